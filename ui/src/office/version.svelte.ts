//! The version of the program, as the door told it.

let told = $state('');

/** The version, empty until told. */
export function version(): string {
  return told;
}

/** Keeps the version. */
export function tellVersion(next: string): void {
  told = next;
}
