//! Working time: what is typed, where keys lead, sums, and the week written by keyboard alone.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { daysAfter } from '../src/dates';
import { cellAfter, minutesTyped, mondayOf, spanOf, table, weekNumber, written } from '../src/groups/time';
import { openOffice } from './office';

test('time is read as the office reads it', () => {
  const read: [string, number | null | undefined][] = [
    ['2', 120],
    ['1:30', 90],
    [' 0,25 ', 15],
    ['0,33', 20],
    ['45m', 45],
    ['45 Min', 45],
    ['3 Std.', 180],
    ['0', 0],
    [' ', null],
    ['m', undefined],
    ['std', undefined],
    ['1:75', undefined],
    ['-1', undefined],
    ['zwei', undefined],
    ['1,5m', undefined],
    ['12h30', undefined],
  ];
  for (const [text, minutes] of read) expect(minutesTyped(text), text).toBe(minutes);
  for (let minutes = 0; minutes <= 1440; minutes += 7) expect(minutesTyped(written(minutes))).toBe(minutes);
});

test('a week begins on Monday, and its number is that of its Thursday', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect([weekNumber('2026-12-28'), weekNumber('2027-01-04'), weekNumber('2024-12-30')]).toEqual([53, 1, 1]);
  expect(daysAfter('2026-03-28', 2), 'the day the clocks change has a morning like any other').toBe('2026-03-30');
  expect(spanOf(2026, 'q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
});

test('arrows leave a cell only at the edge of its text, Enter goes down and on to the next day', () => {
  const inside = { at: 1, length: 4, all: false };
  expect(cellAfter('ArrowRight', [0, 0], 3, inside)).toBeNull();
  expect(cellAfter('ArrowRight', [0, 0], 3, { ...inside, at: 4 })).toEqual([0, 1]);
  expect(cellAfter('ArrowLeft', [0, 1], 3, { ...inside, all: true })).toEqual([0, 0]);
  expect(cellAfter('ArrowLeft', [0, 0], 3, { ...inside, at: 0 })).toBeNull();
  expect(cellAfter('ArrowDown', [2, 0], 3, inside)).toBeNull();
  expect(cellAfter('Enter', [1, 0], 3, inside)).toEqual([2, 0]);
  expect(cellAfter('Enter', [2, 0], 3, inside)).toEqual([0, 1]);
  expect(cellAfter('Enter', [2, 6], 3, inside)).toBeNull();
});

test('the table of sums has every minute once, and shares of the whole', () => {
  const sums = table([
    { line: { fundingLine: 'IA', activity: 'group' }, minutes: 90 },
    { line: { fundingLine: 'RB', activity: 'counselling' }, minutes: 180 },
    { line: { fundingLine: null, activity: 'counselling' }, minutes: 90 },
  ]);
  expect(sums.lines).toEqual(['IA', 'RB', null]);
  expect(sums.rows.map((row) => [row.activity, row.minutes, row.percent])).toEqual([
    ['counselling', [0, 180, 90], 75],
    ['group', [90, 0, 0], 25],
  ]);
  expect([sums.columns, sums.total]).toEqual([[90, 180, 90], 360]);
});

test('a week is written by keyboard, proposals are taken into empty cells only, and it is saved', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/gruppen/arbeitszeit';
  await screen.findByRole('heading', { level: 1, name: 'Arbeitszeit' });
  const cell = (row: number, day: number) => document.querySelector<HTMLInputElement>(`#week-${row}-${day}`);
  await waitFor(() => expect(cell(1, 0)).not.toBeNull());
  expect(cell(0, 0)?.value, 'as it was saved').toBe('3:30');
  await typist.user.click(screen.getByRole('button', { name: /^Aus Beratungen: Beratung/u }));
  expect(cell(0, 0)?.value, 'a cell with a time stays').toBe('3:30');
  cell(1, 0)?.focus();
  await typist.letters('45m');
  await typist.user.keyboard('{Enter}');
  expect(document.activeElement?.id).toBe('week-2-0');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'save_work_week')).toBe(true));
  const saved = calls.find((entry) => entry.name === 'save_work_week')?.request as {
    monday: string;
    seen: number;
    rows: { hours: string[] }[];
  };
  expect([saved.monday, saved.seen, saved.rows[1]?.hours[0]]).toEqual(['2026-11-23', 2, '45m']);
});

test('what cannot be read is named with its row and day', async () => {
  const { typist } = await openOffice();
  location.hash = '#/gruppen/arbeitszeit';
  const field = await screen.findByLabelText(
    'Vor- und Nachbereitung, Regionale Beratung von Geflüchteten NRW, Montag, 23. November',
  );
  await typist.user.type(field, 'viel');
  await typist.chord('Enter');
  const way = await screen.findByRole('button', { name: /Vor- und Nachbereitung.*Montag, 23. November: Bitte so/u });
  expect(way.closest('[role=alert]')).not.toBeNull();
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
