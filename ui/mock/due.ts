//! Tasks of the invented office, for tests and pictures.
import type { Commands, DeadlineRow, LetterRow, OpenAccessRequest, PersonHit, TaskRow } from '../src/generated/wire';

type Answers = {
  [C in 'list_due' | 'step_plans' | 'start_plan' | 'task' | 'save_task' | 'tick_task']: (
    request: Commands[C]['request'],
  ) => Commands[C]['view'];
};

/** Answers of everything that is due; `one` finds a person, `today` is the day it is. */
export function due(
  empty: boolean,
  today: string,
  one: (id: number) => PersonHit,
  kept: { deadlines: DeadlineRow[]; post: LetterRow[] },
  waiting: (person: number | null) => OpenAccessRequest[],
): Answers {
  const at = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const task = (
    id: number,
    text: string,
    day: string | null,
    staff: string | null,
    person: number | null,
  ): TaskRow => ({
    id,
    text,
    due: day,
    staff,
    person,
    name: person === null ? null : one(person).name || one(person).number,
    doneAt: null,
    doneBy: null,
  });
  const tasks: TaskRow[] = empty
    ? []
    : [
        task(1, 'Schulplatz für Yonas nachfragen', at(-3), 'Ada Berger', 1),
        task(2, 'Dolmetscherin für die Anhörung bestellen', today, null, 4),
        task(
          3,
          'Antrag auf Umverteilung mit allen Anlagen (Geburtsurkunden, Heiratsurkunde, Attest) an die Bezirksregierung schicken',
          at(2),
          'Murat Yıldız',
          8,
        ),
        task(4, 'التحقق من العنوان الجديد', at(9), 'Ada Berger', 4),
        task(5, 'Faltblatt neu drucken', null, null, null),
        {
          ...task(6, 'Kopie des Ausweises abgelegt', at(-8), 'Ada Berger', 1),
          doneAt: `${at(-7)}T10:12:00`,
          doneBy: 'Ada Berger',
        },
      ];

  return {
    list_due: (asked) => ({
      today,
      tasks: tasks.filter(
        (entry) =>
          (entry.doneAt !== null) === asked.done &&
          (asked.person === null || entry.person === asked.person) &&
          (asked.whose === 'all' || entry.staff === null || (asked.whose === 'mine' && entry.staff === 'Ada Berger')),
      ),
      deadlines: kept.deadlines.filter((entry) => {
        const settled = entry.state === 'checked' || entry.state === 'void';
        return settled === asked.done && (asked.person === null || entry.person === asked.person);
      }),
      letters: kept.post.filter(
        (entry) =>
          (entry.readAt !== null) === asked.done &&
          (asked.person === null ? !asked.done : entry.person === asked.person),
      ),
      expiring: (asked.done || empty
        ? []
        : [
            { person: 3, name: one(3).name, status: '24', document: null, until: at(-4), stage: 'past' },
            { person: 4, name: one(4).name, status: '', document: 'Reisepass', until: at(20), stage: 'weeks4' },
            { person: 6, name: one(6).name, status: 'AKN', document: null, until: at(44), stage: 'weeks8' },
          ]
      ).filter((row) => asked.person === null || row.person === asked.person),
      accessRequests: asked.done ? [] : waiting(asked.person),
    }),
    step_plans: () => [
      {
        code: 'geburt',
        de: 'Geburt eines Kindes',
        en: 'Birth of a child',
        eventDe: 'Tag der Geburt',
        eventEn: 'day of birth',
        steps: [
          { days: 3, de: 'Geburt beim Standesamt anzeigen, Urkunden besprechen', en: 'Register the birth' },
          { days: 7, de: 'Geburt dem BAMF und der Ausländerbehörde melden', en: 'Report the birth' },
          { days: 120, de: 'Aufenthalt des Kindes klären (Antrag binnen sechs Monaten)', en: 'Settle the residence' },
        ],
      },
    ],
    start_plan: () => ({ id: 91, version: 1, act: 703 }),
    task: (asked) => {
      const entry = tasks.find((row) => row.id === asked.id);
      return {
        id: asked.id,
        version: 3,
        text: entry?.text ?? '',
        due: entry?.due ?? null,
        staff: entry?.staff === 'Ada Berger' ? 1 : null,
        person: entry?.person ? one(entry.person) : null,
      };
    },
    save_task: (asked) => {
      const id = asked.id ?? 90;
      const row = task(id, asked.text, asked.due || null, asked.staff === 1 ? 'Ada Berger' : null, asked.person);
      const place = tasks.findIndex((entry) => entry.id === id);
      if (place >= 0) tasks[place] = row;
      else tasks.push(row);
      return { id, version: 4, act: 701 };
    },
    tick_task: (asked) => {
      const entry = tasks.find((row) => row.id === asked.id);
      if (entry)
        Object.assign(
          entry,
          asked.done ? { doneAt: `${today}T09:10:00`, doneBy: 'Ada Berger' } : { doneAt: null, doneBy: null },
        );
      return { id: asked.id, version: 5, act: 702 };
    },
  };
}
