//! A person's whole record on the keys: Stammdaten, the form, what another one changed, the red line.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { EditPersonRequest } from '../src/generated/wire';
import { refusal } from '../mock/rust';
import { focusOn, openOffice } from './office';

async function atFacts(id: number, setup = {}) {
  const opened = await openOffice(setup);
  location.hash = `#/ratsuchende/${id}/stammdaten`;
  await screen.findByRole('button', { name: /Bearbeiten/ });
  return opened;
}

const sent = (calls: { name: string; request: unknown }[]): EditPersonRequest =>
  calls.find((entry) => entry.name === 'edit_person')?.request as EditPersonRequest;

test('E opens the form at the whole name, and what was typed is split and saved', async () => {
  const { typist, calls } = await atFacts(2);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  await typist.chord('e');
  const name = (await focusOn('Name')) as HTMLInputElement;
  await typist.user.clear(name);
  await typist.letters('Tsegaye Woldeab Gebre');
  await screen.findByText(/Familienname: .*Gebre/);
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls)).toBeDefined());
  expect(sent(calls)).toMatchObject({
    id: 2,
    seen: 12,
    fields: { givenName: 'Tsegaye Woldeab', familyName: 'Gebre' },
  });
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(document.getElementById('status-line')?.textContent).toContain('Stammdaten gespeichert');
});

test('the letter e alone opens nothing', async () => {
  const { typist } = await atFacts(1);
  await typist.chord('k');
  await typist.letters('e');
  expect(screen.queryByRole('heading', { name: 'Stammdaten bearbeiten' })).toBeNull();
});

test('the safe-contact line stands above every part of the record', async () => {
  await atFacts(1);
  expect(screen.getByText(/keine Post an die Unterkunft, Anrufe/)).toBeTruthy();
  location.hash = '#/ratsuchende/1';
  await screen.findByRole('heading', { name: /Verlauf/ });
  expect(screen.getByText(/keine Post an die Unterkunft, Anrufe/)).toBeTruthy();
});

test('a year of another calendar is asked about and kept as it was told', async () => {
  const { typist, calls } = await atFacts(2);
  await typist.chord('e');
  await focusOn('Name');
  const birth = await screen.findByLabelText('Geburt');
  await typist.user.clear(birth);
  await typist.user.type(birth, '1364');
  await typist.user.click(await screen.findByRole('button', { name: /persisch, also/ }));
  await screen.findByText(/um 1985/);
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls)?.fields).toMatchObject({ birth: '1364', birthCalendar: 'persian' }));
});

test('a second language with its level, a phone and stateless are put in by keys', async () => {
  const { typist, calls } = await atFacts(2);
  await typist.chord('e');
  await focusOn('Name');
  const citizenships = await screen.findByRole('combobox', { name: /Staatsangehörigkeiten/ });
  citizenships.focus();
  await typist.letters('staatenl');
  await typist.press('Enter');
  document.getElementById('person-languages-add')?.focus();
  await typist.press('Enter');
  await focusOn('Sprache');
  await typist.letters('engl');
  await typist.press('Enter');
  document.getElementById('person-channels-add')?.focus();
  await typist.press('Enter');
  const channels = document.getElementById('person-channels') as HTMLElement;
  await waitFor(() => expect(channels.contains(document.activeElement)).toBe(true));
  await typist.user.type(within(channels).getByLabelText('Nummer oder Anschrift'), '0152 5550199');
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls)).toBeDefined());
  const { fields } = sent(calls);
  expect(fields.citizenships.at(-1)).toBe('staatenlos');
  expect(fields.languages.at(-1)).toEqual({ language: 'en', level: null });
  expect(fields.channels).toEqual([{ kind: 'phone', value: '0152 5550199', via: '' }]);
});

test('letters outside DIN 91379 are told and do not keep from saving', async () => {
  const { typist, calls } = await atFacts(2);
  await typist.chord('e');
  const name = (await focusOn('Name')) as HTMLInputElement;
  await typist.user.clear(name);
  await typist.letters('محمد');
  await screen.findByText(/DIN 91379/);
  await typist.chord('Enter');
  await waitFor(() => expect(sent(calls)?.fields.givenName).toBe('محمد'));
});

test('Esc keeps the draft, and what is refused is shown at its field', async () => {
  const { typist, keptDraft } = await atFacts(2, {
    refuse: { edit_person: refusal('invalid-input', [{ field: 'birth', code: 'no-such-day' }]) },
  });
  await typist.chord('e');
  await focusOn('Name');
  await typist.letters(' X');
  await typist.chord('Enter');
  await waitFor(() => expect(document.getElementById('person-birth')?.getAttribute('aria-invalid')).toBe('true'));
  await typist.press('Escape');
  await waitFor(() => expect(keptDraft()?.form).toBe('person:2'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Stammdaten bearbeiten' })).toBeNull());
});
