import { barriers } from './support/browser';
import { choose, chooseAmong, chooseInMenu } from './support/choose';
import { settled } from './support/desk';
import { openItem } from './support/inbox';
import { officeInBrowser } from './support/office-in-browser';
import { sheetOf } from '../support/imports';

const people = ['editor'] as const;

const titles = ['版面甲', '版面乙', '版面丙', '清单中的春耕备耕', '表中的防汛物资检查', '批示用的一条'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const suite = officeInBrowser(people, async (app) => {
  const today = app.clock.today();
  for (const title of titles) {
    const itemId = await app.submitted(['甲局'], today, title);
    await app.post('editor', `/api/v1/items/${itemId}/work`, {});
    const adoption = { itemId, publication: '政务', fields: { form: 'brief' }, occurredOn: today };
    if (title === '版面丙') await app.post('editor', '/api/v1/adoptions', adoption);
  }
  const dueAt = new Date(app.clock.now().getTime() + 5 * 86_400_000).toISOString();
  const unitIds = [app.unit('甲局')];
  await app.post('editor', '/api/v1/commissioned-drafts', { topic: '防汛物资储备', unitIds, dueAt });
});
const { open } = suite;

describe('issues, lists of upper offices and records', () => {
  it('lay an issue out by dragging and by keys alike, and seal it when it is signed off', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/issues');
    await page.getByRole('button', { name: '开新的一期' }).click();
    await choose(page, '刊物', '《政务》');
    await page.getByRole('button', { name: '开期', exact: true }).click();
    await page.getByText('可编入的信息').waitFor();
    const { pathname } = new URL(page.url());
    // Adopted from the inbox it stands in the issue that is being made.
    await openItem(desk, '版面甲');
    await page.keyboard.press('a');
    await choose(page, '刊物', '《政务》');
    await choose(page, '体裁', '简讯');
    await page.getByText('采用后将记').waitFor();
    expect(await page.getByLabel('期号').inputValue()).toMatch(/^\d{4}年第\d+期$/);
    await page.getByRole('button', { name: '采用', exact: true }).last().click();
    await page.getByText('已采用《版面甲》').waitFor();
    await desk.go(pathname.replace('/app', ''));
    await page.getByRole('listitem').filter({ hasText: '版面甲' }).waitFor();
    // Of items of one day none is promised to stand on the first page.
    await page.getByRole('searchbox', { name: '标题' }).fill('版面');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: '批示用的一条' }).waitFor({ state: 'detached' });
    // Adopted before without an issue it is taken back and adopted anew in one, and not refused.
    for (const [queue, title, said] of [
      ['编辑中', '版面乙', '采用后将记'],
      ['已采用', '版面丙', '编入后冲回和新记的'],
    ] as const) {
      await page.getByText(queue, { exact: true }).first().click();
      await page.getByRole('row', { name: title }).getByRole('button', { name: '编入' }).click();
      // What was adopted before says its form already.
      if (queue === '编辑中') await choose(page, '体裁', '简讯');
      await page.getByText(said).waitFor();
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
    // On paper it is a document, not a workbench.
    await page.getByRole('button', { name: '成文预览' }).click();
    const document = page.locator('.issue-document[aria-busy=false]');
    await document.getByText('签发：王主任').waitFor();
    expect(await document.locator('h4').allInnerTexts()).toEqual(['版面丙', '版面乙', '版面甲']);
    expect(await document.innerText()).toContain('甲局');
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.page button:visible').count()).toBe(0);
  }, 300_000);

  it('match a pasted list of the city to items, and settle it by keyboard', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/upper-lists');
    await page.getByRole('button', { name: '导入清单' }).click();
    const day = suite.office.today;
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
      ['政府专报', '4', suite.office.today, '表中的防汛物资检查情况', '甲局'],
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
    // Which adoption it was, and the way to take it back, stand there too.
    const adoption = page.getByRole('listitem').filter({ hasText: '刊物：' }).filter({ hasText: /^采用/ });
    await adoption.getByRole('button', { name: /^撤销第/ }).waitFor();
    await desk.go('/instructions');
    await page.getByRole('link', { name: '批示用的一条' }).waitFor();
  });

  it('record an incident with what it takes before it is saved, and take it back with a reason', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/incidents');
    await page.getByRole('button', { name: '登记责任事项' }).click();
    await chooseAmong(page, '责任单位', '丙镇');
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

  it('answer a commission for a unit that telephoned, and enter afterwards how another ended', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/commissions');
    const row = page.getByRole('row').filter({ hasText: '防汛物资储备' });
    // The Enter that chooses in the menu sends nothing yet.
    await row.getByRole('button', { name: '代答复：甲局' }).press('Enter');
    await page.locator('.ant-dropdown-menu-item:focus', { hasText: '代接稿' }).press('Enter');
    await page.getByLabel('说明').fill('来电，周五前交');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '记为已接稿' }).click();
    await row.getByText('已接稿').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await chooseInMenu(page, '代答复：甲局', '代交稿');
    await choose(page, '用哪一条信息交稿', `版面乙（甲局，${suite.office.today}）`);
    await page.getByRole('button', { name: '记为已交稿' }).click();
    await row.getByRole('link', { name: '版面乙' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '补记约稿结果' }).click();
    await page.getByLabel('题目').fill('电话约的防汛情况');
    expect(await barriers(page)).toEqual([]);
    await chooseAmong(page, '单位', '丙镇');
    await choose(page, '结果', '未报');
    await page.getByText('记入后将记').waitFor();
    await page.getByText('-50 分').waitFor();
    await page.getByRole('button', { name: '记入台账' }).click();
    await page.getByText('约稿结果已补记').waitFor();
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByRole('heading', { name: '事项记录' }).waitFor();
    await page.getByText('电话约的防汛情况').first().waitFor();
  });

  const pages = [
    ...[
      '/issues',
      '/mergers',
      '/upper-lists',
      '/forwards',
      '/instructions',
      '/incidents',
      '/events',
      '/items',
      '/forward-routes',
    ],
    ...['/imports', '/guide'],
  ];

  it('put no barrier before an editor', async () => {
    const desk = await open('editor');
    for (const path of pages) {
      await desk.turnTo(path);
      await settled(desk.page);
      expect([path, await barriers(desk.page)]).toEqual([path, []]);
    }
  }, 300_000);
});
