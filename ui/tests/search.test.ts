//! Finding people and notes by keys, and the list of records that are probably about one person.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openOffice } from './office';

/** A page of its own takes a moment on a busy machine. */
const PATIENT = { timeout: 10_000 };

test('the search finds people and notes, and a note opens the record with its words', async () => {
  const { typist, calls } = await openOffice();
  document.getElementById('search')?.focus();
  await typist.letters('bescheid');
  const note = await screen.findByRole('option', { name: /Haimanot Tesfay/u });
  expect(within(note).getByText('Bescheid').tagName, 'the found word is marked').toBe('MARK');
  await typist.press('Enter');
  await waitFor(() => expect(location.hash).toBe('#/ratsuchende/1/verlauf'), PATIENT);
  await waitFor(
    () =>
      expect(calls.filter((call) => call.name === 'list_record').at(-1)?.request).toMatchObject({
        person: 1,
        text: 'bescheid',
      }),
    PATIENT,
  );
});

test('somebody found by number says so', async () => {
  const { typist } = await openOffice();
  document.getElementById('search')?.focus();
  await typist.letters('2026-0003');
  const found = await screen.findByRole('option', { name: /Kovalenko/u });
  expect(found.textContent).toContain('Nummer');
});

test('two that look alike are compared, kept as two, and that is undone', async () => {
  const { calls } = await openOffice();
  location.hash = '#/ratsuchende/doppelt';
  const heading = await screen.findByRole('heading', { name: 'Doppelt?' });
  expect(heading).toBeTruthy();
  const [compare] = await screen.findAllByRole('link', { name: 'Vergleichen' });
  expect(screen.getByText(/ähnlich klingender Name/u)).toBeTruthy();
  compare?.click();
  await screen.findByRole('table', { name: 'Zwei Akten vergleichen' });
  expect(location.hash).toBe('#/ratsuchende/doppelt/1/2');
  expect(screen.getAllByText('verschieden').length).toBeGreaterThan(0);
  screen.getByRole('button', { name: 'Zwei Personen' }).click();
  await waitFor(() => expect(location.hash).toBe('#/ratsuchende/doppelt'), PATIENT);
  expect(calls.find((call) => call.name === 'keep_distinct')?.request).toEqual({ first: 1, second: 2 });
  await waitFor(() => expect(screen.getAllByRole('link', { name: 'Vergleichen' })).toHaveLength(1), PATIENT);
  expect(document.getElementById('status-line')?.textContent).toContain('Als zwei Personen festgehalten');
});
