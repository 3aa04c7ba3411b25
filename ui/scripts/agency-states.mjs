// The states of the directory, of consents, referrals and documents.
const settle = (page) => page.waitForTimeout(250);
const NARROW = { width: 320, height: 640 };

export const AGENCY_STATES = [
  { name: 'directory', at: '#/verzeichnis' },
  { name: 'directory-empty', at: '#/verzeichnis', office: { empty: true } },
  { name: 'directory-narrow', at: '#/verzeichnis', size: NARROW, themes: ['light'] },
  {
    name: 'directory-new',
    at: '#/verzeichnis',
    act: async (page) => {
      await page.click('#agency-new');
      await settle(page);
    },
  },
  {
    name: 'directory-edit',
    at: '#/verzeichnis',
    act: async (page) => {
      await page.locator('button.open').first().click();
      await settle(page);
    },
  },
];
