//! The parts of a person's page, with their word in the address. A part appears here once it exists.
import type { Component } from 'svelte';
import type { PersonView } from '../generated/wire';
import HouseholdTab from './household/HouseholdTab.svelte';
import Consents from '../consents/Consents.svelte';
import Documents from '../documents/Documents.svelte';
import Referrals from '../referrals/Referrals.svelte';
import FactsTab from './record/FactsTab.svelte';
import CasesTab from '../cases/CasesTab.svelte';
import Writings from '../writing/Writings.svelte';
import DueTab from '../due/DueTab.svelte';
import RecordTab from './RecordTab.svelte';
import Rights from '../rights/Rights.svelte';

export interface TabProps {
  view: PersonView;
  onlog: () => void;
}

export const TABS: { tab: string; key: string; component: Component<TabProps> }[] = [
  { tab: 'verlauf', key: 'tab-record', component: RecordTab },
  { tab: 'stammdaten', key: 'tab-facts', component: FactsTab },
  { tab: 'haushalt', key: 'tab-household', component: HouseholdTab },
  { tab: 'fall', key: 'tab-cases', component: CasesTab },
  { tab: 'fristen', key: 'tab-due', component: DueTab },
  { tab: 'verweise', key: 'tab-referrals', component: Referrals },
  { tab: 'einwilligungen', key: 'tab-consents', component: Consents },
  { tab: 'schreiben', key: 'tab-writings', component: Writings },
  { tab: 'dokumente', key: 'tab-documents', component: Documents },
  { tab: 'rechte', key: 'tab-rights', component: Rights },
];
