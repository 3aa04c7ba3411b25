//! The Land of the invented office.
import type { Commands } from '../src/generated/wire';

const LANDS = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'];

type Answers = { [C in 'land' | 'save_land']: (request: Commands[C]['request']) => Commands[C]['view'] };

export function land(): Answers {
  let fields = { land: 'NW' };
  let version = 1;
  return {
    land: () => ({ version, fields, lands: LANDS }),
    save_land: (asked) => {
      ({ fields } = asked);
      version += 1;
      return { id: 1, version, act: version };
    },
  };
}
