//! The open consultation hour: F8 calls within one key, the sheet is filled, one key counts, and the board shows numbers only.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { JoinQueueRequest, LogConsultationRequest, SettleQueueRequest } from '../src/generated/wire';
import { focusOn, openOffice } from './office';

test('flow F: one key calls the next, and the sheet opens with language and concern', async () => {
  const { typist, calls, logged } = await openOffice();
  const before = typist.keys();
  await typist.press('F8');
  await screen.findByRole('complementary', { name: 'Beratung erfassen' });
  expect(typist.keys() - before).toBe(1);
  await focusOn('Themen');
  expect(calls.some((entry) => entry.name === 'call_next')).toBe(true);
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  const request = logged[0] as LogConsultationRequest;
  expect([request.queue, request.who.who, request.topics, request.language, request.form]).toEqual([
    3,
    'anonymous',
    ['WOHNEN'],
    'ar',
    'offen',
  ]);
});

test('somebody is taken in with a number alone, by Enter', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender/sprechstunde';
  await screen.findByRole('list', { name: 'Warteliste' });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  document.getElementById('queue-alias')?.focus();
  await typist.press('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'join_queue')).toBe(true));
  const asked = calls.find((entry) => entry.name === 'join_queue')?.request as JoinQueueRequest;
  expect(asked).toEqual({ person: null, alias: '', language: null, concern: null });
  await screen.findAllByText(/Nummer 7 aufgenommen/u);
});

test('whoever is with a counsellor is counted at once, and a hand-over names the colleague', async () => {
  const { typist, calls, logged } = await openOffice();
  location.hash = '#/kalender/sprechstunde';
  const list = await screen.findByRole('list', { name: 'Warteliste' });
  await typist.user.selectOptions(within(list).getByLabelText('Nummer 2 übergeben'), '2');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'settle_queue')).toBe(true));
  const handed = calls.find((entry) => entry.name === 'settle_queue')?.request as SettleQueueRequest;
  expect([handed.state, handed.forStaff]).toEqual(['waiting', 2]);
  await typist.user.click((await screen.findAllByRole('button', { name: 'Aufrufen' }))[0] as HTMLElement);
  await screen.findByRole('complementary', { name: 'Beratung erfassen' });
  await focusOn('Themen');
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await typist.user.click(await screen.findByRole('button', { name: 'Kurz zählen' }));
  await waitFor(() => expect(logged).toHaveLength(1));
  expect((logged[0] as LogConsultationRequest).form).toBe('offen');
});

test('the board of the waiting room shows numbers and never a name', async () => {
  location.hash = '#/aufruf';
  const { calls } = await openOffice();
  await screen.findByText('Raum 1');
  const text = document.body.textContent ?? '';
  expect(text).toContain('2');
  expect(text).not.toContain('Rahimi');
  expect(text).not.toContain('Sow');
  expect(new Set(calls.map((entry) => entry.name))).toEqual(new Set(['board']));
});
