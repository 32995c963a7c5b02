import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type * as Regulations from '@app/regulation';
import { openBrowser } from './support/browser';

const root = resolve(__dirname, '../..');
const shipped = (name: string) => readFileSync(resolve(root, 'regulations/district-info-1', name), 'utf8');

let browser: Browser;
let bundle: string;

beforeAll(async () => {
  browser = await openBrowser();
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'libs/regulation/src/index.ts')],
    alias: { '@app/kernel': resolve(root, 'libs/kernel/src/index.ts') },
    bundle: true,
    format: 'iife',
    globalName: 'regulations',
    platform: 'browser',
    // The oldest browser that is served, see docs/operations.md.
    target: 'chrome87',
    write: false,
    logLevel: 'silent',
  });
  bundle = (outputFiles[0] as { text: string }).text;
});

afterAll(() => browser?.close());

describe('the regulation library in a browser', () => {
  it('loads a shipped regulation and assesses its cases without a server', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle });
    const told = await page.evaluate(
      ({ source, text, cases }) => {
        const { assess, loadRegulation, readCases, runCases } = (
          globalThis as unknown as { regulations: typeof Regulations }
        ).regulations;
        const { regulation, findings } = loadRegulation({ file: 'regulation.yaml', source, textFile: 'text.md', text });
        if (!regulation) return findings.map((finding) => finding.en);
        const read = readCases({ file: 'cases.yaml', source: cases }, regulation);
        const results = runCases(regulation, read.cases, assess);
        return results.map(({ green }) => (green ? 'green' : 'red'));
      },
      { source: shipped('regulation.yaml'), text: shipped('text.md'), cases: shipped('cases.yaml') },
    );
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told)).toEqual(new Set(['green']));
    await page.close();
  });
});
