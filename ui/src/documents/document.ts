//! Documents in words.
import { day } from '../format';
import type { DocumentRow, RecordEntry, ScanRow } from '../generated/wire';
import { call } from '../ipc';
import { spoken, tOf } from '../text.svelte';

/** Something that can be looked at in the window, wherever its bytes come from. */
export interface Sight {
  title: string;
  /** Ending: `pdf`, `jpg`, … */
  kind: string;
  /** The whole picture. */
  picture: () => Promise<ArrayBuffer>;
  /** A page of a PDF, from 0, so wide; see `pageOf`. */
  page: (page: number, width: number) => Promise<ArrayBuffer>;
}

/** A document of the vault as something to look at. */
export function sightOf(row: DocumentRow): Sight {
  const { id, kind } = row;
  return {
    title: row.fields.title,
    kind,
    picture: () => call('picture', { id }),
    page: (page, width) => call('pdf_page', { id, page, width }),
  };
}

/** A file of the scan folder as something to look at; none where the window cannot show it. */
export function sightOfScan(row: ScanRow): Sight | null {
  const { name, stamp, kind } = row;
  if (kind === null || !(row.picture || kind === 'pdf')) return null;
  return {
    title: name,
    kind,
    picture: () => call('scan_picture', { name, stamp }),
    page: (page, width) => call('scan_page', { name, stamp, page, width }),
  };
}

export type Letter = Extract<RecordEntry, { entry: 'letter' }>;

/** The letters of a person, the newest first. */
export async function lettersOf(person: number): Promise<Letter[]> {
  const page = await call('list_record', { person, kind: 'letter', year: null, text: '', skip: 0, limit: 1000 });
  return page.entries.filter((entry): entry is Letter => entry.entry === 'letter');
}

/** A letter in a list: its day, kind, sender and subject. */
export function letterLine(entry: Letter): string {
  return [day(entry.on), tOf(`letter-kind-${entry.kind}`, entry.kind), entry.sender, entry.subject]
    .filter(Boolean)
    .join(' · ');
}

/** `1,4 MB`, `320 KB`. */
export function sizeOf(bytes: number): string {
  const locale = spoken() === 'de' ? 'de-DE' : 'en-GB';
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (bytes >= 1_048_576) return `${number(bytes / 1_048_576, 1)} MB`;
  return `${number(Math.max(1, bytes / 1024), 0)} KB`;
}

/** The picture's type for the window. */
export function mediaOf(kind: string): string {
  return kind === 'jpg' ? 'image/jpeg' : `image/${kind}`;
}

/** A page of a PDF as it comes over the wire: the number of pages in four bytes (the least first), then the picture. */
export function pageOf(bytes: ArrayBuffer): { pages: number; png: ArrayBuffer } {
  return { pages: new DataView(bytes).getUint32(0, true), png: bytes.slice(4) };
}
