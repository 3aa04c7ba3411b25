//! What is typed is not lost when its draft cannot be kept, nor when closing overtakes saving.
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { refusal } from '../mock/rust';
import { focusOn, openOffice } from './office';

const open = () => screen.queryByRole('complementary');
const line = () => document.querySelector('footer')?.textContent ?? '';

test('the sheet stays open when its draft cannot be kept, and a second Esc throws it away', async () => {
  const { typist } = await openOffice({ refuse: { save_draft: refusal('disk-full') } });
  await typist.press('F2');
  await typist.letters('haim');
  await typist.press('Enter');
  await focusOn('Themen');
  await typist.tab();
  await typist.letters('Nachfrage');
  await typist.press('Escape');
  await waitFor(() => expect(line()).toContain('Noch einmal Esc'));
  expect(line(), 'and why').toContain('Datenträger ist voll');
  expect(open()).not.toBeNull();
  await typist.press('Escape');
  await waitFor(() => expect(open()).toBeNull());
});

test('a form beside the page stays open, too, and no other form takes its place', async () => {
  const { typist } = await openOffice({ refuse: { save_draft: refusal('disk-full') } });
  await typist.user.keyboard('{Shift>}{F9}{/Shift}');
  await waitFor(() => expect(document.activeElement?.id).toBe('task-text'));
  await typist.letters('Frau Beispiel anrufen');
  await typist.press('F9');
  await waitFor(() => expect(line()).toContain('Noch einmal Esc'));
  expect(document.querySelector<HTMLTextAreaElement>('#task-text')?.value).toBe('Frau Beispiel anrufen');
  await typist.press('Escape');
  await waitFor(() => expect(open()).toBeNull());
});

test('Esc right after saving waits for the answer: what was refused stays on the screen', async () => {
  const { typist } = await openOffice({ slow: 120, refuse: { save_task: refusal('disk-full') } });
  await typist.user.keyboard('{Shift>}{F9}{/Shift}');
  await waitFor(() => expect(document.activeElement?.id).toBe('task-text'));
  await typist.letters('Frau Beispiel anrufen');
  await typist.user.keyboard('{Control>}{Enter}{/Control}{Escape}');
  await waitFor(() => expect(open()).toBeNull(), { timeout: 3000 });
  await typist.user.keyboard('{Shift>}{F9}{/Shift}');
  await waitFor(() => {
    expect(document.querySelector<HTMLTextAreaElement>('#task-text')?.value, 'its draft was kept').toBe(
      'Frau Beispiel anrufen',
    );
  });
});
