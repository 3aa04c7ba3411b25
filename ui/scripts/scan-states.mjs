// The states of the scan folder: beside a record, on *Heute*, not to be reached, and its form.
const settle = (page) => page.waitForTimeout(250);
const open = async (page) => {
  await page.click('#document-scans');
  await settle(page);
};
const DOCUMENTS = '#/ratsuchende/1/dokumente';

export const SCAN_STATES = [
  { name: 'scans', at: DOCUMENTS, act: open },
  {
    name: 'scans-inbox',
    at: '#/heute',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#today-scans-open');
      await settle(page);
    },
  },
  { name: 'scans-gone', at: DOCUMENTS, themes: ['light'], office: { scans: 'gone' }, act: open },
  { name: 'scans-empty', at: DOCUMENTS, themes: ['light'], office: { scans: 'empty' }, act: open },
  { name: 'scans-unnamed', at: DOCUMENTS, themes: ['light'], office: { scans: 'unnamed' }, act: open },
  {
    name: 'scan-folder-wrong',
    at: '#/verwaltung',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.click('#scan-folder-edit');
      await settle(page);
      await page.fill('#scan-folder-folder', 'Scans');
      await page.keyboard.press('Control+Enter');
      await settle(page);
    },
  },
];
