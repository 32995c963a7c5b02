import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Who } from '../../support/test-app';
import type { OfficeServer } from './office-server';
import { USUAL_SCREEN } from './browser';
import { Seat } from './seat';
import { Traffic } from './traffic';

export interface Desk {
  readonly page: Page;
  /** What went wrong in the window: scripts that failed, lines of the console, answers of 500. */
  readonly troubles: string[];
  /** Opens an address, as somebody does who typed it: the application is loaded anew. */
  readonly go: (path: string) => Promise<void>;
  /** Goes to another page as a link does: the application stays where it is open already. */
  readonly turnTo: (path: string) => Promise<void>;
  /** Runs before the application's own scripts at each `go`. */
  readonly beforehand: (script: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Account {
  readonly login: string;
  readonly password: string;
}

/** How a screen is made and what its owner likes. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>;

/**
 * A window in which somebody has signed in, by the form where an account is given; without it no page is open yet, since each costs
 * a load of the application.
 */
export async function signedIn(
  browser: Browser,
  office: OfficeServer,
  who: Who | Account,
  { viewport, colorScheme }: Look = {},
): Promise<Desk> {
  const seat = await Seat.at(browser, office.url);
  const { page, troubles } = seat;
  await page.setViewportSize(viewport ?? USUAL_SCREEN);
  await page.emulateMedia({ colorScheme: colorScheme ?? 'light', media: null });
  const byHand = typeof who !== 'string';
  await (byHand ? fillIn(page, office, who) : signIn(page, office, office.account(who)));
  let isOpen = byHand;
  const go = async (path: string) => {
    await page.goto(`${office.url}/app${path}`);
    await page.locator('.page h1').waitFor();
    isOpen = true;
  };
  return {
    page,
    troubles,
    go,
    turnTo: async (path) => {
      if (!isOpen) return go(path);
      await page.evaluate(`(() => {
        document.querySelector('.page').classList.add('left');
        history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', ${JSON.stringify(`/app${path}`)});
        dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      })()`);
      await page.locator('.page:not(.left) h1').waitFor();
    },
    beforehand: (script) => seat.beforehand(script),
    close: () => seat.leave(),
  };
}

/** Waits until no part of the page is still being read: before it is measured, examined or pictured. */
export const settled = (page: Page): Promise<void> => Traffic.settle(page);

/** Signs in without the form, which costs a load of the application: as if it had been filled in yesterday. */
async function signIn(page: Page, { url }: OfficeServer, { login, password }: Account): Promise<void> {
  const answer = await page.context().request.post(`${url}/api/v1/sessions`, { data: { login, password } });
  if (!answer.ok()) throw new Error(`not signed in: ${await answer.text()}`);
  // Only then does the application ask whether the cookie is worth a session.
  await page.evaluate("localStorage.setItem('signed-in', '1')");
}

async function fillIn(page: Page, { url }: OfficeServer, account: Account): Promise<void> {
  await page.goto(`${url}/app/`);
  await page.getByLabel('登录名').fill(account.login);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
}
