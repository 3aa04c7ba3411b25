//! Merging two records on the keys: what differs is asked, what only one says is taken, nothing is lost.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { MergePersonsRequest } from '../src/generated/wire';
import { focusOn, openOffice } from './office';

async function atMerge() {
  const opened = await openOffice();
  location.hash = '#/ratsuchende/1/stammdaten';
  (await screen.findByRole('button', { name: 'Mit anderer Akte zusammenführen' })).focus();
  await opened.typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.id).toBe('merge-other'));
  await opened.typist.letters('abdi');
  await screen.findAllByRole('option');
  await opened.typist.press('Enter');
  await focusOn('Zwei Akten zusammenführen');
  return opened;
}

test('the counsellor decides what differs, and the name not chosen stays as a spelling', async () => {
  const { typist, calls } = await atMerge();
  const birth = await screen.findByRole('group', { name: 'Geburt' });
  await typist.user.click(within(birth).getAllByRole('radio')[1] as HTMLElement);
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'merge_persons')).toBe(true));
  const sent = calls.find((entry) => entry.name === 'merge_persons')?.request as MergePersonsRequest;
  expect(sent).toMatchObject({ keep: 1, seenKeep: 12, seenGone: 12 });
  expect(sent.fields.familyName).toBe('Tesfay');
  expect(sent.fields.birth).not.toBe('~1992');
  expect(sent.fields.otherNames).toMatch(/Haymanot Tesfai\n.*Abdi/);
  expect(sent.fields.citizenships.slice(0, 2)).toEqual(['ER', 'ET']);
  expect(sent.fields.citizenships.length).toBe(3);
  expect(sent.fields.references.length).toBe(3);
  expect(document.getElementById('status-line')?.textContent).toContain('Akten zusammengeführt');
});

test('a record that was merged is only a way to the one that stays', async () => {
  await openOffice();
  location.hash = '#/ratsuchende/9';
  await screen.findByText(/zusammengeführt mit/);
  expect(screen.getByRole('link', { name: 'Haimanot Tesfay' }).getAttribute('href')).toBe('#/ratsuchende/1');
  expect(screen.queryByRole('navigation', { name: 'Teile der Akte' })).toBeNull();
});

test('the other record can stay instead', async () => {
  const { typist, calls } = await atMerge();
  await typist.user.click(await screen.findByRole('button', { name: 'Lieber diese Akte behalten' }));
  await screen.findByText(/2026-0001 geht darin auf/);
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'merge_persons')).toBe(true));
  const sent = calls.find((entry) => entry.name === 'merge_persons')?.request as MergePersonsRequest;
  expect(sent.gone).toBe(1);
  await waitFor(() => expect(location.hash).toBe(`#/ratsuchende/${sent.keep}`));
});
