//! What the calendar shows: which days, as which view, whose columns; and moving an appointment in it.
//! A move stands on the screen at once; the vault answers after it, and what it refuses is put back.
import { theDesk } from '../desk.svelte';
import type { AppointmentRow, CalendarView, Refusal } from '../generated/wire';
import { daysAfter } from '../dates';
import { mondayOf } from '../groups/time';
import { asRefusal, call } from '../ipc';
import { ofDay, overWeekend, weekDays, type Cell } from './times';

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

/** On or back. */
export type Step = 1 | -1;

/** An answer of the vault to a move. */
export type Moved = { act: number } | { refusal: Refusal | null };

class Calendar {
  mode = $state<Mode>('day');
  by = $state<By>('staff');
  /** The day that is shown; none = today. */
  day = $state<string | null>(null);
  /** Counsellors whose columns are put aside. */
  aside = $state.raw<number[]>([]);
  /** Whose week; none = everybody's. */
  whose = $state<number | null>(null);
  /** The week around the day, as the vault told it: day, week and agenda are three looks at it. */
  #held = $state.raw<CalendarView | null>(null);
  /** What is shown of it. */
  view = $derived(this.mode === 'day' && this.#held ? ofDay(this.#held, this.at) : this.#held);
  refusal = $state.raw<Refusal | null>(null);
  /** Grows with every move that is done, so that free times are looked for anew. */
  moves = $state(0);
  /** Monday of the week that is held. */
  #monday = '';
  /** A day that was asked for while its week is on its way, and the step that led to it. */
  #wanted: { day: string; by: Step | null } | null = null;
  #asked = 0;
  #loading = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /** The day in the middle of it. */
  get at(): string {
    return this.day ?? theDesk().today;
  }

  /** Asks for the week that is wanted; an answer that was overtaken is not shown. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    const monday = mondayOf(this.#wanted?.day ?? this.at);
    this.#loading += 1;
    try {
      const view = await call('calendar', { from: monday, to: daysAfter(monday, 6) });
      // While a move is on its way, the vault does not know it yet: it is looked at again afterwards.
      if (mine !== this.#asked || this.#waiting > 0) return;
      this.#held = view;
      this.#versions.clear();
      this.#monday = monday;
      this.refusal = null;
      const wanted = this.#wanted;
      this.#wanted = null;
      if (wanted) await this.goTo(wanted.by ? overWeekend(wanted.day, wanted.by, view) : wanted.day);
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.#wanted = null;
      this.refusal = asRefusal(thrown);
    } finally {
      this.#loading -= 1;
    }
  }

  /** Shows a day: one of the week that is held at once, another as soon as the vault has told its week. */
  async goTo(day: string, by: Step | null = null): Promise<void> {
    const held = mondayOf(day) === this.#monday;
    if (held) this.day = day;
    if (held && (this.#loading === 0 || this.#wanted === null)) return;
    this.#wanted = { day, by };
    await this.load();
  }

  /** Goes so many days on. */
  go(days: number, by: Step | null = null): void {
    const day = daysAfter(this.#wanted?.day ?? this.at, days);
    const known = by !== null && this.#held !== null && mondayOf(day) === this.#monday;
    void this.goTo(known && this.#held ? overWeekend(day, by, this.#held) : day, by);
  }

  /** A step of the view that is shown: a day or a week; over the weekend where nobody works. */
  step(by: Step): void {
    if (this.mode === 'day') this.go(by, by);
    else this.go(7 * by);
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
    if (!this.#held) return;
    const change = (row: AppointmentRow): AppointmentRow =>
      row.id === id
        ? { ...row, staff: to.staff, place: to.place, day: to.day, start: to.start, minutes: to.minutes }
        : row;
    this.#held = { ...this.#held, appointments: this.#held.appointments.map(change) };
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
    // The versions are kept until the answer is there: who presses on meanwhile moves what stands, not what stood before.
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
