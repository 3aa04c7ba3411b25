//! The invented office's kept lists of persons.
import type { Commands, SavedListRow } from '../src/generated/wire';

export function keptLists() {
  let lists: SavedListRow[] = [];
  let act = 1200;
  const answers: Pick<
    { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] },
    'list_saved_lists' | 'save_list'
  > = {
    list_saved_lists: () => ({ lists }),
    save_list: ({ id, own, title, filter }) => {
      if (title.trim() === '')
        throw {
          code: 'invalid-input',
          about: {},
          fields: [{ field: 'listTitle', code: 'missing' }],
          incident: null,
        };
      act += 1;
      const number = id ?? lists.length + 1;
      lists = [...lists.filter((one) => one.id !== number), { id: number, version: act, own, title, filter }];
      return { id: number, version: act, act };
    },
  };
  return answers;
}
