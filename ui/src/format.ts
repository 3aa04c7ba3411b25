//! How days, times and counts are written. Formatting only; nothing is decided here.
import { spoken, t } from './text.svelte';

function utc(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`);
}

function locale(): string {
  return spoken() === 'de' ? 'de-DE' : 'en-GB';
}

/** `2026-11-23` → `23.11.2026` (both languages: the office's papers are German). */
export function day(iso: string): string {
  const [year, month, date] = iso.split('-');
  return year && month && date ? `${date}.${month}.${year}` : iso;
}

/** `2026-11-23` → `Mo., 23. November 2026`. */
export function longDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(iso));
}

/** `2026-11-23` → `Montag, 23. November`. */
export function headDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    utc(iso),
  );
}

/** Birth as far as known, for a second line: `1985`, `04.1985` or `03.04.1985`. */
export function birth(known: string | null): string {
  if (!known) return '';
  const [year, month, date] = known.split('-');
  return [date, month, year].filter(Boolean).join('.');
}

/** Only the year of a birth. */
export function birthYear(known: string | null): string {
  return known?.slice(0, 4) ?? '';
}

/** A local date and time: the time alone when it is today. */
export function moment(iso: string, today: string): string {
  const time = iso.slice(11, 16);
  return iso.slice(0, 10) === today ? time : `${day(iso.slice(0, 10))} ${time}`;
}

/** A count with the language's thousands mark. */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** An age that may lie between two years. */
export function age(least: number, most: number): string {
  return least === most ? t('age-exact', { years: least }) : t('age-between', { least, most });
}
