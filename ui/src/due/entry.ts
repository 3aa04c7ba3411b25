//! What the form *Brief und Frist* holds, and what of it goes to Rust.
import { theDesk } from '../desk.svelte';
import type { DeadlineFields, LetterFields, PersonHit, RuleView } from '../generated/wire';
import { readDayAhead, readDayBack, sent } from './days';

/** A letter as its fields stand in a form. */
export interface LetterPartFields {
  kind: string;
  sender: string;
  dated: string;
  posted: string;
  served: string;
  received: string;
  read: boolean;
}

export interface LetterEntry extends LetterPartFields {
  person: PersonHit | null;
  /** `rule:…`, `period:…`, `own:…`, `none`, or empty. */
  which: string;
  subject: string;
  ends: string;
  lodged: string;
  land: string;
  remind: string;
  staff: string;
}

export const KINDS = ['decision', 'hearing', 'request', 'reminder', 'judgment', 'summons', 'other'] as const;

/** An empty form. */
export function fresh(person: PersonHit | null, staff: string): LetterEntry {
  return {
    person,
    which: '',
    served: '',
    posted: '',
    subject: '',
    ends: '',
    lodged: '',
    land: '',
    remind: '',
    staff,
    kind: 'decision',
    sender: '',
    dated: '',
    received: '',
    read: true,
  };
}

/** The letter's fields as Rust reads them. */
export function sentLetter(fields: LetterPartFields, subject: string, today: string): LetterFields {
  return {
    kind: fields.kind,
    sender: fields.sender,
    subject,
    dated: sent(fields.dated, readDayBack, today),
    posted: sent(fields.posted, readDayBack, today),
    served: sent(fields.served, readDayBack, today),
    received: sent(fields.received, readDayBack, today),
    read: fields.read,
  };
}

/** The letter, where there is one: something is known of it, or it is all there is. */
export function letterOf(fields: LetterEntry, rule: RuleView | null, today: string): LetterFields | null {
  const byEvent = rule?.byLetter === false;
  const said = [fields.sender, fields.dated, fields.received, ...(byEvent ? [] : [fields.served, fields.posted])];
  if (fields.which !== 'none' && !said.some((text) => text.trim() !== '') && fields.read) return null;
  const days = byEvent ? { ...fields, served: '', posted: '' } : fields;
  return sentLetter(days, fields.subject, today);
}

/** The deadline, where one was chosen. `seen` is the proposed day that stands on the screen. */
export function deadlineOf(
  fields: LetterEntry,
  seen: string | null,
  land: string,
  today: string,
): DeadlineFields | null {
  const [kind, what = ''] = fields.which.split(':');
  if (kind !== 'rule' && kind !== 'period' && kind !== 'own') return null;
  const reckons = kind !== 'own';
  return {
    subject: fields.subject,
    rule: kind === 'rule' ? what : null,
    period: kind === 'period' ? what : null,
    served: reckons ? sent(fields.served, readDayBack, today) : '',
    posted: reckons ? sent(fields.posted, readDayBack, today) : '',
    lodged: reckons ? sent(fields.lodged, readDayBack, today) : '',
    land: fields.land || land,
    ends: kind === 'own' ? what : sent(fields.ends, readDayAhead, today),
    confirmed: reckons ? seen : null,
    remind: sent(fields.remind, readDayAhead, today),
    staff: Number(fields.staff) || theDesk().counsellor.id,
  };
}
