//! A stored contact in the window: opened from the record and from Heute, changed, met by another's change, erased; the
//! last consultation copied; the status confirmed with one key.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

async function openFirst() {
  const opened = await openOffice();
  location.hash = '#/ratsuchende/1';
  const buttons = await screen.findAllByTitle('Ansehen und bearbeiten');
  buttons[0]?.focus();
  await opened.typist.press('Enter');
  await screen.findByRole('heading', { name: 'Beratung bearbeiten' });
  await focusOn('Themen');
  return opened;
}

test('Enter on an entry of the record opens it, and what was typed is sent with the version that was seen', async () => {
  const { typist, calls } = await openFirst();
  const minutes = screen.getByLabelText('Dauer (Min.)');
  await typist.user.clear(minutes);
  await typist.user.type(minutes, '55');
  await typist.user.type(screen.getByLabelText(/^Eigene Notiz/), ' Neu.');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((call) => call.name === 'edit_contact')).toBe(true));
  expect(calls.find((call) => call.name === 'edit_contact')?.request).toMatchObject({
    id: 31,
    seen: 31,
    minutes: 55,
    talkKind: 'folge',
    topics: ['BESCHEID', 'KLAGE', 'WOHNEN'],
    companions: [5],
    counsellors: [2],
    privateNote: 'Wirkt erschöpft; beim nächsten Mal mehr Zeit lassen. Neu.',
  });
  await waitFor(() =>
    expect(document.getElementById('status-line')?.textContent).toBe('Beratung geändert – Rückgängig Strg+Z'),
  );
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('a day that is none is said at its field and nothing is sent', async () => {
  const { typist, calls } = await openFirst();
  const date = screen.getByLabelText('Datum');
  await typist.user.clear(date);
  await typist.user.type(date, 'irgendwann');
  await typist.chord('Enter');
  await waitFor(() => expect(date.getAttribute('aria-invalid')).toBe('true'));
  expect(calls.some((call) => call.name === 'edit_contact')).toBe(false);
});

test('erasing for good asks first, and the first key keeps the consultation', async () => {
  const { typist, calls } = await openFirst();
  await typist.user.click(screen.getByRole('button', { name: 'Endgültig löschen …' }));
  const title = await screen.findByText('Beratung vom 12.11.2026 endgültig löschen?');
  expect(document.activeElement?.textContent).toBe('Behalten');
  await typist.press('Enter');
  await waitFor(() => expect(title.isConnected).toBe(false));
  expect(calls.some((call) => call.name === 'erase_contact')).toBe(false);

  await typist.user.click(screen.getByRole('button', { name: 'Endgültig löschen …' }));
  const dialog = (await screen.findByText('Behalten')).closest('dialog');
  expect(dialog).not.toBeNull();
  if (dialog) await typist.user.click(within(dialog).getByText('Endgültig löschen'));
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'erase_contact')?.request).toEqual({ id: 31, seen: 31 }),
  );
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Beratung bearbeiten' })).toBeNull());
});

test('an anonymous contact opens from Heute with what was asked, and takes nobody along', async () => {
  const { typist } = await openOffice();
  await typist.user.click(await screen.findByRole('button', { name: 'Bearbeiten: ohne Namen 08:40' }));
  await screen.findByRole('heading', { name: 'Beratung bearbeiten' });
  expect((await screen.findByLabelText<HTMLSelectElement>('Alter')).value).toBe('18-26');
  expect(screen.queryByLabelText('Auch dabei')).toBeNull();
});

test('Strg+D begins like the last time, without its note', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await screen.findByRole('button', { name: 'Wie am 12.11.2026' });
  await typist.chord('d');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({
    topics: ['BESCHEID', 'KLAGE', 'WOHNEN'],
    minutes: 40,
    time: '09:05',
    date: '2026-11-23',
    note: '',
  });
});

test('the status is asked about and confirmed with one key; unasked it is not taken for right', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  const box = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: /Aufenthaltsstatus noch richtig\? Gestattung/,
  });
  expect(box.checked).toBe(false);
  box.focus();
  await typist.press(' ');
  expect(box.checked).toBe(true);
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.statusStillRight).toBe(true);
});

test('a private note and a second counsellor go with the consultation', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await typist.user.click(screen.getByText('Weitere Personen, Team, eigene Notiz'));
  await typist.user.click(screen.getByRole('checkbox', { name: 'Murat Yıldız' }));
  await typist.user.type(screen.getByLabelText(/^Eigene Notiz/), 'nur für mich');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({ counsellors: [2], privateNote: 'nur für mich', note: '' });
});
