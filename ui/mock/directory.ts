//! The invented office's directory: short and long names, Arabic, nothing known, put away.
import type { AgencyFields, AgencyPage, AgencyRow, AgencyView, Commands, SavedView } from '../src/generated/wire';
import { TODAY } from './people';

interface Kept {
  id: number;
  version: number;
  fields: AgencyFields;
  archivedOn: string | null;
}

const NOTHING: AgencyFields = {
  name: '',
  kind: null,
  contactPerson: '',
  languages: [],
  phone: '',
  email: '',
  web: '',
  street: '',
  postalCode: '',
  town: '',
  hours: '',
  releaseNeeded: false,
  note: '',
  verifiedOn: '',
  noticeDays: null,
};

const ENTRIES: Partial<AgencyFields>[] = [
  {
    name: 'Rechtsanwältin Kurz',
    kind: 'ANWALT',
    contactPerson: 'Frau Kurz',
    languages: ['fr', 'en', 'ar'],
    phone: '02362 555 014',
    street: 'Erfundene Gasse 4',
    postalCode: '46282',
    town: 'Dorsten',
    hours: 'Mo–Do 9–12, 14–16',
    releaseNeeded: true,
    verifiedOn: '2026-10-02',
  },
  {
    name: 'Jobcenter Musterstadt',
    kind: 'JOBCENTER',
    phone: '02362 555 100',
    hours: 'Mo, Di, Do, Fr 8–12',
    verifiedOn: '2026-06-11',
  },
  {
    name: 'Fachberatungsstelle für geflüchtete Frauen und ihre Kinder im nördlichen Ruhrgebiet und angrenzenden Münsterland',
    kind: 'FRAUENBERATUNG',
    languages: ['fa-AF', 'ti', 'so', 'ar', 'ku'],
    phone: '0800 555 0199',
    street: 'An der sehr langen erfundenen Promenade 128a',
    postalCode: '45657',
    town: 'Recklinghausen',
    hours: 'Montag bis Donnerstag 9.00–12.30 Uhr und 14.00–16.00 Uhr, freitags nur nach Vereinbarung',
    verifiedOn: '2024-02-01',
  },
  {
    name: 'مكتب الترجمة أمل',
    kind: 'SPRACHMITTLUNG',
    contactPerson: 'أمل',
    languages: ['ar', 'ckb'],
    phone: '0152 555 0101',
  },
  { name: 'Kleiderkammer am Brunnen', kind: 'EHRENAMT' },
];

/** The directory and what answers for it. */
export function directory(empty: boolean) {
  const kept: Kept[] = empty
    ? []
    : ENTRIES.map((entry, n) => ({ id: n + 1, version: 10 + n, fields: { ...NOTHING, ...entry }, archivedOn: null }));
  let act = 700;

  const fold = (text: string) => text.toLowerCase();
  function row({ id, fields, archivedOn }: Kept): AgencyRow {
    const orNull = (text: string) => text || null;
    return {
      id,
      kind: fields.kind ?? 'KA',
      name: fields.name,
      contactPerson: orNull(fields.contactPerson),
      phone: orNull(fields.phone),
      street: orNull(fields.street),
      postalCode: orNull(fields.postalCode),
      town: orNull(fields.town),
      hours: orNull(fields.hours),
      languages: fields.languages,
      releaseNeeded: fields.releaseNeeded,
      verifiedOn: orNull(fields.verifiedOn),
      stale: fields.verifiedOn < '2025-11-23',
      archivedOn,
    };
  }
  function one(id: number): Kept {
    const entry = kept.find((each) => each.id === id);
    if (!entry) throw { code: 'not-there', about: {}, fields: [], incident: null };
    return entry;
  }
  function saved(entry: Kept): SavedView {
    entry.version = ++act;
    return { id: entry.id, version: act, act };
  }

  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'list_agencies' | 'agency' | 'save_agency' | 'verify_agency' | 'archive_agency'
  > = {
    list_agencies: (asked): AgencyPage => {
      const fitting = kept
        .filter((entry) => (asked.archived || !entry.archivedOn) && (!asked.kind || entry.fields.kind === asked.kind))
        .filter((entry) =>
          fold(asked.text)
            .split(' ')
            .every((word) => fold(`${entry.fields.name} ${entry.fields.kind} ${entry.fields.town}`).includes(word)),
        )
        .sort((a, b) => a.fields.name.localeCompare(b.fields.name, 'de'));
      return { rows: fitting.slice(0, asked.limit).map(row), total: fitting.length };
    },
    agency: (asked): AgencyView => {
      const { id, version, fields, archivedOn } = one(asked.id);
      return { id, version, fields, archivedOn };
    },
    save_agency: (asked) => {
      if (!asked.fields.name.trim())
        throw { code: 'invalid-input', about: {}, fields: [{ field: 'name', code: 'missing' }], incident: null };
      if (asked.id === null) {
        const made: Kept = { id: kept.length + 1, version: 0, fields: asked.fields, archivedOn: null };
        kept.push(made);
        return saved(made);
      }
      const entry = one(asked.id);
      entry.fields = asked.fields;
      return saved(entry);
    },
    verify_agency: (asked) => {
      const entry = one(asked.id);
      entry.fields.verifiedOn = TODAY;
      return saved(entry);
    },
    archive_agency: (asked) => {
      const entry = one(asked.id);
      entry.archivedOn = asked.archived ? TODAY : null;
      return saved(entry);
    },
  };
  return { answers, rows: () => kept.map(row) };
}
