// Written from the Rust crate `wire` (cargo test -p wire with UPDATE_WIRE=1). Do not edit by hand.

export type Refusal = { 
/**
 * Kebab-case code, e.g. `wrong-passphrase`, `invalid-input`, `locked`, `internal`.
 */
code: string, 
/**
 * Arguments of the sentence (numbers, codes, names of files, never of persons).
 */
about: { [key in string]: string }, 
/**
 * For `invalid-input`: one entry a field.
 */
fields: Array<FieldRefusal>, 
/**
 * For `internal`: the number to quote to whoever looks after the program.
 */
incident: string | null, };

export type FieldRefusal = { 
/**
 * Name of the request's field, e.g. `date`, `topics`, `newPerson.birth`.
 */
field: string, 
/**
 * Kebab-case code, e.g. `missing`, `not-a-date`, `in-the-future`, `unknown-code`, `too-long`.
 */
code: string, };

export type CalendarRequest = { 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, };

export type CalendarView = { 
/**
 * Today, ISO 8601.
 */
today: string, 
/**
 * Minutes since midnight, now.
 */
now: number, 
/**
 * The days asked for, in order.
 */
days: Array<CalendarDay>, 
/**
 * Whose calendars there are: everybody with a login, hours or appointments.
 */
staff: Array<CalendarStaff>, 
/**
 * Rooms and places that are in use.
 */
places: Array<PlaceView>, 
/**
 * Appointments of these days, by start.
 */
appointments: Array<AppointmentRow>, 
/**
 * Openings of these days, absences cut out, by start.
 */
windows: Array<WindowView>, 
/**
 * Closures, absences and school holidays that touch these days.
 */
off: Array<OffView>, };

export type CalendarDay = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * Week of the year, ISO 8601.
 */
week: number, 
/**
 * Public holiday of the Land, German.
 */
holiday: string | null, 
/**
 * The same in English.
 */
holidayEn: string | null, 
/**
 * School holidays, by the name the office gave them.
 */
school: string | null, };

export type CalendarStaff = { 
/**
 * Staff number.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * Can open the vault.
 */
login: boolean, };

export type PlaceView = { 
/**
 * Place number.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Address, where it is another than the office's.
 */
address: string | null, 
/**
 * One appointment at a time fits into it.
 */
single: boolean, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * Version for `seen`.
 */
version: number, };

export type AppointmentRow = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * `counselling`, `group` or `internal`.
 */
kind: string, 
/**
 * Whose.
 */
staff: number, 
/**
 * Where.
 */
place: number | null, 
/**
 * Day, ISO 8601.
 */
day: string, 
/**
 * Minutes since midnight.
 */
start: number, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * What a group or internal appointment is called.
 */
title: string | null, 
/**
 * Topic code.
 */
purpose: string | null, 
/**
 * Language code.
 */
language: string | null, 
/**
 * `requested`, `confirmed` or `refused`.
 */
interpreterState: string | null, 
/**
 * Who comes.
 */
persons: Array<AppointmentPersonRow>, 
/**
 * How it stands together (see [`AppointmentPersonRow::state`]); none without persons.
 */
state: string | null, 
/**
 * It belongs to a series.
 */
series: boolean, 
/**
 * The consultation it became.
 */
contact: number | null, };

export type AppointmentPersonRow = { 
/**
 * Her place in the list, from 0.
 */
position: number, 
/**
 * Person number; none = an alias.
 */
person: number | null, 
/**
 * Name, own number where there is no name, or the alias.
 */
name: string, 
/**
 * Name in its own script.
 */
original: string | null, 
/**
 * `asked`, `confirmed`, `appeared`, `excused`, `missed`, `moved`, `cancelled`.
 */
state: string, 
/**
 * How often she did not come without saying so in the last twelve months.
 */
missed: number, };

export type WindowView = { 
/**
 * The opening it comes from.
 */
opening: number, 
/**
 * Day, ISO 8601.
 */
day: string, 
/**
 * Whose.
 */
staff: number, 
/**
 * Where.
 */
place: number | null, 
/**
 * `appointments` or `open-hour`.
 */
kind: string, 
/**
 * Minutes since midnight.
 */
start: number, 
/**
 * Minutes since midnight.
 */
end: number, };

export type OffView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * `closure`, `absence` or `school`.
 */
kind: string, 
/**
 * Who is away.
 */
staff: number | null, 
/**
 * First moment.
 */
startsAt: string, 
/**
 * The moment it is over; a midnight after whole days.
 */
endsAt: string, 
/**
 * What it is called.
 */
title: string | null, };

export type AppointmentRequest = { 
/**
 * Appointment number.
 */
id: number, };

export type AppointmentFields = { 
/**
 * `counselling`, `group` or `internal`.
 */
kind: string, 
/**
 * Whose.
 */
staff: number, 
/**
 * Where.
 */
place: number | null, 
/**
 * Day as typed (`30.11.`, `+14`, `mo`).
 */
day: string, 
/**
 * Time as typed (`9`, `930`, `9:30`).
 */
time: string, 
/**
 * Minutes, 5–720.
 */
minutes: number, 
/**
 * What a group or internal appointment is called.
 */
title: string, 
/**
 * Topic code.
 */
purpose: string | null, 
/**
 * Form of contact.
 */
form: string | null, 
/**
 * Language code.
 */
language: string | null, 
/**
 * How it is interpreted.
 */
interpreting: string | null, 
/**
 * Who interprets: an entry of the directory.
 */
interpreter: number | null, 
/**
 * `requested`, `confirmed` or `refused`.
 */
interpreterState: string | null, 
/**
 * Minutes interpreted.
 */
interpreterMinutes: number | null, 
/**
 * Cost in cents.
 */
interpreterCost: number | null, 
/**
 * Papers to bring, one a line.
 */
bring: string, 
/**
 * A note; never printed.
 */
note: string, 
/**
 * Places of a group.
 */
capacity: number | null, 
/**
 * Who comes.
 */
persons: Array<AppointmentPersonFields>, };

export type AppointmentPersonFields = { 
/**
 * Person number; none = an alias.
 */
person: number | null, 
/**
 * Alias; empty for somebody on record.
 */
alias: string, 
/**
 * State.
 */
state: string, };

export type AppointmentView = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * What is recorded; day as ISO 8601, time as `HH:MM`.
 */
appointment: AppointmentFields, 
/**
 * Those of its persons who are on record, in the order of `persons`.
 */
hits: Array<PersonHit>, 
/**
 * Name of the interpreter.
 */
interpreterName: string | null, 
/**
 * Rhythm of its series.
 */
rhythm: string | null, 
/**
 * Others of its series that come after it.
 */
following: number, 
/**
 * Clashes that were accepted, by code.
 */
overridden: Array<string>, 
/**
 * The consultation it became.
 */
contact: number | null, 
/**
 * Came to a group without a name on record.
 */
unnamed: number | null, 
/**
 * The date of an offer that a group appointment was counted as.
 */
groupDate: number | null, 
/**
 * Places of its persons in their list, in the order of `persons`.
 */
positions: Array<number>, };

export type Scope = "one" | "following" | "all";

export type SaveAppointmentRequest = { 
/**
 * The appointment to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * What is said of it.
 */
appointment: AppointmentFields, 
/**
 * Rhythm of a new series: `daily`, `weekly-1` … `weekly-8`, `monthly`; none = only once.
 */
rhythm: string | null, 
/**
 * Last day of a new series as typed.
 */
until: string, 
/**
 * Which ones of a series are changed.
 */
scope: Scope, 
/**
 * Keys of the clashes that the counsellor saw and accepts.
 */
accepted: Array<string>, 
/**
 * The appointment whose place this one takes: it becomes *moved*.
 */
insteadOf: number | null, 
/**
 * The enquiry that a new one answers: its day becomes the one that was offered.
 */
enquiry: number | null, };

export type MoveAppointmentRequest = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * The version that was seen.
 */
seen: number, 
/**
 * Whose it becomes.
 */
staff: number, 
/**
 * Where; none = nowhere in particular.
 */
place: number | null, 
/**
 * New start.
 */
startsAt: string, 
/**
 * New minutes.
 */
minutes: number, 
/**
 * Which ones of a series are moved, by the same step.
 */
scope: Scope, 
/**
 * Keys of the clashes that the counsellor saw and accepts.
 */
accepted: Array<string>, };

export type AppointmentStateRequest = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * The version that was seen.
 */
seen: number, 
/**
 * Whose state; none = all who are still open.
 */
position: number | null, 
/**
 * The state.
 */
state: string, };

export type RemoveAppointmentRequest = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * The version that was seen.
 */
seen: number, 
/**
 * Which ones of a series are removed.
 */
scope: Scope, };

export type CountUnnamedRequest = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * The version that was seen.
 */
seen: number, 
/**
 * As typed; empty = nobody.
 */
count: string, };

export type ExportCalendarRequest = { 
/**
 * Whose.
 */
staff: number, 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, 
/**
 * Whole names instead of initials: a decision of its own, recorded in the journal.
 */
names: boolean, 
/**
 * Folder to write to.
 */
folder: string, };

export type CalendarExportedView = { 
/**
 * Full path.
 */
file: string, 
/**
 * Appointments in it.
 */
count: number, 
/**
 * Number of the act in the journal.
 */
act: number, };

export type SeriesRequest = { 
/**
 * One of the series: new ones are made like this one.
 */
id: number, 
/**
 * The version of it that was seen.
 */
seen: number, 
/**
 * The last day as typed.
 */
until: string, 
/**
 * Keys of the clashes that the counsellor saw and accepts.
 */
accepted: Array<string>, };

export type SeriesView = { 
/**
 * Day of the last one that stands, ISO 8601.
 */
last: string, 
/**
 * The new last day as understood, ISO 8601; none where it is not.
 */
until: string | null, 
/**
 * How many would be made.
 */
added: number, 
/**
 * Day of the first of those, ISO 8601.
 */
firstAdded: string | null, 
/**
 * How many would fall away.
 */
dropped: number, 
/**
 * What speaks against the new ones, those that must be decided first.
 */
clashes: Array<ClashView>, };

export type CheckSlotRequest = { 
/**
 * The appointment that is being changed.
 */
id: number | null, 
/**
 * What the form says so far.
 */
appointment: AppointmentFields, 
/**
 * Rhythm of a new series.
 */
rhythm: string | null, 
/**
 * Last day of a new series as typed.
 */
until: string, 
/**
 * Which ones of a series are changed.
 */
scope: Scope, };

export type SlotView = { 
/**
 * The day, ISO 8601; none where it is not understood.
 */
day: string | null, 
/**
 * The time, `HH:MM`; none where it is not understood.
 */
time: string | null, 
/**
 * When it is over, `HH:MM`.
 */
end: string | null, 
/**
 * How many appointments the series has; 1 without one.
 */
count: number, 
/**
 * What speaks against it, those that must be decided first.
 */
clashes: Array<ClashView>, 
/**
 * The other appointments of that day of this counsellor, so that one sees how full it is.
 */
neighbours: Array<AppointmentRow>, };

export type ClashView = { 
/**
 * `counsellor`, `person`, `room`, `interpreter`, `absence`, `closure`, `holiday`, `open-hour`, `outside-hours`,
 * `notice`.
 */
code: string, 
/**
 * Key for `accepted`.
 */
key: string, 
/**
 * Must be accepted to be booked nevertheless.
 */
mustBeDecided: boolean, 
/**
 * On which day.
 */
day: string, 
/**
 * From when to when the other thing is, `HH:MM–HH:MM`; empty for a whole day. Of `notice`: the working days there are
 * and those that are needed, `1/3`.
 */
when: string, 
/**
 * What the other thing is: a name, a title.
 */
what: string, };

export type FreeSlotsRequest = { 
/**
 * First day, ISO 8601; none = today.
 */
from: string | null, 
/**
 * Only this counsellor's; none = everybody's.
 */
staff: number | null, 
/**
 * Minutes needed; none = as the opening says.
 */
minutes: number | null, 
/**
 * At most this many, 1–50.
 */
limit: number, };

export type FreeSlot = { 
/**
 * Whose.
 */
staff: number, 
/**
 * Her name.
 */
name: string, 
/**
 * Where.
 */
place: number | null, 
/**
 * Name of the place.
 */
placeName: string | null, 
/**
 * Start.
 */
startsAt: string, 
/**
 * Minutes.
 */
minutes: number, };

export type MyDayView = { 
/**
 * Minutes since midnight, now.
 */
now: number, 
/**
 * Today's, by start.
 */
today: Array<AppointmentRow>, 
/**
 * Past ones of which nobody has said how they went, oldest first.
 */
open: Array<AppointmentRow>, 
/**
 * Her openings today.
 */
windows: Array<WindowView>, 
/**
 * Rooms and places.
 */
places: Array<PlaceView>, };

export type SlipRequest = { 
/**
 * Appointment number.
 */
id: number, 
/**
 * Language of the slip: `de`, `en`, `fr`, `ar`, `fa`, `prs`, `kmr`, `tr`, `uk`, `ru`, `ti`.
 */
language: string, 
/**
 * With the person's name.
 */
named: boolean, };

export type CallListRequest = { 
/**
 * The day, ISO 8601.
 */
day: string, };

export type CallRow = { 
/**
 * Start of the appointment, minutes since midnight.
 */
start: number, 
/**
 * Who comes.
 */
name: string, 
/**
 * Telephone numbers.
 */
phones: Array<string>, 
/**
 * What was agreed about reaching her.
 */
agreed: string | null, 
/**
 * Language code.
 */
language: string | null, 
/**
 * Agreed already; else only asked for.
 */
confirmed: boolean, 
/**
 * With whom.
 */
staff: string, };

export type QueueView = { 
/**
 * Today, ISO 8601.
 */
day: string, 
/**
 * Minutes since midnight, now.
 */
now: number, 
/**
 * Open consultation hours today, minutes since midnight.
 */
hours: Array<QueueHours>, 
/**
 * Who waits, in the order of being called.
 */
waiting: Array<QueueRow>, 
/**
 * Who is with a counsellor.
 */
called: Array<QueueRow>, 
/**
 * What became of the others today, newest first.
 */
ended: Array<QueueRow>, 
/**
 * Average minutes between arriving and being called today, rounded; none before the first call.
 */
averageWait: number | null, 
/**
 * Minutes that the longest waiting has waited so far.
 */
longestWait: number | null, 
/**
 * The days before, newest first, at most 30.
 */
past: Array<QueueDay>, };

export type QueueHours = { 
/**
 * Whose.
 */
staff: number, 
/**
 * Name of the place.
 */
place: string | null, 
/**
 * Minutes since midnight.
 */
start: number, 
/**
 * Minutes since midnight.
 */
end: number, };

export type QueueRow = { 
/**
 * Its number inside the vault.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * The number on the ticket.
 */
number: number, 
/**
 * Person on record.
 */
person: number | null, 
/**
 * Her name or the alias; empty = no name.
 */
name: string, 
/**
 * Language code.
 */
language: string | null, 
/**
 * Topic code.
 */
concern: string | null, 
/**
 * Minutes since midnight.
 */
arrived: number, 
/**
 * Minutes since midnight.
 */
called: number | null, 
/**
 * `waiting`, `called`, `done`, `left`, `offered`, `sent-on`.
 */
state: string, 
/**
 * Name of who called.
 */
calledBy: string | null, 
/**
 * The reader called.
 */
mine: boolean, 
/**
 * Handed over to this counsellor, by name.
 */
forStaff: string | null, 
/**
 * The consultation it became.
 */
contact: number | null, };

export type QueueDay = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * Who came.
 */
came: number, 
/**
 * Counselled.
 */
counselled: number, 
/**
 * Went before their turn.
 */
went: number, 
/**
 * Were offered an appointment.
 */
offered: number, 
/**
 * Were sent on.
 */
sentOn: number, 
/**
 * Of whom nobody said what became of them.
 */
unknown: number, 
/**
 * Average minutes until being called, rounded; none when nobody was called.
 */
averageWait: number | null, 
/**
 * The longest.
 */
longestWait: number | null, };

export type JoinQueueRequest = { 
/**
 * Person on record.
 */
person: number | null, 
/**
 * Alias, at most 80 characters; empty = no name.
 */
alias: string, 
/**
 * Language code.
 */
language: string | null, 
/**
 * Topic code.
 */
concern: string | null, };

export type CallRequest = { 
/**
 * Who; none = the next.
 */
id: number | null, };

export type SettleQueueRequest = { 
/**
 * Who.
 */
id: number, 
/**
 * The version that was seen.
 */
seen: number, 
/**
 * `waiting` (back into the queue), `left`, `offered`, `sent-on`.
 */
state: string, 
/**
 * Handed over to this counsellor; with `waiting` only.
 */
forStaff: number | null, };

export type QueueActView = { 
/**
 * The entry as it is now.
 */
row: QueueRow, 
/**
 * Journal line, for undo.
 */
act: number, };

export type BoardView = { 
/**
 * Who was called, the last first.
 */
called: Array<BoardRow>, 
/**
 * Numbers that wait.
 */
waiting: Array<number>, };

export type BoardRow = { 
/**
 * The number.
 */
number: number, 
/**
 * Room of the counsellor who called, by her open consultation hour.
 */
place: string | null, };

export type OpeningsView = { 
/**
 * Openings, by counsellor, weekday and time.
 */
openings: Array<OpeningView>, 
/**
 * Rooms and places, those put away too.
 */
places: Array<PlaceView>, 
/**
 * Closures, absences and school holidays that are not over, by start.
 */
off: Array<OffView>, };

