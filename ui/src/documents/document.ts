//! Documents in words.
import type { DocumentRow } from '../generated/wire';
import { spoken } from '../text.svelte';

/** `1,4 MB`, `320 KB`. */
export function sizeOf(bytes: number): string {
  const locale = spoken() === 'de' ? 'de-DE' : 'en-GB';
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (bytes >= 1_048_576) return `${number(bytes / 1_048_576, 1)} MB`;
  return `${number(Math.max(1, bytes / 1024), 0)} KB`;
}

/** The picture's type for the window. */
export function mediaOf(row: DocumentRow): string {
  return row.kind === 'jpg' ? 'image/jpeg' : `image/${row.kind}`;
}

/** A page of a PDF as it comes over the wire: the number of pages in four bytes (the least first), then the picture. */
export function pageOf(bytes: ArrayBuffer): { pages: number; png: ArrayBuffer } {
  return { pages: new DataView(bytes).getUint32(0, true), png: bytes.slice(4) };
}
