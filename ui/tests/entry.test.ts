//! What the sheet's fields become.
import { expect, test } from 'vitest';
import {
  begun,
  emptyEntry,
  fromDraft,
  missingOf,
  newFrom,
  readPlace,
  splitName,
  toDraft,
  toRequest,
} from '../src/sheet/entry';

const TODAY = '2026-11-23';
const preset = {
  date: TODAY,
  time: '09:05',
  minutes: 30,
  form: 'termin',
  setting: 'einzel',
  fundingLine: 'RB',
  favouriteTopics: [],
  draft: null,
};

test('the last word of a name is the family name, and a single name is a given name', () => {
  expect(splitName('  Anna Maria  Schönwälder ')).toEqual({ givenName: 'Anna Maria', familyName: 'Schönwälder' });
  expect(splitName('Mursal')).toEqual({ givenName: 'Mursal', familyName: '' });
});

test('a place is read as postal code and town, or as either', () => {
  expect(readPlace('44137 Dortmund')).toEqual({ postalCode: '44137', town: 'Dortmund' });
  expect(readPlace('44137')).toEqual({ postalCode: '44137', town: null });
  expect(readPlace('Lünen')).toEqual({ postalCode: null, town: 'Lünen' });
  expect(readPlace(' ')).toEqual({ postalCode: null, town: null });
});

test('without a person there is no request', () => {
  expect(toRequest(emptyEntry(preset), null, TODAY)).toEqual({ field: 'who', code: 'missing' });
});

test('no topic and no duration are sent as they are, and said to be missing', () => {
  const entry = { ...emptyEntry(preset), who: newFrom('Mursal'), minutes: '' };
  const made = toRequest(entry, null, TODAY);
  expect('request' in made && made.request.minutes).toBeNull();
  expect('request' in made && made.request.topics).toEqual([]);
  expect(missingOf(entry, [])).toEqual(['birth', 'gender', 'nationality', 'residence-status', 'topics', 'minutes']);
});

test('a draft brings back every field, and one of another form brings nothing', () => {
  const entry = {
    ...emptyEntry(preset),
    who: newFrom('Mursal Ahmadi'),
    topics: ['WOHNEN'],
    note: 'Zeile\nzwei',
    companions: [3],
  };
  expect(fromDraft(toDraft(entry, { language: true }))).toEqual({ entry, touched: { language: true } });
  expect(fromDraft('{"version":2}')).toBeNull();
  expect(fromDraft('nichts')).toBeNull();
});

test('a sheet with nothing but presets is not begun', () => {
  expect(begun(emptyEntry(preset))).toBe(false);
});
