//! The directory by keys alone: finding, making, saying that an entry is right.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('Ctrl+6 opens the directory, and a filter narrows it', async () => {
  const { typist } = await openOffice();
  await typist.chord('6');
  await focusOn('Verzeichnis');
  await screen.findByRole('button', { name: 'Rechtsanwältin Kurz' });
  await typist.chord('f');
  await typist.letters('jobc');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Rechtsanwältin Kurz' })).toBeNull());
  await typist.press('ArrowDown');
  await focusOn('Jobcenter Musterstadt');
});

test('one key says that an entry is right, and Ctrl+Z takes it back', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('6');
  await focusOn('Verzeichnis');
  (await screen.findByRole('button', { name: 'Kleiderkammer am Brunnen' })).focus();
  await typist.press('g');
  await waitFor(() => expect(calls.at(-1)?.name).toBe('list_agencies'));
  expect(calls.some(({ name, request }) => name === 'verify_agency' && (request as { id: number }).id === 5)).toBe(
    true,
  );
  expect(document.getElementById('status-line')?.textContent).toContain('heute geprüft – Rückgängig Strg+Z');
  await typist.chord('z');
  await waitFor(() => expect(calls.some(({ name }) => name === 'undo')).toBe(true));
});

test('a new agency is made by keys, and what was refused is said at its field', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('6');
  await focusOn('Verzeichnis');
  (await screen.findByRole('button', { name: 'Neue Stelle' })).focus();
  await typist.press('Enter');
  await focusOn('Name');
  await typist.chord('Enter');
  expect(await screen.findByText('Bitte ausfüllen.')).toBeTruthy();
  await typist.letters('Beratung Muster');
  await typist.tab();
  await typist.letters('mig');
  await typist.press('Enter');
  await focusOn('Ansprechperson');
  await typist.chord('Enter');
  await screen.findByRole('button', { name: 'Beratung Muster' });
  const saved = calls.filter(({ name }) => name === 'save_agency').at(-1)?.request;
  expect(saved).toMatchObject({ id: null, seen: null, fields: { name: 'Beratung Muster', kind: 'MBE' } });
  await focusOn('Neue Stelle');
});

test('an entry opens by Enter with its fields and is put away from there', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('6');
  await focusOn('Verzeichnis');
  (await screen.findByRole('button', { name: 'Rechtsanwältin Kurz' })).focus();
  await typist.press('Enter');
  const name = (await focusOn('Name')) as HTMLInputElement;
  expect(name.value).toBe('Rechtsanwältin Kurz');
  expect((document.getElementById('agency-verifiedOn') as HTMLInputElement).value).toBe('02.10.2026');
  (await screen.findByRole('button', { name: 'Ablegen' })).click();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Rechtsanwältin Kurz' })).toBeNull());
  expect(calls.filter(({ name }) => name === 'archive_agency')).toHaveLength(1);
});
