//! Theme and language of the page. Both are kept by Rust outside the vault; neither is a secret.
import type { Appearance } from './generated/wire';
import { call } from './ipc';
import { speak } from './text.svelte';

let appearance = $state.raw<Appearance>({ language: 'de', theme: 'system' });
const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
const contrast = window.matchMedia?.('(prefers-contrast: more)');

function paint(): void {
  const system = contrast?.matches ? 'contrast' : dark?.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = appearance.theme === 'system' ? system : appearance.theme;
}

dark?.addEventListener('change', paint);
contrast?.addEventListener('change', paint);

/** How the page looks and speaks now. */
export function theAppearance(): Appearance {
  return appearance;
}

/** Shows the page in this theme and language. */
export function appear(next: Appearance): void {
  appearance = next;
  void speak(next.language);
  paint();
}

/** Changes theme or language and has Rust remember it. */
export async function setAppearance(part: Partial<Appearance>): Promise<void> {
  appear({ ...appearance, ...part });
  await call('set_appearance', appearance);
}
