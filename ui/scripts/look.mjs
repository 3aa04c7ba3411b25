// Shows every screen and state in the three themes at 1280 by 800 (and narrow), checks each with axe, and keeps pictures in
// ../target/pictures. Fails on any violation, page error, breach of the content policy, or outside request.
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { STATES } from './states.mjs';

const root = new URL('..', import.meta.url).pathname;
const pictures = new URL('../../target/pictures/', import.meta.url).pathname;
mkdirSync(pictures, { recursive: true });

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src ipc: http://ipc.localhost; form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'; worker-src 'none'";
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// `npm run look -- sheet light` looks at less.
const [only, onlyTheme] = process.argv.slice(2);

await build({ root, logLevel: 'error' });
const mocked = await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { write: false, minify: false, lib: { entry: 'mock/install.ts', formats: ['iife'], name: 'mock' } },
});
const mock = [mocked].flat()[0].output[0].code;
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': CSP } },
});
const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const problems = [];
let seen = 0;

for (const theme of ['light', 'dark', 'contrast']) {
  if (onlyTheme && theme !== onlyTheme) continue;
  for (const state of STATES) {
    if (only && !only.split(',').some((part) => state.name.includes(part))) continue;
    if (state.themes && !state.themes.includes(theme)) continue;
    const name = `${state.name}-${theme}`;
    const context = await browser.newContext({
      viewport: state.size ?? { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      locale: 'de-DE',
      bypassCSP: false,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') problems.push(`${name}: ${line.text()}`);
    });
    page.on('request', (request) => {
      if (
        !request
          .url()
          .replace(/^blob:/, '')
          .startsWith(address) &&
        !request.url().startsWith('data:')
      )
        problems.push(`${name}: asks ${request.url()}`);
    });
    await page.addInitScript({
      content: `window.mockOffice = ${JSON.stringify({ theme, ...state.office })};\n${mock}`,
    });
    await page.goto(address + (state.at ?? ''));
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(150);
    try {
      await state.act?.(page);
    } catch (error) {
      problems.push(`${name}: ${String(error.message).split('\n')[0]}`);
    }
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${pictures}${name}.png`, fullPage: state.size !== undefined });
    const result = await inWorld(page);
    for (const violation of result.violations) {
      problems.push(
        `${name}: axe ${violation.id} (${violation.impact}): ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      );
    }
    const lost = await page.evaluate(() => document.activeElement === document.body);
    if (lost && !state.noFocus) problems.push(`${name}: the focus is lost`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${name}: the page is ${wide} px too wide`);
    seen += 1;
    await context.close();
  }
}

// axe is given to the page by the debugger, past its content policy.
async function inWorld(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] })})`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

await browser.close();
await new Promise((done) => server.httpServer.close(done));
for (const problem of new Set(problems)) console.error(problem);
console.log(`${seen} pictures in target/pictures, ${new Set(problems).size} problems`);
process.exit(problems.length > 0 ? 1 : 0);
