//! The invented office's working time: this week half written, last week whole, and somebody else's.
import type { Commands, WorkLine, WorkRow, WorkSum } from '../src/generated/wire';
import { daysAfter } from '../src/dates';
import { daysOf, minutesTyped, mondayOf } from '../src/groups/time';
import { TODAY } from './people';

const line = (fundingLine: string | null, activity: string): WorkLine => ({ fundingLine, activity });
const row = (fundingLine: string | null, activity: string, minutes: (number | null)[]): WorkRow => ({
  line: line(fundingLine, activity),
  minutes: [...minutes, ...Array<null>(7 - minutes.length).fill(null)],
});

export function workTime(empty: boolean) {
  const weeks = new Map<string, { version: number; rows: WorkRow[] }>();
  const monday = mondayOf(TODAY);
  let act = 900;
  if (!empty) {
    weeks.set(daysAfter(monday, -7), {
      version: 1,
      rows: [
        row('RB', 'counselling', [270, 240, 180, 300, 120]),
        row('RB', 'preparation', [60, 45, 60, 30, 90]),
        row('IA', 'group', [null, null, 150]),
        row('IA', 'network', [null, 90]),
        row(null, 'administration', [30, 15, 30, null, 60]),
      ],
    });
    weeks.set(monday, { version: 2, rows: [row('RB', 'counselling', [210])] });
  }
  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'work_week' | 'save_work_week' | 'work_sums'
  > = {
    work_week: ({ day, staff }) => {
      const first = mondayOf(day ?? TODAY);
      const other = staff !== null && staff !== 1;
      const kept = other ? undefined : weeks.get(first);
      const before = empty ? undefined : weeks.get(daysAfter(first, -7));
      return {
        version: kept?.version ?? 0,
        monday: first,
        staff: staff ?? 1,
        own: !other,
        rows: kept?.rows ?? [],
        counselled: empty || other ? [] : [row('RB', 'counselling', [150, 95])],
        before: other ? [] : (before?.rows.map((one) => one.line) ?? []),
      };
    },
    save_work_week: (asked) => {
      const fields = asked.rows.flatMap((one, at) =>
        one.hours.flatMap((text, day) =>
          minutesTyped(text) === undefined ? [{ field: `rows.${at}.hours.${day}.workTime`, code: 'not-hours' }] : [],
        ),
      );
      if (fields.length > 0) throw { code: 'invalid-input', about: {}, fields, incident: null };
      act += 1;
      weeks.set(asked.monday, {
        version: act,
        rows: asked.rows
          .map((one) => ({ line: one.line, minutes: one.hours.map((text) => minutesTyped(text) ?? null) }))
          .filter((one) => one.minutes.some((minutes) => minutes !== null)),
      });
      return { id: 1, version: act, act };
    },
    work_sums: ({ from, to }) => {
      const sums = new Map<string, WorkSum>();
      const days = new Set<string>();
      for (const [first, week] of weeks)
        for (const one of week.rows)
          daysOf(first).forEach((day, at) => {
            const minutes = one.minutes[at] ?? null;
            if (minutes === null || day < from || day > to) return;
            days.add(day);
            const key = JSON.stringify(one.line);
            sums.set(key, { line: one.line, minutes: (sums.get(key)?.minutes ?? 0) + minutes });
          });
      return { all: true, sums: [...sums.values()], days: days.size };
    },
  };
  return { answers };
}