export type OpeningFields = { 
/**
 * Whose hours.
 */
staff: number, 
/**
 * Where.
 */
place: number | null, 
/**
 * `appointments` or `open-hour`.
 */
kind: string, 
/**
 * One bit a day, Monday the lowest.
 */
weekdays: number, 
/**
 * From, as typed.
 */
from: string, 
/**
 * To, as typed.
 */
to: string, 
/**
 * Minutes of one appointment, 5–480.
 */
slotMinutes: number, 
/**
 * How many at once, 1–20.
 */
capacity: number, 
/**
 * First day, as typed.
 */
validFrom: string, 
/**
 * Last day, as typed; empty = until further notice.
 */
validTo: string, 
/**
 * Holds in school holidays too.
 */
inSchoolHolidays: boolean, 
/**
 * Days with other times, or without.
 */
exceptions: Array<ExceptionFields>, };

export type ExceptionFields = { 
/**
 * The day, as typed.
 */
day: string, 
/**
 * From, as typed; both times empty = falls out.
 */
from: string, 
/**
 * To, as typed.
 */
to: string, };

export type OpeningView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * Whose, by name.
 */
staffName: string, 
/**
 * What is recorded; days as ISO 8601, times as `HH:MM`.
 */
opening: OpeningFields, };

export type SaveOpeningRequest = { 
/**
 * The opening to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * What is said of it.
 */
opening: OpeningFields, };

export type ListEnquiriesRequest = { 
/**
 * The year in which they came in.
 */
year: number, };

export type EnquiriesView = { 
/**
 * Open ones of whatever year, the longest waiting first.
 */
open: Array<EnquiryRow>, 
/**
 * Those of the year that are not open, the latest first.
 */
done: Array<EnquiryRow>, 
/**
 * The half-years of the year and of the one before, the latest first.
 */
waiting: Array<WaitingView>, 
/**
 * Years to choose from, the latest first.
 */
years: Array<number>, };

export type EnquiryRow = { 
/**
 * Its number.
 */
id: number, 
/**
 * When it came in.
 */
receivedOn: string, 
/**
 * How it came in, a form of contact.
 */
form: string | null, 
/**
 * Topic code.
 */
topic: string | null, 
/**
 * Person number, where somebody on record asked.
 */
person: number | null, 
/**
 * Who asked: the name on record (the own number where there is none), or in words; empty = nobody said.
 */
askedBy: string, 
/**
 * Language code.
 */
language: string | null, 
/**
 * `open`, `slot-offered`, `referred`, `not-ours`, `no-answer`.
 */
outcome: string, 
/**
 * Day of the first time that was offered.
 */
offeredOn: string | null, 
/**
 * The appointment that was booked from it.
 */
appointment: number | null, 
/**
 * Days from coming in until the offered time, or until today while it is open; else none.
 */
days: number | null, 
/**
 * The note.
 */
note: string, 
/**
 * Who wrote it down.
 */
staffName: string, };

export type WaitingView = { 
/**
 * The year.
 */
year: number, 
/**
 * From July on.
 */
second: boolean, 
/**
 * All that came in.
 */
enquiries: number, 
/**
 * Still open.
 */
open: number, 
/**
 * With a time offered.
 */
offered: number, 
/**
 * Median of the days until the offered time, a multiple of one half.
 */
medianDays: number | null, 
/**
 * The most days until an offered time.
 */
longestDays: number | null, };

export type EnquiryRequest = { 
/**
 * Its number.
 */
id: number, };

export type EnquiryFields = { 
/**
 * When it came in, as typed (`gestern`, `23.11.`).
 */
receivedOn: string, 
/**
 * How it came in, a form of contact.
 */
form: string | null, 
/**
 * Topic code.
 */
topic: string | null, 
/**
 * Person number, where somebody on record asked.
 */
person: number | null, 
/**
 * Else who asked, in words, at most 200 characters; may be empty.
 */
askedBy: string, 
/**
 * Language code.
 */
language: string | null, 
/**
 * `open`, `slot-offered`, `referred`, `not-ours`, `no-answer`.
 */
outcome: string, 
/**
 * Day of the first time that was offered, as typed; only with `slot-offered`.
 */
offeredOn: string, 
/**
 * A note.
 */
note: string, };

export type EnquiryView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * What is recorded; days as ISO 8601.
 */
enquiry: EnquiryFields, 
/**
 * Who asked, where she is on record.
 */
hit: PersonHit | null, 
/**
 * The appointment that was booked from it.
 */
appointment: number | null, };

export type SaveEnquiryRequest = { 
/**
 * The one to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * What is said of it.
 */
enquiry: EnquiryFields, };

export type InterpretingRequest = { 
/**
 * The year.
 */
year: number, };

export type InterpretingView = { 
/**
 * Requests from today on that nobody has answered, of whatever year, by start.
 */
open: Array<InterpreterBooking>, 
/**
 * Interpreters of the directory, and whoever else interpreted in the year, by name.
 */
interpreters: Array<InterpreterRow>, 
/**
 * The year by language, the most minutes first.
 */
languages: Array<InterpretedLanguage>, 
/**
 * Everything of the year.
 */
total: InterpretedSum, 
/**
 * The bookings of the year, the latest first.
 */
bookings: Array<InterpreterBooking>, 
/**
 * Years to choose from, the latest first.
 */
years: Array<number>, };

export type InterpretedSum = { 
/**
 * Bookings: neither refused nor of an appointment that was moved or cancelled.
 */
bookings: number, 
/**
 * Minutes noted.
 */
minutes: number, 
/**
 * Cost noted, in cents.
 */
cost: number, };

export type InterpreterRow = { 
/**
 * Entry of the directory.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * Phone number.
 */
phone: string | null, 
/**
 * Language codes.
 */
languages: Array<string>, 
/**
 * Working days of notice needed.
 */
noticeDays: number | null, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * What the year adds up to.
 */
sum: InterpretedSum, };

export type InterpretedLanguage = { 
/**
 * Language code; none = the appointment has none.
 */
language: string | null, 
/**
 * What the year adds up to.
 */
sum: InterpretedSum, };

export type InterpreterBooking = { 
/**
 * Appointment number.
 */
appointment: number, 
/**
 * Start.
 */
startsAt: string, 
/**
 * Language code.
 */
language: string | null, 
/**
 * Name of the interpreter; none = nobody is named yet.
 */
name: string | null, 
/**
 * `requested`, `confirmed` or `refused`; none = nothing was said.
 */
state: string | null, 
/**
 * It counts as a booking.
 */
counts: boolean, 
/**
 * Minutes interpreted.
 */
minutes: number | null, 
/**
 * Cost in cents.
 */
cost: number | null, 
/**
 * Working days from today to the appointment; 0 where it is today or past.
 */
workingDays: number, 
/**
 * Working days of notice the interpreter needs.
 */
noticeDays: number | null, };

export type SaveOffRequest = { 
/**
 * The one to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * `closure`, `absence` or `school`.
 */
kind: string, 
/**
 * Who is away; of an absence only.
 */
staff: number | null, 
/**
 * First day, as typed.
 */
fromDay: string, 
/**
 * From, as typed; empty = from the morning on.
 */
fromTime: string, 
/**
 * Last day, as typed; empty = the first.
 */
toDay: string, 
/**
 * To, as typed; empty = to the evening.
 */
toTime: string, 
/**
 * What it is called.
 */
title: string, };

export type SavePlaceRequest = { 
/**
 * The one to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * Its name, at most 80 characters.
 */
name: string, 
/**
 * Address, where it is another than the office's.
 */
address: string, 
/**
 * One appointment at a time fits into it.
 */
single: boolean, 
/**
 * Put away: not offered any more.
 */
archived: boolean, };

export type TakeInAbsencesRequest = { 
/**
 * Whose absences.
 */
staff: number, 
/**
 * Path of the file, as chosen.
 */
path: string, };

export type AbsencesTakenIn = { 
/**
 * New ones.
 */
new: number, 
/**
 * Already there, by their UID; changed ones are brought up to date.
 */
known: number, 
/**
 * Days of repeated entries that are no longer among them.
 */
gone: number, 
/**
 * Not taken: entries without a start, rules that are not known.
 */
leftOut: number, 
/**
 * Journal line, for undo.
 */
act: number, };

export type DoorState = "absent" | "locked" | "unlocked" | "trouble";

export type DoorView = { 
/**
 * What stands behind the door.
 */
state: DoorState, 
/**
 * Labels (initials) of the counsellors who can unlock.
 */
holders: Array<string>, 
/**
 * Who of them was at the desk last since the program started: proposed first, remembered nowhere.
 */
last: string | null, 
/**
 * A practice office: show the mark ÜBUNG on every screen.
 */
practice: boolean, 
/**
 * The passphrase of the practice office, to be shown on the unlock screen; never set for a real one.
 */
practicePassphrase: string | null, 
/**
 * Where the vault lies, shortened for display (home as `~`).
 */
place: string, 
/**
 * Version of the program.
 */
version: string, 
/**
 * With `trouble`: why.
 */
trouble: Refusal | null, 
/**
 * Language and theme last used on this machine: not a secret, kept outside the vault.
 */
appearance: Appearance, };

export type CreateVaultRequest = { 
/**
 * Name of the office, as it stands on its letterhead.
 */
office: string, 
/**
 * The first counsellor's name.
 */
counsellor: string, 
/**
 * Her label on the unlock screen (1–16 letters, points, hyphens; usually initials).
 */
label: string, 
/**
 * Her passphrase, at least 12 characters.
 */
passphrase: string, };

export type RecoverySheetView = { 
/**
 * Name of the office.
 */
office: string, 
/**
 * Number of the vault (32 hexadecimal digits).
 */
vault: string, 
/**
 * `AGE-SECRET-KEY-1…`: opens everything, together with the vault or a backup.
 */
identity: string, 
/**
 * Day of making, ISO 8601.
 */
madeOn: string, };

export type UnlockRequest = { 
/**
 * Whose passphrase; may be left out where there is one counsellor only.
 */
label: string | null, 
/**
 * The passphrase.
 */
passphrase: string, };

export type Appearance = { 
/**
 * `de` or `en`.
 */
language: string, 
/**
 * `system`, `light`, `dark` or `contrast`.
 */
theme: string, };

export type DeskView = { 
/**
 * Name of the office.
 */
office: string, 
/**
 * A practice office: show the mark ÜBUNG on every screen.
 */
practice: boolean, 
/**
 * Who is at the desk.
 */
counsellor: CounsellorView, 
/**
 * Everybody of the staff, those with a login first.
 */
colleagues: Array<ColleagueView>, 
/**
 * Today, ISO 8601.
 */
today: string, 
/**
 * All code lists, by list name (`topic`, `residence_status`, …).
 */
lists: { [key in string]: Array<CodeView> }, 
/**
 * The counsellor's settings.
 */
appearance: Appearance, 
/**
 * Something about the vault that must be seen at once (the newest entries are missing).
 */
warning: Refusal | null, };

export type CounsellorView = { 
/**
 * Staff number.
 */
id: number, 
/**
 * Full name.
 */
name: string, 
/**
 * Label (initials).
 */
label: string, 
/**
 * `lead` or `counsellor`.
 */
role: string, };

export type CodeView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * German label.
 */
de: string, 
/**
 * English label.
 */
en: string, 
/**
 * Short German label, where the long one does not fit.
 */
shortDe: string, 
/**
 * Short English label.
 */
shortEn: string, 
/**
 * Further words by which it is found (other names, autonyms).
 */
aliases: Array<string>, 
/**
 * Group heading inside the list (e.g. the area of a topic), as German / English label.
 */
groupDe: string | null, 
/**
 * See `group_de`.
 */
groupEn: string | null, 
/**
 * Still offered for new records.
 */
offered: boolean, };

export type TodayView = { 
/**
 * Today, ISO 8601.
 */
today: string, 
/**
 * The counsellor's consultations of today, newest first.
 */
consultations: Array<TodayConsultation>, 
/**
 * Cases that were handed over to this counsellor and not looked at yet, oldest first.
 */
handovers: Array<HandoverView>, 
/**
 * Consultations of this week, all counsellors of the office: a plain count.
 */
weekCount: number, 
/**
 * Drafts of this counsellor, newest first.
 */
drafts: Array<DraftView>, 
/**
 * What is missing for this year's reports, most frequent first.
 */
missing: Array<MissingView>, 
/**
 * Persons this counsellor worked with last, newest first, at most eight.
 */
recent: Array<PersonHit>, };

export type TodayConsultation = { 
/**
 * Contact number.
 */
id: number, 
/**
 * The person, if any.
 */
person: number | null, 
/**
 * Name to show; none for an anonymous contact.
 */
name: string | null, 
/**
 * `HH:MM`, if known.
 */
time: string | null, 
/**
 * Minutes, if known.
 */
minutes: number | null, 
/**
 * Topic codes.
 */
topics: Array<string>, 
/**
 * Form code.
 */
form: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, };

export type MissingView = { 
/**
 * `residence-status`, `birth`, `gender`, `nationality`, `topics`, `minutes` or `first-talk`; in a report also
 * `group-line`, `engagement-line`, `hours-line` or `time-line`: work without a funding line.
 */
what: string, 
/**
 * How many persons or consultations lack it.
 */
count: number, 
/**
 * The first of them, to jump to.
 */
firstPerson: number | null, };

export type SaveDraftRequest = { 
/**
 * Form the draft belongs to: its name, or its name and the record it edits (`consultation`, `person:12`).
 */
form: string, 
/**
 * The form's fields as JSON text, at most 64 KiB; kept as it is.
 */
body: string, };

export type DraftView = { 
/**
 * Draft number.
 */
id: number, 
/**
 * Form it belongs to.
 */
form: string, 
/**
 * The fields as JSON text.
 */
body: string, 
/**
 * Local date and time of the last change, ISO 8601 without zone.
 */
savedAt: string, };

export type DraftRequest = { 
/**
 * Draft number.
 */
id: number, };

export type FormRequest = { 
/**
 * The form, as in `SaveDraftRequest.form`.
 */
form: string, };

export type UndoRequest = { 
/**
 * Number of the act in the journal, as given when it was done.
 */
act: number, };

export type SavedView = { 
/**
 * Number of the record inside the vault.
 */
id: number, 
/**
 * Its version now: a form that goes on editing sends it as `seen` with the next save.
 */
version: number, 
/**
 * The act in the journal, for undo.
 */
act: number, };

export type RecordRequest = { 
/**
 * Kind of record: its table (`person`, `contact`, `casefile`, …).
 */
noun: string, 
/**
 * Number inside the vault.
 */
id: number, };

export type ChangeView = { 
/**
 * The act in the journal.
 */
act: number, 
/**
 * Code of what was done (`consultation-logged`, `person-saved`, `undone`, …).
 */
what: string, 
/**
 * Local date and time, ISO 8601 without zone.
 */
at: string, 
/**
 * Who did it.
 */
by: string | null, 
/**
 * The record was made by this act.
 */
made: boolean, 
/**
 * What differs, field by field; empty where the record was made.
 */
fields: Array<FieldChange>, };

export type FieldChange = { 
/**
 * Column, or table of what the record owns.
 */
field: string, 
/**
 * Value before; a list of what it owned is joined with commas.
 */
before: string | null, 
/**
 * Value after.
 */
after: string | null, };

export type FindPersonRequest = { 
/**
 * What was typed; empty = recent and today's people.
 */
text: string, 
/**
 * At most this many hits (1–50).
 */
limit: number, };

export type PersonHit = { 
/**
 * Person number inside the vault.
 */
id: number, 
/**
 * The office's own number, `JJJJ-NNNN`.
 */
number: string, 
/**
 * Name to show (given names, then family name); empty when the person has none on record.
 */
name: string, 
/**
 * Family name as recorded.
 */
family: string | null, 
/**
 * Given names as recorded.
 */
given: string | null, 
/**
 * Birth as far as known: `1985-04-03`, `1985-04`, `1985`, or none.
 */
birth: string | null, 
/**
 * Nationality code.
 */
nationality: string | null, 
/**
 * Day of the last contact, ISO 8601.
 */
lastContact: string | null, 
/**
 * Why it matched, the least sure reason: a code as in [`MatchView::why`], or `recent` when nothing was typed.
 */
why: string, 
/**
 * What matched, one a thing that was typed; empty outside a search.
 */
matched: Array<MatchView>, };

export type MatchView = { 
/**
 * `number`, `name` (as recorded), `spelling` (sounds alike), `script` (sounds alike in another script), `original`,
 * `call`, `other` (a further name on record), `birth`, `phone`, `reference`.
 */
why: string, 
/**
 * The piece of the record, as recorded.
 */
piece: string, };

export type SearchNotesRequest = { 
/**
 * Words, all of which must occur; the last one may go on.
 */
text: string, 
/**
 * At most this many hits (1–50).
 */
limit: number, };

export type NoteHit = { 
/**
 * Contact number.
 */
contact: number, 
/**
 * Whose contact it was.
 */
person: number, 
/**
 * Her own number.
 */
number: string, 
/**
 * Her name as shown.
 */
name: string, 
/**
 * Day of the contact, ISO 8601.
 */
on: string, 
/**
 * The words around, in order.
 */
pieces: Array<NotePiece>, };

export type NotePiece = { 
/**
 * Its text.
 */
text: string, 
/**
 * It is one of the words that were typed.
 */
found: boolean, };

