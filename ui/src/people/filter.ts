//! The choice of persons in words, and what of it is said.
import { label, short, theDesk } from '../desk.svelte';
import type { PersonFilter } from '../generated/wire';
import { apart, t } from '../text.svelte';

/** Nothing is said: everybody. */
export function everybody(): PersonFilter {
  return {
    status: null,
    expiresWithinDays: null,
    fundingLine: null,
    staff: null,
    language: null,
    nationality: null,
    housing: null,
    topic: null,
    topicMonths: null,
    notSeenMonths: null,
    ageFrom: null,
    ageTo: null,
  };
}

/** What is said of a choice, one sentence each, with the choice without it. */
export function said(filter: PersonFilter): { what: string; without: PersonFilter }[] {
  const parts: [string | null, Partial<PersonFilter>][] = [
    [filter.status && label('residence_status', filter.status), { status: null }],
    [
      filter.expiresWithinDays === null ? null : t('choice-expires', { days: filter.expiresWithinDays }),
      { expiresWithinDays: null },
    ],
    [
      filter.fundingLine && t('choice-line', { line: short('funding_line', filter.fundingLine) }),
      { fundingLine: null },
    ],
    [
      filter.staff === null
        ? null
        : t('choice-staff', { name: apart(theDesk().colleagues.find((one) => one.id === filter.staff)?.name ?? '') }),
      { staff: null },
    ],
    [filter.language && label('language', filter.language), { language: null }],
    [filter.nationality && label('country', filter.nationality), { nationality: null }],
    [filter.housing && label('housing', filter.housing), { housing: null }],
    [
      filter.topic && t('choice-topic', { topic: short('topic', filter.topic), months: filter.topicMonths ?? 12 }),
      { topic: null, topicMonths: null },
    ],
    [
      filter.notSeenMonths === null ? null : t('choice-not-seen', { months: filter.notSeenMonths }),
      { notSeenMonths: null },
    ],
    [filter.ageFrom === null ? null : t('choice-age-from', { years: filter.ageFrom }), { ageFrom: null }],
    [filter.ageTo === null ? null : t('choice-age-to', { years: filter.ageTo }), { ageTo: null }],
  ];
  return parts.flatMap(([what, without]) => (what ? [{ what, without: { ...filter, ...without } }] : []));
}

/** A count as typed; null when empty or no count. */
export function counted(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}
