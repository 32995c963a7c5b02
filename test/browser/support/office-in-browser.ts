import type { Browser } from 'playwright-core';
import type { TestApp, Who } from '../../support/test-app';
import { openBrowser } from './browser';
import { type Account, type Desk, type Look, signedIn } from './desk';
import { type OfficeServer, officeServer } from './office-server';

export interface OfficeInBrowser<P extends Who> {
  /** Only within a test. */
  readonly office: OfficeServer;
  /** A window in which somebody has signed in. */
  readonly open: (who: P | Account, look?: Look) => Promise<Desk>;
}

/**
 * Puts an office on a server and opens a browser for all tests of a file. At the end of each test everybody gets up, and no window
 * may have had trouble in it.
 */
export function officeInBrowser<P extends Who>(
  people: readonly P[],
  prepare: (app: TestApp) => Promise<void>,
  /** As of `officeServer`. */
  monthsBefore = 0,
): OfficeInBrowser<P> {
  let office: OfficeServer;
  let browser: Browser;
  const desks: Desk[] = [];

  beforeAll(async () => {
    office = await officeServer(people, prepare, monthsBefore);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await office?.remove();
  });

  afterEach(async () => {
    const troubles = desks.flatMap((desk) => desk.troubles);
    await Promise.all(desks.splice(0).map((desk) => desk.close()));
    expect(troubles).toEqual([]);
  });

  return {
    get office() {
      return office;
    },
    open: async (who, look) => {
      const desk = await signedIn(browser, office, who, look);
      desks.push(desk);
      return desk;
    },
  };
}
