// The states of group offers.
const settle = (page) => page.waitForTimeout(250);
const NARROW = { width: 320, height: 640 };

export const GROUP_STATES = [
  { name: 'groups', at: '#/gruppen' },
  { name: 'groups-empty', at: '#/gruppen', office: { empty: true } },
  { name: 'groups-narrow', at: '#/gruppen', size: NARROW, themes: ['light'] },
  { name: 'groups-network', at: '#/gruppen/netzwerk' },
  { name: 'groups-network-empty', at: '#/gruppen/netzwerk', office: { empty: true } },
  { name: 'groups-network-narrow', at: '#/gruppen/netzwerk', size: NARROW, themes: ['light'] },
  {
    name: 'groups-network-edit',
    at: '#/gruppen/netzwerk',
    act: async (page) => {
      await page.locator('button.open').nth(2).click();
      await settle(page);
    },
  },
  { name: 'groups-volunteers', at: '#/gruppen/ehrenamt' },
  { name: 'groups-volunteers-empty', at: '#/gruppen/ehrenamt', office: { empty: true } },
  {
    name: 'groups-volunteer-edit',
    at: '#/gruppen/ehrenamt',
    act: async (page) => {
      await page.locator('button.open').first().click();
      await settle(page);
    },
  },
  {
    name: 'groups-hours-new',
    at: '#/gruppen/ehrenamt',
    act: async (page) => {
      await page.click('#hours-new');
      await settle(page);
    },
  },
  { name: 'groups-time', at: '#/gruppen/arbeitszeit' },
  { name: 'groups-time-empty', at: '#/gruppen/arbeitszeit', office: { empty: true } },
  { name: 'groups-time-narrow', at: '#/gruppen/arbeitszeit', size: NARROW, themes: ['light'] },
  {
    name: 'groups-time-refused',
    at: '#/gruppen/arbeitszeit',
    act: async (page) => {
      await page.fill('#week-1-0', 'viel');
      await page.keyboard.press('Control+Enter');
      await settle(page);
    },
  },
  { name: 'groups-offer', at: '#/gruppen/2' },
  { name: 'groups-offer-arabic', at: '#/gruppen/3' },
  {
    name: 'groups-offer-new',
    at: '#/gruppen',
    act: async (page) => {
      await page.click('#offer-new');
      await settle(page);
    },
  },
  {
    name: 'groups-date-new',
    at: '#/gruppen',
    act: async (page) => {
      await page.click('#group-date-new');
      await settle(page);
    },
  },
  {
    name: 'groups-date-listed',
    at: '#/gruppen/2',
    act: async (page) => {
      await page.locator('button.open').first().click();
      await settle(page);
    },
  },
];
