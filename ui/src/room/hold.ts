//! Keys typed while Rust is still searching are kept and typed again where the focus goes next. Nothing typed is lost.
import { tick } from 'svelte';

/** Holds keys from now on; call what it returns to let them go. */
export function hold(): () => Promise<void> {
  const held: KeyboardEventInit[] = [];

  function keep(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
    held.push({ key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true });
  }

  window.addEventListener('keydown', keep, true);
  return async () => {
    window.removeEventListener('keydown', keep, true);
    for (const key of held) {
      await tick();
      type(key);
    }
  };
}

function type(key: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body;
  const untouched = target.dispatchEvent(new KeyboardEvent('keydown', key));
  const plain = key.key?.length === 1 && !key.ctrlKey && !key.altKey && !key.metaKey;
  if (!untouched || !plain || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const end = target.selectionEnd ?? target.value.length;
  target.setRangeText(key.key ?? '', target.selectionStart ?? end, end, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, data: key.key ?? '' }));
}
