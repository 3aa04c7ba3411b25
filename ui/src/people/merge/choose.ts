//! Two records side by side: what both say alike needs no question, what only one says is taken, the rest is asked.
import type { CompareView, PersonFields } from '../../generated/wire';

export type Pick = 'keep' | 'gone' | 'both';

/** Fields that go together, under the first one's name. */
const TOGETHER: Partial<Record<keyof PersonFields, (keyof PersonFields)[]>> = {
  familyName: ['familyName', 'givenName'],
  birth: ['birth', 'birthCalendar', 'birthPapersOnly'],
  postalCode: ['postalCode', 'town'],
};
const FOLLOWERS = new Set(Object.values(TOGETHER).flatMap((group) => group.slice(1)));
const LISTS = new Set<keyof PersonFields>(['citizenships', 'languages', 'channels', 'references']);

/** The fields that are compared, in the order of the form. */
export function compared(view: CompareView): (keyof PersonFields)[] {
  return (Object.keys(view.keep.fields) as (keyof PersonFields)[]).filter((field) => !FOLLOWERS.has(field));
}

export const groupOf = (field: keyof PersonFields): (keyof PersonFields)[] => TOGETHER[field] ?? [field];
export const isList = (field: keyof PersonFields): boolean => LISTS.has(field) || field === 'otherNames';

function said(fields: PersonFields, field: keyof PersonFields): string {
  return JSON.stringify(groupOf(field).map((one) => fields[one]));
}

function empty(fields: PersonFields, field: keyof PersonFields): boolean {
  return groupOf(field).every((one) => {
    const value = fields[one];
    return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  });
}

/** What has to be asked. */
export function conflicts(view: CompareView): (keyof PersonFields)[] {
  return compared(view).filter(
    (field) =>
      said(view.keep.fields, field) !== said(view.gone.fields, field) &&
      !empty(view.keep.fields, field) &&
      !empty(view.gone.fields, field),
  );
}

/** What stands before anybody chose: what only one says is taken, lists are joined, else the record that stays wins. */
export function preset(view: CompareView): Partial<Record<keyof PersonFields, Pick>> {
  return Object.fromEntries(
    compared(view).map((field) => {
      if (empty(view.gone.fields, field)) return [field, 'keep'];
      if (empty(view.keep.fields, field)) return [field, 'gone'];
      return [field, isList(field) ? 'both' : 'keep'];
    }),
  );
}

function joined<T>(first: T[], second: T[]): T[] {
  const known = new Set(first.map((one) => JSON.stringify(one)));
  return [...first, ...second.filter((one) => !known.has(JSON.stringify(one)))];
}

/** The one record as it was chosen. The name that was not chosen stays as another spelling, so that she is found by it. */
export function chosen(view: CompareView, picks: Partial<Record<keyof PersonFields, Pick>>): PersonFields {
  const { keep, gone } = { keep: view.keep.fields, gone: view.gone.fields };
  const made = structuredClone(keep) as PersonFields & Record<string, unknown>;
  for (const field of compared(view)) {
    if (picks[field] === 'gone') for (const one of groupOf(field)) made[one as string] = structuredClone(gone[one]);
  }
  if (picks.citizenships === 'both') made.citizenships = joined(keep.citizenships, gone.citizenships);
  if (picks.languages === 'both') {
    const known = new Set(keep.languages.map((line) => line.language));
    made.languages = [...keep.languages, ...gone.languages.filter((line) => !known.has(line.language))];
  }
  if (picks.channels === 'both') made.channels = joined(keep.channels, gone.channels);
  if (picks.references === 'both') made.references = joined(keep.references, gone.references);
  const lines = (text: string): string[] => text.split('\n').filter(Boolean);
  if (picks.otherNames === 'both') made.otherNames = joined(lines(keep.otherNames), lines(gone.otherNames)).join('\n');
  const whole = (fields: PersonFields): string => [fields.givenName, fields.familyName].filter(Boolean).join(' ');
  const left = picks.familyName === 'gone' ? whole(keep) : whole(gone);
  if (left && left !== whole(made)) made.otherNames = joined(lines(made.otherNames), [left]).join('\n');
  return made;
}
