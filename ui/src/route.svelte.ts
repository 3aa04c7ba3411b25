//! Where in the program one is: the part of the address after #. It holds numbers and fixed words, never a name.

export type Route =
  | { area: 'today' }
  | { area: 'calendar'; part?: 'hours' | 'queue' | 'enquiries' | 'interpreters' | undefined }
  | { area: 'people' }
  | { area: 'watch'; part: 'gaps' | 'dormant' | 'forgotten' | 'cleanup' }
  | { area: 'person'; id: number; tab?: string | undefined }
  | { area: 'duplicates'; pair?: [number, number] }
  | { area: 'groups'; id?: number | undefined; part?: 'network' | 'volunteers' | 'time' | undefined }
  | { area: 'directory' }
  | { area: 'due' }
  | { area: 'paper' }
  | { area: 'reports'; frozen?: number | undefined }
  | { area: 'office'; part: 'overview' | 'intake' | 'templates' | 'team' };

function read(hash: string): Route {
  const [area, part, tab, other] = hash.replace(/^#\/?/, '').split('/');
  if (area === 'ratsuchende' && part === 'doppelt') {
    const [first, second] = [Number(tab), Number(other)];
    return first > 0 && second > 0 ? { area: 'duplicates', pair: [first, second] } : { area: 'duplicates' };
  }
  if (area === 'ratsuchende') {
    const id = Number(part);
    return part && Number.isSafeInteger(id) && id > 0 ? { area: 'person', id, tab } : { area: 'people' };
  }
  if (area === 'gruppen') {
    if (part === 'netzwerk') return { area: 'groups', part: 'network' };
    if (part === 'ehrenamt') return { area: 'groups', part: 'volunteers' };
    if (part === 'arbeitszeit') return { area: 'groups', part: 'time' };
    const id = Number(part);
    return part && Number.isSafeInteger(id) && id > 0 ? { area: 'groups', id } : { area: 'groups' };
  }
  if (area === 'kalender') {
    if (part === 'zeiten') return { area: 'calendar', part: 'hours' };
    if (part === 'sprechstunde') return { area: 'calendar', part: 'queue' };
    if (part === 'anfragen') return { area: 'calendar', part: 'enquiries' };
    if (part === 'sprachmittlung') return { area: 'calendar', part: 'interpreters' };
    return { area: 'calendar' };
  }
  if (area === 'verzeichnis') return { area: 'directory' };
  if (area === 'im-blick')
    return {
      area: 'watch',
      part:
        part === 'ruhend' ? 'dormant' : part === 'vergessen' ? 'forgotten' : part === 'aufraeumen' ? 'cleanup' : 'gaps',
    };
  if (area === 'fristen') return { area: 'due' };
  if (area === 'papier') return { area: 'paper' };
  if (area === 'berichte') {
    const frozen = part === 'eingefroren' ? Number(tab) : 0;
    return Number.isSafeInteger(frozen) && frozen > 0 ? { area: 'reports', frozen } : { area: 'reports' };
  }
  if (area === 'verwaltung')
    return {
      area: 'office',
      part: part === 'import' ? 'intake' : part === 'vorlagen' ? 'templates' : part === 'team' ? 'team' : 'overview',
    };
  return { area: 'today' };
}

/** The address of a route. */
export function href(to: Route): string {
  switch (to.area) {
    case 'today':
      return '#/heute';
    case 'calendar':
      if (to.part === 'hours') return '#/kalender/zeiten';
      if (to.part === 'enquiries') return '#/kalender/anfragen';
      if (to.part === 'interpreters') return '#/kalender/sprachmittlung';
      return to.part === 'queue' ? '#/kalender/sprechstunde' : '#/kalender';
    case 'people':
      return '#/ratsuchende';
    case 'person':
      return to.tab ? `#/ratsuchende/${to.id}/${to.tab}` : `#/ratsuchende/${to.id}`;
    case 'duplicates':
      return to.pair ? `#/ratsuchende/doppelt/${to.pair.join('/')}` : '#/ratsuchende/doppelt';
    case 'groups':
      if (to.part === 'network') return '#/gruppen/netzwerk';
      if (to.part === 'volunteers') return '#/gruppen/ehrenamt';
      if (to.part === 'time') return '#/gruppen/arbeitszeit';
      return to.id ? `#/gruppen/${to.id}` : '#/gruppen';
    case 'directory':
      return '#/verzeichnis';
    case 'watch':
      return `#/im-blick/${{ gaps: 'angaben', dormant: 'ruhend', forgotten: 'vergessen', cleanup: 'aufraeumen' }[to.part]}`;
    case 'due':
      return '#/fristen';
    case 'paper':
      return '#/papier';
    case 'reports':
      return to.frozen ? `#/berichte/eingefroren/${to.frozen}` : '#/berichte';
    case 'office':
      return {
        overview: '#/verwaltung',
        intake: '#/verwaltung/import',
        templates: '#/verwaltung/vorlagen',
        team: '#/verwaltung/team',
      }[to.part];
  }
}

let route = $state<Route>(read(location.hash));
let visit = $state(0);

window.addEventListener('hashchange', () => {
  route = read(location.hash);
  visit += 1;
});

/** Where one is. */
export function here(): Route {
  return route;
}

/** Counts every change of place, so that the focus can follow. */
export function visits(): number {
  return visit;
}

/** Goes to a place; being there already counts as a new visit. */
export function go(to: Route): void {
  if (location.hash === href(to)) visit += 1;
  else location.hash = href(to);
}
