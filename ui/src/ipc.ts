//! The only door from the page to Rust. No other file may import @tauri-apps/api.
//! Nothing is kept here: a view goes to the screen that asked and nowhere else.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Commands, Refusal } from './generated/wire';

/** What Rust refused, as an error that a screen can show. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

type Request<C extends keyof Commands> = undefined extends Commands[C]['request']
  ? []
  : [request: Commands[C]['request']];

let onLocked: (() => void) | null = null;

/** Says what happens when Rust reports that the vault is locked. */
export function whenLocked(leave: (() => void) | null): void {
  onLocked = leave;
}

/** Asks Rust for one thing; throws `Refused` when it is not done. */
export async function call<C extends keyof Commands>(name: C, ...request: Request<C>): Promise<Commands[C]['view']> {
  try {
    return await invoke<Commands[C]['view']>(name, request.length === 0 ? undefined : { request: request[0] });
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    if (refusal.code === 'locked') onLocked?.();
    throw new Refused(refusal);
  }
}

/** Whatever was thrown, as a refusal. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return { about: {}, fields: [], incident: null, ...thrown } as Refusal;
  }
  return { code: 'internal', about: {}, fields: [], incident: null };
}

/** Hears of files dropped on the window until it is told to stop. */
export function onDropped(take: (paths: string[]) => void): () => void {
  const heard = listen<{ paths: string[] }>('tauri://drag-drop', (event) => take(event.payload.paths));
  return () => void heard.then((stop) => stop());
}
