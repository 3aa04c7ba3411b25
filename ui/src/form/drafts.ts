//! Drafts of forms beside the page: what each is about, and how it is opened again from *Heute*. A form that keeps a draft
//! appears here. What is about a need for protection is not said: only whose record it is.
import type { DraftView } from '../generated/wire';
import { t } from '../text.svelte';
import { openForm } from './panel.svelte';

export interface Begun {
  /** Whose record it is. */
  subject: string;
  /** What is being written. */
  what: string;
  open: () => Promise<void>;
}

interface Fields {
  givenName?: string;
  familyName?: string;
  person?: number;
  of?: string;
  people?: number[];
  names?: string[];
  together?: boolean;
}

function fieldsOf(draft: DraftView): Fields {
  try {
    const body = JSON.parse(draft.body) as { fields?: Fields } | null;
    return body?.fields ?? {};
  } catch {
    return {};
  }
}

/** How a draft goes on; none for a form that is not in this list. */
export function begun(draft: DraftView): Begun | null {
  const [form, number] = draft.form.split(':');
  const id = Number(number);
  const fields = fieldsOf(draft);
  const of = fields.of ?? '';
  switch (form) {
    case 'person': {
      const name = [fields.givenName, fields.familyName].filter(Boolean).join(' ');
      return { subject: name, what: t('person-edit'), open: () => openForm('person', { id, of: name }) };
    }
    case 'new-status':
      return { subject: of, what: t('status-new'), open: () => openForm('status', { person: id, id: null, of }) };
    case 'status':
      return {
        subject: of,
        what: t('status-edit'),
        open: () => openForm('status', { person: fields.person ?? 0, id, of }),
      };
    case 'new-protection':
      return { subject: of, what: t('side-facts'), open: () => openForm('protection', { person: id, id: null, of }) };
    case 'protection':
      return {
        subject: of,
        what: t('side-facts'),
        open: () => openForm('protection', { person: fields.person ?? 0, id, of }),
      };
    case 'household':
      return { subject: of, what: t('household-add'), open: () => openForm('household', { person: id, of }) };
    case 'household-leave': {
      const { people = [], names = [], together = false } = fields;
      return {
        subject: names.join(', '),
        what: together ? t('household-split') : t('household-move-out'),
        open: () => openForm('household-leave', { people, names, together }),
      };
    }
    default:
      return null;
  }
}
