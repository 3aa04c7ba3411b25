//! The invented office's documents.
import type { Commands, DocumentRow } from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

/** A picture of one dark point, as PNG. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==';

/** A page of an invented PDF: lines of grey on white, as an uncompressed picture in PNG. */
function drawn(page: number, width: number): ArrayBuffer {
  if (page > 2)
    throw { code: 'invalid-input', about: {}, fields: [{ field: 'picture', code: 'no-such-page' }], incident: null };
  const height = Math.round(width * 1.414);
  const raw: number[] = [];
  for (let y = 0; y < height; y += 1) {
    raw.push(0);
    const line = y % 24 < 10 && y > 60 && y < height - 60;
    for (let x = 0; x < width; x += 1)
      raw.push(line && x > 60 && x < width - 60 - ((y * 7 + page * 31) % 160) ? 170 : 255);
  }
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const number = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const part = (name: string, data: number[]): void => {
    const body = [...[...name].map((letter) => letter.charCodeAt(0)), ...data];
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    png.push(...number(data.length));
    for (const byte of body) png.push(byte);
    png.push(...number((crc ^ 0xffffffff) >>> 0));
  };
  part('IHDR', [...number(width), ...number(height), 8, 0, 0, 0, 0]);
  const packed = [0x78, 0x01];
  let [a, b] = [1, 0];
  for (const byte of raw) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  for (let at = 0; at < raw.length; at += 65535) {
    const block = raw.slice(at, at + 65535);
    packed.push(
      at + 65535 >= raw.length ? 1 : 0,
      block.length & 255,
      block.length >> 8,
      ~block.length & 255,
      (~block.length >> 8) & 255,
    );
    for (const byte of block) packed.push(byte);
  }
  packed.push(...number(((b << 16) | a) >>> 0));
  part('IDAT', packed);
  part('IEND', []);
  return Uint8Array.from([3, 0, 0, 0, ...png]).buffer;
}

/** Documents, and what answers for them. */
export function documents(empty: boolean) {
  let act = 900;
  const rows: (DocumentRow & { person: number })[] = empty
    ? []
    : [
        row(1, 1, 'Bescheid des Bundesamts vom 2. November', 'pdf', 1_482_000, { caseNumber: 'F-2026-0113' }),
        row(2, 1, 'Foto vom Briefumschlag', 'jpg', 402_000, {
          fields: {
            title: 'Foto vom Briefumschlag',
            note: 'Poststempel lesbar',
            casefile: null,
            letter: 1,
            validUntil: '',
          },
        }),
        row(
          3,
          1,
          'Antrag-auf-Leistungen-nach-dem-Asylbewerberleistungsgesetz-mit-allen-Anlagen-unterschrieben-final-2',
          'docx',
          88_000,
        ),
        row(4, 1, 'doppelt eingescannt', 'pdf', 990_000, { removedOn: '2026-11-20' }),
        row(5, 4, 'شهادة الميلاد', 'png', 2_400_000),
      ];

  function row(
    id: number,
    person: number,
    title: string,
    kind: string,
    bytes: number,
    more: Partial<DocumentRow> = {},
  ): DocumentRow & { person: number } {
    return {
      id,
      person,
      version: 60 + id,
      fields: { title, note: '', casefile: null, letter: null, validUntil: '' },
      kind,
      picture: ['jpg', 'png', 'gif', 'webp'].includes(kind),
      bytes,
      recordedAt: `${TODAY}T08:4${id}:00`,
      counsellor: 'Ada Berger',
      caseNumber: null,
      removedOn: null,
      ...more,
    };
  }
  const saved = (id: number) => ({ id, version: ++act, act });
  const one = (id: number) => {
    const found = rows.find((each) => each.id === id);
    if (!found) throw { code: 'not-there', about: {}, fields: [], incident: null };
    return found;
  };

  const answers: Pick<
    Answers,
    | 'choose_documents'
    | 'documents'
    | 'add_document'
    | 'save_document'
    | 'remove_document'
    | 'erase_document'
    | 'open_document'
    | 'picture'
    | 'pdf_page'
  > = {
    choose_documents: () => ['/home/ada/Scans/Vollmacht.pdf'],
    documents: (asked) => ({ documents: rows.filter((each) => each.person === asked.id) }),
    add_document: (asked) => {
      const name = asked.path.split('/').at(-1) ?? '';
      const [title = '', kind = ''] = name.split('.');
      if (kind === 'exe')
        throw { code: 'invalid-input', about: {}, fields: [{ field: 'path', code: 'not-a-document' }], incident: null };
      const made = row(rows.length + 1, asked.person, title, kind, 120_000);
      rows.unshift(made);
      return saved(made.id);
    },
    save_document: (asked) => {
      one(asked.id).fields = asked.fields;
      return saved(asked.id);
    },
    remove_document: (asked) => {
      one(asked.id).removedOn = asked.removed ? TODAY : null;
      return saved(asked.id);
    },
    erase_document: (asked) => {
      rows.splice(rows.indexOf(one(asked.id)), 1);
    },
    open_document: () => undefined,
    pdf_page: ({ page, width }) => drawn(page, width),
    picture: () => Uint8Array.from(atob(POINT), (letter) => letter.charCodeAt(0)).buffer,
  };
  /** The scans of a letter. */
  const scans = (letter: number): DocumentRow[] =>
    rows.filter((each) => each.fields.letter === letter && each.removedOn === null);
  /** Lays a scan to a person's documents. */
  const take = (person: number, title: string, kind: string, letter: number | null): DocumentRow => {
    const made = row(rows.length + 1, person, title, kind, 120_000);
    made.fields.letter = letter;
    rows.unshift(made);
    return made;
  };
  return { answers, scans, take };
}
