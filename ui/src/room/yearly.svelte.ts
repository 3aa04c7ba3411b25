//! A list of one year: asked for anew when the year or anything else changes; an answer that comes late is not shown.
import { untrack } from 'svelte';
import { changes, theDesk } from '../desk.svelte';
import type { Refusal } from '../generated/wire';
import { asRefusal } from '../ipc';

export class Yearly<V> {
  view = $state.raw<V | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  readonly #chosen: { year: number | null };
  readonly #ask: (year: number) => Promise<V>;
  #asked = 0;

  /** Made where a component begins. `chosen` outlives it where the year is to be kept between screens. */
  constructor(ask: (year: number) => Promise<V>, chosen?: { year: number | null }) {
    const own = $state<{ year: number | null }>({ year: null });
    this.#chosen = chosen ?? own;
    this.#ask = ask;
    $effect(() => {
      changes();
      const wanted = this.year;
      untrack(() => void this.#load(wanted));
    });
  }

  /** The year that was chosen, else this one. */
  get year(): number {
    return this.#chosen.year ?? Number(theDesk().today.slice(0, 4));
  }

  set year(year: number) {
    this.#chosen.year = year;
  }

  async #load(year: number): Promise<void> {
    const mine = ++this.#asked;
    try {
      const next = await this.#ask(year);
      if (mine === this.#asked) this.view = next;
      this.refusal = null;
    } catch (thrown) {
      if (mine === this.#asked) this.refusal = asRefusal(thrown);
    }
  }
}
