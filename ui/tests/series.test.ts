//! A series of appointments goes on or ends earlier, and the office says in which Land it is: by keyboard, as in the window.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openOffice } from './office';
import type { SaveLandRequest, SeriesRequest } from '../src/generated/wire';

function last<T>(calls: { name: string; request: unknown }[], name: string): T {
  return calls.filter((entry) => entry.name === name).at(-1)?.request as T;
}

async function openSeries(typist: Awaited<ReturnType<typeof openOffice>>['typist']): Promise<HTMLElement> {
  location.hash = '#/kalender';
  (await screen.findByRole('button', { name: /^Teamgespräch/u })).focus();
  await typist.press('Enter');
  const link = await screen.findByRole('button', { name: /Serie verlängern oder beenden/u });
  link.focus();
  await typist.press('Enter');
  return screen.findByRole('dialog', { name: 'Serie verlängern oder beenden' });
}

test('a series goes on to a later day once what speaks against it is decided', async () => {
  const { typist, calls } = await openOffice();
  const dialog = await openSeries(typist);
  await waitFor(() => expect(document.activeElement?.id).toBe('series-until'));
  await within(dialog).findByText(/Der letzte Termin dieser Serie ist am/u);
  await typist.letters('15.2.2027');
  await within(dialog).findByText(/neue Termine, der erste am/u);
  const save = within(dialog).getByRole('button', { name: 'Serie verlängern' });
  expect(save).toHaveProperty('disabled', true);
  await typist.user.click(await within(dialog).findByLabelText(/Trotzdem so eintragen/u));
  await typist.user.click(save);
  await waitFor(() => expect(last<SeriesRequest>(calls, 'change_series').accepted).toEqual(['counsellor:77']));
  expect(last<SeriesRequest>(calls, 'change_series').until).toBe('2027-02-15');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement?.id).toBe('appointment-series');
}, 30000);

test('an earlier day ends it, and says first how many fall away', async () => {
  const { typist, calls } = await openOffice();
  const dialog = await openSeries(typist);
  await typist.letters('14.12.');
  await within(dialog).findByText(/Termine entfallen/u);
  await typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.id).toBe('series-save'));
  expect(document.activeElement?.textContent).toContain('Serie beenden');
  await typist.press('Enter');
  await waitFor(() => expect(last<SeriesRequest>(calls, 'change_series').until).toBe('2026-12-14'));
}, 30000);

test('the Land of the office is said in Verwaltung', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/verwaltung';
  await screen.findByText('Nordrhein-Westfalen');
  await typist.user.click(screen.getByRole('button', { name: /Bundesland ändern/u }));
  const select = await screen.findByLabelText(/Bundesland/u, { selector: 'select' });
  await typist.user.selectOptions(select, 'NI');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveLandRequest>(calls, 'save_land').fields.land).toBe('NI'));
  await screen.findByText('Niedersachsen');
}, 30000);
