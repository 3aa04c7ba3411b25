//! Flow I by keys alone within its budget; data only with a release; consents; asking how it went.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

type Office = Awaited<ReturnType<typeof openOffice>>;

const last = (calls: Office['calls'], name: string) => calls.filter((call) => call.name === name).at(-1)?.request;

async function atPage(tab: string): Promise<Office> {
  location.hash = `#/ratsuchende/1/${tab}`;
  return openOffice();
}

test('flow I: a referral in the sheet takes 13 keys more', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  const before = typist.keys();
  await typist.tab();
  await typist.tab();
  await focusOn('Verweis an');
  await typist.letters('jobc');
  await screen.findByRole('option', { name: /Jobcenter Musterstadt/ });
  await typist.press('Enter');
  await focusOn('Grund');
  await typist.letters('Geld');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.referral).toEqual({ agency: 2, purpose: 'Geld' });
  expect(typist.keys() - before, 'the budget of flow I').toBe(13);
});

test('flow I from the person’s page takes 12 keys', async () => {
  const { typist, calls } = await atPage('verweise');
  (await screen.findByRole('button', { name: 'Verweis' })).focus();
  const before = typist.keys();
  await typist.press('Enter');
  await focusOn('Verweis an');
  await typist.letters('jobc');
  await screen.findByRole('option', { name: /Jobcenter Musterstadt/ });
  await typist.press('Enter');
  await focusOn('Grund');
  await typist.letters('Geld');
  await typist.chord('Enter');
  await waitFor(() => expect(last(calls, 'save_referral')).toBeTruthy());
  expect(last(calls, 'save_referral')).toMatchObject({
    id: null,
    person: 1,
    fields: { agency: 2, purpose: 'Geld', dataPassed: false, contact: 41, outcome: 'genannt', newRelease: null },
  });
  expect(typist.keys() - before, 'the budget of flow I').toBe(12);
});

test('where data would go without a release, the form says so and records one right there', async () => {
  const { typist, calls } = await atPage('verweise');
  (await screen.findByRole('button', { name: 'Verweis' })).click();
  await focusOn('Verweis an');
  await typist.letters('jobc');
  await screen.findByRole('option', { name: /Jobcenter Musterstadt/ });
  await typist.press('Enter');
  await focusOn('Grund');
  screen.getByLabelText('Daten gehen mit').click();
  expect(await screen.findByText(/widerrufen\. Ohne eine neue/)).toBeTruthy();
  (await screen.findByLabelText('Welche Angaben')).focus();
  await typist.letters('Antrag');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(document.querySelector('.side-form [role=alert]')?.textContent).toContain(
      'fehlt eine Schweigepflichtentbindung',
    ),
  );
  (await screen.findByRole('button', { name: 'Entbindung gleich hier erfassen' })).click();
  (await screen.findByLabelText('mündlich')).click();
  await typist.chord('Enter');
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Verweis', level: 2 })).toBeNull());
  expect(last(calls, 'save_referral')).toMatchObject({
    fields: { dataPassed: true, dataScope: 'Antrag', newRelease: { way: 'oral', validUntil: '' } },
  });
});

test('a release that stands is named, and nothing more is asked', async () => {
  const { typist } = await atPage('verweise');
  (await screen.findByRole('button', { name: 'Verweis' })).click();
  await focusOn('Verweis an');
  await typist.letters('kurz');
  await screen.findByRole('option', { name: /Kurz/ });
  await typist.press('Enter');
  await focusOn('Grund');
  screen.getByLabelText('Daten gehen mit').click();
  expect(await screen.findByText(/Es gilt eine Schweigepflichtentbindung für .*bis 31\.05\.2027/)).toBeTruthy();
});

test('without any consultation the page says what to do first', async () => {
  location.hash = '#/ratsuchende/7/verweise';
  await openOffice();
  expect(await screen.findByText(/Ein Verweis gehört zu einer Beratung/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Verweis' })).toBeNull();
});

test('a release is recorded by keys, taken back with one press, and its paper can be printed', async () => {
  const { typist, calls } = await atPage('einwilligungen');
  (await screen.findByRole('button', { name: 'Schweigepflichtentbindung' })).focus();
  await typist.press('Enter');
  await focusOn('Gegenüber (Stelle)');
  await typist.letters('kleid');
  await screen.findByRole('option', { name: /Kleiderkammer/ });
  await typist.press('Enter');
  await focusOn('Welche Angaben');
  await typist.letters('Name');
  await typist.chord('Enter');
  await waitFor(() => expect(last(calls, 'save_consent')).toBeTruthy());
  expect(last(calls, 'save_consent')).toMatchObject({
    id: null,
    person: 1,
    fields: { kind: 'release', agency: 5, dataScope: 'Name', givenOn: '2026-11-23', way: 'written' },
  });
  const row = (await screen.findByText('Kleiderkammer am Brunnen')).closest('.row') as HTMLElement;
  within(row).getByRole('button', { name: 'Formular' }).click();
  const paper = (await screen.findByText(/entbinde die Mitarbeitenden/)).closest('article') as HTMLElement;
  expect(paper.textContent).toContain('Kleiderkammer am Brunnen');
  expect(paper.lang).toBe('de');
  await focusOn(/Formular drucken/);
  await typist.press('Enter');
  await waitFor(() => expect(calls.some(({ name }) => name === 'print_page')).toBe(true));
  (await screen.findByRole('button', { name: 'Zurück' })).click();
  await waitFor(() => expect(document.querySelector('.paper')).toBeNull());
  const again = (await screen.findByText('Kleiderkammer am Brunnen')).closest('.row') as HTMLElement;
  within(again).getByRole('button', { name: 'Widerrufen' }).click();
  await waitFor(() => expect(last(calls, 'revoke_consent')).toBeTruthy());
  expect(document.getElementById('status-line')?.textContent).toContain('Rückgängig Strg+Z');
});

test('referrals whose day has come are asked about on the first screen, one press each', async () => {
  const { calls } = await openOffice();
  await screen.findByRole('heading', { name: /Nachfragen: angekommen\?/ });
  const group = screen.getByRole('group', { name: /Rechtsanwältin Kurz/ });
  within(group).getByRole('button', { name: 'angekommen' }).click();
  await waitFor(() => expect(last(calls, 'answer_referral')).toEqual({ id: 1, seen: 41, outcome: 'angekommen' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: /Rechtsanwältin Kurz/ })).toBeNull());
});
