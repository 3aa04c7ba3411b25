//! Referrals in words, and what a new one starts with.
import { label, short, theDesk } from '../desk.svelte';
import { daysAfter, readDay } from '../dates';
import { day } from '../format';
import type { ContactChoice, ReferralFields, ReferralRow } from '../generated/wire';
import { t, tOf } from '../text.svelte';

/** Weeks until somebody asks how it went. */
const ASK_AFTER_DAYS = 14;

/** How far a referral may be, in this order. */
export const OUTCOMES = ['genannt', 'termin', 'begleitet', 'angekommen', 'abgelehnt', 'KA'] as const;

/** How far it got, in words. */
export function outcomeOf(code: string): string {
  return code === 'KA' ? t('referral-unknown') : label('referral_outcome', code);
}

/** To whom. */
export function agencyOf(row: ReferralRow): string {
  return row.agency?.name ?? label('agency_kind', row.fields.agencyKind);
}

/** `Anwalt · Klage prüfen`. */
export function aboutOf(row: ReferralRow): string {
  const kind = row.agency ? short('agency_kind', row.agency.kind) : '';
  return [kind, row.fields.purpose].filter(Boolean).join(' · ');
}

/** A new referral, made today in the latest contact. */
export function newReferral(contacts: ContactChoice[]): ReferralFields {
  const today = theDesk().today;
  return {
    contact: contacts[0]?.id ?? null,
    kind: 'referral',
    agency: null,
    agencyKind: null,
    purpose: '',
    dataPassed: false,
    dataScope: '',
    referredOn: day(today),
    outcome: 'genannt',
    remindOn: day(daysAfter(today, ASK_AFTER_DAYS)),
    newRelease: null,
  };
}

const written = (iso: string): string => (iso ? day(iso) : '');

/** The fields as they stand in the form, days written as one writes them. */
export function asWritten(fields: ReferralFields): ReferralFields {
  return { ...fields, referredOn: written(fields.referredOn), remindOn: written(fields.remindOn) };
}

/** The fields as they are sent; a day that is not understood is left to Rust to refuse. */
export function asSent(fields: ReferralFields): ReferralFields {
  return { ...fields, referredOn: readDay(fields.referredOn, theDesk().today) ?? fields.referredOn };
}

/** Why data may not go, in words. */
export function gapOf(code: string): string {
  return tOf(`field-${code}`, code);
}

/** The topics of a contact, briefly. */
export function topicsOf(codes: string[]): string {
  return codes.map((code) => short('topic', code)).join(', ');
}
