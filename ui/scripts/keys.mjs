// Writes src/generated/keys.ts from the German sentences; with --check fails when it is stale, when a sentence is missing
// in one language, takes other arguments there, or is used nowhere.
import { parse } from '@fluent/syntax';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const problems = [];

function argumentsOf(node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found;
  if (node.type === 'VariableReference') found.add(node.id.name);
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) part.forEach((one) => argumentsOf(one, found));
    else argumentsOf(part, found);
  }
  return found;
}

function sentences(language) {
  const all = new Map();
  const folder = join(root, 'locales', language);
  for (const file of readdirSync(folder).sort()) {
    for (const entry of parse(readFileSync(join(folder, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk')
        problems.push(`${language}/${file}: not understood: ${entry.content.trim().split('\n')[0]}`);
      if (entry.type !== 'Message') continue;
      if (all.has(entry.id.name)) problems.push(`${language}/${file}: ${entry.id.name} stands twice`);
      all.set(entry.id.name, [...argumentsOf(entry.value)].sort());
    }
  }
  return all;
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : files(path);
    return /\.(ts|svelte)$/.test(name) ? [path] : [];
  });
}

const german = sentences('de');
const english = sentences('en');
for (const [key, args] of german) {
  if (!english.has(key)) problems.push(`${key} is missing in English`);
  else if (english.get(key).join() !== args.join() && !/^(refusal|field|finding)-/.test(key)) {
    problems.push(`${key} takes other arguments in English: ${english.get(key).join()} / ${args.join()}`);
  }
}
for (const key of english.keys()) if (!german.has(key)) problems.push(`${key} is missing in German`);

const code = files(join(root, 'src'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const literal = new Set([...code.matchAll(/['"]([a-zA-Z][\w-]*)['"]/g)].map((hit) => hit[1]));
const families = [...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].map((hit) => hit[1]);
for (const key of german.keys()) {
  if (!literal.has(key) && !families.some((family) => key.startsWith(family))) problems.push(`${key} is used nowhere`);
}

const lines = [...german].map(([key, args]) => {
  const type = args.length === 0 ? 'undefined' : `{ ${args.map((arg) => `${arg}: string | number`).join('; ')} }`;
  return `  '${key}': ${type};`;
});
const text = `// Written by scripts/keys.mjs from locales/de/*.ftl. Do not edit by hand.\n\n/** Every sentence, with the arguments it takes. */\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
const target = join(root, 'src/generated/keys.ts');

if (process.argv.includes('--check')) {
  let now = '';
  try {
    now = readFileSync(target, 'utf8');
  } catch {
    // Not there yet: stale.
  }
  if (now !== text) problems.push('src/generated/keys.ts is stale: run `npm run keys`');
} else {
  writeFileSync(target, text);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${german.size} sentences, both languages complete`);
