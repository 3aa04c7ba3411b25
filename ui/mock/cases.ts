//! Invented cases and hand-overs for tests and pictures.
import type { CaseDetailsView, HandoverView, PersonHit } from '../src/generated/wire';

/** The cases of the first person. */
export function casesOf(person: PersonHit, others: PersonHit[]): CaseDetailsView[] {
  if (person.id !== 1) return [];
  return [
    {
      id: 7,
      version: 12,
      number: 'F-2026-0113',
      person,
      companions: others.slice(3, 5),
      kind: 'beratung',
      fundingLine: 'RB',
      staff: 1,
      deputy: 2,
      openedOn: '2026-10-02',
      closedOn: null,
      closingReason: null,
      contacts: 4,
      lastContact: '2026-11-12',
      reopenings: [],
      handovers: [
        {
          id: 2,
          on: '2026-10-20',
          from: 'Murat Yıldız',
          to: 'Ada Berger',
          note: 'Frau Tesfay kommt lieber vormittags. Die Anhörung ist vorbereitet.',
          caseNumber: 'F-2026-0113',
          person,
        },
      ],
    },
    {
      id: 2,
      version: 5,
      number: 'F-2025-0040',
      person,
      companions: [],
      kind: 'kurz',
      fundingLine: 'AVB',
      staff: 2,
      deputy: null,
      openedOn: '2025-03-02',
      closedOn: '2025-08-31',
      closingReason: 'ziel_erreicht',
      contacts: 2,
      lastContact: '2025-08-30',
      reopenings: [
        { on: '2025-06-01', wasClosedOn: '2025-04-30', closingReason: 'kontakt_abgebrochen', reason: 'Neuer Bescheid' },
      ],
      handovers: [],
    },
  ];
}

/** A hand-over that was not read yet. */
export function handover(person: PersonHit): HandoverView {
  return {
    id: 3,
    on: '2026-11-20',
    from: 'Murat Yıldız',
    to: 'Ada Berger',
    note: 'Bitte vor Freitag anrufen.',
    caseNumber: 'F-2026-0098',
    person,
  };
}
