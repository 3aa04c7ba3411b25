//! An entry of the directory in words, for lines and lists.
import { label, short } from '../desk.svelte';
import type { AgencyFields, AgencyRow } from '../generated/wire';

/** What a new entry starts with. */
export function emptyAgency(name = '', kind: string | null = null): AgencyFields {
  return {
    name,
    kind,
    contactPerson: '',
    languages: [],
    phone: '',
    email: '',
    web: '',
    street: '',
    postalCode: '',
    town: '',
    hours: '',
    releaseNeeded: false,
    note: '',
    verifiedOn: '',
    noticeDays: null,
  };
}

/** `Anwalt · Recklinghausen · Arabisch, Französisch`. */
export function agencyLine(row: AgencyRow): string {
  return [short('agency_kind', row.kind), row.town, languagesOf(row)].filter(Boolean).join(' · ');
}

/** The languages spoken there. */
export function languagesOf(row: { languages: string[] }): string {
  return row.languages.map((tag) => label('language', tag)).join(', ');
}

/** `Musterstr. 1, 46282 Dorsten`. */
export function placeOf(row: AgencyRow): string {
  return [row.street, [row.postalCode, row.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
