//! The invented office's queue: four wait, one is with somebody.
import type { Commands, QueueRow } from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };
const NOW = 10 * 60 + 25;

export function queue(empty: boolean, refuse: (code: string) => never) {
  let act = 5000;
  const rows: QueueRow[] = [];
  const add = (
    name: string,
    language: string | null,
    concern: string | null,
    arrived: number,
    state = 'waiting',
  ): QueueRow => {
    const row: QueueRow = {
      id: rows.length + 1,
      version: 1,
      number: rows.length + 1,
      person: null,
      name,
      language,
      concern,
      arrived,
      called: state === 'waiting' ? null : arrived + 18,
      state,
      calledBy: state === 'called' ? 'Ada Berger' : null,
      mine: state === 'called',
      forStaff: null,
      contact: state === 'done' ? 90 : null,
    };
    rows.push(row);
    return row;
  };
  if (!empty) {
    add('', 'fr', null, 545, 'done');
    add('A. Rahimi', 'fa-AF', 'BESCHEID', 560, 'called');
    add('', 'ar', 'WOHNEN', 572);
    add('M. Sow', 'fr', null, 580);
    add('نموذج', 'ar', 'EXISTENZ', 591);
    (rows[4] as QueueRow).forStaff = 'Murat Yıldız';
    add('Familie Mustermann-Beispielhausen zu Langenname', 'ru', 'BEHOERDENPOST', 600);
  }
  const done = (row: QueueRow) => ({ row: { ...row }, act: ++act });
  const find = (id: number): QueueRow => rows.find((row) => row.id === id) ?? refuse('not-there');
  const answers: Pick<Answers, 'queue' | 'join_queue' | 'call_next' | 'settle_queue' | 'board' | 'open_board'> = {
    queue: () => {
      const waiting = rows.filter((row) => row.state === 'waiting');
      return {
        day: TODAY,
        now: NOW,
        hours: empty ? [] : [{ staff: 2, place: 'Raum 1', start: 540, end: 720 }],
        waiting: waiting.map((row) => ({ ...row })),
        called: rows.filter((row) => row.state === 'called').map((row) => ({ ...row })),
        ended: rows.filter((row) => !['waiting', 'called'].includes(row.state)).map((row) => ({ ...row })),
        averageWait: empty ? null : 18,
        longestWait: waiting[0] ? NOW - waiting[0].arrived : null,
        past: empty
          ? []
          : [
              {
                day: '2026-11-19',
                came: 14,
                counselled: 9,
                went: 1,
                offered: 3,
                sentOn: 1,
                unknown: 0,
                averageWait: 22,
                longestWait: 51,
              },
              {
                day: '2026-11-16',
                came: 8,
                counselled: 7,
                went: 0,
                offered: 0,
                sentOn: 0,
                unknown: 1,
                averageWait: 12,
                longestWait: 30,
              },
            ],
      };
    },
    join_queue: (asked) => done(add(asked.alias, asked.language, asked.concern, NOW)),
    call_next: ({ id }) => {
      const row = id === null ? (rows.find((one) => one.state === 'waiting') ?? refuse('not-there')) : find(id);
      Object.assign(row, {
        state: 'called',
        called: NOW,
        calledBy: 'Ada Berger',
        mine: true,
        version: row.version + 1,
      });
      return done(row);
    },
    settle_queue: (asked) => {
      const row = find(asked.id);
      Object.assign(row, {
        state: asked.state,
        version: row.version + 1,
        called: asked.state === 'waiting' ? null : row.called,
      });
      return done(row);
    },
    board: () => ({
      called: rows.filter((row) => row.state === 'called').map((row) => ({ number: row.number, place: 'Raum 1' })),
      waiting: rows.filter((row) => row.state === 'waiting').map((row) => row.number),
    }),
    open_board: () => undefined,
  };
  return {
    answers,
    /** A consultation came of it. */
    counselled: (id: number | null) => {
      const row = rows.find((one) => one.id === id);
      if (row) Object.assign(row, { state: 'done', contact: 99 });
    },
  };
}
