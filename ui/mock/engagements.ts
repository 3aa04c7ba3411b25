//! The invented office's network meetings and public relations.
import type { Commands, EngagementRow } from '../src/generated/wire';
import { TODAY } from './people';

const KINDS = ['network', 'committee', 'publicity', 'training'];

function row(
  id: number,
  kind: string,
  heldOn: string,
  title: string,
  more: Partial<EngagementRow> = {},
): EngagementRow {
  return {
    id,
    version: 1,
    kind,
    heldOn,
    title,
    partners: null,
    part: null,
    hoursMillionths: 1_500_000,
    audience: null,
    fundingLine: 'IA',
    staff: 1,
    staffName: 'Ada Berger',
    result: null,
    ...more,
  };
}

export function engagements(empty: boolean) {
  const kept = new Map<number, EngagementRow>();
  let act = 800;
  if (!empty) {
    for (const one of [
      row(1, 'committee', '2026-11-17', 'Migrationsplenum', {
        partners: 'Stadt, Jobcenter, Wohlfahrtsverbände',
        part: 'member',
      }),
      row(2, 'publicity', '2026-09-29', 'Stand beim Straßenfest der Kulturen', {
        audience: 140,
        hoursMillionths: 5_000_000,
      }),
      row(3, 'training', '2026-06-04', 'تدريب المتطوعين', { partners: 'مركز الاندماج', part: 'speaker', audience: 12 }),
      row(
        4,
        'network',
        '2026-02-11',
        'Arbeitskreis der Beratungsstellen für Geflüchtete und Zugewanderte im nördlichen Ruhrgebiet und im angrenzenden Münsterland',
        { part: 'guest', fundingLine: null, hoursMillionths: null },
      ),
    ])
      kept.set(one.id, one);
  }

  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'list_engagements' | 'engagement' | 'save_engagement'
  > = {
    list_engagements: ({ year }) => {
      const rows = [...kept.values()]
        .filter((one) => one.heldOn.startsWith(String(year)))
        .sort((a, b) => b.heldOn.localeCompare(a.heldOn));
      const sums = KINDS.map((kind) => rows.filter((one) => one.kind === kind))
        .filter((mine) => mine.length > 0)
        .map((mine) => ({
          kind: mine[0]?.kind ?? '',
          count: mine.length,
          hoursMillionths: mine.reduce((sum, one) => sum + (one.hoursMillionths ?? 0), 0),
          audience: mine.reduce((sum, one) => sum + (one.audience ?? 0), 0),
        }));
      return { years: [2026], rows, sums };
    },
    engagement: ({ id }) => {
      const found = kept.get(id);
      if (!found) throw { code: 'not-there', about: {}, fields: [], incident: null };
      return found;
    },
    save_engagement: (asked) => {
      if (asked.title.trim() === '')
        throw {
          code: 'invalid-input',
          about: {},
          fields: [{ field: 'engagementTitle', code: 'missing' }],
          incident: null,
        };
      act += 1;
      const id = asked.id ?? kept.size + 1;
      kept.set(
        id,
        row(id, asked.kind, TODAY, asked.title, {
          version: act,
          partners: asked.partners || null,
          part: asked.part,
          audience: asked.audience === '' ? null : Number(asked.audience),
          hoursMillionths: asked.hoursHeld === '' ? null : Number(asked.hoursHeld.replace(',', '.')) * 1_000_000,
        }),
      );
      return { id, version: act, act };
    },
  };
  return { answers, remove: (id: number) => kept.delete(id) };
}
