// node scripts/web-pictures.mjs [NAME...]: pictures of the browser application for docs/tour.md and the user guide, all or
// those named, in docs/pictures. Needs Chromium. They show the demo office on the second working day of 2015.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/house.mjs';
import { workADay } from './lib/picture-day.mjs';
import { pictureOffice } from './lib/picture-office.mjs';
import { say, Stop } from './lib/say.mjs';

const NOW = '2015-01-05T01:30:00Z';
/** A picture of the repository is read by everybody who clones it. */
const MOST_BYTES = 150_000;

const inSight = (words) => (page) =>
  page
    .getByText(words)
    .first()
    .evaluate((line) => void line.scrollIntoView({ block: 'center' }));
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const key =
  (...keys) =>
  async (page) => {
    await page.locator('[role=option][aria-selected=true]').waitFor();
    for (const each of keys) await page.keyboard.press(each);
  };

/** Name, account, address, and what is done there before the picture is taken. */
const pictures = [
  ['desk', 'town', () => '/'],
  ['draft', 'town', ({ draft }) => `/items/${draft}/draft`, writing],
  ['items', 'town', () => '/items'],
  ['commissions', 'town', () => '/commissions'],
  ['statement', 'town', () => '/statement?month=2014-12'],
  ['why', 'town', () => '/statement?month=2014-12', (page) => page.locator('tbody button').first().click()],
  ['own-objection', 'town', ({ objection }) => `/objections/${objection}`],
  ['notice-settings', 'town', () => '/me', inSight('退回修改')],
  ['phone', 'town', () => '/statement?month=2014-12', undefined, 'phone'],
  ['editor-desk', 'editor', () => '/'],
  ['inbox', 'editor', ({ combined }) => `/inbox?status=in_work&item=${combined}`],
  ['inbox-batch', 'editor', () => '/inbox', marking],
  ['combine', 'editor', () => '/inbox?status=in_work', combining],
  ['adopt', 'editor', ({ combined }) => `/inbox?status=in_work&item=${combined}`, adopting],
  ['urgent', 'editor', () => '/urgent'],
  ['library', 'editor', () => '/items?status=adopted'],
  ['asked', 'editor', () => '/commissions'],
  ['issue', 'editor', ({ issue }) => `/issues/${issue}`],
  ['upper-list', 'editor', ({ upperList }) => `/upper-lists/${upperList}`],
  ['incidents', 'editor', () => '/incidents'],
  ['import', 'editor', ({ import: id }) => `/imports/${id}`, (page) => page.getByText('没有导入任何一行').waitFor()],
  ['paper', 'editor', () => '/items/new', entering],
  ['quarter', 'leader', () => '/quarter?quarter=2014Q4'],
  ['bulletin', 'leader', ({ bulletin }) => `/bulletins/${bulletin}`],
  ['awards', 'leader', () => '/awards', awarding],
  ['objection', 'leader', ({ objection }) => `/objections/${objection}`],
  ['year-end', 'leader', ({ yearEnd }) => `/year-ends/${yearEnd}`],
  ['leader-phone', 'leader', () => '/', undefined, 'phone'],
  ['batch', 'finance', ({ batch }) => `/payouts/${batch}`],
  ['payees', 'finance', () => '/payees'],
  ['periods', 'admin', () => '/periods'],
  ['units', 'admin', () => '/units'],
  ['forward-routes', 'admin', () => '/forward-routes'],
  ['settings', 'admin', () => '/settings'],
  ['holidays', 'admin', () => '/settings', press('修改：2015 年放假安排')],
  ['webhooks', 'admin', () => '/webhooks'],
  ['regulation', 'admin', () => '/regulation', press('第 3.1.3 条在表中的各行')],
  ['simulation', 'admin', () => '/regulation/draft?from=district-info 1', simulating],
  ['accounts', 'security', () => '/accounts'],
  ['purge', 'security', ({ alike }) => `/items/${alike}`, purging],
  ['audit', 'audit', () => '/audit'],
  ['verification', 'audit', () => '/jobs', verifying],
];

/** What is found in a text stands beside it once it was saved. */
async function writing(page) {
  await page.getByLabel('联系人和电话').fill('青荻镇党政办 张某');
  await page.getByText(/涉密字样/).waitFor();
}

/** What came by fax. */
async function entering(page) {
  await page.getByLabel('报送单位').click();
  await page.keyboard.type('石槲镇');
  await page.getByTitle('石槲镇', { exact: true }).last().click();
  await page.getByLabel('标题').fill('石槲镇抢修水毁村道 3 公里');
  await page
    .getByLabel(/^正文/)
    .fill('一、基本情况。上月降雨冲毁村道 6 处。\n\n二、主要做法。镇村两级组织 40 人，五天内恢复通行。');
  await page.getByText(/草稿已保存/).waitFor();
}

