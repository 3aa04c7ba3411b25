//! Three ways of a record: as the form was filled, as the form has it now, as somebody else has saved it meanwhile.

export interface Difference<T> {
  field: keyof T;
  mine: T[keyof T];
  theirs: T[keyof T];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const fieldsOf = <T extends object>(...all: T[]): (keyof T)[] => [
  ...new Set(all.flatMap((one) => Object.keys(one) as (keyof T)[])),
];

/** Fields that both changed, each in another way. */
export function bothChanged<T extends object>(base: T, mine: T, theirs: T): Difference<T>[] {
  return fieldsOf(base, mine, theirs)
    .filter(
      (field) =>
        !same(mine[field], theirs[field]) && !same(mine[field], base[field]) && !same(theirs[field], base[field]),
    )
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
}

/** The form's fields with what only the other one changed taken over. */
export function merged<T extends object>(base: T, mine: T, theirs: T): { fields: T; taken: (keyof T)[] } {
  const taken = fieldsOf(base, mine, theirs).filter(
    (field) => same(mine[field], base[field]) && !same(theirs[field], base[field]),
  );
  const fields = structuredClone(mine);
  for (const field of taken) fields[field] = structuredClone(theirs[field]);
  return { fields, taken };
}
