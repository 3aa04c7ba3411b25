//! What is done with an appointment outside its form: how it went, and the consultation that comes of it.
import { changed } from '../desk.svelte';
import { closeForm, panel } from '../form/panel.svelte';
import type { AppointmentRow } from '../generated/wire';
import { call } from '../ipc';
import { sheet } from '../sheet/sheet.svelte';
import { done, sayWhyNot } from '../status.svelte';
import { apart, t } from '../text.svelte';
import { stateWord, who } from './words';

/** Says how it went for everybody of whom nothing is known yet. */
export async function setState(row: AppointmentRow, state: string): Promise<void> {
  try {
    const saved = await call('set_appointment_state', { id: row.id, seen: row.version, position: null, state });
    done(saved.act, t('appointment-state-said', { who: apart(who(row)), state: stateWord(state) }));
    changed();
  } catch (thrown) {
    sayWhyNot(thrown);
    changed();
  }
}

/** She is here: the sheet opens with person, time, language and interpreter filled in. */
export async function logFrom(row: { id: number }): Promise<void> {
  try {
    const view = await call('appointment', { id: row.id });
    if (panel()) await closeForm();
    if (panel()) return;
    await sheet.showFor(view);
  } catch (thrown) {
    sayWhyNot(thrown);
  }
}
