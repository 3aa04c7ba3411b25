// The calendar's states that are looked at.
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (page, text) => page.keyboard.type(text, { delay: 15 });
const settle = (page) => page.waitForTimeout(250);

export const CALENDAR_STATES = [
  { name: 'calendar-day', at: '#/kalender' },
  { name: 'calendar-empty', at: '#/kalender', office: { empty: true }, themes: ['light'] },
  {
    name: 'calendar-week',
    at: '#/kalender',
    act: async (page) => {
      await page.click('label:has(#calendar-mode-week)');
      await settle(page);
    },
  },
  {
    name: 'calendar-agenda',
    at: '#/kalender',
    act: async (page) => {
      await page.click('label:has(#calendar-mode-agenda)');
      await settle(page);
    },
  },
  { name: 'calendar-narrow', at: '#/kalender', size: { width: 320, height: 640 } },
  {
    name: 'calendar-event-focus',
    at: '#/kalender',
    act: async (page) => {
      await page.focus('#event-2');
      await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown');
      await settle(page);
    },
  },
  {
    name: 'calendar-menu',
    at: '#/kalender',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.focus('#event-2');
      await press(page, 'Shift+F10');
      await settle(page);
    },
  },
  {
    name: 'calendar-move',
    at: '#/kalender',
    act: async (page) => {
      await page.focus('#event-4');
      await press(page, 'Alt+ArrowUp');
      await page.focus('#event-2');
      await page.click('#calendar-move');
      await page.fill('#move-time', '9:15');
      await settle(page);
    },
  },
  {
    name: 'calendar-move-series',
    at: '#/kalender',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.focus('#event-5');
      await press(page, 'Alt+ArrowDown');
      await settle(page);
    },
  },
  {
    name: 'calendar-ics',
    at: '#/kalender',
    act: async (page) => {
      await page.selectOption('#calendar-print', 'ics');
      await page.click('#ics-write');
      await page.click('dialog summary');
      await settle(page);
    },
  },
  {
    name: 'calendar-series-end',
    at: '#/kalender',
    act: async (page) => {
      await page.focus('#event-5');
      await press(page, 'Enter');
      await page.click('#appointment-series');
      await type(page, '15.2.2027');
      await settle(page);
    },
  },
  {
    name: 'calendar-attendance',
    at: '#/kalender',
    act: async (page) => {
      await page.focus('#event-8');
      await press(page, 'Shift+F10');
      await page.click('[role=menuitem]:has-text("Anwesenheit")');
      await settle(page);
      await type(page, 'd');
      await settle(page);
      await page.fill('#attendance-unnamed', '7');
      await settle(page);
    },
  },
  {
    name: 'office-land',
    at: '#/verwaltung',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#land-edit');
      await settle(page);
    },
  },
  {
    name: 'calendar-cover',
    at: '#/kalender',
    themes: ['light'],
    act: async (page) => {
      await press(page, 'Control+b');
      await settle(page);
    },
  },
  {
    name: 'appointment-new',
    at: '#/kalender',
    act: async (page) => {
      await press(page, 'F4');
      await settle(page);
    },
  },
  {
    name: 'appointment-clash',
    at: '#/kalender',
    act: async (page) => {
      await press(page, 'F4');
      await settle(page);
      await type(page, 'haim');
      await settle(page);
      await press(page, 'Enter');
      await type(page, 'heute');
      await press(page, 'Tab');
      await type(page, '10');
      await settle(page);
    },
  },
  {
    name: 'appointment-edit',
    at: '#/kalender',
    act: async (page) => {
      await page.click('#event-4');
      await settle(page);
    },
  },
  { name: 'openings', at: '#/kalender/zeiten' },
  { name: 'openings-empty', at: '#/kalender/zeiten', office: { empty: true }, themes: ['light'] },
  {
    name: 'opening-new',
    at: '#/kalender/zeiten',
    act: async (page) => {
      await page.click('#opening-new');
      await settle(page);
      await page.click('#opening-exception-add');
      await settle(page);
    },
  },
  {
    name: 'off-new',
    at: '#/kalender/zeiten',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#off-new');
      await settle(page);
    },
  },
  { name: 'enquiries', at: '#/kalender/anfragen' },
  { name: 'enquiries-empty', at: '#/kalender/anfragen', office: { empty: true }, themes: ['light'] },
  { name: 'enquiries-narrow', at: '#/kalender/anfragen', size: { width: 320, height: 640 }, themes: ['light'] },
  {
    name: 'enquiry-edit',
    at: '#/kalender/anfragen',
    act: async (page) => {
      await page.click('#enquiry-4');
      await settle(page);
    },
  },
  {
    name: 'enquiry-new',
    at: '#/kalender/anfragen',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#enquiry-new');
      await settle(page);
      await type(page, 'haim');
      await settle(page);
    },
  },
  {
    name: 'enquiry-book',
    at: '#/kalender/anfragen',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.focus('#enquiry-1');
      await press(page, 'F4');
      await settle(page);
    },
  },
];

export const QUEUE_STATES = [
  { name: 'queue', at: '#/kalender/sprechstunde' },
  { name: 'queue-empty', at: '#/kalender/sprechstunde', office: { empty: true }, themes: ['light'] },
  { name: 'queue-narrow', at: '#/kalender/sprechstunde', size: { width: 320, height: 640 } },
  { name: 'queue-board', at: '#/aufruf', noFocus: true },
  { name: 'interpreting', at: '#/kalender/sprachmittlung' },
  { name: 'interpreting-empty', at: '#/kalender/sprachmittlung', office: { empty: true }, themes: ['light'] },
  {
    name: 'interpreting-narrow',
    at: '#/kalender/sprachmittlung',
    size: { width: 320, height: 640 },
    themes: ['light'],
  },
  {
    name: 'interpreting-all',
    at: '#/kalender/sprachmittlung',
    act: async (page) => {
      await page.click('details summary');
      await page.locator('details').scrollIntoViewIfNeeded();
      await settle(page);
    },
  },
  {
    name: 'interpreting-new',
    at: '#/kalender/sprachmittlung',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#interpreter-new');
      await settle(page);
    },
  },
];

/** The plan of a day as it leaves the printer: the picture is taken while it lies on the table. */
QUEUE_STATES.push({
  name: 'calendar-printed',
  at: '#/kalender',
  themes: ['light'],
  noFocus: true,
  act: async (page) => {
    await page.evaluate(() => {
      const invoke = window.__TAURI_INTERNALS__.invoke;
      window.__TAURI_INTERNALS__.invoke = (name, ...more) =>
        name === 'print_page' ? new Promise(() => undefined) : invoke(name, ...more);
    });
    await page.selectOption('#calendar-print', 'plan');
    await settle(page);
    await page.emulateMedia({ media: 'print' });
  },
});
