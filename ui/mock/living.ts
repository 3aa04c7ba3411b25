//! Statuses, households and needs for protection in the invented office.
import type {
  HouseholdView,
  PersonHit,
  ProtectionView,
  SaveStatusRequest,
  StatusRecordView,
} from '../src/generated/wire';

/** The statuses of a person: two for the rich one, and what was added. */
export function statuses(person: number, added: SaveStatusRequest[]): StatusRecordView[] {
  const rich: StatusRecordView[] = [
    {
      id: 11,
      version: 12,
      current: true,
      expiry: 'soon',
      fields: {
        status: 'GEST',
        from: '14.10.2026',
        to: '',
        documentUntil: '14.01.2027',
        proof: 'document',
        endsPrevious: false,
      },
    },
    {
      id: 10,
      version: 12,
      current: false,
      expiry: null,
      fields: {
        status: 'AKN',
        from: '03.09.2026',
        to: '13.10.2026',
        documentUntil: '',
        proof: 'told',
        endsPrevious: false,
      },
    },
  ];
  const more = added
    .filter((entry) => entry.person === person && entry.id === null)
    .map((entry, n) => ({ id: 77 + n, version: 13, current: true, expiry: null, fields: entry.fields }));
  return [...more, ...(person === 1 ? rich : [])];
}

/** The household of the rich person; one more member has a long name. */
export function household(hit: PersonHit, all: PersonHit[]): HouseholdView {
  if (hit.id !== 1) return { members: [], past: [] };
  const role = ['partner', 'kind', 'sonstige'];
  return {
    members: [
      { hit, role: 'bezugsperson', since: '2026-09-03', adult: 'yes' },
      ...all.slice(3, 6).map((member, n) => ({
        hit: member,
        role: role[n] ?? null,
        since: '2026-09-03',
        adult: n === 1 ? 'no' : null,
      })),
    ],
    past: all.slice(6, 7).map((member) => ({
      hit: member,
      role: 'geschwister',
      from: '2026-09-03',
      until: '2026-10-31',
    })),
  };
}

/** What is noted of the rich person. */
export function protection(person: number): ProtectionView[] {
  if (person !== 1) return [];
  return [
    {
      id: 5,
      version: 12,
      by: 'Ada Berger',
      fields: {
        kind: 'TRAUMA',
        from: '03.09.2026',
        to: '',
        consent: true,
        consentOn: '05.10.2026',
        note: 'braucht ein ruhiges Zimmer',
      },
    },
  ];
}
