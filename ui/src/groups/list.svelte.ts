//! The year whose sums are shown; it stays while one goes to an offer and back.
export const chosen = $state<{ year: number | null }>({ year: null });
