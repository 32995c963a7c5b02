import { DataSource } from 'typeorm';
import { barriers } from './support/browser';
import { choose, chooseAmong } from './support/choose';
import { settled } from './support/desk';
import { officeInBrowser } from './support/office-in-browser';
import { sheetOf } from '../support/imports';
import { regulationFiles } from '../support/test-app';

const people = ['editor', 'system_administrator', 'security_administrator', 'audit_administrator'] as const;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const suite = officeInBrowser(people, async (app) => {
  const today = app.clock.today();
  const itemId = await app.submitted(['甲局'], today, '已采用的简讯');
  const adoption = { itemId, publication: '政务', fields: { form: 'brief' }, occurredOn: today };
  await app.post('editor', '/api/v1/adoptions', adoption);
  await app.submitted(['乙局'], today, '误报的一条');
  // Somebody altered a sum behind the application's back.
  await app.nest.get(DataSource).query('UPDATE standing_cell SET amount = amount + 1');
});
const { open } = suite;

/** On a page that is much longer than the screen, without scrolling. */
const SAVING_IS_IN_SIGHT = `(() => {
  const { top, bottom } = document.querySelector('.page button[type=submit]').getBoundingClientRect();
  return document.documentElement.scrollHeight > 2 * innerHeight && top >= 0 && bottom <= innerHeight;
})()`;

