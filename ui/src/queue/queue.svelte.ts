//! The queue of the open consultation hour and what is done in it, from the list as from the keys.
import { changed } from '../desk.svelte';
import { closeForm, panel } from '../form/panel.svelte';
import type { QueueActView, QueueRow, QueueView, Refusal } from '../generated/wire';
import { asRefusal, call } from '../ipc';
import { sheet } from '../sheet/sheet.svelte';
import { done, say, sayWhyNot, warn } from '../status.svelte';
import { apart, t } from '../text.svelte';
import { initialsOf, isCovered } from '../calendar/privacy.svelte';

class Queue {
  view = $state.raw<QueueView | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  #asked = 0;

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const view = await call('queue');
      if (mine !== this.#asked) return;
      this.view = view;
      this.refusal = null;
    } catch (thrown) {
      if (mine === this.#asked) this.refusal = asRefusal(thrown);
    }
  }

  /** Whether there is anything to show on *Heute*. */
  get matters(): boolean {
    const view = this.view;
    return view !== null && (view.hours.length > 0 || view.waiting.length > 0 || view.called.length > 0);
  }
}

/** The one queue. */
export const queue = new Queue();

/** Name of somebody who waits, as it may be shown now. */
export function called(row: QueueRow): string {
  if (row.name === '') return t('who-unnamed');
  return isCovered() ? initialsOf(row.name) : row.name;
}

async function act(asked: Promise<QueueActView>, what: (row: QueueRow) => string): Promise<QueueRow | null> {
  try {
    const view = await asked;
    done(view.act, what(view.row));
    changed();
    return view.row;
  } catch (thrown) {
    sayWhyNot(thrown);
    changed();
    return null;
  }
}

/** Takes somebody into the queue. */
export function join(
  alias: string,
  language: string | null,
  concern: string | null,
  person: number | null,
): Promise<QueueRow | null> {
  return act(call('join_queue', { person, alias, language, concern }), (row) =>
    t('queue-joined', { number: row.number }),
  );
}

/** F8: calls the next, and the sheet opens with what is known. A consultation that was begun is finished first. */
export async function callNext(id: number | null = null): Promise<void> {
  if (sheet.open) await sheet.close();
  if (panel()) await closeForm();
  if (sheet.open || panel()) {
    warn(t('sheet-finish-first'));
    return;
  }
  try {
    const view = await call('call_next', { id });
    done(view.act, t('queue-called', { number: view.row.number, name: apart(called(view.row)) }));
    changed();
    await sheet.showQueue(view.row);
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    if (refusal.code === 'not-there') say(t('queue-nobody'));
    else sayWhyNot(thrown);
    changed();
  }
}

/** Says what became of somebody. */
export function settle(row: QueueRow, state: string, staff: number | null = null): Promise<QueueRow | null> {
  const said =
    staff === null
      ? t(`queue-said-${state as 'waiting' | 'left' | 'offered' | 'sent-on'}`, { number: row.number })
      : t('queue-handed', { number: row.number });
  return act(call('settle_queue', { id: row.id, seen: row.version, state, forStaff: staff }), () => said);
}

/** Counts somebody at once as a short contact: topic, language, minutes since the call; nothing has to be typed. */
export async function count(row: QueueRow): Promise<void> {
  try {
    const preset = await call('sheet');
    const since = queue.view && row.called !== null ? Math.max(queue.view.now - row.called, 0) : preset.minutes;
    const logged = await call('log_consultation', {
      who:
        row.person === null
          ? { who: 'anonymous', nationality: null, gender: null, age: null }
          : { who: 'known', id: row.person },
      companions: [],
      topics: row.concern === null ? [] : [row.concern],
      date: preset.date,
      time: preset.time,
      minutes: Math.max(5, Math.ceil(since / 5) * 5),
      setting: preset.setting,
      form: 'offen',
      fundingLine: preset.fundingLine ?? '',
      language: row.language,
      interpreting: null,
      note: '',
      privateNote: '',
      counsellors: [],
      statusStillRight: false,
      referral: null,
      draft: null,
      appointment: null,
      queue: row.id,
    });
    done(logged.act, t('queue-counted', { number: row.number }));
    changed();
  } catch (thrown) {
    sayWhyNot(thrown);
    changed();
  }
}
