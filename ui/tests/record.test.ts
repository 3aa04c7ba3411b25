//! The chronological record: filtered by words, kind and year, and printed whole.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openOffice } from './office';

async function openRecord() {
  const opened = await openOffice();
  location.hash = '#/ratsuchende/1';
  await screen.findByRole('heading', { level: 2, name: /Verlauf/u });
  await screen.findByRole('option', { name: 'Kontakte' });
  return opened;
}

const entries = () =>
  within(document.querySelector<HTMLElement>('ol.line') ?? document.body).getAllByRole('listitem').length;

test('words typed after Ctrl+F leave only the entries in which they stand', async () => {
  const { typist } = await openRecord();
  const all = entries();
  await typist.chord('f');
  await waitFor(() => expect(document.activeElement?.id).toBe('record-search'));
  await typist.letters('klagefrist');
  await waitFor(() => expect(entries()).toBe(1));
  expect(all).toBeGreaterThan(1);
  expect(document.querySelector('#record-title small')?.textContent).toBe('ein Eintrag gefunden');
});

test('a kind leaves only its entries, and the choice can be lifted when nothing fits', async () => {
  const { typist } = await openRecord();
  const all = entries();
  await typist.user.selectOptions(screen.getByLabelText('Art'), 'Weiterleitungen');
  await waitFor(() => expect(entries()).toBe(1));
  await typist.user.type(screen.getByRole('searchbox', { name: 'Im Verlauf suchen' }), 'gibtesnicht');
  await typist.user.click(await screen.findByRole('button', { name: 'Auswahl aufheben' }));
  await waitFor(() => expect(entries()).toBe(all));
});

test('printing asks for the whole record first', async () => {
  const { typist, calls } = await openRecord();
  await typist.user.click(screen.getByRole('button', { name: 'Drucken' }));
  await waitFor(() => expect(calls.some((entry) => entry.name === 'print_page')).toBe(true));
  const asked = calls.filter((entry) => entry.name === 'list_record').at(-1)?.request as { limit: number };
  expect(asked.limit, 'not only what happens to be on the screen').toBe(1000);
  expect(document.querySelector('.onpaper')?.textContent).toContain('Vertraulich');
});

test('a page that opens has its first leaf with it and asks for nothing more', async () => {
  const { calls } = await openRecord();
  expect(entries()).toBeGreaterThan(1);
  expect(calls.filter((entry) => entry.name === 'list_record')).toHaveLength(0);
});
