//! The reckoning of the calendar's grid: times, places side by side, and where a key or a pointer leads. Pure.
import { daysAfter } from '../dates';
import { mondayOf } from '../groups/time';
import type { AppointmentRow, CalendarView, WindowView } from '../generated/wire';

/** Minutes of a step of the grid. */
export const STEP = 15;
/** Shortest and longest appointment that can be drawn. */
const SHORTEST = STEP;
const DAY = 24 * 60;

/** Minutes since midnight as `HH:MM`. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** From when to when: `09:15–10:00`. */
export function span(start: number, minutes: number): string {
  return `${clock(start)}–${clock(start + minutes)}`;
}

/** Where something lies in the grid. */
export interface Cell {
  /** Column from 0. */
  column: number;
  /** Minutes since midnight. */
  minute: number;
}

/** What has a place in a column. */
interface Piece {
  id: number;
  start: number;
  minutes: number;
}

/** Which of how many places side by side a piece takes. */
export interface Lane {
  lane: number;
  lanes: number;
}

/** Places pieces that overlap side by side; pieces that touch no other take the whole width. */
export function lanes(pieces: Piece[]): Map<number, Lane> {
  const placed = new Map<number, Lane>();
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.minutes - a.minutes || a.id - b.id);
  let group: Piece[] = [];
  let until = -1;
  const close = (): void => {
    const ends: number[] = [];
    const at = new Map<number, number>();
    for (const piece of group) {
      let lane = ends.findIndex((end) => end <= piece.start);
      if (lane < 0) lane = ends.length;
      ends[lane] = piece.start + Math.max(piece.minutes, SHORTEST);
      at.set(piece.id, lane);
    }
    for (const piece of group) placed.set(piece.id, { lane: at.get(piece.id) ?? 0, lanes: ends.length });
    group = [];
  };
  for (const piece of sorted) {
    if (piece.start >= until) close();
    group.push(piece);
    until = Math.max(until, piece.start + Math.max(piece.minutes, SHORTEST));
  }
  close();
  return placed;
}

/** First and last minute that the grid shows, in whole hours: 8 to 18 o'clock, and whatever lies outside. */
export function hours(appointments: AppointmentRow[], windows: WindowView[]): { from: number; to: number } {
  let from = 8 * 60;
  let to = 18 * 60;
  for (const row of appointments) {
    from = Math.min(from, row.start);
    to = Math.max(to, row.start + row.minutes);
  }
  for (const window of windows) {
    from = Math.min(from, window.start);
    to = Math.max(to, window.end);
  }
  return { from: Math.floor(from / 60) * 60, to: Math.min(Math.ceil(to / 60) * 60, DAY) };
}

/** A length that is drawn by pulling an end of an appointment. */
export function resized(
  start: number,
  minutes: number,
  by: number,
  end: 'start' | 'end',
): { start: number; minutes: number } {
  if (end === 'end') return { start, minutes: Math.min(Math.max(minutes + by, SHORTEST), 720, DAY - start) };
  const moved = Math.min(Math.max(start + by, 0), start + minutes - SHORTEST);
  return { start: moved, minutes: Math.min(start + minutes - moved, 720) };
}

/** A start that keeps the appointment within its day. */
export function within(start: number, minutes: number): number {
  return Math.min(Math.max(start, 0), DAY - minutes);
}

/** To the nearest step of the grid. */
export function snapped(minutes: number): number {
  return Math.round(minutes / STEP) * STEP;
}

/** What a key means on a cell of the grid. */
export type CellMove = Cell | 'week-back' | 'week-on' | 'today' | 'day-back' | 'day-on' | null;

