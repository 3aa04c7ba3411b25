//! Finds the code somebody means from a few letters: by label, short label, other names, code. Local and pure.
import type { CodeView } from './generated/wire';

/** One line of a list to choose from. */
export interface Option {
  id: string;
  label: string;
  second?: string;
  /** Words of a text, those that were found marked. */
  pieces?: { text: string; found: boolean }[];
  /** A name: shown with its own direction. */
  name?: boolean;
  icon?: string;
}

/** What offices in Germany meet most; it wins over rarer entries that begin alike. */
const OFTEN: Record<string, string[]> = {
  topic:
    'ANHOERUNG BESCHEID KLAGE AUFENTHALT DULDUNG FAMILIENNACHZUG EXISTENZ WOHNEN GESUNDHEIT SPRACHE SCHULE_KITA ARBEIT BEHOERDENPOST'.split(
      ' ',
    ),
  language:
    'ar fa-AF ti uk tr ps kmr fa so ku ckb ru fr en sq am ka az hy sr mk rom bn ur pa es pt it pl ro bg de'.split(' '),
  country: 'SY AF UA TR IQ IR ER SO ET GE RU AZ AM MK RS AL XK NG GN GH CM CO VE PK BD IN LB PS MA DZ TN EG'.split(' '),
};

/** Letters without case, marks and German spelling variants, so that `oe`, `ö` and `o` meet. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function rank(code: CodeView, typed: string, german: boolean): number {
  const [long, brief] = german ? [code.de, code.shortDe] : [code.en, code.shortEn];
  const full = fold(long);
  const small = fold(brief);
  const aliases = code.aliases.map(fold);
  if (full === typed || small === typed) return 0;
  if (full.startsWith(typed) || small.startsWith(typed)) return 1;
  if (words(`${full} ${small}`).some((word) => word.startsWith(typed))) return 2;
  if (aliases.some((alias) => alias.startsWith(typed))) return 3;
  if (fold(code.code).startsWith(typed)) return 4;
  if (typed.length >= 3 && (full.includes(typed) || aliases.some((alias) => alias.includes(typed)))) return 5;
  return -1;
}

/** The codes that fit what was typed, best first. `first` are those used most; with nothing typed they head the list. */
export function fitting(
  list: string,
  all: CodeView[],
  text: string,
  german: boolean,
  first: string[] = [],
): CodeView[] {
  const typed = fold(text);
  const offered = all.filter((code) => code.offered);
  const place = new Map([...first, ...(OFTEN[list] ?? [])].map((code, index) => [code, index]));
  const standing = (code: CodeView) => place.get(code.code) ?? Number.MAX_SAFE_INTEGER;
  if (typed === '') return [...offered].sort((a, b) => standing(a) - standing(b));
  return offered
    .map((code) => ({ code, rank: rank(code, typed, german) }))
    .filter((hit) => hit.rank >= 0)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        standing(a.code) - standing(b.code) ||
        (german ? a.code.shortDe.length - b.code.shortDe.length : a.code.shortEn.length - b.code.shortEn.length),
    )
    .map((hit) => hit.code);
}

/** A code as a line to choose; where the short name differs it is the first, the long one the second. */
export function asOption(code: CodeView, german: boolean): Option {
  const [long, brief, group] = german ? [code.de, code.shortDe, code.groupDe] : [code.en, code.shortEn, code.groupEn];
  const second = brief && brief !== long ? long : (group ?? undefined);
  return second ? { id: code.code, label: brief || long, second } : { id: code.code, label: brief || long };
}
