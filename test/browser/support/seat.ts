import type { Browser, Disposable, Page } from 'playwright-core';
import { Traffic } from './traffic';

/** A page of the server's own that starts nothing, and is there however busy the server is. */
const REST = '/login';

/**
 * A window that one person after the other sits at. Opening one and filling its cache takes longer than most tests, so
 * whoever leaves it leaves nothing but the cache.
 */
export class Seat {
  private static readonly free = new WeakMap<Browser, Seat[]>();
  /** What went wrong since somebody sat down: scripts that failed, lines of the console, answers of 500. */
  troubles: string[] = [];
  private scripts: Disposable[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly url: string,
  ) {
    Traffic.follow(page);
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      // Chromium prints a line for each answer of 4xx too; what a test provokes it reads on the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.troubles.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} ${response.url()}`);
    });
  }

  /** At a server: what a window keeps, it keeps for the address. */
  static async at(browser: Browser, url: string): Promise<Seat> {
    const free = Seat.free.get(browser)?.pop();
    if (free !== undefined) return free;
    const context = await browser.newContext({ locale: 'zh-CN' });
    const seat = new Seat(browser, await context.newPage(), url);
    await seat.page.goto(url + REST);
    return seat;
  }

  /** Runs before the scripts of each page that is loaded, until somebody else sits there. */
  async beforehand(script: string): Promise<void> {
    this.scripts.push(await this.page.addInitScript(script));
  }

  async leave(): Promise<void> {
    const { browser, page, url } = this;
    await Promise.all(this.scripts.splice(0).map((script) => script.dispose()));
    const context = page.context();
    for (const beside of context.pages()) if (beside !== page) await beside.close();
    await page.goto(url + REST);
    await page.evaluate('localStorage.clear(), sessionStorage.clear()');
    await context.clearCookies();
    this.troubles = [];
    Seat.free.set(browser, [...(Seat.free.get(browser) ?? []), this]);
  }
}
