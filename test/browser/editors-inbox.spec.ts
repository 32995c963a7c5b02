import type { Page } from 'playwright-core';
import { barriers } from './support/browser';
import { choose } from './support/choose';
import { Keyboard } from './support/keyboard';
import { openItem } from './support/inbox';
import { officeInBrowser } from './support/office-in-browser';

const people = ['editor', 'liaison of 甲局'] as const;

const PDF = Buffer.from('%PDF-1.7\n%a scan\n%%EOF\n');

const titles = ['待退回', '待改写', '主稿', '并入稿', '批量一', '批量二', '合编甲', '合编乙'];

const suite = officeInBrowser(people, async (app) => {
  const today = app.clock.today();
  // In work, so that nothing but the month's items waits to be received.
  for (const title of titles)
    await app.post(
      'editor',
      `/api/v1/items/${await app.submitted([title === '合编乙' ? '乙局' : '甲局'], today, title)}/work`,
      {},
    );
  for (let n = 1; n <= 30; n++) await app.submitted([n % 2 ? '乙局' : '丙镇'], today, `月内来稿${n}`);
});
const { open } = suite;

describe('the inbox of editors', () => {
  it('finds what somebody looks for by its title, says how much waits, and keeps the order that was chosen', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/inbox');
    await page.getByText('共 30 条').waitFor();
    await page.getByRole('searchbox', { name: '标题' }).fill('月内来稿17');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 条').waitFor();
    await page.getByRole('option', { name: '月内来稿17' }).waitFor();
    await choose(page, '顺序', '先到的在前');
    await page.reload();
    await page.locator('.ant-select', { hasText: '先到的在前' }).waitFor();
    expect(await page.getByRole('searchbox', { name: '标题' }).inputValue()).toBe('月内来稿17');
    expect(await barriers(page)).toEqual([]);
  });

  it('give an item back with an opinion, which the unit reads', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await openItem(desk, '待退回');
    await page.keyboard.press('b');
    await page.getByLabel('退改意见').fill('请补充面积');
    // Escape is pressed by mistake: what was typed is still there.
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: '继续填写' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    expect(await page.getByLabel('退改意见').inputValue()).toBe('请补充面积');
    await page.keyboard.press('Control+Enter');
    await page.getByText('《待退回》已退回修改').waitFor();
    // It has left the queue; where it went is one click away.
    await page.getByRole('button', { name: '查看' }).click();
    await page.waitForURL(/\/items\/[0-9a-f-]+$/);
    await page.getByRole('heading', { name: '待退回' }).waitFor();
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

  it('enter what came on paper by keyboard, for the unit that wrote it, and open it', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/inbox');
    await page
      .getByRole('option', { name: /月内来稿/ })
      .first()
      .waitFor();
    await page.keyboard.press('p');
    await page.locator('#draft-unit:focus').waitFor();
    await page.keyboard.type('乙局');
    await opened(page);
    await page.keyboard.press('Enter');
    await closed(page);
    // A list that is about to close may keep a Tab for itself.
    await page.locator('#draft-title').focus();
    await page.keyboard.type('传真来的防汛检查情况');
    await page.getByText(/草稿已保存/).waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('请填写正文，或者附上扫描件，再登记').waitFor();
    await page.getByLabel('选择附件').setInputFiles({ name: '扫描件.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: '移除 扫描件.pdf' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '登记这件来稿' });
    expect(await dialog.getByLabel('收到日期').inputValue()).toBe(suite.office.today);
    await dialog.getByLabel('保密审查人').fill('王某');
    await dialog.getByRole('checkbox').check();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '传真来的防汛检查情况' }).waitFor();
    await page.getByText('乙局', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: /扫描件.pdf/ }).waitFor();
    // It goes the way of all others from here.
    await desk.go('/inbox');
    await page.getByRole('option', { name: '传真来的防汛检查情况' }).click();
    await page.getByRole('heading', { name: '传真来的防汛检查情况' }).waitFor();
    await page.keyboard.press('t');
    await page.getByText('《传真来的防汛检查情况》已转入编辑中').waitFor();
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

  it('write a new item out of several by keyboard, see what it is from, and dissolve it again', async () => {
    const desk = await open('editor');
    const { page } = desk;
    await desk.go('/inbox?status=in_work&text=合编');
    await page.getByRole('option', { name: '合编乙' }).waitFor();
    await page.keyboard.press('Shift+A');
    await page.getByText('已勾选 2 条').waitFor();
    await page.keyboard.press('Shift+M');
    await page.getByLabel('新稿标题').fill('合写的综述');
    expect(await page.getByLabel('新稿正文').inputValue()).toContain('合编甲');
    expect(await barriers(page)).toEqual([]);
    await choose(page, '牵头单位', '乙局');
    await page.getByLabel('新稿正文').press('Control+Enter');
    await page.getByRole('heading', { name: '合写的综述', level: 1 }).waitFor();
    await page.getByText('乙局、甲局').waitFor();
    await page.getByRole('link', { name: '合编甲' }).click();
    await page.getByText('已合编进').waitFor();
    await desk.turnTo('/mergers');
    await page
      .getByRole('row', { name: /合编甲.*合编/ })
      .getByRole('link', { name: '合写的综述' })
      .click();
    await page.getByRole('button', { name: '解散合编稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '解散', exact: true }).click();
    await page.getByText('合编稿《合写的综述》已解散').waitFor();
    await page.getByRole('button', { name: '解散合编稿' }).waitFor({ state: 'detached' });
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
    await page.getByRole('button', { name: '不采用', exact: true }).click();
    await page.getByText('请先勾选信息').waitFor();
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
