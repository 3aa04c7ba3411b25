//! Volunteers: one is written down by keyboard, nobody is entrusted to her before she is bound, and her hours are kept.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { SaveVolunteerHoursRequest } from '../src/generated/wire';
import { openOffice } from './office';

test('nobody is entrusted to a volunteer who is not bound, and the field says so', async () => {
  const { typist } = await openOffice();
  location.hash = '#/gruppen/ehrenamt';
  await typist.user.click(await screen.findByRole('button', { name: 'Ehrenamtliche Person' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('volunteer-volunteerName'));
  await typist.letters('Lea Musterkind');
  document.getElementById('volunteer-standsBy')?.focus();
  await typist.letters('haim');
  await screen.findAllByRole('option');
  await typist.press('Enter');
  await typist.chord('Enter');
  await screen.findByRole('button', { name: /Begleitet wen\?: Erst die Verpflichtung/u });
  document.getElementById('volunteer-boundOn')?.focus();
  await typist.letters('1.3.2026');
  await typist.chord('Enter');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await screen.findByRole('button', { name: 'Lea Musterkind' });
});

test('hours go to whoever gave time last, in a few keys', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/gruppen/ehrenamt';
  await typist.user.click(await screen.findByRole('button', { name: 'Stunden eintragen' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('hours-workTime'));
  await typist.letters('1:30');
  await typist.chord('Enter');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  const asked = calls.find((entry) => entry.name === 'save_volunteer_hours')?.request as SaveVolunteerHoursRequest;
  expect([asked.volunteer, asked.date, asked.time]).toEqual([1, '23.11.2026', '1:30']);
});
