//! Letters and deadlines of the invented office, for tests and pictures. Days are reckoned by one simple rule only.
import type {
  Commands,
  DeadlineRow,
  LetterRow,
  PersonHit,
  ProposalView,
  RuleView,
  DocumentRow,
} from '../src/generated/wire';

type Names =
  | 'enter_letter'
  | 'begin_deadline'
  | 'propose_deadline'
  | 'letter'
  | 'save_letter'
  | 'read_letter'
  | 'deadline'
  | 'save_deadline'
  | 'tick_deadline'
  | 'void_deadline';
type Answers = { [C in Names]: (request: Commands[C]['request']) => Commands[C]['view'] };

const RULES: RuleView[] = [
  {
    code: 'asyl_klage',
    de: 'Klage gegen den Asylbescheid (2 Wochen)',
    en: 'Claim against the asylum decision (2 weeks)',
    eventDe: 'Zustellung des Bescheids',
    eventEn: 'service of the decision',
    byLetter: true,
    byLodging: true,
  },
  {
    code: 'asyl_eilantrag',
    de: 'Eilantrag gegen die Abschiebungsandrohung',
    en: 'Urgent application against the threat of removal',
    eventDe: 'Zustellung des Bescheids',
    eventEn: 'service of the decision',
    byLetter: true,
    byLodging: true,
  },
  {
    code: 'kind_titel',
    de: 'Aufenthaltstitel für ein neugeborenes Kind',
    en: 'Permit for a newborn child',
    eventDe: 'Geburt',
    eventEn: 'birth',
    byLetter: false,
    byLodging: false,
  },
  {
    code: 'sozial_widerspruch',
    de: 'Widerspruch gegen einen Sozialleistungsbescheid',
    en: 'Objection to a benefits decision',
    eventDe: 'Bekanntgabe des Bescheids',
    eventEn: 'notification of the decision',
    byLetter: true,
    byLodging: false,
  },
];

