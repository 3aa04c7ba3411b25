//! Documents: taken in by dialog and by dropping, looked at, opened, removed and brought back; erasing asks first.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { openOffice } from './office';

async function atDocuments() {
  location.hash = '#/ratsuchende/1/dokumente';
  const office = await openOffice();
  await screen.findByRole('button', { name: 'Bescheid des Bundesamts vom 2. November' });
  return office;
}

const asked = (calls: { name: string; request: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.request);

const rowOf = (title: string) => screen.getByText(title).closest('.row') as HTMLElement;

test('files chosen in the dialog are taken in one by one, and each can be taken back', async () => {
  const { calls } = await atDocuments();
  screen.getByRole('button', { name: 'Dateien hinzufügen …' }).click();
  await screen.findByText('Vollmacht');
  expect(asked(calls, 'add_document')).toEqual([{ person: 1, path: '/home/ada/Scans/Vollmacht.pdf' }]);
  expect(document.getElementById('status-line')?.textContent).toContain('aufgenommen');
  expect(document.getElementById('status-line')?.textContent).toContain('Rückgängig Strg+Z');
});

test('files dropped on the window are taken in; one that is refused is named and the others go on', async () => {
  const { calls, drop } = await atDocuments();
  drop(['/media/stick/spiel.exe', '/media/stick/Pass.png']);
  await screen.findByText('Pass');
  expect(asked(calls, 'add_document')).toHaveLength(2);
  await waitFor(() =>
    expect(document.getElementById('status-line')?.textContent).toMatch(/spiel\.exe.*weder PDF noch Bild/),
  );
});

test('a picture is shown in the window and its bytes are let go when it is closed', async () => {
  const made = vi.fn(() => 'blob:here/1');
  const gone = vi.fn();
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: gone });
  await atDocuments();
  within(rowOf('Foto vom Briefumschlag'))
    .getByRole('button', { name: /^Ansehen/u })
    .click();
  const picture = await screen.findByAltText('Foto vom Briefumschlag');
  expect(picture.getAttribute('src')).toBe('blob:here/1');
  within(picture.closest('dialog') as HTMLElement)
    .getByText(/Schließen/)
    .click();
  await waitFor(() => expect(gone).toHaveBeenCalledWith('blob:here/1'));
});

test('a PDF is opened as a copy, and the page says what becomes of it', async () => {
  const { calls } = await atDocuments();
  within(rowOf('Bescheid des Bundesamts vom 2. November')).getByText('Öffnen').click();
  await waitFor(() => expect(asked(calls, 'open_document')).toEqual([{ id: 1 }]));
  expect(screen.getByText(/[Ss]ie verschwindet beim Sperren/)).toBeTruthy();
});

test('removing is taken back with one press; erasing for good asks first and keeping is the first choice', async () => {
  const { calls } = await atDocuments();
  within(rowOf('Foto vom Briefumschlag')).getByText('Entfernen').click();
  await waitFor(() => expect(asked(calls, 'remove_document')).toEqual([{ id: 2, removed: true }]));
  within(rowOf('doppelt eingescannt')).getByRole('button', { name: 'Endgültig löschen …' }).click();
  await screen.findByRole('heading', { name: 'Endgültig löschen?', hidden: true });
  expect(document.activeElement?.textContent).toBe('Behalten');
  expect(asked(calls, 'erase_document')).toEqual([]);
  screen.getByRole('button', { name: 'Endgültig löschen', hidden: true }).click();
  await waitFor(() => expect(asked(calls, 'erase_document')).toEqual([{ id: 4 }]));
});

test('title, note and case are written beside the page', async () => {
  const { typist, calls } = await atDocuments();
  screen.getByRole('button', { name: 'Bescheid des Bundesamts vom 2. November' }).click();
  await waitFor(() => expect(document.activeElement?.id).toBe('document-title'));
  await typist.letters('!');
  await typist.chord('Enter');
  await waitFor(() => expect(asked(calls, 'save_document')).toHaveLength(1));
  expect(asked(calls, 'save_document')[0]).toMatchObject({ id: 1, seen: 61 });
});

test('a PDF is looked at page by page with keys, and nothing of it stays behind', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende/1/dokumente';
  await typist.user.click(await screen.findByRole('button', { name: /Ansehen: .*Bescheid/u }));
  await screen.findByText('Seite 1 von 3');
  document.querySelector<HTMLElement>('dialog')?.focus();
  await typist.user.click(screen.getByRole('button', { name: 'Nächste', hidden: true }));
  await screen.findByText('Seite 2 von 3');
  const asked = calls.filter((entry) => entry.name === 'pdf_page').map((entry) => entry.request);
  expect(asked).toEqual([
    { id: 1, page: 0, width: 800 },
    { id: 1, page: 1, width: 800 },
  ]);
  await typist.user.click(screen.getByRole('button', { name: /Schließen/u, hidden: true }));
  await waitFor(() => expect(document.querySelector('dialog img')).toBeNull());
});
