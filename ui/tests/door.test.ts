//! The door: unlocking, making the vault, the recovery sheet.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('a wrong passphrase is told and the field is empty and ready again', async () => {
  const { typist } = await openOffice({ state: 'locked' });
  await focusOn('Kennwort');
  await typist.letters('falsch');
  await typist.press('Enter');
  expect((await screen.findByRole('alert')).textContent).toContain('Das Kennwort stimmt nicht.');
  expect((screen.getByLabelText('Kennwort') as HTMLInputElement).value).toBe('');
  await focusOn('Kennwort');
});

test('the right passphrase opens Heute', async () => {
  const { typist, calls } = await openOffice({ state: 'locked' });
  await typist.letters('ein langes Kennwort');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Montag, 23. November' });
  expect(calls.find((entry) => entry.name === 'unlock')?.request).toEqual({
    label: 'AB',
    passphrase: 'ein langes Kennwort',
  });
});

test('the vault is made, and one goes on only after putting the recovery sheet away', async () => {
  const { typist, calls } = await openOffice({ state: 'absent' });
  await focusOn('Name der Beratungsstelle');
  await typist.letters('Am Brunnenplatz');
  await typist.tab();
  await typist.letters('Ada Berger');
  expect((screen.getByLabelText('Ihr Kürzel') as HTMLInputElement).value).toBe('AB');
  await typist.user.type(screen.getByLabelText('Kennwort'), 'ein langes Kennwort');
  await typist.user.type(screen.getByLabelText('Kennwort wiederholen'), 'ein langes Kennwort');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Notfallblatt' });
  expect(document.getElementById('recovery-identity')?.textContent).toMatch(/^AGE-SECRET-KEY-1/);
  const on = screen.getByRole('button', { name: 'Weiter' }) as HTMLButtonElement;
  expect(on.disabled).toBe(true);
  await typist.user.click(screen.getByRole('button', { name: 'Notfallblatt drucken …' }));
  expect(calls.at(-1)?.name).toBe('print_page');
  await typist.user.click(screen.getByRole('checkbox'));
  await typist.user.click(on);
  await screen.findByRole('heading', { name: 'Montag, 23. November' });
  expect(document.body.textContent).not.toContain('AGE-SECRET');
});

test('two different passphrases are not sent', async () => {
  const { typist, calls } = await openOffice({ state: 'absent' });
  await typist.letters('Am Brunnenplatz');
  await typist.tab();
  await typist.letters('Ada Berger');
  await typist.user.type(screen.getByLabelText('Kennwort'), 'ein langes Kennwort');
  await typist.user.type(screen.getByLabelText('Kennwort wiederholen'), 'ein anderes Kennwort');
  await typist.press('Enter');
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain('Die beiden Kennwörter sind verschieden.'),
  );
  expect(calls.some((entry) => entry.name === 'create_vault')).toBe(false);
});

test('the practice mark stands on the door and on every screen', async () => {
  const { typist } = await openOffice({ state: 'locked', practice: true });
  expect(screen.getByText('ÜBUNG')).toBeTruthy();
  await typist.letters('egal');
  await typist.press('Enter');
  await screen.findByRole('heading', { name: 'Montag, 23. November' });
  for (const digit of ['3', '8', '9', '1']) {
    await typist.chord(digit);
    expect(screen.getByText('ÜBUNG')).toBeTruthy();
  }
});