export type SimilarRequest = { 
/**
 * Given names.
 */
givenName: string, 
/**
 * Family name.
 */
familyName: string, 
/**
 * Birth as typed.
 */
birth: string, 
/**
 * Gender code.
 */
gender: string | null, 
/**
 * Nationality code.
 */
nationality: string | null, };

export type SimilarView = { 
/**
 * Who.
 */
hit: PersonHit, 
/**
 * Why: `same-reference`, `same-name`, `alike-name`, `part-of-name`, `same-birth`, `near-birth`, `same-phone`.
 */
reasons: Array<string>, };

export type DuplicatesView = { 
/**
 * Pairs, the likeliest first (at most 200).
 */
pairs: Array<DuplicateView>, 
/**
 * Pairs in all.
 */
total: number, };

export type DuplicateView = { 
/**
 * One.
 */
first: PersonHit, 
/**
 * The other.
 */
second: PersonHit, 
/**
 * Why, as in [`SimilarView::reasons`].
 */
reasons: Array<string>, };

export type PairRequest = { 
/**
 * Person number inside the vault.
 */
first: number, 
/**
 * Person number inside the vault.
 */
second: number, };

export type ListPersonsRequest = { 
/**
 * Filter text as in the search; empty = all.
 */
text: string, 
/**
 * What else must hold.
 */
filter: PersonFilter, 
/**
 * `name` or `last-contact`.
 */
order: string, 
/**
 * Page, from 0; 100 rows a page.
 */
page: number, };

export type PersonPage = { 
/**
 * The rows.
 */
rows: Array<PersonRow>, 
/**
 * All persons that match.
 */
total: number, 
/**
 * This page, from 0.
 */
page: number, 
/**
 * How many pages there are (at least 1).
 */
pages: number, };

export type PersonRow = { 
/**
 * The person.
 */
hit: PersonHit, 
/**
 * Current residence status code.
 */
status: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `needs_interpreter`.
 */
interpreter: string | null, 
/**
 * Town of residence.
 */
town: string | null, 
/**
 * Open cases.
 */
openCases: number, };

export type PersonRequest = { 
/**
 * Person number inside the vault.
 */
id: number, };

export type PersonView = { 
/**
 * Who it is.
 */
hit: PersonHit, 
/**
 * Family name as recorded.
 */
familyName: string | null, 
/**
 * Given names as recorded.
 */
givenName: string | null, 
/**
 * Age in completed years today: least and greatest possible (equal when the birth date is known to the day).
 */
age: [number, number] | null, 
/**
 * Gender code.
 */
gender: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `needs_interpreter`.
 */
interpreter: string | null, 
/**
 * Town of residence.
 */
town: string | null, 
/**
 * Postal code.
 */
postalCode: string | null, 
/**
 * Day of entry, ISO 8601.
 */
enteredOn: string | null, 
/**
 * Residence statuses, newest first.
 */
statuses: Array<StatusView>, 
/**
 * The others of the household.
 */
household: Array<HouseholdMemberView>, 
/**
 * Cases, open ones first.
 */
cases: Array<CaseView>, 
/**
 * The chronological record, newest first (at most 50 entries; `list_record` gives the others).
 */
record: Array<RecordEntry>, 
/**
 * Entries in all.
 */
recordTotal: number, 
/**
 * The kinds that occur in the whole record.
 */
recordKinds: Array<RecordKind>, 
/**
 * The calendar years that occur in the whole record, newest first.
 */
recordYears: Array<number>, 
/**
 * The name in its own script.
 */
originalName: string | null, 
/**
 * How she wants to be called.
 */
callName: string | null, 
/**
 * The record this one was merged into: it is only a pointer.
 */
mergedInto: PersonHit | null, 
/**
 * Own numbers of records that were merged into this one.
 */
mergedNumbers: Array<string>, 
/**
 * What to mind when getting in touch: stands in red above every part of the record.
 */
safeContact: string | null, 
/**
 * Volunteers who stand by her.
 */
volunteers: Array<StandsBy>, 
/**
 * What is missing for the reports: codes as in `MissingView.what`.
 */
missing: Array<string>, };

export type PersonFields = { 
/**
 * Family name.
 */
familyName: string, 
/**
 * Given names; family and given name together are the name as on the papers.
 */
givenName: string, 
/**
 * The name in its own script.
 */
originalName: string, 
/**
 * How she wants to be called.
 */
callName: string, 
/**
 * Family name at birth.
 */
birthName: string, 
/**
 * Earlier and other spellings, one a line.
 */
otherNames: string, 
/**
 * Birth as typed (`3.4.85`, `4.1985`, `1985`, `~1985`, `?`), or as told in another calendar.
 */
birth: string, 
/**
 * `persian` or `ethiopian`: the calendar of `birth`; none = ours.
 */
birthCalendar: string | null, 
/**
 * 1 January stands in the papers only; the birth counts as known to the year.
 */
birthPapersOnly: boolean, 
/**
 * Gender code.
 */
gender: string | null, 
/**
 * Citizenship codes, the one that counts in reports first.
 */
citizenships: Array<string>, 
/**
 * Languages, the one for talks first.
 */
languages: Array<LanguageFields>, 
/**
 * Code of `needs_interpreter`.
 */
interpreter: string | null, 
/**
 * Postal code.
 */
postalCode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Code of `housing`.
 */
housing: string | null, 
/**
 * Code of `income`.
 */
income: string | null, 
/**
 * Code of `access_channel`.
 */
accessChannel: string | null, 
/**
 * Day of entry as typed.
 */
enteredOn: string, 
/**
 * Day the application for asylum was lodged, as typed.
 */
lodgedOn: string, 
/**
 * Ways to reach her, the best first.
 */
channels: Array<ChannelFields>, 
/**
 * What to mind when getting in touch: stands in red above the record.
 */
safeContact: string, 
/**
 * Numbers under which others keep her.
 */
references: Array<ReferenceFields>, };

export type LanguageFields = { 
/**
 * Language tag; none = the line is still empty.
 */
language: string | null, 
/**
 * `first`, `A1` to `C2`, or none.
 */
level: string | null, };

export type ChannelFields = { 
/**
 * `phone`, `mail`, `address`, `messenger` or `other`.
 */
kind: string, 
/**
 * Number, address.
 */
value: string, 
/**
 * Through whom, or what to mind.
 */
via: string, };

export type ReferenceFields = { 
/**
 * `azr`, `bamf`, `abh`, `court`, `social`, `jobcenter`, `insurance` or `other`.
 */
kind: string, 
/**
 * The number.
 */
value: string, 
/**
 * Whose number it is.
 */
holder: string, };

export type PersonDetailsView = { 
/**
 * Its version: the form sends it as `seen`.
 */
version: number, 
/**
 * The office's own number, which stays.
 */
number: string, 
/**
 * What is kept.
 */
fields: PersonFields, 
/**
 * How the birth is understood today.
 */
birth: BirthView, 
/**
 * Of age today: `yes`, `perhaps` or `no`; none without a birth.
 */
adult: string | null, };

export type EditPersonRequest = { 
/**
 * Person number inside the vault.
 */
id: number, 
/**
 * The version the form was filled from.
 */
seen: number, 
/**
 * What it holds now.
 */
fields: PersonFields, };

export type NameRequest = { 
/**
 * The name as typed.
 */
text: string, };

export type NameView = { 
/**
 * Letters outside DIN 91379, each once; empty = everything fits.
 */
outside: string, };

export type StatusFields = { 
/**
 * Code of `residence_status`.
 */
status: string | null, 
/**
 * First day as typed; empty = not known.
 */
from: string, 
/**
 * Last day as typed; empty = it still holds.
 */
to: string, 
/**
 * Last day of the document as typed; empty = not known.
 */
documentUntil: string, 
/**
 * `document` when it was seen, `told` when it was said; none = not noted.
 */
proof: string | null, 
/**
 * A new status ends the one that held until then on the day before.
 */
endsPrevious: boolean, };

export type StatusRecordView = { 
/**
 * Its number inside the vault.
 */
id: number, 
/**
 * Its version: the form sends it as `seen`.
 */
version: number, 
/**
 * What is kept.
 */
fields: StatusFields, 
/**
 * Where the document stands today: `expired`, `soon` (within 60 days), or none.
 */
expiry: string | null, 
/**
 * It holds today.
 */
current: boolean, };

export type SaveStatusRequest = { 
/**
 * Whose.
 */
person: number, 
/**
 * The status to correct; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * What it holds now.
 */
fields: StatusFields, };

export type RemoveRequest = { 
/**
 * Its number inside the vault.
 */
id: number, 
/**
 * The version that was shown.
 */
seen: number, };

export type HouseholdView = { 
/**
 * Everybody who lives there today, the person herself among them; empty when she has no household on record.
 */
members: Array<MemberView>, 
/**
 * Those who lived with her before, and where she lived before; newest end first.
 */
past: Array<PastMemberView>, };

export type MemberView = { 
/**
 * The person.
 */
hit: PersonHit, 
/**
 * Code of `household_role`.
 */
role: string | null, 
/**
 * Since when, ISO 8601, if known.
 */
since: string | null, 
/**
 * Of age today: `yes`, `perhaps` or `no`; none without a birth.
 */
adult: string | null, };

export type PastMemberView = { 
/**
 * The person.
 */
hit: PersonHit, 
/**
 * Code of `household_role`.
 */
role: string | null, 
/**
 * Since when, ISO 8601, if known.
 */
from: string | null, 
/**
 * Last day, ISO 8601.
 */
until: string, };

export type JoinHouseholdRequest = { 
/**
 * Whose household; one is made when there is none.
 */
person: number, 
/**
 * Somebody on record who joins; none = somebody new.
 */
other: number | null, 
/**
 * Somebody new, recorded with it.
 */
newPerson: NewPerson | null, 
/**
 * Everybody of the other's household comes along.
 */
whole: boolean, 
/**
 * Code of `household_role` of the one who joins.
 */
role: string | null, 
/**
 * Since when, as typed; empty = not known.
 */
on: string, };

export type LeaveHouseholdRequest = { 
/**
 * Who leaves; all of one household.
 */
people: Array<number>, 
/**
 * They make a new household together (split off); else each is without one.
 */
together: boolean, 
/**
 * Last day in the household, as typed; empty = today.
 */
on: string, };

export type HouseholdRoleRequest = { 
/**
 * Who.
 */
person: number, 
/**
 * Code of `household_role`; none = not asked.
 */
role: string | null, };

export type HouseholdChangedView = { 
/**
 * Who joined (the new one's number) or left first.
 */
person: number, 
/**
 * The act in the journal, for undo.
 */
act: number, };

export type CompareRequest = { 
/**
 * The record that stays.
 */
keep: number, 
/**
 * The record that becomes a pointer to it.
 */
gone: number, };

export type CompareView = { 
/**
 * The record that stays.
 */
keep: PersonDetailsView, 
/**
 * The other.
 */
gone: PersonDetailsView, 
/**
 * Cases of the other, which move.
 */
cases: number, 
/**
 * Contacts of the other (in those cases, or taking part), which move.
 */
contacts: number, };

export type MergePersonsRequest = { 
/**
 * The record that stays.
 */
keep: number, 
/**
 * The record that becomes a pointer to it.
 */
gone: number, 
/**
 * The version of the first that was shown.
 */
seenKeep: number, 
/**
 * The version of the second that was shown.
 */
seenGone: number, 
/**
 * What the counsellor chose for the one record.
 */
fields: PersonFields, };

export type ProtectionFields = { 
/**
 * Code of `vulnerability`.
 */
kind: string | null, 
/**
 * Since when, as typed; empty = not known.
 */
from: string, 
/**
 * Until when, as typed; empty = it still holds.
 */
to: string, 
/**
 * The person agreed that it is kept.
 */
consent: boolean, 
/**
 * The day she agreed, as typed; empty = today.
 */
consentOn: string, 
/**
 * What is needed; at most 1,000 characters.
 */
note: string, };

export type ProtectionView = { 
/**
 * Its number inside the vault.
 */
id: number, 
/**
 * Its version: the form sends it as `seen`.
 */
version: number, 
/**
 * What is kept.
 */
fields: ProtectionFields, 
/**
 * Who noted it.
 */
by: string | null, };

export type SaveProtectionRequest = { 
/**
 * Whose.
 */
person: number, 
/**
 * The need to correct; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from.
 */
seen: number | null, 
/**
 * What it holds now.
 */
fields: ProtectionFields, };

export type StatusView = { 
/**
 * Code of `residence_status`.
 */
status: string, 
/**
 * First day, ISO 8601, if known.
 */
from: string | null, 
/**
 * Last day, ISO 8601, if known or ended.
 */
to: string | null, 
/**
 * Last day of the document, ISO 8601, if known.
 */
documentUntil: string | null, };

export type HouseholdMemberView = { 
/**
 * The person.
 */
hit: PersonHit, 
/**
 * Code of `household_role`.
 */
role: string | null, };

export type CaseView = { 
/**
 * Case number inside the vault.
 */
id: number, 
/**
 * The office's own number.
 */
number: string, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Code of `case_kind`.
 */
kind: string | null, 
/**
 * Day of opening.
 */
openedOn: string, 
/**
 * Day of closing.
 */
closedOn: string | null, 
/**
 * Code of `closing_reason`.
 */
closingReason: string | null, 
/**
 * Responsible counsellor's name.
 */
counsellor: string | null, 
/**
 * The person is the case's main person (else a co-counselled one).
 */
main: boolean, };

export type RecordEntry = { "entry": "appointment", 
/**
 * Its number.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Start, `HH:MM`.
 */
time: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Her state in it.
 */
state: string, 
/**
 * With whom.
 */
counsellor: string, 
/**
 * What a group is called.
 */
title: string | null, } | { "entry": "writing", 
/**
 * Its number.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * To whom: an agency, or the first line of the address.
 */
recipient: string, 
/**
 * The subject.
 */
subject: string, 
/**
 * Who wrote it.
 */
counsellor: string, } | { "entry": "contact", 
/**
 * Contact number.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * `HH:MM`.
 */
time: string | null, 
/**
 * Minutes.
 */
minutes: number | null, 
/**
 * Code of `talk_kind`.
 */
talkKind: string | null, 
/**
 * Code of `setting`.
 */
setting: string | null, 
/**
 * Code of `form`.
 */
form: string | null, 
/**
 * Code of `contact_state`.
 */
state: string | null, 
/**
 * Topic codes.
 */
topics: Array<string>, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `interpreting`.
 */
interpreting: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Counsellor's name.
 */
counsellor: string | null, 
/**
 * Further counsellors.
 */
counsellors: Array<string>, 
/**
 * The note.
 */
note: string | null, 
/**
 * The reader's own private note.
 */
privateNote: string | null, 
/**
 * Names of the others who took part.
 */
companions: Array<string>, 
/**
 * The person took part in somebody else's case.
 */
asCompanion: boolean, } | { "entry": "referral", 
/**
 * Referral number.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Code of `agency_kind`.
 */
agency: string | null, 
/**
 * Name of the entry of the directory.
 */
agencyName: string | null, 
/**
 * What for.
 */
purpose: string | null, 
/**
 * Code of `referral_outcome`.
 */
outcome: string | null, 
/**
 * Data was passed on.
 */
dataPassed: boolean, } | { "entry": "consent", 
/**
 * Consent number.
 */
id: number, 
/**
 * Day it was given, ISO 8601.
 */
on: string, 
/**
 * Kind, as in `ConsentFields.kind`.
 */
kind: string, 
/**
 * To whom.
 */
recipient: string | null, 
/**
 * Day it was taken back, ISO 8601.
 */
revokedOn: string | null, } | { "entry": "report", 
/**
 * Report number.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Code of `report_recipient`.
 */
recipient: string | null, 
/**
 * Codes of `vulnerability`.
 */
kinds: Array<string>, } | { "entry": "letter", 
/**
 * Letter number.
 */
id: number, 
/**
 * Day the office got it, ISO 8601.
 */
on: string, 
/**
 * Kind, as in `LetterFields`.
 */
kind: string, 
/**
 * Who sent it.
 */
sender: string | null, 
/**
 * What it is about.
 */
subject: string | null, 
/**
 * Somebody has read it.
 */
read: boolean, } | { "entry": "deadline", 
/**
 * Deadline number.
 */
id: number, 
/**
 * Day it was entered, ISO 8601.
 */
on: string, 
/**
 * What is to be done.
 */
subject: string, 
/**
 * Its last day.
 */
ends: string, 
/**
 * `open`, `done`, `checked` or `void`.
 */
state: string, } | { "entry": "status", 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Code of `residence_status`.
 */
status: string, } | { "entry": "case-opened", 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * The office's own case number.
 */
number: string, 
/**
 * Funding line code.
 */
fundingLine: string | null, } | { "entry": "case-closed", 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * The office's own case number.
 */
number: string, 
/**
 * Code of `closing_reason`.
 */
reason: string | null, };

export type RecordKind = "contact" | "referral" | "consent" | "report" | "status" | "case" | "letter" | "appointment";

export type ListRecordRequest = { 
/**
 * Person number inside the vault.
 */
person: number, 
/**
 * Only entries of this kind; none = all.
 */
kind: RecordKind | null, 
/**
 * Only entries of this calendar year; none = all.
 */
year: number | null, 
/**
 * Only entries in which each of these words stands: in notes, names and labels; empty = all.
 */
text: string, 
/**
 * This many newest entries are left out.
 */
skip: number, 
/**
 * At most this many entries (1–1,000).
 */
limit: number, };

