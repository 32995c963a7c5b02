import type { Page, Request } from 'playwright-core';

/** What a page has asked its server for and not been answered yet. */
export class Traffic {
  private readonly open = new Set<Request>();
  private waiting: (() => void)[] = [];
  private begun = 0;

  private constructor(page: Page) {
    page.on('request', (request) => {
      this.begun += 1;
      // Leaving a document takes back what it still waits for, and not all of that is told.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.open.clear();
      this.open.add(request);
    });
    const ended = (request: Request) => {
      this.open.delete(request);
      for (const told of this.waiting.splice(0)) told();
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  private static readonly of = new WeakMap<Page, Traffic>();

  /** To be called before the page asks for anything. */
  static follow(page: Page): void {
    Traffic.of.set(page, new Traffic(page));
  }

  /**
   * Waits until the page has all its answers, shows nothing that is still being read, and has not asked again once it had
   * nothing left to do.
   */
  static async settle(page: Page): Promise<void> {
    const traffic = Traffic.of.get(page);
    if (traffic === undefined) throw new Error('nobody has followed what this page asks for');
    for (let before = NaN; before !== traffic.begun;) {
      before = traffic.begun;
      await traffic.answered();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      await page.evaluate(AT_LEISURE);
    }
  }

  private async answered(): Promise<void> {
    while (this.open.size > 0) await new Promise<void>((told) => this.waiting.push(told));
  }
}

/** Twice a picture was drawn and the page had time to spare after it: whatever an answer sets off has been done. */
const AT_LEISURE = `(async () => {
  for (let i = 0; i < 2; i += 1)
    await new Promise((leisure) => requestAnimationFrame(() => requestIdleCallback(leisure)));
})()`;