/** What the invented office keeps of letters and deadlines. */
export function letters(
  empty: boolean,
  today: string,
  one: (id: number) => PersonHit,
  scans: (letter: number) => DocumentRow[],
) {
  const at = (days: number, from = today) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const named = (id: number) => one(id).name || one(id).number;
  const deadline = (id: number, person: number, subject: string, ends: string): DeadlineRow => ({
    id,
    person,
    name: named(person),
    subject,
    ends,
    earlier: null,
    remind: at(-5, ends),
    staff: 'Ada Berger',
    state: 'open',
    doneBy: null,
    doneAt: null,
    tickedByMe: false,
    checkedBy: null,
    moved: false,
  });
  const deadlines: DeadlineRow[] = empty
    ? []
    : [
        deadline(1, 1, 'Klage gegen den Asylbescheid', at(1)),
        { ...deadline(2, 4, 'Widerspruch Sozialamt', at(-1)), earlier: at(-3) },
        {
          ...deadline(3, 6, 'Begründung der Asylklage', at(4)),
          state: 'done',
          doneBy: 'Murat Yıldız',
          doneAt: `${today}T08:50:00`,
        },
        { ...deadline(4, 1, 'Antrag auf Wohngeld nachreichen', at(16)), moved: true },
      ];
  const post: LetterRow[] = empty
    ? []
    : [
        {
          id: 1,
          person: 8,
          name: named(8),
          kind: 'decision',
          sender: 'Ausländerbehörde',
          subject: null,
          received: at(-6),
          readAt: null,
        },
        {
          id: 2,
          person: 1,
          name: named(1),
          kind: 'decision',
          sender: 'BAMF',
          subject: 'Asylbescheid',
          received: at(-13),
          readAt: `${at(-13)}T11:02:00`,
        },
      ];

  const disclaimer = 'Vorschlag, keine Rechtsauskunft: maßgeblich ist die Rechtsbehelfsbelehrung des Schreibens.';
  function propose(asked: {
    rule: string | null;
    period: string | null;
    served: string;
    posted: string;
  }): ProposalView {
    const none: ProposalView = {
      lastDay: null,
      earlier: null,
      remind: null,
      steps: [],
      warnings: [],
      legalBasis: [],
      disclaimer,
      trouble: null,
    };
    const event = asked.served || (asked.posted ? at(4, asked.posted) : '');
    if ((!asked.rule && !asked.period) || !/^\d{4}-/.test(event)) return none;
    const days = asked.period === '1w' ? 7 : 14;
    const lastDay = at(days, event);
    return {
      ...none,
      lastDay,
      remind: at(-5, lastDay) > today ? at(-5, lastDay) : null,
      steps: [
        {
          text: `Der Tag des Ereignisses, ${event}, zählt nicht mit.`,
          basis: 'VwGO § 57 Abs. 2, ZPO § 222 Abs. 1, BGB § 187 Abs. 1',
        },
        { text: `${days / 7} Wochen enden mit Ablauf von ${lastDay}.`, basis: 'BGB § 188' },
      ],
      warnings: [
        { text: 'Sicherer: einen Werktag früher, falls das Gericht nicht in NW liegt.', earlier: true },
        {
          text: 'Die Frist aus der Rechtsbehelfsbelehrung des Schreibens ablesen; der Vorschlag ersetzt sie nicht.',
          earlier: false,
        },
      ],
      legalBasis: ['AsylG § 74 Abs. 1 Satz 1', 'BGB § 187 Abs. 1', 'BGB § 188'],
    };
  }

  const answers: Answers = {
    begin_deadline: (asked) => ({
      rules: RULES,
      lands: ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'],
      land: 'NW',
      lodged: asked.person === 1 ? '2026-07-01' : null,
    }),
    propose_deadline: (asked) => propose(asked),
    enter_letter: (asked) => {
      if (asked.deadline) {
        const ends = asked.deadline.ends || (propose(asked.deadline).lastDay ?? today);
        deadlines.push(deadline(90, asked.person, asked.deadline.subject || 'Frist', ends));
      }
      return { id: 90, version: 1, act: 801 };
    },
    letter: (asked) => {
      const row = post.find((entry) => entry.id === asked.id);
      return {
        id: asked.id,
        version: 2,
        person: one(row?.person ?? 1),
        kind: row?.kind ?? 'other',
        sender: row?.sender ?? '',
        subject: row?.subject ?? '',
        dated: null,
        posted: null,
        served: null,
        received: row?.received ?? today,
        readAt: row?.readAt ?? null,
        readBy: row?.readAt ? 'Ada Berger' : null,
        scans: scans(asked.id),
      };
    },
    save_letter: (asked) => ({ id: asked.id, version: 3, act: 802 }),
    read_letter: (asked) => {
      const row = post.find((entry) => entry.id === asked.id);
      if (row) row.readAt = asked.done ? `${today}T09:12:00` : null;
      return { id: asked.id, version: 3, act: 803 };
    },
    deadline: (asked) => {
      const row = deadlines.find((entry) => entry.id === asked.id) ?? deadline(asked.id, 1, 'Frist', today);
      return {
        ...row,
        version: 5,
        person: one(row.person),
        letter: post.find((entry) => entry.person === row.person) ?? null,
        proposed: row.ends,
        reckoning: ['Der Tag des Ereignisses zählt nicht mit. (BGB § 187 Abs. 1)', '2 Wochen enden hier. (BGB § 188)'],
        staff: 1,
        enteredBy: 'Ada Berger',
        enteredAt: `${at(-13)}T11:05:00`,
        movedFrom: row.moved ? at(-7, row.ends) : null,
        movedReason: row.moved ? 'Verlängert bis Monatsende' : null,
        checkedAt: null,
        voidReason: null,
      };
    },
    save_deadline: (asked) => ({ id: asked.id, version: 6, act: 804 }),
    tick_deadline: (asked) => {
      const row = deadlines.find((entry) => entry.id === asked.id);
      if (row?.state === 'done' && row.tickedByMe && asked.done)
        throw { code: 'second-tick', about: {}, fields: [], incident: null };
      if (row) {
        const next = asked.done ? (row.state === 'open' ? 'done' : 'checked') : 'open';
        Object.assign(row, {
          state: next,
          doneBy: next === 'open' ? null : (row.doneBy ?? 'Ada Berger'),
          doneAt: next === 'open' ? null : (row.doneAt ?? `${today}T09:12:00`),
          tickedByMe: next === 'done' || row.tickedByMe,
        });
      }
      return { id: asked.id, version: 6, act: 805 };
    },
    void_deadline: (asked) => {
      const row = deadlines.find((entry) => entry.id === asked.id);
      if (row) row.state = 'void';
      return { id: asked.id, version: 6, act: 806 };
    },
  };
  return { answers, deadlines, post };
}
