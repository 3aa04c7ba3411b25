//! Consents in words, and what a new one starts with.
import { theDesk } from '../desk.svelte';
import { readDay } from '../dates';
import { day } from '../format';
import type { ConsentFields, ConsentRow } from '../generated/wire';
import { tOf } from '../text.svelte';

/** The kinds of consent, in the order of the form. */
export const KINDS = [
  'release',
  'storage',
  'information',
  'special-needs',
  'reachability',
  'interpreting',
  'publicity',
  'other',
] as const;

/** How it was given. */
export const WAYS = ['written', 'oral', 'interpreted', 'electronic'] as const;

/** A kind in words. */
export function kindOf(code: string): string {
  return tOf(`consent-kind-${code}`, code);
}

/** A way in words. */
export function wayOf(code: string | null): string {
  return code ? tOf(`consent-way-${code}`, code) : '';
}

/** To whom it is given. */
export function recipientOf(row: ConsentRow): string {
  return row.agency?.name ?? row.fields.recipient;
}

/** A new consent, given today. */
export function newConsent(kind: string): ConsentFields {
  return {
    kind,
    agency: null,
    recipient: '',
    dataScope: '',
    purpose: '',
    givenOn: day(theDesk().today),
    way: 'written',
    givenBy: '',
    validUntil: '',
    revokedOn: '',
  };
}

const written = (iso: string): string => (iso ? day(iso) : '');

/** The fields as they stand in the form, days written as one writes them. */
export function asWritten(fields: ConsentFields): ConsentFields {
  return {
    ...fields,
    givenOn: written(fields.givenOn),
    validUntil: written(fields.validUntil),
    revokedOn: written(fields.revokedOn),
  };
}

/** The fields as they are sent; a day that is not understood is left to Rust to refuse. */
export function asSent(fields: ConsentFields): ConsentFields {
  const sent = (text: string): string => readDay(text, theDesk().today) ?? text;
  return { ...fields, givenOn: sent(fields.givenOn), revokedOn: sent(fields.revokedOn) };
}
