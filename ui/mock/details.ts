//! A person's whole record in the invented office: one that is rich, one whose texts are long and Arabic, the rest plain.
import type { PersonDetailsView, PersonFields, PersonHit } from '../src/generated/wire';
import { row } from './people';

/** What was saved of a person. */
export interface Edited {
  version: number;
  fields: PersonFields;
}

function plain(hit: PersonHit): PersonFields {
  const words = hit.name.split(' ');
  return {
    familyName: hit.name ? (words.at(-1) ?? '') : '',
    givenName: words.length > 1 ? words.slice(0, -1).join(' ') : '',
    originalName: '',
    callName: '',
    birthName: '',
    otherNames: '',
    birth: hit.birth ?? '',
    birthCalendar: null,
    birthPapersOnly: false,
    gender: null,
    citizenships: hit.nationality ? [hit.nationality] : [],
    languages: row(hit).language ? [{ language: row(hit).language, level: null }] : [],
    interpreter: null,
    postalCode: '',
    town: row(hit).town ?? '',
    housing: null,
    income: null,
    accessChannel: null,
    enteredOn: '',
    lodgedOn: '',
    channels: [],
    safeContact: '',
    references: [],
  };
}

const RICH: Partial<PersonFields> = {
  originalName: 'ሃይማኖት ተስፋይ',
  callName: 'Haimi',
  otherNames: 'Haymanot Tesfai',
  birth: '~1992',
  gender: 'w',
  citizenships: ['ER', 'ET'],
  languages: [
    { language: 'ti', level: 'first' },
    { language: 'ar', level: 'B1' },
    { language: 'de', level: 'A1' },
  ],
  interpreter: 'ja',
  postalCode: '44137',
  housing: 'kommunal',
  income: 'asylblg',
  accessChannel: 'ehrenamt',
  enteredOn: '01.09.2026',
  lodgedOn: '14.10.2026',
  channels: [
    { kind: 'phone', value: '0152 5550199', via: 'über die Tochter, ab 12 Uhr' },
    { kind: 'mail', value: 'haimanot@example.org', via: '' },
  ],
  safeContact: 'keine Post an die Unterkunft, Anrufe erst ab 12 Uhr über die Tochter',
  references: [
    { kind: 'azr', value: '260914123456', holder: '' },
    { kind: 'bamf', value: '7654321-224', holder: '' },
    { kind: 'abh', value: '33.2-4711', holder: 'Stadt Musterhausen' },
  ],
};

const LONG: Partial<PersonFields> = {
  originalName: 'عبد الرحمن محمد بن عبد الله الحسيني المعروف بأبي يوسف الدمشقي',
  otherNames: 'Abdulrahman Mohammad Abdullah Al-Husseini\nAbd ar-Rahman Muhammad ibn Abdallah al-Husaini',
  birth: '1364',
  birthCalendar: 'persian',
  channels: [
    {
      kind: 'address',
      value: 'Unterkunft an der Alten Ziegelei, Haus 4, Zimmer 212, Zum Langen Musterweg 128 a, 46282 Musterhausen',
      via: 'نادرًا، فقط بعد الاتصال',
    },
  ],
  safeContact: 'keine Post an die Unterkunft, Anrufe erst ab 12 Uhr über die Tochter',
};

/** The record of a person as it was last saved. */
export function details(hit: PersonHit, edited?: Edited): PersonDetailsView {
  const fields = edited?.fields ?? { ...plain(hit), ...(hit.id === 1 ? RICH : hit.id === 4 ? LONG : {}) };
  const year = Number(/\d{4}/.exec(fields.birth)?.[0] ?? 0);
  return {
    version: edited?.version ?? 12,
    number: hit.number,
    fields,
    birth:
      fields.birth === '?'
        ? { reading: 'unknown' }
        : year
          ? {
              reading: 'known',
              birth: fields.birthCalendar ? '1985' : fields.birth.replace('~', ''),
              estimated: fields.birth.startsWith('~') || fields.birthCalendar !== null,
              firstOfJanuary: false,
              ageLeast: 33,
              ageMost: 34,
            }
          : { reading: 'empty' },
    adult: year ? 'yes' : null,
  };
}
