//! Paper: numbers on the sheet and in the grid are the same, rows are read as the sheet reads them, nothing typed is lost.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { lists } from '../mock/lists';
import { refusal } from '../mock/rust';
import { begunLine, emptyLine, linesFromDraft, linesToDraft, readLine, readTopics, type Line } from '../src/paper/line';
import { onPaper } from '../src/paper/numbers';
import { focusOn, openOffice } from './office';

const topics = lists().topic ?? [];
const TODAY = '2026-11-23';

function line(over: Partial<Line>): Line {
  return {
    ...emptyLine(1, null, null),
    date: '20.11.',
    fundingLine: 'AVB',
    setting: 'einzel',
    form: 'termin',
    unnamed: true,
    ...over,
  };
}

test('every number printed on the sheet is read as the topic beside it', () => {
  for (const { number, code } of onPaper('topic', topics))
    expect(readTopics(String(number), topics, true), code.de).toEqual({ codes: [code.code], unknown: null });
});

test('numbers and words stand side by side, each topic once, and what is neither is named', () => {
  const [first, second] = onPaper('topic', topics);
  const both = [first?.code.code, second?.code.code];
  expect(readTopics('1, 2', topics, true).codes).toEqual(both);
  expect(readTopics('1 2 1', topics, true).codes).toEqual(both);
  expect(readTopics('1 wohn', topics, true).codes).toEqual([both[0], 'WOHNEN']);
  expect(readTopics('1, 99', topics, true)).toEqual({ codes: [both[0]], unknown: '99' });
  expect(readTopics('0', topics, true).unknown).toBe('0');
  expect(readTopics('xyzzy', topics, true)).toEqual({ codes: [], unknown: 'xyzzy' });
  expect(readTopics('  ', topics, true)).toEqual({ codes: [], unknown: null });
});

test('an entry that is no longer offered has no number', () => {
  const fewer = topics.map((code, at) => (at === 0 ? { ...code, offered: false } : code));
  expect(onPaper('topic', fewer)[0]?.code.code).toBe(topics[1]?.code);
  expect(onPaper('funding_line', lists().funding_line ?? []).some((entry) => entry.code.code === 'KA')).toBe(false);
});

test('a row is read by the rules of the sheet', () => {
  const right = readLine(line({ topics: '1', minutes: '45' }), topics, TODAY, true);
  expect('request' in right && right.request).toMatchObject({
    date: '2026-11-20',
    minutes: 45,
    draft: null,
    who: { who: 'anonymous' },
  });
  const wrongs: [Partial<Line>, string, string][] = [
    [{ date: '31.02.' }, 'date', 'not-a-date'],
    [{ date: '24.11.' }, 'date', 'in-the-future'],
    [{ minutes: 'lang' }, 'minutes', 'not-a-number'],
    [{ unnamed: false }, 'who', 'missing'],
    [{ fundingLine: '' }, 'fundingLine', 'missing'],
    [{ topics: '99' }, 'topics', 'unknown-topic'],
  ];
  for (const [over, field, code] of wrongs)
    expect(readLine(line(over), topics, TODAY, true), field).toEqual({ wrong: [{ field, code }] });
});

test('a draft brings back the rows begun and nothing of the empty ones', () => {
  const kept = linesFromDraft(linesToDraft([line({ topics: '3' }), line({ unnamed: false })]));
  expect(kept.map((entry) => entry.topics)).toEqual(['3']);
  expect(kept.every(begunLine)).toBe(true);
  expect(linesFromDraft('{"version":2}')).toEqual([]);
});

async function openGrid(setup: Parameters<typeof openOffice>[0] = {}) {
  location.hash = '#/papier';
  const made = await openOffice(setup);
  await waitFor(() => expect(document.getElementById('paper-date-0')).not.toBeNull());
  return made;
}

