//! Rows of a report that can be counted as one, sorted by what they ask. Pure.
import type { MergeRequest, ReportView, TableRow } from '../generated/wire';

/** Rows of one table that can become one. */
export interface Kind {
  key: string;
  table: string;
  titleDe: string;
  titleEn: string;
  rows: TableRow[];
}

/** All kinds of rows among which at least one rests on too few persons. */
export function kinds(plain: ReportView): Kind[] {
  return plain.tables.flatMap((table) => {
    const numbers = [...new Set(table.rows.flatMap((row) => (row.kin === null ? [] : [row.kin])))];
    return numbers
      .map((kin) => ({
        key: `${table.id}-${kin}`,
        table: table.id,
        titleDe: table.titleDe,
        titleEn: table.titleEn,
        rows: table.rows.filter((row) => row.kin === kin),
      }))
      .filter((kind) => kind.rows.length > 1 && kind.rows.some((row) => row.few));
  });
}

/** The rows of a kind that are merged, in the order of the table. */
export function isChosen(kind: Kind, merges: MergeRequest[]): string[] {
  const merged = merges.filter((merge) => merge.table === kind.table).flatMap((merge) => merge.rows);
  return kind.rows.map((row) => row.head.code).filter((code) => merged.includes(code));
}

/** What was chosen, as merges. */
export function chosenMerges(groups: Kind[], chosen: string[][]): MergeRequest[] {
  return groups.flatMap((kind, at) => {
    const rows = kind.rows.map((row) => row.head.code).filter((code) => chosen[at]?.includes(code));
    return rows.length > 1 ? [{ table: kind.table, rows }] : [];
  });
}
