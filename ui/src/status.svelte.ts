//! The status line, the announcements for screen readers, and undoing the last act.
import { changed } from './desk.svelte';
import { asRefusal, call } from './ipc';
import { t, whyNot } from './text.svelte';

/** What can be undone: an act in the journal, or something of the page that can bring itself back. */
interface Act {
  undo: number | (() => Promise<void>);
  what: string;
  /** What is said once it was taken back, where that is more than that it was. */
  undone?: string | undefined;
}

let line = $state('');
let urgent = $state('');
let acts = $state<Act[]>([]);

/** What the status line says. */
export function statusLine(): string {
  return line;
}

/** What has to be said at once. */
export function alarm(): string {
  return urgent;
}

/** Says something quietly: in the status line, read out when there is a pause. */
export function say(sentence: string): void {
  line = sentence;
}

/** Says something at once: what went wrong outside a form. */
export function warn(sentence: string): void {
  urgent = sentence;
  line = sentence;
}

/** Says a refusal at once. */
export function sayWhyNot(thrown: unknown): void {
  warn(whyNot(asRefusal(thrown)));
}

/** Remembers an act that can be undone and says so. */
export function done(undo: Act['undo'], what: string, undone?: string): void {
  acts = [...acts, { undo, what, undone }].slice(-50);
  urgent = '';
  line = t('status-done', { what });
}

/** Whether there is something to undo. */
export function undoable(): string | null {
  return acts.at(-1)?.what ?? null;
}

/** Whether the last act is one that was saved in the vault. */
export function lastIsSaved(): boolean {
  return typeof acts.at(-1)?.undo === 'number';
}

let undoing = false;

/** Undoes the last act; a second key while it runs does nothing. */
export async function undoLast(): Promise<void> {
  if (undoing) return;
  undoing = true;
  try {
    await undoNow();
  } finally {
    undoing = false;
  }
}

async function undoNow(): Promise<void> {
  const last = acts.at(-1);
  if (!last) {
    say(t('status-nothing-to-undo'));
    return;
  }
  try {
    if (typeof last.undo === 'number') await call('undo', { act: last.undo });
    else await last.undo();
    acts = acts.slice(0, -1);
    urgent = '';
    line = last.undone ?? t('status-undone', { what: last.what });
    changed();
  } catch (thrown) {
    sayWhyNot(thrown);
  }
}
