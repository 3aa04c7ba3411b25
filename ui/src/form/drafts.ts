//! Drafts of forms beside the page: what each is about, and how it is opened again from *Heute*. A form that keeps a draft
//! appears here. What is about a need for protection is not said: only whose record it is.
import type { DraftView } from '../generated/wire';
import { call } from '../ipc';
import { go } from '../route.svelte';
import { t } from '../text.svelte';
import { shown } from '../groups/week.svelte';
import { openForm } from './panel.svelte';

export interface Begun {
  /** Whose record it is. */
  subject: string;
  /** What is being written. */
  what: string;
  /** Opens the form again; none where only the record itself can. */
  open?: () => Promise<void>;
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
    case 'letter':
      return number
        ? { subject: '', what: t('letter-title'), open: () => openForm('letterEdit', { id }) }
        : { subject: '', what: t('letter-new'), open: () => openForm('letter', { person: null }) };
    case 'deadline':
      return { subject: '', what: t('deadline-title'), open: () => openForm('deadline', { id }) };
    case 'appointment':
      return {
        subject: '',
        what: number ? t('appointment-title') : t('appointment-new-title'),
        open: () => openForm('appointment', { id: number ? id : null }),
      };
    case 'appointment-for':
      return {
        subject: '',
        what: t('appointment-new-title'),
        open: async () => openForm('appointment', { id: null, person: (await call('person_defaults', { id })).hit }),
      };
    case 'appointment-instead':
      return {
        subject: '',
        what: t('appointment-new-title'),
        open: () => openForm('appointment', { id: null, insteadOf: id }),
      };
    case 'appointment-enquiry':
      return {
        subject: '',
        what: t('appointment-new-title'),
        open: () => openForm('appointment', { id: null, enquiry: id }),
      };
    case 'enquiry':
      return {
        subject: '',
        what: number ? t('enquiry-title') : t('enquiry-new-title'),
        open: () => openForm('enquiry', { id: number ? id : null }),
      };
    case 'opening':
      return { subject: '', what: t('opening-title'), open: () => openForm('opening', number ? { id } : {}) };
    case 'time-off':
      return { subject: '', what: t('off-edit'), open: () => openForm('time-off', number ? { id } : {}) };
    case 'place':
      return { subject: '', what: t('place-edit'), open: () => openForm('place', number ? { id } : {}) };
    case 'task':
      return {
        subject: '',
        what: t('task-title'),
        open: () => openForm('task', { id: number ? id : null, person: null }),
      };
    case 'agency':
      return { subject: '', what: t('agency-edit'), open: () => openForm('agency', number ? { id } : {}) };
    case 'offer':
      return { subject: '', what: t('offer-edit'), open: () => openForm('offer', number ? { id } : {}) };
    case 'group-date':
      return { subject: '', what: t('group-date-edit'), open: () => openForm('group-date', number ? { id } : {}) };
    case 'group-date-of':
      return { subject: '', what: t('group-date-new'), open: () => openForm('group-date', { appointment: id }) };
    case 'engagement':
      return { subject: '', what: t('engagement-edit'), open: () => openForm('engagement', number ? { id } : {}) };
    case 'writing-of':
      return { subject: of, what: t('writing-new'), open: () => openForm('writing', { person: id, of }) };
    case 'writing':
      return {
        subject: of,
        what: t('writing-edit'),
        open: () => openForm('writing', { person: fields.person ?? 0, of, id }),
      };
    case 'new-template':
      return {
        subject: '',
        what: t('template-edit'),
        open: () => openForm('template', { kind: number === 'note' ? 'note' : 'letter' }),
      };
    case 'template':
      return { subject: '', what: t('template-edit') };
    case 'letterhead':
      return { subject: '', what: t('letterhead-edit'), open: () => openForm('letterhead', {}) };
    case 'land':
      return { subject: '', what: t('land-edit'), open: () => openForm('land', {}) };
    case 'scan-folder':
      return { subject: '', what: t('scan-folder-title'), open: () => openForm('scan-folder', {}) };
    case 'volunteer':
      return { subject: '', what: t('volunteer-edit'), open: () => openForm('volunteer', number ? { id } : {}) };
    case 'volunteer-hours':
      return { subject: '', what: t('hours-edit'), open: () => openForm('volunteer-hours', number ? { id } : {}) };
    case 'work-week':
      return {
        subject: '',
        what: t('time-week'),
        open: () => {
          shown.day = number ?? null;
          shown.staff = null;
          go({ area: 'groups', part: 'time' });
          return Promise.resolve();
        },
      };
    case 'name-contact':
      return { subject: '', what: t('name-contact-title'), open: () => openForm('name-contact', { id }) };
    case 'consent-of':
      return { subject: '', what: t('consent-new'), open: () => openForm('consent', { person: id }) };
    case 'referral-of':
      return { subject: '', what: t('referral-new'), open: () => openForm('referral', { person: id }) };
    case 'consent':
      return { subject: '', what: t('consent-edit') };
    case 'referral':
      return { subject: '', what: t('referral-edit') };
    case 'document':
      return { subject: '', what: t('document-edit') };
    case 'back-entry':
      return {
        subject: '',
        what: t('paper-typing'),
        open: () => {
          go({ area: 'paper' });
          return Promise.resolve();
        },
      };
    case 'plan':
      return { subject: '', what: t('plan-title') };
    case 'step-plan':
      return { subject: '', what: t('steps-new') };
    case 'case':
    case 'case-close':
    case 'case-reopen':
    case 'case-hand-over':
      return { subject: '', what: t('case-edit-title') };
    default:
      return null;
  }
}
