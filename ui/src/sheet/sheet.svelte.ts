//! The state of the sheet *Beratung erfassen*: open or closed, its fields, its draft in the vault, saving.
//! The draft follows the typing by at most two seconds; closing and locking keep it, saving replaces it.
import { changed, nameOf, theDesk } from '../desk.svelte';
import { day } from '../format';
import { asRefusal, call } from '../ipc';
import { done, say, sayWhyNot, statusLine, warn } from '../status.svelte';
import { apart, t, tOf } from '../text.svelte';
import type {
  AppointmentView,
  DraftView,
  LoggedView,
  PersonDefaults,
  PersonHit,
  QueueRow,
  Refusal,
  SheetView,
} from '../generated/wire';
import {
  begun,
  emptyEntry,
  fromAppointment,
  fromDraft,
  fromQueue,
  likeLast,
  newFrom,
  toDraft,
  toRequest,
  type Entry,
  type Touched,
} from './entry';

/** A change is in the vault after this many milliseconds at most; the promise is two seconds. */
const DRAFT_AFTER = 1200;

class Sheet {
  open = $state(false);
  entry = $state<Entry>(emptyEntry(null));
  preset = $state.raw<SheetView | null>(null);
  defaults = $state.raw<PersonDefaults | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  saving = $state(false);
  /** When the draft was last put into the vault, local time. */
  keptAt = $state<string | null>(null);
  /** The sheet was filled from a draft that had been left. */
  restored = $state<string | null>(null);
  /** That draft is about somebody else than the person from whose page the sheet was opened. */
  someoneElses = $state(false);
  touched: Touched = {};

  #draft: DraftView | null = null;
  #kept = '';
  /** What could not be kept as a draft, and was told: closing the sheet again throws it away. */
  #warned: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #ready: Promise<void> = Promise.resolve();
  #saved: Promise<void> = Promise.resolve();
  #write: Promise<void> = Promise.resolve();
  #back: Element | null = null;
  /** The person from whose page the sheet was opened. */
  #for: PersonHit | null = null;

  /** Opens the sheet, for a person if one is given; a draft that was left is taken up again. */
  show(hit: PersonHit | null = null): void {
    if (this.open) return;
    this.#back = document.activeElement;
    this.#clear();
    this.#for = hit;
    if (hit) this.entry.who = { who: 'known', hit };
    this.open = true;
    this.#ready = this.#fill();
  }

  /** Opens the sheet for an appointment: whoever came, when, in which language. A sheet that was begun is finished first. */
  async showFor(view: AppointmentView): Promise<void> {
    if (this.open) await this.close();
    if (this.open) return;
    const comes = fromAppointment(this.entry, view).who;
    this.show(comes.who === 'known' ? comes.hit : null);
    await this.#ready;
    if (this.restored !== null) {
      say(t('sheet-finish-first'));
      return;
    }
    this.entry = fromAppointment(this.entry, view);
    this.touched = { language: true, interpreting: true };
    document.getElementById(this.entry.who.who === 'open' ? 'sheet-who' : 'sheet-topics')?.focus();
  }

  /** Opens the sheet for somebody called from the queue. */
  async showQueue(row: QueueRow): Promise<void> {
    if (this.open) await this.close();
    if (this.open) return;
    let hit: PersonHit | null = null;
    try {
      if (row.person !== null) hit = (await call('person_defaults', { id: row.person })).hit;
    } catch (thrown) {
      sayWhyNot(thrown);
    }
    this.show(hit);
    await this.#ready;
    if (this.restored !== null) {
      if (this.entry.queue !== row.id) say(t('sheet-finish-first'));
      return;
    }
    this.entry = fromQueue(this.entry, row);
    if (row.language !== null) this.touched = { language: true };
    document.getElementById('sheet-topics')?.focus();
  }

