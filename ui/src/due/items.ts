//! What is due, as lines of one list: when, what, about whom, whose.
import type { DueView } from '../generated/wire';

export type Group = 'overdue' | 'today' | 'week' | 'later' | 'open' | 'waiting';

export interface Item {
  key: string;
  kind: 'task' | 'deadline';
  id: number;
  /** Day it is due, ISO 8601. */
  day: string | null;
  title: string;
  person: number | null;
  name: string | null;
  /** Whose; null = the whole team's. */
  staff: string | null;
  doneAt: string | null;
  doneBy: string | null;
  /** A deadline: `open`, `done`, `checked` or `void`. */
  state: string | null;
  /** A deadline waits for the second tick, which the reader cannot give herself. */
  mine: boolean;
  /** The earliest reading of a deadline. */
  earlier: string | null;
  /** Day to be reminded of it. */
  remind: string | null;
}

/** All lines, the earliest day first, those without a day last; done ones the last first. */
export function items(view: DueView, done: boolean): Item[] {
  const tasks = view.tasks.map((task): Item => ({
    key: `task-${task.id}`,
    kind: 'task',
    id: task.id,
    day: task.due,
    title: task.text,
    person: task.person,
    name: task.name,
    staff: task.staff,
    doneAt: task.doneAt,
    doneBy: task.doneBy,
    state: null,
    mine: false,
    earlier: null,
    remind: null,
  }));
  const deadlines = view.deadlines.map((deadline): Item => ({
    key: `deadline-${deadline.id}`,
    kind: 'deadline',
    id: deadline.id,
    day: deadline.ends,
    title: deadline.subject,
    person: deadline.person,
    name: deadline.name,
    staff: deadline.staff,
    doneAt: deadline.doneAt,
    doneBy: deadline.doneBy,
    state: deadline.state,
    mine: deadline.tickedByMe,
    earlier: deadline.earlier,
    remind: deadline.remind,
  }));
  const all = [...deadlines, ...tasks];
  if (done) return all.sort((a, b) => (b.doneAt ?? b.day ?? '').localeCompare(a.doneAt ?? a.day ?? ''));
  return all.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
}

/** Settled: nothing is left to do about it. */
export function settled(item: Item): boolean {
  return item.kind === 'task' ? item.doneAt !== null : item.state === 'checked' || item.state === 'void';
}

/** The last day of the week that `today` lies in, ISO 8601. */
export function sunday(today: string): string {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
}

/** The part of the list a day stands in. */
export function group(day: string | null, today: string): Group {
  if (day === null) return 'open';
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= sunday(today) ? 'week' : 'later';
}

/** The part of the list a line stands in: what only waits for its second tick is not overdue any more. */
export function groupOf(item: Item, today: string): Group {
  return item.state === 'done' ? 'waiting' : group(item.day, today);
}

/** The parts that hold anything, in their order. */
export function grouped(all: Item[], today: string): { group: Group; items: Item[] }[] {
  const order: Group[] = ['overdue', 'today', 'week', 'waiting', 'later', 'open'];
  return order
    .map((one) => ({ group: one, items: all.filter((item) => groupOf(item, today) === one) }))
    .filter((part) => part.items.length > 0);
}

/** For *Heute*: overdue, due this week, its reminder has come, or the reader's second tick is missing. */
export function pressing(item: Item, today: string): boolean {
  const when = groupOf(item, today);
  if (when === 'waiting') return !item.mine;
  if (when === 'later' || when === 'open') return item.remind !== null && item.remind <= today;
  return true;
}
