import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CreateAccount, generatePassword, type Role } from '@app/identity';
import { UnitOfWork } from '@app/platform';
import type { TestApp } from '../support/test-app';
import { barriers, openBrowser, openWindow, USUAL_SCREEN } from './support/browser';
import { busyQuarter, UNIT } from './support/busy-quarter';

let app: TestApp;
let home: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  app = await busyQuarter();
  await app.nest.listen(0, '127.0.0.1');
  home = await app.nest.getUrl();
  browser = await openBrowser();
  ({ context, page, troubles } = await openWindow(browser));
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** One window for all, since opening one takes longer than most tests: whoever leaves it leaves nothing in it. */
afterEach(async () => {
  await page.goto('about:blank');
  await context.clearCookies();
  await page.emulateMedia({ media: null });
  await page.setViewportSize(USUAL_SCREEN);
  expect(troubles.splice(0)).toEqual([]);
});

describe('the quarterly table in a browser', () => {
  it('asks for a login first and then leads to the page that was wanted', async () => {
    await page.goto(`${home}/?quarter=2014Q1`);
    expect(new URL(page.url()).pathname).toBe('/login');
    await fillIn(await anAccount('editor'));
    expect(page.url()).toBe(`${home}/?quarter=2014Q1`);
    expect(await page.textContent('h1')).toContain('2014年第一季度通报表');
  });

  it('says the same of a wrong password and of an unknown name, and keeps the name that was typed', async () => {
    const { login } = await anAccount('editor');
    const messages: (string | null)[] = [];
    for (const name of [login, 'nobody-of-that-name']) {
      await page.goto(`${home}/login`);
      await fillIn({ login: name, password: 'Not-the-Password-1' });
      messages.push(await page.textContent('[role=alert]'));
      expect(await page.inputValue('#login')).toBe(name);
    }
    expect(messages[0]).toContain('不正确');
    expect(messages[1]).toBe(messages[0]);
  });

  it('is followed with clicks from a figure to its entries and to the clause one of them rests on', async () => {
    await signIn('editor');
    const figure = figureOf(UNIT, '积分（分）总分');
    const total = await figure.textContent();
    await figure.click();
    expect(await page.textContent('h1')).toContain(UNIT);
    expect(await page.textContent('.sums')).toContain(`${total} 分`);
    const amounts = await page.locator('td.num').allTextContents();
    const tenths = amounts.map((amount) => Math.round(parseFloat(amount.replaceAll(',', '')) * 10));
    expect(tenths.reduce((sum, each) => sum + each, 0) / 10).toBe(Number(total));
    expect(await page.getByText('以前期间调整').count()).toBe(1);

    await page
      .getByRole('link', { name: /号分录的说明/ })
      .first()
      .click();
    expect(await page.locator('h2').allTextContents()).toEqual(['为什么是这个数', '依据', '来源']);
    expect(await page.textContent('blockquote')).toMatch(/3\.1\.\d .*计 \d+ 分/);
    expect(await page.textContent('.steps')).toContain('办法规定');
    await page.getByRole('link', { name: /采用（第 \d+ 号）/ }).click();
    expect(await page.textContent('h1')).toContain('采用');
    expect(await page.locator('table.list tbody tr').count()).toBeGreaterThan(0);
  });

  it('leads from a number of items to just as many events', async () => {
    await signIn('editor');
    const figure = figureOf(UNIT, '采用（条）小计');
    const count = Number(await figure.textContent());
    await figure.click();
    const counts = await page.locator('td.num').allTextContents();
    expect(counts.reduce((sum, each) => sum + Number(each), 0)).toBe(count);
    expect(await page.getByText(/撤销第/).count()).toBe(1);
  });

  it('shows a title with markup as the text it is', async () => {
    await signIn('editor');
    await page.goto(`${home}/units/${app.unit(UNIT)}?quarter=2014Q1`);
    expect(await page.getByText('<b>春灌</b>用水调度的做法 & 建议').count()).toBeGreaterThan(0);
  });

  it('draws its bars from the figures of the table', async () => {
    await signIn('editor');
    const chart = await page.locator('.chart li .value').allTextContents();
    const table = await page.locator('.standings tbody tr:not(.sum) td.total:not(.first)').allTextContents();
    expect(chart).toHaveLength(35);
    expect([...chart].sort()).toEqual([...table].sort());
    const bars = await page.locator('.chart rect').all();
    const widths = await Promise.all(bars.map(async (bar) => Number(await bar.getAttribute('width'))));
    expect(widths[0]).toBe(Math.max(...widths));
  });

  it('fits the usual screen and keeps its head in sight while it is scrolled', async () => {
    await signIn('editor');
    expect(await overflow()).toBe(0);
    await page.evaluate('window.scrollTo(0, 600)');
    expect((await page.locator('thead th').first().boundingBox())?.y).toBe(0);
  });

  it('prints on A4 landscape with no column cut off and the head on every page of the table', async () => {
    await signIn('editor');
    const paper = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const boxes = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    for (const [, width, height] of boxes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await page.emulateMedia({ media: 'print' });
    // 297 mm less the margins, in CSS pixels.
    await page.setViewportSize({ width: Math.floor((277 / 25.4) * 96), height: 700 });
    expect(await overflow()).toBe(0);
    expect(await styleOf('.standings thead', 'display')).toBe('table-header-group');
    expect(await styleOf('.standings td a', 'text-decoration-line')).toBe('none');
    expect(await styleOf('.top', 'display')).toBe('none');
  });

  it('can be used with the keyboard alone', async () => {
    const account = await anAccount('editor');
    await page.goto(`${home}/login`);
    // The browser gives the focus with its first picture of the page, which may come after its load event.
    await page.waitForSelector('#login:focus');
    await page.keyboard.type(account.login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(account.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}/`);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const unit = await focused();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/units\/\d+/);
    expect(await page.textContent('h1')).toContain(unit);
  });

  it('has no barrier axe would call serious, on any of its pages', async () => {
    await page.goto(`${home}/login`);
    const found: Record<string, string[]> = { '/login': await barriers(page) };
    await signIn('editor');
    await page.goto(`${home}/units/${app.unit(UNIT)}`);
    const entry = await page.locator('td.no a').first().getAttribute('href');
    const event = await page.locator('th.text a').first().getAttribute('href');
    const paths = ['/', `/units/${app.unit(UNIT)}?quarter=2014Q1`, entry ?? '', event ?? '', '/entries/999999'];
    for (const path of paths) {
      await page.goto(home + path);
      found[path] = await barriers(page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((path) => [path, []])));
  });
});

describe('a liaison', () => {
  it('sees the own line and rank, and the name of no other unit', async () => {
    await signIn('liaison', UNIT);
    expect(await page.locator('.standings tbody tr').count()).toBe(1);
    expect(await page.textContent('.own')).toMatch(/第 \d+ 名（全办共 35 个单位/);
    const text = await page.textContent('main');
    for (const name of ['农业局', '公安局', '东河镇', '合计']) expect(text).not.toContain(name);
  });

  it('is told of a foreign unit, entry or event exactly what it is told of one that does not exist', async () => {
    await signIn('editor');
    await page.goto(`${home}/units/${app.unit('公安局')}`);
    const entry = await page.locator('td.no a').first().getAttribute('href');
    const event = await page.locator('th.text a').first().getAttribute('href');
    await context.clearCookies();
    await signIn('liaison', UNIT);
    const answer = async (path: string) => {
      const response = await page.goto(home + path);
      return [response?.status(), (await page.textContent('.lead'))?.replace(/\d+/g, '#')];
    };
    expect(await answer(`/units/${app.unit('公安局')}`)).toEqual(await answer('/units/999999'));
    expect(await answer(entry ?? '')).toEqual(await answer('/entries/999999'));
    expect(await answer(event ?? '')).toEqual(await answer('/events/999999'));
    expect((await answer(entry ?? ''))[0]).toBe(404);
  });

  it('gets the same single line as JSON', async () => {
    const answer = await app.get(`liaison of ${UNIT}`, '/api/v1/standings?quarter=2014Q1');
    const { lines, ranked } = answer.body as { lines: { name: string }[]; ranked: number };
    expect([lines.map(({ name }) => name), ranked]).toEqual([[UNIT], 35]);
  });
});

describe('a session', () => {
  it('ends with the button, and the page before it does not come back', async () => {
    await signIn('editor');
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL(`${home}/login`);
    await page.goto(`${home}/`);
    expect(new URL(page.url()).pathname).toBe('/login');
  });

  it('is not begun by a form of another site, so that nobody works under a name that is not theirs', async () => {
    const { login, password } = await anAccount('editor');
    const response = await context.request.post(`${home}/login`, {
      form: { login, password },
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(response.status()).toBe(403);
    expect(await context.cookies()).toEqual([]);
  });

  it('keeps its cookie from scripts and from other sites', async () => {
    await signIn('editor');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  });
});

it('lets browsers keep the style sheet until its content changes', async () => {
  await page.goto(`${home}/login`);
  const href = (await page.getAttribute('link[rel=stylesheet]', 'href')) ?? '';
  const kept = await context.request.get(home + href);
  const other = await context.request.get(`${home}/assets/ledger.css?v=0`);
  expect(kept.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(other.headers()['cache-control']).toBe('no-store');
});

let accounts = 0;

async function anAccount(role: Role, unit?: string): Promise<{ login: string; password: string }> {
  const login = `${role}-${++accounts}`;
  const { officeId } = app;
  const wanted = { officeId, login, name: '王晓明', role, unitId: unit === undefined ? null : app.unit(unit) };
  const password = generatePassword();
  await app.nest.get(UnitOfWork).run((tx) => app.nest.get(CreateAccount).create(tx, { ...wanted, password }));
  return { login, password };
}

async function fillIn({ login, password }: { login: string; password: string }): Promise<void> {
  await page.fill('#login', login);
  await page.fill('#password', password);
  const answered = page.waitForEvent('load');
  await page.getByRole('button', { name: '登录' }).click();
  await answered;
}

async function signIn(role: Role, unit?: string): Promise<void> {
  await page.goto(`${home}/login`);
  await fillIn(await anAccount(role, unit));
  await page.waitForURL(`${home}/`);
}

function figureOf(unit: string, column: string) {
  return page.getByRole('link', { name: new RegExp(`^-?[\\d,.]+，${unit}，${column}$`) });
}

// What runs in the browser is text here: the house is compiled without the browser's own types.

function focused(): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent');
}

/** How far the page reaches beyond the window, in pixels. */
function overflow(): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

function styleOf(selector: string, property: string): Promise<string> {
  const place = JSON.stringify(selector);
  return page.evaluate<string>(`getComputedStyle(document.querySelector(${place})).getPropertyValue('${property}')`);
}
