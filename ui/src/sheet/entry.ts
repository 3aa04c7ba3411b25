//! What stands in the sheet *Beratung erfassen*: its fields, what a draft keeps of them, and the request they become.
//! Pure: no call to Rust, no screen.
import { readDay, readTime } from '../dates';
import type {
  AppointmentView,
  LastContact,
  LogConsultationRequest,
  NewPerson,
  PersonHit,
  QueueRow,
  SheetView,
  Who,
} from '../generated/wire';

/** Whose consultation it is. */
export type WhoField =
  | { who: 'open' }
  | { who: 'known'; hit: PersonHit }
  | {
      who: 'new';
      givenName: string;
      familyName: string;
      birth: string;
      gender: string;
      nationality: string | null;
      status: string | null;
      place: string;
      consent: boolean;
    }
  | { who: 'anonymous'; nationality: string | null; gender: string; age: string };

/** All fields of the sheet, as typed. */
export interface Entry {
  who: WhoField;
  topics: string[];
  note: string;
  date: string;
  time: string;
  minutes: string;
  form: string;
  setting: string;
  fundingLine: string;
  language: string | null;
  interpreting: string | null;
  companions: number[];
  /** Further persons on record, from outside the household. */
  others: PersonHit[];
  counsellors: number[];
  privateNote: string;
  /** The status was asked about and is still right. */
  statusStillRight: boolean;
  /** To whom she is referred, and what for; only the address is handed over. */
  referral: { agency: number; name: string; purpose: string } | null;
  /** The appointment it comes of. */
  appointment: number | null;
  /** The entry of the queue it comes of. */
  queue: number | null;
}

/** Which prefilled fields somebody has changed by hand; these are left alone when a person is chosen. */
export type Touched = Partial<Record<'language' | 'interpreting' | 'fundingLine', true>>;

/** An empty sheet with what Rust presets. */
export function emptyEntry(preset: SheetView | null): Entry {
  return {
    who: { who: 'open' },
    topics: [],
    note: '',
    date: preset ? germanDay(preset.date) : '',
    time: preset?.time ?? '',
    minutes: preset ? String(preset.minutes) : '',
    form: preset?.form ?? '',
    setting: preset?.setting ?? '',
    fundingLine: preset?.fundingLine ?? '',
    language: null,
    interpreting: null,
    companions: [],
    others: [],
    counsellors: [],
    privateNote: '',
    statusStillRight: false,
    referral: null,
    appointment: null,
    queue: null,
  };
}

function germanDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}

/** The last word is the family name; a single name is a given name. */
export function splitName(typed: string): { givenName: string; familyName: string } {
  const words = typed.trim().split(/\s+/u).filter(Boolean);
  if (words.length < 2) return { givenName: words[0] ?? '', familyName: '' };
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' };
}

/** A new person from what was typed in the search. */
export function newFrom(typed: string): WhoField {
  return {
    who: 'new',
    ...splitName(typed),
    birth: '',
    gender: '',
    nationality: null,
    status: null,
    place: '',
    consent: false,
  };
}

/** Whether there is anything in the sheet that somebody put there. */
export function begun(entry: Entry): boolean {
  // Somebody on record chosen, and nothing else, is no work that could be lost.
  const who = entry.who.who === 'new' || entry.who.who === 'anonymous';
  const more =
    entry.appointment !== null ||
    entry.queue !== null ||
    entry.privateNote.trim() !== '' ||
    entry.others.length > 0 ||
    entry.referral !== null;
  return who || more || entry.topics.length > 0 || entry.note.trim() !== '';
}