export type RecordPage = { 
/**
 * The entries.
 */
entries: Array<RecordEntry>, 
/**
 * All entries that match.
 */
total: number, 
/**
 * The kinds that occur in the whole record.
 */
kinds: Array<RecordKind>, 
/**
 * The calendar years that occur in the whole record, newest first.
 */
years: Array<number>, };

export type SheetView = { 
/**
 * Today, ISO 8601.
 */
date: string, 
/**
 * The time now, rounded down to five minutes, `HH:MM`.
 */
time: string, 
/**
 * Preset length in minutes (30).
 */
minutes: number, 
/**
 * Form last used by this counsellor.
 */
form: string, 
/**
 * Setting last used (`einzel` at first).
 */
setting: string, 
/**
 * Funding line last used by this counsellor; none in an office where nobody has chosen yet and there are several.
 */
fundingLine: string | null, 
/**
 * The counsellor's five most used topics, most used first.
 */
favouriteTopics: Array<string>, 
/**
 * A kept draft of this form, if there is one.
 */
draft: DraftView | null, };

export type PersonDefaults = { 
/**
 * The person.
 */
hit: PersonHit, 
/**
 * Her language.
 */
language: string | null, 
/**
 * Interpreting as at her last contact; `keine` when she needs none.
 */
interpreting: string | null, 
/**
 * Residence status today.
 */
status: string | null, 
/**
 * Funding line of her open case, if she has one.
 */
fundingLine: string | null, 
/**
 * Members of her household, for "took part as well".
 */
household: Array<PersonHit>, 
/**
 * What is missing for the reports: codes as in `MissingView.what`.
 */
missing: Array<string>, 
/**
 * Day on which the residence status was last said to be still right, ISO 8601.
 */
statusChecked: string | null, 
/**
 * Her latest finished contact.
 */
last: LastContact | null, };

export type Who = { "who": "known", 
/**
 * Person number inside the vault.
 */
id: number, } | { "who": "new", 
/**
 * The new person.
 */
person: NewPerson, } | { "who": "anonymous", 
/**
 * Nationality code, if asked.
 */
nationality: string | null, 
/**
 * Gender code, if asked.
 */
gender: string | null, 
/**
 * Code of `anonymous_age`, if asked.
 */
age: string | null, };

export type NewPerson = { 
/**
 * Family name.
 */
familyName: string | null, 
/**
 * Given names.
 */
givenName: string | null, 
/**
 * Birth as typed (`3.4.85`, `4.1985`, `1985`, `~1985`, `?`).
 */
birth: string | null, 
/**
 * Gender code.
 */
gender: string | null, 
/**
 * Nationality code.
 */
nationality: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `needs_interpreter`.
 */
interpreter: string | null, 
/**
 * Residence status code, from today on.
 */
status: string | null, 
/**
 * Postal code.
 */
postalCode: string | null, 
/**
 * Town.
 */
town: string | null, 
/**
 * The person was told how her data is kept and agreed (date = date of the consultation).
 */
consent: boolean, };

export type LogConsultationRequest = { 
/**
 * Whose.
 */
who: Who, 
/**
 * Others on record who took part.
 */
companions: Array<number>, 
/**
 * Topic codes, the main one first; none = counts in no report, and is said so.
 */
topics: Array<string>, 
/**
 * Day as typed or ISO 8601; not after today.
 */
date: string, 
/**
 * Time as typed (`9`, `930`, `9:30`), may be empty.
 */
time: string, 
/**
 * Minutes, 0–1,440; none = not known.
 */
minutes: number | null, 
/**
 * Code of `setting`.
 */
setting: string, 
/**
 * Code of `form`.
 */
form: string, 
/**
 * Funding line code.
 */
fundingLine: string, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `interpreting`.
 */
interpreting: string | null, 
/**
 * The note, at most 10,000 characters.
 */
note: string, 
/**
 * The writer's own note that nobody else reads, at most 10,000 characters.
 */
privateNote: string, 
/**
 * Counsellors beside the one who writes.
 */
counsellors: Array<number>, 
/**
 * "Is the status still right?" was asked and answered with yes.
 */
statusStillRight: boolean, 
/**
 * Referred to an agency along with it; only the address is handed over.
 */
referral: SheetReferral | null, 
/**
 * The draft that this replaces; it is removed together with saving.
 */
draft: number | null, 
/**
 * The entry of the queue it came of.
 */
queue: number | null, 
/**
 * The appointment it came of: those who took part appeared.
 */
appointment: number | null, };

export type LoggedView = { 
/**
 * Contact number.
 */
contact: number, 
/**
 * The person, if any.
 */
person: number | null, 
/**
 * Number of the case it joined.
 */
caseNumber: string | null, 
/**
 * A case was opened with it.
 */
openedCase: boolean, 
/**
 * `erst` or `folge`.
 */
talkKind: string, 
/**
 * What is still missing for the reports: codes as in `MissingView.what`.
 */
missing: Array<string>, 
/**
 * Number of the act, for undo.
 */
act: number, };

export type ColleagueView = { 
/**
 * Staff number.
 */
id: number, 
/**
 * Full name.
 */
name: string, 
/**
 * Has a login.
 */
login: boolean, };

export type TeamView = { 
/**
 * Those with a login first, by name.
 */
rows: Array<TeamRow>, 
/**
 * The reader may give logins.
 */
keeps: boolean, 
/**
 * Labels that open the vault though nobody of the staff has them (entries of the database were lost): they come no
 * further than the door.
 */
strangers: Array<string>, };

export type TeamRow = { 
/**
 * Staff number.
 */
id: number, 
/**
 * Full name.
 */
name: string, 
/**
 * Label on the unlock screen; empty without a login.
 */
label: string, 
/**
 * `lead`, `counsellor`, or `record` = a name on records taken in, without a login.
 */
role: string, 
/**
 * Is she at the desk now?
 */
me: boolean, 
/**
 * What she has in hand; none without a login.
 */
open: OpenWork | null, };

export type OpenWork = { 
/**
 * Open cases in her hands.
 */
cases: number, 
/**
 * Open deadlines that she sees to.
 */
deadlines: number, 
/**
 * Her open tasks.
 */
tasks: number, 
/**
 * Appointments in her calendar from now on.
 */
appointments: number, };

export type RemoveCounsellorRequest = { 
/**
 * Her label on the unlock screen.
 */
label: string, 
/**
 * Who takes over what is open (staff number); needed where something is.
 */
to: number | null, 
/**
 * The passphrase of whoever does it.
 */
passphrase: string, };

export type AddCounsellorRequest = { 
/**
 * Full name. That of a record without a login is that record.
 */
name: string, 
/**
 * Label on the unlock screen (1–16 letters, points, hyphens).
 */
initials: string, 
/**
 * `lead` or `counsellor`.
 */
role: string, 
/**
 * Her first passphrase.
 */
passphrase: string, };

export type ChangePassphraseRequest = { 
/**
 * The one so far.
 */
old: string, 
/**
 * The new one.
 */
new: string, };

export type ProposedPassphrase = { 
/**
 * Six words.
 */
text: string, };

export type ContactRequest = { 
/**
 * Contact number.
 */
id: number, };

export type ContactView = { 
/**
 * Contact number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * Whose it is; none for an anonymous contact.
 */
person: PersonHit | null, 
/**
 * Number of its case.
 */
caseNumber: string | null, 
/**
 * Came with lists from outside: its kind of talk is its own, otherwise first and follow-up are set by the office.
 */
imported: boolean, 
/**
 * Who leads it.
 */
counsellor: string | null, 
/**
 * Staff number of who leads it.
 */
counsellorId: number | null, 
/**
 * Day, ISO 8601.
 */
date: string, 
/**
 * `HH:MM` or empty.
 */
time: string, 
/**
 * Minutes.
 */
minutes: number | null, 
/**
 * Code of `talk_kind`.
 */
talkKind: string | null, 
/**
 * Code of `contact_state`.
 */
state: string | null, 
/**
 * Code of `setting`.
 */
setting: string | null, 
/**
 * Code of `form`.
 */
form: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `interpreting`.
 */
interpreting: string | null, 
/**
 * Topic codes, the main one first.
 */
topics: Array<string>, 
/**
 * Others on record who took part.
 */
companions: Array<PersonHit>, 
/**
 * Counsellors beside the one who leads it: staff numbers.
 */
counsellors: Array<number>, 
/**
 * The shared note.
 */
note: string, 
/**
 * The reader's own private note; nobody else reads it.
 */
privateNote: string, 
/**
 * Of an anonymous contact: nationality code.
 */
nationality: string | null, 
/**
 * Of an anonymous contact: gender code.
 */
gender: string | null, 
/**
 * Of an anonymous contact: code of `anonymous_age`.
 */
age: string | null, 
/**
 * Referrals that hang on it and go with it when it is erased.
 */
referrals: number, };

export type EditContactRequest = { 
/**
 * Contact number.
 */
id: number, 
/**
 * Version that the form was filled from.
 */
seen: number, 
/**
 * Day as typed or ISO 8601; not after today unless the talk is planned.
 */
date: string, 
/**
 * Time as typed, may be empty.
 */
time: string, 
/**
 * Minutes, 0–1,440; none = not known.
 */
minutes: number | null, 
/**
 * Code of `talk_kind`; `erst` and `folge` are set by the office, unless the contact came with lists from outside.
 */
talkKind: string | null, 
/**
 * Code of `contact_state`.
 */
state: string | null, 
/**
 * Code of `setting`.
 */
setting: string | null, 
/**
 * Code of `form`.
 */
form: string | null, 
/**
 * Funding line code; another line moves the talk to the person's case of that line.
 */
fundingLine: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `interpreting`.
 */
interpreting: string | null, 
/**
 * Topic codes, the main one first.
 */
topics: Array<string>, 
/**
 * Others on record who took part.
 */
companions: Array<number>, 
/**
 * Counsellors beside the one who leads it.
 */
counsellors: Array<number>, 
/**
 * The shared note, at most 10,000 characters.
 */
note: string, 
/**
 * The writer's private note, at most 10,000 characters.
 */
privateNote: string, 
/**
 * Of an anonymous contact: nationality code.
 */
nationality: string | null, 
/**
 * Of an anonymous contact: gender code.
 */
gender: string | null, 
/**
 * Of an anonymous contact: code of `anonymous_age`.
 */
age: string | null, };

export type EraseContactRequest = { 
/**
 * Contact number.
 */
id: number, 
/**
 * Version that was looked at.
 */
seen: number, };

export type LastContact = { 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Minutes.
 */
minutes: number | null, 
/**
 * Code of `setting`.
 */
setting: string | null, 
/**
 * Code of `form`.
 */
form: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Language tag.
 */
language: string | null, 
/**
 * Code of `interpreting`.
 */
interpreting: string | null, 
/**
 * Topic codes.
 */
topics: Array<string>, 
/**
 * Others on record who took part.
 */
companions: Array<PersonHit>, 
/**
 * Counsellors beside the one who led it.
 */
counsellors: Array<number>, };

export type CaseDetailsView = { 
/**
 * Case number inside the vault.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * The office's own number.
 */
number: string, 
/**
 * Main person.
 */
person: PersonHit, 
/**
 * Persons counselled along.
 */
companions: Array<PersonHit>, 
/**
 * Code of `case_kind`.
 */
kind: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Responsible counsellor: staff number.
 */
staff: number | null, 
/**
 * Deputy: staff number.
 */
deputy: number | null, 
/**
 * Day of opening.
 */
openedOn: string, 
/**
 * Day of closing.
 */
closedOn: string | null, 
/**
 * Code of `closing_reason`.
 */
closingReason: string | null, 
/**
 * Finished contacts in it.
 */
contacts: number, 
/**
 * Day of the last finished contact.
 */
lastContact: string | null, 
/**
 * When it was closed before and opened again, oldest first.
 */
reopenings: Array<ReopeningView>, 
/**
 * When it changed hands, oldest first.
 */
handovers: Array<HandoverView>, };

export type ReopeningView = { 
/**
 * Day.
 */
on: string, 
/**
 * It had been closed on this day.
 */
wasClosedOn: string, 
/**
 * For this reason: code of `closing_reason`.
 */
closingReason: string | null, 
/**
 * Why it was opened again.
 */
reason: string, };

export type HandoverView = { 
/**
 * Number of the hand-over.
 */
id: number, 
/**
 * Day.
 */
on: string, 
/**
 * From whom.
 */
from: string | null, 
/**
 * To whom.
 */
to: string, 
/**
 * The note for the new counsellor.
 */
note: string, 
/**
 * The case.
 */
caseNumber: string, 
/**
 * The main person.
 */
person: PersonHit, };

export type SaveCaseRequest = { 
/**
 * The case; none opens a new one.
 */
id: number | null, 
/**
 * Main person of a new case.
 */
person: number, 
/**
 * Version that the form was filled from; 0 for a new one.
 */
seen: number, 
/**
 * Code of `case_kind`.
 */
kind: string | null, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Responsible counsellor of a new case; later it is handed over.
 */
staff: number | null, 
/**
 * Deputy.
 */
deputy: number | null, 
/**
 * Day of opening, as typed or ISO 8601.
 */
openedOn: string, 
/**
 * Persons counselled along.
 */
companions: Array<number>, };

export type CloseCaseRequest = { 
/**
 * The case.
 */
id: number, 
/**
 * Version that was looked at.
 */
seen: number, 
/**
 * Day of closing, as typed or ISO 8601.
 */
closedOn: string, 
/**
 * Code of `closing_reason`.
 */
reason: string | null, };

export type ReopenCaseRequest = { 
/**
 * The case.
 */
id: number, 
/**
 * Version that was looked at.
 */
seen: number, 
/**
 * Why, at most 1,000 characters.
 */
reason: string, };

export type HandOverCaseRequest = { 
/**
 * The case.
 */
id: number, 
/**
 * Version that was looked at.
 */
seen: number, 
/**
 * To whom: staff number.
 */
to: number | null, 
/**
 * What she should know, at most 10,000 characters.
 */
note: string, };

export type HandoverRequest = { 
/**
 * Its number.
 */
id: number, };

export type NameContactRequest = { 
/**
 * Contact number.
 */
id: number, 
/**
 * Version that was looked at.
 */
seen: number, 
/**
 * Somebody on record or somebody new.
 */
who: Who, };

export type CaseRequest = { 
/**
 * Case number inside the vault.
 */
id: number, };

export type PlanView = { 
/**
 * Its number; none while there is no plan.
 */
id: number | null, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * The plan.
 */
plan: PlanFields, };

export type PlanFields = { 
/**
 * What the person needs, in plain words, at most 10,000 characters.
 */
needs: string, 
/**
 * Day it was agreed: ISO 8601 when read, as typed when saved.
 */
agreedOn: string, 
/**
 * Day to look at it again; may be empty.
 */
reviewOn: string, 
/**
 * Goals in their order, at most 20.
 */
goals: Array<PlanGoal>, };

export type PlanGoal = { 
/**
 * The goal, at most 500 characters.
 */
goal: string, 
/**
 * `open`, `under-way`, `reached` or `given-up`.
 */
progress: string, 
/**
 * Until when; may be empty.
 */
dueOn: string, 
/**
 * Steps in their order, at most 30.
 */
steps: Array<PlanStep>, };

export type PlanStep = { 
/**
 * The step, at most 500 characters.
 */
step: string, 
/**
 * Who does it: `client`, `counsellor`, `together` or `other`.
 */
doer: string, 
/**
 * Who the other is; may be empty.
 */
doerName: string, 
/**
 * Until when; may be empty.
 */
dueOn: string, 
/**
 * Day it was done; empty while it is open.
 */
doneOn: string, };

export type SavePlanRequest = { 
/**
 * The case.
 */
case: number, 
/**
 * Version that the form was filled from; 0 for a new plan.
 */
seen: number, 
/**
 * The plan.
 */
plan: PlanFields, };

export type Watch = "dormant" | "forgotten";

export type WatchCasesRequest = { 
/**
 * Which.
 */
which: Watch, 
/**
 * Only those the counsellor is responsible or deputy for.
 */
mine: boolean, };

export type WatchedCases = { 
/**
 * At most 200.
 */
rows: Array<WatchedCase>, 
/**
 * All of them.
 */
total: number, };

export type WatchedCase = { 
/**
 * Case number inside the vault.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * The office's own number.
 */
number: string, 
/**
 * Main person.
 */
person: PersonHit, 
/**
 * Funding line code.
 */
fundingLine: string | null, 
/**
 * Code of `case_kind`.
 */
kind: string | null, 
/**
 * Responsible counsellor's name.
 */
counsellor: string | null, 
/**
 * Responsible counsellor: staff number.
 */
staff: number | null, 
/**
 * Day of opening.
 */
openedOn: string, 
/**
 * Day of the last finished contact.
 */
lastContact: string | null, };

export type ListGapsRequest = { 
/**
 * One kind as in `MissingView.what`; none = every kind.
 */
what: string | null, };

export type GapsView = { 
/**
 * How many of each kind, most frequent first.
 */
counts: Array<MissingView>, 
/**
 * The gaps themselves, newest first, at most 200.
 */
rows: Array<GapRow>, };

export type GapRow = { 
/**
 * As in `MissingView.what`.
 */
what: string, 
/**
 * Whose record; none for an anonymous contact.
 */
person: PersonHit | null, 
/**
 * The consultation, where the gap is one of a consultation.
 */
contact: number | null, 
/**
 * Day of the consultation, or of the person's first one this year.
 */
on: string, };

