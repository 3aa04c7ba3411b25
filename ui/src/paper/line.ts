//! A row of the grid *Nacherfassen*: one consultation that was written on paper, as typed, and the request it becomes.
//! It is read by the same rules as the sheet. Pure: no call to Rust, no screen.
import { fitting } from '../choose';
import type { CodeView, LogConsultationRequest, PersonHit, SheetView } from '../generated/wire';
import { emptyEntry, toRequest } from '../sheet/entry';
import { onPaper } from './numbers';

/** What is wrong with a field of a row; no field where it is the whole row. */
export interface Wrong {
  field: string;
  code: string;
}

export interface Line {
  /** Tells the rows apart while they come and go. */
  key: number;
  date: string;
  who: PersonHit | null;
  unnamed: boolean;
  fundingLine: string;
  setting: string;
  form: string;
  topics: string;
  minutes: string;
  interpreting: string | null;
  note: string;
  /** Her language, as her record has it. */
  language: string | null;
  wrong: Wrong[];
  /** There is a consultation of this counsellor with this person on this day already. */
  sameDay: boolean;
}

/** The fields in the order of the sheet on paper. */
export const FIELDS = [
  'date',
  'who',
  'fundingLine',
  'setting',
  'form',
  'topics',
  'minutes',
  'interpreting',
  'note',
] as const;
export type LineField = (typeof FIELDS)[number];

/** An empty row with what is preset, or with what the row above says of day and kind. */
export function emptyLine(key: number, above: Line | null, preset: SheetView | null): Line {
  return {
    key,
    who: null,
    unnamed: false,
    topics: '',
    minutes: '',
    interpreting: null,
    note: '',
    language: null,
    wrong: [],
    sameDay: false,
    ...carried(above, preset),
  };
}

/** What a row takes over from the one above. */
export function carried(
  above: Line | null,
  preset: SheetView | null,
): Pick<Line, 'date' | 'fundingLine' | 'setting' | 'form'> {
  const day = preset?.date.split('-').reverse().join('.') ?? '';
  if (!above)
    return {
      date: day,
      fundingLine: preset?.fundingLine ?? '',
      setting: preset?.setting ?? '',
      form: preset?.form ?? '',
    };
  return { date: above.date, fundingLine: above.fundingLine, setting: above.setting, form: above.form };
}

/** Whether somebody put anything into the row. */
export function begunLine(line: Line): boolean {
  return line.who !== null || line.unnamed || [line.topics, line.minutes, line.note].some((text) => text.trim() !== '');
}

/** Topics by the numbers of the sheet or by words (`3, 7 wohnen`), each once; `unknown` is the first that is neither. */
export function readTopics(
  text: string,
  all: CodeView[],
  german: boolean,
): { codes: string[]; unknown: string | null } {
  const found: string[] = [];
  let unknown: string | null = null;
  const paper = onPaper('topic', all);
  for (const part of text.split(/[,;]+/u)) {
    const [, digits = '', word = ''] = /^\s*((?:\d+\.?(?:\s+|$))*)(.*)$/su.exec(part) ?? [];
    const numbers = digits.match(/\d+/gu) ?? [];
    for (const number of numbers) {
      const code = paper.find((entry) => entry.number === Number(number))?.code.code;
      if (code) found.push(code);
      else unknown ??= number;
    }
    if (word.trim() === '') continue;
    const code = fitting('topic', all, word, german)[0]?.code;
    if (code) found.push(code);
    else unknown ??= word.trim();
  }
  return { codes: [...new Set(found)], unknown };
}

/** The request of a row, or what is wrong with it. */
export function readLine(
  line: Line,
  topics: CodeView[],
  today: string,
  german: boolean,
): { request: LogConsultationRequest } | { wrong: Wrong[] } {
  const read = readTopics(line.topics, topics, german);
  const who = line.unnamed
    ? ({ who: 'anonymous', nationality: null, gender: '', age: '' } as const)
    : line.who
      ? ({ who: 'known', hit: line.who } as const)
      : ({ who: 'open' } as const);
  const made = toRequest(
    {
      ...emptyEntry(null),
      who,
      topics: read.codes,
      note: line.note,
      date: line.date,
      minutes: line.minutes,
      form: line.form,
      setting: line.setting,
      fundingLine: line.fundingLine,
      language: line.language,
      interpreting: line.interpreting,
    },
    null,
    today,
  );
  const wrong: Wrong[] = [];
  if ('field' in made) wrong.push(made);
  else if (made.request.date > today) wrong.push({ field: 'date', code: 'in-the-future' });
  if (read.unknown !== null) wrong.push({ field: 'topics', code: 'unknown-topic' });
  return 'request' in made && wrong.length === 0 ? { request: made.request } : { wrong };
}

/** What a draft keeps: the rows begun. */
export function linesToDraft(lines: Line[]): string {
  return JSON.stringify({ version: 1, lines: lines.filter(begunLine) });
}

/** The rows of a draft; none when it is of another version. */
export function linesFromDraft(body: string): Line[] {
  try {
    const kept = JSON.parse(body) as { version?: number; lines?: Line[] } | null;
    if (kept?.version !== 1 || !Array.isArray(kept.lines)) return [];
    return kept.lines.map((line, key) => ({ ...emptyLine(key, null, null), ...line, key }));
  } catch {
    return [];
  }
}
