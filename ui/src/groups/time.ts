//! Working time as it is typed, shown, moved through and summed. Rust reads what was typed again and decides.
import { daysAfter } from '../dates';
import type { WorkLine, WorkSum, WorkWeekView } from '../generated/wire';

/** The classes of working time, in the order in which they are offered. */
export const ACTIVITIES = [
  'counselling',
  'preparation',
  'group',
  'network',
  'publicity',
  'administration',
  'training',
] as const;

/** A row of the grid while it is being written: seven texts from Monday to Sunday. */
export interface TimeRow {
  line: WorkLine;
  hours: string[];
}

const MS_A_DAY = 86_400_000;

/** The Monday of the week in which a day lies. */
export function mondayOf(iso: string): string {
  return daysAfter(iso, -((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The seven days of a week. */
export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, at) => daysAfter(monday, at));
}

/** Number of the week (ISO 8601: the week of the year's first Thursday is the first). */
export function weekNumber(monday: string): number {
  const thursday = daysAfter(monday, 3);
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / MS_A_DAY / 7) + 1;
}

/** Minutes of a text: null when empty, undefined when not understood. Hours unless minutes are said. */
export function minutesTyped(text: string): number | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const minutes = /^(\d{1,4})\s*(?:m|min|min\.|minuten)$/.exec(typed);
  if (minutes) return Number(minutes[1]);
  const hours = typed.replace(/\s*(?:h|std|std\.|stunden)$/, '');
  const clock = /^(\d{1,4}):(\d{1,4})$/.exec(hours);
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : undefined;
  const parted = /^(\d{0,4})(?:[,.](\d{1,2}))?$/.exec(hours);
  if (!parted || (parted[1] === '' && parted[2] === undefined)) return undefined;
  return Math.round(Number(`${parted[1] || '0'}.${parted[2] ?? '0'}`) * 60);
}

/** Minutes as hours: `2:30`. */
export function written(minutes: number | null): string {
  return minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What is understood of some texts, together. */
export function together(texts: string[]): number {
  return texts.reduce((sum, text) => sum + (minutesTyped(text) ?? 0), 0);
}

const same = (a: WorkLine, b: WorkLine): boolean => a.fundingLine === b.fundingLine && a.activity === b.activity;

/** The rows to begin with: those saved, then those of the last week and of the consultations on record, still empty. */
export function rowsOf(view: WorkWeekView): TimeRow[] {
  const rows: TimeRow[] = view.rows.map((row) => ({ line: row.line, hours: row.minutes.map(written) }));
  for (const line of [...view.before, ...view.counselled.map((row) => row.line)])
    if (!rows.some((row) => same(row.line, line))) rows.push({ line, hours: Array<string>(7).fill('') });
  return rows;
}

/** Minutes of the consultations on record that stand behind a row; none for other classes. */
export function proposed(view: WorkWeekView, line: WorkLine): (number | null)[] | null {
  return view.counselled.find((row) => same(row.line, line))?.minutes ?? null;
}

/** Whether the grid has such a row already. */
export function has(rows: TimeRow[], line: WorkLine): boolean {
  return rows.some((row) => same(row.line, line));
}

/** The cell that a key leads to; null when the key stays in the cell. `at` and `length` are the caret's place in its text. */
export function cellAfter(
  key: string,
  [row, day]: [number, number],
  rows: number,
  caret: { at: number; length: number; all: boolean },
): [number, number] | null {
  switch (key) {
    case 'ArrowUp':
      return row > 0 ? [row - 1, day] : null;
    case 'ArrowDown':
      return row + 1 < rows ? [row + 1, day] : null;
    case 'Enter':
      if (row + 1 < rows) return [row + 1, day];
      return day < 6 ? [0, day + 1] : null;
    case 'ArrowLeft':
      return (caret.at === 0 || caret.all) && day > 0 ? [row, day - 1] : null;
    case 'ArrowRight':
      return (caret.at === caret.length || caret.all) && day < 6 ? [row, day + 1] : null;
    default:
      return null;
  }
}

/** The sums as a table: a row for each class, a column for each funding line, each in its order. */
export interface SumTable {
  lines: (string | null)[];
  rows: { activity: string; minutes: number[]; total: number; percent: number }[];
  columns: number[];
  total: number;
}

export function table(sums: WorkSum[]): SumTable {
  const lines = [...new Set(sums.map((sum) => sum.line.fundingLine))];
  const of = (activity: string, line: string | null): number =>
    sums.find((sum) => same(sum.line, { fundingLine: line, activity }))?.minutes ?? 0;
  const total = sums.reduce((sum, one) => sum + one.minutes, 0);
  const rows = ACTIVITIES.filter((activity) => sums.some((sum) => sum.line.activity === activity)).map((activity) => {
    const minutes = lines.map((line) => of(activity, line));
    const whole = minutes.reduce((sum, one) => sum + one, 0);
    return { activity, minutes, total: whole, percent: total === 0 ? 0 : (whole * 100) / total };
  });
  return {
    lines,
    rows,
    columns: lines.map((line) => rows.reduce((sum, row) => sum + (row.minutes[lines.indexOf(line)] ?? 0), 0)),
    total,
  };
}

/** Spans of a year that are summed. */
export const SPANS = ['year', 'h1', 'h2', 'q1', 'q2', 'q3', 'q4'] as const;
export type Span = (typeof SPANS)[number];

/** First and last day of a span. */
export function spanOf(year: number, span: Span): { from: string; to: string } {
  const [first, last] = {
    year: ['01-01', '12-31'],
    h1: ['01-01', '06-30'],
    h2: ['07-01', '12-31'],
    q1: ['01-01', '03-31'],
    q2: ['04-01', '06-30'],
    q3: ['07-01', '09-30'],
    q4: ['10-01', '12-31'],
  }[span] as [string, string];
  return { from: `${year}-${first}`, to: `${year}-${last}` };
}
