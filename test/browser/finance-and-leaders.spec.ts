import { generateSync } from 'otplib';
import { addMonths, monthOf, SystemClock } from '@app/kernel';
import { aDeclaration } from '@app/testing';
import { closeMonths, earn } from '../support/payouts';
import type { Who } from '../support/test-app';
import { barriers } from './support/browser';
import { choose, chooseAmong } from './support/choose';
import { type Desk, settled } from './support/desk';
import { officeInBrowser } from './support/office-in-browser';

const people = [
  'liaison of 甲局',
  'liaison of 丙镇',
  'editor',
  'leader',
  'finance',
  'system_administrator',
] as const satisfies readonly Who[];

// Each plays several windows from the sign-in on; where other suites run beside it, that takes longer than a minute.
jest.setTimeout(180_000);

/** The month before last is closed and can be paid; the last one is over and can be put before its units. */
const suite = officeInBrowser(
  people,
  async (app) => {
    const last = addMonths(monthOf(app.clock.today()), -1);
    const before = addMonths(last, -1);
    await earn(app, '甲局', `${before}-08`, '甲局上报的第一条');
    await earn(app, '丙镇', `${before}-09`, '丙镇上报的第一条');
    await closeMonths(app, before);
    await earn(app, '甲局', `${last}-08`, '甲局与乙局合作的一条');
    const notice = { noticeUntil: app.clock.today(), decideBy: app.clock.today() };
    await app.post('system_administrator', `/api/v1/periods/${last}/holding`, notice);
    const untrue = { fields: { fault: 'untrue', level: 'district' }, reason: '数字失实' };
    const contributors = [{ unitId: app.unit('乙局') }];
    await app.post('editor', '/api/v1/incidents', { ...untrue, contributors, occurredOn: `${last}-10` });
    const settings = { organ: '测试县人民政府办公室', mark: '测政办信通', recipients: '各单位', copies: '' };
    const decided = { ...settings, mode: 'full', topPlaces: 5, version: 0 };
    await app.put('system_administrator', '/api/v1/bulletin-settings', decided);
    const aware = new Date(app.clock.now().getTime() - 3 * 3_600_000).toISOString();
    await app.post('liaison of 丙镇', '/api/v1/items', {
      ...{ title: '某村发生火情', contributors: [{ unitId: app.unit('丙镇') }], declaration: aDeclaration },
      urgency: { severity: '重大', happenedAt: aware, awareAt: aware },
    });
  },
  2,
);
const { open } = suite;

