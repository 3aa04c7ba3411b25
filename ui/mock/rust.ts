//! Stands in for Rust in tests and pictures: answers every command from an invented office held in memory.
//! It follows the shapes of the wire and the promises of each command; it is no part of the program.
import type {
  Commands,
  DraftView,
  LogConsultationRequest,
  PersonHit,
  PersonView,
  Refusal,
} from '../src/generated/wire';
import { calendar } from './calendar';
import { directory } from './directory';
import { queue } from './queue';
import { casesOf, handover } from './cases';
import { engagements } from './engagements';
import { enquiries } from './enquiries';
import { interpreting } from './interpreting';
import { land } from './land';
import { keptLists } from './kept-lists';
import { templates } from './templates';
import { volunteers } from './volunteers';
import { workTime } from './worktime';
import { frozen } from './frozen';
import { groups } from './groups';
import { COLLEAGUES, contact, LAST } from './contact';
import { referring } from './referral';
import { documents } from './documents';
import { scans, type ScanSetup } from './scans';
import { due } from './due';
import { letters } from './letters';
import { lists } from './lists';
import { rights } from './rights';
import { gaps, planOf, watched } from './watch';
import { team } from './team';
import { kinds, leaf, years } from './record';
import { details, type Edited } from './details';
import { household, protection, statuses } from './living';
import { everybody, page, row, TODAY } from './people';
import { PACKS, report } from './report';

/** How the invented office stands. */
export interface Setup {
  /** How the scan folder stands. */
  scans?: ScanSetup;
  state?: 'absent' | 'locked' | 'unlocked' | 'trouble';
  practice?: boolean;
  theme?: string;
  language?: string;
  empty?: boolean;
  /** A counsellor who is not the head is at the desk. */
  lead?: boolean;
  draft?: string;
  holders?: string[];
  /** Who was at the desk last. */
  last?: string;
  /** What the counsellor at the desk is. */
  role?: 'lead' | 'counsellor';
  warning?: Refusal;
  /** Milliseconds until an answer. */
  slow?: number;
  /** Commands that are refused, with what. */
  refuse?: Partial<Record<keyof Commands, Refusal>>;
}

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

