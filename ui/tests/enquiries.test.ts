//! Enquiries: written down by keyboard, booked from with one key, changed, removed; and what the waiting times say.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { SaveAppointmentRequest, SaveEnquiryRequest } from '../src/generated/wire';
import { focusOn, openOffice } from './office';

function last<T>(calls: { name: string; request: unknown }[], name: string): T {
  return calls.filter((entry) => entry.name === name).at(-1)?.request as T;
}

async function openEnquiries() {
  const office = await openOffice();
  location.hash = '#/kalender/anfragen';
  await screen.findByRole('heading', { level: 1, name: 'Anfragen' });
  await screen.findByRole('region', { name: /^Offen/u });
  return office;
}

test('the longest waiting stands first, with its days', async () => {
  await openEnquiries();
  const open = screen.getByRole('region', { name: /^Offen/u });
  const waits = [...open.querySelectorAll('.lead b')].map((lead) => lead.textContent);
  expect(waits).toEqual(['wartet 21 Tage', 'wartet 4 Tage', 'seit heute']);
});

test('an enquiry in words is written down without the mouse', async () => {
  const { typist, calls } = await openEnquiries();
  document.getElementById('enquiry-new')?.focus();
  await typist.press('Enter');
  await focusOn('Wer fragt?');
  await typist.letters('Hausmeister der Unterkunft');
  await typist.press('Enter');
  await focusOn('Worum geht es?');
  await typist.letters('wohn');
  await typist.press('Enter');
  await focusOn('Sprache');
  await typist.chord('Enter');
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Neue Anfrage' })).toBeNull());
  const asked = last<SaveEnquiryRequest>(calls, 'save_enquiry').enquiry;
  expect([asked.askedBy, asked.person, asked.topic, asked.receivedOn, asked.outcome, asked.offeredOn]).toEqual([
    'Hausmeister der Unterkunft',
    null,
    'WOHNEN',
    '2026-11-23',
    'open',
    '',
  ]);
  await screen.findByRole('button', { name: 'Hausmeister der Unterkunft' });
});

test('somebody on record is picked, and her words are not kept beside her', async () => {
  const { typist, calls } = await openEnquiries();
  document.getElementById('enquiry-new')?.focus();
  await typist.press('Enter');
  await focusOn('Wer fragt?');
  await typist.letters('haim');
  await screen.findAllByRole('option');
  await typist.press('ArrowDown', 'Enter');
  await focusOn('Worum geht es?');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveEnquiryRequest>(calls, 'save_enquiry')?.enquiry.person).toBe(1));
  expect(last<SaveEnquiryRequest>(calls, 'save_enquiry').enquiry.askedBy).toBe('');
});

test('one key on a line books the appointment for it, and the line is answered', async () => {
  const { typist, calls } = await openEnquiries();
  screen.getByRole('button', { name: 'أمينة التجريبية' }).focus();
  await typist.press('F4');
  const form = await screen.findByRole('complementary', { name: 'Neuer Termin' });
  await focusOn('Tag');
  expect(form.textContent).toContain('Für die Anfrage vom 19.11.2026');
  await typist.letters('30.11');
  await typist.tab();
  await typist.letters('10');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveAppointmentRequest>(calls, 'save_appointment')?.enquiry).toBe(2));
  const asked = last<SaveAppointmentRequest>(calls, 'save_appointment').appointment;
  expect([asked.persons[0]?.alias, asked.purpose, asked.language]).toEqual(['أمينة التجريبية', 'WOHNEN', 'ar']);
  const done = await screen.findByRole('region', { name: /^Beantwortet/u });
  await within(done).findByText(/30\.11\.2026, nach 11 Tagen/u);
});

test('an outcome with an offered day is kept, one without keeps no day', async () => {
  const { typist, calls } = await openEnquiries();
  await typist.user.click(screen.getByRole('button', { name: 'Frau Probst' }));
  const came = await screen.findByRole('combobox', { name: 'Was wurde daraus?' });
  expect((came as HTMLSelectElement).value).toBe('slot-offered');
  expect((screen.getByLabelText('Angebotener Termin am') as HTMLInputElement).value).toBe('16.11.2026');
  await typist.user.selectOptions(came, 'no-answer');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveEnquiryRequest>(calls, 'save_enquiry')?.seen).toBe(1));
  const asked = last<SaveEnquiryRequest>(calls, 'save_enquiry').enquiry;
  expect([asked.outcome, asked.offeredOn]).toEqual(['no-answer', '']);
});

test('an enquiry is removed as work is, with the version that was seen', async () => {
  const { typist, calls } = await openEnquiries();
  await typist.user.click(screen.getByRole('button', { name: 'Herr Beispiel' }));
  await typist.user.click(await screen.findByRole('button', { name: 'Löschen' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Herr Beispiel' })).toBeNull());
  expect(last(calls, 'remove_work')).toEqual({ noun: 'enquiry', id: 8, seen: 1 });
});

test('waiting times are told by half-year with share, median and longest', async () => {
  await openEnquiries();
  const table = await screen.findByRole('table', { name: 'Wartezeit nach Halbjahr' });
  const line = (name: RegExp): (string | null)[] =>
    [...(within(table).getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
      (cell.textContent ?? '').replace(/\s/gu, ' '),
    );
  expect(line(/^2\. Halbjahr 2026/u)).toEqual(['6', '3', '2', '33 %', '3,5', '7']);
  expect(line(/^1\. Halbjahr 2026/u)).toEqual(['2', '0', '1', '50 %', '28', '28']);
  expect(line(/^1\. Halbjahr 2025/u)).toEqual(['0', '0', '0', '–', '–', '–']);
});
