// Weighs the built page: at most 180 KB of scripts, 30 KB of styles (both gzipped) and 0.8 MB of fonts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const assets = new URL('../dist/assets', import.meta.url).pathname;
const limits = { js: 180_000, css: 30_000, woff2: 800_000 };
const sums = { js: 0, css: 0, woff2: 0 };
for (const name of readdirSync(assets)) {
  const kind = name.split('.').at(-1);
  if (!(kind in sums)) continue;
  const bytes = readFileSync(join(assets, name));
  sums[kind] += kind === 'woff2' ? bytes.length : gzipSync(bytes).length;
}
for (const [kind, sum] of Object.entries(sums))
  console.log(`${kind.padEnd(6)} ${(sum / 1000).toFixed(1)} kB of ${limits[kind] / 1000} kB`);
const page = readFileSync(join(assets, '../index.html'), 'utf8');
if (/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/.test(page)) {
  console.error('dist/index.html holds an inline script or style');
  process.exit(1);
}
if (Object.entries(sums).some(([kind, sum]) => sum > limits[kind])) process.exit(1);
