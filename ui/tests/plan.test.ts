//! The support plan on the page, in its form and on paper; the lists that look after cases and gaps.
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { focusOn, openOffice } from './office';

test('a plan gets a step with who and when, and is sent as a whole with the version that was seen', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende/1/fall';
  await typist.user.click(await screen.findByRole('button', { name: 'Förderplan bearbeiten' }));
  await focusOn('Was braucht die Person?');
  await typist.user.click(screen.getAllByRole('button', { name: '＋ Schritt' })[1] as HTMLElement);
  await waitFor(() => expect(document.activeElement?.id).toBe('plan-step-1-1'));
  await typist.letters('Kurs suchen');
  await typist.user.type(document.getElementById('plan-dueOn-1-1') as HTMLElement, '1.12.2026');
  await typist.chord('Enter');
  await waitFor(() => expect(calls.some((call) => call.name === 'save_plan')).toBe(true));
  expect(calls.find((call) => call.name === 'save_plan')?.request).toMatchObject({
    case: 7,
    seen: 21,
    plan: {
      reviewOn: '2027-02-12',
      goals: [
        { goal: 'Gesicherter Aufenthalt', steps: [{ doneOn: '2026-11-12' }, { doerName: 'RAin Kurz' }, {}] },
        { steps: [{}, { step: 'Kurs suchen', doer: 'client', dueOn: '2026-12-01' }] },
      ],
    },
  });
});

test('the plan on paper says in plain words who does what', async () => {
  const { typist, calls } = await openOffice();
  location.hash = '#/ratsuchende/1/fall';
  await typist.user.click(await screen.findByRole('button', { name: /^Drucken/ }));
  await waitFor(() => expect(calls.some((call) => call.name === 'print_page')).toBe(true));
  const paper = document.querySelector<HTMLElement>('body > .paper');
  const text = paper?.textContent.replace(/\s+/gu, ' ') ?? '';
  expect(text).toContain('RAin Kurz macht das. Bis 20.11.2026.');
  expect(text).toContain('Wir sprechen wieder darüber am 12.02.2027');
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(document.querySelector('.paper')).toBeNull());
  expect(document.body.classList.contains('paper-only')).toBe(false);
});

test('a gap opens the form that mends it, at the field that is empty', async () => {
  const { typist } = await openOffice();
  location.hash = '#/im-blick/angaben';
  await typist.user.click(await screen.findByRole('button', { name: /^Dauer ergänzen/ }));
  await screen.findByRole('heading', { name: 'Beratung bearbeiten' });
  await focusOn('Dauer (Min.)');
});

test('a kind of gap leaves only its lines', async () => {
  const { typist } = await openOffice();
  location.hash = '#/im-blick/angaben';
  const kinds = await screen.findByRole('group', { name: 'Art der Lücke' });
  await typist.user.click(within(kinds).getByRole('button', { name: /Themen/ }));
  await waitFor(() => expect(screen.getAllByRole('button', { name: /ergänzen: / })).toHaveLength(1));
});

test('a dormant case is closed from the list, a forgotten one gets a step', async () => {
  const { typist } = await openOffice();
  location.hash = '#/im-blick/ruhend';
  const first = (await screen.findAllByRole('button', { name: /^Abschließen: / }))[0] as HTMLElement;
  await typist.user.click(first);
  await screen.findByRole('heading', { name: 'Fall abschließen' });
  await typist.press('Escape');
  location.hash = '#/im-blick/vergessen';
  const other = (await screen.findAllByRole('button', { name: /^Schritt vereinbaren: / }))[0] as HTMLElement;
  await typist.user.click(other);
  await screen.findByRole('heading', { name: 'Förderplan' });
});
