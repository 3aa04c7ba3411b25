//! Network meetings and public relations by keys.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('a meeting is entered by keys and stands in the list and in the sums', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/gruppen/netzwerk';
  await screen.findByText(/1-mal · 5 Std\. · 140 Menschen erreicht/);
  (document.getElementById('engagement-new') as HTMLElement).focus();
  await typist.press('Enter');
  await focusOn('Was?');
  await typist.chord('Enter');
  expect(await screen.findByText('Bitte ausfüllen.')).toBeTruthy();
  await typist.letters('Runder Tisch');
  await typist.tab();
  await typist.tab();
  await focusOn('Stunden');
  await typist.letters('2,5');
  await typist.chord('Enter');
  expect(await screen.findByRole('button', { name: 'Runder Tisch' })).toBeTruthy();
  expect(calls.filter(({ name }) => name === 'save_engagement').at(-1)?.request).toMatchObject({
    id: null,
    kind: 'network',
    date: '23.11.2026',
    hoursHeld: '2,5',
    staff: 1,
  });
});

test('the parts of the area lead to each other, and an entry is removed with its version', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('5');
  (await screen.findByRole('link', { name: 'Netzwerk und Öffentlichkeit' })).click();
  await focusOn('Netzwerk und Öffentlichkeit');
  (await screen.findByRole('button', { name: 'Migrationsplenum' })).focus();
  await typist.press('Enter');
  await focusOn('Was?');
  (await screen.findByRole('button', { name: 'Eintrag entfernen' })).click();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Migrationsplenum' })).toBeNull());
  expect(calls.find(({ name }) => name === 'remove_work')?.request).toEqual({ noun: 'engagement', id: 1, seen: 1 });
});
