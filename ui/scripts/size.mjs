// Weighs the built page: at most 180 KB of scripts and 30 KB of styles to begin with, at most 330 KB of scripts in all (gzipped),
// and 0.8 MB of fonts. To begin with: what index.html names, and what that loads without being asked.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const assets = new URL('../dist/assets', import.meta.url).pathname;
const limits = { first: 180_000, js: 330_000, css: 30_000, woff2: 800_000 };
const sums = { first: 0, js: 0, css: 0, woff2: 0 };
const page = readFileSync(join(assets, '../index.html'), 'utf8');
const first = new Set([...page.matchAll(/assets\/([^"']+\.js)/g)].map((hit) => hit[1]));
for (const name of first)
  for (const [, other] of readFileSync(join(assets, name), 'utf8').matchAll(
    /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g,
  ))
    first.add(other);
for (const name of readdirSync(assets)) {
  const kind = name.split('.').at(-1);
  if (!(kind in sums)) continue;
  const bytes = readFileSync(join(assets, name));
  const weight = kind === 'woff2' ? bytes.length : gzipSync(bytes).length;
  sums[kind] += weight;
  if (first.has(name)) sums.first += weight;
}
for (const [kind, sum] of Object.entries(sums))
  console.log(`${kind.padEnd(6)} ${(sum / 1000).toFixed(1)} kB of ${limits[kind] / 1000} kB`);
if (first.size === 0) throw new Error('dist/index.html names no script');
if (/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/.test(page)) {
  console.error('dist/index.html holds an inline script or style');
  process.exit(1);
}
if (Object.entries(sums).some(([kind, sum]) => sum > limits[kind])) process.exit(1);
