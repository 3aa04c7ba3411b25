// Access and erasure: the states that are looked at.
export const RIGHTS_STATES = [
  { name: 'rights', at: '#/ratsuchende/1/rechte' },
  { name: 'rights-empty', at: '#/ratsuchende/3/rechte', themes: ['light'] },
  { name: 'rights-counsellor', at: '#/ratsuchende/1/rechte', themes: ['light'], office: { lead: false } },
  {
    name: 'rights-copy',
    at: '#/ratsuchende/1/rechte',
    act: async (page) => {
      await page.click('#access-make-1');
      await page.locator('#copy-word').waitFor();
      await page.fill('#copy-word', 'erna');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'rights-copy-long',
    at: '#/ratsuchende/1/rechte',
    themes: ['light'],
    size: { width: 800, height: 1600 },
    act: async (page) => {
      await page.click('#access-make-1');
      await page.locator('#copy-write').click();
    },
  },
  {
    name: 'rights-copy-written',
    at: '#/ratsuchende/1/rechte',
    themes: ['light'],
    act: async (page) => {
      await page.click('#access-make-1');
      await page.locator('#copy-seen').check();
      await page.click('#copy-write');
      await page.locator('#copy-back').waitFor();
    },
  },
  { name: 'clean-up', at: '#/im-blick/aufraeumen' },
  { name: 'clean-up-empty', at: '#/im-blick/aufraeumen', themes: ['light'], office: { empty: true } },
  {
    name: 'clean-up-confirm',
    at: '#/im-blick/aufraeumen',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#clean-up-all');
      await page.click('#clean-up-open');
      await page.locator('#clean-up-do').click();
    },
  },
  { name: 'rights-hold', at: '#/ratsuchende/4/rechte', themes: ['light', 'dark'] },
  {
    name: 'rights-erase',
    at: '#/ratsuchende/3/rechte',
    act: async (page) => {
      await page.click('#erasure-open');
      await page.locator('input[value="whole"]').check();
      await page.click('#erasure-do');
    },
  },
  {
    name: 'rights-erase-shared',
    at: '#/ratsuchende/5/rechte',
    themes: ['light'],
    act: async (page) => {
      await page.click('#erasure-open');
      await page.fill('#erasure-number', 'falsch');
      await page.click('#erasure-do');
    },
  },
];
