import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser } from './support/browser';
import { type Desk, deskOf, settled } from './support/desk';
import { Keyboard } from './support/keyboard';
import { type OfficeServer, officeServer } from './support/office-server';
import { sheetOf } from '../support/imports';
import { regulationFiles } from '../support/test-app';

const people = ['editor', 'leader', 'system_administrator', 'liaison of 甲局'] as const;

const titles = [
  ...['版面甲', '版面乙', '版面丙', '清单中的春耕备耕', '表中的防汛物资检查', '批示用的一条'],
  ...['待退回', '待改写', '主稿', '并入稿', '批量一', '批量二'],
];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let office: OfficeServer;
let browser: Browser;
const desks: Desk[] = [];

const open = async (who: (typeof people)[number]) => {
  const desk = await deskOf(browser, office, who);
  desks.push(desk);
  await desk.page.locator('.page h1').waitFor();
  return desk;
};

beforeAll(async () => {
  office = await officeServer(people, async (app) => {
    const today = app.clock.today();
    // In work, so that nothing but the month's items waits to be received.
    for (const title of titles)
      await app.post('editor', `/api/v1/items/${await app.submitted(['甲局'], today, title)}/work`, {});
    const itemId = await app.submitted(['甲局'], today, '已采用的简讯');
    const adoption = { itemId, publication: '政务', fields: { form: 'brief' }, occurredOn: today };
    await app.post('editor', '/api/v1/adoptions', adoption);
    for (let n = 1; n <= 30; n++) await app.submitted([n % 2 ? '乙局' : '丙镇'], today, `月内来稿${n}`);
  });
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

/** Chooses in a list of antd what is called so; while the list is still sliding open, a click on it may go nowhere. */
const choose = async (page: Page, label: string, option: string) => {
  await page.getByLabel(label, { exact: true }).last().click();
  await page.locator('.ant-select-dropdown:visible:not([class*=slide-up])').getByTitle(option).click();
};
const openItem = async ({ page, go }: Desk, title: string) => {
  await go('/inbox?status=in_work');
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
};

describe('the pages of editors', () => {
  it('give an item back with an opinion, which the unit reads', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await openItem(desk, '待退回');
    await page.keyboard.press('b');
    await page.getByLabel('退改意见').fill('请补充面积');
    await page.keyboard.press('Control+Enter');
    await page.getByText('《待退回》已退回修改').waitFor();
    const { page: unit, go } = await open('liaison of 甲局');
    await go('/items?status=returned');
    await unit.getByRole('link', { name: '待退回' }).click();
    await unit.getByText('“请补充面积”').waitFor();
  });

  it('keep the office’s own text beside the original, and show what differs', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await openItem(desk, '待改写');
    await page.keyboard.press('e');
    await page.getByLabel('正文').fill('全县春耕面积十二万亩。');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('《待改写》的改写已保存').waitFor();
    await desk.go('/inbox?status=in_work');
    await page.getByRole('option', { name: '待改写' }).click();
    await page.getByText('与原稿对照').click();
    await page.locator('ins', { hasText: '全县春耕面积十二万亩。' }).waitFor();
  });

  it('put items together by keyboard, and set them free again', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await openItem(desk, '主稿');
    await page.keyboard.press('m');
    await page.getByRole('checkbox', { name: /并入稿/ }).check();
    await page.keyboard.press('Enter');
    await page.getByText('1 条信息已并入《主稿》').waitFor();
    await page.getByRole('option', { name: '并入稿' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).last().click();
    await desk.go('/inbox?status=in_work');
    await page.getByRole('option', { name: '并入稿' }).waitFor();
  });

  it('lay an issue out by dragging and by keys alike, and seal it when it is signed off', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/issues');
    await page.getByRole('button', { name: '开新的一期' }).click();
    await choose(page, '刊物', '《政务》');
    await page.getByRole('button', { name: '开期', exact: true }).click();
    await page.getByText('可编入的信息').waitFor();
    // Of items of one day none is promised to stand on the first page.
    await page.getByRole('searchbox', { name: '标题' }).fill('版面');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: '待改写' }).waitFor({ state: 'detached' });
    for (const title of ['版面甲', '版面乙', '版面丙']) {
      await page.getByRole('row', { name: title }).getByRole('button', { name: '编入' }).click();
      await choose(page, '体裁', '简讯');
      await page.getByText('采用后将记').waitFor();
      await page.getByRole('button', { name: '编入', exact: true }).last().click();
      await page.getByRole('listitem').filter({ hasText: title }).waitFor();
      await page.locator('.ant-modal').waitFor({ state: 'detached' });
    }
    const order = () => page.locator('.issue-line-title').allInnerTexts();
    expect(await order()).toEqual(['版面甲', '版面乙', '版面丙']);
    await page.getByRole('button', { name: '移动《版面甲》' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await order()).toEqual(['版面乙', '版面甲', '版面丙']);
    const [handle, target] = await Promise.all(
      ['移动《版面丙》', '移动《版面乙》'].map((name) => page.getByRole('button', { name }).boundingBox()),
    );
    if (!handle || !target) throw new Error('no handle to drag');
    await page.mouse.move(handle.x + 8, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(handle.x + 8, handle.y - 20, { steps: 4 });
    await page.mouse.move(target.x + 8, target.y + 2, { steps: 8 });
    await page.mouse.up();
    expect(await order()).toEqual(['版面丙', '版面乙', '版面甲']);
    expect(await barriers(page)).toEqual([]);
    // What is not saved is not lost by a click on the menu.
    await page.getByRole('link', { name: '工作台' }).click();
    await page.getByRole('button', { name: '留在这里' }).click();
    await page.getByRole('button', { name: '保存版面' }).click();
    await page.getByRole('button', { name: '签发', exact: true }).click();
    await page.getByLabel('签发人').fill('王主任');
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click();
    await page.getByText('王主任 签发').waitFor();
    expect(await page.getByRole('button', { name: '保存版面' }).count()).toBe(0);
    expect(await page.locator('.ant-table-row').allInnerTexts()).toEqual(
      ['版面丙', '版面乙', '版面甲'].map((title) => expect.stringContaining(title) as string),
    );
  }, 300_000);

  it('match a pasted list of the city to items, and settle it by keyboard', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/upper-lists');
    await page.getByRole('button', { name: '导入清单' }).click();
    const day = office.today;
    await page
      .getByRole('textbox', { name: '表格' })
      .fill(
        `刊物\t期号\t日期\t标题\t报送单位\n政府专报\t3\t${day}\t清单中的春耕备耕工作\t甲局\n政府专报\t3\t${day}\t与本区无关的渔业信息\t外县`,
      );
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page
      .getByRole('heading', { name: '1. 清单中的春耕备耕工作' })
      .or(page.getByText('1. 清单中的春耕备耕工作'))
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await choose(page, '体裁', '单条');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '清单中的春耕备耕工作' }).click();
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.getByText('1 行已记采用').waitFor();
    await page.getByRole('heading', { name: '与本区无关的渔业信息' }).waitFor();
    await page.keyboard.press('x');
    await page.getByText('各行都已办完').waitFor();
    await page.getByText('已记采用 1').waitFor();
  });

  it('match a workbook of the city to items, and record what is confirmed', async () => {
    const desk = await open('editor');
    const { page } = desk;
    const headings = ['刊物', '期号', '日期', '标题', '报送单位'];
    const list = await sheetOf('采用情况', headings, [
      ['政府专报', '4', office.today, '表中的防汛物资检查情况', '甲局'],
    ]);
    await desk.go('/upper-lists');
    await page.getByRole('button', { name: '导入清单' }).click();
    await page.getByText('上传 XLSX').click();
    await page.locator('input[type=file]').setInputFiles({ name: '市里采用情况.xlsx', mimeType: XLSX, buffer: list });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('1. 表中的防汛物资检查情况').waitFor();
    await choose(page, '体裁', '单条');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '表中的防汛物资检查情况' }).click();
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.getByText('1 行已记采用').waitFor();
    await page.getByText('各行都已办完').waitFor();
    await desk.go('/items?text=表中的防汛物资检查');
    await page.getByRole('row', { name: /表中的防汛物资检查.*已采用/ }).waitFor();
  });

  it('record what a leader wrote on an item and show it on the item, with what it brought', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await openItem(desk, '批示用的一条');
    await page.keyboard.press('a');
    await choose(page, '刊物', '《政务》');
    await choose(page, '体裁', '简讯');
    await page.getByText('采用后将记').waitFor();
    await page.getByRole('button', { name: '采用', exact: true }).last().click();
    await page.getByText('已采用《批示用的一条》').waitFor();
    await desk.go('/items?text=批示用的一条');
    await page.getByRole('link', { name: '批示用的一条' }).click();
    await page.getByRole('button', { name: '登记批示' }).click();
    await choose(page, '领导', '不在名录上的领导');
    await choose(page, '级别', '市级');
    await page.getByLabel('批示内容').fill('做法很好，请推广。');
    await page.getByText('登记后将记').waitFor();
    await page.getByText('+40 分').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('“做法很好，请推广。”').waitFor();
    await desk.go('/instructions');
    await page.getByRole('link', { name: '批示用的一条' }).waitFor();
  });

  it('record an incident with what it takes before it is saved, and take it back with a reason', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/incidents');
    await page.getByRole('button', { name: '登记责任事项' }).click();
    await choose(page, '责任单位', '丙镇');
    await page.keyboard.press('Escape');
    await choose(page, '责任', '迟报');
    await choose(page, '级别', '区级');
    await page.getByLabel('情况').fill('事发六小时后才报告');
    await page.getByText('-30 分').waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('责任事项已登记').waitFor();
    await page.getByRole('tab', { name: '已登记' }).click();
    await page.getByRole('button', { name: /^撤销第/ }).click();
    await page.getByLabel('原因').fill('重复登记');
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText(/已被第 \d+ 号撤销/).waitFor();
  });

  it('take a month of thirty items, twenty adopted and three merged, with fewer than five actions an item, all by keyboard', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/inbox');
    const clerk = new Keyboard(page);
    const queue = page.getByRole('option', { name: /月内来稿/ });
    await queue.first().waitFor();
    for (let left = 30; left > 0; left--) {
      await clerk.press('r');
      await leaves(page, left - 1);
    }
    await clerk.press('2');
    await queue.nth(29).waitFor();
    const done = async (said: RegExp, left: number) => {
      await page.getByText(said).last().waitFor();
      await leaves(page, left);
      await page.locator('.ant-modal').waitFor({ state: 'detached' });
    };
    // The first adoption says where; the following go to the same place.
    await clerk.press('a');
    await page.locator('.ant-modal .ant-select input:focus').waitFor();
    await clerk.type('政务');
    await opened(page);
    await clerk.press('Enter');
    await closed(page);
    await clerk.press('Tab');
    await clerk.press('ArrowDown');
    await opened(page);
    await clerk.press('Enter');
    await page.getByText('采用后将记').waitFor();
    await clerk.press('Tab');
    await clerk.press('Enter');
    await done(/已采用/, 29);
    for (let left = 28; left >= 10; left--) {
      await clerk.press('a');
      await page.getByText('采用后将记').waitFor();
      await page.locator('.ant-modal button:focus').waitFor();
      await clerk.press('Enter');
      await done(/已采用/, left);
    }
    for (let left = 9; left >= 7; left--) {
      await clerk.press('m');
      await page.getByRole('checkbox').first().waitFor();
      await page.locator('input[type=checkbox]:focus').waitFor();
      await clerk.press('Space');
      await clerk.press('Enter');
      await done(/已并入/, left);
    }
    for (let left = 6; left >= 3; left--) {
      await clerk.press('n');
      await page.locator('.ant-modal button:focus').waitFor();
      await clerk.press('Enter');
      await done(/记为不采用/, left);
    }
    for (let left = 2; left >= 0; left--) {
      await clerk.press('b');
      await page.locator('.ant-modal textarea:focus').waitFor();
      await clerk.type('请补充数据');
      await clerk.press('Control+Enter');
      await done(/已退回修改/, left);
    }
    expect(clerk.actions).toBeGreaterThan(60);
    expect(clerk.actions / 30).toBeLessThan(5);
    console.info(`${clerk.actions} actions for 30 items`);
  }, 400_000);
});

