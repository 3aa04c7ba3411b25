//! The forms that open beside the page, each with its component. A form appears here once it exists.
import type { Component, ComponentProps } from 'svelte';
import PersonForm from '../people/record/PersonForm.svelte';
import AgencyForm from '../directory/AgencyForm.svelte';
import ContactForm from '../contact/ContactForm.svelte';
import History from './History.svelte';

export const FORMS = {
  history: History,
  person: PersonForm,
  agency: AgencyForm,
  contact: ContactForm,
};

export type FormName = keyof typeof FORMS;
export type FormProps<N extends FormName> = ComponentProps<(typeof FORMS)[N]>;

/** The component of a form. */
export function formOf(name: FormName): Component<Record<string, unknown>> {
  return FORMS[name] as unknown as Component<Record<string, unknown>>;
}
