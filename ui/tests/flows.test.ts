//! The flows A, B, C and G by keys alone, within their budgets.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('flow A: a known person and two topics take 16 keys', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.letters('woh');
  await typist.press('Enter');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({
    who: { who: 'known', id: 1 },
    topics: ['BESCHEID', 'WOHNEN'],
    date: '2026-11-23',
    time: '09:05',
    minutes: 30,
    form: 'termin',
    setting: 'einzel',
    fundingLine: 'RB',
    language: 'ti',
    interpreting: 'pool',
  });
  expect(typist.keys(), 'the budget of flow A').toBe(16);
  expect(document.getElementById('status-line')?.textContent).toBe('Beratung gespeichert – Rückgängig Strg+Z');
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('flow A2: one Tab after the topics is the note', async () => {
  const { typist } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.tab();
  await focusOn('Notiz');
});

test('flow B: a short contact without a name takes 17 keys', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await screen.findByRole('option', { name: 'ohne Namen' });
  await typist.press('ArrowDown', 'Enter');
  await focusOn('Staatsangehörigkeit');
  await typist.letters('eri');
  await typist.press('Enter');
  await focusOn('Sprache');
  await typist.letters('tig');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('anh');
  await typist.press('Enter');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({
    who: { who: 'anonymous', nationality: 'ER', gender: null, age: null },
    topics: ['ANHOERUNG'],
    language: 'ti',
  });
  expect(typist.keys(), 'the budget of flow B').toBe(17);
});

test('flow C: a new person and a consultation take 51 keys', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('Tsegaye Woldeab');
  await typist.press('Enter');
  await focusOn('Familienname');
  await typist.tab();
  await focusOn('Geburt');
  await typist.letters('1985');
  await typist.tab();
  await focusOn('Geschlecht');
  await typist.letters('m');
  await typist.tab();
  await focusOn('Staatsangehörigkeit');
  await typist.letters('eri');
  await typist.press('Enter');
  await focusOn('Sprache');
  await typist.letters('tig');
  await typist.press('Enter');
  await focusOn('Aufenthaltsstatus');
  await typist.letters('ges');
  await typist.press('Enter');
  await focusOn('PLZ und Ort');
  await typist.letters('44137');
  await typist.tab();
  await typist.press(' ');
  await typist.tab();
  await focusOn('Themen');
  await typist.letters('auf');
  await typist.press('Enter');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({
    who: {
      who: 'new',
      person: {
        givenName: 'Tsegaye',
        familyName: 'Woldeab',
        birth: '1985',
        gender: 'm',
        nationality: 'ER',
        language: 'ti',
        status: 'GEST',
        postalCode: '44137',
        town: null,
        consent: true,
      },
    },
    topics: ['AUFENTHALT'],
    language: 'ti',
  });
  expect(typist.keys(), 'the budget of flow C').toBe(51);
});

test('flow G: last year’s report takes 8 keys at most', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('8');
  await focusOn(/^Asylverfahrensberatung/);
  await typist.press('ArrowDown', 'Enter');
  await focusOn('Zeitraum');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Prüfung' });
  await typist.chord('e');
  await focusOn(/^Bericht schreiben/);
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Der Bericht ist geschrieben' });
  expect(calls.find((entry) => entry.name === 'export_report')?.request).toEqual({
    report: { pack: 'regionale-beratung', from: '2025-01-01', to: '2025-12-31' },
    format: 'xlsx',
    folder: '/home/ada/Dokumente',
    exact: false,
    language: 'de',
  });
  expect(typist.keys()).toBeLessThanOrEqual(8);
});

test('keys typed while Rust still searches are not lost', async () => {
  const { typist, logged } = await openOffice({ slow: 40 });
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1), { timeout: 3000 });
  expect(logged[0]).toMatchObject({
    who: { who: 'known', id: 1 },
    topics: ['BESCHEID'],
    language: 'ti',
    fundingLine: 'RB',
  });
});

test('Enter in the empty topics field changes nothing, and Backspace takes the last topic away', async () => {
  const { typist } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.press('Enter');
  await typist.letters('bes');
  await typist.press('Enter', 'Enter');
  expect(screen.getByRole('button', { name: 'Bescheid entfernen' })).toBeTruthy();
  await typist.press('Backspace');
  expect(screen.queryByRole('button', { name: 'Bescheid entfernen' })).toBeNull();
});

test('Ctrl+Z after saving undoes the consultation', async () => {
  const { typist, logged, calls } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await typist.chord('z');
  await waitFor(() => expect(calls.at(-1)?.name === 'undo' || calls.some((entry) => entry.name === 'undo')).toBe(true));
  expect(calls.find((entry) => entry.name === 'undo')?.request).toEqual({ act: 501 });
  await waitFor(() =>
    expect(document.getElementById('status-line')?.textContent).toBe('Rückgängig gemacht: Beratung gespeichert'),
  );
});