async function awarding(page) {
  await press('登记评定')(page);
  await page.getByLabel('单位', { exact: true }).last().click();
  await page.keyboard.type('石槲镇');
  await page.getByTitle('石槲镇', { exact: true }).last().click();
  await page.locator('.ant-modal-title').last().click();
  await page.getByLabel('评定项目').click();
  await page.locator('.ant-select-item-option', { hasText: '综合信息主要供稿单位多计' }).last().click();
  await page.getByLabel(/^数额/).first().fill('12');
  await page.getByLabel('理由').fill('材料主要由该镇提供');
  await page.getByText('登记后将记').waitFor();
}

async function marking(page) {
  for (const place of [0, 1, 2]) await page.locator('.inbox-mark').nth(place).click();
  await page.getByText('已勾选 3 条').waitFor();
  await page.keyboard.press('Shift+N');
  await page.getByRole('dialog').waitFor();
}

async function combining(page) {
  for (const place of [0, 1]) await page.locator('.inbox-mark').nth(place).click();
  await page.getByText('已勾选 2 条').waitFor();
  await page.keyboard.press('Shift+M');
  await page.getByLabel('新稿标题').fill('我区冬春农业生产有序推进');
  // It opens from nothing, and would be pictured so.
  await page
    .locator('.ant-modal')
    .evaluate((dialog) => Promise.all(dialog.getAnimations().map((each) => each.finished)));
}

async function adopting(page) {
  await key('a')(page);
  for (const [label, choice] of [
    ['刊物', '《政务》'],
    ['体裁', '综合'],
  ]) {
    await page.getByLabel(label).click();
    await page.getByTitle(choice, { exact: true }).last().click();
  }
  await page.getByText('采用后将记').waitFor();
}

async function purging(page) {
  await press('紧急清除')(page);
  await page.getByLabel('原因').fill('误报了内部材料');
}

async function verifying(page) {
  await press('开始核验')(page);
  await page.getByText('没有发现问题').first().waitFor({ timeout: 180_000 });
}

/** The price of a brief is raised, and tried on the second half of the year. */
async function simulating(page) {
  const source = page.getByRole('textbox', { name: '规则 regulation.yaml' });
  await page.waitForFunction(() => globalThis.document.querySelector('#draft-text')?.value !== '');
  const text = await source.inputValue();
  await source.fill(text.replace('version: 1', 'version: 2').replace('brief, 5, 10,', 'brief, 8, 10,'));
  await page.getByRole('button', { name: '核查草案' }).click();
  await page.getByRole('tab', { name: '试算比较' }).click();
  await page.getByLabel('从').fill('2014-07-01');
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await page.getByText(/个单位会有变化/).waitFor();
  await page.getByText(/个单位会有变化/).evaluate((line) => void line.scrollIntoView());
}

const screens = {
  desk: { viewport: { width: 1280, height: 720 } },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
};

await begin(async () => {
  const named = process.argv.slice(2);
  const wanted = pictures.filter(([name]) => named.length === 0 || named.includes(name));
  if (wanted.length < named.length) throw new Stop(`known are: ${pictures.map(([name]) => name).join(' ')}`);
  await ensureBuilt();
  const { path: executablePath, missing } = provideChromium();
  if (missing) throw new Stop(missing);
  const office = await pictureOffice(NOW);
  // Dates in fields are written as the browser's own language has them.
  const env = { ...process.env, LANGUAGE: 'zh_CN' };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env });
  try {
    const places = await workADay(office, NOW);
    for (const picture of wanted) await take(browser, office, places, picture);
    return 0;
  } finally {
    await browser.close();
    await office.remove();
  }
});

async function take(browser, office, places, [name, login, address, act, screen = 'desk']) {
  const context = await browser.newContext({ locale: 'zh-CN', ...screens[screen] });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(`${office.url}/app${address(places)}`);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(office.account(login).password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.page h1').waitFor();
  await settled(page);
  if (act) {
    await act(page);
    await settled(page);
  }
  let bytes = await page.screenshot({ animations: 'disabled' });
  if (bytes.length > MOST_BYTES) {
    // A page full of words: less of it is shown.
    await page.setViewportSize({ width: 1180, height: 600 });
    await settled(page);
    bytes = await page.screenshot({ animations: 'disabled' });
  }
  writeFileSync(inRoot(`docs/pictures/web-${name}.png`), bytes);
  say(`web-${name}.png ${Math.round(bytes.length / 1000)} kB`);
  await context.close();
}

async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}