describe('finance in the browser', () => {
  it('pays a closed month: drawn up, reviewed, approved by a second person, exported, paid, with the sheet to hand', async () => {
    const clerk = await open('finance');
    await schemeInUse(clerk);
    await clerk.go('/payouts');
    await clerk.page.getByRole('button', { name: '编制批次' }).click();
    await clerk.page.getByRole('dialog').getByLabel('发放日期').waitFor();
    expect(await barriers(clerk.page)).toEqual([]);
    await clerk.page.getByRole('button', { name: '编制', exact: true }).click();
    await clerk.page.getByText('人民币肆拾元整').waitFor();
    const lines = clerk.page.getByRole('row').filter({ hasText: '20.00' });
    await lines.nth(1).waitFor();
    expect(await lines.count()).toBe(2);
    await act(clerk, '复核通过');
    const address = new URL(clerk.page.url()).pathname.replace('/app', '');
    expect(await clerk.page.getByRole('button', { name: '审批通过' }).count()).toBe(0);

    const leader = await open('leader');
    await leader.go('/');
    await leader.page.getByRole('link', { name: '发放批次待审批 1 件' }).click();
    await leader.page.locator(`a[href$="${address}"]`).click();
    await act(leader, '审批通过');

    await clerk.page.reload();
    await act(clerk, '导出并锁定');
    await clerk.page.getByText('内容校验值').click();
    await clerk.page.getByText(/^[0-9a-f]{64}$/).waitFor();
    await clerk.page.getByRole('button', { name: 'XLSX' }).click();
    const [file] = await Promise.all([
      clerk.page.waitForEvent('download'),
      clerk.page.getByRole('button', { name: /^下载 / }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/发放表.*\.xlsx$/);
    await act(clerk, '确认已发放');
    await clerk.page.getByText('已发放').first().waitFor();
    expect(await barriers(clerk.page)).toEqual([]);
    await clerk.go('/downloads');
    await clerk.page.getByRole('button', { name: /^下载 / }).waitFor();
    expect(await barriers(clerk.page)).toEqual([]);
  });

  it('shows the second of two who alter one scheme what the first one did, and keeps what was typed', async () => {
    const [first, second] = [await open('finance'), await open('finance')];
    await schemeInUse(first);
    await second.go('/payout-schemes');
    const { page } = second;
    for (const each of [first, second]) await each.page.getByRole('button', { name: '修改', exact: true }).click();
    await first.page.getByLabel('经费来源').fill('财政专项');
    await first.page.getByRole('button', { name: '保存' }).click();
    await first.page.getByRole('row', { name: /财政专项.*在用/ }).waitFor();
    await page.getByLabel('名称').fill('半年信息奖励');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^finance在 .* 修改过“信息奖励”/).waitFor();
    await page.getByText('经费来源：由“信息工作经费”改为“财政专项”').waitFor();
    expect(await page.getByLabel('名称').inputValue()).toBe('半年信息奖励');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '仍按我填写的保存' }).click();
    await page.getByRole('row', { name: /半年信息奖励.*在用/ }).waitFor();
  });

  it('makes no bank file before every payee is known, shows the numbers in full for a reason alone, and takes a return', async () => {
    const { page, go } = await open('finance');
    await go('/bank-templates');
    await page.getByRole('button', { name: '新建模板' }).click();
    await page.getByLabel('名称', { exact: true }).fill('代发');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('cell', { name: '代发' }).waitFor();
    await go('/payouts');
    await page.locator('.page').getByRole('link', { name: /年/ }).click();
    await page.getByRole('button', { name: '生成' }).click();
    await page.getByRole('button', { name: '生成并保存' }).click();
    await page.getByText(/^第 1 行（甲局）：还没有登记收款账号/).waitFor();
    expect(await barriers(page)).toEqual([]);

    await go('/payees');
    await page.getByRole('button', { name: '登记收款人' }).click();
    await choose(page, '单位', '甲局');
    await page.getByLabel('户名').fill('甲局');
    await page.getByLabel('开户行').fill('某银行某支行');
    await page.getByLabel('账号', { exact: true }).fill('4111 1111 1111 1112');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').filter({ hasText: '校验位不对' }).waitFor();
    await page.getByLabel('账号', { exact: true }).fill('4111 1111 1111 1111');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('cell', { name: '************1111' }).waitFor();
    await page.getByRole('button', { name: '看全号' }).click();
    await page.getByLabel('为什么要看').fill('核对账号');
    await page.getByRole('button', { name: '显示' }).click();
    await page.getByText('4111 1111 1111 1111').waitFor();
    expect(await barriers(page)).toEqual([]);

    await go('/payouts?state=paid');
    await page.locator('.page').getByRole('link', { name: /年/ }).click();
    await page.getByLabel('选中第 2 行').check();
    await page.getByRole('button', { name: /登记退回/ }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/第 2 行 丙镇/)
      .fill('户名与账号不符');
    await page.getByRole('button', { name: '登记退回', exact: true }).click();
    await page.getByText('银行退回：户名与账号不符').waitFor();
    await page.getByText('发放（部分退回）').waitFor();
  });
});

