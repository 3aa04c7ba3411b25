//! The short lines that tell people apart: year of birth, nationality, last contact; and what a typed birth means.
import { label, short } from '../desk.svelte';
import { age, birth, birthYear, day } from '../format';
import { apart, t, tOf, whyNotField, type Language } from '../text.svelte';
import type { BirthView, PersonHit } from '../generated/wire';

/** Year of birth · nationality · residence status or last contact. */
export function secondLine(hit: PersonHit, status: string | null = null): string {
  const third = status
    ? short('residence_status', status)
    : hit.lastContact
      ? t('last-contact', { date: day(hit.lastContact) })
      : t('no-contact-yet');
  return [birthYear(hit.birth), label('country', hit.nationality), third, whyFound(hit)].filter(Boolean).join(' · ');
}

/** What of the record was met, as far as the name itself does not show it. */
export function whyFound(hit: PersonHit): string {
  return hit.matched
    .filter(({ why }) => why !== 'name')
    .map(({ why, piece }) => tOf(`why-${why}`, why, { piece: apart(why === 'birth' ? birth(piece) : piece) }))
    .join(', ');
}

/** Why two records are probably about one person. */
export function reasonsOf(codes: string[]): string {
  return codes.map((code) => tOf(`reason-${code}`, code)).join(', ');
}

/** The echo under a birth field. */
export function birthEcho(view: BirthView, language: Language): string {
  switch (view.reading) {
    case 'empty':
      return '';
    case 'unknown':
      return t('birth-unknown');
    case 'not-understood':
      return whyNotField(view.code);
    case 'other-calendar':
      return '';
    case 'known': {
      const written = writtenBirth(view.birth, language);
      const first = view.firstOfJanuary ? ` · ${t('birth-first-of-january')}` : '';
      const years = age(view.ageLeast, view.ageMost);
      return `${view.estimated ? t('birth-about', { date: written }) : written} – ${years}${first}`;
    }
  }
}

function writtenBirth(known: string, language: Language): string {
  const parts = known.split('-');
  if (parts.length === 1) return known;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const date = new Date(`${known}${parts.length === 2 ? '-01' : ''}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return birth(known);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(parts.length === 3 ? { day: 'numeric' } : {}),
  }).format(date);
}
