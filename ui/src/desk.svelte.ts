//! The unlocked desk: who sits there, which code lists apply, and what the last acts were.
//! It lives in memory only and is gone with the page.
import { initialsOf, isCovered } from './calendar/privacy.svelte';
import { call } from './ipc';
import { appear } from './appearance.svelte';
import { spoken, t } from './text.svelte';
import type { CodeView, DeskView, PersonHit } from './generated/wire';

let desk = $state.raw<DeskView | null>(null);
let index = new Map<string, Map<string, CodeView>>();
let change = $state(0);

/** Takes the seat after unlocking. */
export async function openDesk(): Promise<void> {
  const view = await call('desk');
  index = new Map(
    Object.entries(view.lists).map(([name, codes]) => [name, new Map(codes.map((code) => [code.code, code]))]),
  );
  appear(view.appearance);
  desk = view;
}

/** The desk; only asked for while it is open. */
export function theDesk(): DeskView {
  if (!desk) throw new Error('The desk is closed.');
  return desk;
}

/** Whether somebody sits at the desk. */
export function deskOpen(): boolean {
  return desk !== null;
}

/** The codes of a list in their order; an unknown list is empty. */
export function codes(list: string): CodeView[] {
  return desk?.lists[list] ?? [];
}

/** The label of a code in the language of the page; the code itself where it has none. */
export function label(list: string, code: string | null): string {
  if (!code) return '';
  const entry = index.get(list)?.get(code);
  if (!entry) return code;
  return spoken() === 'de' ? entry.de : entry.en;
}

/** The short label of a code, where the long one does not fit. */
export function short(list: string, code: string | null): string {
  if (!code) return '';
  const entry = index.get(list)?.get(code);
  if (!entry) return code;
  return (spoken() === 'de' ? entry.shortDe : entry.shortEn) || label(list, code);
}

/** A number that grows with every change of the record; screens that show records read it and load again. */
export function changes(): number {
  return change;
}

/** Says that the record has changed. */
export function changed(): void {
  change += 1;
}

/** The name to show; somebody without one is told by the number. */
export function nameOf(hit: PersonHit): string {
  if (!hit.name) return t('person-unnamed', { number: hit.number });
  return isCovered() ? initialsOf(hit.name) : hit.name;
}

/** The whole name for a paper that is handed over: never covered. */
export function writtenName(hit: PersonHit): string {
  return hit.name || t('person-unnamed', { number: hit.number });
}

/** One or two letters that stand for a person in lists. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((part) => [...part][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  return ((letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '')).toUpperCase();
}
