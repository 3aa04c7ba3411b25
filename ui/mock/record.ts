//! The record of an invented person: filtered as the office filters it.
import type { ListRecordRequest, RecordEntry, RecordKind, RecordPage } from '../src/generated/wire';

/** The kinds that occur in a record. */
export function kinds(record: RecordEntry[]): RecordKind[] {
  return [...new Set(record.map(kind))];
}

/** The years that occur in a record, newest first. */
export function years(record: RecordEntry[]): number[] {
  return [...new Set(record.map((entry) => Number(entry.on.slice(0, 4))))].sort((a, b) => b - a);
}

function kind(entry: RecordEntry): RecordKind {
  if (entry.entry === 'deadline' || entry.entry === 'writing') return 'letter';
  return entry.entry === 'case-opened' || entry.entry === 'case-closed' ? 'case' : entry.entry;
}

/** The part of a record that was asked for. */
export function leaf(asked: ListRecordRequest, record: RecordEntry[]): RecordPage {
  const fitting = record.filter(
    (entry) =>
      (!asked.kind || kind(entry) === asked.kind) &&
      (!asked.year || entry.on.startsWith(String(asked.year))) &&
      JSON.stringify(entry).toLowerCase().includes(asked.text.trim().toLowerCase()),
  );
  return {
    entries: fitting.slice(asked.skip, asked.skip + asked.limit),
    total: fitting.length,
    kinds: kinds(record),
    years: years(record),
  };
}
