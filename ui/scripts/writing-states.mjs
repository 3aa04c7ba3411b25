// The states of templates and of letters that the office writes.
const settle = (page) => page.waitForTimeout(250);

export const WRITING_STATES = [
  { name: 'templates', at: '#/verwaltung/vorlagen' },
  { name: 'templates-empty', at: '#/verwaltung/vorlagen', office: { empty: true } },
  {
    name: 'templates-letter-edit',
    at: '#/verwaltung/vorlagen',
    act: async (page) => {
      await page.click('text=Bitte um Akteneinsicht');
      await settle(page);
    },
  },
  {
    name: 'information-paper',
    at: '#/ratsuchende/1/einwilligungen',
    act: async (page) => {
      await page.click('#information-paper');
      await settle(page);
    },
  },
  {
    name: 'people-choosing',
    at: '#/ratsuchende',
    act: async (page) => {
      await page.click('#people-choose');
      await page.fill('#choice-not-seen', '12');
      await page.selectOption('#choice-line', 'RB');
      await settle(page);
    },
  },
  {
    name: 'document-pdf',
    at: '#/ratsuchende/1/dokumente',
    act: async (page) => {
      await page.click('button[aria-label*="Bescheid"]:has-text("Ansehen")');
      await page.waitForSelector('dialog img');
      await settle(page);
    },
  },
  {
    name: 'document-edit',
    at: '#/ratsuchende/1/dokumente',
    act: async (page) => {
      await page.locator('button.name').first().click();
      await settle(page);
    },
  },
  { name: 'writings', at: '#/ratsuchende/1/schreiben' },
  { name: 'writings-empty', at: '#/ratsuchende/4/schreiben' },
  {
    name: 'writing-new',
    at: '#/ratsuchende/1/schreiben',
    act: async (page) => {
      await page.click('#writing-new');
      await settle(page);
      await page.selectOption('#writing-template', '1');
      await page.click('text=Einsetzen');
      await settle(page);
    },
  },
  {
    name: 'writing-paper',
    at: '#/ratsuchende/1/schreiben',
    act: async (page) => {
      await page.click('text=Drucken');
      await settle(page);
    },
  },
];
