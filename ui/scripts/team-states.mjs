// The states of the team, of its forms, and of a door that several open.
const settle = (page) => page.waitForTimeout(250);
const NARROW = { width: 320, height: 640 };
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

export const TEAM_STATES = [
  { name: 'door-several', office: { state: 'locked', holders: ['AB', 'M.Y.', 'A.H.', 'Hohenst.', 'B.P.'] } },
  { name: 'door-several-again', office: { state: 'locked', holders: ['AB', 'M.Y.'], last: 'M.Y.' }, themes: ['light'] },
  { name: 'office-overview', at: '#/verwaltung', themes: ['light'] },
  { name: 'team', at: '#/verwaltung/team' },
  { name: 'team-narrow', at: '#/verwaltung/team', size: NARROW, themes: ['light'] },
  { name: 'team-alone', at: '#/verwaltung/team', office: { empty: true }, themes: ['light'] },
  { name: 'team-counsellor', at: '#/verwaltung/team', office: { role: 'counsellor' }, themes: ['light'] },
  {
    name: 'team-new',
    at: '#/verwaltung/team',
    act: async (page) => {
      await page.click('#team-new');
      await settle(page);
      await page.keyboard.type('Carla Muster-Beispielhausen', { delay: 10 });
      await page.click('#counsellor-draw');
      await settle(page);
    },
  },
  {
    name: 'team-new-wrong',
    at: '#/verwaltung/team',
    act: async (page) => {
      await page.click('#team-new');
      await settle(page);
      await press(page, 'Control+Enter');
      await settle(page);
    },
  },
  {
    name: 'team-given',
    at: '#/verwaltung/team',
    act: async (page) => {
      await page.click('#team-give-3');
      await settle(page);
      await page.click('#counsellor-draw');
      await settle(page);
      await press(page, 'Control+Enter');
      await settle(page);
    },
  },
  {
    name: 'team-leaving',
    at: '#/verwaltung/team',
    act: async (page) => {
      await page.click('#team-leave-2');
      await settle(page);
    },
  },
  {
    name: 'team-passphrase',
    at: '#/verwaltung/team',
    office: { role: 'counsellor' },
    act: async (page) => {
      await page.click('#team-passphrase');
      await settle(page);
    },
  },
];
