//! What stands in the form *Termin*: its fields, how a new one begins, and the request they become. Pure.
import { readTime } from '../dates';
import { readDayAhead, sent } from '../due/days';
import { day as written } from '../format';
import type { AppointmentFields, AppointmentView, EnquiryView, PersonHit, Scope } from '../generated/wire';
import { clock } from './times';

/** The states an appointment can be in, in the order of a life. */
export const STATES = ['asked', 'confirmed', 'appeared', 'excused', 'missed', 'moved', 'cancelled'] as const;

/** Somebody who comes. */
export interface Guest {
  person: PersonHit | null;
  alias: string;
  state: string;
}

/** All fields of the form, as typed. */
export interface Booking {
  kind: string;
  persons: Guest[];
  day: string;
  time: string;
  minutes: string;
  staff: number;
  place: number | null;
  title: string;
  purpose: string | null;
  form: string | null;
  language: string | null;
  interpreting: string | null;
  interpreter: { id: number; name: string } | null;
  interpreterState: string;
  interpreterMinutes: string;
  interpreterCost: string;
  bring: string;
  note: string;
  capacity: string;
  /** `once`, `daily`, `weekly-1`, `weekly-2`, `monthly`. */
  rhythm: string;
  until: string;
  scope: Scope;
  /** Keys of the clashes that are accepted. */
  accepted: string[];
}

/** Where a new appointment begins: a cell, a free time. */
export interface At {
  staff: number;
  place: number | null;
  day: string;
  start: number | null;
  minutes: number | null;
}

const MINUTES = 45;
const LONGEST_ALIAS = 80;

/** A new appointment. */
export function newBooking(at: At | null, person: PersonHit | null, me: number): Booking {
  return {
    kind: 'counselling',
    persons: person ? [{ person, alias: '', state: 'confirmed' }] : [],
    day: at && at.start !== null ? written(at.day) : '',
    time: at && at.start !== null ? clock(at.start) : '',
    minutes: String(at?.minutes ?? MINUTES),
    staff: at?.staff ?? me,
    place: at?.place ?? null,
    title: '',
    purpose: null,
    form: 'termin',
    language: null,
    interpreting: null,
    interpreter: null,
    interpreterState: '',
    interpreterMinutes: '',
    interpreterCost: '',
    bring: '',
    note: '',
    capacity: '',
    rhythm: 'once',
    until: '',
    scope: 'one',
    accepted: [],
  };
}

/** A new appointment that answers an enquiry. Whoever asked in words mostly asked for herself: she stands as an alias. */
export function forEnquiry(view: EnquiryView, me: number): Booking {
  const booking = newBooking(null, view.hit, me);
  const alias = [...view.enquiry.askedBy.trim()].slice(0, LONGEST_ALIAS).join('').trim();
  return {
    ...booking,
    persons: view.hit || alias === '' ? booking.persons : [{ person: null, alias, state: 'confirmed' }],
    purpose: view.enquiry.topic,
    language: view.enquiry.language,
  };
}

/** An appointment as it is recorded. */
export function fromView(view: AppointmentView): Booking {
  const known = view.appointment;
  return {
    ...newBooking(null, null, known.staff),
    kind: known.kind,
    persons: known.persons.map((one) => ({
      person: view.hits.find((hit) => hit.id === one.person) ?? null,
      alias: one.alias,
      state: one.state,
    })),
    day: written(known.day),
    time: known.time,
    minutes: String(known.minutes),
    place: known.place,
    title: known.title,
    purpose: known.purpose,
    form: known.form,
    language: known.language,
    interpreting: known.interpreting,
    interpreter: known.interpreter === null ? null : { id: known.interpreter, name: view.interpreterName ?? '' },
    interpreterState: known.interpreterState ?? '',
    interpreterMinutes: known.interpreterMinutes === null ? '' : String(known.interpreterMinutes),
    interpreterCost: known.interpreterCost === null ? '' : (known.interpreterCost / 100).toFixed(2).replace('.', ','),
    bring: known.bring,
    note: known.note,
    capacity: known.capacity === null ? '' : String(known.capacity),
    rhythm: view.rhythm ?? 'once',
  };
}

/** A new appointment in place of one: the same people who are still to come, the same needs, another time. */
export function again(view: AppointmentView): Booking {
  const known = fromView(view);
  return {
    ...known,
    persons: known.persons
      .filter((guest) => guest.state === 'asked' || guest.state === 'confirmed' || known.persons.length === 1)
      .map((guest) => ({ ...guest, state: 'confirmed' })),
    day: '',
    time: '',
    interpreterState: known.interpreter ? 'requested' : '',
    interpreterMinutes: '',
    interpreterCost: '',
    rhythm: 'once',
    accepted: [],
  };
}

function number(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

/** `35,50` or `35` → cents; none when it is not an amount. */
export function cents(text: string): number | null {
  const parts = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|EUR)?$/i.exec(text.trim());
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0') || '0');
}

/** What goes to Rust. Day and time go as they were understood here, else as they were typed: Rust refuses them. */
export function toFields(booking: Booking, today: string): AppointmentFields {
  return {
    kind: booking.kind,
    staff: booking.staff,
    place: booking.place,
    day: sent(booking.day, readDayAhead, today),
    time: readTime(booking.time) ?? booking.time,
    minutes: number(booking.minutes) ?? 0,
    title: booking.kind === 'counselling' ? '' : booking.title,
    purpose: booking.kind === 'internal' ? null : booking.purpose,
    form: booking.kind === 'internal' ? null : booking.form,
    language: booking.language,
    interpreting: booking.interpreting,
    interpreter: booking.kind === 'internal' ? null : (booking.interpreter?.id ?? null),
    interpreterState: booking.interpreterState || null,
    interpreterMinutes: number(booking.interpreterMinutes),
    interpreterCost: cents(booking.interpreterCost),
    bring: booking.kind === 'internal' ? '' : booking.bring,
    note: booking.note,
    capacity: booking.kind === 'group' ? number(booking.capacity) : null,
    persons:
      booking.kind === 'internal'
        ? []
        : booking.persons.map((guest) => ({
            person: guest.person?.id ?? null,
            alias: guest.alias,
            state: guest.state,
          })),
  };
}

/** What the form itself cannot send: amounts that are none. */
export function wrongAmount(booking: Booking): { field: string; code: string } | null {
  if (booking.interpreterCost.trim() !== '' && cents(booking.interpreterCost) === null)
    return { field: 'interpreterCost', code: 'not-a-number' };
  if (booking.interpreterMinutes.trim() !== '' && number(booking.interpreterMinutes) === null)
    return { field: 'interpreterMinutes', code: 'not-a-number' };
  if (booking.kind === 'group' && booking.capacity.trim() !== '' && number(booking.capacity) === null)
    return { field: 'capacity', code: 'not-a-number' };
  return null;
}
