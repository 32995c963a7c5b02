import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Who } from '../../support/test-app';
import type { OfficeServer } from './office-server';

export interface Desk {
  readonly page: Page;
  /** What went wrong in the window: scripts that failed, lines of the console, answers of 500. */
  readonly troubles: string[];
  readonly go: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A window of its own in which somebody has signed in. */
export async function deskOf(
  browser: Browser,
  office: OfficeServer,
  who: Who | { login: string; password: string },
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    // Chromium prints a line for each answer of 4xx too; what a test provokes it reads on the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  const { login, password } = typeof who === 'string' ? office.account(who) : who;
  await page.goto(`${office.url}/app/`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  return {
    page,
    troubles,
    go: async (path) => {
      await page.goto(`${office.url}/app${path}`);
      await page.locator('.page h1').waitFor();
    },
    close: () => context.close(),
  };
}

/** Waits until no part of the page is still being read: before it is measured, examined or pictured. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}
