//! The invented office's scan folder.
import type { Commands, DocumentRow, PersonHit, ScanRow } from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

/** How the folder stands: as usual, never named, empty, or not to be reached. */
export type ScanSetup = 'usual' | 'unnamed' | 'empty' | 'gone';

const refused = (field: string, code: string) => ({
  code: 'invalid-input',
  about: {},
  fields: [{ field, code }],
  incident: null,
});

/** The scan folder, and what answers for it. */
export function scans(
  how: ScanSetup,
  one: (id: number) => PersonHit,
  files: Pick<Answers, 'picture' | 'pdf_page'>,
  take: (person: number, title: string, kind: string, letter: number | null) => DocumentRow,
) {
  let act = 1200;
  let folder = how === 'unnamed' ? '' : '/home/stelle/Scans';
  const row = (name: string, kind: string | null, bytes: number, at: string, more: Partial<ScanRow> = {}): ScanRow => ({
    name,
    bytes,
    changedAt: `${TODAY}T${at}`,
    stamp: `${bytes}-${at}`,
    kind,
    picture: kind === 'jpg' || kind === 'png',
    trouble: null,
    kept: null,
    ...more,
  });
  const rows: ScanRow[] =
    how !== 'usual'
      ? []
      : [
          row('SCAN0044.pdf', null, 512_000, '08:59:58', { trouble: 'scan-unfinished' }),
          row('SCAN0043.pdf', 'pdf', 1_210_000, '08:57:00'),
          row('Foto-Ausweis-Vorderseite-und-Rückseite-beidseitig-eingescannt-300dpi.jpg', 'jpg', 2_400_000, '08:51:00'),
          row('شهادة.pdf', 'pdf', 640_000, '08:40:00'),
          row('SCAN0039.pdf', 'pdf', 990_000, '08:12:00', {
            kept: { document: 1, title: 'Bescheid des Bundesamts vom 2. November', person: one(1) },
          }),
        ];
  const found = (name: string): ScanRow => {
    const hit = rows.find((each) => each.name === name);
    if (!hit || hit.trouble) throw refused('scan', hit?.trouble ?? 'scan-changing');
    return hit;
  };
  const reached = (): void => {
    if (how === 'gone') throw { code: 'scan-folder-gone', about: {}, fields: [], incident: null };
  };
  const answers: Pick<
    Answers,
    | 'scan_folder'
    | 'save_scan_folder'
    | 'scans_waiting'
    | 'list_scans'
    | 'scan_picture'
    | 'scan_page'
    | 'take_scan'
    | 'remove_scan'
  > = {
    scan_folder: () => ({ version: 3, fields: { folder } }),
    save_scan_folder: ({ fields }) => {
      if (fields.folder !== '' && !fields.folder.startsWith('/')) throw refused('folder', 'not-whole-path');
      folder = fields.folder;
      act += 1;
      return { id: 1, version: act, act };
    },
    scans_waiting: () => (folder === '' ? null : { reached: how !== 'gone', count: rows.length }),
    list_scans: () => {
      if (folder === '') return { folder: null, files: [], more: 0 };
      reached();
      return { folder, files: [...rows], more: 0 };
    },
    scan_picture: ({ name }) => files.picture({ id: found(name).bytes }),
    scan_page: ({ name, page, width }) => files.pdf_page({ id: found(name).bytes, page, width }),
    take_scan: ({ name, person, letter }) => {
      const { kind } = found(name);
      const made = take(person, name.replace(/\.[^.]*$/u, ''), kind ?? '', letter);
      const at = rows.findIndex((each) => each.name === name);
      rows[at] = { ...found(name), kept: { document: made.id, title: made.fields.title, person: one(person) } };
      act += 1;
      return { id: made.id, version: act, act };
    },
    remove_scan: ({ name }) => {
      if (name.startsWith('Foto')) throw refused('scan', 'cannot-remove');
      rows.splice(rows.indexOf(found(name)), 1);
    },
  };
  return { answers };
}
