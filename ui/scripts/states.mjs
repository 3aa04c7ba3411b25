// The states that are looked at: where to begin, what to press, and how the invented office stands.
import { AGENCY_STATES } from './agency-states.mjs';
import { CALENDAR_STATES, QUEUE_STATES } from './calendar-states.mjs';
import { GROUP_STATES } from './group-states.mjs';
import { PAPER_STATES } from './paper-states.mjs';
import { TEAM_STATES } from './team-states.mjs';
import { RIGHTS_STATES } from './rights-states.mjs';
import { SCAN_STATES } from './scan-states.mjs';
import { WRITING_STATES } from './writing-states.mjs';

const type = (page, text) => page.keyboard.type(text, { delay: 15 });
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const settle = (page) => page.waitForTimeout(250);
const NARROW = { width: 320, height: 640 };

export const STATES = [
  ...AGENCY_STATES,
  ...CALENDAR_STATES,
  ...QUEUE_STATES,
  ...GROUP_STATES,
  ...PAPER_STATES,
  ...SCAN_STATES,
  ...TEAM_STATES,
  ...WRITING_STATES,
  ...RIGHTS_STATES,
  { name: 'door-unlock', office: { state: 'locked' } },
  {
    name: 'door-wrong',
    office: { state: 'locked', holders: ['AB', 'MY'], practice: true },
    act: async (page) => {
      await type(page, 'falsch');
      await press(page, 'Enter');
    },
  },
  { name: 'door-create', office: { state: 'absent' } },
  {
    name: 'door-create-wrong',
    office: { state: 'absent' },
    act: async (page) => {
      await page.fill('#create-office', 'Beratungsstelle am Brunnenplatz');
      await page.fill('#create-passphrase', 'kurz');
      await page.click('#create');
    },
  },
  {
    name: 'door-recovery',
    office: { state: 'absent' },
    act: async (page) => {
      await page.fill('#create-office', 'Beratungsstelle am Brunnenplatz');
      await page.fill('#create-counsellor', 'Ada Berger');
      await page.fill('#create-passphrase', 'ein langes Kennwort');
      await page.fill('#create-again', 'ein langes Kennwort');
      await page.click('#create');
      await settle(page);
    },
  },
  {
    name: 'door-recovery-printed',
    themes: ['dark'],
    office: { state: 'absent' },
    act: async (page) => {
      await page.fill('#create-office', 'Beratungsstelle am Brunnenplatz');
      await page.fill('#create-counsellor', 'Ada Berger');
      await page.fill('#create-passphrase', 'ein langes Kennwort');
      await page.fill('#create-again', 'ein langes Kennwort');
      await page.click('#create');
      await settle(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
  { name: 'door-trouble', office: { state: 'trouble' }, noFocus: true },
  { name: 'today', at: '#/heute' },
  {
    name: 'search-people',
    act: async (page) => {
      await page.focus('#search');
      await type(page, '2026-0004');
      await settle(page);
    },
  },
  {
    name: 'search-notes',
    themes: ['light', 'dark'],
    act: async (page) => {
      await page.focus('#search');
      await type(page, 'bescheid');
      await settle(page);
    },
  },
  { name: 'duplicates', at: '#/ratsuchende/doppelt', themes: ['light', 'dark'] },
  { name: 'duplicates-empty', at: '#/ratsuchende/doppelt', office: { empty: true } },
  { name: 'duplicates-compare', at: '#/ratsuchende/doppelt/4/5' },
  { name: 'today-practice', office: { practice: true } },
  {
    name: 'today-warning',
    office: { warning: { code: 'lines-missing', about: { lines: '12' }, fields: [], incident: null } },
  },
  { name: 'today-empty', office: { empty: true } },
  { name: 'today-english', office: { language: 'en' } },
  { name: 'today-narrow', size: NARROW },
  {
    name: 'sheet-open',
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
    },
  },
  {
    name: 'sheet-search',
    act: async (page) => {
      await press(page, 'F2');
      await type(page, 'haim');
      await settle(page);
    },
  },
  {
    name: 'sheet-known',
    act: async (page) => {
      await press(page, 'F2');
      await type(page, 'haim');
      await settle(page);
      await press(page, 'Enter');
      await type(page, 'bes');
      await press(page, 'Enter');
      await type(page, 'woh');
      await settle(page);
    },
  },
  {
    name: 'sheet-known-full',
    act: async (page) => {
      await press(page, 'F2');
      await type(page, 'haim');
      await settle(page);
      await press(page, 'Enter');
      await type(page, 'bes');
      await press(page, 'Enter');
      await type(page, 'woh');
      await press(page, 'Enter', 'Tab');
      await type(page, 'Bescheid erklärt.');
      await page.waitForTimeout(1600);
    },
  },
  {
    name: 'sheet-new',
    act: async (page) => {
      await press(page, 'F2');
      await type(page, 'Haimanot Abraham');
      await settle(page);
      await press(page, 'Enter');
      await press(page, 'Tab');
      await type(page, '~1985');
      await press(page, 'Tab');
      await type(page, 'w');
      await press(page, 'Tab');
      await type(page, 'eri');
      await settle(page);
    },
  },
  {
    name: 'sheet-unnamed',
    act: async (page) => {
      await press(page, 'F2', 'ArrowDown', 'Enter');
      await settle(page);
    },
  },
  {
    name: 'sheet-wrong',
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
      await page.fill('#sheet-date', '30.2.');
      await press(page, 'Control+Enter');
      await settle(page);
    },
  },
  {
    name: 'sheet-draft',
    office: {
      draft: JSON.stringify({
        version: 1,
        touched: {},
        entry: {
          who: { who: 'anonymous', nationality: 'SY', gender: '', age: '' },
          topics: ['WOHNEN'],
          note: 'Wohnung in Lünen',
          date: '23.11.2026',
          time: '09:00',
          minutes: '30',
          form: 'offen',
          setting: 'einzel',
          fundingLine: 'RB',
          language: 'ar',
          interpreting: null,
          companions: [],
        },
      }),
    },
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
    },
  },
  {
    name: 'sheet-narrow',
    size: NARROW,
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
    },
  },
  {
    name: 'palette',
    act: async (page) => {
      await press(page, 'Control+k');
      await type(page, 'be');
      await settle(page);
    },
  },
  { name: 'help', act: async (page) => press(page, 'F1') },
  { name: 'people', at: '#/ratsuchende' },
  { name: 'people-narrow', at: '#/ratsuchende', size: NARROW, themes: ['light'] },
  { name: 'people-empty', at: '#/ratsuchende', office: { empty: true } },
  {
    name: 'people-nobody',
    at: '#/ratsuchende',
    act: async (page) => {
      await press(page, 'Control+f');
      await type(page, 'xyz');
      await settle(page);
    },
  },
  { name: 'person', at: '#/ratsuchende/1' },
  {
    name: 'person-record-printed',
    at: '#/ratsuchende/1',
    themes: ['light'],
    noFocus: true,
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Im Verlauf suchen' }).waitFor();
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'person-record-chosen',
    at: '#/ratsuchende/1',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Im Verlauf suchen' }).fill('klage');
      await page.locator('#record-title small', { hasText: 'gefunden' }).waitFor();
    },
  },
  { name: 'person-arabic', at: '#/ratsuchende/4' },
  { name: 'person-narrow', at: '#/ratsuchende/1', size: NARROW, themes: ['light'] },
  {
    name: 'person-sheet',
    at: '#/ratsuchende/1',
    act: async (page) => {
      await press(page, 'F2');
      await settle(page);
    },
  },
  { name: 'facts', at: '#/ratsuchende/1/stammdaten' },
  {
    name: 'facts-protection',
    at: '#/ratsuchende/1/stammdaten',
    themes: ['light'],
    act: async (page) => {
      await page.click('#protection-switch');
      await settle(page);
      await page.locator('#protection-add').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'status-form',
    at: '#/ratsuchende/1/stammdaten',
    act: async (page) => {
      await page.click('#status-add');
      await settle(page);
    },
  },
  { name: 'household', at: '#/ratsuchende/1/haushalt' },
  { name: 'household-empty', at: '#/ratsuchende/7/haushalt' },
  { name: 'household-narrow', at: '#/ratsuchende/1/haushalt', size: NARROW, themes: ['light'] },
  {
    name: 'household-join',
    at: '#/ratsuchende/1/haushalt',
    act: async (page) => {
      await page.click('#household-add');
      await settle(page);
      await type(page, 'be');
      await settle(page);
    },
  },
  { name: 'person-merged', at: '#/ratsuchende/9', themes: ['light'] },
  {
    name: 'merge',
    at: '#/ratsuchende/1/stammdaten',
    act: async (page) => {
      await page.click('#person-merge');
      await settle(page);
      await type(page, 'abd');
      await settle(page);
      await press(page, 'Enter');
      await settle(page);
    },
  },
  { name: 'facts-arabic', at: '#/ratsuchende/4/stammdaten' },
  { name: 'facts-empty', at: '#/ratsuchende/7/stammdaten' },
  {
    name: 'person-form',
    at: '#/ratsuchende/1/stammdaten',
    act: async (page) => {
      await press(page, 'Control+e');
      await settle(page);
    },
  },
  {
    name: 'person-form-arabic',
    at: '#/ratsuchende/4/stammdaten',
    act: async (page) => {
      await press(page, 'Control+e');
      await settle(page);
      await page.click('.caption button');
      await page.locator('#person-channels').scrollIntoViewIfNeeded();
    },
  },
  { name: 'due', at: '#/fristen' },
  { name: 'due-empty', at: '#/fristen', office: { empty: true } },
  { name: 'due-narrow', at: '#/fristen', size: NARROW, themes: ['light'] },
  { name: 'due-person', at: '#/ratsuchende/1/fristen' },
  {
    name: 'due-letter',
    at: '#/ratsuchende/1/fristen',
    act: async (page) => {
      await press(page, 'F9');
      await settle(page);
      await type(page, 'kla');
      await press(page, 'Enter');
      await type(page, '16.11.');
      await press(page, 'Enter');
      await settle(page);
    },
  },
  {
    name: 'due-letter-empty',
    at: '#/fristen',
    act: async (page) => {
      await press(page, 'F9');
      await settle(page);
      await page.focus('#letter-which');
      await press(page, 'ArrowDown');
      await settle(page);
    },
  },
  {
    name: 'due-deadline',
    at: '#/fristen',
    act: async (page) => {
      await page.locator('[data-row]').nth(2).focus();
      await press(page, 'Enter');
      await settle(page);
      await page.locator('summary').first().click();
    },
  },
  {
    name: 'due-letter-edit',
    at: '#/fristen',
    act: async (page) => {
      await page.locator('[data-row]').first().focus();
      await press(page, 'Enter');
      await settle(page);
    },
  },
  {
    name: 'due-plan',
    at: '#/ratsuchende/1/fristen',
    act: async (page) => {
      await page.getByRole('button', { name: 'Schrittplan' }).click();
      await settle(page);
      await page.selectOption('#steps-plan', 'geburt');
      await settle(page);
    },
  },
  {
    name: 'due-task',
    at: '#/fristen',
    act: async (page) => {
      await press(page, 'Shift+F9');
      await settle(page);
      await type(page, 'Schulplatz nachfragen');
      await press(page, 'Enter');
      await type(page, '+14');
      await settle(page);
    },
  },
  { name: 'reports', at: '#/berichte' },
  { name: 'reports-empty', at: '#/berichte', office: { empty: true } },
  {
    name: 'report-period',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter');
      await settle(page);
    },
  },
  {
    name: 'report-check',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await page.locator('td.hid').nth(1).focus();
    },
  },
  {
    name: 'report-export',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await press(page, 'Control+e');
      await settle(page);
      await page.click('summary');
    },
  },
  {
    name: 'report-done',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await press(page, 'Control+e', 'Enter');
      await settle(page);
    },
  },
  {
    name: 'report-freeze',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await page.click('#report-freeze');
      await settle(page);
    },
  },
  {
    name: 'report-merge',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await page.click('#report-merge');
      await page.click('#merge-propose');
      await settle(page);
    },
  },
  {
    name: 'report-merged',
    at: '#/berichte',
    act: async (page) => {
      await press(page, 'ArrowDown', 'Enter', 'Enter');
      await settle(page);
      await page.click('#report-merge');
      await page.click('#merge-propose');
      await settle(page);
      await page.click('#merge-now');
      await settle(page);
    },
  },
  { name: 'frozen', at: '#/berichte/eingefroren/2' },
  { name: 'frozen-discarded', at: '#/berichte/eingefroren/1' },
  {
    name: 'frozen-compare',
    at: '#/berichte/eingefroren/2',
    act: async (page) => {
      await page.click('#frozen-compare');
      await settle(page);
    },
  },
  {
    name: 'frozen-discard',
    at: '#/berichte/eingefroren/2',
    act: async (page) => {
      await page.click('#frozen-discard');
      await settle(page);
    },
  },
  { name: 'office', at: '#/verwaltung' },
  { name: 'intake', at: '#/verwaltung/import' },
  {
    name: 'intake-findings',
    at: '#/verwaltung/import',
    act: async (page) => {
      await page.fill('#intake-path', '/home/ada/office-bad');
      await press(page, 'Enter');
      await settle(page);
    },
  },
  {
    name: 'intake-ready',
    at: '#/verwaltung/import',
    act: async (page) => {
      await page.click('#choose-folder');
      await settle(page);
      await press(page, 'Enter');
      await settle(page);
    },
  },
  { name: 'person-cases', at: '#/ratsuchende/1/fall' },
  { name: 'person-cases-empty', at: '#/ratsuchende/4/fall' },
  {
    name: 'contact-form',
    at: '#/ratsuchende/1',
    act: async (page) => {
      await page.locator('.title .open').first().click();
      await settle(page);
    },
  },
  {
    name: 'contact-erase',
    at: '#/ratsuchende/1',
    act: async (page) => {
      await page.locator('.title .open').first().click();
      await settle(page);
      await page.getByRole('button', { name: 'Endgültig löschen …' }).click();
      await settle(page);
    },
  },
  {
    name: 'plan-form',
    at: '#/ratsuchende/1/fall',
    act: async (page) => {
      await page.getByRole('button', { name: 'Förderplan bearbeiten' }).click();
      await settle(page);
    },
  },
  {
    name: 'plan-printed',
    noFocus: true,
    at: '#/ratsuchende/1/fall',
    act: async (page) => {
      await page.getByRole('button', { name: /^Drucken/ }).click();
      await settle(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'case-hand-over',
    at: '#/ratsuchende/1/fall',
    act: async (page) => {
      await page.getByRole('button', { name: 'Übergeben …' }).click();
      await settle(page);
    },
  },
  { name: 'watch-gaps', at: '#/im-blick/angaben' },
  { name: 'watch-forgotten', at: '#/im-blick/vergessen' },
  { name: 'watch-dormant-empty', at: '#/im-blick/ruhend', office: { empty: true } },
];