/** Where an arrow leads from a cell; off the side it is the day or week before or after. */
export function cellAfter(key: string, cell: Cell, columns: number, shown: { from: number; to: number }): CellMove {
  switch (key) {
    case 'ArrowUp':
      return { ...cell, minute: Math.max(cell.minute - STEP, shown.from) };
    case 'ArrowDown':
      return { ...cell, minute: Math.min(cell.minute + STEP, shown.to - STEP) };
    case 'ArrowLeft':
      return cell.column > 0 ? { ...cell, column: cell.column - 1 } : 'day-back';
    case 'ArrowRight':
      return cell.column + 1 < columns ? { ...cell, column: cell.column + 1 } : 'day-on';
    case 'PageUp':
      return 'week-back';
    case 'PageDown':
      return 'week-on';
    case 'Home':
      return 'today';
    default:
      return null;
  }
}

/** The appointment that an arrow leads to from another one: the next in its column by time, or the nearest in a column beside. */
export function rowAfter(
  key: string,
  from: { column: number; start: number },
  rows: { id: number; column: number; start: number }[],
): number | null {
  const near = (candidates: typeof rows): number | null =>
    candidates.sort(
      (a, b) =>
        Math.abs(a.column - from.column) - Math.abs(b.column - from.column) ||
        Math.abs(a.start - from.start) - Math.abs(b.start - from.start),
    )[0]?.id ?? null;
  switch (key) {
    case 'ArrowDown':
      return near(rows.filter((row) => row.column === from.column && row.start > from.start));
    case 'ArrowUp':
      return near(rows.filter((row) => row.column === from.column && row.start < from.start));
    case 'ArrowRight':
      return near(rows.filter((row) => row.column > from.column));
    case 'ArrowLeft':
      return near(rows.filter((row) => row.column < from.column));
    default:
      return null;
  }
}

/** The weeks of a month, Monday first, with the days of the months beside it that fill them. */
export function monthGrid(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); ; monday = daysAfter(monday, 7)) {
    if (weeks.length > 0 && monday.slice(0, 7) > day.slice(0, 7)) break;
    weeks.push(Array.from({ length: 7 }, (_, at) => daysAfter(monday, at)));
  }
  return weeks;
}

/** So many months later, on the first. */
export function monthAfter(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-01`;
}

/** Whether somebody works or is expected on a day. */
function used(view: CalendarView, day: string): boolean {
  return view.appointments.some((row) => row.day === day) || view.windows.some((one) => one.day === day);
}

/** Monday to Friday, and the weekend where something lies on it. */
export function weekDays(monday: string, view: CalendarView | null): string[] {
  const days = Array.from({ length: 7 }, (_, at) => daysAfter(monday, at));
  const last = view && days[6] && used(view, days[6]) ? 7 : view && days[5] && used(view, days[5]) ? 6 : 5;
  return days.slice(0, last);
}

/** Where a step that came to this day ends: on it, or behind a weekend on which nobody works. */
export function overWeekend(day: string, by: 1 | -1, view: CalendarView): string {
  let there = day;
  while ([0, 6].includes(new Date(`${there}T00:00:00Z`).getUTCDay()) && !used(view, there))
    there = daysAfter(there, by);
  return there;
}

/** What a week tells of one of its days. */
export function ofDay(week: CalendarView, day: string): CalendarView {
  return {
    ...week,
    days: week.days.filter((one) => one.day === day),
    appointments: week.appointments.filter((row) => row.day === day),
    windows: week.windows.filter((one) => one.day === day),
    off: week.off.filter((one) => one.startsAt < `${day}T24:00` && one.endsAt > `${day}T00:00`),
  };
}

/**
 * Which place of the page shows which appointment. Who stays keeps her place, and with it the focus; whoever is new takes over
 * one that was left, so that another week changes words on the page and not the page itself.
 */
export function slots(before: Map<number, number>, ids: number[]): Map<number, number> {
  const here = new Set(ids);
  const left = [...before].filter(([id]) => !here.has(id)).map(([, slot]) => slot);
  let next = before.size === 0 ? 0 : Math.max(...before.values()) + 1;
  let taken = 0;
  return new Map(ids.map((id) => [id, before.get(id) ?? left[taken++] ?? next++]));
}
