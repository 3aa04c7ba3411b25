//! Access: the request with its three months, the copy looked through word by word, nothing written before that.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { everywhere, proposed, sent, turned } from '../src/rights/blackout';
import type { Passage } from '../src/generated/wire';
import { openOffice } from './office';

async function atRights(setup = {}) {
  location.hash = '#/ratsuchende/1/rechte';
  const office = await openOffice(setup);
  await screen.findByRole('heading', { name: 'Auskunft' });
  return office;
}

const asked = (calls: { name: string; request: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.request);

const passage: Passage = {
  key: 'a',
  chapter: '',
  entry: '',
  label: '',
  pieces: [
    { text: 'Erna', word: true, black: false },
    { text: ' ', word: false, black: false },
    { text: 'ERNA', word: true, black: true },
  ],
};

test('a word is blacked out or shown everywhere, and what is sent names every text', () => {
  const start = proposed([passage]);
  expect(sent(start)).toEqual([{ key: 'a', pieces: [2] }]);
  const [hidden, places] = everywhere([passage], start, 'erna', true);
  expect([sent(hidden), places]).toEqual([[{ key: 'a', pieces: [0, 2] }], 1]);
  const [shown] = everywhere([passage], hidden, 'Erna', false);
  expect(sent(shown)).toEqual([{ key: 'a', pieces: [] }]);
  expect(sent(turned(shown, 'a', 0))).toEqual([{ key: 'a', pieces: [0] }]);
});

test('a request is written down with the Enter key and the last day to answer is shown', async () => {
  const { calls, typist } = await atRights();
  document.getElementById('access-asked-on')?.focus();
  await typist.letters('heute');
  await typist.press('Enter');
  await screen.findByText(/zu beantworten bis 23\.02\.2027/u);
  expect(asked(calls, 'take_access_request')).toEqual([{ person: 1, askedOn: 'heute' }]);
  expect(document.getElementById('status-line')?.textContent).toContain('Rückgängig');
});

test('the copy is looked through with arrows and space, and is written only after the tick', async () => {
  const { calls, typist } = await atRights();
  (await screen.findByRole('button', { name: 'Auskunft erstellen …' })).click();
  const text = await screen.findByRole('toolbar', { name: /12\.11\.2026/u });
  const yonas = within(text).getByRole('button', { name: 'Yonas' });
  expect(yonas.getAttribute('aria-pressed')).toBe('true');
  within(text).getByRole('button', { name: 'Bescheid' }).focus();
  await typist.press('ArrowRight', ' ');
  expect(within(text).getByRole('button', { name: 'besprochen' }).getAttribute('aria-pressed')).toBe('true');
  await typist.user.type(screen.getByLabelText(/Wort in allen Texten/u), 'Erna{Enter}');
  screen.getByRole('button', { name: 'Kopie schreiben' }).click();
  await screen.findByText(/setzen Sie das Häkchen/u);
  expect(asked(calls, 'write_copy')).toEqual([]);
  await typist.user.click(screen.getByLabelText('Ich habe alle Texte durchgesehen.'));
  screen.getByRole('button', { name: 'Kopie schreiben' }).click();
  await screen.findByText(/auskunft\.pdf/u);
  const request = asked(calls, 'write_copy')[0] as { black: { key: string; pieces: number[] }[]; documents: number[] };
  expect(request.documents).toEqual([]);
  expect(request.black.map((one) => one.key)).toEqual(['contact/0/12', 'contact/1/12', 'contact_along/0/7']);
  expect(request.black[0]?.pieces).toContain(2);
});

test('a record that changed meanwhile is shown anew and the tick has to be set again', async () => {
  const refused = { code: 'changed-meanwhile', about: {}, fields: [], incident: null };
  const { typist } = await atRights({ refuse: { write_copy: refused } });
  (await screen.findByRole('button', { name: 'Auskunft erstellen …' })).click();
  const tick = await screen.findByLabelText<HTMLInputElement>('Ich habe alle Texte durchgesehen.');
  await typist.user.click(tick);
  screen.getByRole('button', { name: 'Kopie schreiben' }).click();
  await waitFor(() => expect(document.getElementById('status-line')?.textContent).toContain('inzwischen geändert'));
  expect(tick.checked).toBe(false);
});

test('a counsellor writes the request down and the head makes the copy', async () => {
  await atRights({ lead: false });
  await screen.findByText(/Die Kopie erstellt die Leitung/u);
  expect(screen.queryByRole('button', { name: 'Auskunft erstellen …' })).toBeNull();
});

test('who waits for the answer stands among what is due', async () => {
  location.hash = '#/fristen';
  await openOffice();
  const list = (await screen.findByRole('heading', { name: /Auskunft zugesagt/u })).closest('section') as HTMLElement;
  expect(within(list).getByText(/zu beantworten bis 02\.02\.2027/u)).toBeTruthy();
});

test('erasing shows what goes and stays, begins at keeping, and wants the number and a word about the years', async () => {
  location.hash = '#/ratsuchende/3/rechte';
  const { calls, typist } = await openOffice();
  (await screen.findByRole('button', { name: 'Löschen …' })).click();
  await screen.findByText('2 Briefe');
  expect(screen.getByText(/In 2 Notizen anderer Akten/u)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Behalten');
  await typist.user.click(screen.getByRole('radio', { name: /Ganz löschen/u, hidden: true }));
  const erase = screen.getByRole('button', { name: 'Endgültig löschen', hidden: true });
  erase.click();
  await screen.findByText(/Sagen Sie zuerst/u);
  await typist.user.click(screen.getByLabelText(/Ja, die Zahlen für 2025, 2026/u));
  erase.click();
  await screen.findByText('Das ist nicht die Nummer dieser Akte.');
  expect(document.activeElement?.id).toBe('erasure-number');
  const number = document.querySelector('#erasure-number-hint')?.textContent ?? '';
  await typist.user.type(screen.getByLabelText(/Zur Sicherheit/u), `${number}{Enter}`);
  await waitFor(() => expect(location.hash).toBe('#/ratsuchende'));
  expect(asked(calls, 'erase_person').at(-1)).toEqual({ person: 3, way: 'whole', number, years: [2025, 2026] });
});

test('an open case or a hold keeps the record, and a hold is lifted with a reason', async () => {
  const { calls, typist } = await atRights();
  await screen.findByText(/Fall F-2026-0113 ist offen/u);
  expect(screen.queryByRole('button', { name: 'Löschen …' })).toBeNull();
  location.hash = '#/ratsuchende/4/rechte';
  (await screen.findByRole('button', { name: /Sperre aufheben … F-2025-0044/u })).click();
  await waitFor(() => expect(document.activeElement?.id).toBe('hold-reason'));
  await typist.letters('Klage zurückgenommen');
  await typist.press('Enter');
  await waitFor(() =>
    expect(asked(calls, 'lift_hold')).toEqual([{ id: 8, seen: 1103, reason: 'Klage zurückgenommen' }]),
  );
});

test('where others are counselled along the record can only be anonymised', async () => {
  location.hash = '#/ratsuchende/5/rechte';
  await openOffice();
  (await screen.findByRole('button', { name: 'Löschen …' })).click();
  await screen.findByText(/Ganz löschen geht hier nicht/u);
  expect(screen.getAllByRole('radio', { hidden: true })).toHaveLength(1);
});

test('due records say why, what is held cannot be chosen, and nothing goes before their number is typed', async () => {
  location.hash = '#/im-blick/aufraeumen';
  const { calls, typist } = await openOffice();
  await screen.findByText(/die jüngste Person wurde am 04\.05\.2026 volljährig/u);
  expect(screen.getByText(/Löschsperre seit 01\.09\.2026/u)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter((box) => box.disabled)).toHaveLength(1);
  screen.getByRole('button', { name: 'Alle auswählen' }).click();
  (await screen.findByRole('button', { name: '3 Akten löschen …' })).click();
  await screen.findByText(/Ganz löschen geht dort nicht/u);
  expect(document.activeElement?.textContent).toBe('Behalten');
  screen.getByRole('button', { name: 'Endgültig anonymisieren', hidden: true }).click();
  await screen.findByText('Geben Sie 3 ein.');
  expect(asked(calls, 'clean_up')).toEqual([]);
  await typist.user.type(screen.getByLabelText(/Anzahl der Akten/u), '3{Enter}');
  await waitFor(() => expect(asked(calls, 'clean_up')).toEqual([{ persons: [3, 6, 7], way: 'anonymise', years: [] }]));
});
