//! Starting a step plan on a person's page, and the list of documents that expire.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('a step plan shows its tasks with their days before they are made, and what is not needed is left out', async () => {
  location.hash = '#/ratsuchende/1/fristen';
  const { typist, calls } = await openOffice();
  await typist.user.click(await screen.findByRole('button', { name: 'Schrittplan' }));
  const which = await focusOn('Was ist geschehen?');
  await screen.findByRole('option', { name: 'Geburt eines Kindes' });
  await typist.user.selectOptions(which, 'geburt');
  await typist.user.clear(screen.getByLabelText('Tag der Geburt'));
  await typist.user.type(screen.getByLabelText('Tag der Geburt'), '24.11.');
  const step = screen.getByRole('checkbox', { name: /Geburt beim Standesamt anzeigen/ });
  expect(step.closest('label')?.textContent).toContain('27.11.2026');
  await typist.user.click(step);
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'start_plan')).toBe(true));
  expect(calls.find((entry) => entry.name === 'start_plan')?.request).toEqual({
    person: 1,
    plan: 'geburt',
    on: '2026-11-24',
    staff: 1,
    without: [0],
    language: 'de',
  });
});

test('documents that expire stand in the area with how long is left', async () => {
  location.hash = '#/fristen';
  await openOffice();
  expect(await screen.findByRole('heading', { name: /Dokumente laufen ab/ })).toBeTruthy();
  expect(screen.getByText('noch 4 Wochen')).toBeTruthy();
  expect(screen.getByText('abgelaufen')).toBeTruthy();
});
