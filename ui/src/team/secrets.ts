//! What a form with a new passphrase checks before it asks Rust, which checks again.

/** Shorter ones are refused by Rust as well. */
const LEAST = 12;

/** Is the new passphrase long enough, and typed twice alike? */
export function newSecretRefused(passphrase: string, again: string): { field: string; code: string }[] {
  if ([...passphrase].length < LEAST) return [{ field: 'passphrase', code: 'too-short' }];
  return passphrase === again ? [] : [{ field: 'again', code: 'not-the-same' }];
}

/** `Ben Probe` → `BP`: the letters that a label may have, of each word the first. */
export function initialsFor(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((part) => [...part][0] ?? '')
    .filter((letter) => /[A-Za-zÄÖÜäöüß]/u.test(letter))
    .join('')
    .toUpperCase()
    .slice(0, 16);
}
