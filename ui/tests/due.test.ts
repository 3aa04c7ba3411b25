//! The area *Fristen* by keys: writing a task down, moving in the list, ticking, opening.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { readDayAhead, readDayBack } from '../src/due/days';
import { group } from '../src/due/items';
import { focusOn, openOffice } from './office';

test('a task is written down from anywhere by keys alone', async () => {
  const { typist, calls } = await openOffice();
  await typist.user.keyboard('{Shift>}{F9}{/Shift}');
  await focusOn('Was ist zu tun?');
  await typist.letters('Schulplatz');
  await typist.press('Enter');
  await focusOn('Bis wann?');
  await typist.letters('+14');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'save_task')).toBe(true));
  expect(calls.find((entry) => entry.name === 'save_task')?.request).toEqual({
    id: null,
    seen: null,
    text: 'Schulplatz',
    due: '2026-12-07',
    staff: 1,
    person: null,
  });
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(document.getElementById('status-line')?.textContent).toBe('Aufgabe gespeichert – Rückgängig Strg+Z');
});

test('on a person’s page a new task is about this person', async () => {
  location.hash = '#/ratsuchende/1';
  const { typist } = await openOffice();
  await screen.findByRole('heading', { level: 1, name: 'Haimanot Tesfay' });
  await typist.user.keyboard('{Shift>}{F9}{/Shift}');
  await focusOn('Was ist zu tun?');
  expect(screen.getByRole('group', { name: 'Person' }).textContent).toContain('Haimanot Tesfay');
});

test('the digit 4 shows what is due, arrows move, Space ticks, Enter opens', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('4');
  await screen.findByRole('heading', { level: 1, name: 'Fristen und Aufgaben' });
  const first = await screen.findByRole('checkbox', { name: 'Erledigt: Schulplatz für Yonas nachfragen' });
  first.focus();
  await typist.press('ArrowDown', 'ArrowDown');
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Erledigt: Dolmetscherin für die Anhörung bestellen',
    ),
  );
  await typist.press(' ');
  await waitFor(() =>
    expect(calls.find((entry) => entry.name === 'tick_task')?.request).toEqual({ id: 2, done: true }),
  );
  await waitFor(() => expect(screen.queryByText('Dolmetscherin für die Anhörung bestellen')).toBeNull());
  await waitFor(() => expect(document.activeElement?.hasAttribute('data-row')).toBe(true));
  first.focus();
  await typist.press('Enter');
  await focusOn('Was ist zu tun?');
});

test('days that are planned lie ahead, days that have been lie back', () => {
  const today = '2026-11-23'; // a Monday
  expect(readDayAhead('fr', today)).toBe('2026-11-27');
  expect(readDayAhead('mo', today)).toBe('2026-11-23');
  expect(readDayAhead('2.1.', today)).toBe('2027-01-02');
  expect(readDayAhead('0201', today)).toBe('2027-01-02');
  expect(readDayAhead('+14', today)).toBe('2026-12-07');
  expect(readDayBack('28.12.', today)).toBe('2025-12-28');
  expect(readDayBack('2.11.', today)).toBe('2026-11-02');
  expect(readDayBack('1.12.26', today)).toBe('2026-12-01');
});

test('the week of the list ends on Sunday', () => {
  expect(group('2026-11-22', '2026-11-23')).toBe('overdue');
  expect(group('2026-11-29', '2026-11-23')).toBe('week');
  expect(group('2026-11-30', '2026-11-23')).toBe('later');
  expect(group('2026-11-29', '2026-11-29')).toBe('today');
  expect(group('2026-11-30', '2026-11-29')).toBe('later');
});
