//! The invented office's calendar: three counsellors, rooms, hours, an absence, and a day with what a day can bring.
import type {
  AppointmentFields,
  AppointmentRow,
  CalendarView,
  Commands,
  OffView,
  OpeningView,
  PersonHit,
  PlaceView,
} from '../src/generated/wire';
import { readTime } from '../src/dates';
import { readDayAhead } from '../src/due/days';
import { daysAfter } from '../src/dates';
import { weekNumber, mondayOf } from '../src/groups/time';
import { COLLEAGUES } from './contact';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };
interface Stored {
  id: number;
  version: number;
  day: string;
  start: number;
  fields: AppointmentFields;
  series: boolean;
  contact: number | null;
  unnamed?: number | null;
}

const NOW = 10 * 60 + 25;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function calendar(
  empty: boolean,
  people: PersonHit[],
  refuse: (code: string) => never,
  answered: (enquiry: number, appointment: number, day: string) => void,
) {
  let act = 3000;
  let next = 100;
  const places: PlaceView[] = empty
    ? []
    : [
        { id: 1, name: 'Raum 1', address: null, single: true, archived: false, version: 1 },
        { id: 2, name: 'Raum 2', address: null, single: true, archived: false, version: 1 },
        {
          id: 3,
          name: 'Unterkunft Musterweg',
          address: 'Musterweg 3, 46282 Dorsten',
          single: false,
          archived: false,
          version: 1,
        },
      ];
  const staff = COLLEAGUES.slice(0, 3).map((one) => ({ id: one.id, name: one.name, login: one.login }));
  const [first = 1, second = 2, third = 3] = staff.map((one) => one.id);
  const hours = (
    id: number,
    who: number,
    weekdays: number,
    from: string,
    to: string,
    kind: string,
    place: number,
  ): OpeningView => ({
    id,
    version: 1,
    staffName: staff.find((one) => one.id === who)?.name ?? '',
    opening: {
      staff: who,
      place,
      kind,
      weekdays,
      from,
      to,
      slotMinutes: 45,
      capacity: 1,
      validFrom: '2026-01-01',
      validTo: '',
      inSchoolHolidays: kind !== 'open-hour',
      exceptions: kind === 'open-hour' ? [{ day: '2026-12-28', from: '', to: '' }] : [],
    },
  });
  const openings: OpeningView[] = empty
    ? []
    : [
        hours(1, first, 0b11111, '08:00', '16:00', 'appointments', 2),
        hours(2, second, 0b01001, '09:00', '12:00', 'open-hour', 1),
        hours(3, second, 0b11111, '13:00', '16:00', 'appointments', 1),
        hours(4, third, 0b10111, '13:00', '17:00', 'appointments', 3),
      ];
  const off: OffView[] = empty
    ? []
    : [
        {
          id: 1,
          version: 1,
          kind: 'absence',
          staff: third,
          startsAt: `${TODAY}T08:00`,
          endsAt: `${TODAY}T12:00`,
          title: 'Fortbildung',
        },
        {
          id: 2,
          version: 1,
          kind: 'closure',
          staff: null,
          startsAt: '2026-12-24T00:00',
          endsAt: '2027-01-01T00:00',
          title: 'Betriebsferien',
        },
        {
          id: 3,
          version: 1,
          kind: 'school',
          staff: null,
          startsAt: '2026-12-23T00:00',
          endsAt: '2027-01-07T00:00',
          title: 'Weihnachtsferien NRW',
        },
      ];
  const rows: Stored[] = [];
  const add = (
    who: number,
    day: string,
    time: string,
    minutes: number,
    part: Partial<AppointmentFields>,
    series = false,
  ): void => {
    const fields: AppointmentFields = {
      kind: 'counselling',
      staff: who,
      place: null,
      day,
      time,
      minutes,
      title: '',
      purpose: null,
      form: 'termin',
      language: null,
      interpreting: null,
      interpreter: null,
      interpreterState: null,
      interpreterMinutes: null,
      interpreterCost: null,
      bring: '',
      note: '',
      capacity: null,
      persons: [],
      ...part,
    };
    rows.push({ id: rows.length + 1, version: 1, day, start: minuteOf(time), fields, series, contact: null });
  };
  const with_ = (at: number, state = 'confirmed') => ({
    person: people[at]?.id ?? null,
    alias: people[at] ? '' : 'Gast',
    state,
  });
  const alias = (name: string, state = 'confirmed') => ({ person: null, alias: name, state });
  if (!empty) {
    add(first, TODAY, '09:00', 45, {
      persons: [with_(0, 'appeared')],
      language: 'ti',
      interpreting: 'pool',
      interpreterState: 'confirmed',
      place: 2,
    });
    add(first, TODAY, '10:00', 45, {
      persons: [with_(1)],
      language: 'uk',
      place: 2,
      purpose: 'WOHNEN',
      bring: 'Ausweis\nBescheid',
    });
    add(first, TODAY, '10:30', 45, { persons: [alias('Frau Ü.', 'asked')], language: 'ar' });
    add(first, TODAY, '14:00', 90, {
      persons: [alias('Familie Mustermann-Beispielhausen zu Langenname'), alias('Sohn')],
      language: 'ar',
      interpreting: 'pool',
      interpreterState: 'requested',
      place: 2,
    });
    add(second, TODAY, '13:00', 30, { kind: 'internal', title: 'Teamgespräch' }, true);
    add(second, TODAY, '14:00', 45, {
      persons: [alias('محمد نموذج')],
      language: 'ar',
      interpreterState: 'refused',
      place: 1,
    });
    add(second, TODAY, '15:00', 15, { persons: [alias('Rückruf Beispiel')] });
    add(third, TODAY, '13:00', 120, {
      kind: 'group',
      title: 'Frauengesprächskreis',
      capacity: 12,
      persons: [with_(2), with_(3, 'cancelled')],
      place: 3,
    });
    add(first, daysAfter(TODAY, -3), '11:00', 45, { persons: [with_(2)] });
    add(first, daysAfter(TODAY, 1), '09:00', 45, { persons: [with_(3)], language: 'fr', place: 2 });
    add(first, daysAfter(TODAY, 2), '11:15', 45, { persons: [with_(1, 'cancelled')], place: 2 });
    add(second, daysAfter(TODAY, 2), '13:45', 45, { persons: [with_(0)], place: 1 });
  }

  const shown = (row: Stored): AppointmentRow => {
    const states = row.fields.persons.map((one) => one.state);
    return {
      id: row.id,
      version: row.version,
      kind: row.fields.kind,
      staff: row.fields.staff,
      place: row.fields.place,
      day: row.day,
      start: row.start,
      minutes: row.fields.minutes,
      title: row.fields.title || null,
      purpose: row.fields.purpose,
      language: row.fields.language,
      interpreterState: row.fields.interpreterState,
      persons: row.fields.persons.map((one, position) => {
        const hit = people.find((other) => other.id === one.person);
        return {
          position,
          person: one.person,
          name: hit?.name ?? one.alias,
          original: null,
          state: one.state,
          missed: position === 0 && one.person === people[1]?.id ? 2 : 0,
        };
      }),
      state: states.find((state) => state === 'confirmed' || state === 'asked') ?? states[0] ?? null,
      series: row.series,
      contact: row.contact,
    };
  };
  const between = (from: string, to: string): AppointmentRow[] =>
    rows
      .filter((row) => from <= row.day && row.day <= to)
      .sort((a, b) => `${a.day}${clock(a.start)}`.localeCompare(`${b.day}${clock(b.start)}`))
      .map(shown);
  const windows = (day: string): CalendarView['windows'] => {
    const bit = 1 << ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
    return openings
      .filter((one) => one.opening.weekdays & bit)
      .map((one) => ({
        opening: one.id,
        day,
        staff: one.opening.staff,
        place: one.opening.place,
        kind: one.opening.kind,
        start: minuteOf(one.opening.from),
        end: minuteOf(one.opening.to),
      }));
  };
  const taken = (id: number | null, who: number, day: string, start: number, minutes: number): Stored[] =>
    rows.filter(
      (row) =>
        row.id !== id &&
        row.day === day &&
        row.fields.staff === who &&
        row.start < start + minutes &&
        start < row.start + row.fields.minutes,
    );
  const find = (id: number): Stored => rows.find((row) => row.id === id) ?? refuse('not-there');
  const saved = (id: number, version: number) => ({ id, version, act: ++act });
  const check = (
    id: number | null,
    who: number,
    day: string,
    start: number,
    minutes: number,
    accepted: string[],
  ): void => {
    if (taken(id, who, day, start, minutes).some((row) => !accepted.includes(`counsellor:${row.id}`)))
      refuse('slot-taken');
  };

  const answers: Pick<
    Answers,
    | 'calendar'
    | 'my_day'
    | 'appointment'
    | 'save_appointment'
    | 'move_appointment'
    | 'set_appointment_state'
    | 'remove_appointment'
    | 'count_unnamed'
    | 'export_calendar'
    | 'check_series'
    | 'change_series'
    | 'check_slot'
    | 'free_slots'
    | 'openings'
    | 'save_opening'
    | 'save_off'
    | 'save_place'
    | 'take_in_absences'
    | 'open_slip'
    | 'call_list'
  > = {
    calendar: ({ from, to }) => {
      const days: string[] = [];
      for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
      return {
        today: TODAY,
        now: NOW,
        days: days.map((day) => ({
          day,
          week: weekNumber(mondayOf(day)),
          holiday: day === '2026-12-25' ? '1. Weihnachtstag' : null,
          holidayEn: day === '2026-12-25' ? 'Christmas Day' : null,
          school: day >= '2026-12-23' && day < '2027-01-07' ? 'Weihnachtsferien NRW' : null,
        })),
        staff,
        places,
        appointments: between(from, to),
        windows: days.flatMap(windows),
        off: off.filter((one) => one.startsAt < `${to}T24:00` && one.endsAt > `${from}T00:00`),
      };
    },
    my_day: () => ({
      now: NOW,
      today: between(TODAY, TODAY).filter((row) => row.staff === first),
      open: between('2026-01-01', daysAfter(TODAY, -1)).filter((row) => row.state === 'confirmed'),
      windows: windows(TODAY).filter((one) => one.staff === first),
      places,
    }),
    appointment: ({ id }) => {
      const row = find(id);
      return {
        id,
        version: row.version,
        appointment: { ...row.fields, day: row.day, time: clock(row.start) },
        hits: people.filter((hit) => row.fields.persons.some((one) => one.person === hit.id)),
        interpreterName: null,
        rhythm: row.series ? 'weekly-1' : null,
        following: row.series ? 6 : 0,
        overridden: [],
        contact: row.contact,
        unnamed: row.unnamed ?? null,
        groupDate: null,
        positions: row.fields.persons.map((_, at) => at),
      };
    },
    save_appointment: (asked) => {
      const day = readDayAhead(asked.appointment.day, TODAY);
      const time = readTime(asked.appointment.time);
      if (!day || !time) return refuse('invalid-input');
      const start = minuteOf(time);
      check(asked.id, asked.appointment.staff, day, start, asked.appointment.minutes, asked.accepted);
      if (asked.id === null) {
        next += 1;
        rows.push({
          id: next,
          version: 1,
          day,
          start,
          fields: asked.appointment,
          series: asked.rhythm !== null,
          contact: null,
        });
        if (asked.enquiry) answered(asked.enquiry, next, day);
        return saved(next, 1);
      }
      const row = find(asked.id);
      Object.assign(row, { day, start, fields: asked.appointment, version: row.version + 1 });
      return saved(row.id, row.version);
    },
    move_appointment: (asked) => {
      const row = find(asked.id);
      if (asked.seen !== row.version) return refuse('changed-meanwhile');
      const [day = '', time = ''] = asked.startsAt.split('T');
      check(asked.id, asked.staff, day, minuteOf(time), asked.minutes, asked.accepted);
      row.version += 1;
      row.day = day;
      row.start = minuteOf(time);
      row.fields = { ...row.fields, staff: asked.staff, place: asked.place, minutes: asked.minutes };
      return saved(row.id, row.version);
    },
    set_appointment_state: (asked) => {
      const row = find(asked.id);
      row.version += 1;
      row.fields = {
        ...row.fields,
        persons: row.fields.persons.map((one, at) =>
          asked.position === null || asked.position === at ? { ...one, state: asked.state } : one,
        ),
      };
      return saved(row.id, row.version);
    },
    remove_appointment: ({ id }) => {
      rows.splice(rows.indexOf(find(id)), 1);
      return saved(id, 0);
    },
    count_unnamed: ({ id, count }) => {
      const row = find(id);
      row.version += 1;
      row.unnamed = count.trim() === '' ? null : Number(count);
      return saved(id, row.version);
    },
    export_calendar: (asked) => ({
      file: `${asked.folder}/kalender_AB_${asked.from}_${asked.to}${asked.names ? '_mit-namen' : ''}.ics`,
      count: between(asked.from, asked.to).filter((row) => row.staff === asked.staff).length,
      act: ++act,
    }),
    check_series: ({ id, until }) => {
      const row = find(id);
      const last = daysAfter(row.day, 42);
      const day = readDayAhead(until, TODAY);
      const weeks = day ? Math.trunc((Date.parse(day) - Date.parse(last)) / 604_800_000) : 0;
      // The fourth of the new ones meets somebody.
      const clash = {
        code: 'counsellor',
        key: 'counsellor:77',
        mustBeDecided: true,
        day: daysAfter(last, 28),
        when: '09:00–09:45',
        what: 'Frau Ü.',
      };
      return {
        last,
        until: day,
        added: Math.max(weeks, 0),
        firstAdded: weeks > 0 ? daysAfter(last, 7) : null,
        dropped: Math.max(-weeks, 0),
        clashes: weeks > 3 ? [clash] : [],
      };
    },
    change_series: ({ id }) => saved(find(id).id, find(id).version),
    check_slot: (asked) => {
      const day = readDayAhead(asked.appointment.day, TODAY);
      const time = readTime(asked.appointment.time) || null;
      const { staff: who, minutes } = asked.appointment;
      // The invented pool wants five working days.
      const short = asked.appointment.interpreterState === 'requested' && day !== null && day < daysAfter(TODAY, 7);
      const notice = { code: 'notice', key: 'notice', mustBeDecided: false, day: day ?? '', when: '3/5', what: 'Pool' };
      return {
        day,
        time,
        end: time ? clock(minuteOf(time) + minutes) : null,
        count: asked.rhythm ? 8 : 1,
        clashes: [
          ...(day && time
            ? taken(asked.id, who, day, minuteOf(time), minutes).map((row) => ({
                code: 'counsellor',
                key: `counsellor:${row.id}`,
                mustBeDecided: true,
                day,
                when: `${clock(row.start)}–${clock(row.start + row.fields.minutes)}`,
                what:
                  shown(row)
                    .persons.map((one) => one.name)
                    .join(', ') ||
                  (row.fields.title ?? ''),
              }))
            : []),
          ...(short ? [notice] : []),
        ],
        neighbours: day ? between(day, day).filter((row) => row.staff === who && row.id !== asked.id) : [],
      };
    },
    free_slots: ({ from, staff: who, limit }) => {
      const found = [];
      for (let day = from ?? TODAY; found.length < limit && day < daysAfter(TODAY, 60); day = daysAfter(day, 1))
        for (const window of windows(day))
          for (let start = window.start; start + 45 <= window.end && found.length < limit; start += 45)
            if (
              window.kind === 'appointments' &&
              (who === null || window.staff === who) &&
              (day > TODAY || start > NOW) &&
              taken(null, window.staff, day, start, 45).length === 0
            )
              found.push({
                staff: window.staff,
                name: staff.find((one) => one.id === window.staff)?.name ?? '',
                place: window.place,
                placeName: places.find((one) => one.id === window.place)?.name ?? null,
                startsAt: `${day}T${clock(start)}`,
                minutes: 45,
              });
      return found;
    },
    openings: () => ({ openings, places, off }),
    save_opening: (asked) => {
      const view: OpeningView = {
        id: asked.id ?? ++next,
        version: 2,
        staffName: staff.find((one) => one.id === asked.opening.staff)?.name ?? '',
        opening: { ...asked.opening, from: readTime(asked.opening.from) ?? '', to: readTime(asked.opening.to) ?? '' },
      };
      const at = openings.findIndex((one) => one.id === asked.id);
      if (at >= 0) openings[at] = view;
      else openings.push(view);
      return saved(view.id, 2);
    },
    save_off: (asked) => {
      const from = readDayAhead(asked.fromDay, TODAY) ?? TODAY;
      const to = readDayAhead(asked.toDay, TODAY) ?? from;
      const view: OffView = {
        id: asked.id ?? ++next,
        version: 2,
        kind: asked.kind,
        staff: asked.staff,
        startsAt: `${from}T${readTime(asked.fromTime) || '00:00'}`,
        endsAt: asked.toTime ? `${to}T${readTime(asked.toTime) ?? ''}` : `${daysAfter(to, 1)}T00:00`,
        title: asked.title || null,
      };
      const at = off.findIndex((one) => one.id === asked.id);
      if (at >= 0) off[at] = view;
      else off.push(view);
      return saved(view.id, 2);
    },
    save_place: (asked) => {
      const view: PlaceView = {
        id: asked.id ?? ++next,
        name: asked.name,
        address: asked.address || null,
        single: asked.single,
        archived: asked.archived,
        version: 2,
      };
      const at = places.findIndex((one) => one.id === asked.id);
      if (at >= 0) places[at] = view;
      else places.push(view);
      return saved(view.id, 2);
    },
    open_slip: () => undefined,
    call_list: () => [
      {
        start: 540,
        name: 'Haimanot Tesfay',
        phones: ['0150 000001'],
        agreed: 'keine Anrufe vor 12 Uhr',
        language: 'ti',
        confirmed: true,
        staff: 'Ada Berger',
      },
      {
        start: 600,
        name: 'Frau Ü.',
        phones: [],
        agreed: null,
        language: 'ar',
        confirmed: false,
        staff: 'Murat Yıldız',
      },
    ],
    take_in_absences: () => ({ new: 2, known: 1, gone: 0, leftOut: 0, act: ++act }),
  };
  return { answers };
}
