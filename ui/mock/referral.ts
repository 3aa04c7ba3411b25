//! The invented office's consents and referrals.
import type {
  AgencyRow,
  Commands,
  ConsentFields,
  ConsentRow,
  PersonHit,
  ReferralFields,
  ReferralRow,
} from '../src/generated/wire';
import { TODAY } from './people';

type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['view'] };

const NO_CONSENT: ConsentFields = {
  kind: 'release',
  agency: null,
  recipient: '',
  dataScope: '',
  purpose: '',
  givenOn: TODAY,
  way: 'written',
  givenBy: '',
  validUntil: '',
  revokedOn: '',
};

/** Consents and referrals, and what answers for them. */
export function referring(empty: boolean, agencies: () => AgencyRow[], people: PersonHit[]) {
  let act = 800;
  const agency = (id: number | null): AgencyRow | null => agencies().find((row) => row.id === id) ?? null;
  const consents: (ConsentRow & { person: number })[] = empty
    ? []
    : [
        consent(1, 1, {
          agency: 1,
          dataScope: 'Name, Geburtsdatum, Bescheid des Bundesamts',
          purpose: 'Klage prüfen',
          givenOn: '2026-11-02',
          validUntil: '2027-05-31',
        }),
        consent(2, 1, { kind: 'information', givenOn: '2026-10-02', way: 'interpreted' }),
        consent(3, 1, {
          recipient: 'Hausarztpraxis am sehr langen erfundenen Platz neben der alten Schachtanlage',
          dataScope: 'Diagnose',
          givenOn: '2025-01-10',
          validUntil: '2025-12-31',
          way: 'oral',
        }),
        consent(4, 1, { agency: 2, dataScope: 'Antrag', givenOn: '2026-05-04', revokedOn: '2026-09-01' }),
        consent(5, 4, {
          agency: 4,
          dataScope: 'الاسم ورقم الهاتف',
          purpose: 'ترجمة',
          givenOn: '2026-11-20',
          way: 'interpreted',
        }),
      ];
  const referrals: (ReferralRow & { whose: number })[] = empty
    ? []
    : [
        referral(
          1,
          1,
          {
            agency: 1,
            purpose: 'Klage prüfen',
            dataPassed: true,
            dataScope: 'Name, Bescheid',
            referredOn: '2026-11-12',
            remindOn: '2026-11-20',
          },
          1,
        ),
        referral(2, 1, { agency: 2, purpose: 'Antrag', referredOn: '2026-11-03', outcome: 'angekommen' }),
        referral(3, 1, {
          kind: 'accompaniment',
          agency: 3,
          referredOn: '2026-10-20',
          outcome: 'begleitet',
          remindOn: '2026-12-01',
        }),
        referral(4, 4, { agency: 4, purpose: 'ترجمة الوثائق', referredOn: '2026-11-01', remindOn: '2026-11-15' }),
      ];

  function consent(id: number, person: number, fields: Partial<ConsentFields>): ConsentRow & { person: number } {
    const all = { ...NO_CONSENT, ...fields };
    const state = all.revokedOn ? 'revoked' : all.validUntil && all.validUntil < TODAY ? 'expired' : 'active';
    return {
      id,
      person,
      version: 20 + id,
      fields: all,
      agency: agency(all.agency),
      state,
      referrals: id === 1 ? 1 : 0,
      counsellor: 'Ada Berger',
    };
  }
  function referral(
    id: number,
    whose: number,
    fields: Partial<ReferralFields>,
    release: number | null = null,
  ): ReferralRow & { whose: number } {
    const all: ReferralFields = {
      contact: 41,
      kind: 'referral',
      agency: null,
      agencyKind: null,
      purpose: '',
      dataPassed: false,
      dataScope: '',
      referredOn: TODAY,
      outcome: 'genannt',
      remindOn: '',
      newRelease: null,
      ...fields,
    };
    const waiting = ['genannt', 'termin', 'begleitet'].includes(all.outcome);
    return {
      id,
      whose,
      version: 40 + id,
      fields: all,
      agency: agency(all.agency),
      person: people.find((hit) => hit.id === whose) ?? null,
      release,
      due: waiting && all.remindOn !== '' && all.remindOn <= TODAY,
      counsellor: 'Ada Berger',
    };
  }
  const saved = (id: number) => ({ id, version: ++act, act });
  const stands = (person: number, to: number) =>
    consents.find(
      (row) =>
        row.person === person && row.fields.kind === 'release' && row.fields.agency === to && row.state === 'active',
    );

  const answers: Pick<
    Answers,
    | 'consents'
    | 'find_release'
    | 'save_consent'
    | 'revoke_consent'
    | 'referrals'
    | 'due_referrals'
    | 'save_referral'
    | 'answer_referral'
  > = {
    consents: (asked) => ({
      consents: consents.filter((row) => row.person === asked.id),
      notedOn: asked.id === 1 ? '2026-10-02' : null,
    }),
    find_release: (asked) => {
      const row = stands(asked.person, asked.agency);
      if (row) return { consent: row.id, validUntil: row.fields.validUntil || null, gap: null };
      const was = consents.some((one) => one.person === asked.person && one.fields.agency === asked.agency);
      return { consent: null, validUntil: null, gap: was ? 'release-revoked' : 'release-missing' };
    },
    save_consent: (asked) => {
      const id = asked.id ?? consents.length + 1;
      const made = { ...consent(id, asked.person, asked.fields), version: act + 1 };
      const at = consents.findIndex((row) => row.id === id);
      if (at < 0) consents.unshift(made);
      else consents[at] = made;
      return saved(id);
    },
    revoke_consent: (asked) => {
      const at = consents.findIndex((row) => row.id === asked.id);
      const row = consents[at];
      if (row) consents[at] = consent(row.id, row.person, { ...row.fields, revokedOn: TODAY });
      return saved(asked.id);
    },
    referrals: (asked) => ({
      referrals: referrals.filter((row) => row.whose === asked.id),
      contacts:
        empty || asked.id === 7
          ? []
          : [
              { id: 41, on: TODAY, topics: ['BESCHEID', 'WOHNEN'] },
              { id: 30, on: '2026-11-12', topics: ['ANHOERUNG'] },
            ],
    }),
    due_referrals: () => referrals.filter((row) => row.due),
    save_referral: (asked) => {
      const to = asked.fields.agency;
      if (asked.fields.dataPassed && !asked.fields.newRelease && to !== null && !stands(asked.person, to))
        throw {
          code: 'invalid-input',
          about: {},
          fields: [{ field: 'dataPassed', code: 'release-missing' }],
          incident: null,
        };
      const id = asked.id ?? referrals.length + 1;
      const made = referral(
        id,
        asked.person,
        asked.fields,
        to === null ? null : (stands(asked.person, to)?.id ?? null),
      );
      const at = referrals.findIndex((row) => row.id === id);
      if (at < 0) referrals.unshift(made);
      else referrals[at] = made;
      return saved(id);
    },
    answer_referral: (asked) => {
      const at = referrals.findIndex((row) => row.id === asked.id);
      const row = referrals[at];
      if (row)
        referrals[at] = referral(row.id, row.whose, {
          ...row.fields,
          outcome: asked.outcome ?? row.fields.outcome,
          remindOn: '',
        });
      return saved(asked.id);
    },
  };
  return { answers };
}
