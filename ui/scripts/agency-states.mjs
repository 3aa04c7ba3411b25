// The states of the directory, of consents, referrals and documents.
const settle = (page) => page.waitForTimeout(250);
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
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
  { name: 'referrals', at: '#/ratsuchende/1/verweise' },
  { name: 'referrals-arabic', at: '#/ratsuchende/4/verweise' },
  { name: 'referrals-none', at: '#/ratsuchende/7/verweise' },
  { name: 'referrals-narrow', at: '#/ratsuchende/1/verweise', size: NARROW, themes: ['light'] },
  {
    name: 'referral-form',
    at: '#/ratsuchende/1/verweise',
    act: async (page) => {
      await page.click('#referral-new');
      await settle(page);
      await page.keyboard.type('jobc', { delay: 15 });
      await settle(page);
      await press(page, 'Enter');
      await page.locator('#referral-dataPassed-yes').check({ force: true });
      await settle(page);
    },
  },
  {
    name: 'referral-release',
    at: '#/ratsuchende/1/verweise',
    act: async (page) => {
      await page.click('#referral-new');
      await settle(page);
      await page.keyboard.type('jobc', { delay: 15 });
      await settle(page);
      await press(page, 'Enter');
      await page.locator('#referral-dataPassed-yes').check({ force: true });
      await settle(page);
      await page.click('#release-here');
      await page.locator('#referral-newRelease-way-oral').focus();
      await settle(page);
    },
  },
  { name: 'consents', at: '#/ratsuchende/1/einwilligungen' },
  { name: 'consents-arabic', at: '#/ratsuchende/4/einwilligungen' },
  { name: 'consents-none', at: '#/ratsuchende/7/einwilligungen' },
  {
    name: 'consent-form',
    at: '#/ratsuchende/1/einwilligungen',
    act: async (page) => {
      await page.click('#consent-release');
      await settle(page);
    },
  },
  {
    name: 'consent-paper',
    at: '#/ratsuchende/1/einwilligungen',
    act: async (page) => {
      await page.getByRole('button', { name: 'Formular' }).first().click();
      await settle(page);
    },
  },
  {
    name: 'consent-paper-printed',
    at: '#/ratsuchende/1/einwilligungen',
    themes: ['dark'],
    act: async (page) => {
      await page.getByRole('button', { name: 'Formular' }).first().click();
      await settle(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'sheet-referral',
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
      await page.locator('#sheet-agency').focus();
      await page.keyboard.type('kurz', { delay: 15 });
      await settle(page);
      await press(page, 'Enter');
      await settle(page);
    },
  },
  { name: 'documents', at: '#/ratsuchende/1/dokumente' },
  { name: 'documents-arabic', at: '#/ratsuchende/4/dokumente' },
  { name: 'documents-none', at: '#/ratsuchende/7/dokumente' },
  { name: 'documents-narrow', at: '#/ratsuchende/1/dokumente', size: NARROW, themes: ['light'] },
  {
    name: 'document-form',
    at: '#/ratsuchende/1/dokumente',
    act: async (page) => {
      await page.locator('.row button.name').first().click();
      await settle(page);
    },
  },
  {
    name: 'document-picture',
    at: '#/ratsuchende/1/dokumente',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ansehen' }).first().click();
      await settle(page);
    },
  },
  {
    name: 'document-erase',
    at: '#/ratsuchende/1/dokumente',
    act: async (page) => {
      await page
        .getByRole('button', { name: /Endgültig/ })
        .first()
        .click();
      await settle(page);
    },
  },
];
