//! The calendar: booking within its keystrokes, moving by key, what a clash asks, states, and the consultation that comes of it.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type {
  AppointmentRow,
  CalendarView,
  LogConsultationRequest,
  MoveAppointmentRequest,
  SaveAppointmentRequest,
  SaveOpeningRequest,
} from '../src/generated/wire';
import {
  cellAfter,
  clock,
  hours,
  lanes,
  monthGrid,
  ofDay,
  overWeekend,
  resized,
  rowAfter,
  slots,
  within as inside,
} from '../src/calendar/times';
import { cents } from '../src/calendar/booking';
import { initialsOf } from '../src/calendar/privacy.svelte';
import { focusOn, openOffice } from './office';

function last<T>(calls: { name: string; request: unknown }[], name: string): T {
  return calls.filter((entry) => entry.name === name).at(-1)?.request as T;
}

test('flow E: an appointment for somebody known is booked from anywhere in 16 keys', async () => {
  const { typist, calls } = await openOffice();
  const before = typist.keys();
  await typist.press('F4');
  await focusOn('Wer?');
  await typist.letters('haim');
  await screen.findAllByRole('option');
  await typist.press('Enter');
  await focusOn('Tag');
  await typist.letters('30.1');
  await typist.tab();
  await typist.letters('10');
  await typist.chord('Enter');
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Neuer Termin' })).toBeNull());
  expect(typist.keys() - before).toBeLessThanOrEqual(16);
  const asked = last<SaveAppointmentRequest>(calls, 'save_appointment');
  expect([asked.appointment.day, asked.appointment.time, asked.appointment.persons[0]?.person]).toEqual([
    '2027-01-30',
    '10:00',
    1,
  ]);
  expect(asked.appointment.language).toBe('ti');
});

test('flow D: a follow-up from the consultation in 11 keys, and the consultation is still there', async () => {
  const { typist, calls } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  const before = typist.keys();
  await typist.press('F4');
  await focusOn('Tag');
  await typist.letters('30.11');
  await typist.tab();
  await typist.letters('10');
  await typist.chord('Enter');
  await screen.findByRole('complementary', { name: 'Beratung erfassen' });
  expect(typist.keys() - before).toBeLessThanOrEqual(11);
  expect(last<SaveAppointmentRequest>(calls, 'save_appointment').appointment.persons[0]?.person).toBe(1);
  await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain('Bescheid'));
});

test('Alt and arrows move an appointment and make it longer, the focus stays, and it is said', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  const row = await screen.findByRole('button', { name: /^Haymanot Tesfai 10:00–10:45/u });
  row.focus();
  await typist.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  // A quarter past ten to eleven lies on another one: the question comes up, and nothing was moved.
  const dialog = await screen.findByRole('dialog', { name: /verschieben/u });
  await within(dialog).findByText(/Da ist schon ein Termin/u);
  await typist.user.click(within(dialog).getByLabelText(/Trotzdem so eintragen/u));
  await typist.user.click(within(dialog).getByRole('button', { name: 'Verschieben' }));
  await waitFor(() =>
    expect(last<MoveAppointmentRequest>(calls, 'move_appointment').accepted).toEqual(['counsellor:3']),
  );
}, 30000);

test('a free move is shown at once and taken back by Strg+Z', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  const row = await screen.findByRole('button', { name: /^محمد نموذج 14:00–14:45/u });
  row.focus();
  await typist.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const moved = await screen.findByRole('button', { name: /^محمد نموذج 14:15–15:00/u });
  await waitFor(() => expect(document.activeElement).toBe(moved));
  expect(last<MoveAppointmentRequest>(calls, 'move_appointment').startsAt).toBe('2026-11-23T14:15');
  await screen.findAllByText(/verschoben auf\s+14:15 bis 15:00/u);
  await typist.user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await screen.findByRole('button', { name: /^محمد نموذج 14:15–14:45/u });
  expect(last<MoveAppointmentRequest>(calls, 'move_appointment').minutes).toBe(30);
  await typist.chord('z');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'undo')).toBe(true));
});

test('an appointment of a series asks which ones', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  (await screen.findByRole('button', { name: /^Teamgespräch/u })).focus();
  await typist.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const dialog = await screen.findByRole('dialog');
  await typist.user.click(within(dialog).getByLabelText('Dieser und folgende'));
  await typist.user.click(within(dialog).getByRole('button', { name: 'Verschieben' }));
  await waitFor(() => expect(last<MoveAppointmentRequest>(calls, 'move_appointment').scope).toBe('following'));
  expect(calls.filter((entry) => entry.name === 'move_appointment')).toHaveLength(1);
});

test('a cell opens the form with its time, and Enter on a taken cell goes to the appointment', async () => {
  const { typist } = await openOffice();
  location.hash = '#/kalender';
  const grid = await screen.findByRole('grid');
  const cells = within(grid).getAllByRole('gridcell');
  expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  cells.find((cell) => cell.tabIndex === 0)?.focus();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('09:00, belegt');
  await typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.id).toBe('event-1'));
  await typist.press('Escape');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('09:00, belegt'));
  for (let n = 0; n < 11; n += 1) await typist.press('ArrowDown');
  await typist.press('Enter');
  const form = await screen.findByRole('complementary', { name: 'Neuer Termin' });
  await waitFor(() => expect((within(form).getByLabelText('Uhrzeit') as HTMLInputElement).value).toBe('11:45'));
});

