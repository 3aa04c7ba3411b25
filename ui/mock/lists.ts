//! The program's real code lists, read from schema/, for tests and pictures.
import { parse } from 'smol-toml';
import type { CodeView } from '../src/generated/wire';

interface Entry {
  code: string;
  de: string;
  en: string;
  short_de?: string;
  short_en?: string;
  autonym?: string;
  aliases?: string[];
  group?: string;
}
interface List {
  codes: Entry[];
  groups?: { code: string; de: string; en: string }[];
}

const files: Record<string, string> = import.meta.glob('../../schema/codes/*.toml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All code lists by name. */
export function lists(): Record<string, CodeView[]> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const list = parse(text) as unknown as List;
      const name = path.split('/').at(-1)?.replace('.toml', '') ?? path;
      return [name, list.codes.map((entry) => view(entry, list))];
    }),
  );
}

function view(entry: Entry, list: List): CodeView {
  const group = list.groups?.find((one) => one.code === entry.group);
  return {
    code: entry.code,
    de: entry.de,
    en: entry.en,
    shortDe: entry.short_de ?? entry.de,
    shortEn: entry.short_en ?? entry.en,
    aliases: [...(entry.aliases ?? []), ...(entry.autonym ? [entry.autonym] : [])],
    groupDe: group?.de ?? null,
    groupEn: group?.en ?? null,
    offered: true,
  };
}
