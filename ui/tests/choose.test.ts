//! Three letters and Enter pick the right code, from the program's real lists.
import { expect, test } from 'vitest';
import { lists } from '../mock/lists';
import { fitting, fold } from '../src/choose';

const all = lists();

function first(list: string, typed: string, german = true): string | undefined {
  return fitting(list, all[list] ?? [], typed, german)[0]?.code;
}

test.each([
  ['anh', 'ANHOERUNG'],
  ['bes', 'BESCHEID'],
  ['kla', 'KLAGE'],
  ['dub', 'DUBLIN'],
  ['auf', 'AUFENTHALT'],
  ['dul', 'DULDUNG'],
  ['ide', 'IDENTITAET'],
  ['woh', 'WOHNEN'],
  ['ein', 'EINBUERGERUNG'],
  ['exi', 'EXISTENZ'],
  ['ges', 'GESUNDHEIT'],
  ['psy', 'PSYCHE'],
  ['spr', 'SPRACHE'],
  ['sch', 'SCHULE_KITA'],
  ['aus', 'AUSBILDUNG'],
  ['arb', 'ARBEIT'],
  ['gew', 'GEWALTSCHUTZ'],
  ['beh', 'BEHOERDENPOST'],
  ['ehr', 'EHRENAMT'],
  ['fam', 'FAMILIENNACHZUG'],
  ['familie ', 'FAMILIE'],
  ['schuld', 'SCHULDEN'],
])('topic %s', (typed, code) => {
  expect(first('topic', typed)).toBe(code);
});

test.each([
  ['syr', 'SY'],
  ['afg', 'AF'],
  ['ukr', 'UA'],
  ['eri', 'ER'],
  ['tür', 'TR'],
  ['tuer', 'TR'],
  ['ira', 'IQ'],
  ['som', 'SO'],
  ['gui', 'GN'],
  ['staatenl', 'staatenlos'],
])('country %s', (typed, code) => {
  expect(first('country', typed)).toBe(code);
});

test.each([
  ['ara', 'ar'],
  ['dar', 'fa-AF'],
  ['far', 'fa'],
  ['tig', 'ti'],
  ['ukr', 'uk'],
  ['kur', 'kmr'],
  ['sor', 'ckb'],
  ['som', 'so'],
])('language %s', (typed, code) => {
  expect(first('language', typed)).toBe(code);
});

test.each([
  ['ges', 'GEST'],
  ['ank', 'AKN'],
  ['dul', 'DULD60A'],
])('residence status %s', (typed, code) => {
  expect(first('residence_status', typed)).toBe(code);
});

test('spelling variants meet', () => {
  expect(fold('Behördenpost')).toBe(fold('behoerdenpost'));
  expect(fold('Straße')).toBe(fold('strasse'));
});

test('a code that is no longer offered is not found', () => {
  const retired = (all.topic ?? []).map((code) => ({ ...code, offered: code.code !== 'WOHNEN' }));
  expect(fitting('topic', retired, 'wohnen', true).map((code) => code.code)).not.toContain('WOHNEN');
});
