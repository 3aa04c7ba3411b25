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

/** What is always known of a consultation that was held: "not stated" is no answer there, as in the sheet. */
const KNOWN = ['form', 'funding_line'];

/** The entries of a list as they stand on paper and in the grid. */
export function onPaper(list: string, all: CodeView[]): Numbered[] {
  return numbered(KNOWN.includes(list) ? all.filter((code) => code.code !== 'KA') : all);
}
