import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Of an office, in pixels. */
export const USUAL_SCREEN = { width: 1366, height: 768 };

/** A window of the usual screen, and everything that went wrong in it. */
export async function openWindow(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: USUAL_SCREEN, locale: 'zh-CN' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    // Chromium also prints a line for a document that was answered with 4xx; tests of refusals read the page itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(message.text());
  });
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document';
    if (!isDocument && response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  return { context, page, troubles };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps somebody from using the page, in axe's words; empty when nothing serious does. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(`if (!('axe' in globalThis)) { ${axe} }`);
  // Half way from one colour to another, or while a button waits for its answer, nothing can be judged.
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`(async () => {
    const moves = ({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity;
    const isAtRest = () => !document.querySelector('[aria-busy=true], .ant-btn-loading') && !document.getAnimations().some(moves);
    for (const end = performance.now() + 20_000; !isAtRest() && performance.now() < end; )
      await new Promise((done) => setTimeout(done, 50));
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important }');
    document.adoptedStyleSheets.push(still);
    try {
      // What breaks a rule is as grave as the rule, so those that are not grave need not be tried.
      const slight = axe._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
      const rules = Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }]));
      return await axe.run({ rules, resultTypes: ['violations'], selectors: false, preload: false });
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== still);
    }
  })()`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    );
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
