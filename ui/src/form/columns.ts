//! Which code list the values of a column come from, so that a history can say them in words.

const LISTS: Record<string, string> = {
  gender: 'gender',
  nationality: 'country',
  language: 'language',
  needs_interpreter: 'needs_interpreter',
  household_role: 'household_role',
  kind: 'case_kind',
  funding_line: 'funding_line',
  closing_reason: 'closing_reason',
  talk_kind: 'talk_kind',
  setting: 'setting',
  form: 'form',
  state: 'contact_state',
  interpreting: 'interpreting',
  contact_topic: 'topic',
  topic: 'topic',
  status: 'residence_status',
  outcome: 'referral_outcome',
  agency: 'agency_kind',
  housing: 'housing',
  income: 'income',
  access_channel: 'access_channel',
  person_citizenship: 'country',
  agency_kind: 'agency_kind',
  purpose: 'topic',
  agency_language: 'language',
  volunteer_language: 'language',
  role: 'household_role',
  field_of_action: 'field_of_action',
};

/** The list of a column, or none. */
export function listOf(column: string): string | null {
  return LISTS[column] ?? null;
}
