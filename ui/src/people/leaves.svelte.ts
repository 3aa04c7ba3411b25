//! The leaves of one person's record that are on the screen: which entries are asked for, and how far back.
import { untrack } from 'svelte';
import type { PersonView, RecordEntry, RecordKind, RecordPage, Refusal } from '../generated/wire';
import { asRefusal, call } from '../ipc';
import { lookedFor } from './here.svelte';

/** Entries that one step further back adds. */
const LEAF = 50;
/** The most that one request brings. */
const MOST = 1000;

export class Leaves {
  kind = $state<RecordKind | null>(null);
  year = $state<number | null>(null);
  text = $state('');
  refusal = $state.raw<Refusal | null>(null);
  #page = $state.raw<RecordPage | null>(null);
  #first = $state.raw<PersonView | null>(null);
  #shown = LEAF;
  #asked = 0;

  /** The entries to show, newest first. */
  get entries(): RecordEntry[] {
    return this.#page?.entries ?? this.#first?.record ?? [];
  }
  /** How many entries fit the choice. */
  get total(): number {
    return this.#page?.total ?? this.#first?.recordTotal ?? 0;
  }
  /** The kinds that occur in the whole record. */
  get kinds(): RecordKind[] {
    return this.#page?.kinds ?? this.#first?.recordKinds ?? [];
  }
  /** The years that occur in the whole record. */
  get years(): number[] {
    return this.#page?.years ?? this.#first?.recordYears ?? [];
  }
  /** Something is left out by choice. */
  get chosen(): boolean {
    return this.kind !== null || this.year !== null || this.text.trim() !== '';
  }

  /** The person's page was read anew; another person begins at the first leaf. */
  follow(view: PersonView): void {
    untrack(() => {
      if (this.#first?.hit.id !== view.hit.id) {
        this.kind = null;
        this.year = null;
        this.text = lookedFor(view.hit.id);
        this.#page = null;
        this.#shown = LEAF;
      }
      this.#first = view;
      // The page brought its first leaf along: to ask for it again would only paint everything twice.
      if (view.recordTotal > 0 && (this.chosen || this.#shown > LEAF)) {
        void this.#load();
      } else {
        this.#asked += 1;
        this.#page = null;
      }
    });
  }

  /** The choice has changed. */
  choose(): Promise<void> {
    this.#shown = LEAF;
    return this.#load();
  }

  /** Nothing is left out any more. */
  clear(): Promise<void> {
    this.kind = null;
    this.year = null;
    this.text = '';
    return this.choose();
  }

  /** One step further back. */
  older(): Promise<void> {
    this.#shown = Math.min(this.#shown + LEAF, MOST);
    return this.#load();
  }

  /** Everything that fits the choice, for paper. */
  async all(): Promise<void> {
    this.#shown = MOST;
    await this.#load();
  }

  async #load(): Promise<void> {
    const person = this.#first?.hit.id;
    if (person === undefined) return;
    const mine = ++this.#asked;
    const { kind, year, text } = this;
    try {
      const page = await call('list_record', { person, kind, year, text, skip: 0, limit: this.#shown });
      if (mine !== this.#asked) return;
      this.#page = page;
      this.refusal = null;
    } catch (thrown) {
      if (mine === this.#asked) this.refusal = asRefusal(thrown);
    }
  }
}
