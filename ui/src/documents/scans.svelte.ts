//! Taking files out of the scan folder: each into the vault first, and only then, if that is wanted, its original away.
import { changed } from '../desk.svelte';
import type { ScanRow } from '../generated/wire';
import { asRefusal, call } from '../ipc';
import { done, say, warn } from '../status.svelte';
import { apart, t, whyNot, whyNotField } from '../text.svelte';

/** What was refused, in words. */
function reason(thrown: unknown): string {
  const why = asRefusal(thrown);
  return why.fields[0] ? whyNotField(why.fields[0].code) : whyNot(why);
}

/** Takes files for a person, one act each; what was refused is said, and the others go on. Gives the names that were taken. */
export async function takeScans(
  rows: ScanRow[],
  to: { person: number; letter: number | null; away: boolean },
): Promise<string[]> {
  const [taken, wrong]: [string[], string[]] = [[], []];
  for (const { name, stamp } of rows) {
    const called = { name: apart(name) };
    try {
      const saved = await call('take_scan', { name, stamp, person: to.person, letter: to.letter });
      taken.push(name);
      let said = t('scan-taken', called);
      if (to.away) {
        try {
          await call('remove_scan', { name, document: saved.id });
          said = t('scan-taken-away', called);
        } catch (thrown) {
          wrong.push(`${t('scan-stays', called)} ${reason(thrown)}`);
        }
      }
      done(saved.act, said, t('scan-undone', called));
    } catch (thrown) {
      wrong.push(`${called.name}: ${reason(thrown)}`);
    }
  }
  if (wrong.length > 0) warn(wrong.join(' · '));
  changed();
  return taken;
}

/** Removes the original of what lies in the vault already. */
export async function removeOriginal(row: ScanRow): Promise<void> {
  if (!row.kept) return;
  try {
    await call('remove_scan', { name: row.name, document: row.kept.document });
    say(t('scan-removed', { name: apart(row.name) }));
  } catch (thrown) {
    warn(`${apart(row.name)}: ${reason(thrown)}`);
  }
  changed();
}
