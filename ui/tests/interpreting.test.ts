//! The interpreter pool: what is still asked for, figures by language, notice in the directory and in the appointment form.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { SaveAgencyRequest } from '../src/generated/wire';
import { focusOn, openOffice } from './office';

function last<T>(calls: { name: string; request: unknown }[], name: string): T {
  return calls.filter((entry) => entry.name === name).at(-1)?.request as T;
}
const plain = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

async function openPool() {
  const office = await openOffice();
  location.hash = '#/kalender/sprachmittlung';
  await screen.findByRole('heading', { level: 1, name: 'Sprachmittlung' });
  await screen.findByRole('table', { name: /nach Sprachen/u });
  return office;
}

test('a request that comes late is marked, one without a name is told', async () => {
  await openPool();
  const open = screen.getByRole('region', { name: /^Noch nicht bestätigt/u });
  const tags = [...open.querySelectorAll('.tag')];
  expect(tags.map((tag) => [plain(tag.textContent), tag.classList.contains('warn')])).toEqual([
    ['noch 3 Werktage, nötig 5', true],
    ['noch 7 Werktage', false],
  ]);
  within(open).getByRole('button', { name: 'noch niemand genannt' });
});

test('bookings, hours and cost stand by language and together', async () => {
  await openPool();
  const table = screen.getByRole('table', { name: /nach Sprachen/u });
  const line = (name: string): string[] =>
    [...(within(table).getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map((cell) =>
      plain(cell.textContent),
    );
  expect(line('Tigrinya')).toEqual(['1', '1:00', '60,00 €']);
  expect(line('Arabisch')).toEqual(['1', '0:45', '33,75 €']);
  expect(line('ohne Sprache')).toEqual(['0', '–', '–']);
  expect(line('Zusammen')).toEqual(['2', '1:45', '93,75 €']);
});

test('an interpreter is written down with her notice', async () => {
  const { typist, calls } = await openPool();
  document.getElementById('interpreter-new')?.focus();
  await typist.press('Enter');
  const name = await screen.findByRole('complementary');
  await waitFor(() => expect(document.activeElement?.id).toBe('agency-name'));
  await typist.letters('Frau Beispiel');
  const notice = within(name).getByLabelText('Vorlauf in Werktagen');
  notice.focus();
  await typist.letters('3 Tage');
  await typist.chord('Enter');
  await waitFor(() => expect(last<SaveAgencyRequest>(calls, 'save_agency')?.fields.noticeDays).toBe(3));
  expect(last<SaveAgencyRequest>(calls, 'save_agency').fields.kind).toBe('SPRACHMITTLUNG');
});

test('an entry of another kind has no notice', async () => {
  const { typist } = await openOffice();
  await typist.chord('6');
  await focusOn('Verzeichnis');
  await typist.user.click(await screen.findByRole('button', { name: 'Jobcenter Musterstadt' }));
  await screen.findByDisplayValue('Jobcenter Musterstadt');
  expect(screen.queryByLabelText('Vorlauf in Werktagen')).toBeNull();
});

test('the appointment form warns of too short a notice and asks for no decision', async () => {
  const { typist } = await openOffice();
  await typist.press('F4');
  await focusOn('Wer?');
  await typist.letters('haim');
  await screen.findAllByRole('option');
  await typist.press('Enter');
  await focusOn('Tag');
  await typist.letters('26.11');
  await typist.tab();
  await typist.letters('7');
  await typist.user.selectOptions(screen.getByLabelText('Sprachmittlung'), 'pool');
  const state = await screen.findByLabelText('Anfrage');
  await typist.user.selectOptions(state, 'requested');
  const warning = await screen.findByText(/Kurzfristig für die Sprachmittlung/u);
  expect(plain(warning.closest('li')?.textContent ?? '')).toContain('Werktage bis dahin: 3, nötig: 5');
  expect(screen.queryByLabelText(/Trotzdem so eintragen/u)).toBeNull();
  await typist.user.selectOptions(state, 'confirmed');
  await waitFor(() => expect(screen.queryByText(/Kurzfristig für die Sprachmittlung/u)).toBeNull());
});
