//! One form that edits a record or makes one: its fields, its draft in the vault, saving, and what happens when somebody
//! else has changed the record meanwhile. Every form of the program but *Beratung erfassen* is made of this.
import { changed } from '../desk.svelte';
import { asRefusal, call } from '../ipc';
import { done, say, sayWhyNot } from '../status.svelte';
import { t } from '../text.svelte';
import type { DraftView, Refusal, SavedView } from '../generated/wire';
import { bothChanged, merged, type Difference } from './differences';

/** A change is in the vault after this many milliseconds at most; the promise is two seconds. */
const DRAFT_AFTER = 1200;

/** What a record looks like to a form: its fields, and the version they were read at (null = a new record). */
export interface Loaded<T> {
  fields: T;
  version: number | null;
}

export interface Kind<T extends object> {
  /** Name of the draft: `letter`, `person:12`. */
  form: string;
  /** Reads the record as it is now; asked again when somebody else has changed it. */
  load: () => Promise<Loaded<T>>;
  /** Saves; `seen` is the version the fields were filled from. */
  save: (fields: T, seen: number | null) => Promise<SavedView>;
  /** What was done, for the status line: "Frist gespeichert". */
  said: string;
  /** After saving. */
  onsaved?: (saved: SavedView) => void;
}

/** How what a form is about is removed. */
export interface Removal {
  call: () => Promise<SavedView>;
  /** What was done, for the status line. */
  said: string;
  /** What the button says, where it is not "remove". */
  label?: string;
  /** Once the form is closed. */
  after?: () => void;
}

interface Kept<T> {
  fields: T;
  base: T;
  version: number | null;
}

export class Form<T extends object> {
  fields = $state<T | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  saving = $state(false);
  keptAt = $state<string | null>(null);
  /** The fields come from a draft that had been left. */
  restored = $state<string | null>(null);
  /** Fields that somebody else and this form changed differently; the counsellor decides each. */
  conflicts = $state.raw<Difference<T>[]>([]);
  /** Fields that somebody else changed and this form did not: taken over, and told. */
  taken = $state.raw<(keyof T)[]>([]);

  readonly #kind: Kind<T>;
  #base: T | null = null;
  #version: number | null = null;
  #draft: DraftView | null = null;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #write: Promise<boolean> = Promise.resolve(true);
  #saved: Promise<boolean> = Promise.resolve(true);
  readonly ready: Promise<void>;

  constructor(kind: Kind<T>) {
    this.#kind = kind;
    this.ready = this.#fill();
  }

  async #fill(): Promise<void> {
    try {
      const [loaded, draft] = await Promise.all([this.#kind.load(), call('draft', { form: this.#kind.form })]);
      this.#base = loaded.fields;
      this.#version = loaded.version;
      this.#draft = draft;
      const left = draft ? (JSON.parse(draft.body) as Kept<T>) : null;
      if (draft && left) {
        // The draft was begun on an older version perhaps: it keeps that, so that saving shows what has come since.
        this.#base = left.base;
        this.#version = left.version;
        this.restored = draft.savedAt;
        this.keptAt = draft.savedAt;
        this.#kept = draft.body;
      }
      this.fields = structuredClone(left ? { ...loaded.fields, ...left.fields } : loaded.fields);
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** Something differs from what was read. */
  get begun(): boolean {
    return this.fields !== null && JSON.stringify(this.fields) !== JSON.stringify(this.#base);
  }

  #body(): string {
    return JSON.stringify({ fields: this.fields, base: this.#base, version: this.#version });
  }

  /** Says that something was typed: the draft follows. */
  noticed(): void {
    if (this.#timer || this.saving || !this.fields || !(this.begun || this.#draft) || this.#body() === this.#kept)
      return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.keep();
    }, DRAFT_AFTER);
  }

  /** The form is gone from the page: nothing more is to follow. */
  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Puts the draft into the vault now, if anything changed; false when something typed stands nowhere but on the screen.
   *  What is being saved needs no draft; whoever locks or closes waits for it. */
  async keep(): Promise<boolean> {
    this.rest();
    await this.#saved;
    this.#write = this.#write.then(() => this.#keepNow());
    return this.#write;
  }

  async #keepNow(): Promise<boolean> {
    const body = this.#body();
    if (!this.fields || !(this.begun || this.#draft) || body === this.#kept) return true;
    if (this.saving) return true;
    try {
      this.#draft = await call('save_draft', { form: this.#kind.form, body });
      this.#kept = body;
      this.keptAt = this.#draft.savedAt;
      return true;
    } catch (thrown) {
      sayWhyNot(thrown);
      return false;
    }
  }

  /** Throws away what was typed and shows the record as it is. */
  async restart(): Promise<void> {
    this.rest();
    await this.#write;
    try {
      if (this.#draft) await call('discard_draft', { id: this.#draft.id });
      this.#draft = null;
      this.#kept = '';
      this.restored = null;
      this.keptAt = null;
      this.conflicts = [];
      this.taken = [];
      this.refusal = null;
      await this.#fill();
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** Saves; true when it is in the vault. */
  async save(): Promise<boolean> {
    await this.ready;
    if (this.saving || !this.fields || this.conflicts.length > 0) return false;
    this.saving = true;
    this.#saved = this.#save(this.fields);
    return this.#saved;
  }

  async #save(fields: T): Promise<boolean> {
    this.rest();
    await this.#write;
    try {
      const saved = await this.#kind.save($state.snapshot(fields) as T, this.#version);
      // The vault ends the draft together with saving; a draft of a form it does not know is ended here.
      if (this.#draft) await call('discard_draft', { id: this.#draft.id });
      this.#draft = null;
      this.#kept = '';
      this.#base = $state.snapshot(this.fields) as T;
      this.#version = saved.version;
      this.refusal = null;
      this.taken = [];
      this.restored = null;
      this.keptAt = null;
      this.saving = false;
      done(saved.act, this.#kind.said);
      changed();
      this.#kind.onsaved?.(saved);
      return true;
    } catch (thrown) {
      this.saving = false;
      const refusal = asRefusal(thrown);
      if (refusal.code === 'changed-meanwhile') await this.#meet();
      else this.refusal = refusal;
      this.noticed();
      return false;
    }
  }

  /** Somebody changed the record meanwhile: what she changed and this form did not is taken over; the rest is asked. */
  async #meet(): Promise<void> {
    try {
      const theirs = await this.#kind.load();
      const base = this.#base ?? theirs.fields;
      const mine = $state.snapshot(this.fields) as T;
      this.conflicts = bothChanged(base, mine, theirs.fields);
      const { fields, taken } = merged(base, mine, theirs.fields);
      this.fields = fields;
      this.taken = taken;
      this.#base = theirs.fields;
      this.#version = theirs.version;
      this.refusal = { code: 'changed-meanwhile', about: {}, fields: [], incident: null };
      say(t('form-changed-meanwhile'));
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }

  /** The counsellor decided for one field. */
  decide(difference: Difference<T>, whose: 'mine' | 'theirs'): void {
    if (!this.fields) return;
    this.fields[difference.field] = structuredClone(whose === 'mine' ? difference.mine : difference.theirs);
    this.conflicts = this.conflicts.filter((entry) => entry.field !== difference.field);
    if (this.conflicts.length === 0) this.refusal = null;
    this.noticed();
  }

  /** What is wrong with a field. */
  wrong(field: string): string | null {
    return this.refusal?.fields.find((entry) => entry.field === field)?.code ?? null;
  }
}