describe('a month before its units', () => {
  it('is disputed by a liaison, answered by a leader, and then confirmed', async () => {
    const unit = await open('liaison of 甲局');
    const last = addMonths(monthOf(suite.office.today), -1);
    await unit.go(`/statement?month=${last}`);
    await unit.page.getByRole('link', { name: '甲局与乙局合作的一条' }).first().waitFor();
    expect(await barriers(unit.page)).toEqual([]);
    await unit.page
      .getByRole('button', { name: /^对第 \d+ 号分录提出异议$/ })
      .first()
      .click();
    await unit.page.getByLabel('有什么疑问').fill('此条由我局主办，应计半数以上');
    await unit.page.getByRole('button', { name: '提出异议', exact: true }).click();
    await unit.page.getByText('此条由我局主办，应计半数以上').waitFor();
    expect(await barriers(unit.page)).toEqual([]);

    const leader = await open('leader');
    await leader.go('/');
    await leader.page.getByRole('link', { name: '异议待答复 1 件' }).click();
    await leader.page.getByRole('heading', { name: '异议', exact: true }).waitFor();
    await settled(leader.page);
    expect(await barriers(leader.page)).toEqual([]);
    await leader.page.getByRole('link', { name: /^对第 \d+ 号分录$/ }).click();
    await leader.page.getByRole('button', { name: '答复并办结' }).click();
    await leader.page.getByRole('dialog').getByLabel('答复', { exact: true }).fill('经核对合作说明，原记录无误');
    expect(await barriers(leader.page)).toEqual([]);
    await leader.page.getByRole('dialog').getByRole('button', { name: '答复并办结' }).click();
    await leader.page.getByText('维持原记录').first().waitFor();

    await unit.go(`/statement?month=${last}`);
    await unit.page.getByRole('link', { name: '维持原记录' }).waitFor();
    await unit.page.getByRole('button', { name: '确认无误' }).click();
    await unit.page.getByRole('dialog').getByRole('button', { name: '确认无误' }).click();
    await unit.page.getByText(/已确认 .* \d+ 笔/).waitFor();
  });

  it('stands on a page with what is still open about it and what each unit has so far, on paper dark on white, for whoever closes it', async () => {
    const { page, go } = await open('system_administrator', { colorScheme: 'dark' });
    await go('/periods');
    await page.getByText('核对中').waitFor();
    expect(await page.getByRole('button', { name: '结账', exact: true }).isDisabled()).toBe(true);
    await page.getByText('还没有办完的事').waitFor();
    await page.getByRole('img', { name: /^得分前列单位/ }).waitFor();
    const entries = page.getByRole('row', { name: /甲局/ }).getByRole('link', { name: '甲局' });
    expect(await entries.getAttribute('href')).toMatch(/[?&]month=\d{4}-\d\d$/);
    const look = () => page.evaluate<[string, string]>(LOOK);
    const onScreen = await look();
    expect(onScreen[0]).toBe('dark');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await look()).toEqual(['light', '640px']);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await look()).toEqual(onScreen);
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    // Any other month can be looked at, and says why it cannot be closed.
    await page.getByRole('button', { name: '上一月' }).click();
    await page.getByText('这个月合计').waitFor();
    await page.getByRole('button', { name: '凭文号重新核对' }).waitFor();
    const back = page.getByRole('button', { name: '回到轮到结账的月份' });
    await back.click();
    await back.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '下一月' }).click();
    await page.getByText('还不能结账：月份按先后结账').waitFor();
    await page.getByText('还没有办完的事').waitFor();
    expect(await page.getByRole('button', { name: '结账', exact: true }).count()).toBe(0);
  });

  it('lets the leader settle what the regulation leaves open, inside its range, with the points shown first', async () => {
    const { page, go } = await open('leader');
    await go('/');
    await page.getByRole('link', { name: '数额待裁定 1 件' }).click();
    await page.getByRole('button', { name: '裁定' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('“数字失实”').waitFor();
    await dialog.getByLabel('数额（分），-100 至 -50 之间').fill('-60');
    await dialog.getByLabel('理由').fill('影响较小，及时更正');
    await dialog.getByText('裁定后将记').waitFor();
    await dialog.getByText('-60 分').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '裁定', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '裁定' }).waitFor({ state: 'detached' });
  });
});

describe('an award by hand', () => {
  it('is chosen by the leader from what the regulation leaves to a person, with the points shown first, and taken back by an editor', async () => {
    const { page, go } = await open('leader');
    await go('/awards');
    await page.getByRole('button', { name: '登记评定' }).click();
    const dialog = page.getByRole('dialog');
    await chooseAmong(page, '单位', '甲局');
    await choose(page, '评定项目', '综合信息主要供稿单位多计');
    await dialog.getByText('第 3.1.6 条').waitFor();
    await dialog.getByLabel('数额（分），1 至 100 之间').fill('12');
    await dialog.getByLabel('理由').fill('材料主要由该局提供');
    await dialog.getByText('登记后将记').waitFor();
    await dialog.getByText('+12 分').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('综合信息主要供稿单位多计，+12 分').waitFor();
    const { page: other, go: goThere } = await open('editor');
    await goThere('/awards');
    await other.getByRole('button', { name: /^撤销第/ }).click();
    await other.getByLabel('原因').fill('登记有误');
    await other.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await other.getByText(/已被第 \d+ 号撤销/).waitFor();
  });
});

