//! The keyboard map: letters, digits and function keys only, never Ctrl+Alt (AltGr on German keyboards).
//! On a Mac the command key stands for Ctrl.

export interface Shortcuts {
  log: () => void;
  book: () => void;
  next: () => void;
  hide: () => void;
  task: () => void;
  letter: () => void;
  search: () => void;
  area: (digit: string) => boolean;
  filter: () => boolean;
  region: (back: boolean) => void;
  help: () => void;
  close: () => boolean;
  save: () => boolean;
  saveAndClose: () => boolean;
  lock: () => void;
  undo: () => void;
  exportOrEdit: () => boolean;
}

/** A field in which something is being written: there Ctrl+Z takes back letters. */
function writing(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}

/** Runs the shortcut that belongs to a key; true when there is one. */
export function runShortcut(event: KeyboardEvent, keys: Shortcuts): boolean {
  if (event.altKey) return back(event);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) {
    switch (key) {
      case 'F1':
        keys.help();
        return true;
      case 'F2':
        keys.log();
        return true;
      case 'F4':
        if (event.shiftKey) return false;
        keys.book();
        return true;
      case 'F8':
        keys.next();
        return true;
      case 'F9':
        if (event.shiftKey) keys.task();
        else keys.letter();
        return true;
      case 'F6':
        keys.region(event.shiftKey);
        return true;
      case 'Escape':
        return keys.close();
      default:
        return false;
    }
  }
  switch (key) {
    case 'Enter':
      return keys.saveAndClose();
    case 's':
      keys.save();
      return true;
    case 'k':
      keys.search();
      return true;
    case 'l':
      keys.lock();
      return true;
    case 'f':
      keys.filter();
      return true;
    case 'b':
      keys.hide();
      return true;
    case 'e':
      return keys.exportOrEdit();
    case 'z':
      if (event.shiftKey || writing(event.target)) return false;
      keys.undo();
      return true;
    default:
      return /^[1-9]$/.test(key) && keys.area(key);
  }
}

function back(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === 'ArrowLeft') history.back();
  else if (event.key === 'ArrowRight') history.forward();
  else return false;
  return true;
}

/** Keeps the webview from reloading, printing, or offering to: that would lose or spread what is on the screen. */
export function blockWindowKeys(): () => void {
  function keydown(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const chord = event.ctrlKey || event.metaKey;
    if (key === 'f5' || key === 'f3' || (chord && ['r', 'p', 'g', 'j', 'u'].includes(key))) event.preventDefault();
  }
  function menu(event: MouseEvent): void {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (String(window.getSelection() ?? '') !== '') return;
    event.preventDefault();
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
  }
  window.addEventListener('keydown', keydown);
  window.addEventListener('contextmenu', menu);
  window.addEventListener('dragover', drop);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('keydown', keydown);
    window.removeEventListener('contextmenu', menu);
    window.removeEventListener('dragover', drop);
    window.removeEventListener('drop', drop);
  };
}

const REGIONS = ['header', 'nav', 'main', 'sheet', 'footer'];

/** Puts the focus into the next region: head, areas, page, sheet, status line. */
export function nextRegion(backwards: boolean): void {
  const regions = REGIONS.map((name) => document.querySelector<HTMLElement>(`[data-region=${name}]`)).filter(
    (region) => region !== null,
  );
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = regions[(now + step + regions.length) % regions.length];
  if (!next) return;
  const first = next.querySelector<HTMLElement>(
    'h1, input:not([type=hidden]):not([disabled]), a[href], button:not([disabled]), select, textarea, [tabindex]',
  );
  (first ?? next).focus();
}

/** What a screen adds to the map while it is shown. */
export const screenKeys: {
  exportOrEdit: (() => boolean) | null;
  filter: (() => boolean) | null;
  /** A page that is a form itself: how it is saved, and how its draft is kept. */
  page: { save: () => Promise<boolean>; keep: () => Promise<boolean> } | null;
} = {
  exportOrEdit: null,
  filter: null,
  page: null,
};