export type BirthRequest = { 
/**
 * What was typed.
 */
text: string, 
/**
 * `persian` or `ethiopian` when it was told in that calendar; none = ours.
 */
calendar: string | null, };

export type BirthView = { "reading": "empty" } | { "reading": "unknown" } | { "reading": "known", 
/**
 * `1985-04-03`, `1985-04` or `1985`.
 */
birth: string, 
/**
 * An estimate (`~1985`).
 */
estimated: boolean, 
/**
 * 1 January: perhaps only on paper.
 */
firstOfJanuary: boolean, 
/**
 * Least age today in completed years.
 */
ageLeast: number, 
/**
 * Greatest age today in completed years.
 */
ageMost: number, } | { "reading": "other-calendar", 
/**
 * The year typed.
 */
year: number, 
/**
 * The year typed makes sense in the Persian calendar: what it means in ours, to put into the field.
 */
persian: string | null, 
/**
 * The same for the Ethiopian calendar.
 */
ethiopian: string | null, } | { "reading": "not-understood", 
/**
 * Field code as in `FieldRefusal.code`.
 */
code: string, };

export type ListOffersRequest = { 
/**
 * Calendar year.
 */
year: number, };

export type OffersView = { 
/**
 * Years in which there are dates, newest first; this year and the one asked for are always among them.
 */
years: Array<number>, 
/**
 * The offers.
 */
offers: Array<OfferRow>, 
/**
 * Dates of the year without an offer (taken over from lists), newest first.
 */
loose: Array<GroupDateRow>, };

export type OfferRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * What it is.
 */
offer: OfferFields, 
/**
 * Dates in the year.
 */
dates: number, 
/**
 * Millionths of an hour in the year.
 */
hoursMillionths: number, 
/**
 * Participations in the year.
 */
heads: HeadCount, 
/**
 * Its newest date of any year, ISO 8601.
 */
lastOn: string | null, };

export type OfferFields = { 
/**
 * Title, at most 200 characters.
 */
title: string, 
/**
 * `group`, `course`, `open-meeting`, `event`, `outing` or `other`.
 */
kind: string, 
/**
 * Code of `field_of_action`.
 */
fieldOfAction: string | null, 
/**
 * Code of `funding_line`.
 */
fundingLine: string | null, 
/**
 * Where it meets; empty = not said.
 */
place: string, 
/**
 * A note, at most 10,000 characters.
 */
note: string, 
/**
 * It is over: it stands at the end of lists.
 */
ended: boolean, };

export type OfferRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type OfferView = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * What it is.
 */
offer: OfferFields, 
/**
 * Its dates, newest first.
 */
dates: Array<GroupDateRow>, };

export type SaveOfferRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * What it is.
 */
offer: OfferFields, };

export type HeadCount = { 
/**
 * Grown women.
 */
women: number | null, 
/**
 * Grown men.
 */
men: number | null, 
/**
 * Grown diverse persons.
 */
diverse: number | null, 
/**
 * Children and young people under 18.
 */
children: number | null, 
/**
 * Grown persons of unknown gender.
 */
unknown: number | null, 
/**
 * Volunteers who helped; not among those above.
 */
volunteers: number | null, 
/**
 * Of those above: there for the first time.
 */
newcomers: number | null, };

export type GroupDateRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * ISO 8601.
 */
heldOn: string, 
/**
 * Title.
 */
title: string | null, 
/**
 * Millionths of an hour.
 */
hoursMillionths: number | null, 
/**
 * How many took part.
 */
heads: HeadCount, 
/**
 * How many of them are on the list of persons on record; 0 = mere numbers.
 */
listed: number, 
/**
 * Who led it.
 */
staff: string | null, };

export type GroupDateRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * For a new one: of which offer; none = of the one last met.
 */
offer: number | null, 
/**
 * For a new one: the group appointment whose people it counts.
 */
appointment: number | null, };

export type GroupDateView = { 
/**
 * For `seen`; none for a new date.
 */
version: number | null, 
/**
 * The offer it belongs to.
 */
offer: number | null, 
/**
 * Title of a date without an offer.
 */
title: string | null, 
/**
 * ISO 8601; today for a new date.
 */
heldOn: string, 
/**
 * Millionths of an hour; for a new date those of the offer's last one.
 */
hoursMillionths: number | null, 
/**
 * How many took part.
 */
heads: HeadCount, 
/**
 * Those on the list; empty = mere numbers.
 */
persons: Array<PersonHit>, 
/**
 * How many stand beside the list.
 */
unlisted: number | null, 
/**
 * Who led it.
 */
staff: number | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * The offers it can belong to, the one last met first.
 */
offers: Array<OfferChoice>, };

export type OfferChoice = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Title.
 */
title: string, };

export type SaveGroupDateRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * The offer it belongs to; none only for a date that came from a list.
 */
offer: number | null, 
/**
 * Day as typed.
 */
date: string, 
/**
 * Hours as typed: `2`, `2,5`, `1:30`; empty = not known.
 */
hoursHeld: string, 
/**
 * Those on the list. With a list the five counts below are made from it.
 */
persons: Array<number>, 
/**
 * How many stand beside the list, as typed; without a list it says nothing.
 */
unlisted: string, 
/**
 * Of a new one: the group appointment whose people it counts, once.
 */
appointment: number | null, 
/**
 * Grown women, as typed; empty = not counted.
 */
women: string, 
/**
 * Grown men.
 */
men: string, 
/**
 * Grown diverse persons.
 */
diverse: string, 
/**
 * Children and young people under 18.
 */
children: string, 
/**
 * Grown persons of unknown gender.
 */
unknown: string, 
/**
 * Volunteers who helped.
 */
volunteers: string, 
/**
 * There for the first time.
 */
newcomers: string, 
/**
 * Who led it.
 */
staff: number | null, 
/**
 * A note, at most 10,000 characters.
 */
note: string, };

export type ListEngagementsRequest = { 
/**
 * Calendar year.
 */
year: number, };

export type EngagementsView = { 
/**
 * Years in which there are any, newest first; this year and the one asked for are always among them.
 */
years: Array<number>, 
/**
 * Newest first.
 */
rows: Array<EngagementRow>, 
/**
 * One line a kind that occurs, in the order of the kinds.
 */
sums: Array<EngagementSum>, };

export type EngagementRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * `network`, `committee`, `publicity` or `training`.
 */
kind: string, 
/**
 * ISO 8601.
 */
heldOn: string, 
/**
 * What it was.
 */
title: string, 
/**
 * With whom.
 */
partners: string | null, 
/**
 * The office's own part: `member`, `host`, `speaker` or `guest`.
 */
part: string | null, 
/**
 * Millionths of an hour.
 */
hoursMillionths: number | null, 
/**
 * How many people were reached.
 */
audience: number | null, 
/**
 * Code of `funding_line`.
 */
fundingLine: string | null, 
/**
 * Who was there.
 */
staff: number | null, 
/**
 * Her name.
 */
staffName: string | null, 
/**
 * What came of it.
 */
result: string | null, };

export type EngagementSum = { 
/**
 * `network`, `committee`, `publicity` or `training`.
 */
kind: string, 
/**
 * How many.
 */
count: number, 
/**
 * Millionths of an hour.
 */
hoursMillionths: number, 
/**
 * How many people were reached, as far as it is known.
 */
audience: number, };

export type EngagementRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type SaveEngagementRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * As in the row.
 */
kind: string, 
/**
 * Day as typed.
 */
date: string, 
/**
 * What it was, at most 200 characters.
 */
title: string, 
/**
 * With whom, at most 1,000 characters.
 */
partners: string, 
/**
 * As in the row; none = not said.
 */
part: string | null, 
/**
 * Hours as typed: `2`, `2,5`, `1:30`; empty = not known.
 */
hoursHeld: string, 
/**
 * People reached, as typed; empty = not known.
 */
audience: string, 
/**
 * Code of `funding_line`.
 */
fundingLine: string | null, 
/**
 * Who was there.
 */
staff: number | null, 
/**
 * What came of it, at most 10,000 characters.
 */
result: string, };

export type PersonFilter = { 
/**
 * Code of `residence_status` that holds today.
 */
status: string | null, 
/**
 * The document of today's status ends within so many days, or has ended.
 */
expiresWithinDays: number | null, 
/**
 * An open case in this funding line.
 */
fundingLine: string | null, 
/**
 * An open case that this counsellor answers for.
 */
staff: number | null, 
/**
 * Speaks this language.
 */
language: string | null, 
/**
 * Has this citizenship.
 */
nationality: string | null, 
/**
 * Lives so: code of `housing`.
 */
housing: string | null, 
/**
 * Took part in a consultation on this topic within the last `topic_months` (12 unless said).
 */
topic: string | null, 
/**
 * Months for `topic`.
 */
topicMonths: number | null, 
/**
 * No consultation within so many months.
 */
notSeenMonths: number | null, 
/**
 * At least so old today, for certain.
 */
ageFrom: number | null, 
/**
 * At most so old today, for certain.
 */
ageTo: number | null, };

export type SavedListsView = { 
/**
 * By title.
 */
lists: Array<SavedListRow>, };

export type SavedListRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * Only for her who made it.
 */
own: boolean, 
/**
 * Title, at most 200 characters.
 */
title: string, 
/**
 * The choice.
 */
filter: PersonFilter, };

export type SaveListRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version that was shown.
 */
seen: number | null, 
/**
 * Only for her who makes it.
 */
own: boolean, 
/**
 * Title.
 */
title: string, 
/**
 * The choice.
 */
filter: PersonFilter, };

export type TemplatesView = { 
/**
 * By kind and title.
 */
rows: Array<TemplateRow>, 
/**
 * Words of the merge fields of letters, as they stand between braces.
 */
fields: Array<string>, };

export type TemplateRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * What it holds.
 */
fields: TemplateFields, };

export type TemplateFields = { 
/**
 * `note` or `letter`.
 */
kind: string, 
/**
 * Only for her who wrote it.
 */
own: boolean, 
/**
 * Code of `topic`, of a note template.
 */
topic: string | null, 
/**
 * Title, at most 200 characters.
 */
title: string, 
/**
 * Subject of a letter; merge fields are filled in.
 */
subject: string, 
/**
 * Text, at most 10,000 characters; in letters, merge fields such as `{Name}` are filled in.
 */
body: string, };

export type SaveTemplateRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * What it is to hold.
 */
fields: TemplateFields, };

export type ProposedTemplatesRequest = { 
/**
 * The proposals, in the words of the page.
 */
templates: Array<TemplateFields>, };

export type LetterheadFields = { 
/**
 * Street and number.
 */
street: string, 
/**
 * Postal code.
 */
postalCode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * The body that answers for the data, where it is another than the office.
 */
carrier: string, 
/**
 * How its data protection officer is reached.
 */
protectionOfficer: string, };

export type LetterheadView = { 
/**
 * For `seen`.
 */
version: number, 
/**
 * What it holds.
 */
fields: LetterheadFields, };

export type SaveLetterheadRequest = { 
/**
 * Version the form was filled from.
 */
seen: number, 
/**
 * What it is to hold.
 */
fields: LetterheadFields, };

export type LandFields = { 
/**
 * Two letters: `NW`.
 */
land: string, };

export type LandView = { 
/**
 * For `seen`.
 */
version: number, 
/**
 * What is said.
 */
fields: LandFields, 
/**
 * All there are, two letters each.
 */
lands: Array<string>, };

export type SaveLandRequest = { 
/**
 * Version the form was filled from.
 */
seen: number, 
/**
 * What is to be said.
 */
fields: LandFields, };

export type FillTemplateRequest = { 
/**
 * The template.
 */
template: number, 
/**
 * About whom.
 */
person: number, 
/**
 * The address as it stands in the letter.
 */
address: string, 
/**
 * The day of the letter as it stands in it.
 */
date: string, };

export type FilledTemplate = { 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
body: string, 
/**
 * Words of the fields that have no value; each stands in the text as `[fehlt: …]`.
 */
gaps: Array<string>, };

export type WritingCareRequest = { 
/**
 * About whom.
 */
person: number, 
/**
 * To which agency; none = the address was typed.
 */
agency: number | null, };

export type WritingCare = { 
/**
 * The agency's address, line by line; empty without an agency.
 */
address: string, 
/**
 * The red line on getting in touch with the person.
 */
safeContact: string | null, 
/**
 * Nobody released the office from secrecy towards this agency today: `release-missing`, `release-expired` …
 */
release: string | null, };

export type WritingRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type WritingFields = { 
/**
 * To which agency; none = the address was typed.
 */
agency: number | null, 
/**
 * Its name; empty without an agency.
 */
agencyName: string, 
/**
 * The address, line by line, at most 1,000 characters.
 */
address: string, 
/**
 * The day as typed; ISO 8601 when read.
 */
date: string, 
/**
 * The subject, at most 200 characters.
 */
subject: string, 
/**
 * The text, at most 20,000 characters.
 */
body: string, };

export type WritingView = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * About whom.
 */
person: number, 
/**
 * What it holds.
 */
fields: WritingFields, 
/**
 * Who wrote it.
 */
by: string, };

export type SaveWritingRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * About whom.
 */
person: number, 
/**
 * What it is to hold.
 */
fields: WritingFields, };

export type ListVolunteersRequest = { 
/**
 * Calendar year.
 */
year: number, };

export type VolunteersView = { 
/**
 * Years in which there are hours, newest first; this year and the one asked for are always among them.
 */
years: Array<number>, 
/**
 * The volunteers.
 */
rows: Array<VolunteerRow>, 
/**
 * Their hours in the year, newest first.
 */
hours: Array<VolunteerHoursRow>, 
/**
 * Sums of the year.
 */
sums: VolunteerSums, };

export type VolunteerSums = { 
/**
 * Volunteers who gave time in the year.
 */
active: number, 
/**
 * Of all who have not ended: with a training that holds today.
 */
qualified: number, 
/**
 * Trainings held in the year, each volunteer counted.
 */
trainings: number, 
/**
 * Minutes given in the year.
 */
minutes: number, };

export type VolunteerRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * How she is reached.
 */
reach: string | null, 
/**
 * What she offers.
 */
offers: string | null, 
/**
 * `active`, `paused` or `ended`.
 */
state: string, 
/**
 * Codes of `language`.
 */
languages: Array<string>, 
/**
 * The day on which she was bound to secrecy, ISO 8601.
 */
boundOn: string | null, 
/**
 * The certificate of conduct: `missing`, `seen`, or `old` when it should be looked at again.
 */
conduct: string, 
/**
 * Trainings that hold today.
 */
trainings: number, 
/**
 * How many she stands by today.
 */
matched: number, 
/**
 * Minutes in the year.
 */
minutes: number, };

export type VolunteerHoursRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * Whose.
 */
volunteer: number, 
/**
 * Her name.
 */
name: string, 
/**
 * ISO 8601.
 */
heldOn: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Code of `funding_line`.
 */
fundingLine: string | null, 
/**
 * What was done.
 */
what: string | null, };

export type VolunteerFields = { 
/**
 * Name, at most 200 characters.
 */
name: string, 
/**
 * How she is reached.
 */
reach: string, 
/**
 * What she offers: accompanying, interpreting, homework …
 */
offers: string, 
/**
 * `active`, `paused` or `ended`.
 */
state: string, 
/**
 * Since when.
 */
since: string, 
/**
 * Codes of `language`.
 */
languages: Array<string>, 
/**
 * Bound to secrecy on.
 */
boundOn: string, 
/**
 * Certificate of conduct looked at on.
 */
conductOn: string, 
/**
 * Trainings and certificates.
 */
trainings: Array<TrainingFields>, 
/**
 * A note, at most 10,000 characters.
 */
note: string, };

export type TrainingFields = { 
/**
 * What was learnt.
 */
title: string, 
/**
 * When.
 */
heldOn: string, 
/**
 * Until when it holds; empty = for good.
 */
validUntil: string, };

export type VolunteerRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type VolunteerView = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * For `seen`.
 */
version: number, 
/**
 * What is kept; days in ISO 8601.
 */
fields: VolunteerFields, 
/**
 * Whom she stands by today.
 */
persons: Array<PersonHit>, 
/**
 * Whom she stood by, the last first.
 */
earlier: Array<EarlierMatch>, };

export type EarlierMatch = { 
/**
 * Who.
 */
person: PersonHit, 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
until: string, };

export type StandsBy = { 
/**
 * Number of the volunteer.
 */
id: number, 
/**
 * Her name.
 */
name: string, 
/**
 * First day, ISO 8601.
 */
since: string, 
/**
 * How she is reached.
 */
reach: string | null, };

export type SaveVolunteerRequest = { 
/**
 * Which; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * What is to be kept.
 */
fields: VolunteerFields, 
/**
 * Whom she stands by from now on: whoever is new begins today, whoever is missing ends today.
 */
persons: Array<number>, };

export type SaveVolunteerHoursRequest = { 
/**
 * Which; none = new.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * Whose.
 */
volunteer: number | null, 
/**
 * The day as typed.
 */
date: string, 
/**
 * Time as typed: `2`, `1:30` are hours, `45m` is minutes.
 */
time: string, 
/**
 * Code of `funding_line`.
 */
fundingLine: string | null, 
/**
 * What was done.
 */
what: string, };

export type WorkWeekRequest = { 
/**
 * A day, ISO 8601; none = today.
 */
day: string | null, 
/**
 * Whose; none = one's own. Somebody else's is for the lead only.
 */
staff: number | null, };

