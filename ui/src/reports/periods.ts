//! The periods a report is asked for: whole years, half-years and quarters around today. Pure.

export interface Period {
  id: string;
  from: string;
  to: string;
}

function span(id: string, year: number, first: number, months: number): Period {
  const last = new Date(Date.UTC(year, first - 1 + months, 0));
  return { id, from: `${year}-${String(first).padStart(2, '0')}-01`, to: last.toISOString().slice(0, 10) };
}

/** Last year first: that is what funders ask for; then this year, and the parts of both. */
export function periods(today: string): Period[] {
  const year = Number(today.slice(0, 4));
  const whole = [span('last-year', year - 1, 1, 12), span('this-year', year, 1, 12)];
  const parts = [year - 1, year].flatMap((of) => [
    ...[1, 2].map((half) => span(`${of}-h${half}`, of, half * 6 - 5, 6)),
    ...[1, 2, 3, 4].map((quarter) => span(`${of}-q${quarter}`, of, quarter * 3 - 2, 3)),
  ]);
  return [...whole, ...parts.filter((part) => part.from <= today)];
}
