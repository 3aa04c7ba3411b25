// The states of paper: blank sheets as they come out of the printer, and the grid in which sheets are typed in.
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

const typing = async (page) => {
  const pick = async (at, text) => {
    await page.focus(`#paper-who-${at}`);
    await page.keyboard.type(text, { delay: 15 });
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
  };
  await pick(0, 'haim');
  await page.fill('#paper-topics-0', '2, wohn');
  await page.fill('#paper-minutes-0', '45');
  await pick(1, 'محمد');
  await page.fill('#paper-topics-1', '3 99');
  await page.fill('#paper-note-1', 'حضر مع أخيه');
  await page.focus('#paper-who-2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.fill('#paper-date-2', '31.02.');
  await page.focus('#paper-date-3');
  await page.waitForTimeout(300);
};

export const PAPER_STATES = [
  { name: 'paper', at: '#/papier' },
  { name: 'paper-typing', at: '#/papier', act: typing },
  { name: 'paper-typing-narrow', at: '#/papier', themes: ['light'], size: { width: 320, height: 640 }, act: typing },
  ...['list', 'talk', 'person'].map(printed),
];
