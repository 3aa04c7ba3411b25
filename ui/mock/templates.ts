//! The invented office's templates, letterhead and written letters.
import type {
  AgencyRow,
  Commands,
  LetterheadFields,
  PersonHit,
  RecordEntry,
  TemplateRow,
  WritingView,
} from '../src/generated/wire';
import { TODAY } from './people';

const FIELDS = ['Name', 'Vorname', 'Familienname', 'Geburtsdatum', 'Nummer', 'AZR-Nummer', 'Empfänger', 'Datum'];

export function templates(empty: boolean, agencies: () => AgencyRow[], one: (id: number) => PersonHit) {
  let rows: TemplateRow[] = empty
    ? []
    : [
        {
          id: 1,
          version: 1,
          fields: {
            kind: 'letter',
            own: false,
            topic: null,
            title: 'Bitte um Akteneinsicht',
            subject: 'Akteneinsicht: {Name}, geb. {Geburtsdatum}',
            body: 'Sehr geehrte Damen und Herren,\n\nim Auftrag von {Name} (AZR-Nummer {AZR-Nummer}) bitten wir um Akteneinsicht.\n\nMit freundlichen Grüßen',
          },
        },
        {
          id: 2,
          version: 1,
          fields: {
            kind: 'note',
            own: true,
            topic: 'WOHNEN',
            title: 'Wohnungssuche',
            subject: '',
            body: 'WBS: beantragt / liegt vor\nVereinbart: ',
          },
        },
        {
          id: 3,
          version: 1,
          fields: {
            kind: 'note',
            own: false,
            topic: null,
            title: 'رسالة مشروحة',
            subject: '',
            body: 'Schreiben erklärt.',
          },
        },
      ];
  let head: LetterheadFields = empty
    ? { street: '', postalCode: '', town: '', phone: '', email: '', carrier: '', protectionOfficer: '' }
    : {
        street: 'Am Brunnenplatz 4',
        postalCode: '46282',
        town: 'Dorsten',
        phone: '02362 5550100',
        email: 'beratung@beispiel.invalid',
        carrier: 'Kirchenkreis Musterland',
        protectionOfficer: 'datenschutz@beispiel.invalid',
      };
  const written = new Map<number, WritingView>();
  if (!empty)
    written.set(1, {
      id: 1,
      version: 1,
      person: 1,
      by: 'Ada Berger',
      fields: {
        agency: null,
        agencyName: '',
        address: 'Ausländerbehörde Musterkreis\nFrau Beispiel\nAmtsweg 12\n46282 Dorsten',
        date: '2026-11-20',
        subject: 'Akteneinsicht: Haimanot Tesfay, geb. 03.04.1985',
        body: 'Sehr geehrte Damen und Herren,\n\nim Auftrag von Haimanot Tesfay bitten wir um Einsicht in die dort geführte Akte, gern durch Übersendung einer Kopie. Vollmacht und Entbindung von der Schweigepflicht liegen bei.\n\nMit freundlichen Grüßen\n\n\nAda Berger',
      },
    });
  let act = 980;
  const fresh = () => (act += 1);
  const value = (text: string, person: PersonHit): string =>
    text.replace(/\{([^}]*)\}/gu, (_, word: string) =>
      word === 'Name' ? person.name : word === 'Geburtsdatum' ? (person.birth ?? '') : `[fehlt: ${word}]`,
    );
  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    | 'list_templates'
    | 'save_template'
    | 'take_proposed_templates'
    | 'letterhead'
    | 'save_letterhead'
    | 'fill_template'
    | 'writing_care'
    | 'writing'
    | 'save_writing'
  > = {
    list_templates: () => ({ rows, fields: FIELDS }),
    save_template: ({ id, fields }) => {
      const version = fresh();
      const number = id ?? rows.length + 1;
      rows = [...rows.filter((row) => row.id !== number), { id: number, version, fields }];
      return { id: number, version, act: version };
    },
    take_proposed_templates: (asked) => {
      const version = fresh();
      rows = [...rows, ...asked.templates.map((fields, at) => ({ id: 100 + at, version, fields }))];
      return { id: 100, version, act: version };
    },
    letterhead: () => ({ version: 1, fields: head }),
    save_letterhead: ({ fields }) => {
      head = fields;
      const version = fresh();
      return { id: 1, version, act: version };
    },
    fill_template: ({ template, person }) => {
      const row = rows.find((entry) => entry.id === template);
      const body = value(row?.fields.body ?? '', one(person));
      return {
        subject: value(row?.fields.subject ?? '', one(person)),
        body,
        gaps: [...body.matchAll(/\[fehlt: ([^\]]*)\]/gu)].map((hit) => hit[1] ?? ''),
      };
    },
    writing_care: ({ agency }) => {
      const row = agencies().find((entry) => entry.id === agency);
      return {
        address: row ? `${row.name}\nMusterstraße 1\n46282 Dorsten` : '',
        safeContact: 'keine Post an die Unterkunft, Anrufe erst ab 12 Uhr über die Tochter',
        release: row ? 'release-missing' : null,
      };
    },
    writing: ({ id }) => {
      const found = written.get(id);
      if (!found) throw { code: 'not-there', about: {}, fields: [], incident: null };
      return found;
    },
    save_writing: ({ id, person, fields }) => {
      const wrong = (['address', 'subject', 'body'] as const).filter((field) => fields[field].trim() === '');
      if (wrong.length > 0)
        throw {
          code: 'invalid-input',
          about: {},
          fields: wrong.map((field) => ({ field, code: 'missing' })),
          incident: null,
        };
      const version = fresh();
      const number = id ?? written.size + 1;
      written.set(number, { id: number, version, person, by: 'Ada Berger', fields: { ...fields, date: TODAY } });
      return { id: number, version, act: version };
    },
  };
  /** The letters of a person as her record tells them. */
  const entries = (person: number): RecordEntry[] =>
    [...written.values()]
      .filter((entry) => entry.person === person)
      .map((entry) => ({
        entry: 'writing',
        id: entry.id,
        on: entry.fields.date,
        recipient: entry.fields.address.split('\n')[0] ?? '',
        subject: entry.fields.subject,
        counsellor: entry.by,
      }));
  return { answers, entries };
}
