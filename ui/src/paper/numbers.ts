//! The numbers under which the entries of a code list stand on paper and are typed in again: their place among the entries
//! offered. Sheet and grid read the same list, so a number never means two things in one state of the lists.
import type { CodeView } from '../generated/wire';

/** An entry with its number on paper. */
export interface Numbered {
  number: number;
  code: CodeView;
}

/** The entries offered, numbered from 1 in their order. */
export function numbered(all: CodeView[]): Numbered[] {
  return all.filter((code) => code.offered).map((code, at) => ({ number: at + 1, code }));
}

/** The forms of contact that a sheet offers; a short contact has its own place and no sheet. */
export function formsOnPaper(all: CodeView[]): CodeView[] {
  return all.filter((code) => code.code !== 'KA');
}
