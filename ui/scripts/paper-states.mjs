// The states of paper: blank sheets as they come out of the printer.
const printed = (blank) => ({
  name: `paper-${blank}-printed`,
  at: '#/papier',
  themes: ['dark'],
  noFocus: true,
  size: { width: 643, height: 972 },
  act: async (page) => {
    await page.click(`#paper-print-${blank}`);
    await page.emulateMedia({ media: 'print' });
  },
});

export const PAPER_STATES = [{ name: 'paper', at: '#/papier' }, ...['list', 'talk', 'person'].map(printed)];
