//! What the area *Fristen* shows: kept while the program is open, so that coming back shows the same list.
import type { Whose } from '../generated/wire';

export const choice = $state<{ whose: Whose; done: boolean }>({ whose: 'mine', done: false });
