//! What was typed under *Welche Frist?*: a rule of the list, a period read from the letter, or the day itself.
import { fold, type Option } from '../choose';
import { longDay } from '../format';
import type { RuleView } from '../generated/wire';
import { t } from '../text.svelte';
import { readDayAhead } from './days';

const PERIOD = /^(\d{1,3})\s*(d|t|tag|tage|tagen|days?|w|wo|woche|wochen|weeks?|m|mo|monat|monate|monaten|months?)$/i;

/** `2w`, `14 tage`, `1 Monat` as `2w`, `14d`, `1m`; null when it is no period. */
export function readPeriod(text: string): string | null {
  const found = PERIOD.exec(text.trim());
  const unit = found?.[2]?.toLowerCase();
  if (!found || !unit) return null;
  const letter = unit.startsWith('w') ? 'w' : unit.startsWith('m') ? 'm' : 'd';
  return `${Number(found[1])}${letter}`;
}

/** A period in words. */
export function periodWords(period: string): string {
  const count = Number.parseInt(period, 10);
  switch (period.at(-1)) {
    case 'w':
      return t('period-weeks', { count });
    case 'm':
      return t('period-months', { count });
    default:
      return t('period-days', { count });
  }
}

export const NONE = 'none';

/** What can be chosen for a text, best first. The id says what it is: `rule:…`, `period:…`, `own:…`, or none. */
export function choices(text: string, rules: RuleView[], german: boolean, today: string): Option[] {
  const label = (rule: RuleView): string => (german ? rule.de : rule.en);
  const option = (rule: RuleView): Option => ({ id: `rule:${rule.code}`, label: label(rule) });
  const none: Option = { id: NONE, label: t('which-none'), icon: 'note' };
  const typed = fold(text);
  if (typed === '') return [...rules.map(option), none];
  const period = readPeriod(text);
  if (period)
    return [{ id: `period:${period}`, label: t('which-period', { period: periodWords(period) }), icon: 'due' }];
  const day = readDayAhead(text, today);
  if (day) return [{ id: `own:${day}`, label: t('which-own', { day: longDay(day) }), icon: 'due' }];
  const words = typed.split(' ');
  const rank = (rule: RuleView): number => {
    const full = fold(label(rule));
    if (full.startsWith(typed)) return 0;
    const parts = full.split(/[^\p{L}\p{N}]+/u);
    if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1;
    return words.every((word) => full.includes(word)) ? 2 : -1;
  };
  return rules
    .map((rule, at) => ({ rule, at, rank: rank(rule) }))
    .filter((hit) => hit.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map((hit) => option(hit.rule));
}
