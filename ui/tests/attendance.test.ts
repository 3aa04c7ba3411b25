//! Who came to a group appointment, by one key a person; the number of the others; and the date of the offer it becomes.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';
import type {
  AppointmentStateRequest,
  CountUnnamedRequest,
  ExportCalendarRequest,
  SaveAppointmentRequest,
  SaveGroupDateRequest,
} from '../src/generated/wire';

function last<T>(calls: { name: string; request: unknown }[], name: string): T {
  return calls.filter((entry) => entry.name === name).at(-1)?.request as T;
}

test('a group is ticked off by one key a person and becomes a date of its offer', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  await screen.findByRole('grid');
  await typist.press('F4');
  await focusOn('Wer?');
  await typist.user.click(screen.getByLabelText('Gruppe'));
  await typist.user.type(screen.getByLabelText('Wie heißt er?'), 'Frauencafé');
  for (const name of ['Frau A.', 'Frau B.', 'Frau C.']) {
    (document.getElementById('appointment-persons') as HTMLElement).focus();
    await typist.letters(name);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
    await typist.press('Enter');
  }
  await typist.user.type(document.getElementById('appointment-day') as HTMLElement, 'h');
  await typist.user.type(document.getElementById('appointment-time') as HTMLElement, '17:30');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(last<SaveAppointmentRequest>(calls, 'save_appointment').appointment.persons).toHaveLength(3),
  );
  const row = await screen.findByRole('button', { name: /^Frauencafé/u });
  row.focus();
  await typist.user.keyboard('{Shift>}{F10}{/Shift}');
  await typist.user.click(await screen.findByRole('menuitem', { name: /Anwesenheit/u }));
  const panel = await screen.findByRole('complementary', { name: 'Anwesenheit' });
  await waitFor(() => expect(document.activeElement?.id).toBe('attendance-0-appeared'));
  await typist.letters('dfd');
  await waitFor(() =>
    expect(
      calls
        .filter((entry) => entry.name === 'set_appointment_state')
        .map((entry) => entry.request as AppointmentStateRequest)
        .map((said) => [said.position, said.state]),
    ).toEqual([
      [0, 'appeared'],
      [1, 'missed'],
      [2, 'appeared'],
    ]),
  );
  await waitFor(() => expect(within(panel).getByRole('status').textContent).toContain('2 Personen da'));
  await typist.user.type(within(panel).getByLabelText(/Dazu ohne Namen/u), '7');
  await typist.user.click(within(panel).getByRole('button', { name: /Als Gruppentermin übernehmen/u }));
  await waitFor(() => expect(last<CountUnnamedRequest>(calls, 'count_unnamed').count).toBe('7'));
  await screen.findByRole('complementary', { name: /Termin eintragen|Gruppentermin/u });
  await waitFor(() => expect((screen.getByLabelText('k. A.') as HTMLInputElement).value).toBe('9'));
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveGroupDateRequest>(calls, 'save_group_date').appointment).not.toBeNull());
}, 60000);

test('a calendar is written with initials, with names only by a tick of its own', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  await screen.findByRole('grid');
  await typist.user.selectOptions(screen.getByLabelText('Drucken'), 'ics');
  const dialog = await screen.findByRole('dialog', { name: 'Kalender ausgeben' });
  await typist.user.click(within(dialog).getByRole('button', { name: 'Kalender schreiben' }));
  await within(dialog).findByText(/kalender_AB_2026-11-23_2026-12-20\.ics/u);
  expect(last<ExportCalendarRequest>(calls, 'export_calendar').names).toBe(false);
  await typist.user.click(within(dialog).getByText(/Ganze Namen statt Kürzel/u));
  await typist.user.click(within(dialog).getByLabelText(/Ja, ich will ganze Namen/u));
  await typist.user.click(within(dialog).getByRole('button', { name: 'Kalender mit Namen schreiben' }));
  await waitFor(() => expect(last<ExportCalendarRequest>(calls, 'export_calendar').names).toBe(true));
}, 30000);
