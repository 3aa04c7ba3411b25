//! The invented office's interpreters: a pool, one person, a request that comes late, and figures that add up.
import type { Commands, InterpretedSum, InterpreterBooking } from '../src/generated/wire';

const sum = (bookings: number, minutes: number, cost: number): InterpretedSum => ({ bookings, minutes, cost });
const booking = (appointment: number, startsAt: string, more: Partial<InterpreterBooking>): InterpreterBooking => ({
  appointment,
  startsAt,
  language: 'ti',
  name: 'Sprachmittlungspool Musterkreis',
  state: 'confirmed',
  counts: true,
  minutes: null,
  cost: null,
  workingDays: 0,
  noticeDays: 5,
  ...more,
});

export function interpreting(empty: boolean) {
  const open = [
    booking(2, '2026-11-26T10:00', { state: 'requested', counts: false, workingDays: 3 }),
    booking(3, '2026-12-02T09:00', {
      state: 'requested',
      counts: false,
      language: null,
      name: null,
      noticeDays: null,
      workingDays: 7,
    }),
  ];
  const held = [
    booking(4, '2026-11-16T09:00', { minutes: 60, cost: 4500 }),
    booking(5, '2026-11-09T13:00', {
      minutes: 45,
      cost: 3375,
      language: 'ar',
      name: 'ابتسام التجريبية',
      noticeDays: 2,
    }),
    booking(6, '2026-11-02T09:00', { state: 'refused', counts: false, cost: 1500 }),
  ];
  const answers: {
    interpreting: (request: Commands['interpreting']['request']) => Commands['interpreting']['view'];
  } = {
    interpreting: ({ year }) => {
      const here = !empty && year === 2026;
      return {
        open: empty ? [] : open,
        interpreters: empty
          ? []
          : [
              {
                id: 6,
                name: 'Sprachmittlungspool Musterkreis',
                phone: '02362 555 300',
                languages: ['ar', 'ti', 'fa-AF', 'ku'],
                noticeDays: 5,
                archived: false,
                sum: here ? sum(1, 60, 6000) : sum(0, 0, 0),
              },
              {
                id: 7,
                name: 'ابتسام التجريبية',
                phone: null,
                languages: ['ar'],
                noticeDays: 2,
                archived: false,
                sum: here ? sum(1, 45, 3375) : sum(0, 0, 0),
              },
            ],
        languages: here
          ? [
              { language: 'ti', sum: sum(1, 60, 6000) },
              { language: 'ar', sum: sum(1, 45, 3375) },
              { language: null, sum: sum(0, 0, 0) },
            ]
          : [],
        total: here ? sum(2, 105, 9375) : sum(0, 0, 0),
        bookings: here ? [...[...open].reverse(), ...held] : [],
        years: [2026, 2025],
      };
    },
  };
  return answers;
}
