//! Invented people for tests and pictures: long names, several scripts, gaps.
import type { PersonHit, PersonRow, PersonView, RecordEntry } from '../src/generated/wire';
import { kinds, years } from './record';

export const TODAY = '2026-11-23';

type Line = [
  name: string,
  birth: string | null,
  nationality: string | null,
  last: string | null,
  language: string,
  status: string | null,
  town: string,
];

const LINES: Line[] = [
  ['Haimanot Tesfay', '1985', 'ER', '2026-11-12', 'ti', 'GEST', 'Dortmund'],
  ['Haymanot Tesfai', '1991-02-07', 'ET', '2024-06-03', 'am', '25_3', 'Hagen'],
  ['Oleksandr Kovalenko', '1979-08-30', 'UA', '2026-11-20', 'uk', '24', 'Dortmund'],
  ['عبد الرحمن الحسين', '1990-01-01', 'SY', '2026-11-19', 'ar', '25_2SUB', 'Lünen'],
  ['ሃይማኖት ገብረእግዚአብሔር', '1996', 'ER', '2026-11-18', 'ti', 'DULD60A', 'Unna'],
  ['Maryam Rahimi', '2001-05', 'AF', '2026-11-23', 'fa-AF', 'AKN', 'Dortmund'],
  ['Mamadou Saliou Sow', '1999-12-12', 'GN', '2026-10-29', 'fr', 'DULD60A', 'Schwerte'],
  [
    'Anna-Magdalena Wołodymyrowycz-Schönwälder von der Ostheide',
    '1968-03-21',
    'PL',
    '2026-09-14',
    'pl',
    'EU',
    'Castrop-Rauxel',
  ],
  ['Zeynep Öztürk', '1988-07-02', 'TR', '2026-11-03', 'kmr', 'GEST', 'Dortmund'],
  ['', null, null, null, 'ar', null, ''],
];

/** Everybody, in the order of the list above. */
export function everybody(): PersonHit[] {
  const grown = Array.from({ length: 214 }, (_, n): Line => {
    const given =
      ['Amina', 'Bekele', 'Daryna', 'Farid', 'Goran', 'Hiwot', 'Ibrahim', 'Jelena', 'Karim', 'Leyla'][n % 10] ??
      'Amina';
    const family =
      ['Abdi', 'Bakary', 'Cerkez', 'Demba', 'Eyasu', 'Fofana', 'Gashi', 'Habib', 'Isa', 'Jafari', 'Keita'][n % 11] ??
      'Abdi';
    return [
      `${given} ${family}`,
      String(1960 + (n % 48)),
      ['SY', 'AF', 'IQ', 'SO', 'TR'][n % 5] ?? 'SY',
      `2026-0${1 + (n % 9)}-1${n % 9}`,
      'ar',
      'GEST',
      'Dortmund',
    ];
  });
  return [...LINES, ...grown].map(([name, birth, nationality, lastContact], n) => ({
    id: n + 1,
    number: `2026-${String(n + 1).padStart(4, '0')}`,
    name,
    family: name.split(' ').slice(1).join(' ') || null,
    given: name.split(' ')[0] || null,
    birth,
    nationality,
    lastContact,
    why: 'name',
    matched: [],
  }));
}

/** A row of the list. */
export function row(hit: PersonHit): PersonRow {
  const line = LINES[hit.id - 1];
  return {
    hit,
    status: line ? line[5] : 'GEST',
    language: line?.[4] ?? 'ar',
    interpreter: 'ja',
    town: line ? line[6] || null : 'Dortmund',
    openCases: hit.id % 3,
  };
}

const CONTACT = {
  entry: 'contact',
  setting: 'einzel',
  state: 'erledigt',
  language: 'ti',
  interpreting: 'pool',
  fundingLine: 'RB',
  counsellor: 'Ada Berger',
  companions: [] as string[],
  counsellors: [] as string[],
  privateNote: null as string | null,
  asCompanion: false,
} as const;

