//! Words of a person's record: the fields of a form and the lines of *Stammdaten* say the same thing the same way.
import { label } from '../../desk.svelte';
import type { ChannelFields, LanguageFields, PersonFields, ReferenceFields } from '../../generated/wire';
import { tOf } from '../../text.svelte';

export const CHANNELS = ['phone', 'mail', 'address', 'messenger', 'other'] as const;
export const REFERENCES = ['azr', 'bamf', 'abh', 'court', 'social', 'jobcenter', 'insurance', 'other'] as const;
export const LEVELS = ['first', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1'] as const;
export const CALENDARS = ['persian', 'ethiopian'] as const;

export const channelWord = (kind: string): string => tOf(`channel-${kind}`, kind);
export const referenceWord = (kind: string): string => tOf(`reference-${kind}`, kind);
export const levelWord = (level: string): string => tOf(`level-${level}`, level);
export const calendarWord = (calendar: string): string => tOf(`calendar-${calendar}`, calendar);

export function languageLine(line: LanguageFields): string {
  return [label('language', line.language), line.level ? levelWord(line.level) : ''].filter(Boolean).join(' · ');
}

export function channelLine(line: ChannelFields): string {
  return [`${channelWord(line.kind)}: ${line.value}`, line.via].filter(Boolean).join(' · ');
}

export function referenceLine(line: ReferenceFields): string {
  return [`${referenceWord(line.kind)}: ${line.value}`, line.holder].filter(Boolean).join(' · ');
}

const LISTS: Partial<Record<keyof PersonFields, string>> = {
  gender: 'gender',
  interpreter: 'needs_interpreter',
  housing: 'housing',
  income: 'income',
  accessChannel: 'access_channel',
};

/** The value of a field in words, where another form changed it. */
export function fieldWords(field: keyof PersonFields, value: unknown): string {
  const list = LISTS[field];
  if (list) return label(list, value as string | null);
  switch (field) {
    case 'citizenships':
      return (value as string[]).map((code) => label('country', code)).join(', ');
    case 'languages':
      return (value as LanguageFields[]).map(languageLine).join(', ');
    case 'channels':
      return (value as ChannelFields[]).map(channelLine).join(', ');
    case 'references':
      return (value as ReferenceFields[]).map(referenceLine).join(', ');
    case 'birthCalendar':
      return value ? calendarWord(value as string) : '';
    case 'birthPapersOnly':
      return value ? tOf('label-birthPapersOnly', '') : '';
    default:
      return String(value ?? '');
  }
}

/** The same for a residence status. */
export function statusWords(field: string, value: unknown): string {
  if (field === 'status') return label('residence_status', value as string | null);
  if (field === 'proof') return value ? tOf(`proof-${String(value)}`, '') : '';
  return typeof value === 'string' ? value : '';
}

/** The same for a need for protection. */
export function protectionWords(field: string, value: unknown): string {
  if (field === 'kind') return label('vulnerability', value as string | null);
  return typeof value === 'string' ? value : '';
}
