//! Which week of working time is shown, and whose; it stays while one goes elsewhere and back.
export const shown = $state<{ day: string | null; staff: number | null }>({ day: null, staff: null });
