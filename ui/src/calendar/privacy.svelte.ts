//! The view for a screen that a client sees too: names become initials (Strg+B). It lasts until it is switched off or locked.

let covered = $state(false);

/** Are names hidden? */
export function isCovered(): boolean {
  return covered;
}

/** Hides names, or shows them again. */
export function cover(next: boolean): void {
  covered = next;
}

/** `Haimanot Tesfay` → `H. T.`; twin of `domain::name::initials`. */
export function initialsOf(name: string): string {
  const first = (part: string): string => {
    const signs = [...part];
    const sign = signs.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? signs[0];
    return sign ? `${sign.toUpperCase()}.` : '';
  };
  return name
    .split(/\s+/u)
    .map((word) => word.split('-').map(first).filter(Boolean).join('-'))
    .filter(Boolean)
    .join(' ');
}