describe('a bulletin', () => {
  it('is drafted, written on, approved by a leader, issued under a number, and then read by units', async () => {
    const month = addMonths(monthOf(suite.office.today), -2);
    const editor = await open('editor');
    await editor.go('/bulletins');
    await editor.page.getByRole('button', { name: '起草通报' }).click();
    await editor.page.getByLabel('时期').waitFor();
    expect(await barriers(editor.page)).toEqual([]);
    await editor.page.getByLabel('时期').fill(`${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`);
    await editor.page.keyboard.press('Enter');
    await editor.page.getByRole('button', { name: '起草', exact: true }).click();
    await editor.page
      .getByRole('button', { name: /^改写：/ })
      .first()
      .click();
    await editor.page.getByLabel('内容').fill('这一段是编辑写的。');
    await editor.page.getByRole('button', { name: '保存' }).click();
    await editor.page.getByText(/^editor .* 改写$/).waitFor();
    await settled(editor.page);
    expect(await barriers(editor.page)).toEqual([]);
    await act(editor, '送审');

    const leader = await open('leader');
    await leader.go('/');
    await leader.page.getByRole('link', { name: '通报待审批 1 件' }).click();
    await leader.page.getByRole('link', { name: /的通报$/ }).click();
    await leader.page.getByText('这一段是编辑写的。').waitFor();
    await settled(leader.page);
    expect(await barriers(leader.page)).toEqual([]);
    await act(leader, '审批通过');

    await editor.page.reload();
    await act(editor, '编号印发');
    await editor.page
      .getByText(/^测政办信通〔\d{4}〕1号$/)
      .first()
      .waitFor();

    const unit = await open('liaison of 甲局');
    await unit.go('/bulletins');
    await unit.page.getByRole('link', { name: /的通报$/ }).click();
    await unit.page.getByRole('article').waitFor();
    await unit.page
      .getByText(/^测政办信通〔\d{4}〕1号$/)
      .first()
      .waitFor();
    expect(await barriers(unit.page)).toEqual([]);
  });
});

describe('the settings of the office', () => {
  it('head its bulletins and say how long units have to check a month', async () => {
    const { page, go } = await open('system_administrator');
    await go('/');
    await page.getByRole('link', { name: '办公室设置' }).click();
    await page.getByText('测试县人民政府办公室').waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '修改：通报' }).click();
    await page.getByLabel('抄送').fill('县委办公室');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改：月份核对' }).click();
    await page.getByLabel('各单位核对几个工作日').fill('4');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('4 个工作日', { exact: true }).waitFor();
    await go('/settings');
    await page.getByText('4 个工作日', { exact: true }).waitFor();
    await page.getByText('县委办公室').waitFor();
  });

  it('say by what the year ends, decided by an administrator and open to everybody to read', async () => {
    const manager = await open('system_administrator');
    const { page } = manager;
    await manager.go('/settings');
    await page.getByRole('link', { name: '设定' }).click();
    await page.getByLabel('第 1 等的名称').fill('先进');
    await page.getByLabel('第 1 等：标准分不低于').fill('90');
    await page.getByLabel('先进单位至少得多少分：其余各组').fill('60');
    await page.getByRole('button', { name: '增加否决事项' }).click();
    await page.getByLabel('第 1 项的名称').fill('发生失实信息');
    await page.getByLabel('第 1 项的责任').click();
    await page.locator('.ant-select-dropdown:visible:not([class*=slide-up])').getByTitle('失实').click();
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^第 1 版，system_administrator /).waitFor();

    const reader = await open('leader');
    await reader.go('/year-ends');
    await reader.page.getByRole('link', { name: '评定办法' }).click();
    await reader.page.getByText(/^第 1 版/).waitFor();
    const grade = reader.page.getByLabel('第 1 等的名称');
    expect([await grade.inputValue(), await grade.isDisabled()]).toEqual(['先进', true]);
    expect(await reader.page.getByLabel('先进单位至少得多少分：其余各组').inputValue()).toBe('60');
    expect(await reader.page.getByLabel('第 1 项的名称').inputValue()).toBe('发生失实信息');
    await reader.page.getByText('失实', { exact: true }).waitFor();
    expect(await reader.page.getByRole('button', { name: '保存' }).count()).toBe(0);
    await settled(reader.page);
    expect(await barriers(reader.page)).toEqual([]);
  });
});

