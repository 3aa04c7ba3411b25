//! The invented office's enquiries: three that wait, and what came of others. Waiting times are those of the invented list.
import type { Commands, EnquiryFields, EnquiryRow, PersonHit } from '../src/generated/wire';
import { readDayAhead, readDayBack } from '../src/due/days';
import { COLLEAGUES } from './contact';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };
interface Stored {
  id: number;
  version: number;
  fields: EnquiryFields;
  appointment: number | null;
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export function enquiries(empty: boolean, people: PersonHit[], refuse: (code: string) => never) {
  let act = 4000;
  let next = 20;
  const rows: Stored[] = [];
  const add = (id: number, receivedOn: string, more: Partial<EnquiryFields>): void =>
    void rows.push({
      id,
      version: 1,
      appointment: null,
      fields: {
        receivedOn,
        form: 'telefon',
        topic: null,
        person: null,
        askedBy: '',
        language: null,
        outcome: 'open',
        offeredOn: '',
        note: '',
        ...more,
      },
    });
  if (!empty) {
    add(1, '2026-11-02', {
      askedBy: 'Sozialarbeiterin der Gesamtschule am Musterring, für eine Familie mit vier Kindern',
      topic: 'SCHULE_KITA',
      language: 'ar',
      note: 'bittet um Rückruf vormittags',
    });
    add(2, '2026-11-19', { askedBy: 'أمينة التجريبية', form: 'online', topic: 'WOHNEN', language: 'ar' });
    add(3, '2026-11-23', { person: people[0]?.id ?? null, topic: 'BESCHEID' });
    add(4, '2026-11-09', { askedBy: 'Frau Probst', outcome: 'slot-offered', offeredOn: '2026-11-16', topic: 'WOHNEN' });
    add(5, '2026-10-12', { askedBy: 'Ehrenamtlicher der Gemeinde', outcome: 'referred', form: 'brief' });
    add(6, '2026-09-01', { outcome: 'slot-offered', offeredOn: '2026-09-01', form: 'offen', language: 'fa' });
    add(7, '2026-03-02', { askedBy: 'Jobcenter', outcome: 'slot-offered', offeredOn: '2026-03-30' });
    add(8, '2026-02-11', { askedBy: 'Herr Beispiel', outcome: 'no-answer' });
  }
  const find = (id: number): Stored => rows.find((one) => one.id === id) ?? refuse('not-there');
  const shown = (one: Stored): EnquiryRow => {
    const { receivedOn, form, topic, person, askedBy, language, outcome, offeredOn, note } = one.fields;
    const hit = people.find((entry) => entry.id === person);
    return {
      id: one.id,
      receivedOn,
      form,
      topic,
      person,
      askedBy: hit?.name ?? askedBy,
      language,
      outcome,
      offeredOn: offeredOn || null,
      appointment: one.appointment,
      days: outcome === 'open' ? days(receivedOn, TODAY) : offeredOn ? days(receivedOn, offeredOn) : null,
      note,
      staffName: COLLEAGUES[0]?.name ?? '',
    };
  };
  const waiting = (year: number, second: boolean) => {
    const all = rows.filter(
      ({ fields }) =>
        fields.receivedOn.startsWith(String(year)) && Number(fields.receivedOn.slice(5, 7)) > 6 === second,
    );
    const waits = all
      .filter(({ fields }) => fields.offeredOn)
      .map(({ fields }) => days(fields.receivedOn, fields.offeredOn))
      .sort((a, b) => a - b);
    const middle = (waits[Math.floor((waits.length - 1) / 2)] ?? 0) + (waits[Math.floor(waits.length / 2)] ?? 0);
    return {
      year,
      second,
      enquiries: all.length,
      open: all.filter(({ fields }) => fields.outcome === 'open').length,
      offered: waits.length,
      medianDays: waits.length > 0 ? middle / 2 : null,
      longestDays: waits.at(-1) ?? null,
    };
  };
  const saved = (id: number, version: number) => ({ id, version, act: ++act });
  const answers: Pick<Answers, 'list_enquiries' | 'enquiry' | 'save_enquiry'> = {
    list_enquiries: ({ year }) => ({
      open: rows
        .filter(({ fields }) => fields.outcome === 'open')
        .map(shown)
        .sort((a, b) => a.receivedOn.localeCompare(b.receivedOn)),
      done: rows
        .filter(({ fields }) => fields.outcome !== 'open' && fields.receivedOn.startsWith(String(year)))
        .map(shown)
        .sort((a, b) => b.receivedOn.localeCompare(a.receivedOn)),
      waiting: [waiting(year, true), waiting(year, false), waiting(year - 1, true), waiting(year - 1, false)],
      years: [2026, 2025],
    }),
    enquiry: ({ id }) => {
      const one = find(id);
      return {
        id,
        version: one.version,
        enquiry: one.fields,
        hit: people.find((entry) => entry.id === one.fields.person) ?? null,
        appointment: one.appointment,
      };
    },
    save_enquiry: ({ id, seen, enquiry }) => {
      const receivedOn = readDayBack(enquiry.receivedOn, TODAY);
      if (!receivedOn) return refuse('invalid-input');
      const fields = { ...enquiry, receivedOn, offeredOn: readDayAhead(enquiry.offeredOn, TODAY) ?? '' };
      if (id === null) {
        next += 1;
        rows.push({ id: next, version: 1, fields, appointment: null });
        return saved(next, 1);
      }
      const one = find(id);
      if (one.version !== seen) return refuse('changed-meanwhile');
      Object.assign(one, { fields, version: one.version + 1 });
      return saved(id, one.version);
    },
  };
  return {
    answers,
    /** An appointment was booked for it. */
    answered: (id: number, appointment: number, day: string): void => {
      const one = find(id);
      one.version += 1;
      one.appointment = appointment;
      one.fields = { ...one.fields, outcome: 'slot-offered', offeredOn: one.fields.offeredOn || day };
    },
    remove: (id: number): void => void rows.splice(rows.indexOf(find(id)), 1),
  };
}
