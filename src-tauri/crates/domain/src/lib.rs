//! People, cases, consultations and who may do what: the office's types and rules.
//! No SQL, no clock, no chance, nothing of the wire: today is always a parameter.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod access;
pub mod agency;
pub mod appointment;
pub mod birth;
mod birth_text;
pub mod blackout;
mod calendar;
pub mod consent;
pub mod consultation;
mod day_text;
pub mod deadline;
pub mod din91379;
pub mod document;
pub mod duplicate;
pub mod enquiry;
pub mod erasure;
pub mod four_eyes;
pub mod holiday;
mod ids;
pub mod interpreting;
pub mod merge_field;
pub mod missing;
pub mod name;
mod number;
pub mod opening;
pub mod permission;
mod personal;
pub mod referral;
pub mod reminder;
pub mod repeating;
pub mod retention;
pub mod scan;
mod sought;
pub mod work;

pub use birth::{Birth, Reached};
pub use birth_text::{BirthReading, read_birth, read_birth_in};
pub use calendar::Calendar;
pub use day_text::{DayTextError, Direction, TimeTextError, read_day, read_time};
pub use ids::{
    AccessRequestId, AgencyId, AppointmentId, CaseId, ConsentId, ContactId, DeadlineId, DocumentId, DraftId,
    EngagementId, EnquiryId, GroupDateId, HouseholdId, LetterId, OfferId, PersonId, PlaceId, ReferralId,
    StaffId, TaskId, VolunteerId,
};
pub use number::running_number;
pub use personal::Personal;
pub use sought::{NumberSought, Sought, Term, Together, read_sought, telephone_digits};
