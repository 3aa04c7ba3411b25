//! What the directory was last filtered by; it stays while one looks elsewhere, and is gone with the page.
export const filter = $state({ text: '', kind: null as string | null, archived: false });