export type WorkWeekView = { 
/**
 * For `seen`; 0 = nothing is kept of this week yet.
 */
version: number, 
/**
 * Its Monday, ISO 8601.
 */
monday: string, 
/**
 * Whose it is.
 */
staff: number, 
/**
 * One's own week can be written; another's is only shown.
 */
own: boolean, 
/**
 * The rows as they were saved, in their order.
 */
rows: Array<WorkRow>, 
/**
 * Minutes of the consultations on record, per funding line: class `counselling`, a proposal only.
 */
counselled: Array<WorkRow>, 
/**
 * The rows of the last week before this one that has any, without their minutes.
 */
before: Array<WorkLine>, };

export type WorkLine = { 
/**
 * Code of `funding_line`; none = for none of them.
 */
fundingLine: string | null, 
/**
 * `counselling`, `preparation`, `group`, `network`, `publicity`, `administration` or `training`.
 */
activity: string, };

export type WorkRow = { 
/**
 * What it stands for.
 */
line: WorkLine, 
/**
 * Minutes from Monday to Sunday, seven of them; none = nothing.
 */
minutes: Array<number | null>, };

export type SaveWorkWeekRequest = { 
/**
 * The Monday, ISO 8601.
 */
monday: string, 
/**
 * Version the grid was filled from.
 */
seen: number | null, 
/**
 * Its rows; one without any time is not kept.
 */
rows: Array<TypedWorkRow>, };

export type TypedWorkRow = { 
/**
 * What it stands for.
 */
line: WorkLine, 
/**
 * Time from Monday to Sunday, seven texts: `2`, `2,5`, `1:30` are hours, `45m` is minutes; empty = nothing.
 */
hours: Array<string>, };

export type WorkSumsRequest = { 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, 
/**
 * Whose; none = everybody's for the lead, one's own for a counsellor.
 */
staff: number | null, };

export type WorkSumsView = { 
/**
 * The working time of others may be seen.
 */
all: boolean, 
/**
 * By funding line, then class; lines and classes without any time do not appear.
 */
sums: Array<WorkSum>, 
/**
 * Days on which anything is written.
 */
days: number, };

export type WorkSum = { 
/**
 * What it was for.
 */
line: WorkLine, 
/**
 * Minutes.
 */
minutes: number, };

export type RemoveWorkRequest = { 
/**
 * Kind of record: `offer`, `group_offer` (a date) or `engagement`.
 */
noun: string, 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Version that was on the screen.
 */
seen: number, };

export type Whose = "mine" | "team" | "all";

export type ListDueRequest = { 
/**
 * Whose.
 */
whose: Whose, 
/**
 * Only what is about this person.
 */
person: number | null, 
/**
 * What is done, newest first (at most 200), instead of what is open.
 */
done: boolean, };

export type DueView = { 
/**
 * Today, ISO 8601.
 */
today: string, 
/**
 * Tasks, the earliest due first, those without a day last.
 */
tasks: Array<TaskRow>, 
/**
 * Deadlines, the earliest first; among the open ones those that wait for their second tick.
 */
deadlines: Array<DeadlineRow>, 
/**
 * Letters that nobody has read, the longest here first; of one person also those that were read, where done ones are
 * asked for.
 */
letters: Array<LetterRow>, 
/**
 * Documents that expire within eight weeks, or have; the earliest first. Only where open things are asked for.
 */
expiring: Array<ExpiringRow>, 
/**
 * Persons who asked what is held on them and wait for the answer, the most urgent first. Only where open things are asked for.
 */
accessRequests: Array<OpenAccessRequest>, };

export type TaskRequest = { 
/**
 * Task number.
 */
id: number, };

export type TaskView = { 
/**
 * Task number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Day it is due, ISO 8601.
 */
due: string | null, 
/**
 * Whose it is; none = the whole team's.
 */
staff: number | null, 
/**
 * Whom it is about.
 */
person: PersonHit | null, };

export type SaveTaskRequest = { 
/**
 * The task to change; none = a new one.
 */
id: number | null, 
/**
 * The version the form was filled from; of a changed task only.
 */
seen: number | null, 
/**
 * What is to be done, at most 500 characters.
 */
text: string, 
/**
 * Due day as typed (`+14`, `30.11.`, `fr`); empty = none.
 */
due: string, 
/**
 * Whose it is; none = the whole team's.
 */
staff: number | null, 
/**
 * Whom it is about.
 */
person: number | null, };

export type TickRequest = { 
/**
 * Its number.
 */
id: number, 
/**
 * Done, or open again.
 */
done: boolean, };

export type TaskRow = { 
/**
 * Task number.
 */
id: number, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Day it is due, ISO 8601.
 */
due: string | null, 
/**
 * Name of whose it is; none = the whole team's.
 */
staff: string | null, 
/**
 * Whom it is about.
 */
person: number | null, 
/**
 * Her name, or her number where there is no name.
 */
name: string | null, 
/**
 * Local date and time it was done.
 */
doneAt: string | null, 
/**
 * Who did it.
 */
doneBy: string | null, };

export type StepPlanView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * German label.
 */
de: string, 
/**
 * English label.
 */
en: string, 
/**
 * The day it counts from, in German.
 */
eventDe: string, 
/**
 * The day it counts from, in English.
 */
eventEn: string, 
/**
 * Its steps, the earliest first.
 */
steps: Array<StepPlanStep>, };

export type StepPlanStep = { 
/**
 * Days after the event; before it where negative.
 */
days: number, 
/**
 * What is to be done, in German.
 */
de: string, 
/**
 * What is to be done, in English.
 */
en: string, };

export type StartPlanRequest = { 
/**
 * Whom it is about.
 */
person: number, 
/**
 * Code of the plan.
 */
plan: string, 
/**
 * Day of the event as typed.
 */
on: string, 
/**
 * Whose the tasks are; none = the whole team's.
 */
staff: number | null, 
/**
 * Places of the steps that are not wanted, from 0.
 */
without: Array<number>, 
/**
 * `de` or `en`: the language the tasks are written in.
 */
language: string, };

export type ExpiringRow = { 
/**
 * Whose.
 */
person: number, 
/**
 * Her name, or her number.
 */
name: string, 
/**
 * Code of `residence_status`; empty for another document.
 */
status: string, 
/**
 * Title of another document, as it is kept.
 */
document: string | null, 
/**
 * Last day of validity, ISO 8601.
 */
until: string, 
/**
 * `past`, `weeks4` (four weeks left at most) or `weeks8`.
 */
stage: string, };

export type LetterFields = { 
/**
 * `decision`, `hearing`, `request`, `reminder`, `judgment`, `summons` or `other`.
 */
kind: string, 
/**
 * Who sent it, at most 200 characters.
 */
sender: string, 
/**
 * What it is about, at most 500 characters.
 */
subject: string, 
/**
 * Date on the letter.
 */
dated: string, 
/**
 * Day it was posted.
 */
posted: string, 
/**
 * Day it was served: yellow envelope, or by hand.
 */
served: string, 
/**
 * Day the office got it; empty = today.
 */
received: string, 
/**
 * Somebody has read it.
 */
read: boolean, };

export type DeadlineFields = { 
/**
 * What is to be done, at most 500 characters; empty = what the rule is called.
 */
subject: string, 
/**
 * Code of the rule it is reckoned by.
 */
rule: string | null, 
/**
 * Or the period read from the letter: `10d`, `2w`, `1m`.
 */
period: string | null, 
/**
 * Day of service or of the event.
 */
served: string, 
/**
 * Day of posting.
 */
posted: string, 
/**
 * Day the asylum application was lodged.
 */
lodged: string, 
/**
 * Land of the court or authority, two letters.
 */
land: string, 
/**
 * The last day as the letter names it, where it does; empty = the proposed day.
 */
ends: string, 
/**
 * The proposed day that stood on the screen when it was confirmed, ISO 8601.
 */
confirmed: string | null, 
/**
 * Day to be reminded; empty = as proposed.
 */
remind: string, 
/**
 * Who sees to it.
 */
staff: number, };

export type EnterLetterRequest = { 
/**
 * Whose.
 */
person: number, 
/**
 * The letter, if there is one.
 */
letter: LetterFields | null, 
/**
 * The deadline, if it sets one.
 */
deadline: DeadlineFields | null, };

export type BeginDeadlineRequest = { 
/**
 * Whose deadline, as far as known.
 */
person: number | null, };

export type DeadlineStart = { 
/**
 * All rules, in the order in which they are offered.
 */
rules: Array<RuleView>, 
/**
 * All Länder, by their two letters.
 */
lands: Array<string>, 
/**
 * The Land of the office.
 */
land: string, 
/**
 * Day the person's asylum application was lodged, as her record has it.
 */
lodged: string | null, };

export type RuleView = { 
/**
 * Stable code.
 */
code: string, 
/**
 * German label.
 */
de: string, 
/**
 * English label.
 */
en: string, 
/**
 * The event that starts it, in German.
 */
eventDe: string, 
/**
 * The event in English.
 */
eventEn: string, 
/**
 * A letter starts it, which may have been posted; else another event.
 */
byLetter: boolean, 
/**
 * The day of lodging decides which law applies.
 */
byLodging: boolean, };

export type ProposeDeadlineRequest = { 
/**
 * Code of the rule.
 */
rule: string | null, 
/**
 * Or the period.
 */
period: string | null, 
/**
 * Day of service or of the event, as typed.
 */
served: string, 
/**
 * Day of posting, as typed.
 */
posted: string, 
/**
 * Day of lodging, as typed.
 */
lodged: string, 
/**
 * Land, two letters.
 */
land: string, 
/**
 * `de` or `en`.
 */
language: string, };

export type ProposalView = { 
/**
 * The proposed last day, ISO 8601; none while something is missing.
 */
lastDay: string | null, 
/**
 * The earliest reading, where it lies before that.
 */
earlier: string | null, 
/**
 * Day to be reminded.
 */
remind: string | null, 
/**
 * The steps, in order.
 */
steps: Array<ReckonStep>, 
/**
 * What to mind; earlier readings first.
 */
warnings: Array<ReckonWarning>, 
/**
 * All provisions, each once.
 */
legalBasis: Array<string>, 
/**
 * That it is no legal advice.
 */
disclaimer: string, 
/**
 * Why nothing can be reckoned, in a sentence.
 */
trouble: string | null, };

export type ReckonStep = { 
/**
 * The sentence.
 */
text: string, 
/**
 * The provision it rests on.
 */
basis: string | null, };

export type ReckonWarning = { 
/**
 * The sentence.
 */
text: string, 
/**
 * It names an earlier last day.
 */
earlier: boolean, };

export type NumberRequest = { 
/**
 * Its number.
 */
id: number, };

export type LetterView = { 
/**
 * Letter number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * Whose.
 */
person: PersonHit, 
/**
 * Kind, as in `LetterFields`.
 */
kind: string, 
/**
 * Who sent it.
 */
sender: string, 
/**
 * What it is about.
 */
subject: string, 
/**
 * Date on the letter, ISO 8601.
 */
dated: string | null, 
/**
 * Day it was posted.
 */
posted: string | null, 
/**
 * Day it was served.
 */
served: string | null, 
/**
 * Day the office got it.
 */
received: string, 
/**
 * Local date and time it was read.
 */
readAt: string | null, 
/**
 * Who read it.
 */
readBy: string | null, 
/**
 * Its scans, the newest first.
 */
scans: Array<DocumentRow>, };

export type SaveLetterRequest = { 
/**
 * Letter number.
 */
id: number, 
/**
 * The version the form was filled from.
 */
seen: number, 
/**
 * Its fields.
 */
fields: LetterFields, };

export type LetterRow = { 
/**
 * Letter number.
 */
id: number, 
/**
 * Whose.
 */
person: number, 
/**
 * Her name, or her number.
 */
name: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Who sent it.
 */
sender: string | null, 
/**
 * What it is about.
 */
subject: string | null, 
/**
 * Day the office got it.
 */
received: string, 
/**
 * Local date and time it was read; none = nobody has read it.
 */
readAt: string | null, };

export type DeadlineView = { 
/**
 * Deadline number.
 */
id: number, 
/**
 * Version for `seen`.
 */
version: number, 
/**
 * Whose.
 */
person: PersonHit, 
/**
 * The letter it was taken from.
 */
letter: LetterRow | null, 
/**
 * What is to be done.
 */
subject: string, 
/**
 * Last day, ISO 8601.
 */
ends: string, 
/**
 * The day that was proposed; none where the letter named the day.
 */
proposed: string | null, 
/**
 * The earliest reading, where it lies before the proposed day.
 */
earlier: string | null, 
/**
 * The steps as they were shown.
 */
reckoning: Array<string>, 
/**
 * Day to be reminded.
 */
remind: string | null, 
/**
 * Who sees to it.
 */
staff: number, 
/**
 * Who entered it.
 */
enteredBy: string, 
/**
 * When.
 */
enteredAt: string, 
/**
 * `open`, `done`, `checked` or `void`.
 */
state: string, 
/**
 * Day before it was moved.
 */
movedFrom: string | null, 
/**
 * Why it was moved.
 */
movedReason: string | null, 
/**
 * Who ticked it first.
 */
doneBy: string | null, 
/**
 * When.
 */
doneAt: string | null, 
/**
 * Who ticked it second.
 */
checkedBy: string | null, 
/**
 * When.
 */
checkedAt: string | null, 
/**
 * Why it is none any more.
 */
voidReason: string | null, };

export type SaveDeadlineRequest = { 
/**
 * Deadline number.
 */
id: number, 
/**
 * The version the form was filled from.
 */
seen: number, 
/**
 * What is to be done.
 */
subject: string, 
/**
 * Last day as typed.
 */
ends: string, 
/**
 * Why the last day is another one now.
 */
reason: string, 
/**
 * Day to be reminded; empty = none.
 */
remind: string, 
/**
 * Who sees to it.
 */
staff: number, };

export type VoidDeadlineRequest = { 
/**
 * Deadline number.
 */
id: number, 
/**
 * The version the form was filled from.
 */
seen: number, 
/**
 * Why.
 */
reason: string, };

export type DeadlineRow = { 
/**
 * Deadline number.
 */
id: number, 
/**
 * Whose.
 */
person: number, 
/**
 * Her name, or her number.
 */
name: string, 
/**
 * What is to be done.
 */
subject: string, 
/**
 * Last day, ISO 8601.
 */
ends: string, 
/**
 * The earliest reading, where it lies before it.
 */
earlier: string | null, 
/**
 * Day to be reminded.
 */
remind: string | null, 
/**
 * Name of who sees to it.
 */
staff: string, 
/**
 * `open`, `done`, `checked` or `void`.
 */
state: string, 
/**
 * Who ticked it first.
 */
doneBy: string | null, 
/**
 * When.
 */
doneAt: string | null, 
/**
 * The reader gave the first tick herself.
 */
tickedByMe: boolean, 
/**
 * Who ticked it second.
 */
checkedBy: string | null, 
/**
 * It was moved to another day.
 */
moved: boolean, };

export type IntakeRequest = { 
/**
 * Folder with the CSV files, or one XLSX workbook.
 */
path: string, };

export type IntakeView = { 
/**
 * One line a file, in the order of the format.
 */
files: Array<IntakeFile>, 
/**
 * The first 500 findings; with any finding nothing can be taken over.
 */
findings: Array<IntakeFinding>, 
/**
 * All findings.
 */
findingCount: number, 
/**
 * The first 200 oddities, which hinder nothing.
 */
notes: Array<IntakeFinding>, 
/**
 * All oddities.
 */
noteCount: number, };

export type IntakeFile = { 
/**
 * `personen.csv` …
 */
file: string, 
/**
 * Records that would be added.
 */
new: number, 
/**
 * Records that are in the vault already, unchanged.
 */
known: number, };

export type IntakeFinding = { 
/**
 * File (for a workbook: the sheet's name + `.csv`).
 */
file: string, 
/**
 * Line, 1 = header.
 */
line: number, 
/**
 * Column name; empty when it concerns the whole line or file.
 */
column: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * Reason code; the page shows the Fluent message `finding-{reason}`.
 */
reason: string, };

export type IntakeDoneView = { 
/**
 * One line a file.
 */
files: Array<IntakeFile>, 
/**
 * Number of the act in the journal.
 */
act: number, };

export type ChooseRequest = { 
/**
 * `folder`, `workbook`, `calendar` or `output-folder`.
 */
what: string, };

export type PackView = { 
/**
 * `avb-bamf` …
 */
id: string, 
/**
 * German title.
 */
titleDe: string, 
/**
 * English title.
 */
titleEn: string, 
/**
 * Funder.
 */
funder: string, 
/**
 * Version of the pack.
 */
version: string, 
/**
 * Funding line it counts.
 */
fundingLine: string, 
/**
 * Smallest number of persons a published figure may rest on.
 */
threshold: number, };

export type ReportRequest = { 
/**
 * Pack id.
 */
pack: string, 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, 
/**
 * Rows to count as one.
 */
merges?: Array<MergeRequest>, };

export type ReportView = { 
/**
 * The pack.
 */
pack: PackView, 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, 
/**
 * Counted consultations (exact, internal).
 */
consultations: number, 
/**
 * Persons (exact, internal).
 */
persons: number, 
/**
 * The tables.
 */
tables: Array<TableView>, 
/**
 * Cells in all.
 */
cells: number, 
/**
 * Protected cells.
 */
hidden: number, 
/**
 * Counting rules and notes to print, German.
 */
notesDe: Array<string>, 
/**
 * Counting rules and notes to print, English.
 */
notesEn: Array<string>, 
/**
 * What is missing and changes figures.
 */
missing: Array<MissingView>, };

