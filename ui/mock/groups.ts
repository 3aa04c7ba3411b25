//! The invented office's group offers: short and long titles, Arabic, an ended one, a date with a list, dates from lists.
import type { Commands, GroupDateRow, HeadCount, OfferFields, OfferRow, PersonHit } from '../src/generated/wire';
import { TODAY } from './people';

interface Kept {
  row: GroupDateRow;
  offer: number | null;
  persons: PersonHit[];
  note: string;
}

const NONE: HeadCount = {
  women: null,
  men: null,
  diverse: null,
  children: null,
  unknown: null,
  volunteers: null,
  newcomers: null,
};
const PARTS = ['women', 'men', 'diverse', 'children', 'unknown', 'volunteers', 'newcomers'] as const;
const count = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function offer(title: string, more: Partial<OfferFields> = {}): OfferFields {
  return { title, kind: 'group', fieldOfAction: null, fundingLine: null, place: '', note: '', ended: false, ...more };
}

export function groups(
  empty: boolean,
  people: PersonHit[],
  removeEngagement: (id: number) => void,
  removeEnquiry: (id: number) => void,
) {
  const offers = new Map<number, { version: number; offer: OfferFields }>();
  const dates = new Map<number, Kept>();
  let act = 700;

  function date(
    id: number,
    of: number | null,
    heldOn: string,
    heads: Partial<HeadCount>,
    title: string,
    listed = 0,
  ): void {
    const row = {
      id,
      version: 1,
      heldOn,
      title,
      hoursMillionths: 2_500_000,
      heads: { ...NONE, ...heads },
      listed,
      staff: 'Ada Berger',
    };
    dates.set(id, { row, offer: of, persons: people.slice(0, listed), note: '' });
  }

  if (!empty) {
    const start = [
      offer('Frauencafé', { fieldOfAction: 'sozialraum', fundingLine: 'IA', place: 'Gemeindehaus' }),
      offer(
        'Gesprächskreis für Alleinerziehende mit Fluchtgeschichte und ihre Kinder im Stadtteilzentrum an der Lippe (donnerstags)',
        {
          fieldOfAction: 'engagement',
          fundingLine: 'RB',
          kind: 'open-meeting',
          note: 'Kinderbetreuung durch zwei Ehrenamtliche.',
        },
      ),
      offer('مقهى اللغات والثقافات', { kind: 'course', fundingLine: 'STADT' }),
      offer('Sommerfest 2025', { kind: 'event', ended: true }),
    ];
    start.forEach((fields, at) => offers.set(at + 1, { version: 1, offer: fields }));
    date(1, 1, '2026-11-19', { women: 9, men: 3, children: 2, newcomers: 4, volunteers: 1 }, 'Frauencafé');
    date(2, 1, '2026-11-12', { women: 7, children: 3 }, 'Frauencafé');
    date(3, 2, '2026-10-29', { women: 2, men: 0, diverse: 0, children: 1, unknown: 1 }, 'Gesprächskreis', 4);
    date(4, 3, '2026-09-03', { men: 11, women: 6, unknown: 2 }, 'مقهى اللغات والثقافات');
    date(
      5,
      null,
      '2026-03-14',
      { women: 12, men: 9 },
      'Infoabend zur Einbürgerung (aus der alten Excel-Liste übernommen)',
    );
  }

  const of = (id: number | null, year?: number): Kept[] =>
    [...dates.values()]
      .filter((kept) => kept.offer === id && (year === undefined || kept.row.heldOn.startsWith(String(year))))
      .sort((a, b) => b.row.heldOn.localeCompare(a.row.heldOn));

  function row(id: number, year: number): OfferRow {
    const kept = offers.get(id);
    const mine = of(id, year);
    const heads = { ...NONE };
    for (const part of PARTS) {
      const counted = mine.map((one) => one.row.heads[part]).filter((value) => value !== null);
      if (counted.length > 0) heads[part] = counted.reduce((sum, value) => sum + value, 0);
    }
    return {
      id,
      offer: kept?.offer ?? offer(''),
      dates: mine.length,
      hoursMillionths: mine.reduce((sum, one) => sum + (one.row.hoursMillionths ?? 0), 0),
      heads,
      lastOn: of(id)[0]?.row.heldOn ?? null,
    };
  }

  const choices = () =>
    [...offers].filter(([, kept]) => !kept.offer.ended).map(([id, kept]) => ({ id, title: kept.offer.title }));
  const missing = (field: string): never => {
    throw { code: 'invalid-input', about: {}, fields: [{ field, code: 'missing' }], incident: null };
  };
  const gone = (): never => {
    throw { code: 'not-there', about: {}, fields: [], incident: null };
  };

  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'list_offers' | 'offer' | 'save_offer' | 'group_date' | 'save_group_date' | 'remove_work'
  > = {
    list_offers: ({ year }) => ({
      years: empty ? [2026] : [2026, 2025],
      offers: [...offers.keys()].map((id) => row(id, year)),
      loose: of(null, year).map((kept) => kept.row),
    }),
    offer: ({ id }) => {
      const kept = offers.get(id) ?? gone();
      return { id, version: kept.version, offer: kept.offer, dates: of(id).map((one) => one.row) };
    },
    save_offer: (asked) => {
      if (asked.offer.title.trim() === '') missing('offerTitle');
      act += 1;
      const id = asked.id ?? offers.size + 1;
      offers.set(id, { version: act, offer: asked.offer });
      return { id, version: act, act };
    },
    group_date: (asked) => {
      if (asked.id !== null) {
        const kept = dates.get(asked.id) ?? gone();
        const { version, title, heldOn, hoursMillionths, heads } = kept.row;
        const { persons, note } = kept;
        return {
          version,
          title,
          heldOn,
          hoursMillionths,
          heads,
          persons,
          unlisted: null,
          note,
          offer: kept.offer,
          staff: 1,
          offers: choices(),
        };
      }
      const chosen = asked.offer ?? choices()[0]?.id ?? null;
      return {
        version: null,
        offer: chosen,
        title: null,
        heldOn: TODAY,
        hoursMillionths: chosen === null ? null : (of(chosen)[0]?.row.hoursMillionths ?? null),
        heads: asked.appointment ? { ...NONE, unknown: 9 } : NONE,
        unlisted: null,
        persons: [],
        staff: 1,
        note: null,
        offers: choices(),
      };
    },
    save_group_date: (asked) => {
      if (asked.offer === null && asked.id === null) missing('offer');
      act += 1;
      const id = asked.id ?? dates.size + 1;
      const heads = Object.fromEntries(PARTS.map((part) => [part, count(asked[part])])) as unknown as HeadCount;
      const hoursMillionths = asked.hoursHeld === '' ? null : Number(asked.hoursHeld.replace(',', '.')) * 1_000_000;
      const title = offers.get(asked.offer ?? 0)?.offer.title ?? null;
      const listed = asked.persons.length;
      const persons = people.filter((hit) => asked.persons.includes(hit.id));
      const made: GroupDateRow = {
        id,
        version: act,
        heldOn: TODAY,
        title,
        hoursMillionths,
        heads,
        listed,
        staff: 'Ada Berger',
      };
      dates.set(id, { row: made, offer: asked.offer, persons, note: asked.note });
      return { id, version: act, act };
    },
    remove_work: (asked) => {
      if (asked.noun === 'offer' && of(asked.id).length > 0)
        throw { code: 'invalid-input', about: {}, fields: [{ field: 'dates', code: 'has-dates' }], incident: null };
      if (asked.noun === 'engagement') removeEngagement(asked.id);
      else if (asked.noun === 'enquiry') removeEnquiry(asked.id);
      else (asked.noun === 'offer' ? offers : dates).delete(asked.id);
      act += 1;
      return { id: asked.id, version: act, act };
    },
  };
  return { answers };
}
