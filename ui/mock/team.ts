//! The invented team: who opens the vault, and what giving a login and changing a passphrase answer.
import type { Commands, TeamRow } from '../src/generated/wire';

type Names = 'team' | 'add_counsellor' | 'remove_counsellor' | 'change_passphrase' | 'propose_passphrase';
type Answers = { [N in Names]: (asked: Commands[N]['request']) => Commands[N]['view'] };

const NOTHING = { cases: 0, deadlines: 0, tasks: 0, appointments: 0 };

/** `alone`: nobody else has a login; `lead`: whoever is at the desk gives logins. */
export function team(
  alone: boolean,
  lead: boolean,
  refuse: (code: string, field?: { field: string; code: string }) => Error | object,
): { answers: Answers; rows: TeamRow[] } {
  const rows: TeamRow[] = [
    { id: 1, name: 'Ada Berger', label: 'AB', role: lead ? 'lead' : 'counsellor', me: true, open: NOTHING },
    ...(alone
      ? []
      : [
          {
            id: 2,
            name: 'Mara Yıldız-Hohenstein',
            label: 'M.Y.',
            role: 'lead',
            me: false,
            open: { cases: 12, deadlines: 3, tasks: 1, appointments: 4 },
          },
          { id: 4, name: 'أمل الحسن', label: 'A.H.', role: 'counsellor', me: false, open: NOTHING },
          { id: 3, name: 'Ben Probe', label: '', role: 'record', me: false, open: null },
        ]),
  ];
  return {
    rows,
    answers: {
      team: () => ({ rows, keeps: lead, strangers: [] }),
      add_counsellor: (asked) => {
        if (rows.some((row) => row.label === asked.initials))
          throw refuse('invalid-input', { field: 'initials', code: 'label-taken' });
        if (asked.passphrase.startsWith('Passwort')) throw refuse('weak-passphrase');
        const known = rows.find((row) => row.name === asked.name);
        if (known) Object.assign(known, { label: asked.initials, role: asked.role, open: NOTHING });
        else rows.push({ id: 9, name: asked.name, label: asked.initials, role: asked.role, me: false, open: NOTHING });
        return { id: known?.id ?? 9, version: 700, act: 700 };
      },
      remove_counsellor: (asked) => {
        if (asked.passphrase === 'falsch') throw refuse('wrong-passphrase');
        const gone = rows.find((row) => row.label === asked.label);
        if (gone) Object.assign(gone, { label: '', role: 'record', open: null });
      },
      change_passphrase: (asked) => {
        if (asked.old === 'falsch') throw refuse('wrong-passphrase');
      },
      propose_passphrase: () => ({ text: 'fuchs regal wolke tasse birke hafen' }),
    },
  };
}
