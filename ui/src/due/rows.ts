//! Keys in lists of lines: ↑ ↓ Home End go from line to line, Enter opens. All lists of a page count as one.

/** The lines of the page, each told by what has the focus in it. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-row]')];
}

/** Deals with a key pressed in a line. */
export function rowKeys(event: KeyboardEvent, open: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    open();
    return;
  }
  const all = rows();
  const at = all.indexOf(event.currentTarget as HTMLElement);
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const next = places[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}
