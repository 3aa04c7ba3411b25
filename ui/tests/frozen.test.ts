//! Freezing a report by keys: what it means is said first, then it opens as frozen, is exported, and can be discarded.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('a report is frozen from its preview, opens as frozen and says that its figures stay', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('8');
  await screen.findByRole('heading', { name: /Eingefrorene Berichte/ });
  await focusOn(/^Asylverfahrensberatung/);
  await typist.press('Enter');
  await focusOn('Zeitraum');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Eine Zelle erklärt sich' });
  screen.getByRole('button', { name: 'Einfrieren …' }).click();
  const dialog = await screen.findByRole('dialog', { name: 'Bericht einfrieren?', hidden: true });
  within(dialog).getByText(/Diese Zahlen bleiben, auch wenn Akten später geändert oder gelöscht werden/);
  await focusOn('Jetzt einfrieren');
  await typist.press('Enter');
  await waitFor(() => expect(location.hash).toBe('#/berichte/eingefroren/3'));
  expect(calls.find(({ name }) => name === 'freeze_report')?.request).toMatchObject({
    pack: 'avb-bamf',
    from: '2025-01-01',
    to: '2025-12-31',
  });
  await screen.findByText(/Diese Zahlen bleiben, auch wenn Akten später/);
  await typist.chord('e');
  await focusOn(/^Bericht schreiben/);
});

test('a frozen report beside today names each line that differs, and is corrected', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('8');
  (await screen.findByRole('link', { name: /Nr\. 2/ })).click();
  (await screen.findByRole('button', { name: 'Mit heute vergleichen' })).click();
  await screen.findByRole('rowheader', { name: 'T1 · Beratungen · Wert' });
  expect(screen.getByRole('row', { name: /T1 · Beratungen · Wert/ }).textContent).toMatch(/1284\s*1279\s*−5/);
  expect(screen.getByRole('row', { name: /T3 · Eritrea/ }).textContent).toContain('•');
  screen.getByText(/2 Zahlen geändert, die vorher und nachher geschützt sind/);
  screen.getByRole('button', { name: 'Als Korrektur einfrieren' }).click();
  await waitFor(() => expect(location.hash).toBe('#/berichte/eingefroren/3'));
  expect(calls.find(({ name }) => name === 'freeze_correction')?.request).toEqual({ id: 2 });
  await screen.findByRole('link', { name: '1. Korrektur von Nr. 2' });
});

test('a frozen report is discarded with a reason, stays, and is not exported any more', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('8');
  (await screen.findByRole('link', { name: /Nr\. 2/ })).click();
  (await screen.findByRole('button', { name: 'Verwerfen …' })).click();
  await focusOn('Warum?');
  screen.getByRole('button', { name: 'Verwerfen', hidden: true }).click();
  await screen.findByText(/Verworfen am 23\.11\.2026 von Ada Berger: die Akten waren noch nicht vollständig/);
  expect(calls.find(({ name }) => name === 'discard_frozen')?.request).toEqual({ id: 2, reason: 'wrong-records' });
  expect(screen.queryByRole('button', { name: /^Exportieren/ })).toBeNull();
  screen.getByRole('grid', { name: /T3/ });
});

test('rows under the threshold are merged by the proposal, counted anew, and go with freezing', async () => {
  const { typist, calls } = await openOffice();
  await typist.chord('8');
  await focusOn(/^Asylverfahrensberatung/);
  await typist.press('Enter');
  await focusOn('Zeitraum');
  await typist.press('Enter');
  (await screen.findByRole('button', { name: 'Zeilen zusammenfassen …' })).click();
  await focusOn('Vorschlag übernehmen');
  await typist.press('Enter');
  await focusOn('Zusammenfassen und neu zählen');
  await typist.press('Enter');
  await screen.findByRole('rowheader', { name: 'Georgien + Libanon' });
  const merges = [{ table: 'T3', rows: ['GE', 'LB'] }];
  expect(calls.filter(({ name }) => name === 'report').at(-1)?.request).toMatchObject({ merges });
  screen.getByRole('button', { name: 'Einfrieren …' }).click();
  await focusOn('Jetzt einfrieren');
  await typist.press('Enter');
  await waitFor(() => expect(calls.find(({ name }) => name === 'freeze_report')?.request).toMatchObject({ merges }));
});

test('a single row cannot be merged, and the dialog says so where it is', async () => {
  const { typist } = await openOffice();
  await typist.chord('8');
  await focusOn(/^Asylverfahrensberatung/);
  await typist.press('Enter');
  await focusOn('Zeitraum');
  await typist.press('Enter');
  (await screen.findByRole('button', { name: 'Zeilen zusammenfassen …' })).click();
  (await screen.findByRole('checkbox', { name: /Georgien/, hidden: true })).click();
  screen.getByRole('button', { name: 'Zusammenfassen und neu zählen', hidden: true }).click();
  await screen.findByText(/Eine Zeile allein lässt sich nicht zusammenfassen/);
});
