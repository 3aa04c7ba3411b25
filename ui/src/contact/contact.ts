//! A stored contact as its form has it: what was read, and the request it becomes.
import { readDay, readTime } from '../dates';
import { day } from '../format';
import type { ContactView, EditContactRequest, PersonHit, Refusal } from '../generated/wire';

export interface ContactFields {
  date: string;
  time: string;
  minutes: string;
  talkKind: string | null;
  state: string | null;
  setting: string | null;
  form: string | null;
  fundingLine: string | null;
  language: string | null;
  interpreting: string | null;
  topics: string[];
  companions: PersonHit[];
  counsellors: number[];
  note: string;
  privateNote: string;
  nationality: string | null;
  gender: string | null;
  age: string | null;
}

/** The fields of the form. */
export function fieldsOf(view: ContactView): ContactFields {
  return {
    date: day(view.date),
    time: view.time,
    minutes: view.minutes === null ? '' : String(view.minutes),
    talkKind: view.talkKind,
    state: view.state,
    setting: view.setting,
    form: view.form,
    fundingLine: view.fundingLine,
    language: view.language,
    interpreting: view.interpreting,
    topics: view.topics,
    companions: view.companions,
    counsellors: view.counsellors,
    note: view.note,
    privateNote: view.privateNote,
    nationality: view.nationality,
    gender: view.gender,
    age: view.age,
  };
}

function wrong(field: string, code: string): Refusal {
  return { code: 'invalid-input', about: {}, fields: [{ field, code }], incident: null };
}

/** The request; throws the refusal of a field that cannot be read. Rust is the judge of the rest. */
export function requestOf(id: number, seen: number, fields: ContactFields, today: string): EditContactRequest {
  const date = readDay(fields.date, today);
  if (date === null) throw wrong('date', fields.date.trim() ? 'not-a-date' : 'missing');
  const time = readTime(fields.time);
  if (time === null) throw wrong('time', 'not-a-time');
  const minutes = fields.minutes.trim();
  if (minutes !== '' && !/^\d{1,4}$/.test(minutes)) throw wrong('minutes', 'not-a-number');
  return {
    ...fields,
    id,
    seen,
    date,
    time,
    minutes: minutes === '' ? null : Number(minutes),
    companions: fields.companions.map((hit) => hit.id),
  };
}
