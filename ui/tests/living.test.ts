//! Status history, households and needs for protection on the keys.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { refusal } from '../mock/rust';
import { focusOn, openOffice } from './office';

async function at(tab: string, id = 1, setup = {}) {
  const opened = await openOffice(setup);
  location.hash = `#/ratsuchende/${id}/${tab}`;
  await screen.findByRole('link', { name: tab === 'haushalt' ? 'Haushalt' : 'Stammdaten', current: 'page' });
  return opened;
}

type Calls = { name: string; request: unknown }[];
const sent = (calls: Calls, name: string): unknown => calls.filter((entry) => entry.name === name).at(-1)?.request;

test('a new status is written by keys and ends the one before', async () => {
  const { typist, calls } = await at('stammdaten');
  (await screen.findByRole('button', { name: /Neuer Status/ })).focus();
  await typist.press('Enter');
  await focusOn('Aufenthaltsstatus');
  await typist.letters('flücht');
  await typist.press('Enter');
  await focusOn('Seit');
  await typist.letters('20.11.2026');
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls, 'save_status')).toBeDefined());
  expect(sent(calls, 'save_status')).toMatchObject({
    person: 1,
    id: null,
    fields: { status: '25_2GFK', from: '20.11.2026', endsPrevious: true },
  });
  expect(document.getElementById('status-line')?.textContent).toContain('Aufenthaltsstatus gespeichert');
});

test('a document that runs out is marked, and a status can be corrected or taken off', async () => {
  const { typist, calls } = await at('stammdaten');
  await screen.findByText('läuft bald ab');
  await typist.user.click(await screen.findByRole('button', { name: /^Ändern: Aufenthaltsgestattung/ }));
  const until = (await screen.findByLabelText('Dokument gültig bis')) as HTMLInputElement;
  expect(until.value).toBe('14.01.2027');
  await typist.user.click(screen.getByRole('button', { name: 'Eintrag entfernen' }));
  await waitFor(() => expect(sent(calls, 'remove_status')).toEqual({ id: 11, seen: 12 }));
});

test('needs for protection are neither shown nor asked for before the switch', async () => {
  const { typist, calls } = await at('stammdaten');
  const button = await screen.findByRole('button', { name: /Schutzbedarf anzeigen/ });
  expect(calls.some((entry) => entry.name === 'protection_needs')).toBe(false);
  expect(screen.queryByText(/ruhiges Zimmer/)).toBeNull();
  await typist.user.click(button);
  await screen.findByText(/ruhiges Zimmer/);
  await typist.user.click(screen.getByRole('button', { name: /Schutzbedarf verbergen/ }));
  await waitFor(() => expect(screen.queryByText(/ruhiges Zimmer/)).toBeNull());
});

test('without consent the refusal stands at the box', async () => {
  const { typist } = await at('stammdaten', 1, {
    refuse: { save_protection: refusal('invalid-input', [{ field: 'consent', code: 'no-consent' }]) },
  });
  await typist.user.click(await screen.findByRole('button', { name: /Schutzbedarf anzeigen/ }));
  await typist.user.click(await screen.findByRole('button', { name: /Schutzbedarf vermerken/ }));
  await focusOn('Art des Schutzbedarfs');
  await typist.chord('Enter');
  const box = screen.getByRole('checkbox', { name: /einverstanden, dass/ });
  await waitFor(() => expect(box.getAttribute('aria-describedby')).toBe('protection-consent-wrong'));
  expect(document.activeElement).toBe(box);
});

test('somebody new is taken into the household by keys', async () => {
  const { typist, calls } = await at('haushalt');
  (await screen.findByRole('button', { name: /Person dazunehmen/ })).focus();
  await typist.press('Enter');
  await focusOn('Wer kommt dazu?');
  await typist.letters('Saba Xyzabc');
  await typist.press('Enter');
  await focusOn('Geburt');
  await typist.letters('2019');
  await typist.user.selectOptions(screen.getByRole('combobox', { name: 'Rolle' }), 'kind');
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls, 'join_household')).toBeDefined());
  expect(sent(calls, 'join_household')).toMatchObject({
    person: 1,
    other: null,
    role: 'kind',
    newPerson: { givenName: 'Saba', familyName: 'Xyzabc', birth: '2019' },
  });
});

test('who is ticked splits off together, and a role is saved where it stands', async () => {
  const { typist, calls } = await at('haushalt');
  const table = await screen.findByRole('table');
  const boxes = within(table).getAllByRole('checkbox');
  const split = screen.getByRole('button', { name: 'Abspalten' }) as HTMLButtonElement;
  expect(split.disabled).toBe(true);
  await typist.user.click(boxes[0] as HTMLElement);
  await typist.user.click(boxes[2] as HTMLElement);
  await typist.user.click(split);
  await focusOn('Letzter Tag im Haushalt');
  await typist.letters('31.10.2026');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(sent(calls, 'leave_household')).toEqual({ people: [1, 5], together: true, on: '31.10.2026' }),
  );
  await typist.user.selectOptions(within(table).getAllByRole('combobox')[1] as HTMLElement, 'geschwister');
  await waitFor(() => expect(sent(calls, 'set_household_role')).toEqual({ person: 4, role: 'geschwister' }));
});

test('a draft of a record is gone on with from Heute', async () => {
  const { typist, keptDraft } = await at('stammdaten', 2);
  await typist.chord('e');
  await focusOn('Name');
  await typist.letters(' Xyz');
  await typist.press('Escape');
  await waitFor(() => expect(keptDraft()?.form).toBe('person:2'));
  location.hash = '#/heute';
  const row = (await screen.findByText(/Stammdaten bearbeiten ·/)).closest('.row') as HTMLElement;
  await typist.user.click(within(row).getByRole('button', { name: 'Weiterschreiben' }));
  const name = (await focusOn('Name')) as HTMLInputElement;
  expect(name.value).toMatch(/Xyz$/);
});
