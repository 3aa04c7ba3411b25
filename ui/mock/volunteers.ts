//! The invented office's volunteers: bound and unbound, short and long names, Arabic, hours.
import type { Commands, PersonHit, VolunteerFields, VolunteerHoursRow } from '../src/generated/wire';
import { minutesTyped } from '../src/groups/time';
import { TODAY } from './people';

interface Kept {
  fields: VolunteerFields;
  persons: PersonHit[];
  version: number;
}

const blank: VolunteerFields = {
  name: '',
  reach: '',
  offers: '',
  state: 'active',
  since: '',
  languages: [],
  boundOn: '',
  conductOn: '',
  trainings: [],
  note: '',
};

function refused(field: string, code: string): never {
  throw { code: 'invalid-input', about: {}, fields: [{ field, code }], incident: null };
}

export function volunteers(empty: boolean, people: PersonHit[]) {
  const kept = new Map<number, Kept>();
  const hours: VolunteerHoursRow[] = [];
  let act = 950;
  const add = (fields: Partial<VolunteerFields>, persons: PersonHit[] = []): void => {
    kept.set(kept.size + 1, { fields: { ...blank, ...fields }, persons, version: 1 });
  };
  if (!empty) {
    add(
      {
        name: 'Mina Musterfrau',
        reach: '0152 5550123',
        offers: 'Begleitung zu Ämtern, Deutsch üben',
        languages: ['ar', 'de'],
        boundOn: '2025-03-02',
        conductOn: '2025-03-10',
        trainings: [{ title: 'Integrationslotsin', heldOn: '2025-05-17', validUntil: '' }],
      },
      people.slice(0, 2),
    );
    add({
      name: 'نور الخيال',
      reach: 'nour@beispiel.invalid',
      offers: 'مرافقة إلى المستشفى',
      languages: ['ar'],
      boundOn: '2019-01-07',
      conductOn: '2019-01-07',
    });
    add({
      name: 'Maximiliane-Friederike von und zu Fantasiehausen-Beispielstetten',
      offers: 'Hausaufgabenhilfe in der Unterkunft an drei Nachmittagen der Woche',
      state: 'paused',
    });
    hours.push(
      {
        id: 1,
        version: 1,
        volunteer: 1,
        name: 'Mina Musterfrau',
        heldOn: '2026-11-20',
        minutes: 150,
        fundingLine: 'IA',
        what: 'Termin beim Jobcenter',
      },
      {
        id: 2,
        version: 1,
        volunteer: 2,
        name: 'نور الخيال',
        heldOn: '2026-10-02',
        minutes: 75,
        fundingLine: null,
        what: 'زيارة الطبيب',
      },
    );
  }
  const minutesOf = (id: number): number =>
    hours.filter((one) => one.volunteer === id).reduce((sum, one) => sum + one.minutes, 0);
  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'list_volunteers' | 'volunteer' | 'save_volunteer' | 'volunteer_hours' | 'save_volunteer_hours'
  > = {
    list_volunteers: () => ({
      years: [2026, 2025],
      rows: [...kept].map(([id, { fields, persons }]) => ({
        id,
        name: fields.name,
        reach: fields.reach || null,
        offers: fields.offers || null,
        state: fields.state,
        languages: fields.languages,
        boundOn: fields.boundOn || null,
        conduct: fields.conductOn === '' ? 'missing' : fields.conductOn < '2021-11-23' ? 'old' : 'seen',
        trainings: fields.trainings.length,
        matched: persons.length,
        minutes: minutesOf(id),
      })),
      hours,
      sums: {
        active: new Set(hours.map((one) => one.volunteer)).size,
        qualified: [...kept.values()].filter((one) => one.fields.trainings.length > 0).length,
        trainings: 0,
        minutes: hours.reduce((sum, one) => sum + one.minutes, 0),
      },
    }),
    volunteer: ({ id }) => {
      const found = kept.get(id);
      if (!found) throw { code: 'not-there', about: {}, fields: [], incident: null };
      return { id, ...found, earlier: [] };
    },
    save_volunteer: (asked) => {
      if (asked.fields.name.trim() === '') refused('volunteerName', 'missing');
      if (asked.persons.length > 0 && asked.fields.boundOn.trim() === '') refused('standsBy', 'not-bound-to-secrecy');
      act += 1;
      const id = asked.id ?? kept.size + 1;
      const persons = people.filter((hit) => asked.persons.includes(hit.id));
      kept.set(id, { fields: asked.fields, persons, version: act });
      return { id, version: act, act };
    },
    volunteer_hours: ({ id }) => {
      const found = hours.find((one) => one.id === id);
      if (!found) throw { code: 'not-there', about: {}, fields: [], incident: null };
      return found;
    },
    save_volunteer_hours: (asked) => {
      const minutes = minutesTyped(asked.time);
      if (!minutes) refused('workTime', minutes === undefined ? 'not-hours' : 'missing');
      act += 1;
      const volunteer = asked.volunteer ?? 0;
      const id = asked.id ?? hours.length + 1;
      hours.unshift({
        id,
        version: act,
        volunteer,
        name: kept.get(volunteer)?.fields.name ?? '',
        heldOn: TODAY,
        minutes: minutes ?? 0,
        fundingLine: asked.fundingLine,
        what: asked.what || null,
      });
      return { id, version: act, act };
    },
  };
  return { answers };
}
