//! The areas there are, with their digits in the keyboard map. An area appears here once it exists.
import type { Sign } from '../room/signs';
import type { Route } from '../route.svelte';

export const AREAS: {
  key:
    | 'nav-today'
    | 'nav-calendar'
    | 'nav-people'
    | 'nav-due'
    | 'nav-groups'
    | 'nav-directory'
    | 'nav-reports'
    | 'nav-office';
  sign: Sign;
  digit: string;
  route: Route;
  holds: Route['area'][];
}[] = [
  { key: 'nav-today', sign: 'today', digit: '1', route: { area: 'today' }, holds: ['today'] },
  { key: 'nav-calendar', sign: 'calendar', digit: '2', route: { area: 'calendar' }, holds: ['calendar'] },
  {
    key: 'nav-people',
    sign: 'people',
    digit: '3',
    route: { area: 'people' },
    holds: ['people', 'person', 'duplicates', 'watch', 'paper'],
  },
  { key: 'nav-due', sign: 'due', digit: '4', route: { area: 'due' }, holds: ['due'] },
  { key: 'nav-groups', sign: 'groups', digit: '5', route: { area: 'groups' }, holds: ['groups'] },
  { key: 'nav-directory', sign: 'book', digit: '6', route: { area: 'directory' }, holds: ['directory'] },
  { key: 'nav-reports', sign: 'reports', digit: '8', route: { area: 'reports' }, holds: ['reports'] },
  { key: 'nav-office', sign: 'office', digit: '9', route: { area: 'office', part: 'overview' }, holds: ['office'] },
];