export type MergeRequest = { 
/**
 * Table: `T3`.
 */
table: string, 
/**
 * Codes of the rows, two at least.
 */
rows: Array<string>, };

export type FrozenRow = { 
/**
 * Its number.
 */
id: number, 
/**
 * Pack id.
 */
pack: string, 
/**
 * Version of the pack.
 */
version: string, 
/**
 * German title.
 */
titleDe: string, 
/**
 * English title.
 */
titleEn: string, 
/**
 * First day, ISO 8601.
 */
from: string, 
/**
 * Last day, ISO 8601.
 */
to: string, 
/**
 * When, ISO 8601, local.
 */
frozenAt: string, 
/**
 * Name of the counsellor who froze it.
 */
by: string, 
/**
 * The report it corrects.
 */
corrects: number | null, 
/**
 * 0 for a report, 1, 2 … for its corrections.
 */
correction: number, 
/**
 * That it is not valid, and why.
 */
discarded: DiscardedView | null, 
/**
 * Protected cells.
 */
hidden: number, };

export type DiscardedView = { 
/**
 * `wrong-period`, `wrong-records`, `wrong-merge`, `by-mistake`, `other-figures`.
 */
reason: string, 
/**
 * When, ISO 8601, local.
 */
at: string, 
/**
 * Name of the counsellor who said so.
 */
by: string, };

export type FrozenRequest = { 
/**
 * Its number.
 */
id: number, };

export type FrozenView = { 
/**
 * Which.
 */
row: FrozenRow, 
/**
 * Its tables, as they were shown when it was frozen.
 */
report: ReportView, };

export type DiscardFrozenRequest = { 
/**
 * Its number.
 */
id: number, 
/**
 * As in [`DiscardedView::reason`].
 */
reason: string, };

export type ExportFrozenRequest = { 
/**
 * Its number.
 */
id: number, 
/**
 * `csv` or `xlsx`.
 */
format: string, 
/**
 * Folder to write to.
 */
folder: string, 
/**
 * Unprotected figures: a decision of its own, recorded in the journal.
 */
exact: boolean, 
/**
 * Language of labels in the XLSX: `de` or `en`.
 */
language: string, };

export type DifferencesView = { 
/**
 * The report it was compared with: the newest that stands, a correction where there is one.
 */
against: FrozenRow, 
/**
 * Number of the next correction.
 */
nextCorrection: number, 
/**
 * Figures that an outsider would see differ.
 */
lines: Array<DifferenceRow>, 
/**
 * Figures that differ but are protected then and now.
 */
hiddenChanges: number, };

export type DifferenceRow = { 
/**
 * Table: `T2`.
 */
table: string, 
/**
 * Row.
 */
row: HeadView, 
/**
 * Column.
 */
column: HeadView, 
/**
 * As frozen.
 */
before: ComparedFigure, 
/**
 * As of today.
 */
after: ComparedFigure, 
/**
 * Today less then, with its sign; none unless both are shown.
 */
difference: string | null, };

export type ComparedFigure = { 
/**
 * The figure, ready to print.
 */
value: string | null, 
/**
 * `open`, `hidden`, `none`.
 */
state: string, };

export type TableView = { 
/**
 * `T2`, `avb` …
 */
id: string, 
/**
 * German title.
 */
titleDe: string, 
/**
 * English title.
 */
titleEn: string, 
/**
 * Notes printed under the table, German.
 */
notesDe: Array<string>, 
/**
 * Notes printed under the table, English.
 */
notesEn: Array<string>, 
/**
 * Columns.
 */
columns: Array<HeadView>, 
/**
 * Rows.
 */
rows: Array<TableRow>, };

export type HeadView = { 
/**
 * Code, as in the CSV.
 */
code: string, 
/**
 * German label.
 */
de: string, 
/**
 * English label.
 */
en: string, };

export type TableRow = { 
/**
 * Its head.
 */
head: HeadView, 
/**
 * A total.
 */
total: boolean, 
/**
 * Rows of a table with the same number can be counted as one; none stands alone. None in a frozen report.
 */
kin: number | null, 
/**
 * Somebody stands behind it, but nowhere as many persons as the threshold. Never in a frozen report.
 */
few: boolean, 
/**
 * One cell a column.
 */
cells: Array<CellView>, };

export type CellView = { 
/**
 * The published figure, ready to print (decimal comma); none when protected or when the table has no such cell.
 */
value: string | null, 
/**
 * `open`, `few` (too few persons), `linked` (else a protected one could be computed), `derived` (rests on a protected one), `none` (no such cell).
 */
state: string, 
/**
 * What an outsider can at least suppose.
 */
least: number | null, 
/**
 * What an outsider can at most suppose.
 */
most: number | null, };

export type ExportRequest = { 
/**
 * Which report.
 */
report: ReportRequest, 
/**
 * `csv` or `xlsx`.
 */
format: string, 
/**
 * Folder to write to.
 */
folder: string, 
/**
 * Unprotected figures: a decision of its own, recorded in the journal.
 */
exact: boolean, 
/**
 * Language of labels in the XLSX: `de` or `en`.
 */
language: string, };

export type ExportedView = { 
/**
 * Files written, full paths.
 */
files: Array<string>, 
/**
 * Number of the act in the journal.
 */
act: number, };

export type ExportPlaceView = { 
/**
 * Folder, full path.
 */
folder: string, };

export type ListAgenciesRequest = { 
/**
 * Words to find (name, kind, town, language, contact person); empty = all.
 */
text: string, 
/**
 * Only this code of `agency_kind`.
 */
kind: string | null, 
/**
 * Those put away as well.
 */
archived: boolean, 
/**
 * At most this many rows (1–500).
 */
limit: number, };

export type AgencyPage = { 
/**
 * The rows, by name.
 */
rows: Array<AgencyRow>, 
/**
 * All entries that match.
 */
total: number, };

export type AgencyRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Code of `agency_kind`.
 */
kind: string, 
/**
 * Name.
 */
name: string, 
/**
 * Person to ask for there.
 */
contactPerson: string | null, 
/**
 * Phone number.
 */
phone: string | null, 
/**
 * Street and number.
 */
street: string | null, 
/**
 * Postal code.
 */
postalCode: string | null, 
/**
 * Town.
 */
town: string | null, 
/**
 * Opening hours.
 */
hours: string | null, 
/**
 * Language tags.
 */
languages: Array<string>, 
/**
 * A release from secrecy is usually needed.
 */
releaseNeeded: boolean, 
/**
 * Day it was last found to be right, ISO 8601.
 */
verifiedOn: string | null, 
/**
 * Not verified for a year.
 */
stale: boolean, 
/**
 * Day it was put away, ISO 8601.
 */
archivedOn: string | null, };

export type AgencyRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type AgencyFields = { 
/**
 * Name.
 */
name: string, 
/**
 * Code of `agency_kind`.
 */
kind: string | null, 
/**
 * Person to ask for there.
 */
contactPerson: string, 
/**
 * Language tags, in order.
 */
languages: Array<string>, 
/**
 * Phone number.
 */
phone: string, 
/**
 * Mail address.
 */
email: string, 
/**
 * Web address; the program never calls it.
 */
web: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * Postal code.
 */
postalCode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Opening hours.
 */
hours: string, 
/**
 * A release from secrecy is usually needed.
 */
releaseNeeded: boolean, 
/**
 * Note.
 */
note: string, 
/**
 * Day it was last found to be right, as typed or ISO 8601.
 */
verifiedOn: string, 
/**
 * Working days of notice an interpreter needs, 0–60; only of the kind `SPRACHMITTLUNG`.
 */
noticeDays: number | null, };

export type AgencyView = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * The fields.
 */
fields: AgencyFields, 
/**
 * Day it was put away, ISO 8601.
 */
archivedOn: string | null, };

export type SaveAgencyRequest = { 
/**
 * The entry; none = a new one.
 */
id: number | null, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * The fields.
 */
fields: AgencyFields, };

export type ArchiveAgencyRequest = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Away, or back.
 */
archived: boolean, };

export type ConsentsView = { 
/**
 * Newest first.
 */
consents: Array<ConsentRow>, 
/**
 * Day on which agreeing to the storage was noted when the person was recorded, ISO 8601.
 */
notedOn: string | null, };

export type ConsentRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * The fields; days are ISO 8601.
 */
fields: ConsentFields, 
/**
 * To whom, as an entry of the directory.
 */
agency: AgencyRow | null, 
/**
 * `active`, `expired`, `revoked`, `to-come`: where it stands today.
 */
state: string, 
/**
 * Referrals whose data rest on it.
 */
referrals: number, 
/**
 * Who recorded it.
 */
counsellor: string | null, };

export type ConsentFields = { 
/**
 * `information`, `storage`, `release`, `special-needs`, `reachability`, `interpreting`, `publicity`, `other`.
 */
kind: string, 
/**
 * To whom: an entry of the directory.
 */
agency: number | null, 
/**
 * To whom, in words.
 */
recipient: string, 
/**
 * What data, or what exactly was agreed to.
 */
dataScope: string, 
/**
 * What for.
 */
purpose: string, 
/**
 * First day, as typed or ISO 8601.
 */
givenOn: string, 
/**
 * `written`, `oral`, `interpreted`, `electronic`.
 */
way: string | null, 
/**
 * Who declared it, where not the person herself.
 */
givenBy: string, 
/**
 * Last day.
 */
validUntil: string, 
/**
 * Day it was taken back.
 */
revokedOn: string, };

export type SaveConsentRequest = { 
/**
 * The consent; none = a new one.
 */
id: number | null, 
/**
 * Whose.
 */
person: number, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * The fields.
 */
fields: ConsentFields, };

export type ConsentRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type FindReleaseRequest = { 
/**
 * Whose data.
 */
person: number, 
/**
 * To whom.
 */
agency: number, 
/**
 * On which day, as typed or ISO 8601.
 */
on: string, };

export type ReleaseView = { 
/**
 * The release.
 */
consent: number | null, 
/**
 * Its last day, ISO 8601.
 */
validUntil: string | null, 
/**
 * `release-missing`, `release-to-come`, `release-expired`, `release-revoked`.
 */
gap: string | null, };

export type ReferralsView = { 
/**
 * Newest first.
 */
referrals: Array<ReferralRow>, 
/**
 * The person's latest contacts, newest first: a referral belongs to one.
 */
contacts: Array<ContactChoice>, };

export type ReferralRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * The fields; days are ISO 8601.
 */
fields: ReferralFields, 
/**
 * The entry of the directory, if it names one.
 */
agency: AgencyRow | null, 
/**
 * The person, if the contact has one.
 */
person: PersonHit | null, 
/**
 * The release its data rest on.
 */
release: number | null, 
/**
 * Nobody knows yet how it ended, and the day to ask has come.
 */
due: boolean, 
/**
 * Who made it.
 */
counsellor: string | null, };

export type ContactChoice = { 
/**
 * Contact number inside the vault.
 */
id: number, 
/**
 * Day, ISO 8601.
 */
on: string, 
/**
 * Topic codes.
 */
topics: Array<string>, };

export type ReferralFields = { 
/**
 * The contact in which it was made.
 */
contact: number | null, 
/**
 * `referral` or `accompaniment`.
 */
kind: string, 
/**
 * To whom: an entry of the directory.
 */
agency: number | null, 
/**
 * Code of `agency_kind`, where no entry is named.
 */
agencyKind: string | null, 
/**
 * What for.
 */
purpose: string, 
/**
 * Data goes along; without it only the address was handed over.
 */
dataPassed: boolean, 
/**
 * What data.
 */
dataScope: string, 
/**
 * Day, as typed or ISO 8601.
 */
referredOn: string, 
/**
 * Code of `referral_outcome`.
 */
outcome: string, 
/**
 * Day to ask how it went, as typed or ISO 8601; empty = nobody asks.
 */
remindOn: string, 
/**
 * A release recorded together with it.
 */
newRelease: NewRelease | null, };

export type NewRelease = { 
/**
 * `written`, `oral`, `interpreted`, `electronic`.
 */
way: string, 
/**
 * Last day, as typed; empty = until taken back.
 */
validUntil: string, };

export type SaveReferralRequest = { 
/**
 * The referral; none = a new one.
 */
id: number | null, 
/**
 * Whose page it is written on; names the draft.
 */
person: number, 
/**
 * Version the form was filled from.
 */
seen: number | null, 
/**
 * The fields.
 */
fields: ReferralFields, };

export type AnswerReferralRequest = { 
/**
 * The referral.
 */
id: number, 
/**
 * Version it was seen at.
 */
seen: number, 
/**
 * Code of `referral_outcome`; none = nobody knows yet, ask again in two weeks.
 */
outcome: string | null, };

export type SheetReferral = { 
/**
 * To whom: an entry of the directory.
 */
agency: number, 
/**
 * What for.
 */
purpose: string, };

export type DocumentsView = { 
/**
 * Newest first; removed ones among them.
 */
documents: Array<DocumentRow>, };

export type DocumentRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * The fields.
 */
fields: DocumentFields, 
/**
 * Ending: `pdf`, `jpg`, `docx`, …
 */
kind: string, 
/**
 * The window can show it.
 */
picture: boolean, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Local date and time it was taken in, ISO 8601 without zone.
 */
recordedAt: string, 
/**
 * Who took it in.
 */
counsellor: string | null, 
/**
 * Office's own number of the case.
 */
caseNumber: string | null, 
/**
 * Day it was removed, ISO 8601; its bytes are still there until it is erased for good.
 */
removedOn: string | null, };

export type DocumentFields = { 
/**
 * Title.
 */
title: string, 
/**
 * Note.
 */
note: string, 
/**
 * The case it belongs to.
 */
casefile: number | null, 
/**
 * The letter of which it is the scan.
 */
letter: number | null, 
/**
 * Until when it holds: as typed; ISO 8601 when read; empty = not said.
 */
validUntil: string, };

export type AddDocumentRequest = { 
/**
 * Whose.
 */
person: number, 
/**
 * Where the file lies.
 */
path: string, };

export type DocumentRequest = { 
/**
 * Number inside the vault.
 */
id: number, };

export type RemoveDocumentRequest = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Away, or back.
 */
removed: boolean, };

export type SaveDocumentRequest = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Version the form was filled from.
 */
seen: number, 
/**
 * The fields.
 */
fields: DocumentFields, };

export type PdfPageRequest = { 
/**
 * Number of the document inside the vault.
 */
id: number, 
/**
 * The page, from 0.
 */
page: number, 
/**
 * Its width in points of the screen (200–2400).
 */
width: number, };

export type ScanFolderFields = { 
/**
 * Its whole path; empty = there is none.
 */
folder: string, };

export type ScanFolderView = { 
/**
 * For `seen`.
 */
version: number, 
/**
 * What is said of it.
 */
fields: ScanFolderFields, };

export type SaveScanFolderRequest = { 
/**
 * Version the form was filled from.
 */
seen: number, 
/**
 * What is to be said of it.
 */
fields: ScanFolderFields, };

export type ScansView = { 
/**
 * The folder; none as long as none was named.
 */
folder: string | null, 
/**
 * The newest first.
 */
files: Array<ScanRow>, 
/**
 * Older ones that are not listed.
 */
more: number, };

export type ScanRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Local date and time of its last change, ISO 8601 without zone.
 */
changedAt: string | null, 
/**
 * Sent back when it is shown or taken: it must still be the same.
 */
stamp: string, 
/**
 * Ending by what it holds: `pdf`, `jpg`, …; none with `trouble`.
 */
kind: string | null, 
/**
 * The window can show it as a picture.
 */
picture: boolean, 
/**
 * Code of what keeps it from being taken; its sentence stands under `field-{code}`.
 */
trouble: string | null, 
/**
 * It lies in the vault already.
 */
kept: KeptScan | null, };

export type KeptScan = { 
/**
 * The document.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose it is.
 */
person: PersonHit, };

export type ScansWaitingView = { 
/**
 * The folder could be read.
 */
reached: boolean, 
/**
 * Files in it.
 */
count: number, };

export type ScanRequest = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its stamp.
 */
stamp: string, };

export type ScanPageRequest = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its stamp.
 */
stamp: string, 
/**
 * The page, from 0.
 */
page: number, 
/**
 * Its width in points of the screen (200–2400).
 */
width: number, };

export type TakeScanRequest = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its stamp.
 */
stamp: string, 
/**
 * Whose.
 */
person: number, 
/**
 * The letter of which it is the scan.
 */
letter: number | null, };

export type RemoveScanRequest = { 
/**
 * Its name.
 */
name: string, 
/**
 * The document that holds the same.
 */
document: number, };

export type FileBytes = ArrayBuffer;

export type RightsView = { 
/**
 * The one at the desk may give the copy and erase.
 */
may: boolean, 
/**
 * Requests, newest first.
 */
requests: Array<AccessRequestRow>, };

export type AccessRequestRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * Day it was asked, ISO 8601.
 */
askedOn: string, 
/**
 * Last day to answer, ISO 8601.
 */
dueOn: string, 
/**
 * Day the copy was written, ISO 8601.
 */
answeredOn: string | null, 
/**
 * Who wrote the request down.
 */
counsellor: string, };

export type OpenAccessRequest = { 
/**
 * The request.
 */
request: AccessRequestRow, 
/**
 * Who asked.
 */
person: PersonHit, };

export type TakeAccessRequest = { 
/**
 * Who asked.
 */
person: number, 
/**
 * When, as typed; empty = today.
 */
askedOn: string, };