  async #fill(): Promise<void> {
    try {
      const view = await call('sheet');
      if (!this.open) return;
      const typed = this.entry;
      this.preset = view;
      this.#draft = view.draft;
      const left = view.draft ? fromDraft(view.draft.body) : null;
      if (view.draft && left) {
        this.entry = left.entry;
        this.touched = left.touched;
        this.#kept = toDraft(left.entry, left.touched);
        this.restored = view.draft.savedAt;
        this.keptAt = view.draft.savedAt;
        const who = left.entry.who;
        this.someoneElses = this.#for !== null && !(who.who === 'known' && who.hit.id === this.#for.id);
        if (left.entry.who.who === 'known') await this.#default(left.entry.who.hit.id, false);
        return;
      }
      this.entry = { ...emptyEntry(view), who: typed.who, topics: typed.topics, note: typed.note };
      if (typed.who.who === 'known') await this.#default(typed.who.hit.id, true);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** It is a person on record. */
  know(hit: PersonHit): Promise<void> {
    this.entry.who = { who: 'known', hit };
    this.entry.companions = [];
    this.defaults = null;
    const asked = this.#default(hit.id, true);
    this.#ready = this.#ready.then(() => asked);
    return asked;
  }

  async #default(id: number, prefill: boolean): Promise<void> {
    try {
      const view = await call('person_defaults', { id });
      if (this.entry.who.who !== 'known' || this.entry.who.hit.id !== id) return;
      this.defaults = view;
      this.entry.who.hit = view.hit;
      if (!prefill) return;
      if (!this.touched.language) this.entry.language = view.language;
      if (!this.touched.interpreting) this.entry.interpreting = view.interpreting;
      if (!this.touched.fundingLine && !this.entry.fundingLine) this.entry.fundingLine = view.fundingLine ?? '';
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** Begins like the person's last consultation; true where there is one. */
  copyLast(): boolean {
    const last = this.defaults?.last;
    if (!last || this.entry.who.who !== 'known') return false;
    this.entry = likeLast(this.entry, last, this.defaults?.household ?? []);
    this.touched = { language: true, interpreting: true, fundingLine: true };
    say(t('sheet-copied', { date: day(last.on) }));
    document.getElementById('sheet-topics')?.focus();
    return true;
  }

  /** It is somebody new. */
  create(typed: string): void {
    this.entry.who = newFrom(typed);
    this.#forgetPreset();
  }

  /** It is somebody without a name. */
  unnamed(): void {
    this.entry.who = { who: 'anonymous', nationality: null, gender: '', age: '' };
    this.#forgetPreset();
  }

  /** What was filled in for somebody else is not hers. */
  #forgetPreset(): void {
    this.defaults = null;
    this.entry.statusStillRight = false;
    if (!this.touched.language) this.entry.language = null;
    if (!this.touched.interpreting) this.entry.interpreting = null;
  }

  /** The consultation does not come of the appointment or the queue after all. */
  apart(): void {
    this.entry.appointment = null;
    this.entry.queue = null;
    document.getElementById('sheet-topics')?.focus();
  }

  /** Back to the question who it is. */
  reopenWho(): void {
    this.entry.who = { who: 'open' };
    // It is somebody else: the appointment was not hers.
    this.entry.appointment = null;
    this.entry.companions = [];
    this.entry.others = [];
    this.#forgetPreset();
  }

  /** Says that something was typed: the draft follows. */
  noticed(): void {
    if (!this.open || this.#timer || this.saving) return;
    if (toDraft(this.entry, this.touched) === this.#kept || (!begun(this.entry) && !this.#draft)) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.keep();
    }, DRAFT_AFTER);
  }

  /** The sheet is gone from the page: nothing more is to follow. */
  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Puts the draft into the vault now, if anything changed. */
  keep(): Promise<void> {
    // What is being saved needs no draft; whoever locks or closes waits for it.
    if (this.saving) return this.#saved;
    this.rest();
    this.#write = this.#write.then(() => this.#keepNow());
    return this.#write;
  }

  async #keepNow(): Promise<void> {
    const body = toDraft(this.entry, this.touched);
    if (!this.open || body === this.#kept || (!begun(this.entry) && !this.#draft)) return;
    try {
      this.#draft = await call('save_draft', { form: 'consultation', body });
      this.#kept = body;
      this.keptAt = this.#draft.savedAt;
    } catch (thrown) {
      sayWhyNot(thrown);
    }
    this.noticed();
  }

  /** Closes the sheet; what was begun stays as a draft. */
  async close(): Promise<void> {
    if (!this.open || this.saving) return;
    await this.keep();
    const whole = toDraft(this.entry, this.touched);
    if (this.open && begun(this.entry) && whole !== this.#kept && this.#warned !== whole) {
      this.#warned = whole;
      warn(`${statusLine()} ${t('form-not-kept')}`);
      return;
    }
    const kept = begun(this.entry) && this.#draft !== null;
    this.#leave();
    if (kept) say(t('sheet-draft-stays'));
    changed();
  }

  /** Throws the draft away and begins anew. */
  async restart(): Promise<void> {
    this.rest();
    await this.#write;
    const draft = this.#draft;
    const body = toDraft(this.entry, this.touched);
    try {
      if (draft) await call('discard_draft', { id: draft.id });
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
      return;
    }
    const preset = this.preset ? { ...this.preset, draft: null } : null;
    this.#clear();
    this.preset = preset;
    this.entry = emptyEntry(preset);
    done(() => this.#bringBack(body), t('sheet-discarded'));
    if (this.#for) await this.know(this.#for);
    changed();
  }

  /** Puts a draft that was thrown away back into the vault, and opens it. */
  async #bringBack(body: string): Promise<void> {
    // There is one draft a form: what has been begun since must not be written over.
    if (this.open && begun(this.entry))
      throw { code: 'finish-first', about: {}, fields: [], incident: null } satisfies Refusal;
    await call('save_draft', { form: 'consultation', body });
    if (this.open) this.#leave();
    this.show();
  }

  /** Saves the consultation and closes the sheet. */
  save(): Promise<void> {
    if (this.open && !this.saving) this.#saved = this.#saveNow();
    return this.#saved;
  }

  async #saveNow(): Promise<void> {
    this.saving = true;
    await this.#ready;
    this.rest();
    await this.#write;
    const made = toRequest($state.snapshot(this.entry), this.#draft?.id ?? null, theDesk().today);
    if ('field' in made) {
      this.#refuse({ code: 'invalid-input', about: {}, fields: [made], incident: null });
      return;
    }
    try {
      const logged = await call('log_consultation', made.request);
      this.saving = false;
      this.#leave();
      this.#told(logged);
      changed();
    } catch (thrown) {
      this.#refuse(asRefusal(thrown));
    }
  }

  #refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.saving = false;
    this.noticed();
  }

  #told(logged: LoggedView): void {
    const opened = logged.openedCase && logged.caseNumber ? t('sheet-case-opened', { number: logged.caseNumber }) : '';
    const open = logged.missing.map((what) => tOf(`missing-${what}`, what)).join(', ');
    done(logged.act, t('sheet-saved'));
    const more = [opened, open && t('sheet-still-missing', { what: open })].filter(Boolean).join(' · ');
    if (more) say(`${t('status-done', { what: t('sheet-saved') })} · ${more}`);
  }

  /** What is wrong with a field. */
  wrong(field: string): string | null {
    return this.refusal?.fields.find((entry) => entry.field.split('.').at(-1) === field)?.code ?? null;
  }

  /** Who it is, for the mark on a draft. */
  get subject(): string {
    const who = this.entry.who;
    if (who.who === 'known') return apart(nameOf(who.hit));
    if (who.who === 'new') return apart(`${who.givenName} ${who.familyName}`.trim());
    return t('who-unnamed');
  }

  #leave(): void {
    this.open = false;
    const back = this.#back;
    this.#clear();
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else document.querySelector<HTMLElement>('h1')?.focus();
  }

  #clear(): void {
    this.entry = emptyEntry(null);
    this.preset = null;
    this.defaults = null;
    this.refusal = null;
    this.keptAt = null;
    this.restored = null;
    this.someoneElses = false;
    this.touched = {};
    this.#draft = null;
    this.#kept = '';
  }
}

/** The one sheet of the program. */
export const sheet = new Sheet();
