//! The blank sheets there are.
export const BLANKS = ['list', 'talk', 'person'] as const;
export type Blank = (typeof BLANKS)[number];
