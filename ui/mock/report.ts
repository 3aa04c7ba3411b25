//! A report with open, protected and missing cells, for tests and pictures.
import type { CellView, HeadView, MergeRequest, PackView, ReportRequest, ReportView } from '../src/generated/wire';

export const PACKS: PackView[] = [
  {
    id: 'avb-bamf',
    titleDe: 'Asylverfahrensberatung: Kennzahlen für das BAMF',
    titleEn: 'Asylum procedure counselling: key figures for the BAMF',
    funder: 'BAMF',
    version: '2025',
    fundingLine: 'AVB',
    threshold: 3,
  },
  {
    id: 'regionale-beratung',
    titleDe: 'Regionale Beratung von Geflüchteten NRW',
    titleEn: 'Regional counselling of refugees NRW',
    funder: 'Land NRW',
    version: '2025',
    fundingLine: 'RB',
    threshold: 3,
  },
];

function head(code: string, de: string, en = de): HeadView {
  return { code, de, en };
}

function cell(value: string): CellView {
  if (value === 'P') return { value: null, state: 'few', least: 0, most: 6 };
  if (value === 'S') return { value: null, state: 'linked', least: 102, most: 108 };
  if (value === 'D') return { value: null, state: 'derived', least: null, most: null };
  if (value === '') return { value: null, state: 'none', least: null, most: null };
  return { value, state: 'open', least: Number(value), most: Number(value) };
}

const T4: [string, string, string[], boolean?][] = [
  ['SY', 'Syrien', ['88', '102', 'P', 'S']],
  ['AF', 'Afghanistan', ['61', '77', '0', '138']],
  ['UA', 'Ukraine', ['95', '41', 'P', 'S']],
  ['ER', 'Eritrea', ['24', '31', '0', '55']],
  ['TR', 'Türkei', ['19', '22', '0', '41']],
  ['IQ', 'Irak', ['12', '17', '0', '29']],
  ['GE', 'Georgien', ['P', '0', '0', 'P']],
  ['LB', 'Libanon', ['0', 'P', '0', 'P']],
  ['sonst', 'übrige Staaten (14)', ['6', '5', '', '11']],
  ['gesamt', 'gesamt', ['305', '295', '6', '606'], true],
];

/** The rows of a table with those of the first merge as one, in the place of the last. */
function merged(rows: typeof T4, merges: MergeRequest[]): typeof T4 {
  const codes = merges[0]?.rows ?? [];
  const names = rows.filter(([code]) => codes.includes(code)).map(([, name]) => name);
  return rows.flatMap((row) => {
    if (!codes.includes(row[0])) return [row];
    return row[0] === codes.at(-1)
      ? [[codes.join(' + '), names.join(' + '), ['2', '3', '0', '5']] as (typeof T4)[0]]
      : [];
  });
}

/** The report asked for. */
export function report(asked: ReportRequest): ReportView {
  const pack = PACKS.find((entry) => entry.id === asked.pack) ?? PACKS[0];
  if (!pack) throw new Error('no pack');
  return {
    pack,
    from: asked.from,
    to: asked.to,
    consultations: 1284,
    persons: 606,
    cells: 40,
    hidden: 4,
    notesDe: [
      'Gezählt sind erledigte Erst- und Folgegespräche mit mindestens einem Thema.',
      'Alter und Status am Tag der ersten Beratung im Zeitraum.',
    ],
    notesEn: [
      'Counted are first and follow-up talks that took place, with at least one topic.',
      'Age and status on the day of the first consultation in the period.',
    ],
    missing: [
      { what: 'residence-status', count: 23, firstPerson: 3 },
      { what: 'minutes', count: 1, firstPerson: null },
    ],
    tables: [
      {
        id: 'T1',
        titleDe: 'Kennzahlen',
        titleEn: 'Key figures',
        notesDe: [],
        notesEn: [],
        columns: [head('wert', 'Wert', 'Value')],
        rows: [
          {
            head: head('beratungen', 'Beratungen', 'Consultations'),
            total: false,
            kin: null,
            few: false,
            cells: [cell('1284')],
          },
          {
            head: head('stunden', 'Stunden', 'Hours'),
            total: false,
            kin: null,
            few: false,
            cells: [{ value: '642,5', state: 'open', least: null, most: null }],
          },
          {
            head: head('anonym', 'ohne Namen', 'without a name'),
            total: false,
            kin: null,
            few: false,
            cells: [cell('D')],
          },
        ],
      },
      {
        id: 'T3',
        titleDe: 'Personen nach Staatsangehörigkeit und Geschlecht',
        titleEn: 'Persons by nationality and gender',
        notesDe: ['Mehrstaater zählen mit der zuerst genannten Staatsangehörigkeit.'],
        notesEn: ['Persons of several nationalities count with the first.'],
        columns: [
          head('w', 'weiblich', 'female'),
          head('m', 'männlich', 'male'),
          head('d', 'divers, o. A.', 'diverse, n/s'),
          head('gesamt', 'gesamt', 'total'),
        ],
        rows: merged(T4, asked.merges ?? []).map(([code, de, cells, total]) => ({
          head: head(code, de),
          total: total ?? false,
          kin: total ? null : 0,
          few: code === 'LB' || code === 'GE',
          cells: cells.map(cell),
        })),
      },
    ],
  };
}
