//! Choosing persons: what is chosen is said, asked of the office, kept under a name and lifted.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { ListPersonsRequest, SaveListRequest } from '../src/generated/wire';
import { openOffice } from './office';

test('a choice is said in chips, asked of the office, kept under a name, and lifted', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende';
  await typist.user.click(await screen.findByRole('button', { name: 'Auswählen' }));
  const asked = () => calls.filter((entry) => entry.name === 'list_persons').at(-1)?.request as ListPersonsRequest;
  await typist.user.type(screen.getByLabelText('Seit … Monaten nicht hier'), '12');
  await waitFor(() => expect(asked().filter.notSeenMonths).toBe(12));
  await screen.findByRole('button', { name: 'Ohne: Seit 12 Monaten nicht hier' });
  await typist.user.click(screen.getByRole('button', { name: 'Als Liste behalten' }));
  await screen.findByRole('button', { name: /Name der Liste/u });
  await typist.user.type(screen.getByLabelText('Name der Liste'), 'Lange nicht hier');
  await typist.user.click(screen.getByRole('button', { name: 'Als Liste behalten' }));
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Liste').value).toBe('1'));
  const kept = calls.filter((entry) => entry.name === 'save_list').at(-1)?.request as SaveListRequest;
  expect([kept.title, kept.filter.notSeenMonths, kept.own]).toEqual(['Lange nicht hier', 12, false]);
  await typist.user.click(screen.getByRole('button', { name: 'Ohne: Seit 12 Monaten nicht hier' }));
  await waitFor(() => expect(asked().filter.notSeenMonths).toBeNull());
  await typist.user.selectOptions(screen.getByLabelText('Liste'), '1');
  await waitFor(() => expect(asked().filter.notSeenMonths).toBe(12));
});
