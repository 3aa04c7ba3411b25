//! Group offers by keys: an afternoon with 14 heads, a list instead of numbers, a new offer, what was refused.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { dateFields, hours, total } from '../src/groups/group';
import { focusOn, openOffice } from './office';

test('an afternoon with 14 heads takes 16 keys from anywhere', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('5');
  await focusOn('Gruppen');
  await screen.findByRole('link', { name: 'Frauencafé' });
  await typist.tab();
  await typist.tab();
  await typist.tab();
  await focusOn(/^Termin eintragen/);
  await typist.press('Enter');
  await focusOn('Datum');
  await typist.tab();
  await typist.tab();
  await focusOn('Frauen');
  await typist.letters('9');
  await typist.tab();
  await typist.letters('3');
  await typist.tab();
  await typist.tab();
  await focusOn('Kinder');
  await typist.letters('2');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some(({ name }) => name === 'save_group_date')).toBe(true));
  expect(calls.find(({ name }) => name === 'save_group_date')?.request).toMatchObject({
    id: null,
    seen: null,
    offer: 1,
    date: '23.11.2026',
    hoursHeld: '2,5',
    women: '9',
    men: '3',
    diverse: '',
    children: '2',
    persons: [],
    staff: 1,
  });
  expect(typist.keys()).toBe(16);
  await waitFor(() =>
    expect(document.getElementById('status-line')?.textContent).toBe('Termin gespeichert – Rückgängig Strg+Z'),
  );
});

test('a list of persons takes the place of the numbers', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('5');
  (await screen.findByRole('button', { name: /^Termin eintragen: .*Frauencafé/ })).focus();
  await typist.press('Enter');
  await focusOn('Datum');
  (await screen.findByRole('combobox', { name: 'Teilnahmeliste' })).focus();
  await typist.letters('haim');
  await screen.findByRole('option', { name: /Haimanot/ });
  await typist.press('Enter');
  await screen.findByText(/^Eine Teilnahme/);
  expect(screen.queryByLabelText('Frauen')).toBeNull();
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some(({ name }) => name === 'save_group_date')).toBe(true));
  expect(calls.find(({ name }) => name === 'save_group_date')?.request).toMatchObject({ persons: [1] });
});

test('a new offer is made by keys, and what was refused is said at its field', async () => {
  const { typist } = await openOffice({ empty: true });
  await typist.chord('5');
  await screen.findByText(/Noch kein Gruppenangebot/);
  (document.getElementById('offer-new') as HTMLElement).focus();
  await typist.press('Enter');
  await focusOn('Titel');
  await typist.chord('Enter');
  expect(await screen.findByText('Bitte ausfüllen.')).toBeTruthy();
  await typist.letters('Nähtreff');
  await typist.chord('Enter');
  expect(await screen.findByRole('link', { name: 'Nähtreff' })).toBeTruthy();
});

test('an offer with dates is not removed but says why', async () => {
  const { typist } = await openOffice();
  location.hash = '#/gruppen/1';
  (await screen.findByRole('button', { name: 'Angebot bearbeiten' })).focus();
  await typist.press('Enter');
  await focusOn('Titel');
  (await screen.findByRole('button', { name: 'Angebot entfernen' })).click();
  expect(await screen.findByText(/Beenden Sie das Angebot stattdessen/)).toBeTruthy();
});

test('hours are written as an office writes them, and nothing counted is not zero', () => {
  expect([null, 2_000_000, 2_500_000, 250_000, 1_333_333].map(hours)).toEqual(['', '2', '2,5', '0,25', '1:20']);
  const none = { women: null, men: null, diverse: null, children: null, unknown: null, volunteers: 3, newcomers: null };
  expect(total(none)).toBeNull();
  expect(total({ ...none, women: 0 })).toBe(0);
  const view = { version: 3, offer: 1, title: null, heldOn: '2026-11-23', hoursMillionths: null, heads: none };
  expect(dateFields({ ...view, persons: [], unlisted: null, staff: null, note: null, offers: [] }).volunteers).toBe(
    '3',
  );
});
