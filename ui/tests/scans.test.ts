//! The scan folder: named, looked into, and its files taken into a record with the keyboard; the original goes last.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openOffice } from './office';

const asked = (calls: { name: string; request: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.request);
const line = () => document.getElementById('status-line')?.textContent ?? '';
const fileOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;
const PHOTO = 'Foto-Ausweis-Vorderseite-und-Rückseite-beidseitig-eingescannt-300dpi.jpg';

async function atScans(setup: Parameters<typeof openOffice>[0] = {}) {
  location.hash = '#/ratsuchende/1/dokumente';
  const office = await openOffice(setup);
  (await screen.findByRole('button', { name: 'Aus dem Scan-Ordner' })).click();
  await screen.findByRole('complementary', { name: 'Aus dem Scan-Ordner' });
  return office;
}

test('a file is chosen with the space bar, taken with Ctrl+Enter, and only then its original goes', async () => {
  const { calls, typist } = await atScans();
  await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('SCAN0043.pdf'));
  await typist.press(' ');
  await typist.chord('Enter');
  await waitFor(() => expect(asked(calls, 'remove_scan')).toHaveLength(1));
  const [taken] = asked(calls, 'take_scan');
  expect(taken).toMatchObject({ name: 'SCAN0043.pdf', person: 1, letter: null });
  const order = calls.map((call) => call.name).filter((name) => name.endsWith('_scan'));
  expect(order).toEqual(['take_scan', 'remove_scan']);
  await screen.findByText('SCAN0043');
  expect(line()).toMatch(/aufgenommen, Original gelöscht.*Rückgängig Strg\+Z/);
  await typist.chord('z');
  await waitFor(() => expect(line()).toMatch(/unter „Entfernt“.*kommt nichts zurück/));
});

test('without the tick the original stays, and that is said', async () => {
  const { calls, typist } = await atScans();
  await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('SCAN0043.pdf'));
  await typist.press(' ');
  document.getElementById('scans-away')?.click();
  await typist.chord('Enter');
  await waitFor(() => expect(line()).toContain('das Original liegt weiter im Scan-Ordner'));
  expect(asked(calls, 'remove_scan')).toEqual([]);
});

test('what is half written or lies in the vault already cannot be chosen, and says why', async () => {
  const { calls } = await atScans();
  const half = await waitFor(() => fileOf('SCAN0044.pdf'));
  expect(half.textContent).toContain('Nicht zu Ende geschrieben');
  expect(within(half).queryByRole('checkbox')).toBeNull();
  const kept = fileOf('SCAN0039.pdf');
  expect(kept.textContent).toMatch(/Liegt schon bei .* als/);
  expect(within(kept).queryByRole('checkbox')).toBeNull();
  within(kept)
    .getByRole('button', { name: /Original löschen/u })
    .click();
  await waitFor(() => expect(asked(calls, 'remove_scan')).toEqual([{ name: 'SCAN0039.pdf', document: 1 }]));
  await waitFor(() => expect(screen.queryByText('SCAN0039.pdf')).toBeNull());
});

test('an original that cannot be removed is named, and its document is in the vault all the same', async () => {
  const { calls } = await atScans();
  const photo = await waitFor(() => fileOf(PHOTO));
  within(photo).getByRole('checkbox').click();
  await waitFor(() => expect(document.getElementById('scans-take')?.textContent).toContain('Eine Datei aufnehmen'));
  document.getElementById('scans-take')?.click();
  await waitFor(() =>
    expect(line()).toMatch(/Original von .*Foto.* liegt weiter im Scan-Ordner\. Sie ließ sich nicht löschen/),
  );
  expect(asked(calls, 'take_scan')).toHaveLength(1);
});

test('a scan is looked at before it is taken', async () => {
  const { calls } = await atScans();
  const file = await waitFor(() => fileOf('SCAN0043.pdf'));
  within(file)
    .getByRole('button', { name: /^Ansehen/u })
    .click();
  await screen.findByText('Seite 1 von 3');
  expect(asked(calls, 'scan_page')[0]).toMatchObject({ name: 'SCAN0043.pdf', page: 0 });
});

test('on Heute the waiting files are told, and the person is asked for', async () => {
  const { calls, typist } = await openOffice();
  await screen.findByText('5 Dateien warten im Scan-Ordner');
  screen.getByRole('button', { name: 'Zuordnen' }).click();
  await waitFor(() => expect(document.activeElement?.id).toBe('scans-whom'));
  await typist.letters('haim');
  await typist.press('Enter');
  await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('checkbox'));
  await typist.press(' ');
  await typist.chord('Enter');
  await waitFor(() => expect(asked(calls, 'take_scan')).toHaveLength(1));
  await waitFor(() => expect(document.activeElement?.id).toBe('scans-whom'));
});

test('a folder that cannot be reached is not shown as an empty one', async () => {
  await atScans({ scans: 'gone' });
  await screen.findByText(/Der Scan-Ordner ist nicht erreichbar/u);
  expect(screen.queryByText('Im Scan-Ordner liegt nichts.')).toBeNull();
});

test('where no folder is named the way to name one is shown; what is refused stands at the field', async () => {
  const { typist, calls } = await atScans({ scans: 'unnamed' });
  (await screen.findByRole('button', { name: 'Ordner nennen' })).click();
  await waitFor(() => expect(document.activeElement?.id).toBe('scan-folder-folder'));
  await typist.letters('Scans');
  await typist.chord('Enter');
  await waitFor(() => expect(document.getElementById('scan-folder-folder')?.getAttribute('aria-invalid')).toBe('true'));
  const field = document.getElementById('scan-folder-folder') as HTMLInputElement;
  await typist.user.clear(field);
  await typist.user.type(field, '/home/stelle/Scans');
  await typist.chord('Enter');
  await waitFor(() =>
    expect(asked(calls, 'save_scan_folder').at(-1)).toMatchObject({ fields: { folder: '/home/stelle/Scans' } }),
  );
});
