//! The sheet's care: drafts, refusals, locking, and where it begins.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { refusal } from '../mock/rust';
import { focusOn, openOffice } from './office';

test('a draft is in the vault at most two seconds after a change, and unchanged text is not kept again', async () => {
  const { typist, calls, keptDraft } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  const from = Date.now();
  await typist.tab();
  await typist.letters('Bescheid');
  await waitFor(() => expect(keptDraft()?.body).toContain('Bescheid'), { timeout: 2500 });
  expect(Date.now() - from).toBeLessThan(2500);
  const kept = calls.filter((entry) => entry.name === 'save_draft').length;
  await new Promise((resolve) => setTimeout(resolve, 1700));
  expect(calls.filter((entry) => entry.name === 'save_draft').length).toBe(kept);
});

test('opening and closing an untouched sheet keeps no draft', async () => {
  const { typist, calls } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(calls.some((entry) => entry.name === 'save_draft')).toBe(false);
});

test('Esc keeps the draft, and F2 brings it back', async () => {
  const { typist, keptDraft } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.tab();
  await typist.letters('Nachfrage');
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(keptDraft()?.body).toContain('Nachfrage');
  await typist.press('F2');
  await waitFor(() => expect((screen.getByLabelText('Notiz') as HTMLTextAreaElement).value).toBe('Nachfrage'));
  await focusOn('Themen');
  expect(screen.getByRole('complementary').textContent).toContain('Haimanot Tesfay');
});

test('saving sends the draft it replaces', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.chord('s');
  await screen.findByText(/Entwurf gesichert/);
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.draft).toBe(7);
});

test('Ctrl+L keeps the draft, locks, and leaves nothing of the record in the page', async () => {
  const { typist, calls, keptDraft, loaded } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.tab();
  await typist.letters('geheim');
  await typist.chord('l');
  await waitFor(() => expect(loaded).toHaveBeenCalledOnce());
  expect(keptDraft()?.body).toContain('geheim');
  expect(calls.map((entry) => entry.name).slice(-2)).toEqual(['save_draft', 'lock']);
  expect(document.body.textContent).toBe('');
});

test('when Rust says the vault is locked, the page goes to the door', async () => {
  const { typist, loaded } = await openOffice({ refuse: { list_persons: refusal('locked') } });
  await typist.chord('3');
  await waitFor(() => expect(loaded).toHaveBeenCalled());
  expect(document.body.textContent).toBe('');
});

test('a refused field is named, told beside the field, and has the focus; the entry stays', async () => {
  const { typist } = await openOffice({
    refuse: { log_consultation: refusal('invalid-input', [{ field: 'date', code: 'in-the-future' }]) },
  });
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.chord('Enter');
  await focusOn('Datum');
  const alert = within(screen.getByRole('complementary')).getByRole('alert');
  expect(alert.textContent).toContain('Der Tag liegt in der Zukunft.');
  expect(screen.getByLabelText('Datum').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('button', { name: 'Bescheid entfernen' })).toBeTruthy();
});

test('on a person’s page F2 begins with this person', async () => {
  location.hash = '#/ratsuchende/1';
  const { typist } = await openOffice();
  await screen.findByRole('heading', { level: 1, name: 'Haimanot Tesfay' });
  await typist.press('F2');
  await focusOn('Themen');
  expect(within(screen.getByRole('complementary')).getByRole('group', { name: 'Wer?' }).textContent).toContain(
    'Haimanot Tesfay',
  );
});

test('a full name that only sounds like somebody is offered as new first', async () => {
  const { typist } = await openOffice();
  await typist.press('F2');
  await typist.letters('Tsegaye Woldeab');
  const marked = await waitFor(() => {
    const option = within(screen.getByRole('listbox', { name: 'Personen' })).getByRole('option', { selected: true });
    expect(option.textContent).toContain('neu anlegen');
    return option;
  });
  expect(marked).toBeTruthy();
});

test('members of the household can be ticked as companions', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await typist.user.click(await screen.findByRole('checkbox', { name: 'Maryam Rahimi' }));
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.companions).toEqual([6]);
});

test('Ctrl+F goes to the filter of the list, and no hit is told with a way out', async () => {
  const { typist } = await openOffice();
  await typist.chord('3');
  await screen.findByRole('table', { name: 'Liste der Ratsuchenden' });
  await typist.chord('f');
  await typist.letters('xyz');
  await screen.findByText(/Keine Treffer für/);
  await typist.user.click(screen.getByRole('button', { name: 'Alle zeigen' }));
  await screen.findByRole('table', { name: 'Liste der Ratsuchenden' });
});

test('reload, print and the page’s own menu are kept away, the menu of a field is not', async () => {
  await openOffice();
  const blocked = (event: Event, on: Element = document.body) => !on.dispatchEvent(event);
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  expect(blocked(key({ key: 'F5' }))).toBe(true);
  expect(blocked(key({ key: 'r', ctrlKey: true }))).toBe(true);
  expect(blocked(key({ key: 'p', ctrlKey: true }))).toBe(true);
  expect(blocked(key({ key: 'c', ctrlKey: true }))).toBe(false);
  const menu = () => new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
  expect(blocked(menu())).toBe(true);
  expect(blocked(menu(), document.querySelector('input') as Element)).toBe(false);
});

test('saving with a topic half typed takes the marked topic along', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('woh');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.topics).toEqual(['WOHNEN']);
});

test('a name half typed is never taken as somebody by saving', async () => {
  const { typist, logged } = await openOffice();
  await typist.press('F2');
  await typist.letters('haim');
  await screen.findByRole('option', { name: /^Haimanot Tesfay/ });
  await typist.chord('Enter');
  await waitFor(() => expect(screen.getByLabelText('Wer?').getAttribute('aria-invalid')).toBe('true'));
  expect(logged).toHaveLength(0);
});

test('a draft thrown away comes back with Ctrl+Z', async () => {
  const { typist, keptDraft } = await openOffice();
  await typist.press('F2');
  await typist.press('ArrowDown', 'Enter');
  await focusOn('Staatsangehörigkeit');
  await typist.user.type(screen.getByLabelText('Notiz'), 'Vorsprache');
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await typist.press('F2');
  await typist.user.click(await screen.findByRole('button', { name: 'Verwerfen und neu beginnen' }));
  await focusOn('Wer?');
  expect(keptDraft()).toBeNull();
  await typist.chord('z');
  await waitFor(() => expect((screen.getByLabelText('Notiz') as HTMLTextAreaElement).value).toBe('Vorsprache'));
  expect(keptDraft()?.body).toContain('Vorsprache');
});

test('somebody on record chosen and nothing else leaves no draft behind', async () => {
  const { typist, keptDraft } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(keptDraft()).toBeNull();
});

test('while something is being written, Ctrl+Z takes back no saved consultation', async () => {
  const { typist, logged, calls } = await openOffice();
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.letters('bes');
  await typist.press('Enter');
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  await typist.press('F2');
  await focusOn('Wer?');
  await typist.chord('z');
  expect(calls.filter((entry) => entry.name === 'undo')).toHaveLength(0);
  await typist.press('Escape');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await typist.chord('z');
  await waitFor(() => expect(calls.filter((entry) => entry.name === 'undo')).toHaveLength(1));
});
