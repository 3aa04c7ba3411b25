//! The letter that lies on the table as a paper, to be printed; none = the list is shown.
export const table = $state<{ letter: number | null }>({ letter: null });
