//! What a pointer does in the grid: pulls an appointment elsewhere or longer, and draws a new one over free cells.
//! Nothing moves until the pointer has gone some pixels: a click stays a click. Esc ends it.
import type { AppointmentRow } from '../generated/wire';
import { Calendar, type Column, type Target } from './calendar.svelte';
import { resized, snapped, STEP, within, type Cell } from './times';

/** Height of a quarter of an hour, as in the style of the grid. */
export const HEIGHT = 15;
/** How near the pointer has to be to an end of an appointment to pull that end alone. */
const EDGE = 5;

/** What the pointer needs of the grid it works in. */
export interface Ground {
  /** The part that scrolls. */
  readonly body: HTMLElement | undefined;
  readonly columns: Column[];
  readonly shown: { from: number; to: number };
  /** A cell was pressed: the keyboard goes on from there. */
  press: (cell: Cell) => void;
  drop: (row: AppointmentRow, to: Target | null) => void;
  draw: (column: Column, minute: number, minutes: number | null) => void;
}

/** Listens to the pointer until it is let go; `done` is asked for the last time, `ended` by Esc, too. */
function follow(move: (event: PointerEvent) => void, done: (event: PointerEvent) => void, ended: () => void): void {
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
  };
  const up = (event: PointerEvent): void => {
    stop();
    done(event);
  };
  const cancel = (): void => {
    stop();
    ended();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}

/** The hand in the grid. */
export class Hand {
  /** The appointment that is being pulled, and where it would go. */
  pulled = $state.raw<{ row: AppointmentRow; to: Target; column: number } | null>(null);
  /** The new appointment that is being drawn. */
  drawn = $state.raw<{ column: number; from: number; to: number } | null>(null);
  /** The click that follows a drop opens nothing. */
  justDropped = false;
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  #under(event: PointerEvent): Cell | null {
    const { body, columns, shown } = this.#ground;
    const box = body?.querySelector('.rows-of-time')?.getBoundingClientRect();
    const gutter = body?.querySelector('.hour')?.getBoundingClientRect().width ?? 0;
    if (!box || columns.length === 0) return null;
    const width = (box.width - gutter) / columns.length;
    const column = Math.floor((event.clientX - box.left - gutter) / width);
    return {
      column: Math.min(Math.max(column, 0), columns.length - 1),
      minute: shown.from + ((event.clientY - box.top) / HEIGHT) * STEP,
    };
  }

  #scrollAlong(event: PointerEvent): void {
    const { body } = this.#ground;
    const box = body?.getBoundingClientRect();
    if (!body || !box) return;
    if (event.clientY > box.bottom - 24) body.scrollTop += 12;
    if (event.clientY < box.top + 56) body.scrollTop -= 12;
    if (event.clientX > box.right - 24) body.scrollLeft += 12;
    if (event.clientX < box.left + 80) body.scrollLeft -= 12;
  }

  /** Which part of an appointment was taken hold of. */
  static held(event: PointerEvent): 'whole' | 'start' | 'end' {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (event.clientY - box.top < EDGE) return 'start';
    return box.bottom - event.clientY < EDGE ? 'end' : 'whole';
  }

  /** Pulls an appointment elsewhere, or one of its ends. */
  pull(event: PointerEvent, row: AppointmentRow, column: number): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const from = this.#under(event);
    if (!from) return;
    const what = Hand.held(event);
    const [x, y] = [event.clientX, event.clientY];
    const move = (next: PointerEvent): void => {
      if (!this.pulled && Math.hypot(next.clientX - x, next.clientY - y) < 5) return;
      this.#scrollAlong(next);
      const to = this.#under(next);
      if (!to) return;
      const by = snapped(to.minute - from.minute);
      if (what !== 'whole') {
        const length = resized(row.start, row.minutes, by, what);
        this.pulled = { row, column, to: { staff: row.staff, place: row.place, day: row.day, ...length } };
        return;
      }
      const beside = this.#ground.columns[to.column];
      if (!beside) return;
      const minute = within(snapped(row.start + by), row.minutes);
      this.pulled = { row, column: to.column, to: Calendar.target(row, beside, { minute }, row.minutes) };
    };
    const done = (): void => {
      const pulled = this.pulled;
      this.pulled = null;
      if (!pulled) return;
      this.justDropped = true;
      setTimeout(() => (this.justDropped = false), 0);
      const { to } = pulled;
      const same = (Object.keys(to) as (keyof Target)[]).every((part) => to[part] === pulled.row[part]);
      this.#ground.drop(row, same ? null : to);
    };
    follow(move, done, () => (this.pulled = null));
  }

  /** Draws a new appointment; without drawing it is a click or tap on a cell. Leaving the grid ends it. */
  draw(event: PointerEvent): void {
    const from = this.#under(event);
    if (event.button !== 0 || !from) return;
    const touch = event.pointerType === 'touch';
    const first = Math.floor(from.minute / STEP) * STEP;
    this.#ground.press({ column: from.column, minute: first });
    let far = false;
    const move = (next: PointerEvent): void => {
      far ||= Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) >= 8;
      const to = this.#under(next);
      // A finger that moves scrolls.
      if (touch || !to || (!this.drawn && Math.abs(next.clientY - event.clientY) < 8)) return;
      const end = Math.max(Math.ceil(to.minute / STEP) * STEP, first + STEP);
      this.drawn = { column: from.column, from: first, to: end };
    };
    const done = (last: PointerEvent): void => {
      const { body, columns } = this.#ground;
      const drawn = this.drawn;
      this.drawn = null;
      const column = columns[from.column];
      const inside = body?.contains(last.target as Node) ?? false;
      if (!column || (!drawn && far) || (!drawn && !inside)) return;
      this.#ground.draw(column, first, drawn ? Math.min(drawn.to - drawn.from, 720) : null);
    };
    follow(move, done, () => (this.drawn = null));
  }
}
