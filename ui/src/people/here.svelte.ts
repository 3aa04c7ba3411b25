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
