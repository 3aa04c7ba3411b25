//! Cases on a person's page, hand-overs on Heute, and an anonymous contact that gets a name.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

async function cases() {
  const opened = await openOffice();
  location.hash = '#/ratsuchende/1/fall';
  await screen.findByRole('heading', { name: /F-2026-0113/ });
  return opened;
}

function card(number: RegExp): HTMLElement {
  const section = screen.getByRole('heading', { name: number }).closest('section');
  if (!section) throw new Error('no card');
  return section;
}

test('a case is handed over with a note and the version that was seen', async () => {
  const { typist, calls } = await cases();
  await typist.user.click(within(card(/F-2026-0113/)).getByRole('button', { name: 'Übergeben …' }));
  await focusOn('Übergeben an');
  await typist.user.selectOptions(screen.getByLabelText('Übergeben an'), '2');
  await typist.user.type(screen.getByLabelText(/^Was muss/), 'Anhörung am 3.12.');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'hand_over_case')?.request).toEqual({
      id: 7,
      seen: 12,
      to: 2,
      note: 'Anhörung am 3.12.',
    }),
  );
});

test('an open case can be closed with a reason, a closed one be opened again', async () => {
  const { typist, calls } = await cases();
  expect(within(card(/F-2026-0113/)).queryByRole('button', { name: 'Wieder öffnen …' })).toBeNull();
  await typist.user.click(within(card(/F-2026-0113/)).getByRole('button', { name: 'Abschließen …' }));
  await focusOn('Abgeschlossen am');
  await typist.user.selectOptions(screen.getByLabelText('Grund'), 'Ziel erreicht');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'close_case')?.request).toEqual({
      id: 7,
      seen: 12,
      closedOn: '2026-11-23',
      reason: 'ziel_erreicht',
    }),
  );
  await typist.user.click(within(card(/F-2025-0040/)).getByRole('button', { name: 'Wieder öffnen …' }));
  await focusOn('Warum wird er wieder geöffnet?');
  await typist.letters('Neuer Bescheid');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'reopen_case')?.request).toEqual({
      id: 2,
      seen: 5,
      reason: 'Neuer Bescheid',
    }),
  );
});

test('a new case begins with the line last used and the counsellor at the desk', async () => {
  const { typist, calls } = await cases();
  await typist.user.click(screen.getByRole('button', { name: 'Fall eröffnen' }));
  await focusOn('Art des Falls');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'save_case')?.request).toMatchObject({
      id: null,
      person: 1,
      kind: 'beratung',
      fundingLine: 'RB',
      staff: 1,
      openedOn: '2026-11-23',
    }),
  );
});

test('a hand-over stands on Heute until it is read', async () => {
  const { typist, calls } = await openOffice();
  expect(await screen.findByText('Bitte vor Freitag anrufen.')).toBeTruthy();
  await typist.user.click(screen.getByRole('button', { name: 'Gelesen' }));
  await waitFor(() => expect(calls.find((call) => call.name === 'see_handover')?.request).toEqual({ id: 3 }));
});

test('an anonymous contact is given to somebody new, with what was asked then', async () => {
  const { typist, calls } = await openOffice();
  await typist.user.click(await screen.findByRole('button', { name: 'Bearbeiten: ohne Namen 08:40' }));
  await typist.user.click(await screen.findByRole('button', { name: 'Person zuordnen …' }));
  await focusOn('Schon erfasst');
  await typist.user.type(screen.getByLabelText('Familienname'), 'Muster');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'name_contact')?.request).toMatchObject({
      id: 40,
      seen: 31,
      who: { who: 'new', person: { familyName: 'Muster', nationality: 'SY' } },
    }),
  );
});
