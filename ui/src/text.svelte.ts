//! Every sentence of the program, from the Fluent files in locales/. No screen holds a sentence of its own.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Refusal } from './generated/wire';
import type { Messages } from './generated/keys';

export type Language = 'de' | 'en';
type Args = Record<string, string | number>;
type Rest<K extends keyof Messages> = Messages[K] extends undefined ? [] : [Messages[K]];

const files: Record<string, string> = import.meta.glob('../locales/de/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundle(language: Language, texts: string[]): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const text of texts) made.addResource(new FluentResource(text));
  return made;
}

const bundles: { de: FluentBundle; en: FluentBundle | null } = { de: bundle('de', Object.values(files)), en: null };
let language = $state<Language>('de');

/** The language of the page. */
export function spoken(): Language {
  return language;
}

let wanted: Language = 'de';

/** Changes the language of the page. English is fetched from beside the page when it is first asked for. */
export async function speak(next: string): Promise<void> {
  wanted = next === 'en' ? 'en' : 'de';
  if (wanted === 'en') bundles.en ??= bundle('en', Object.values((await import('./english')).texts));
  language = wanted;
  document.documentElement.lang = language;
}

function format(key: string, args?: Args): string | null {
  const made = bundles[language] ?? bundles.de;
  const pattern = made.getMessage(key)?.value;
  return pattern ? made.formatPattern(pattern, args ?? null) : null;
}

/** The sentence for a key. */
export function t<K extends keyof Messages>(key: K, ...args: Rest<K>): string {
  return format(key, args[0] as Args | undefined) ?? key;
}

/** The German sentence for a key, whatever the page speaks: for papers that leave the office. */
export function german<K extends keyof Messages>(key: K, ...args: Rest<K>): string {
  const pattern = bundles.de.getMessage(key)?.value;
  return pattern ? bundles.de.formatPattern(pattern, (args[0] as Args | undefined) ?? null) : key;
}

/** The sentence of a family of keys (`refusal-…`, `finding-…`), or the code itself where it is a new one. */
export function tOf(key: string, fallback: string, args?: Args): string {
  return format(key, args) ?? fallback;
}

/** Why something was not done, in one sentence. */
export function whyNot(refusal: Refusal): string {
  const args = { ...refusal.about, incident: refusal.incident ?? '–' };
  return tOf(`refusal-${refusal.code}`, t('refusal-unknown', { code: refusal.code }), args);
}

/** Why one field was not accepted. */
export function whyNotField(code: string): string {
  return tOf(`field-${code}`, t('field-refused', { code }));
}

/** A name inside a sentence, kept apart from the direction of the text around it. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