test('the menu says that she is here, and the sheet opens filled in', async () => {
  const { typist, logged } = await openOffice();
  location.hash = '#/kalender';
  (await screen.findByRole('button', { name: /^Haymanot Tesfai/u })).focus();
  await typist.user.keyboard('{Shift>}{F10}{/Shift}');
  await typist.user.click(await screen.findByRole('menuitem', { name: /Ist da/u }));
  await screen.findByRole('complementary', { name: 'Beratung erfassen' });
  await waitFor(() => expect((screen.getByLabelText('Uhrzeit') as HTMLInputElement).value).toBe('10:00'));
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  const request = logged[0] as LogConsultationRequest;
  expect([request.appointment, request.topics, request.language, request.minutes]).toEqual([2, ['WOHNEN'], 'uk', 45]);
});

test('names are covered while a client looks at the screen', async () => {
  const { typist } = await openOffice();
  location.hash = '#/kalender';
  await screen.findByRole('button', { name: /^Haymanot Tesfai/u });
  await typist.chord('b');
  await screen.findByRole('button', { name: /^H\. T\. 10:00/u });
  expect(document.querySelector('main')?.textContent).not.toContain('Tesfai');
  await typist.chord('b');
  await screen.findByRole('button', { name: /^Haymanot Tesfai/u });
});

test('opening hours are written down by keyboard', async () => {
  const { typist, calls } = await openOffice({ empty: true });
  location.hash = '#/kalender/zeiten';
  await typist.user.click((await screen.findAllByRole('button', { name: 'Öffnungszeit' }))[0] as HTMLElement);
  await waitFor(() => expect(document.activeElement?.id).toBe('opening-weekdays-0'));
  await typist.press(' ');
  document.getElementById('opening-from')?.focus();
  await typist.letters('9');
  await typist.tab();
  await typist.letters('12');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveOpeningRequest>(calls, 'save_opening').opening.weekdays).toBe(1));
  await screen.findByRole('button', { name: /09:00–12:00/u });
});

test('appointments that overlap lie side by side, others take the whole width', () => {
  const side = lanes([
    { id: 1, start: 540, minutes: 60 },
    { id: 2, start: 570, minutes: 60 },
    { id: 3, start: 600, minutes: 30 },
    { id: 4, start: 630, minutes: 30 },
  ]);
  expect([1, 2, 3].map((id) => side.get(id))).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
  ]);
  expect(side.get(4)).toEqual({ lane: 0, lanes: 1 });
});

test('the reckoning of the grid', () => {
  expect(hours([], [])).toEqual({ from: 480, to: 1080 });
  expect(resized(600, 45, -15, 'end')).toEqual({ start: 600, minutes: 30 });
  expect(resized(600, 45, 30, 'start')).toEqual({ start: 630, minutes: 15 });
  expect(resized(600, 45, -60, 'end').minutes).toBe(15);
  expect(inside(1430, 45)).toBe(1395);
  expect(clock(1395)).toBe('23:15');
  expect(cellAfter('ArrowRight', { column: 2, minute: 600 }, 3, { from: 480, to: 1080 })).toBe('day-on');
  expect(cellAfter('ArrowUp', { column: 2, minute: 480 }, 3, { from: 480, to: 1080 })).toEqual({
    column: 2,
    minute: 480,
  });
  expect(
    rowAfter('ArrowRight', { column: 0, start: 600 }, [
      { id: 1, column: 2, start: 600 },
      { id: 2, column: 1, start: 900 },
      { id: 3, column: 1, start: 700 },
    ]),
  ).toBe(3);
  const weeks = monthGrid('2026-11-23');
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
  expect(['35', '35,5', '0,50', '12.34 €', 'x'].map(cents)).toEqual([3500, 3550, 50, 1234, null]);
  expect(initialsOf('familie al-hussein')).toBe('F. A.-H.');
});

test('the plan of a day and the people to ring are printed, and a slip opens in the client’s language', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  const choice = await screen.findByLabelText('Drucken');
  await typist.user.selectOptions(choice, 'plan');
  await waitFor(() => expect(calls.filter((entry) => entry.name === 'print_page')).toHaveLength(1));
  await waitFor(() => expect(document.querySelector('.paper')).toBeNull());
  await typist.user.selectOptions(choice, 'calls');
  await waitFor(() => expect(calls.filter((entry) => entry.name === 'print_page')).toHaveLength(2));
  expect(calls.find((entry) => entry.name === 'call_list')?.request).toEqual({ day: '2026-11-24' });
  await typist.user.click(await screen.findByRole('button', { name: /^محمد نموذج/u }));
  const slip = await screen.findByRole('group', { name: 'Terminzettel' });
  expect((within(slip).getByLabelText('Terminzettel') as HTMLSelectElement).value).toBe('ar');
  await typist.user.click(within(slip).getByRole('button', { name: 'Öffnen und drucken' }));
  await waitFor(() =>
    expect(last<{ language: string; named: boolean }>(calls, 'open_slip')).toEqual({
      id: 6,
      language: 'ar',
      named: false,
    }),
  );
});

