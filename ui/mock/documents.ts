//! The invented office's documents.
import type { Commands, DocumentRow } from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

/** A picture of one dark point, as PNG. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==';

/** Documents, and what answers for them. */
export function documents(empty: boolean) {
  let act = 900;
  const rows: (DocumentRow & { person: number })[] = empty
    ? []
    : [
        row(1, 1, 'Bescheid des Bundesamts vom 2. November', 'pdf', 1_482_000, { caseNumber: 'F-2026-0113' }),
        row(2, 1, 'Foto vom Briefumschlag', 'jpg', 402_000, {
          fields: { title: 'Foto vom Briefumschlag', note: 'Poststempel lesbar', casefile: null },
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
      fields: { title, note: '', casefile: null },
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
    picture: () => Uint8Array.from(atob(POINT), (letter) => letter.charCodeAt(0)).buffer,
  };
  return { answers };
}
