//! What the calendar shows: which days, as which view, whose columns; and moving an appointment in it.
//! A move stands on the screen at once; the vault answers after it, and what it refuses is put back.
import { theDesk } from '../desk.svelte';
import type { AppointmentRow, CalendarView, Refusal } from '../generated/wire';
import { daysAfter } from '../dates';
import { mondayOf } from '../groups/time';
import { asRefusal, call } from '../ipc';
import { weekDays, type Cell } from './times';

export type Mode = 'day' | 'week' | 'agenda';
export type By = 'staff' | 'room';

/** A column of the grid: a counsellor's or a room's day, or a day of the week. */
export interface Column {
  key: string;
  day: string;
  staff: number | null;
  room: number | null;
}

/** Where an appointment is to go. */
export interface Target {
  staff: number;
  place: number | null;
  day: string;
  start: number;
  minutes: number;
}

/** An answer of the vault to a move. */
export type Moved = { act: number } | { refusal: Refusal | null };

class Calendar {
  mode = $state<Mode>('day');
  by = $state<By>('staff');
  day = $state<string | null>(null);
  /** Counsellors whose columns are put aside. */
  aside = $state.raw<number[]>([]);
  /** Whose week; none = everybody's. */
  whose = $state<number | null>(null);
  view = $state.raw<CalendarView | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** Grows with every move that is done, so that free times are looked for anew. */
  moves = $state(0);
  #asked = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /** The day in the middle of it. */
  get at(): string {
    return this.day ?? theDesk().today;
  }

  /** First and last day that are shown. */
  get range(): { from: string; to: string } {
    if (this.mode === 'day') return { from: this.at, to: this.at };
    const monday = mondayOf(this.at);
    return { from: monday, to: daysAfter(monday, 6) };
  }

  /** Asks for what is shown; an answer that was overtaken is not. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const view = await call('calendar', this.range);
      // While a move is on its way, the vault does not know it yet: it is looked at again afterwards.
      if (mine !== this.#asked || this.#waiting > 0) return;
      this.view = view;
      this.refusal = null;
    } catch (thrown) {
      if (mine === this.#asked) this.refusal = asRefusal(thrown);
    }
  }

  /** Goes so many days on. */
  go(days: number): void {
    this.day = daysAfter(this.at, days);
  }

  /** A step of the view that is shown: a day or a week; over the weekend where nobody works. */
  step(by: 1 | -1): void {
    if (this.mode !== 'day') return this.go(7 * by);
    const weekday = new Date(`${daysAfter(this.at, by)}T00:00:00Z`).getUTCDay();
    this.go(weekday === 6 && by === 1 ? 3 : weekday === 0 && by === -1 ? -3 : by);
  }

  /** The columns that are shown. */
  get columns(): Column[] {
    const view = this.view;
    if (!view) return [];
    if (this.mode === 'week')
      return weekDays(mondayOf(this.at), view).map((day) => ({ key: day, day, staff: this.whose, room: null }));
    if (this.by === 'room')
      return view.places.map((place) => ({ key: `room-${place.id}`, day: this.at, staff: null, room: place.id }));
    return view.staff
      .filter((one) => !this.aside.includes(one.id))
      .map((one) => ({ key: `staff-${one.id}`, day: this.at, staff: one.id, room: null }));
  }

  /** Whether an appointment stands in a column. */
  static stands(row: AppointmentRow, column: Column): boolean {
    return (
      row.day === column.day &&
      (column.staff === null || row.staff === column.staff) &&
      (column.room === null || row.place === column.room)
    );
  }

  /** Where an appointment would be in a cell. */
  static target(row: AppointmentRow, column: Column, to: Omit<Cell, 'column'>, minutes: number): Target {
    return {
      staff: column.staff ?? row.staff,
      place: column.room ?? row.place,
      day: column.day,
      start: to.minute,
      minutes,
    };
  }

  /** Shows an appointment elsewhere before the vault has answered. */
  show(id: number, to: Target): void {
    if (!this.view) return;
    const change = (row: AppointmentRow): AppointmentRow =>
      row.id === id
        ? { ...row, staff: to.staff, place: to.place, day: to.day, start: to.start, minutes: to.minutes }
        : row;
    this.view = { ...this.view, appointments: this.view.appointments.map(change) };
  }

  /** Versions of the appointments that are on their way, whatever the view shows meanwhile. */
  #versions = new Map<number, number>();
  /** Appointments whose move was refused: what was asked on top of it is not done either. */
  #refused = new Set<number>();
  #waiting = 0;

  /** Moves an appointment that stands for itself. What was asked meanwhile waits its turn. */
  move(row: AppointmentRow, to: Target): Promise<Moved> {
    if (!this.#versions.has(row.id)) this.#versions.set(row.id, row.version);
    this.#waiting += 1;
    this.show(row.id, to);
    const moved = this.#queue.then(() => this.#moveNow(row.id, to));
    this.#queue = moved;
    void moved.then(() => this.#settle());
    return moved;
  }

  /** Resolves when every move that the screen shows is in the vault: whoever locks waits for it. */
  async rest(): Promise<void> {
    await this.#queue;
  }

  async #moveNow(id: number, to: Target): Promise<Moved> {
    if (this.#refused.has(id)) return { refusal: null };
    try {
      const saved = await call('move_appointment', {
        id,
        seen: this.#versions.get(id) ?? 0,
        staff: to.staff,
        place: to.place,
        startsAt: startsAt(to),
        minutes: to.minutes,
        scope: 'one',
        accepted: [],
      });
      this.#versions.set(id, saved.version);
      return { act: saved.act };
    } catch (thrown) {
      this.#refused.add(id);
      return { refusal: asRefusal(thrown) };
    }
  }

  /** When nothing is on its way any more, the screen shows what the vault holds. */
  async #settle(): Promise<void> {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#versions.clear();
    this.#refused.clear();
    await this.load();
    this.moves += 1;
  }
}

/** `2026-11-23T09:15`. */
export function startsAt(to: { day: string; start: number }): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${to.day}T${two(Math.floor(to.start / 60))}:${two(to.start % 60)}`;
}

export { Calendar };

/** The one calendar of the program: it keeps day and view while one is elsewhere. */
export const calendar = new Calendar();