/** What the reports will miss, as in `MissingView.what`. `known` = what is missing on the chosen person's record. */
export function missingOf(entry: Entry, known: string[]): string[] {
  const missing: string[] = [];
  if (entry.who.who === 'known') missing.push(...known.filter((what) => what !== 'topics' && what !== 'minutes'));
  if (entry.who.who === 'new') {
    if (!entry.who.birth.trim() || entry.who.birth.trim() === '?') missing.push('birth');
    if (!entry.who.gender) missing.push('gender');
    if (!entry.who.nationality) missing.push('nationality');
    if (!entry.who.status) missing.push('residence-status');
  }
  if (entry.topics.length === 0) missing.push('topics');
  if (entry.minutes.trim() === '') missing.push('minutes');
  return missing;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** `44137 Dortmund` → postal code and town. */
export function readPlace(text: string): { postalCode: string | null; town: string | null } {
  const parts = /^\s*(\d{4,5})?[\s,]*(.*)$/su.exec(text);
  return { postalCode: parts?.[1] ?? null, town: orNull(parts?.[2] ?? '') };
}

function whoOf(entry: Entry): Who | null {
  const who = entry.who;
  if (who.who === 'open') return null;
  if (who.who === 'known') return { who: 'known', id: who.hit.id };
  if (who.who === 'anonymous') {
    return { who: 'anonymous', nationality: who.nationality, gender: orNull(who.gender), age: orNull(who.age) };
  }
  const person: NewPerson = {
    familyName: orNull(who.familyName),
    givenName: orNull(who.givenName),
    birth: orNull(who.birth),
    gender: orNull(who.gender),
    nationality: who.nationality,
    language: entry.language,
    interpreter: null,
    status: who.status,
    ...readPlace(who.place),
    consent: who.consent,
  };
  return { who: 'new', person };
}

function companionsOf(entry: Entry): number[] {
  if (entry.who.who === 'anonymous') return [];
  const near = entry.who.who === 'known' ? entry.companions : [];
  return [...new Set([...near, ...entry.others.map((hit) => hit.id)])];
}

/** What an appointment tells of the consultation that comes of it. */
export function fromAppointment(entry: Entry, view: AppointmentView): Entry {
  const known = view.appointment;
  // Who is not to come any more takes no part; of a group nobody knows who it is.
  const comes = new Set(
    known.persons.filter((one) => ['asked', 'confirmed', 'appeared'].includes(one.state)).map((one) => one.person),
  );
  const [hit, ...others] = known.kind === 'group' ? [] : view.hits.filter((one) => comes.has(one.id));
  return {
    ...entry,
    who: hit ? { who: 'known', hit } : entry.who,
    others,
    date: germanDay(known.day),
    time: known.time,
    minutes: String(known.minutes),
    form: known.form ?? 'termin',
    setting: others.length > 0 ? 'familie' : entry.setting,
    topics: known.purpose ? [known.purpose] : [],
    language: known.language ?? entry.language,
    interpreting: known.interpreting ?? entry.interpreting,
    appointment: view.id,
  };
}

/** What the queue tells of the consultation that begins now. */
export function fromQueue(entry: Entry, row: QueueRow): Entry {
  const nobody: WhoField = { who: 'anonymous', nationality: null, gender: '', age: '' };
  return {
    ...entry,
    who: row.person === null ? nobody : entry.who,
    form: 'offen',
    topics: row.concern ? [row.concern] : [],
    language: row.language ?? entry.language,
    queue: row.id,
  };
}

/** A new consultation like the last one: the same topics, way and people; the time is now, and the note is empty. */
export function likeLast(entry: Entry, last: LastContact, household: PersonHit[]): Entry {
  const near = new Set(household.map((hit) => hit.id));
  return {
    ...entry,
    topics: last.topics,
    minutes: last.minutes === null ? entry.minutes : String(last.minutes),
    form: last.form ?? entry.form,
    setting: last.setting ?? entry.setting,
    fundingLine: last.fundingLine ?? entry.fundingLine,
    language: last.language ?? entry.language,
    interpreting: last.interpreting ?? entry.interpreting,
    companions: last.companions.map((hit) => hit.id).filter((id) => near.has(id)),
    others: last.companions.filter((hit) => !near.has(hit.id)),
    counsellors: last.counsellors,
  };
}

/** The request to Rust, or the field that the sheet itself finds empty or unreadable. Rust is the judge of the rest. */
export function toRequest(
  entry: Entry,
  draft: number | null,
  today: string,
): { request: LogConsultationRequest } | { field: string; code: string } {
  const who = whoOf(entry);
  if (!who) return { field: 'who', code: 'missing' };
  const date = readDay(entry.date, today);
  if (date === null) return { field: 'date', code: entry.date.trim() ? 'not-a-date' : 'missing' };
  const time = readTime(entry.time);
  if (time === null) return { field: 'time', code: 'not-a-time' };
  const minutes = orNull(entry.minutes);
  if (minutes !== null && !/^\d{1,4}$/.test(minutes)) return { field: 'minutes', code: 'not-a-number' };
  if (!entry.fundingLine) return { field: 'fundingLine', code: 'missing' };
  return {
    request: {
      who,
      companions: companionsOf(entry),
      topics: entry.topics,
      date,
      time,
      minutes: minutes === null ? null : Number(minutes),
      setting: entry.setting,
      form: entry.form,
      fundingLine: entry.fundingLine,
      language: entry.language,
      interpreting: entry.interpreting,
      note: entry.note,
      privateNote: entry.privateNote,
      counsellors: entry.counsellors,
      statusStillRight: entry.who.who === 'known' && entry.statusStillRight,
      referral: entry.referral && { agency: entry.referral.agency, purpose: entry.referral.purpose },
      draft,
      appointment: entry.appointment,
      queue: entry.queue,
    },
  };
}

/** A draft's text. */
export function toDraft(entry: Entry, touched: Touched): string {
  return JSON.stringify({ version: 1, entry, touched });
}

/** What a draft holds; null when it is of another form or version. */
export function fromDraft(body: string): { entry: Entry; touched: Touched } | null {
  try {
    const kept: unknown = JSON.parse(body);
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== 1) return null;
    if (!('entry' in kept) || typeof kept.entry !== 'object' || kept.entry === null || !('who' in kept.entry))
      return null;
    const touched = 'touched' in kept && typeof kept.touched === 'object' && kept.touched ? kept.touched : {};
    return { entry: { ...emptyEntry(null), ...kept.entry } as Entry, touched: touched as Touched };
  } catch {
    return null;
  }
}