test('two rows are typed with Tab and Enter, the second takes over the day, and each is logged by itself', async () => {
  const { typist, logged, keptDraft, calls } = await openGrid();
  const field = (id: string) => document.getElementById(id) as HTMLInputElement;
  field('paper-date-0').focus();
  await typist.user.clear(field('paper-date-0'));
  await typist.letters('20.11.');
  await typist.press('Enter');
  await typist.letters('haim');
  await waitFor(() =>
    expect(document.querySelector('#paper-who-0-list [role=option]')?.textContent).toContain('Haimanot'),
  );
  await typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.id).toBe('paper-fundingLine-0'));
  field('paper-topics-0').focus();
  await typist.letters('1, 2');
  await typist.tab();
  await typist.letters('45');
  field('paper-note-0').focus();
  await typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.id).toBe('paper-date-1'));
  expect(field('paper-date-1').value).toBe('20.11.');
  field('paper-minutes-1').focus();
  await typist.letters('20');
  await waitFor(() => expect(keptDraft()?.form).toBe('back-entry'), { timeout: 2500 });
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]).toMatchObject({ date: '2026-11-20', minutes: 45, draft: null, who: { who: 'known' } });
  await waitFor(() => expect(document.activeElement?.id).toBe('paper-who-0'));
  expect(within(screen.getByRole('group', { name: 'Zeile 1' })).getByText(/Wer\?: Bitte ausfüllen/)).toBeTruthy();
  expect(field('paper-minutes-0').value, 'the row that is refused stays').toBe('20');
  expect(keptDraft()?.body, 'and stays in the vault').toContain('"20"');
  await typist.user.click(screen.getByRole('button', { name: /Rückgängig/ }));
  await waitFor(() => expect(calls.at(-1)?.name === 'undo' || calls.some((entry) => entry.name === 'undo')).toBe(true));
});

test('a refusal by the office stands beside its row, and the row stays', async () => {
  const why = { ...refusal('invalid-input'), fields: [{ field: 'minutes', code: 'longer-than-a-day' }] };
  const { typist, logged } = await openGrid({ refuse: { log_consultation: why } });
  document.getElementById('paper-who-0')?.focus();
  await typist.press('ArrowDown', 'Enter');
  const minutes = document.getElementById('paper-minutes-0') as HTMLInputElement;
  minutes.focus();
  await typist.letters('1500');
  await typist.chord('Enter');
  await focusOn('Dauer (Min.)');
  expect(minutes.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/länger als ein Tag/)).toBeTruthy();
  expect(logged).toHaveLength(0);
});

test('the same person on the same day is hinted at, in the grid and in the record, and is not refused', async () => {
  const { typist, logged } = await openGrid();
  const pick = async (at: number) => {
    document.getElementById(`paper-who-${at}`)?.focus();
    await typist.letters('haim');
    await waitFor(() =>
      expect(document.querySelector(`#paper-who-${at}-list [role=option]`)?.textContent).toContain('Haimanot'),
    );
    await typist.press('Enter');
    await waitFor(() => expect(document.activeElement?.id).toBe(`paper-fundingLine-${at}`));
  };
  const date = document.getElementById('paper-date-0') as HTMLInputElement;
  await typist.user.clear(date);
  await typist.user.type(date, '02.01.2020');
  await pick(0);
  document.getElementById('paper-date-1')?.focus();
  expect(screen.queryByText(/An diesem Tag gibt es schon/)).toBeNull();
  await pick(1);
  document.getElementById('paper-date-2')?.focus();
  await waitFor(() => expect(screen.getAllByText(/An diesem Tag gibt es schon/)).toHaveLength(1));
  await typist.chord('Enter');
  await waitFor(() => expect(logged).toHaveLength(2));
});

test('rows are in the vault before it is locked, and come back to whoever left them', async () => {
  const { typist, calls, keptDraft } = await openGrid();
  document.getElementById('paper-minutes-0')?.focus();
  await typist.letters('35');
  location.hash = '#/heute';
  await waitFor(() => expect(keptDraft()?.body).toContain('"35"'));
  await waitFor(() => expect(document.getElementById('paper-minutes-0')).toBeNull());
  location.hash = '#/papier';
  await waitFor(() =>
    expect((document.getElementById('paper-minutes-0') as HTMLInputElement | null)?.value).toBe('35'),
  );
  document.getElementById('paper-note-0')?.focus();
  await typist.letters('Kopie fehlt');
  await typist.chord('l');
  await waitFor(() => expect(calls.some((entry) => entry.name === 'lock')).toBe(true));
  const names = calls.map((entry) => entry.name);
  expect(names.lastIndexOf('save_draft')).toBeLessThan(names.indexOf('lock'));
  expect(keptDraft()?.body).toContain('Kopie fehlt');
});
