//! The place beside the page where one form at a time is open. Which forms there are stands in `forms.ts`.
import { sheet } from '../sheet/sheet.svelte';
import { statusLine, warn } from '../status.svelte';
import { t } from '../text.svelte';
import type { FormName, FormProps } from './forms';

/** What the open form lends to the keys of the desk. */
export interface Held {
  save: () => Promise<boolean>;
  /** Puts the draft into the vault; false when that was not possible. */
  keep: () => Promise<boolean>;
}

interface Open<N extends FormName = FormName> {
  name: N;
  props: FormProps<N>;
}

let open = $state.raw<Open | null>(null);
let count = $state(0);
let held: Held | null = null;
let back: Element | null = null;
/** The open form whose draft could not be kept: the counsellor was told, and closing it again throws it away. */
let warned: Open | null = null;

/** The open form. */
export function panel(): Open | null {
  return open;
}

/** Changes with every form that is opened. */
export function panelCount(): number {
  return count;
}

/** Opens a form; one that is open is closed first, its draft stays. */
export async function openForm<N extends FormName>(name: N, props: FormProps<N>): Promise<void> {
  if (sheet.open) await sheet.close();
  if (sheet.open) return;
  let from = document.activeElement;
  if (open) {
    const [before, came] = [open, back];
    await closeForm();
    // What could not be kept stays where it is.
    if (open === before) return;
    from = came;
  }
  back = from;
  held = null;
  open = { name, props } as Open;
  count += 1;
}

/** The form that is open says how it is saved. */
export function hold(what: Held | null): void {
  held = what;
}

/** Closes the form; what was begun stays as a draft. */
export async function closeForm(): Promise<void> {
  const closing = open;
  if (!closing) return;
  const kept = await held?.keep();
  if (open !== closing) return;
  if (kept === false && warned !== closing) {
    warned = closing;
    warn(`${statusLine()} ${t('form-not-kept')}`);
    return;
  }
  shut();
}

/** The form is done with. */
export function shut(): void {
  open = null;
  held = null;
  if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
  else document.querySelector<HTMLElement>('h1')?.focus();
  back = null;
}

/** Saves the open form. */
export async function saveForm(): Promise<void> {
  await held?.save();
}

/** Puts the draft of the open form into the vault. */
export async function keepForm(): Promise<void> {
  await held?.keep();
}