test('a step goes over a weekend on which nobody works, and stops on one on which somebody does', () => {
  const empty = { days: [], appointments: [], windows: [], off: [] } as unknown as CalendarView;
  expect(overWeekend('2026-11-28', 1, empty)).toBe('2026-11-30');
  expect(overWeekend('2026-11-22', -1, empty)).toBe('2026-11-20');
  const saturday = { ...empty, windows: [{ day: '2026-11-28' }] } as unknown as CalendarView;
  expect(overWeekend('2026-11-28', 1, saturday)).toBe('2026-11-28');
  expect(overWeekend('2026-11-29', -1, saturday)).toBe('2026-11-28');
  const sunday = { ...empty, appointments: [{ day: '2026-11-29' } as AppointmentRow] };
  expect(overWeekend('2026-11-28', 1, sunday)).toBe('2026-11-29');
});

test('of a week the day shows what lies on it, absences that began before it, too', () => {
  const week = {
    days: [{ day: '2026-11-23' }, { day: '2026-11-24' }],
    appointments: [{ day: '2026-11-23' }, { day: '2026-11-24' }],
    windows: [{ day: '2026-11-24' }],
    off: [
      { startsAt: '2026-11-20T00:00', endsAt: '2026-11-24T00:00' },
      { startsAt: '2026-11-24T12:00', endsAt: '2026-11-26T00:00' },
    ],
  } as unknown as CalendarView;
  const monday = ofDay(week, '2026-11-23');
  expect([monday.days.length, monday.appointments.length, monday.windows.length, monday.off.length]).toEqual([
    1, 1, 0, 1,
  ]);
  expect(ofDay(week, '2026-11-24').off).toEqual([week.off[1]]);
});

test('whoever stays keeps her place on the page; others take over what was left, and nobody shares one', () => {
  const first = slots(new Map(), [11, 12, 13]);
  expect([...first.values()]).toEqual([0, 1, 2]);
  const moved = slots(first, [12, 11, 13]);
  expect([moved.get(11), moved.get(12), moved.get(13)]).toEqual([0, 1, 2]);
  const other = slots(moved, [21, 22, 13, 23]);
  expect([other.get(21), other.get(22), other.get(13)]).toEqual([1, 0, 2]);
  expect(new Set(other.values()).size).toBe(4);
  expect([...slots(other, []).values()]).toEqual([]);
});

test('the days of a week that is held are shown without asking again; another week stands there when it is told', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/kalender';
  await screen.findByRole('button', { name: /^Haymanot Tesfai 10:00–10:45/u });
  const asked = (): number => calls.filter((entry) => entry.name === 'calendar').length;
  const before = asked();
  await typist.user.click(screen.getByRole('button', { name: 'Ein Tag weiter' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('24. November');
  expect(asked()).toBe(before);
  for (let day = 0; day < 4; day += 1) await typist.user.click(screen.getByRole('button', { name: 'Ein Tag weiter' }));
  // From Friday to Monday: nobody works on the weekend.
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('30. November'));
  expect(asked()).toBe(before + 1);
  await typist.user.click(screen.getByRole('button', { name: 'Ein Tag zurück' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('27. November'));
});

test('whoever presses on before the calendar was told anew moves what the last move left', async () => {
  const { typist, calls } = await openOffice({ slow: 120 });
  location.hash = '#/kalender';
  (await screen.findByRole('button', { name: /^محمد نموذج 14:00–14:45/u }, { timeout: 5000 })).focus();
  const moves = (): MoveAppointmentRequest[] =>
    calls.filter((entry) => entry.name === 'move_appointment').map((entry) => entry.request as MoveAppointmentRequest);
  await typist.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(calls.map((entry) => entry.name).slice(-1)).toEqual(['calendar']), { interval: 5 });
  await typist.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(moves()).toHaveLength(2));
  expect((moves()[1]?.seen ?? 0) - (moves()[0]?.seen ?? 0)).toBe(1);
  expect(moves()[1]?.startsAt.slice(11)).toBe('14:30');
  await screen.findByRole('button', { name: /^محمد نموذج 14:30–15:15/u });
});

test('locking waits for the moves that the screen shows', async () => {
  const { typist, calls } = await openOffice({ slow: 120 });
  location.hash = '#/kalender';
  (await screen.findByRole('button', { name: /^محمد نموذج 14:00–14:45/u }, { timeout: 5000 })).focus();
  await typist.user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  await typist.chord('l');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'lock')).toBe(true), { timeout: 5000 });
  const names = calls.map((entry) => entry.name);
  expect(names.filter((name) => name === 'move_appointment')).toHaveLength(2);
  expect(names.lastIndexOf('move_appointment')).toBeLessThan(names.indexOf('lock'));
});
