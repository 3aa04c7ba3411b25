//! Two forms on one record: nothing that either of them wrote is lost.
import { describe, expect, it } from 'vitest';
import { bothChanged, merged } from '../src/form/differences';

const base = { town: 'Dorsten', topics: ['ARBEIT'], note: '' };

describe('a record that somebody else has changed meanwhile', () => {
  it('takes over what only she changed and keeps what only this form changed', () => {
    const mine = { ...base, note: 'Anruf' };
    const theirs = { ...base, topics: ['ARBEIT', 'WOHNEN'] };
    expect(bothChanged(base, mine, theirs)).toEqual([]);
    expect(merged(base, mine, theirs)).toEqual({
      fields: { town: 'Dorsten', topics: ['ARBEIT', 'WOHNEN'], note: 'Anruf' },
      taken: ['topics'],
    });
  });

  it('asks for a field that both changed in different ways', () => {
    const mine = { ...base, town: 'Haltern' };
    const theirs = { ...base, town: 'Marl' };
    expect(bothChanged(base, mine, theirs)).toEqual([{ field: 'town', mine: 'Haltern', theirs: 'Marl' }]);
    expect(merged(base, mine, theirs).fields.town).toBe('Haltern');
  });

  it('asks nothing where both wrote the same', () => {
    const same = { ...base, town: 'Marl' };
    expect(bothChanged(base, same, structuredClone(same))).toEqual([]);
  });
});
