//! Taking over lists: look first, all or nothing.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openOffice } from './office';

test('with findings there is no way to take anything over', async () => {
  location.hash = '#/verwaltung/import';
  const { typist } = await openOffice();
  await typist.user.type(await screen.findByLabelText('Ordner oder Arbeitsmappe'), '/listen/bad');
  await typist.press('Enter');
  expect(await screen.findByRole('heading', { name: '3 Befunde' })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Tabelle der Befunde' }).textContent).toContain('31.02.1990');
  expect(screen.queryByRole('button', { name: /übernehmen$/ })).toBeNull();
});

test('what was looked at is what is taken over, and it can be undone', async () => {
  location.hash = '#/verwaltung/import';
  const { typist, calls } = await openOffice();
  await typist.user.click(await screen.findByRole('button', { name: 'Arbeitsmappe wählen …' }));
  await typist.press('Enter');
  const take = await screen.findByRole('button', { name: '3.108 Einträge übernehmen' });
  await typist.user.type(screen.getByLabelText('Ordner oder Arbeitsmappe'), '-anders');
  await typist.user.click(take);
  await screen.findByText('Die Einträge stehen jetzt in den Akten.');
  expect(document.activeElement?.id).toBe('taken-title');
  expect(calls.find((entry) => entry.name === 'take_in')?.request).toEqual({
    path: '/home/ada/Listen/office-2025.xlsx',
  });
  await typist.chord('z');
  await waitFor(() => expect(calls.find((entry) => entry.name === 'undo')?.request).toEqual({ act: 77 }));
});
