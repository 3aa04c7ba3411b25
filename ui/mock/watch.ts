//! Invented plans, watched cases and gaps for tests and pictures.
import type { GapsView, PersonHit, PlanView, WatchedCases } from '../src/generated/wire';

export const PLAN: PlanView = {
  id: 5,
  version: 21,
  plan: {
    needs: 'Ein sicherer Aufenthalt und ein Schulplatz für Yonas.',
    agreedOn: '2026-11-12',
    reviewOn: '2027-02-12',
    goals: [
      {
        goal: 'Gesicherter Aufenthalt',
        progress: 'under-way',
        dueOn: '2027-03-31',
        steps: [
          { step: 'Bescheid besprechen', doer: 'counsellor', doerName: '', dueOn: '', doneOn: '2026-11-12' },
          { step: 'Klage einreichen', doer: 'other', doerName: 'RAin Kurz', dueOn: '2026-11-20', doneOn: '' },
          { step: 'Anhörung vorbereiten', doer: 'together', doerName: '', dueOn: '2026-11-24', doneOn: '' },
        ],
      },
      {
        goal: 'Sprachkurs B2',
        progress: 'open',
        dueOn: '',
        steps: [{ step: 'Zum Einstufungstest gehen', doer: 'client', doerName: '', dueOn: '', doneOn: '' }],
      },
    ],
  },
};

/** The plan of the first case; the others have none. */
export function planOf(id: number): PlanView {
  if (id === 7) return PLAN;
  return { id: null, version: 0, plan: { needs: '', agreedOn: '2026-11-23', reviewOn: '', goals: [] } };
}

export function watched(people: PersonHit[]): WatchedCases {
  const rows = people.slice(3, 8).map((person, n) => ({
    id: 60 + n,
    version: 3,
    number: `F-2025-00${10 + n}`,
    person,
    fundingLine: n % 2 ? 'AVB' : 'RB',
    kind: 'beratung',
    counsellor: 'Ada Berger',
    staff: 1,
    openedOn: '2025-02-03',
    lastContact: n === 2 ? null : '2025-09-14',
  }));
  return { rows, total: rows.length };
}

export function gaps(people: PersonHit[], what: string | null): GapsView {
  const rows: GapsView['rows'] = [
    { what: 'topics', person: null, contact: 40, on: '2026-11-23' },
    { what: 'minutes', person: people[7] ?? null, contact: 39, on: '2026-11-23' },
    { what: 'residence-status', person: people[3] ?? null, contact: null, on: '2026-10-01' },
    { what: 'birth', person: people[9] ?? null, contact: null, on: '2026-09-02' },
    { what: 'first-talk', person: people[4] ?? null, contact: 77, on: '2026-03-02' },
  ];
  return {
    counts: rows.map((row) => ({ what: row.what, count: 1, firstPerson: row.person?.id ?? null })),
    rows: rows.filter((row) => what === null || row.what === what),
  };
}
