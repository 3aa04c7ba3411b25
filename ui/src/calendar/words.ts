//! How an appointment is told in words: who, when, and how it stands.
import { short } from '../desk.svelte';
import type { AppointmentRow, CalendarView } from '../generated/wire';
import { t, tOf } from '../text.svelte';
import { initialsOf, isCovered } from './privacy.svelte';

/** A name as it may be shown now. */
export function shownName(name: string): string {
  return isCovered() ? initialsOf(name) : name;
}

/** Who comes, or what a group or internal appointment is called. */
export function who(row: AppointmentRow): string {
  // A title can name somebody, too.
  if (row.kind !== 'counselling' && row.title)
    return isCovered() ? t(row.kind === 'group' ? 'appointment-kind-group' : 'appointment-kind-internal') : row.title;
  return row.persons.map((person) => shownName(person.name)).join(', ') || (row.title ?? '');
}

/** Language and interpreter, shortly. */
export function details(row: AppointmentRow): string {
  const language = row.language ? short('language', row.language) : '';
  const interpreter = row.interpreterState
    ? tOf(`interpreter-short-${row.interpreterState}`, row.interpreterState)
    : '';
  return [language, interpreter].filter(Boolean).join(', ');
}

/** Name of a counsellor. */
export function staffName(view: CalendarView | null, id: number): string {
  return view?.staff.find((one) => one.id === id)?.name ?? '';
}

/** Name of a room. */
export function placeName(view: { places: { id: number; name: string }[] } | null, id: number | null): string {
  return view?.places.find((one) => one.id === id)?.name ?? '';
}

/** How it stands, in words. */
export function stateWord(state: string): string {
  return tOf(`appointment-state-${state}`, state);
}

/** What the eye sees from column, edge and ground, for a screen reader: with whom, and how it stands. */
export function moreSpoken(row: AppointmentRow, view: CalendarView | null): string {
  return [
    staffName(view, row.staff),
    row.state ? stateWord(row.state) : '',
    row.series ? t('appointment-of-series') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