/** A refusal as it comes over the wire. */
export function refusal(code: string, fields: { field: string; code: string }[] = []): Refusal {
  return { code, about: {}, fields, incident: null };
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Makes an invented office; `calls` keeps what was asked. */
export function office(setup: Setup = {}) {
  let state = setup.state ?? 'unlocked';
  let appearance = { language: setup.language ?? 'de', theme: setup.theme ?? 'light' };
  let draft: DraftView | null = setup.draft
    ? { id: 1, form: 'consultation', body: setup.draft, savedAt: `${TODAY}T09:06:11` }
    : null;
  const people = setup.empty ? [] : everybody();
  const agencies = directory(setup.empty ?? false);
  const network = engagements(setup.empty ?? false);
  const refuse = (code: string): never => {
    throw refusal(code);
  };
  const requests = enquiries(setup.empty ?? false, people, refuse);
  const groupOffers = groups(setup.empty ?? false, people, network.remove, requests.remove);
  const logged: LogConsultationRequest[] = [];
  const distinct = new Set<number>(setup.empty ? [1, 4] : []);
  const edited = new Map<number, Edited>();
  const moved: { statuses: Commands['save_status']['request'][] } = { statuses: [] };
  const calls: { name: string; request: unknown }[] = [];

  function find(text: string, limit: number): PersonHit[] {
    const typed = plain(text).trim();
    if (!typed) return people.slice(0, Math.min(5, limit)).map((hit) => ({ ...hit, why: 'recent' }));
    const starts = people.filter((hit) => plain(hit.name).startsWith(typed) || hit.number === typed);
    const within = people.filter(
      (hit) =>
        !starts.includes(hit) &&
        plain(hit.name)
          .split(' ')
          .some((word) => word.startsWith(typed)),
    );
    const matched = (hit: PersonHit): PersonHit =>
      hit.number === typed
        ? { ...hit, why: 'number', matched: [{ why: 'number', piece: hit.number }] }
        : { ...hit, matched: [{ why: 'name', piece: hit.name }] };
    return [...starts, ...within].slice(0, limit).map(matched);
  }

  function one(id: number): PersonHit {
    const hit = people.find((entry) => entry.id === id);
    if (!hit) throw refusal('no-such-person');
    return hit;
  }

  const files = documents(setup.empty ?? false);
  const post = letters(setup.empty ?? false, TODAY, one, files.scans);
  const asking = rights(setup.empty ?? false, one, setup.lead ?? true);
  const pens = templates(setup.empty ?? false, agencies.rows, one);
  const written = (id: number): PersonView => {
    const view = page(one(id), people);
    const record = [...pens.entries(id), ...view.record].sort((a, b) => b.on.localeCompare(a.on));
    return { ...view, record, recordTotal: record.length, recordKinds: kinds(record), recordYears: years(record) };
  };
  const line = queue(setup.empty ?? false, (code) => {
    throw refusal(code);
  });
  const answers: Answers = {
    ...agencies.answers,
    ...files.answers,
    ...scans(setup.scans ?? (setup.empty ? 'unnamed' : 'usual'), one, files.answers, files.take).answers,
    ...asking.answers,
    ...referring(setup.empty ?? false, agencies.rows, people).answers,
    ...groupOffers.answers,
    ...network.answers,
    ...keptLists(),
    ...pens.answers,
    ...volunteers(setup.empty ?? false, people).answers,
    ...workTime(setup.empty ?? false).answers,
    ...requests.answers,
    ...interpreting(setup.empty ?? false),
    ...land(),
    ...calendar(setup.empty ?? false, people, refuse, requests.answered).answers,
    ...line.answers,
    door: () => ({
      state,
      holders: setup.holders ?? ['AB'],
      last: setup.last ?? null,
      practice: setup.practice ?? false,
      practicePassphrase: setup.practice ? 'nur zum Üben gedacht' : null,
      place: '~/Beratungsbuch',
      version: '0.1.0',
      trouble: state === 'trouble' ? { code: 'vault-too-new', about: {}, fields: [], incident: null } : null,
      appearance,
    }),
    set_appearance: (next) => {
      appearance = next;
    },
    create_vault: (asked) => {
      state = 'unlocked';
      return {
        office: asked.office,
        vault: '5f1c09ab7e2244d0a1b3c5d7e9f00112',
        identity: 'AGE-SECRET-KEY-1QQPQZRFR7ZZ0PDN7UUU6GHNMQW4KWW27YSLJGMH5FLHFU8XLU6SUS4EDD7X',
        madeOn: TODAY,
      };
    },
    unlock: (asked) => {
      if (asked.passphrase === 'falsch') throw refusal('wrong-passphrase');
      state = 'unlocked';
    },
    lock: () => {
      state = 'locked';
    },
    print_page: () => undefined,
    ...team(setup.empty ?? false, setup.role !== 'counsellor', (code, field) => refusal(code, field ? [field] : []))
      .answers,
    desk: () => ({
      office: 'Beratungsstelle am Brunnenplatz',
      practice: setup.practice ?? false,
      counsellor: { id: 1, name: 'Ada Berger', label: 'AB', role: setup.role ?? 'lead' },
      colleagues: COLLEAGUES,
      today: TODAY,
      lists: lists(),
      appearance,
      warning: setup.warning ?? null,
    }),
    today: () => ({
      today: TODAY,
      consultations: setup.empty
        ? []
        : [
            ...logged.map((entry, n) => ({
              id: 90 + n,
              person: entry.who.who === 'known' ? entry.who.id : null,
              name: entry.who.who === 'known' ? one(entry.who.id).name : null,
              time: entry.time || null,
              minutes: entry.minutes,
              topics: entry.topics,
              form: entry.form,
              language: entry.language,
              fundingLine: entry.fundingLine,
            })),
            {
              id: 41,
              person: 6,
              name: 'Maryam Rahimi',
              time: '09:05',
              minutes: 30,
              topics: ['BESCHEID', 'WOHNEN'],
              form: 'offen',
              language: 'fa-AF',
              fundingLine: 'RB',
            },
            {
              id: 40,
              person: null,
              name: null,
              time: '08:40',
              minutes: 10,
              topics: ['BEHOERDENPOST'],
              form: 'telefon',
              language: 'ar',
              fundingLine: 'RB',
            },
            {
              id: 39,
              person: 8,
              name: one(8).name,
              time: '08:15',
              minutes: null,
              topics: [],
              form: 'termin',
              language: 'pl',
              fundingLine: 'STADT',
            },
          ],
      handovers: setup.empty ? [] : [handover(one(4))],
      weekCount: setup.empty ? 0 : 17,
      drafts: draft ? [draft] : [],
      missing: setup.empty
        ? []
        : [
            { what: 'residence-status', count: 5, firstPerson: 3 },
            { what: 'minutes', count: 1, firstPerson: 8 },
          ],
      recent: find('', 8),
    }),
    save_draft: (asked) => {
      draft = { id: draft?.id ?? 7, form: asked.form, body: asked.body, savedAt: `${TODAY}T09:06:00` };
      return draft;
    },
    draft: (asked) => (draft?.form === asked.form ? draft : null),
    history: () => [
      {
        act: 31,
        what: 'consultation-logged',
        at: `${TODAY}T08:15:00`,
        by: 'Ada Berger',
        made: false,
        fields: [{ field: 'gender', before: null, after: 'w' }],
      },
    ],
    discard_draft: () => {
      draft = null;
    },
    undo: () => {
      logged.pop();
    },
    find_person: (asked) => find(asked.text, asked.limit),
    search_notes: (asked) => {
      const word = plain(asked.text).trim();
      if (!'bescheid erklärt'.includes(word) || setup.empty) return [];
      return [
        {
          contact: 41,
          person: 1,
          number: '2026-0001',
          name: 'Haimanot Tesfay',
          on: '2026-11-12',
          pieces: [
            { text: '…den ', found: false },
            { text: 'Bescheid', found: true },
            { text: ' erklärt; Widerspruch bis Freitag…', found: false },
          ],
        },
      ];
    },
    similar_persons: (asked) =>
      find(asked.givenName || asked.familyName, 1).map((hit) => ({ hit, reasons: ['alike-name', 'near-birth'] })),
    list_duplicates: () => {
      const pairs = [
        { first: one(1), second: one(2), reasons: ['alike-name', 'same-phone'] },
        { first: one(4), second: one(5), reasons: ['same-reference', 'part-of-name'] },
      ].filter(({ first }) => !distinct.has(first.id));
      return { pairs, total: pairs.length };
    },
    keep_distinct: (asked) => {
      distinct.add(asked.first);
      return { id: 1, version: 503, act: 503 };
    },
    list_persons: (asked) => {
      const fitting = people.filter((hit) => plain(hit.name).includes(plain(asked.text)));
      const sorted =
        asked.order === 'name'
          ? [...fitting].sort((a, b) => a.name.localeCompare(b.name, 'de'))
          : [...fitting].sort((a, b) => (b.lastContact ?? '').localeCompare(a.lastContact ?? ''));
      return {
        rows: sorted.slice(asked.page * 100, asked.page * 100 + 100).map(row),
        total: fitting.length,
        page: asked.page,
        pages: Math.max(1, Math.ceil(fitting.length / 100)),
      };
    },
    person: (asked) => written(asked.id),
    list_record: (asked) => leaf(asked, written(asked.person).record),
    person_details: (asked) => details(one(asked.id), edited.get(asked.id)),
    edit_person: (asked) => {
      edited.set(asked.id, { version: asked.seen + 1, fields: asked.fields });
      return { id: asked.id, version: asked.seen + 1, act: 502 };
    },
    statuses: (asked) => statuses(asked.id, moved.statuses),
    save_status: (asked) => {
      moved.statuses.push(asked);
      return { id: asked.id ?? 77, version: 13, act: 503 };
    },
    remove_status: (asked) => ({ id: asked.id, version: 0, act: 504 }),
    household: (asked) => household(one(asked.id), people),
    join_household: (asked) => ({ person: asked.other ?? 99, act: 505 }),
    leave_household: (asked) => ({ person: asked.people[0] ?? 0, act: 506 }),
    set_household_role: (asked) => ({ person: asked.person, act: 507 }),
    protection_needs: (asked) => protection(asked.id),
    save_protection: (asked) => ({ id: asked.id ?? 5, version: 13, act: 508 }),
    remove_protection: (asked) => ({ id: asked.id, version: 0, act: 509 }),
    compare_persons: (asked) => ({
      keep: details(one(asked.keep), edited.get(asked.keep)),
      gone: details(one(asked.gone), edited.get(asked.gone)),
      cases: 2,
      contacts: 7,
    }),
    merge_persons: (asked) => ({ id: asked.keep, version: asked.seenKeep + 1, act: 510 }),
    read_name: (asked) => ({ outside: [...new Set(asked.text.match(/[^\p{Script=Latin}\s'’.-]/gu) ?? [])].join('') }),
    sheet: () => ({
      date: TODAY,
      time: '09:05',
      minutes: 30,
      form: 'termin',
      setting: 'einzel',
      fundingLine: 'RB',
      favouriteTopics: setup.empty ? [] : ['ANHOERUNG', 'BESCHEID', 'WOHNEN', 'ARBEIT', 'BEHOERDENPOST'],
      draft,
    }),
    contact: (asked) => contact(asked.id, one(1), people.slice(4, 6)),
    plan: (asked) => planOf(asked.id),
    save_plan: () => ({ id: 5, version: 60, act: 60 }),
    watch_cases: () => (setup.empty ? { rows: [], total: 0 } : watched(people)),
    list_gaps: (asked) => (setup.empty ? { counts: [], rows: [] } : gaps(people, asked.what)),
    cases: (asked) => casesOf(one(asked.id), people),
    save_case: (asked) => ({ id: asked.id ?? 9, version: 50, act: 50 }),
    close_case: (asked) => ({ id: asked.id, version: 51, act: 51 }),
    reopen_case: (asked) => ({ id: asked.id, version: 52, act: 52 }),
    hand_over_case: (asked) => ({ id: asked.id, version: 53, act: 53 }),
    see_handover: (asked) => ({ id: asked.id, version: 54, act: 54 }),
    name_contact: (asked) => ({ id: asked.id, version: 55, act: 55 }),
    edit_contact: (asked) => ({ id: asked.id, version: 44, act: 44 }),
    erase_contact: () => undefined,
    person_defaults: (asked) => ({
      hit: one(asked.id),
      language: row(one(asked.id)).language,
      interpreting: 'pool',
      status: row(one(asked.id)).status,
      fundingLine: asked.id === 3 ? 'AVB' : 'RB',
      household: asked.id === 1 ? people.slice(4, 6) : [],
      missing: asked.id === 1 ? [] : ['residence-status'],
      statusChecked: asked.id === 1 ? '2026-05-04' : null,
      last: asked.id === 1 ? LAST : null,
    }),
    read_birth: (asked) => {
      const text = asked.text.trim();
      if (text === '') return { reading: 'empty' };
      if (text === '?') return { reading: 'unknown' };
      const year = /^~?(\d{4})$/.exec(text);
      if (year && Number(year[1]) < 1500)
        return asked.calendar
          ? { reading: 'known', birth: '1985', estimated: true, firstOfJanuary: false, ageLeast: 40, ageMost: 41 }
          : { reading: 'other-calendar', year: Number(year[1]), persian: `~${Number(year[1]) + 621}`, ethiopian: null };
      if (year)
        return {
          reading: 'known',
          birth: String(year[1]),
          estimated: text.startsWith('~'),
          firstOfJanuary: false,
          ageLeast: 2025 - Number(year[1]),
          ageMost: 2026 - Number(year[1]),
        };
      return { reading: 'not-understood', code: 'not-a-date' };
    },
    log_consultation: (asked) => {
      logged.unshift(asked);
      line.counselled(asked.queue ?? null);
      draft = null;
      return {
        contact: 90,
        person: 1,
        caseNumber: 'F-2026-0113',
        openedCase: asked.who.who === 'new',
        talkKind: 'folge',
        missing: [],
        act: 501,
      };
    },
    ...post.answers,
    ...due(setup.empty ?? false, TODAY, one, post, asking.waiting),
    choose_path: (asked) =>
      asked.what === 'workbook' ? '/home/ada/Listen/office-2025.xlsx' : '/home/ada/Listen/office-2025',
    preview_intake: (asked) => ({
      files: [
        { file: 'personen.csv', new: 900, known: 0 },
        { file: 'faelle.csv', new: 498, known: 0 },
        { file: 'kontakte.csv', new: 1710, known: 0 },
      ],
      findings: asked.path.includes('bad')
        ? [
            { file: 'personen.csv', line: 14, column: 'geburt', value: '31.02.1990', reason: 'not-a-date' },
            { file: 'kontakte.csv', line: 203, column: 'themen', value: 'WOHNUNG', reason: 'unknown-code' },
            { file: 'faelle.csv', line: 8, column: 'person', value: 'P-4711', reason: 'unknown-reference' },
          ]
        : [],
      findingCount: asked.path.includes('bad') ? 3 : 0,
      notes: [],
      noteCount: 0,
    }),
    take_in: () => ({ files: [{ file: 'personen.csv', new: 900, known: 0 }], act: 77 }),
    packs: () => (setup.empty ? [] : PACKS),
    report: (asked) => report(asked),
    propose_merges: () => [{ table: 'T3', rows: ['GE', 'LB'] }],
    export_place: () => ({ folder: '/home/ada/Dokumente' }),
    export_report: (asked) => ({ files: [`${asked.folder}/${asked.report.pack}_2025.${asked.format}`], act: 600 }),
    ...frozen(setup.empty ?? false, refuse),
  };

  async function invoke(name: string, args?: { request?: unknown }): Promise<unknown> {
    if (name.startsWith('plugin:event|')) return 1;
    calls.push({ name, request: args?.request });
    if (setup.slow) await new Promise((resolve) => setTimeout(resolve, setup.slow));
    const key = name as keyof Commands;
    const refused = setup.refuse?.[key];
    if (refused) throw refused;
    if (state !== 'unlocked' && !['door', 'create_vault', 'unlock', 'set_appearance', 'print_page'].includes(name))
      throw refusal('locked');
    const answer = answers[key] as (request: unknown) => unknown;
    // As over the wire: through JSON.
    const sent: unknown = args?.request === undefined ? undefined : JSON.parse(JSON.stringify(args.request));
    return structuredClone(answer(sent));
  }

  const listeners: ((event: unknown) => void)[] = [];
  const drop = (paths: string[]) => listeners.at(-1)?.({ event: 'tauri://drag-drop', id: 1, payload: { paths } });

  return { invoke, drop, listeners, calls, logged, keptDraft: () => draft };
}

/** Puts the invented office where the page looks for Rust. */
export function install(made: ReturnType<typeof office>): void {
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke: made.invoke,
      transformCallback: (callback: (event: unknown) => void) => made.listeners.push(callback),
    },
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => undefined },
    isTauri: true,
  });
}
