//! Letters and text templates: a letter is written by keyboard and lies on the table, a text template goes where the caret stands.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { SaveWritingRequest } from '../src/generated/wire';
import { LETTERS, NOTES } from '../src/office/proposals';
import { focusOn, openOffice } from './office';

const area = (id: string) => document.querySelector<HTMLTextAreaElement>(`#${id}`);

test('a letter is filled in from a template, its gaps are told, and it lies on the table to be printed', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende/1/schreiben';
  await typist.user.click(await screen.findByRole('button', { name: 'Schreiben' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('writing-agency'));
  await screen.findByText(/keine Post an die Unterkunft/u, { selector: '.care strong' });
  area('writing-address')?.focus();
  await typist.letters('Amt für Beispiele');
  await typist.user.selectOptions(screen.getByLabelText('Vorlage'), '1');
  await typist.user.click(screen.getByRole('button', { name: 'Einsetzen' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('writing-body'));
  await screen.findByText(/Noch zu füllen: AZR-Nummer/u);
  expect(area('writing-body')?.value).toContain('im Auftrag von Haimanot');
  await typist.chord('Enter');
  const paper = await screen.findByRole('article');
  expect(paper.textContent).toContain('Amt für Beispiele');
  expect(paper.textContent).toContain('Am Brunnenplatz 4');
  await typist.user.click(screen.getByRole('button', { name: 'Drucken' }));
  expect(calls.at(-1)?.name).toBe('print_page');
  const saved = calls.find((entry) => entry.name === 'save_writing')?.request as SaveWritingRequest;
  expect([saved.person, saved.fields.address]).toEqual([1, 'Amt für Beispiele']);
});

test('a second template comes below what stands there, and nothing is lost', async () => {
  const { typist } = await openOffice();
  location.hash = '#/ratsuchende/1/schreiben';
  await typist.user.click(await screen.findByRole('button', { name: 'Schreiben' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('writing-agency'));
  area('writing-body')?.focus();
  await typist.letters('Von Hand.');
  await typist.user.selectOptions(screen.getByLabelText('Vorlage'), '1');
  await typist.user.click(screen.getByRole('button', { name: 'Einsetzen' }));
  await waitFor(() => expect(area('writing-body')?.value).toMatch(/^Von Hand\.\n\nSehr geehrte/u));
});

test('a text template goes where the caret stands in the note', async () => {
  const { typist } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.tab();
  await typist.letters('Vorher nachher');
  area('sheet-note')?.setSelectionRange(7, 7);
  await typist.user.keyboard('{Shift>}{F4}{/Shift}');
  expect(document.activeElement).toBe(screen.getByLabelText('Textbaustein einsetzen …'));
  await typist.user.selectOptions(screen.getByLabelText('Textbaustein einsetzen …'), '2');
  await waitFor(() => expect(area('sheet-note')?.value).toBe('Vorher WBS: beantragt / liegt vor\nVereinbart: nachher'));
  expect(document.activeElement?.id).toBe('sheet-note');
});

test('the information sheet names the office and its officer, and handing it over is one step further', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende/1/einwilligungen';
  await typist.user.click(await screen.findByRole('button', { name: 'Informationsblatt' }));
  const paper = await screen.findByRole('article');
  await waitFor(() => expect(paper.textContent).toContain('datenschutz@beispiel.invalid'));
  expect(paper.textContent).toContain('Kirchenkreis Musterland');
  await typist.user.click(screen.getByRole('button', { name: 'Formular drucken' }));
  expect(calls.at(-1)?.name).toBe('print_page');
  await typist.user.click(screen.getByRole('button', { name: /ausgehändigt/u }));
  await screen.findByRole('complementary');
});

test('the proposals have titles of their own and only fields that the letters know', () => {
  const titles = [...LETTERS, ...NOTES].map((one) => `${one.kind} ${one.title}`);
  expect(new Set(titles).size).toBe(titles.length);
  const words = LETTERS.flatMap((one) =>
    [...`${one.subject}${one.body}`.matchAll(/\{([^}]*)\}/gu)].map((hit) => hit[1]),
  );
  const known = ['Name', 'Geburtsdatum', 'Empfänger', 'BAMF-Aktenzeichen', 'AZR-Nummer', 'Datum', 'Beratung', 'Stelle'];
  for (const word of words) expect(known).toContain(word);
});
