//! Invented contacts and colleagues for tests and pictures.
import type { ColleagueView, ContactView, LastContact, PersonHit } from '../src/generated/wire';

export const COLLEAGUES: ColleagueView[] = [
  { id: 1, name: 'Ada Berger', login: true },
  { id: 2, name: 'Murat Yıldız', login: true },
  { id: 3, name: 'Früher Kollege', login: false },
];

export const LAST: LastContact = {
  on: '2026-11-12',
  minutes: 40,
  setting: 'einzel',
  form: 'termin',
  fundingLine: 'RB',
  language: 'ti',
  interpreting: 'pool',
  topics: ['BESCHEID', 'KLAGE', 'WOHNEN'],
  companions: [],
  counsellors: [],
};

/** A stored contact; 40 is an anonymous one. */
export function contact(id: number, person: PersonHit, household: PersonHit[]): ContactView {
  const named = id !== 40;
  return {
    id,
    version: 31,
    person: named ? person : null,
    caseNumber: named ? 'F-2026-0113' : null,
    imported: false,
    counsellor: 'Ada Berger',
    counsellorId: 1,
    date: '2026-11-12',
    time: '10:30',
    minutes: 40,
    talkKind: 'folge',
    state: 'erledigt',
    setting: 'einzel',
    form: 'termin',
    fundingLine: 'RB',
    language: 'ti',
    interpreting: 'pool',
    topics: ['BESCHEID', 'KLAGE', 'WOHNEN'],
    companions: named ? household.slice(0, 1) : [],
    counsellors: named ? [2] : [],
    note: 'Bescheid besprochen. Klagefrist endet am 24.11.; Anwältin genannt.',
    privateNote: named ? 'Wirkt erschöpft; beim nächsten Mal mehr Zeit lassen.' : '',
    nationality: named ? null : 'SY',
    gender: null,
    age: named ? null : '18-26',
    referrals: id === 31 ? 1 : 0,
  };
}