describe('the pages of administrators', () => {
  it('show a draft what is wrong in which line, try it on the past, and put it in force once it is right', async () => {
    const desk = await open('system_administrator');
    const { page } = desk;
    await desk.go('/regulation');
    await page.getByRole('button', { name: '第 3.1.3 条在表中的各行' }).click();
    await page.locator('.row-lit').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    const files = await regulationFiles('district-info-1');
    const versionFrom = (day: string) => files.source.replace('version: 1', 'version: 2').replace('2014-01-01', day);
    const dearer = versionFrom(`${suite.office.today.slice(0, 7)}-01`).replace(
      '[a2, 政务, brief, 5, 10,',
      '[a2, 政务, brief, 8, 10,',
    );
    await page.getByRole('button', { name: '据此起草新版本' }).click();
    await page
      .getByRole('textbox', { name: '规则 regulation.yaml' })
      .fill(dearer.replace('single, 10, 20,', 'singel, 10, 20,'));
    await page.getByRole('button', { name: '核查草案' }).click();
    const finding = page
      .getByRole('list', { name: '核查结果' })
      .getByRole('listitem')
      .filter({ hasText: 'singel' })
      .first();
    expect(await finding.innerText()).toContain('singel');
    expect(await barriers(page)).toEqual([]);
    await finding.getByRole('button').click();
    await page.waitForFunction(`(() => {
      const box = document.querySelector('#draft-text');
      return box.value.slice(box.selectionStart, box.selectionEnd).includes('singel');
    })()`);
    await page.getByRole('textbox', { name: '规则 regulation.yaml' }).fill(dearer);
    await page.getByText('算例 cases.yaml').click();
    await page.getByRole('textbox', { name: '算例 cases.yaml' }).fill(files.cases);
    await page.getByRole('button', { name: '核查草案' }).click();
    await page.getByText('可以读取和试算').waitFor();
    await page.getByRole('tab', { name: '试算比较' }).click();
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText(/1 个单位会有变化/).waitFor();
    await page
      .getByRole('row', { name: /甲局/ })
      .getByText(/^\+\d+ 分$/)
      .waitFor();
    expect(await barriers(page)).toEqual([]);

    // It is put in force from the next year on: its cases are of its own days, and of the prices that hold.
    const year = Number(suite.office.today.slice(0, 4)) + 1;
    await page
      .getByRole('textbox', { name: '算例 cases.yaml' })
      .fill(files.cases.replaceAll('2014', `${year}`).replaceAll('2013', `${year - 1}`));
    await page.getByText('规则 regulation.yaml').click();
    await page.getByRole('textbox', { name: '规则 regulation.yaml' }).fill(versionFrom(`${year}-01-01`));
    await page.getByRole('button', { name: '核查草案' }).click();
    await page.getByRole('tab', { name: '启用' }).and(page.locator('[aria-disabled=false]')).click();
    const button = page.getByRole('button', { name: '启用这一版' });
    await button.waitFor();
    for (const box of await page.getByRole('tabpanel', { name: '启用' }).getByRole('checkbox').all()) await box.check();
    expect(await barriers(page)).toEqual([]);
    await button.click();
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('已启用').waitFor();
    await page.getByTitle(`第 2 版，${year}-01-01 起`).first().waitFor();
  }, 400_000);

  it('add a unit, move it to another group, and show what it was', async () => {
    const desk = await open('system_administrator');
    const { page } = desk;
    await desk.go('/units');
    await page.getByRole('button', { name: '新增单位' }).click();
    await page.getByLabel('名称').fill('大数据局');
    await page.getByLabel('分组').fill('department');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '新增', exact: true }).click();
    await page.getByRole('link', { name: '大数据局' }).click();
    await page.getByRole('button', { name: '登记负责人' }).click();
    await page.getByLabel('姓名').fill('王某');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText(/起 王某/).waitFor();
    expect(await barriers(page)).toEqual([]);
  }, 300_000);

  it('bring units in from a table: told row by row what is wrong, given back, corrected, confirmed, and there', async () => {
    const desk = await open('system_administrator');
    const { page } = desk;
    const headings = ['单位名称', '分组', '设立日期'];
    const good = ['导入的新局', 'department', '2014-01-01'];
    const send = async (...rows: string[][]) => {
      const buffer = await sheetOf('单位', headings, rows);
      await choose(page, '导入什么', '单位');
      await page.locator('input[type=file]').setInputFiles({ name: '单位.xlsx', mimeType: XLSX, buffer });
      await page.getByRole('button', { name: '上传并核对' }).click();
    };
    await desk.go('/imports');
    await page.getByRole('button', { name: '导入表格' }).click();
    await choose(page, '导入什么', '单位');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('单位导入模板.xlsx');
    await send(good, ['没有日期的局', 'department', '哪一天']);
    await page.getByText('1 行有误，没有导入任何一行。').waitFor();
    await page.getByRole('row', { name: /^3 .*设立日期/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const [wrong] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载有误的行' }).click(),
    ]);
    expect(wrong.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByRole('button', { name: '重新上传' }).click();
    await send(good);
    await page.getByText('1 行核对无误。还没有导入，请确认。').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入 1 行。').waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '单位', exact: true }).click();
    await page.getByRole('link', { name: '导入的新局' }).waitFor();
  }, 300_000);

  it('give the office a route to an upper office, which editors then choose, and end it from a day on', async () => {
    const desk = await open('system_administrator');
    const { page } = desk;
    await desk.go('/forward-routes');
    await page.getByRole('button', { name: '新增渠道' }).click();
    await page.getByLabel('代码').fill('to_city_express');
    await page.getByLabel('名称').fill('报市急件');
    await page.getByLabel('报往单位').fill('市政府总值班室');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const row = page.getByRole('row', { name: /报市急件/ });
    await row.getByText('起使用').waitFor();
    const editor = await open('editor');
    await editor.go('/forwards');
    await editor.page.getByRole('button', { name: '登记上报' }).click();
    await choose(editor.page, '上报渠道', '报市急件（报市政府总值班室）');
    await page.getByRole('button', { name: '停用“报市急件”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await row.getByText('起停用').waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
  }, 300_000);

  it('decide what is asked of items, which words must not enter, and how long is looked back and kept', async () => {
    const { page, go } = await open('system_administrator');
    await go('/settings');
    await page.getByRole('button', { name: '修改：报送' }).click();
    await page.getByLabel('报送前须由单位负责人审签').check();
    await page.getByLabel('信息类别').fill('动态\n要情\n舆情 专报');
    await page.getByText('“舆情 专报”不能用').waitFor();
    await page.getByLabel('信息类别').fill('动态\n要情\n舆情');
    await page.getByLabel('第 1 级电话（分钟）').fill('15');
    await page.getByText('“舆情 专报”不能用').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('动态、要情、舆情').waitFor();
    await page.getByText('15 分钟内电话，60 分钟内书面').waitFor();
    await page.getByRole('button', { name: '修改：涉密字样' }).click();
    await page.getByLabel('不得出现的字样').fill('春雷行动');
    await page.getByLabel('放行的词组').fill('商业秘密');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('秘密、机密、绝密、★、春雷行动').waitFor();
    for (const [title, label, number, said] of [
      ['重复比对', '往前比对（个月）', '12', '12 个月'],
      ['下载中心', '文件保留（天）', '14', '14 天'],
    ] as const) {
      await page.getByRole('button', { name: `修改：${title}` }).click();
      await page.getByLabel(label).fill(number);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText(said, { exact: true }).waitFor();
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await barriers(page)).toEqual([]);
  }, 300_000);

  it('take in a year of holidays as it was announced, name the line that cannot be so, and show how it was understood', async () => {
    const { page, go } = await open('system_administrator', { colorScheme: 'dark' });
    const year = Number(suite.office.today.slice(0, 4)) + 1;
    await go('/settings');
    await page.getByRole('button', { name: `修改：${year} 年放假安排` }).click();
    const notice = page.getByLabel('通知里的放假和上班日期');
    await notice.fill('元旦放假安排另行通知。');
    await page.getByText(`没有读出 ${year} 年的放假日期`).waitFor();
    const newYear = '一、元旦：1月1日至3日放假，共3天。';
    await notice.fill(`${newYear}\n二、春节：2月30日放假。`);
    await page.getByText(`第 2 行：${year}年没有2月30日`).waitFor();
    await notice.fill(newYear);
    await page.getByText('放假 3 天', { exact: true }).waitFor();
    await page.getByText('第 2 行').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1月1日至3日', { exact: true }).waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
  }, 300_000);

  it('show the second of two who alter one setting what the first one did, and keep what was typed', async () => {
    const [first, second] = [await open('system_administrator'), await open('system_administrator')];
    for (const { page, go } of [first, second]) {
      await go('/settings');
      await page.getByRole('button', { name: '修改：月份核对' }).click();
    }
    const { page } = second;
    await page.getByLabel('各单位核对几个工作日').fill('9');
    await first.page.getByLabel('各单位核对几个工作日').fill('7');
    await first.page.getByRole('button', { name: '保存' }).click();
    await first.page.getByText('7 个工作日', { exact: true }).waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^system_administrator在 .* 修改过这项设置/).waitFor();
    await page.getByText('各单位核对：由“3 个工作日”改为“7 个工作日”').waitFor();
    expect(await page.getByLabel('各单位核对几个工作日').inputValue()).toBe('9');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '仍按我填写的保存' }).click();
    await page.getByText('9 个工作日', { exact: true }).waitFor();

    for (const each of [first, second]) await each.go('/settings/year-end');
    await first.page.getByLabel('公示几个工作日').fill('7');
    await first.page.getByRole('button', { name: '保存' }).click();
    await first.page.getByText(/^第 1 版/).waitFor();
    await page.getByLabel('公示几个工作日').fill('9');
    await page.evaluate('scrollTo(0, 0)');
    await page.getByText('还没有保存：公示', { exact: true }).waitFor();
    expect(await page.evaluate<boolean>(SAVING_IS_IN_SIGHT)).toBe(true);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('公示：由“无”改为“7 个工作日”').waitFor();
    expect(await page.getByLabel('公示几个工作日').inputValue()).toBe('9');
    await page.getByRole('button', { name: '放弃我填写的' }).click();
    await page.locator('input[id$=noticeDays][value="7"]').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
  }, 300_000);

  it('say whether finance and administrators must use a second factor', async () => {
    const { page, go } = await open('security_administrator');
    await go('/');
    await page.getByRole('link', { name: '登录安全' }).click();
    await page.getByText('自愿使用').waitFor();
    const decide = async (said: string) => {
      await page.getByRole('button', { name: '修改：动态验证码' }).click();
      await page.getByLabel('财务和管理员必须使用动态验证码').click();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText(said).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    // Taken back before the page is loaded again, which would ask whoever sits there for a code.
    await decide('必须使用');
    await decide('自愿使用');
    await go('/settings/security');
    await page.getByText('自愿使用').waitFor();
  });

  it('give an account another role, and take off a second factor where there is one', async () => {
    const { page, go } = await open('security_administrator');
    await go('/accounts');
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: '变更角色：editor' }) });
    for (const role of ['财务', '编辑']) {
      await page.getByRole('button', { name: '变更角色：editor' }).click();
      await choose(page, '角色', role);
      await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: '变更', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await row.getByText(role, { exact: true }).waitFor();
    }
    expect(await page.getByRole('button', { name: '变更角色：system_administrator' }).count()).toBe(0);
    await page.getByRole('button', { name: '停用验证码：editor' }).click();
    await page.getByRole('button', { name: '确定', exact: true }).click();
    await page.getByText('该账号没有启用动态验证码').waitFor();
  });

  it('purge an item only when its title was copied, and say at its place who did so and why, in the dark as well', async () => {
    const { page, go } = await open('security_administrator', { colorScheme: 'dark' });
    await go('/items');
    await page.getByRole('link', { name: '误报的一条' }).click();
    // The page left says something longer.
    await page.getByRole('button', { name: '紧急清除', exact: true }).click();
    await page.getByLabel('原因').fill('误报了不宜公开的内容');
    await page.getByLabel('照写标题，确认是这一条').fill('另外一条');
    const purge = page.getByRole('button', { name: '清除', exact: true });
    await purge.click();
    await page.getByText('和这条信息的标题不一样').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('照写标题，确认是这一条').fill('误报的一条');
    await purge.click();
    await page.getByText(/由security_administrator紧急清除$/).waitFor();
    await page.getByText('原因：误报了不宜公开的内容').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.getByText('误报的一条').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '信息库' }).click();
    await page.getByRole('link', { name: '（已紧急清除）' }).waitFor();
    await page.getByRole('button', { name: '紧急清除草稿' }).click();
    await page.getByLabel('草稿的网址').fill('不知道');
    await purge.click();
    await page.getByText('网址里没有信息的编号').waitFor();
  }, 300_000);

  it('let another system hear of what happens, show its secret once, and what became of what was sent', async () => {
    const { page, go } = await open('system_administrator');
    await go('/webhooks');
    await page.getByRole('button', { name: '新增推送地址' }).click();
    await page.getByLabel('地址', { exact: true }).fill('http://127.0.0.1/hook');
    await page.getByRole('button', { name: '新增', exact: true }).click();
    await page.getByText('不能向 127.0.0.1 推送').waitFor();
    await page.getByLabel('地址', { exact: true }).fill('http://localhost:9/hook');
    await chooseAmong(page, '推送哪些事', '领导批示');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '新增', exact: true }).click();
    expect(await page.getByTestId('webhook-secret').locator('code').innerText()).toMatch(/^[\w-]{43}$/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '已记下' }).click();
    const row = page.getByRole('row').filter({ hasText: 'http://localhost:9/hook' });
    await row.getByText('领导批示').waitFor();
    await row.getByRole('button', { name: '发送测试' }).click();
    // It is sent by the server itself, which sends nothing to its own machine.
    await page.getByText('这个地址不在允许推送的范围内').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await row.getByText('已停用').waitFor();
    expect(await row.getByRole('button', { name: '发送测试' }).count()).toBe(0);
    await settled(page);
    expect(await barriers(page)).toEqual([]);
  }, 300_000);

  it('verify the ledger, name in words what is wrong, and mend altered sums by summing them up again', async () => {
    const [auditor, system] = [await open('audit_administrator'), await open('system_administrator')];
    const { page } = auditor;
    await auditor.go('/jobs');
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText(/发现 \d+ 处不符：台账 \d+ 处。/).waitFor();
    await page.getByRole('list', { name: '不符之处' }).getByRole('listitem').first().waitFor();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await system.go('/jobs');
    await system.page.getByRole('button', { name: '看结果' }).first().click();
    await system.page
      .getByRole('dialog')
      .getByText(/发现 \d+ 处不符/)
      .waitFor();
    await system.page.getByRole('button', { name: '关闭' }).click();
    await system.page.getByRole('dialog').waitFor({ state: 'detached' });
    await system.page.getByRole('button', { name: '开始重建' }).click();
    await system.page.getByText(/已重建，共 \d+ 个汇总数。/).waitFor();
    await settled(system.page);
    expect(await barriers(system.page)).toEqual([]);
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText('没有发现问题。').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /，发现 \d+ 处不符$/ })
      .getByRole('button')
      .click();
    await page.getByText(/发现 \d+ 处不符：台账/).waitFor();
  }, 300_000);

  const pages = ['/regulation/draft', '/people', '/leaders', '/units', '/publications'];

  it('put no barrier before anybody', async () => {
    const desk = await open('system_administrator');
    for (const path of pages) {
      await desk.turnTo(path);
      await settled(desk.page);
      expect([path, await barriers(desk.page)]).toEqual([path, []]);
    }
  }, 300_000);
});
