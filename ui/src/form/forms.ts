//! The forms that open beside the page, each with its component. A form appears here once it exists.
import type { Component, ComponentProps } from 'svelte';
import HouseholdLeave from '../people/household/LeaveForm.svelte';
import HouseholdJoin from '../people/household/JoinForm.svelte';
import MergeForm from '../people/merge/MergeForm.svelte';
import PersonForm from '../people/record/PersonForm.svelte';
import ConsentForm from '../consents/ConsentForm.svelte';
import AgencyForm from '../directory/AgencyForm.svelte';
import CaseForm from '../cases/CaseForm.svelte';
import CaseTurn from '../cases/CaseTurn.svelte';
import ContactForm from '../contact/ContactForm.svelte';
import ProtectionForm from '../people/record/ProtectionForm.svelte';
import StatusForm from '../people/record/StatusForm.svelte';
import ReferralForm from '../referrals/ReferralForm.svelte';
import NameContact from '../contact/NameContact.svelte';
import DocumentForm from '../documents/DocumentForm.svelte';
import Scans from '../documents/Scans.svelte';
import PlanForm from '../cases/PlanForm.svelte';
import GroupDateForm from '../groups/GroupDateForm.svelte';
import LetterheadForm from '../office/LetterheadForm.svelte';
import LandForm from '../office/LandForm.svelte';
import ScanFolderForm from '../office/ScanFolderForm.svelte';
import TemplateForm from '../office/TemplateForm.svelte';
import WritingForm from '../writing/WritingForm.svelte';
import EngagementForm from '../groups/EngagementForm.svelte';
import VolunteerForm from '../groups/VolunteerForm.svelte';
import VolunteerHoursForm from '../groups/VolunteerHoursForm.svelte';
import OfferForm from '../groups/OfferForm.svelte';
import DeadlineForm from '../due/DeadlineForm.svelte';
import LetterEdit from '../due/LetterEdit.svelte';
import LetterForm from '../due/LetterForm.svelte';
import StepPlanForm from '../due/StepPlanForm.svelte';
import TaskForm from '../due/TaskForm.svelte';
import AppointmentForm from '../calendar/AppointmentForm.svelte';
import Attendance from '../calendar/Attendance.svelte';
import EnquiryForm from '../calendar/EnquiryForm.svelte';
import OffForm from '../calendar/OffForm.svelte';
import OpeningForm from '../calendar/OpeningForm.svelte';
import PlaceForm from '../calendar/PlaceForm.svelte';
import CounsellorForm from '../team/CounsellorForm.svelte';
import LeavingForm from '../team/LeavingForm.svelte';
import PassphraseForm from '../team/PassphraseForm.svelte';
import History from './History.svelte';

export const FORMS = {
  history: History,
  appointment: AppointmentForm,
  attendance: Attendance,
  enquiry: EnquiryForm,
  opening: OpeningForm,
  'time-off': OffForm,
  place: PlaceForm,
  person: PersonForm,
  merge: MergeForm,
  agency: AgencyForm,
  contact: ContactForm,
  status: StatusForm,
  protection: ProtectionForm,
  offer: OfferForm,
  template: TemplateForm,
  letterhead: LetterheadForm,
  land: LandForm,
  writing: WritingForm,
  engagement: EngagementForm,
  volunteer: VolunteerForm,
  'volunteer-hours': VolunteerHoursForm,
  'group-date': GroupDateForm,
  household: HouseholdJoin,
  'household-leave': HouseholdLeave,
  consent: ConsentForm,
  referral: ReferralForm,
  'name-contact': NameContact,
  case: CaseForm,
  'case-turn': CaseTurn,
  document: DocumentForm,
  scans: Scans,
  'scan-folder': ScanFolderForm,
  plan: PlanForm,
  task: TaskForm,
  stepPlan: StepPlanForm,
  letter: LetterForm,
  letterEdit: LetterEdit,
  deadline: DeadlineForm,
  counsellor: CounsellorForm,
  passphrase: PassphraseForm,
  leaving: LeavingForm,
};

export type FormName = keyof typeof FORMS;
export type FormProps<N extends FormName> = ComponentProps<(typeof FORMS)[N]>;

/** The component of a form. */
export function formOf(name: FormName): Component<Record<string, unknown>> {
  return FORMS[name] as unknown as Component<Record<string, unknown>>;
}
