//! The form *Brief und Frist* by keys alone, within the budget of flow H; the second tick; unread letters.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { readPeriod } from '../src/due/which';
import { focusOn, openOffice } from './office';

test('flow H: from a file, the day and what for take 22 keys at most', async () => {
  location.hash = '#/ratsuchende/1';
  const { typist, calls } = await openOffice();
  await screen.findByRole('heading', { level: 1, name: 'Haimanot Tesfay' });
  await typist.press('F9');
  await focusOn('Welche Frist?');
  await typist.letters('+14');
  await typist.press('Enter');
  await focusOn('Worum geht es?');
  await typist.letters('Widerspruch!');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'enter_letter')).toBe(true));
  expect(calls.find((entry) => entry.name === 'enter_letter')?.request).toMatchObject({
    person: 1,
    letter: null,
    deadline: { subject: 'Widerspruch!', rule: null, period: null, ends: '2026-12-07', confirmed: null, staff: 1 },
  });
  expect(typist.keys(), 'the budget of flow H').toBeLessThanOrEqual(22);
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});

test('flow H with a letter: rule, day of service, the proposal confirmed, 22 keys at most', async () => {
  location.hash = '#/ratsuchende/1';
  const { typist, calls } = await openOffice();
  await screen.findByRole('heading', { level: 1, name: 'Haimanot Tesfay' });
  await typist.press('F9');
  await focusOn('Welche Frist?');
  await typist.letters('kla');
  await typist.press('Enter');
  await focusOn('Zugestellt am');
  await typist.letters('16.11.');
  await typist.press('Enter');
  await focusOn('Worum geht es?');
  expect(await screen.findByText('Mo., 30. November 2026')).toBeTruthy();
  expect(screen.getByText(/keine Rechtsauskunft/)).toBeTruthy();
  expect(screen.getByText('BGB § 188')).toBeTruthy();
  expect(screen.getByRole('button', { name: /Tag bestätigen und speichern/ })).toBeTruthy();
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'enter_letter')).toBe(true));
  expect(calls.find((entry) => entry.name === 'enter_letter')?.request).toMatchObject({
    person: 1,
    letter: { kind: 'decision', served: '2026-11-16', posted: '', read: true },
    deadline: {
      rule: 'asyl_klage',
      served: '2026-11-16',
      lodged: '2026-07-01',
      land: 'NW',
      ends: '',
      confirmed: '2026-11-30',
    },
  });
  expect(typist.keys(), 'the budget of flow H').toBeLessThanOrEqual(22);
});

test('away from a file the form asks first whose letter it is', async () => {
  const { typist } = await openOffice();
  await typist.press('F9');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Welche Frist?');
  expect(within(screen.getByRole('complementary')).getByRole('group', { name: 'Wer?' }).textContent).toContain(
    'Haimanot Tesfay',
  );
});

test('periods are read as they stand in letters', () => {
  expect(readPeriod('2w')).toBe('2w');
  expect(readPeriod('14 Tage')).toBe('14d');
  expect(readPeriod('1 Monat')).toBe('1m');
  expect(readPeriod('3 wochen')).toBe('3w');
  expect(readPeriod('30.11.')).toBeNull();
  expect(readPeriod('Klage')).toBeNull();
});

test('a done deadline waits for the second tick of somebody else, and says so to who gave the first', async () => {
  location.hash = '#/fristen';
  const { typist } = await openOffice();
  const box = await screen.findByRole('checkbox', { name: 'Erledigt: Klage gegen den Asylbescheid' });
  box.focus();
  await typist.press(' ');
  expect(await screen.findByText('wartet auf zweites Häkchen')).toBeTruthy();
  const again = screen.getByRole('checkbox', { name: 'Erledigt: Klage gegen den Asylbescheid' });
  again.focus();
  await typist.press(' ');
  await waitFor(() =>
    expect(document.getElementById('status-line')?.textContent).toBe(
      'Das zweite Häkchen muss von jemand anderem kommen.',
    ),
  );
  const others = screen.getByRole('checkbox', { name: 'Erledigt: Begründung der Asylklage' });
  expect(screen.getByText('zweites Häkchen fehlt')).toBeTruthy();
  others.focus();
  await typist.press(' ');
  await waitFor(() => expect(screen.queryByText('Begründung der Asylklage')).toBeNull());
});

test('an unread letter stands on Heute until it is read', async () => {
  const { typist } = await openOffice();
  const box = await screen.findByRole('checkbox', { name: 'Gelesen: Ausländerbehörde: Bescheid' });
  box.focus();
  await typist.press(' ');
  await waitFor(() => expect(screen.queryByText('Ausländerbehörde: Bescheid')).toBeNull());
});

test('the form of a deadline shows how it was reckoned and asks why it is moved', async () => {
  location.hash = '#/fristen';
  const { typist } = await openOffice();
  const box = await screen.findByRole('checkbox', { name: 'Erledigt: Klage gegen den Asylbescheid' });
  box.focus();
  await typist.press('Enter');
  await focusOn('Worum geht es?');
  expect(screen.getByText(/BGB § 187 Abs. 1/)).toBeTruthy();
  expect(screen.queryByLabelText('Warum ein anderer Tag?')).toBeNull();
  await typist.user.clear(screen.getByLabelText('Letzter Tag'));
  await typist.user.type(screen.getByLabelText('Letzter Tag'), '15.12.');
  expect(screen.getByLabelText('Warum ein anderer Tag?')).toBeTruthy();
});
