//! Finding a person while her name is typed: one question at a time, always about what stands there now. Enter before the answer
//! waits for it, and keeps what is typed meanwhile.
import type { PersonHit } from '../generated/wire';
import { call } from '../ipc';
import { hold } from '../room/hold';
import { sayWhyNot } from '../status.svelte';
import { t } from '../text.svelte';

const MOST = 8;

export class Finding {
  typed = $state('');
  hits = $state.raw<PersonHit[]>([]);
  /** What the hits answer to. */
  #answered = $state<string | null>(null);
  #asking = false;
  #release: (() => Promise<void>) | null = null;
  readonly #pickBest: () => Promise<void>;

  /** `pickBest` takes what is best once Enter was pressed and the answer is there. */
  constructor(pickBest: () => Promise<void>) {
    this.#pickBest = pickBest;
  }

  /** How many were found, for the screen reader; empty until there is an answer. */
  get spoken(): string {
    return this.typed && this.#answered === this.typed ? t('who-count', { count: this.hits.length }) : '';
  }

  /** Takes what is typed and asks for it. */
  readonly type = (text: string): void => {
    this.typed = text;
    void this.ask();
  };

  /** Begins again with this text, without asking. */
  begin(text = ''): void {
    this.typed = text;
    this.#answered = null;
  }

  async ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#answered !== this.typed) {
        const text = this.typed;
        this.hits = await call('find_person', { text, limit: MOST });
        this.#answered = text;
      }
    } catch (thrown) {
      this.hits = [];
      this.#answered = this.typed;
      sayWhyNot(thrown);
    } finally {
      this.#asking = false;
    }
    const letGo = this.#release;
    if (!letGo) return;
    this.#release = null;
    await this.#pickBest();
    await letGo();
  }

  readonly onkey = (event: KeyboardEvent): boolean => {
    const known = this.typed.trim() === '' || this.#answered === this.typed;
    if (event.key !== 'Enter' || event.ctrlKey || known) return false;
    event.preventDefault();
    this.#release = hold();
    return true;
  };
}