describe('an urgent item on a phone', () => {
  it('is shared with another unit, declared with its clocks, handed in and followed up', async () => {
    const unit = await open('liaison of 甲局', { viewport: { width: 390, height: 844 } });
    const { page } = unit;
    await unit.go('/items/new');
    await page.getByLabel('标题').fill('某路段发生塌方');
    await page.getByLabel('正文').fill('凌晨某路段塌方，无人员伤亡，正在抢通。');
    await choose(page, '合作单位', '乙局');
    await page.keyboard.press('Escape');
    await page.getByRole('spinbutton', { name: '乙局' }).waitFor();
    await page.getByRole('button', { name: '登记为紧急信息' }).click();
    await page.getByLabel('等级').click();
    await page.keyboard.press('Enter');
    const happened = await page.getByLabel('本单位知悉时间').inputValue();
    await page.getByLabel('事发时间').last().fill(happened);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText(/请在 .* 前电话报告/).waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByLabel('保密审查人').fill('张某');
    await page.getByLabel(/已审查/).check();
    await page.getByRole('button', { name: '确认报送' }).click();
    await page.getByText('甲局、乙局').waitFor();
    await page.getByRole('button', { name: '写续报' }).click();
    await page.getByText('（续报 1）').waitFor();
    expect(await page.getByLabel('标题').inputValue()).toBe('某路段发生塌方（续报）');
  });

  it('waits for an editor below what is late, with the time that is left by the clock of the office', async () => {
    const { page, go, beforehand } = await open('editor');
    // A computer that is three hours slow.
    await beforehand('(() => { const now = Date.now; Date.now = () => now() - 10_800_000; })()');
    await go('/');
    await page.getByRole('link', { name: '紧急信息待办 2 件' }).click();
    await page.getByRole('heading', { name: '紧急信息', exact: true }).waitFor();
    const rows = page.locator('.ant-table-row');
    await rows.nth(1).waitFor();
    const [late, soon] = await rows.allInnerTexts();
    expect(late).toMatch(/某村发生火情[^]*超时 2 小时/);
    expect(soon).toMatch(/某路段发生塌方[^]*还剩 (1 小时|\d+ 分)/);
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '签收《某村发生火情》' }).click();
    await page.getByText('已签收，用时 3 小时').waitFor();
    // What was received has no time left to be counted, so it stands below.
    expect(await rows.first().innerText()).toContain('某路段发生塌方');
    await go('/inbox');
    await page.getByRole('option', { name: /某路段发生塌方/ }).click();
    await page.getByText(/签收时限还剩 (1 小时|\d+ 分)/).waitFor();
  });
});

describe('lists of finance and leaders', () => {
  const pages = {
    finance: ['/payouts', '/unpaid', '/payees', '/payout-schemes', '/bank-templates', '/downloads'],
    leader: ['/awards', '/bulletins', '/objections', '/year-ends', '/periods'],
  } as const;

  it.each(['finance', 'leader'] as const)('put no barrier before a %s, whether they are full or empty', async (who) => {
    const { page, turnTo } = await open(who);
    for (const path of pages[who]) {
      await turnTo(path);
      await settled(page);
      expect([path, await barriers(page)]).toEqual([path, []]);
    }
  });
});

describe('signing in with a second factor', () => {
  it('asks for the code once it is enrolled, and lets its owner in with it', async () => {
    const { page, go } = await open('editor');
    await go('/me');
    await page.getByRole('button', { name: '启用动态验证码' }).click();
    const secret = (await page.getByText(/^密钥 /).innerText()).replace(/^密钥\s*/, '').trim();
    const now = () => Math.floor(new SystemClock().now().getTime() / 1000);
    await page.getByLabel('六位数字').fill(generateSync({ secret, epoch: now() }));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('已启用').waitFor();

    const { login, password } = suite.office.account('editor');
    const other = await open({ login, password });
    // A code is good once, so the one of the next half minute is used, which the server also takes.
    await other.page.getByLabel('动态验证码').fill(generateSync({ secret, epoch: now() + 30 }));
    await other.page.getByRole('button', { name: '登录' }).click();
    await other.page.getByRole('heading', { name: 'editor，您好' }).waitFor();
  });
});

/** Makes the office's scheme, unless a test before this one has. */
async function schemeInUse({ page, go }: Desk): Promise<void> {
  await go('/payout-schemes');
  await settled(page);
  if ((await page.getByText('在用', { exact: true }).count()) > 0) return;
  await page.getByRole('button', { name: '新建方案' }).click();
  await page.getByLabel('名称').fill('信息奖励');
  await page.getByLabel('经费来源').fill('信息工作经费');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('row', { name: /信息奖励.*在用/ }).waitFor();
}

/** Chooses something that is done with a batch or a bulletin, and confirms it in the dialog. */
async function act({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Light or dark, and how wide the chart is drawn. */
const LOOK = `[document.documentElement.style.colorScheme, document.querySelector('[role=img] canvas').style.width]`;
