//! Fetches the parts of the desk that the door does not need.

type Parts = typeof import('./parts');

let parts = $state.raw<Parts | null>(null);

/** Fetches them; asked again it is done at once. */
export async function fetchParts(): Promise<void> {
  parts ??= await import('./parts');
}

/** The parts; none before they are there. */
export function theParts(): Parts | null {
  return parts;
}
