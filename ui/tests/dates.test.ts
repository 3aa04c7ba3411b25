//! Days and times as they are typed.
import { expect, test } from 'vitest';
import { quarter, readDay, readTime } from '../src/dates';
import { periods } from '../src/reports/periods';

const TODAY = '2026-11-23';

test.each([
  ['h', '2026-11-23'],
  ['gestern', '2026-11-22'],
  ['-3', '2026-11-20'],
  ['fr', '2026-11-20'],
  ['mo', '2026-11-23'],
  ['20.11.', '2026-11-20'],
  ['20.11', '2026-11-20'],
  ['3.4.26', '2026-04-03'],
  ['20112026', '2026-11-20'],
  ['2026-02-28', '2026-02-28'],
  ['30.2.', null],
  ['29.2.2025', null],
  ['29.2.2024', '2024-02-29'],
  ['bald', null],
])('the day %s', (typed, day) => {
  expect(readDay(typed, TODAY)).toBe(day);
});

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['14.15', '14:15'],
  ['', ''],
  ['24', null],
  ['9:75', null],
])('the time %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test('a quarter of an hour stays inside the day', () => {
  expect(quarter('09:05', 1)).toBe('09:20');
  expect(quarter('00:05', -1)).toBe('00:00');
  expect(quarter('23:50', 1)).toBe('23:45');
});

test('the first period is the whole last year, and no part begins in the future', () => {
  const all = periods(TODAY);
  expect(all[0]).toEqual({ id: 'last-year', from: '2025-01-01', to: '2025-12-31' });
  expect(all.find((period) => period.id === '2026-h1')).toEqual({
    id: '2026-h1',
    from: '2026-01-01',
    to: '2026-06-30',
  });
  expect(periods('2026-02-01').map((period) => period.id)).not.toContain('2026-q2');
});
