//! Every reason that Rust can give has a sentence of its own in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(process.cwd(), '../src-tauri/');
const read = (path: string) => readFileSync(path, 'utf8');
const sentences = (language: string, file: string) => read(join(process.cwd(), 'locales', language, `${file}.ftl`));

function kebab(name: string): string {
  return name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}

test.each(['de', 'en'])('every refusal of the office and the vault (%s)', (language) => {
  const source = ['crates/office/src/refusal.rs', 'src/session.rs', 'src/commands/desk.rs', 'src/commands/intake.rs']
    .map((path) => read(root + path))
    .join('\n');
  const codes = [...source.matchAll(/\b(?:plain|about)\("([a-z-]+)"/g)].map((hit) => hit[1] ?? '');
  expect(codes.length).toBeGreaterThan(30);
  const known = sentences(language, 'refusal');
  expect([...new Set(codes)].filter((code) => !known.includes(`\nrefusal-${code} =`))).toEqual([]);
});

test.each(['de', 'en'])('every finding and remark of the import (%s)', (language) => {
  const source = read(`${root}crates/intake/src/finding.rs`);
  const codes = [...source.matchAll(/^ {8}([A-Z]\w+): "/gm)].map((hit) => kebab(hit[1] ?? ''));
  expect(codes.length).toBeGreaterThan(30);
  const known = sentences(language, 'finding');
  expect(codes.filter((code) => !known.includes(`\nfinding-${code} =`))).toEqual([]);
});

test.each(['de', 'en'])('every code of a refused field (%s)', (language) => {
  const source =
    ['log_consultation', 'draft', 'run_report', 'export_report', 'show_desk']
      .map((name) => read(`${root}crates/office/src/use_case/${name}.rs`))
      .join('\n') + read(`${root}crates/office/src/door.rs`);
  const codes = [...source.matchAll(/(?:refused?|field)\([^"()]*(?:"[a-zA-Z.]+")?,\s*"([a-z-]+)"/g)].map(
    (hit) => hit[1] ?? '',
  );
  expect(codes.length).toBeGreaterThan(8);
  const known = sentences(language, 'refusal');
  expect([...new Set(codes)].filter((code) => !known.includes(`\nfield-${code} =`))).toEqual([]);
});
