//! Days of letters and deadlines as typed: those that have been lie back, those that are planned lie ahead.
import { readDay } from '../dates';

const WEEKDAYS: Record<string, number> = { so: 0, mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6 };
const WITHOUT_YEAR = /^\d{1,2}[./]\d{1,2}[./]?$|^\d{4}$/;

function moveYear(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** A planned day: `fr` is the next Friday, `30.11.` the next 30 November, `+14` in two weeks. */
export function readDayAhead(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  const weekday = WEEKDAYS[typed];
  if (weekday !== undefined) {
    const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
    return readDay(`+${ahead}`, today);
  }
  const day = readDay(typed, today);
  return day && day < today && WITHOUT_YEAR.test(typed) ? moveYear(day, 1) : day;
}

/** A day that has been: `28.12.` is the last 28 December. */
export function readDayBack(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  const day = readDay(typed, today);
  return day && day > today && WITHOUT_YEAR.test(typed) ? moveYear(day, -1) : day;
}

/** What goes to Rust: the day meant, or the text as it stands where none was understood. */
export function sent(text: string, read: (text: string, today: string) => string | null, today: string): string {
  return read(text, today) ?? text.trim();
}
