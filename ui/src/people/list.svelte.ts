//! Filter, order and page of the list of persons, kept while one looks at a person and comes back. In memory only.

export const listState = $state({ text: '', order: 'name' as 'name' | 'last-contact', page: 0 });