describe('lists of the office', () => {
  it('settle many rows at once, tell each its own outcome, export what is asked for, and keep the columns somebody chose', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/items?text=批量');
    for (const title of ['批量一', '批量二']) await page.getByRole('checkbox', { name: `勾选《${title}》` }).check();
    // Somebody else is faster with one of them.
    const other = await open('editor');
    await openItem(other, '批量一');
    await other.page.keyboard.press('n');
    await other.page.getByRole('button', { name: '确定', exact: true }).click();
    await other.page.getByText('《批量一》记为不采用').waitFor();
    await page.getByRole('button', { name: '不采用', exact: true }).click();
    await page.getByRole('button', { name: '确定', exact: true }).click();
    await page.getByText('逐条结果：1 条完成，1 条没有办成').waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('row', { name: /批量一/ })
        .innerText(),
    ).toMatch(/editor.*不采用/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await page.getByText('正在导出“信息清单”').waitFor();
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: '类别' }).uncheck();
    await page.reload();
    await page.getByRole('button', { name: '列设置（隐藏 1）' }).waitFor();
    expect(await page.getByRole('columnheader', { name: '类别' }).count()).toBe(0);
  }, 300_000);
});

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
    const dearer = versionFrom(`${office.today.slice(0, 7)}-01`).replace(
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
    expect(
      await page.evaluate<string>(
        `(() => { const box = document.querySelector('#draft-text'); return box.value.slice(box.selectionStart, box.selectionEnd); })()`,
      ),
    ).toContain('singel');
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
    const year = Number(office.today.slice(0, 4)) + 1;
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
    await page.keyboard.press('Escape');
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
});

describe('no page', () => {
  const pages = {
    editor: [
      '/forward-routes',
      '/imports',
      '/issues',
      '/upper-lists',
      '/forwards',
      '/instructions',
      '/incidents',
      '/events',
      '/items',
      '/guide',
    ],
    system_administrator: ['/regulation/draft', '/people', '/leaders', '/units', '/publications'],
  } as const;
  it.each(Object.entries(pages))(
    'puts a barrier before a %s',
    async (who, paths) => {
      const desk = await open(who as keyof typeof pages);
      for (const path of paths) {
        await desk.go(path);
        await settled(desk.page);
        expect([path, await barriers(desk.page)]).toEqual([path, []]);
      }
    },
    300_000,
  );
});

/** A list of choices is open and Enter would take one of them; no list is open any more. */
const opened = (page: Page) => page.locator('.ant-select-dropdown:visible .ant-select-item-option-active').waitFor();
const closed = (page: Page) => page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });

/** Waits until no more than so many of the month's items stand in the queue. */
async function leaves(page: Page, left: number): Promise<void> {
  await page
    .getByRole('option', { name: /月内来稿/ })
    .nth(left)
    .waitFor({ state: 'detached' });
}
