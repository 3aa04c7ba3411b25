//! Opens the page on an invented office, and a typist who counts her keys: a chord counts two.
import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { install, office, type Setup } from '../mock/rust';

/** Opens the program on an invented office and waits for the first screen. */
export async function openOffice(setup: Setup = {}) {
  vi.resetModules();
  const made = office(setup);
  install(made);
  const { default: App } = await import('../src/App.svelte');
  const { fetchParts } = await import('../src/shell/later.svelte');
  await fetchParts();
  const leave = await import('../src/leave');
  const { render, cleanup } = await import('@testing-library/svelte');
  onTestFinished(() => {
    cleanup();
    location.hash = '';
  });
  const loaded = vi.fn();
  leave.insteadOfLoading(loaded);
  render(App);
  await screen.findByRole('heading', { level: 1 });
  return { ...made, loaded, typist: typist() };
}

/** Types and counts. `[F2]` is a key by name, `<c:Enter>` a chord with Ctrl, everything else letters. */
export function typist() {
  const user = userEvent.setup({ delay: null });
  let keys = 0;
  return {
    user,
    keys: () => keys,
    async press(...names: string[]) {
      for (const name of names) {
        keys += 1;
        await user.keyboard(name === ' ' ? ' ' : `{${name}}`);
      }
    },
    async chord(name: string) {
      keys += 2;
      await user.keyboard(`{Control>}${name.length > 1 ? `{${name}}` : name}{/Control}`);
    },
    async letters(text: string) {
      keys += [...text].length;
      await user.keyboard(text);
    },
    async tab() {
      keys += 1;
      await user.tab();
    },
  };
}

/** The field that has the focus, by its accessible name. */
export async function focusOn(name: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => {
    const field = document.activeElement;
    const label =
      field?.getAttribute('aria-label') ??
      document.querySelector(`label[for="${field?.id ?? ''}"]`)?.textContent ??
      field?.closest('fieldset')?.querySelector('legend')?.textContent ??
      field?.textContent ??
      '';
    if (typeof name === 'string' ? label !== name : !name.test(label)) throw new Error(`the focus is on "${label}"`);
    return field as HTMLElement;
  });
}