export type ReviewCopyRequest = { 
/**
 * The request that is answered.
 */
id: number, 
/**
 * With the reader's own private notes.
 */
privateNotes: boolean, };

export type CopyReview = { 
/**
 * What was looked through, sent back as `seen`.
 */
seen: string, 
/**
 * Chapters that hold something.
 */
chapters: Array<CopyChapter>, 
/**
 * Every free text, in order.
 */
passages: Array<Passage>, 
/**
 * Files that can lie beside the copy.
 */
documents: Array<CopyDocument>, };

export type CopyChapter = { 
/**
 * Its heading, in German as it stands in the copy.
 */
title: string, 
/**
 * How many entries it has.
 */
entries: number, };

export type Passage = { 
/**
 * Its place in the copy.
 */
key: string, 
/**
 * Chapter, as in the copy.
 */
chapter: string, 
/**
 * Which entry: its first day or word.
 */
entry: string, 
/**
 * What the field is called.
 */
label: string, 
/**
 * The text, piece by piece.
 */
pieces: Array<PassagePiece>, };

export type PassagePiece = { 
/**
 * As written.
 */
text: string, 
/**
 * A word, which can be blacked out; else what stands between.
 */
word: boolean, 
/**
 * It is proposed to black it out.
 */
black: boolean, };

export type CopyDocument = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Title.
 */
title: string, 
/**
 * Ending: `pdf`, `jpg`, …
 */
kind: string, 
/**
 * Size in bytes.
 */
bytes: number, };

export type WriteCopyRequest = { 
/**
 * The request that is answered.
 */
id: number, 
/**
 * With the reader's own private notes.
 */
privateNotes: boolean, 
/**
 * What was looked through.
 */
seen: string, 
/**
 * For each text with something blacked out, the places of its pieces.
 */
black: Array<BlackPassage>, 
/**
 * Documents to lay beside it.
 */
documents: Array<number>, 
/**
 * Folder to write into.
 */
folder: string, };

export type BlackPassage = { 
/**
 * The text's place in the copy.
 */
key: string, 
/**
 * Places of its pieces, from 0.
 */
pieces: Array<number>, };

export type ErasureView = { 
/**
 * The one at the desk may erase.
 */
may: boolean, 
/**
 * Own numbers of cases that are open: nothing is erased before they are closed.
 */
openCases: Array<string>, 
/**
 * What forbids erasing for now.
 */
holds: Array<HoldRow>, 
/**
 * What goes, by kind (`cases`, `contacts`, `letters`, …), with how many there are; kinds of which there are none are left out.
 */
goes: Array<ErasureCount>, 
/**
 * Others are counselled along in her cases or took part: the record can only be anonymised.
 */
shared: boolean, 
/**
 * Years that are not frozen and whose figures change when rows go, too.
 */
years: Array<number>, 
/**
 * Years in which she counts and that are frozen.
 */
frozenYears: Array<number>, 
/**
 * Notes of other records in which her family name stands; they stay as they are.
 */
mentions: number, 
/**
 * Unfinished forms that go.
 */
drafts: number, };

export type ErasureCount = { 
/**
 * Which kind.
 */
what: string, 
/**
 * How many.
 */
count: number, };

export type HoldRow = { 
/**
 * Number inside the vault.
 */
id: number, 
/**
 * Its version, sent back as `seen`.
 */
version: number, 
/**
 * Office's own number of the case.
 */
caseNumber: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when, ISO 8601.
 */
setOn: string, };

export type Erasure = "anonymise" | "whole";

export type ErasePersonRequest = { 
/**
 * Who.
 */
person: number, 
/**
 * How.
 */
way: Erasure, 
/**
 * Her own number, typed to be sure.
 */
number: string, 
/**
 * Years whose figures may change, as they were shown.
 */
years: Array<number>, };

export type HoldCaseRequest = { 
/**
 * Which case.
 */
case: number, 
/**
 * Why, at most 500 characters.
 */
reason: string, };

export type LiftHoldRequest = { 
/**
 * Which hold.
 */
id: number, 
/**
 * The version that was shown.
 */
seen: number, 
/**
 * Why, at most 500 characters.
 */
reason: string, };

export type CleanUpView = { 
/**
 * The one at the desk may erase.
 */
may: boolean, 
/**
 * The longest due first.
 */
rows: Array<CleanUpRow>, };

export type CleanUpRow = { 
/**
 * Who.
 */
person: PersonHit, 
/**
 * Day on which her last case was closed, ISO 8601.
 */
lastClosed: string, 
/**
 * Last day it had to be kept, ISO 8601.
 */
keptUntil: string, 
/**
 * `years-over`, or `of-age` where somebody in it came of age after that.
 */
reason: string, 
/**
 * What forbids erasing for now.
 */
holds: Array<HoldRow>, 
/**
 * Others hang on her cases: the record can only be anonymised.
 */
shared: boolean, 
/**
 * Years that are not frozen and whose figures change when rows go, too.
 */
years: Array<number>, };

export type CleanUpRequest = { 
/**
 * Who.
 */
persons: Array<number>, 
/**
 * How.
 */
way: Erasure, 
/**
 * Years whose figures may change.
 */
years: Array<number>, };

export type CleanedUpView = { 
/**
 * Records that were erased.
 */
done: number, 
/**
 * Persons whose records must be kept.
 */
kept: Array<number>, };

export interface Commands {
  door: { request: void; view: DoorView };
  set_appearance: { request: Appearance; view: void };
  create_vault: { request: CreateVaultRequest; view: RecoverySheetView };
  unlock: { request: UnlockRequest; view: void };
  lock: { request: void; view: void };
  print_page: { request: void; view: void };
  team: { request: void; view: TeamView };
  add_counsellor: { request: AddCounsellorRequest; view: SavedView };
  remove_counsellor: { request: RemoveCounsellorRequest; view: void };
  change_passphrase: { request: ChangePassphraseRequest; view: void };
  propose_passphrase: { request: void; view: ProposedPassphrase };
  desk: { request: void; view: DeskView };
  today: { request: void; view: TodayView };
  save_draft: { request: SaveDraftRequest; view: DraftView };
  draft: { request: FormRequest; view: DraftView | null };
  discard_draft: { request: DraftRequest; view: void };
  undo: { request: UndoRequest; view: void };
  history: { request: RecordRequest; view: Array<ChangeView> };
  find_person: { request: FindPersonRequest; view: Array<PersonHit> };
  search_notes: { request: SearchNotesRequest; view: Array<NoteHit> };
  similar_persons: { request: SimilarRequest; view: Array<SimilarView> };
  list_duplicates: { request: void; view: DuplicatesView };
  keep_distinct: { request: PairRequest; view: SavedView };
  list_persons: { request: ListPersonsRequest; view: PersonPage };
  person: { request: PersonRequest; view: PersonView };
  list_record: { request: ListRecordRequest; view: RecordPage };
  person_details: { request: PersonRequest; view: PersonDetailsView };
  edit_person: { request: EditPersonRequest; view: SavedView };
  read_name: { request: NameRequest; view: NameView };
  statuses: { request: PersonRequest; view: Array<StatusRecordView> };
  save_status: { request: SaveStatusRequest; view: SavedView };
  remove_status: { request: RemoveRequest; view: SavedView };
  household: { request: PersonRequest; view: HouseholdView };
  join_household: { request: JoinHouseholdRequest; view: HouseholdChangedView };
  leave_household: { request: LeaveHouseholdRequest; view: HouseholdChangedView };
  set_household_role: { request: HouseholdRoleRequest; view: HouseholdChangedView };
  compare_persons: { request: CompareRequest; view: CompareView };
  merge_persons: { request: MergePersonsRequest; view: SavedView };
  protection_needs: { request: PersonRequest; view: Array<ProtectionView> };
  save_protection: { request: SaveProtectionRequest; view: SavedView };
  remove_protection: { request: RemoveRequest; view: SavedView };
  sheet: { request: void; view: SheetView };
  person_defaults: { request: PersonRequest; view: PersonDefaults };
  read_birth: { request: BirthRequest; view: BirthView };
  log_consultation: { request: LogConsultationRequest; view: LoggedView };
  contact: { request: ContactRequest; view: ContactView };
  edit_contact: { request: EditContactRequest; view: SavedView };
  erase_contact: { request: EraseContactRequest; view: void };
  name_contact: { request: NameContactRequest; view: SavedView };
  cases: { request: PersonRequest; view: Array<CaseDetailsView> };
  save_case: { request: SaveCaseRequest; view: SavedView };
  close_case: { request: CloseCaseRequest; view: SavedView };
  reopen_case: { request: ReopenCaseRequest; view: SavedView };
  hand_over_case: { request: HandOverCaseRequest; view: SavedView };
  see_handover: { request: HandoverRequest; view: SavedView };
  plan: { request: CaseRequest; view: PlanView };
  save_plan: { request: SavePlanRequest; view: SavedView };
  watch_cases: { request: WatchCasesRequest; view: WatchedCases };
  list_gaps: { request: ListGapsRequest; view: GapsView };
  list_offers: { request: ListOffersRequest; view: OffersView };
  offer: { request: OfferRequest; view: OfferView };
  save_offer: { request: SaveOfferRequest; view: SavedView };
  group_date: { request: GroupDateRequest; view: GroupDateView };
  save_group_date: { request: SaveGroupDateRequest; view: SavedView };
  list_engagements: { request: ListEngagementsRequest; view: EngagementsView };
  engagement: { request: EngagementRequest; view: EngagementRow };
  save_engagement: { request: SaveEngagementRequest; view: SavedView };
  remove_work: { request: RemoveWorkRequest; view: SavedView };
  list_saved_lists: { request: void; view: SavedListsView };
  save_list: { request: SaveListRequest; view: SavedView };
  list_templates: { request: void; view: TemplatesView };
  save_template: { request: SaveTemplateRequest; view: SavedView };
  take_proposed_templates: { request: ProposedTemplatesRequest; view: SavedView };
  letterhead: { request: void; view: LetterheadView };
  save_letterhead: { request: SaveLetterheadRequest; view: SavedView };
  land: { request: void; view: LandView };
  save_land: { request: SaveLandRequest; view: SavedView };
  fill_template: { request: FillTemplateRequest; view: FilledTemplate };
  writing_care: { request: WritingCareRequest; view: WritingCare };
  writing: { request: WritingRequest; view: WritingView };
  save_writing: { request: SaveWritingRequest; view: SavedView };
  list_volunteers: { request: ListVolunteersRequest; view: VolunteersView };
  volunteer: { request: VolunteerRequest; view: VolunteerView };
  save_volunteer: { request: SaveVolunteerRequest; view: SavedView };
  volunteer_hours: { request: VolunteerRequest; view: VolunteerHoursRow };
  save_volunteer_hours: { request: SaveVolunteerHoursRequest; view: SavedView };
  work_week: { request: WorkWeekRequest; view: WorkWeekView };
  save_work_week: { request: SaveWorkWeekRequest; view: SavedView };
  work_sums: { request: WorkSumsRequest; view: WorkSumsView };
  calendar: { request: CalendarRequest; view: CalendarView };
  my_day: { request: void; view: MyDayView };
  appointment: { request: AppointmentRequest; view: AppointmentView };
  save_appointment: { request: SaveAppointmentRequest; view: SavedView };
  move_appointment: { request: MoveAppointmentRequest; view: SavedView };
  check_series: { request: SeriesRequest; view: SeriesView };
  change_series: { request: SeriesRequest; view: SavedView };
  count_unnamed: { request: CountUnnamedRequest; view: SavedView };
  export_calendar: { request: ExportCalendarRequest; view: CalendarExportedView };
  set_appointment_state: { request: AppointmentStateRequest; view: SavedView };
  remove_appointment: { request: RemoveAppointmentRequest; view: SavedView };
  check_slot: { request: CheckSlotRequest; view: SlotView };
  free_slots: { request: FreeSlotsRequest; view: Array<FreeSlot> };
  open_slip: { request: SlipRequest; view: void };
  call_list: { request: CallListRequest; view: Array<CallRow> };
  queue: { request: void; view: QueueView };
  join_queue: { request: JoinQueueRequest; view: QueueActView };
  call_next: { request: CallRequest; view: QueueActView };
  board: { request: void; view: BoardView };
  open_board: { request: void; view: void };
  settle_queue: { request: SettleQueueRequest; view: QueueActView };
  openings: { request: void; view: OpeningsView };
  save_opening: { request: SaveOpeningRequest; view: SavedView };
  list_enquiries: { request: ListEnquiriesRequest; view: EnquiriesView };
  enquiry: { request: EnquiryRequest; view: EnquiryView };
  save_enquiry: { request: SaveEnquiryRequest; view: SavedView };
  interpreting: { request: InterpretingRequest; view: InterpretingView };
  save_off: { request: SaveOffRequest; view: SavedView };
  take_in_absences: { request: TakeInAbsencesRequest; view: AbsencesTakenIn };
  save_place: { request: SavePlaceRequest; view: SavedView };
  list_due: { request: ListDueRequest; view: DueView };
  task: { request: TaskRequest; view: TaskView };
  save_task: { request: SaveTaskRequest; view: SavedView };
  tick_task: { request: TickRequest; view: SavedView };
  step_plans: { request: void; view: Array<StepPlanView> };
  start_plan: { request: StartPlanRequest; view: SavedView };
  enter_letter: { request: EnterLetterRequest; view: SavedView };
  begin_deadline: { request: BeginDeadlineRequest; view: DeadlineStart };
  propose_deadline: { request: ProposeDeadlineRequest; view: ProposalView };
  letter: { request: NumberRequest; view: LetterView };
  save_letter: { request: SaveLetterRequest; view: SavedView };
  read_letter: { request: TickRequest; view: SavedView };
  deadline: { request: NumberRequest; view: DeadlineView };
  save_deadline: { request: SaveDeadlineRequest; view: SavedView };
  tick_deadline: { request: TickRequest; view: SavedView };
  void_deadline: { request: VoidDeadlineRequest; view: SavedView };
  choose_path: { request: ChooseRequest; view: string | null };
  preview_intake: { request: IntakeRequest; view: IntakeView };
  take_in: { request: IntakeRequest; view: IntakeDoneView };
  packs: { request: void; view: Array<PackView> };
  report: { request: ReportRequest; view: ReportView };
  export_place: { request: void; view: ExportPlaceView };
  export_report: { request: ExportRequest; view: ExportedView };
  propose_merges: { request: ReportRequest; view: Array<MergeRequest> };
  freeze_report: { request: ReportRequest; view: FrozenRow };
  list_frozen: { request: void; view: Array<FrozenRow> };
  open_frozen: { request: FrozenRequest; view: FrozenView };
  export_frozen: { request: ExportFrozenRequest; view: ExportedView };
  discard_frozen: { request: DiscardFrozenRequest; view: FrozenRow };
  compare_frozen: { request: FrozenRequest; view: DifferencesView };
  freeze_correction: { request: FrozenRequest; view: FrozenRow };
  list_agencies: { request: ListAgenciesRequest; view: AgencyPage };
  agency: { request: AgencyRequest; view: AgencyView };
  save_agency: { request: SaveAgencyRequest; view: SavedView };
  verify_agency: { request: AgencyRequest; view: SavedView };
  archive_agency: { request: ArchiveAgencyRequest; view: SavedView };
  consents: { request: PersonRequest; view: ConsentsView };
  find_release: { request: FindReleaseRequest; view: ReleaseView };
  save_consent: { request: SaveConsentRequest; view: SavedView };
  revoke_consent: { request: ConsentRequest; view: SavedView };
  referrals: { request: PersonRequest; view: ReferralsView };
  due_referrals: { request: void; view: Array<ReferralRow> };
  save_referral: { request: SaveReferralRequest; view: SavedView };
  answer_referral: { request: AnswerReferralRequest; view: SavedView };
  choose_documents: { request: void; view: Array<string> };
  documents: { request: PersonRequest; view: DocumentsView };
  add_document: { request: AddDocumentRequest; view: SavedView };
  save_document: { request: SaveDocumentRequest; view: SavedView };
  remove_document: { request: RemoveDocumentRequest; view: SavedView };
  erase_document: { request: DocumentRequest; view: void };
  open_document: { request: DocumentRequest; view: void };
  rights: { request: PersonRequest; view: RightsView };
  take_access_request: { request: TakeAccessRequest; view: SavedView };
  remove_access_request: { request: RemoveRequest; view: SavedView };
  review_copy: { request: ReviewCopyRequest; view: CopyReview };
  write_copy: { request: WriteCopyRequest; view: ExportedView };
  erasure: { request: PersonRequest; view: ErasureView };
  erase_person: { request: ErasePersonRequest; view: void };
  hold_case: { request: HoldCaseRequest; view: SavedView };
  lift_hold: { request: LiftHoldRequest; view: SavedView };
  list_clean_up: { request: void; view: CleanUpView };
  clean_up: { request: CleanUpRequest; view: CleanedUpView };
  picture: { request: DocumentRequest; view: FileBytes };
  pdf_page: { request: PdfPageRequest; view: FileBytes };
  scan_folder: { request: void; view: ScanFolderView };
  save_scan_folder: { request: SaveScanFolderRequest; view: SavedView };
  scans_waiting: { request: void; view: ScansWaitingView | null };
  list_scans: { request: void; view: ScansView };
  scan_picture: { request: ScanRequest; view: FileBytes };
  scan_page: { request: ScanPageRequest; view: FileBytes };
  take_scan: { request: TakeScanRequest; view: SavedView };
  remove_scan: { request: RemoveScanRequest; view: void };
}
