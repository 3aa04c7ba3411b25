//! Filter, order and page of the list of persons, kept while one looks at a person and comes back. In memory only.

import type { PersonFilter } from '../generated/wire';
import { everybody } from './filter';

export const listState = $state({
  text: '',
  order: 'name' as 'name' | 'last-contact',
  page: 0,
  filter: everybody() as PersonFilter,
  /** The kept list that is shown; none = a choice of the moment. */
  list: null as number | null,
});
