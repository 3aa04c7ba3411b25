//! Reads a day and a time as counsellors type them, for the echo under the field. Rust reads them again and decides.

const WEEKDAYS: Record<string, number> = { so: 0, mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6 };

function iso(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return same ? made.toISOString().slice(0, 10) : null;
}

/** So many days later, or earlier where they are negative. */
export function daysAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function fullYear(text: string, today: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return century + year;
}

/** The day meant, as ISO 8601: `h`, `g`, `mo`, `-3`, `30.11.`, `30.11.26`, `301126`, `2026-11-30`; null when not understood. */
export function readDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'h' || typed === 'heute' || typed === 'today') return today;
  if (typed === 'g' || typed === 'gestern' || typed === 'yesterday') return daysAfter(today, -1);
  if (/^[-+]\d{1,3}$/.test(typed)) return daysAfter(today, Number(typed));
  const weekday = WEEKDAYS[typed];
  if (weekday !== undefined) {
    const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
    return daysAfter(today, -back);
  }
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (written) return iso(Number(written[1]), Number(written[2]), Number(written[3]));
  const parted = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4})?)?$/.exec(typed);
  if (parted) {
    const year = parted[3] ? fullYear(parted[3], today) : Number(today.slice(0, 4));
    return iso(year, Number(parted[2]), Number(parted[1]));
  }
  const run = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed);
  if (run) {
    const year = run[3] ? fullYear(run[3], today) : Number(today.slice(0, 4));
    return iso(year, Number(run[2]), Number(run[1]));
  }
  return null;
}

/** The time meant, `HH:MM`: `9`, `930`, `9:30`, `14.15`; null when not understood, empty when empty. */
export function readTime(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? '0');
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A quarter of an hour earlier or later, within the day. */
export function quarter(time: string, step: 1 | -1): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = Math.min(Math.max(hours * 60 + minutes + step * 15, 0), 23 * 60 + 45);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
