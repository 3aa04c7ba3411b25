//! How group offers are written: hours, sums, and the fields of their forms.
import { day } from '../format';
import type { GroupDateView, HeadCount, OfferFields, PersonHit, SaveGroupDateRequest } from '../generated/wire';

export const KINDS = ['group', 'course', 'open-meeting', 'event', 'outing', 'other'] as const;

/** The counts that make up the whole, in their order; each participant stands in exactly one. */
export const PARTS = ['women', 'men', 'diverse', 'children', 'unknown'] as const;

export function emptyOffer(): OfferFields {
  return { title: '', kind: 'group', fieldOfAction: null, fundingLine: null, place: '', note: '', ended: false };
}

/** Hours as an office writes them: `2`, `2,5`; what a comma cannot say in two digits as `1:20`; empty where unknown. */
export function hours(millionths: number | null): string {
  if (millionths === null) return '';
  if (millionths % 10_000 === 0) return String(millionths / 1_000_000).replace('.', ',');
  const minutes = Math.round((millionths * 60) / 1_000_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** How many took part; null where nothing was counted. */
export function total(heads: HeadCount): number | null {
  const counted = PARTS.map((part) => heads[part]).filter((value) => value !== null);
  return counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0);
}

/** The sum of counts as they are typed. */
export function typedTotal(fields: DateFields): number {
  return PARTS.reduce((sum, part) => sum + (Number(fields[part]) || 0), 0);
}

/** The form of a date: numbers as they are typed. */
export interface DateFields {
  offer: number | null;
  date: string;
  hoursHeld: string;
  women: string;
  men: string;
  diverse: string;
  children: string;
  unknown: string;
  volunteers: string;
  newcomers: string;
  persons: PersonHit[];
  unlisted: string;
  staff: number | null;
  note: string;
}

const typed = (value: number | null): string => (value === null ? '' : String(value));

export function dateFields(view: GroupDateView): DateFields {
  return {
    offer: view.offer,
    date: day(view.heldOn),
    hoursHeld: hours(view.hoursMillionths),
    women: typed(view.heads.women),
    men: typed(view.heads.men),
    diverse: typed(view.heads.diverse),
    children: typed(view.heads.children),
    unknown: typed(view.heads.unknown),
    volunteers: typed(view.heads.volunteers),
    newcomers: typed(view.heads.newcomers),
    persons: view.persons,
    unlisted: typed(view.unlisted),
    staff: view.staff,
    note: view.note ?? '',
  };
}

export function dateRequest(
  id: number | null,
  seen: number | null,
  fields: DateFields,
  appointment: number | null = null,
): SaveGroupDateRequest {
  return { ...fields, id, seen, appointment, persons: fields.persons.map((hit) => hit.id) };
}
