//! Leaving the desk: the whole document is loaded anew, so that nothing of the record stays in the page or its memory.

const page = { reload: () => location.replace(location.pathname) };

/** Loads the page anew, at the door. */
export function leave(): void {
  document.body.replaceChildren();
  page.reload();
}

/** For tests: what happens instead of loading anew. */
export function insteadOfLoading(reload: () => void): void {
  page.reload = reload;
}
