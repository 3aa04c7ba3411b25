//! What is blacked out while a copy is looked through: by text and place, as it was proposed and then decided.
import type { BlackPassage, Passage } from '../generated/wire';

/** For each text the places that are black. */
export type Black = Map<string, Set<number>>;

/** As the program proposes it. */
export function proposed(passages: Passage[]): Black {
  return new Map(
    passages.map((passage) => [
      passage.key,
      new Set(passage.pieces.flatMap((piece, place) => (piece.black && piece.word ? [place] : []))),
    ]),
  );
}

/** A word without capitals and marks, so that `Erna`, `ERNA` and `érna` are one. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Blacks out a word in every text, or shows it; gives how many places changed. Several words are taken one by one. */
export function everywhere(passages: Passage[], black: Black, typed: string, hide: boolean): [Black, number] {
  const words = new Set(
    typed
      .split(/[\s,;.-]+/u)
      .map(plain)
      .filter(Boolean),
  );
  const next: Black = new Map();
  let changed = 0;
  for (const passage of passages) {
    const places = new Set(black.get(passage.key));
    passage.pieces.forEach((piece, place) => {
      if (!piece.word || !words.has(plain(piece.text)) || places.has(place) === hide) return;
      changed += 1;
      if (hide) places.add(place);
      else places.delete(place);
    });
    next.set(passage.key, places);
  }
  return [next, changed];
}

/** One place the other way round. */
export function turned(black: Black, key: string, place: number): Black {
  const places = new Set(black.get(key));
  if (!places.delete(place)) places.add(place);
  return new Map(black).set(key, places);
}

/** As the wire takes it: every text, so that nothing is left to a proposal. */
export function sent(black: Black): BlackPassage[] {
  return [...black].map(([key, places]) => ({ key, pieces: [...places].sort((a, b) => a - b) }));
}