const RECORD: RecordEntry[] = [
  {
    ...CONTACT,
    id: 31,
    on: '2026-11-12',
    time: '10:30',
    minutes: 40,
    talkKind: 'folge',
    form: 'termin',
    topics: ['BESCHEID', 'KLAGE', 'WOHNEN'],
    note: 'Bescheid besprochen. Klagefrist endet am 24.11.; Anwältin genannt.',
    companions: ['Yonas Tesfay', 'Selam Tesfay'],
    counsellors: ['Murat Yıldız'],
    privateNote: 'Wirkt erschöpft; beim nächsten Mal mehr Zeit lassen.',
  },
  {
    entry: 'referral',
    id: 4,
    on: '2026-11-12',
    agency: 'ANWALT',
    agencyName: 'Rechtsanwältin Kurz',
    purpose: 'Klage prüfen',
    outcome: 'termin',
    dataPassed: true,
  },
  { entry: 'consent', id: 1, on: '2026-11-02', kind: 'release', recipient: 'Rechtsanwältin Kurz', revokedOn: null },
  {
    ...CONTACT,
    id: 28,
    on: '2026-11-03',
    time: '09:05',
    minutes: 15,
    talkKind: 'folge',
    form: 'telefon',
    topics: ['SCHULE_KITA'],
    note: null,
  },
  {
    entry: 'deadline',
    id: 1,
    on: '2026-11-10',
    subject: 'Klage gegen den Asylbescheid',
    ends: '2026-11-24',
    state: 'open',
  },
  {
    entry: 'letter',
    id: 2,
    on: '2026-11-10',
    kind: 'decision',
    sender: 'BAMF',
    subject: 'Asylbescheid',
    read: true,
  },
  { entry: 'status', on: '2026-10-14', status: 'GEST' },
  {
    ...CONTACT,
    id: 25,
    on: '2026-10-05',
    time: null,
    minutes: null,
    talkKind: 'folge',
    form: 'offen',
    topics: [],
    note: null,
    asCompanion: true,
  },
  { entry: 'report', id: 2, on: '2026-10-02', recipient: 'bamf', kinds: ['TRAUMA'] },
  {
    ...CONTACT,
    id: 20,
    on: '2026-10-02',
    time: '14:00',
    minutes: 60,
    talkKind: 'erst',
    form: 'offen',
    topics: ['ANHOERUNG'],
    note: 'Ankunft und Verteilung erklärt.',
  },
  { entry: 'case-opened', on: '2026-10-02', number: 'F-2026-0113', fundingLine: 'RB' },
];

/** A person's page. */
export function page(hit: PersonHit, all: PersonHit[]): PersonView {
  const rich = hit.id === 1;
  const words = hit.name.split(' ');
  return {
    hit,
    familyName: hit.name ? (words.at(-1) ?? null) : null,
    givenName: words.length > 1 ? words.slice(0, -1).join(' ') : null,
    age: hit.birth ? (hit.birth.length > 4 ? [34, 34] : [40, 41]) : null,
    gender: rich ? 'w' : null,
    language: row(hit).language,
    interpreter: rich ? 'ja' : 'nein',
    town: row(hit).town,
    postalCode: rich ? '44137' : null,
    enteredOn: rich ? '2026-09-01' : null,
    statuses: rich
      ? [
          { status: 'GEST', from: '2026-10-14', to: null, documentUntil: '2027-01-14' },
          { status: 'AKN', from: '2026-09-03', to: '2026-10-13', documentUntil: null },
        ]
      : [],
    household: rich ? all.slice(4, 6).map((member, n) => ({ hit: member, role: n === 0 ? 'partner' : 'kind' })) : [],
    cases: rich
      ? [
          {
            id: 7,
            number: 'F-2026-0113',
            fundingLine: 'RB',
            kind: 'beratung',
            openedOn: '2026-10-02',
            closedOn: null,
            closingReason: null,
            counsellor: 'Ada Berger',
            main: true,
          },
          {
            id: 2,
            number: 'F-2025-0040',
            fundingLine: 'AVB',
            kind: 'kurz',
            openedOn: '2025-03-02',
            closedOn: '2025-08-31',
            closingReason: 'ziel_erreicht',
            counsellor: 'Murat Yıldız',
            main: false,
          },
        ]
      : [],
    record: rich ? RECORD : [],
    recordTotal: rich ? RECORD.length : 0,
    recordKinds: rich ? kinds(RECORD) : [],
    recordYears: rich ? years(RECORD) : [],
    originalName: rich ? 'ሃይማኖት ተስፋይ' : null,
    callName: rich ? 'Haimi' : null,
    mergedInto: hit.id === 9 ? (all[0] ?? null) : null,
    mergedNumbers: rich ? ['2025-0311'] : [],
    volunteers: rich ? [{ id: 1, name: 'Mina Musterfrau', since: '2026-05-04', reach: '0152 5550123' }] : [],
    safeContact: rich || hit.id === 4 ? 'keine Post an die Unterkunft, Anrufe erst ab 12 Uhr über die Tochter' : null,
    missing: rich ? [] : ['gender', 'residence-status'],
  };
}
