//! The state of the grid *Nacherfassen*: its rows, its draft in the vault, saving.
//! Each row is its own consultation and its own act, through the same door as the sheet: Ctrl+Z takes back the row saved
//! last, then the one before, and a row that is refused holds up no other. After each row saved the draft is kept anew.
import { changed, codes, nameOf, theDesk } from '../desk.svelte';
import { day } from '../format';
import type { PersonHit, Refusal, SheetView } from '../generated/wire';
import { asRefusal, call } from '../ipc';
import { done, say, sayWhyNot } from '../status.svelte';
import { apart, spoken, t } from '../text.svelte';
import { readDay } from '../dates';
import { begunLine, carried, emptyLine, linesFromDraft, linesToDraft, readLine, type Line } from './line';

const FORM = 'back-entry';
/** A change is in the vault after this many milliseconds at most; the promise is two seconds. */
const DRAFT_AFTER = 1200;
/** Rows at once: a draft holds 64 KiB. */
export const MOST = 30;

export class Grid {
  lines = $state<Line[]>([]);
  refusal = $state.raw<Refusal | null>(null);
  ready = $state(false);
  saving = $state(false);
  keptAt = $state<string | null>(null);

  #preset: SheetView | null = null;
  #draft: number | null = null;
  #kept = linesToDraft([]);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #write: Promise<void> = Promise.resolve();
  #next = 1000;

  /** Takes up the rows that were left. */
  async load(): Promise<void> {
    try {
      this.#preset = await call('sheet');
      const draft = await call('draft', { form: FORM });
      if (draft) {
        this.#draft = draft.id;
        this.lines = linesFromDraft(draft.body);
        this.#kept = linesToDraft(this.lines);
        this.keptAt = draft.savedAt;
      }
      this.grow();
      this.ready = true;
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** There is always an empty row at the end, as long as there is room. */
  grow(): void {
    const last = this.lines.at(-1);
    if (this.lines.length < MOST && (!last || begunLine(last)))
      this.lines.push(emptyLine((this.#next += 1), last ?? null, this.#preset));
  }

  /** A row that is come to takes over what the one above says. */
  enter(at: number): void {
    const line = this.lines[at];
    const above = this.lines[at - 1];
    if (line && above && !begunLine(line)) Object.assign(line, carried(above, this.#preset));
  }

  /** It is somebody on record: her language goes along, and how she is interpreted for. */
  async know(line: Line, hit: PersonHit): Promise<void> {
    line.who = hit;
    line.unnamed = false;
    try {
      const view = await call('person_defaults', { id: hit.id });
      if (line.who?.id !== hit.id) return;
      line.language = view.language;
      line.interpreting ??= view.interpreting;
    } catch (thrown) {
      sayWhyNot(thrown);
    }
  }

  /** Looks at a row that is left: what is wrong, and whether it stands in the record already. */
  async look(line: Line): Promise<void> {
    if (!begunLine(line)) {
      line.wrong = [];
      line.sameDay = false;
      return;
    }
    const read = this.#read(line);
    line.wrong = 'wrong' in read ? read.wrong : [];
    const who = line.who;
    const on = readDay(line.date, theDesk().today);
    if (!who || on === null) {
      line.sameDay = false;
      return;
    }
    const twice = this.lines.some(
      (other) => other.key !== line.key && other.who?.id === who.id && readDay(other.date, theDesk().today) === on,
    );
    line.sameDay = twice || (await this.#recorded(who.id, on));
  }

  async #recorded(person: number, on: string): Promise<boolean> {
    const me = theDesk().counsellor;
    try {
      const asked = { person, kind: 'contact' as const, year: Number(on.slice(0, 4)), text: '', skip: 0, limit: 1000 };
      const page = await call('list_record', asked);
      return page.entries.some(
        (entry) =>
          entry.entry === 'contact' &&
          entry.on === on &&
          [entry.counsellor, ...entry.counsellors].some((name) => name === me.name || name === me.label),
      );
    } catch {
      // Only a hint: without it the row is as right as before.
      return false;
    }
  }

  #read(line: Line): ReturnType<typeof readLine> {
    return readLine($state.snapshot(line) as Line, codes('topic'), theDesk().today, spoken() === 'de');
  }

  /** Takes a row away; it can be brought back. */
  drop(line: Line): void {
    const at = this.lines.findIndex((other) => other.key === line.key);
    const gone = $state.snapshot(line) as Line;
    this.lines = this.lines.filter((other) => other.key !== line.key);
    this.grow();
    done(() => {
      this.lines.splice(at, 0, gone);
      return this.keep();
    }, t('paper-row-dropped'));
    void this.keep();
  }

  /** Says that something was typed: the draft follows. */
  noticed(): void {
    if (!this.ready || this.#timer || this.saving) return;
    if (linesToDraft(this.lines) === this.#kept) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.keep();
    }, DRAFT_AFTER);
  }

  /** Puts the rows into the vault now, if anything changed. */
  keep(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#write = this.#write.then(() => this.#keepNow());
    return this.#write;
  }

  async #keepNow(): Promise<void> {
    const body = linesToDraft(this.lines);
    if (!this.ready || body === this.#kept) return;
    try {
      if (this.lines.some(begunLine)) {
        const draft = await call('save_draft', { form: FORM, body });
        this.#draft = draft.id;
        this.keptAt = draft.savedAt;
      } else {
        if (this.#draft !== null) await call('discard_draft', { id: this.#draft });
        this.#draft = null;
        this.keptAt = null;
      }
      this.#kept = body;
    } catch (thrown) {
      sayWhyNot(thrown);
    }
  }

  /** Saves every row that is right; the others stay, each with its reason. */
  async save(): Promise<void> {
    if (this.saving || !this.ready) return;
    this.saving = true;
    let saved = 0;
    for (const line of [...this.lines]) {
      if (!begunLine(line)) continue;
      const read = this.#read(line);
      if ('wrong' in read) {
        line.wrong = read.wrong;
        continue;
      }
      try {
        const logged = await call('log_consultation', read.request);
        saved += 1;
        const who = apart(line.who ? nameOf(line.who) : t('who-unnamed'));
        done(logged.act, t('paper-row-saved', { date: day(read.request.date), who }));
        this.lines = this.lines.filter((other) => other.key !== line.key);
        await this.keep();
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        line.wrong = refusal.fields.map(({ field, code }) => ({ field: field.split('.').at(-1) ?? field, code }));
        if (refusal.fields.length > 0) continue;
        // Not about this row (the vault is locked, the disk is full): the next would meet the same.
        this.refusal = refusal;
        break;
      }
    }
    this.saving = false;
    this.grow();
    await this.keep();
    const left = this.lines.filter(begunLine).length;
    if (saved > 0) changed();
    say(t('paper-saved', { saved, left }));
  }
}
