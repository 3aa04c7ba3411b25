//! Frozen reports of the invented office.
import type { Commands, FrozenRow } from '../src/generated/wire';
import { report } from './report';

type Answer<C extends keyof Commands> = (request: Commands[C]['request']) => Commands[C]['view'];

function row(id: number, more: Partial<FrozenRow> = {}): FrozenRow {
  return {
    id,
    pack: 'regionale-beratung',
    version: '2025',
    titleDe: 'Regionale Beratung von Geflüchteten NRW',
    titleEn: 'Regional counselling of refugees NRW',
    from: '2025-01-01',
    to: '2025-12-31',
    frozenAt: '2026-01-15T10:12:00',
    by: 'Ada Berger',
    corrects: null,
    correction: 0,
    discarded: null,
    hidden: 4,
    ...more,
  };
}

/** Keeps what is frozen; one report of another half-year is frozen already, and one was discarded. */
export function frozen(empty: boolean, refuse: (code: string) => never) {
  const rows: FrozenRow[] = empty
    ? []
    : [
        row(2, { from: '2026-01-01', to: '2026-06-30', frozenAt: '2026-07-08T09:30:00' }),
        row(1, {
          from: '2026-01-01',
          to: '2026-06-30',
          frozenAt: '2026-07-03T16:41:00',
          discarded: { reason: 'wrong-records', at: '2026-07-08T09:12:00', by: 'Ada Berger' },
        }),
      ];
  const find = (id: number): FrozenRow => rows.find((entry) => entry.id === id) ?? refuse('not-there');
  const freeze_report: Answer<'freeze_report'> = (asked) => {
    const made = row(rows.length + 1, {
      pack: asked.pack,
      from: asked.from,
      to: asked.to,
      frozenAt: '2026-11-23T09:05:00',
    });
    rows.unshift(made);
    return made;
  };
  const open_frozen: Answer<'open_frozen'> = ({ id }) => {
    const found = find(id);
    return { row: found, report: { ...report(found), missing: [] } };
  };
  const export_frozen: Answer<'export_frozen'> = (asked) => ({
    files: [`${asked.folder}/${find(asked.id).pack}_eingefroren-${asked.id}.${asked.format}`],
    act: 601,
  });
  const discard_frozen: Answer<'discard_frozen'> = ({ id, reason }) => {
    const discarded = { ...find(id), discarded: { reason, at: '2026-11-23T09:05:00', by: 'Ada Berger' } };
    rows[rows.findIndex((entry) => entry.id === id)] = discarded;
    return discarded;
  };
  const compare_frozen: Answer<'compare_frozen'> = ({ id }) => {
    const head = (code: string, de: string, en: string) => ({ code, de, en });
    const open = (value: string) => ({ value, state: 'open' });
    return {
      against: find(id),
      nextCorrection: 1,
      hiddenChanges: 2,
      lines: [
        {
          table: 'T1',
          row: head('beratungen', 'Beratungen', 'Consultations'),
          column: head('wert', 'Wert', 'Value'),
          before: open('1284'),
          after: open('1279'),
          difference: '−5',
        },
        {
          table: 'T3',
          row: head('ER', 'Eritrea', 'Eritrea'),
          column: head('w', 'weiblich', 'female'),
          before: open('24'),
          after: { value: null, state: 'hidden' },
          difference: null,
        },
      ],
    };
  };
  const freeze_correction: Answer<'freeze_correction'> = ({ id }) => {
    const made = row(rows.length + 1, { ...find(id), id: rows.length + 1, corrects: id, correction: 1 });
    rows.unshift(made);
    return made;
  };
  return {
    compare_frozen,
    freeze_correction,
    freeze_report,
    list_frozen: () => rows,
    open_frozen,
    export_frozen,
    discard_frozen,
  };
}
