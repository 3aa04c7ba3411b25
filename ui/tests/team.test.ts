//! The team: giving a login, changing one's own passphrase, and saying at the door who one is.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

/** What the form or the door refused. */
async function problem(): Promise<string> {
  return waitFor(() => {
    const text = document.querySelector('.problem')?.textContent;
    if (!text) throw new Error('nothing was refused');
    return text;
  });
}

/** The element of this id, as soon as it is there. */
async function seen(id: string): Promise<HTMLElement> {
  return waitFor(() => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`no ${id}`);
    return element;
  });
}

async function onTeam(setup: Parameters<typeof openOffice>[0] = {}) {
  location.hash = '#/verwaltung/team';
  const opened = await openOffice(setup);
  await screen.findByText('Ada Berger');
  return opened;
}

test('a lead gives a login by keyboard and sees the passphrase once', async () => {
  const { typist, calls } = await onTeam();
  (await seen('team-new')).focus();
  await typist.press('Enter');
  await focusOn('Name');
  await typist.letters('Carla Muster');
  expect((screen.getByLabelText('Kürzel') as HTMLInputElement).value).toBe('CM');
  await typist.user.click(await seen('counsellor-draw'));
  await screen.findByText('fuchs regal wolke tasse birke hafen');
  await typist.chord('Enter');
  expect((await seen('counsellor-handed')).textContent).toBe('fuchs regal wolke tasse birke hafen');
  expect(calls.find((call) => call.name === 'add_counsellor')?.request).toEqual({
    name: 'Carla Muster',
    initials: 'CM',
    role: 'counsellor',
    passphrase: 'fuchs regal wolke tasse birke hafen',
  });
  expect(calls.filter((call) => call.name === 'desk').length).toBeGreaterThan(1);
  await typist.chord('Enter');
  await waitFor(() => expect(document.body.textContent).not.toContain('fuchs regal'));
  expect(await screen.findByText('Carla Muster')).toBeTruthy();
  expect(calls.some((call) => call.name === 'save_draft')).toBe(false);
});

test('a name of taken-in records is given a login, and a taken label is told at its field', async () => {
  const { typist, calls } = await onTeam();
  await typist.user.click(await seen('team-give-3'));
  const label = await focusOn('Kürzel');
  expect((label as HTMLInputElement).value).toBe('BP');
  await typist.user.clear(label);
  await typist.letters('AB');
  await typist.user.type(screen.getByLabelText('Erstes Kennwort'), 'ein langes Kennwort');
  await typist.user.type(screen.getByLabelText('Kennwort wiederholen'), 'ein langes Kennwort');
  await typist.chord('Enter');
  expect(await problem()).toContain('Dieses Kürzel hat schon jemand.');
  await focusOn('Kürzel');
  await typist.user.clear(label);
  await typist.letters('B.P.');
  await typist.press('Enter');
  await screen.findByText('wie eben eingegeben');
  expect(calls.filter((call) => call.name === 'add_counsellor').length).toBe(2);
});

test('a short passphrase or two different ones are not sent', async () => {
  const { typist, calls } = await onTeam();
  await typist.user.click(await seen('team-new'));
  await focusOn('Name');
  await typist.letters('Carla Muster');
  await typist.user.type(screen.getByLabelText('Erstes Kennwort'), 'kurz');
  await typist.chord('Enter');
  expect(await problem()).toContain('Das ist zu kurz.');
  await typist.user.type(screen.getByLabelText('Erstes Kennwort'), 'es und lang');
  await typist.user.type(screen.getByLabelText('Kennwort wiederholen'), 'etwas ganz anderes');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(document.querySelector('.problem')?.textContent).toContain('Die beiden Kennwörter sind verschieden.'),
  );
  expect(calls.some((call) => call.name === 'add_counsellor')).toBe(false);
});

test('the passphrase is changed from anywhere by searching for it', async () => {
  const { typist } = await openOffice();
  await typist.chord('k');
  await typist.letters('kennwort');
  await screen.findByText('Kennwort ändern');
  await typist.press('Enter');
  await focusOn('Bisheriges Kennwort');
});

test('one changes one\u2019s own passphrase by knowing the old one', async () => {
  const { typist, calls } = await onTeam({ role: 'counsellor' });
  expect(document.getElementById('team-new')).toBeNull();
  (await seen('team-passphrase')).focus();
  await typist.press('Enter');
  await focusOn('Bisheriges Kennwort');
  await typist.letters('falsch');
  await typist.user.type(screen.getByLabelText('Neues Kennwort'), 'ein neues langes Kennwort');
  await typist.user.type(screen.getByLabelText('Kennwort wiederholen'), 'ein neues langes Kennwort');
  await typist.chord('Enter');
  expect(await problem()).toContain('Das Kennwort stimmt nicht.');
  await focusOn('Bisheriges Kennwort');
  await typist.letters('das alte Kennwort');
  await typist.chord('Enter');
  await screen.findByText('Ihr Kennwort ist geändert');
  expect(calls.filter((call) => call.name === 'change_passphrase').at(-1)?.request).toEqual({
    old: 'das alte Kennwort',
    new: 'ein neues langes Kennwort',
  });
  expect(screen.queryByLabelText('Bisheriges Kennwort')).toBeNull();
});

test('where several open the vault one says who one is before typing', async () => {
  const { typist, calls } = await openOffice({ state: 'locked', holders: ['AB', 'M.Y.', 'B.P.'] });
  const group = screen.getByRole('group', { name: 'Wer sind Sie?' });
  expect(within(group).queryAllByRole('radio', { checked: true })).toEqual([]);
  await waitFor(() => expect(document.activeElement).toBe(within(group).getByLabelText('AB')));
  await typist.press('Enter');
  expect(await problem()).toContain('Bitte wählen Sie zuerst, wer Sie sind.');
  await typist.letters('b');
  await typist.tab();
  await typist.letters('ein langes Kennwort');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Montag, 23. November' });
  expect(calls.find((call) => call.name === 'unlock')?.request).toEqual({
    label: 'B.P.',
    passphrase: 'ein langes Kennwort',
  });
});

test('whoever was at the desk before locking is proposed', async () => {
  await openOffice({ state: 'locked', holders: ['AB', 'M.Y.'], last: 'M.Y.' });
  await focusOn('Kennwort');
  expect((screen.getByLabelText('M.Y.') as HTMLInputElement).checked).toBe(true);
});

test('a colleague who leaves hands over what is open, and the lead types her own passphrase', async () => {
  const { typist, calls } = await onTeam();
  await typist.user.click(await seen('team-leave-2'));
  await focusOn('Wer übernimmt?');
  expect(document.body.textContent).toContain('12 Fälle, 3 Fristen, eine Aufgabe');
  await typist.user.type(screen.getByLabelText('Ihr eigenes Kennwort'), 'ein langes Kennwort');
  await typist.press('Enter');
  expect(await problem()).toContain('Bitte ausfüllen.');
  expect(calls.some((call) => call.name === 'remove_counsellor')).toBe(false);
  await typist.user.selectOptions(screen.getByLabelText('Wer übernimmt?'), '1');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(calls.find((call) => call.name === 'remove_counsellor')?.request).toEqual({
      label: 'M.Y.',
      to: 1,
      passphrase: 'ein langes Kennwort',
    }),
  );
  await seen('team-give-2');
});
