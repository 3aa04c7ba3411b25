//! Requests for access and the copy, in the invented office.
import type {
  AccessRequestRow,
  Commands,
  CopyReview,
  HoldRow,
  OpenAccessRequest,
  PersonHit,
} from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

const pieces = (text: string, names: string[]) =>
  (text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []).map((piece) => ({
    text: piece,
    word: /^[\p{L}\p{N}]/u.test(piece),
    black: names.includes(piece),
  }));

/** Answers about access; `may` says whether the head of the office is at the desk. */
export function rights(empty: boolean, one: (id: number) => PersonHit, may: boolean) {
  let act = 1200;
  let due = empty ? [] : [3, 4, 6, 7];
  const holds: HoldRow[] = [
    {
      id: 8,
      version: 1103,
      caseNumber: 'F-2025-0044',
      reason: 'Klage gegen die Überstellung läuft noch (Verwaltungsgericht)',
      setOn: '2026-09-01',
    },
  ];
  const rows: (AccessRequestRow & { person: number })[] = empty
    ? []
    : [
        {
          id: 1,
          person: 1,
          version: 1101,
          askedOn: '2026-11-02',
          dueOn: '2027-02-02',
          answeredOn: null,
          counsellor: 'Ada Berger',
        },
        {
          id: 2,
          person: 1,
          version: 1102,
          askedOn: '2024-03-04',
          dueOn: '2024-06-04',
          answeredOn: '2024-04-12',
          counsellor: 'Murat Yıldız',
        },
      ];
  const review = (notes: boolean): CopyReview => ({
    seen: 'a1',
    chapters: [
      { title: 'Angaben zur Person', entries: 1 },
      { title: 'Aufenthaltsstatus', entries: 2 },
      { title: 'Beratungskontakte', entries: 4 },
      { title: 'Dokumente', entries: 2 },
    ],
    passages: [
      {
        key: 'contact/0/12',
        chapter: 'Beratungskontakte',
        entry: '12.11.2026',
        label: 'Notiz',
        pieces: pieces(
          'Bescheid besprochen, Klage bis 20.11. Yonas war dabei und hat für die Mutter übersetzt. Nachbarin Erna Krüger passt auf die Kleine auf.',
          ['Yonas'],
        ),
      },
      {
        key: 'contact/1/12',
        chapter: 'Beratungskontakte',
        entry: '14.11.2026',
        label: 'Notiz',
        pieces: pieces('اتصل يوسف بخصوص الموعد في 20.11.', ['يوسف']),
      },
      {
        key: 'contact_along/0/7',
        chapter: 'Beratungskontakte anderer Personen, an denen Sie teilnahmen',
        entry: '01.11.2026',
        label: 'Notiz',
        pieces: pieces('Schulplatz für den Sohn, Erna ruft an.', 'Schulplatz für den Sohn Erna ruft an'.split(' ')),
      },
      ...(notes
        ? [
            {
              key: 'private_note/0/1',
              chapter: 'Persönliche Arbeitsnotizen',
              entry: '12.11.2026',
              label: 'Notiz',
              pieces: pieces('Wirkt erschöpft.', []),
            },
          ]
        : []),
    ],
    documents: [
      { id: 1, title: 'Bescheid des Bundesamts vom 2. November', kind: 'pdf', bytes: 1_482_000 },
      { id: 2, title: 'Foto vom Briefumschlag', kind: 'jpg', bytes: 402_000 },
    ],
  });

  const answers: Pick<
    Answers,
    | 'rights'
    | 'take_access_request'
    | 'remove_access_request'
    | 'review_copy'
    | 'write_copy'
    | 'erasure'
    | 'erase_person'
    | 'hold_case'
    | 'lift_hold'
    | 'list_clean_up'
    | 'clean_up'
  > = {
    list_clean_up: () => ({
      may,
      rows: due.map((id) => ({
        person: one(id),
        lastClosed: id === 6 ? '2020-04-17' : '2022-05-03',
        keptUntil: id === 6 ? '2026-05-04' : '2025-12-31',
        reason: id === 6 ? 'of-age' : 'years-over',
        holds: id === 4 ? holds : [],
        shared: id === 6,
        years: id === 3 ? [2021, 2022] : [2020],
      })),
    }),
    clean_up: (asked) => {
      due = due.filter((id) => !asked.persons.includes(id));
      return { done: asked.persons.length, kept: [] };
    },
    erasure: (asked) => ({
      may,
      openCases: asked.id === 1 ? ['F-2026-0113'] : [],
      holds: asked.id === 4 ? holds : [],
      goes: [
        { what: 'cases', count: 1 },
        { what: 'contacts', count: 6 },
        { what: 'letters', count: 2 },
        { what: 'documents', count: 1 },
      ],
      shared: asked.id === 5,
      years: [2025, 2026],
      frozenYears: [2024],
      mentions: asked.id === 3 ? 2 : 0,
      drafts: 0,
    }),
    erase_person: (asked) => {
      if (asked.number !== one(asked.person).number)
        throw {
          code: 'invalid-input',
          about: {},
          fields: [{ field: 'number', code: 'other-number' }],
          incident: null,
        };
    },
    hold_case: (asked) => {
      holds.push({ id: 9, version: ++act, caseNumber: 'F-2025-0044', reason: asked.reason, setOn: TODAY });
      return { id: 9, version: act, act };
    },
    lift_hold: (asked) => {
      holds.splice(0, 1);
      return { id: asked.id, version: ++act, act };
    },
    rights: (asked) => ({ may, requests: rows.filter((row) => row.person === asked.id) }),
    take_access_request: (asked) => {
      if (asked.askedOn === '31.12.2099')
        throw {
          code: 'invalid-input',
          about: {},
          fields: [{ field: 'askedOn', code: 'in-the-future' }],
          incident: null,
        };
      const id = rows.length + 1;
      rows.unshift({
        id,
        person: asked.person,
        version: ++act,
        askedOn: TODAY,
        dueOn: '2027-02-23',
        answeredOn: null,
        counsellor: 'Ada Berger',
      });
      return { id, version: act, act };
    },
    remove_access_request: (asked) => {
      rows.splice(
        rows.findIndex((row) => row.id === asked.id),
        1,
      );
      return { id: asked.id, version: ++act, act };
    },
    review_copy: (asked) => review(asked.privateNotes),
    write_copy: (asked) => {
      const row = rows.find((each) => each.id === asked.id);
      if (row) row.answeredOn = TODAY;
      const into = `${asked.folder}/Auskunft_${TODAY}`;
      return {
        files: ['auskunft.pdf', 'auskunft.json', ...asked.documents.map((id) => `dokument-${id}.pdf`)].map(
          (name) => `${into}/${name}`,
        ),
        act: ++act,
      };
    },
  };
  /** Requests that wait, of one person or of everybody. */
  const waiting = (person: number | null): OpenAccessRequest[] =>
    rows
      .filter((row) => row.answeredOn === null && (person === null || row.person === person))
      .map((row) => ({ request: row, person: one(row.person) }));
  return { answers, waiting };
}
