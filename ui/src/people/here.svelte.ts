//! Whose page is open, so that F2 there begins with this person.
import type { PersonHit } from '../generated/wire';

let hit = $state.raw<PersonHit | null>(null);

/** The person whose page is open, if one is. */
export function personHere(): PersonHit | null {
  return hit;
}

/** Says whose page is open. */
export function standAt(next: PersonHit | null): void {
  hit = next;
}

let sought: { person: number; text: string } | null = null;

/** What was searched for in the notes: the record that is opened next shows the entries that hold it. */
export function lookFor(person: number, text: string): void {
  sought = { person, text };
}

/** The words to look for in this person's record; asked once. */
export function lookedFor(person: number): string {
  const text = sought?.person === person ? sought.text : '';
  sought = null;
  return text;
}
