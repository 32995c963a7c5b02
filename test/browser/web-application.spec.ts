import { readFileSync } from 'node:fs';
import { projectPath } from '@app/platform';
import { barriers } from './support/browser';
import { choose, chooseInMenu } from './support/choose';
import { type Desk, settled } from './support/desk';
import { officeInBrowser } from './support/office-in-browser';

const people = [
  'liaison of 甲局',
  'liaison of 丙镇',
  'editor',
  'leader',
  'finance',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;

const suite = officeInBrowser(people, async (app) => {
  const today = app.clock.today();
  for (let n = 1; n <= 6; n++) await app.submitted(n % 2 ? ['甲局'] : ['丙镇', '甲局'], today, `第${n}件待办信息`);
  const dueAt = new Date(app.clock.now().getTime() + 5 * 86_400_000).toISOString();
  const unitIds = [app.unit('丙镇')];
  await app.post('editor', '/api/v1/commissioned-drafts', { topic: '秋粮收购进度', unitIds, dueAt });
});
const { open } = suite;

describe('the browser application', () => {
  it('loads less than 350 kB of packed script for the desk of a liaison, since many lines of towns are slow', async () => {
    const { page } = await open(suite.office.account('liaison of 甲局'));
    await page.getByText('任务进度').waitFor();
    await settled(page);
    const scripts = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
    );
    const packed = [...new Set(scripts)].map(
      (address) =>
        readFileSync(projectPath('dist', 'web', 'assets', `${new URL(address).pathname.split('/').pop()}.gz`)).length,
    );
    expect(packed.length).toBeGreaterThan(3);
    expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(350_000);
  });

  it('runs no style that markup brings along, and no script but its own files', async () => {
    const { page, go, troubles } = await open('liaison of 甲局');
    await go('/');
    const answer = await page.request.get(`${suite.office.url}/app/`);
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self';");
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    const refused = await page.evaluate<string[]>(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve([event.effectiveDirective]));
      document.body.insertAdjacentHTML('beforeend', '<style>body { display: none }</style>');
    })`);
    expect(refused).toEqual(['style-src-elem']);
    // The refusal also stands in the console, and here it was asked for.
    troubles.splice(0);
  });

  it('keeps what a liaison writes, names the secret words in it, and submits it once it is clean', async () => {
    const { page, go } = await open('liaison of 丙镇');
    await go('/items/new');
    // What is missing is said, and one stands where it is to be written.
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByText('请填写正文，再报送').waitFor();
    await page.locator('#draft-title:focus').waitFor();
    await page.getByLabel('标题').fill('丙镇抢抓农时推进秋收');
    await page.getByLabel('正文').fill('全镇组织收割机二十台。附件为机密材料。');
    await page.getByText(/发现 1 处涉密字样/).waitFor();
    expect(page.url()).toMatch(/\/items\/[0-9a-f-]{36}\/draft$/);
    await page.reload();
    expect(await page.getByLabel('标题').inputValue()).toBe('丙镇抢抓农时推进秋收');
    await page.getByLabel('正文').fill('全镇组织收割机二十台，日收割一千二百亩。');
    await page.getByText('不得录入国家秘密和工作秘密').first().waitFor();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByLabel(/已审查/).check();
    // Whom the unit named last, and not whoever wrote it.
    await page.locator('input[value="张某"]').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '确认报送' }).click();
    await page.getByRole('heading', { name: '丙镇抢抓农时推进秋收' }).waitFor();
    await page.getByText('已报送').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByLabel('撤回的原因').fill('数字有误，改好再报');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已撤回').first().waitFor();
  });

  it('cleans what is pasted from Word while the cursor stays where it was', async () => {
    const { page, go } = await open('liaison of 丙镇');
    await go('/items/new');
    await page.getByLabel('正文').focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '\\u3000\\u3000第一段。\\r\\n\\r\\n\\r\\n\\uf0b7\\t第二段');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    expect(await page.getByLabel('正文').inputValue()).toBe('第一段。\n\n- 第二段');
  });

  it('lets an editor receive and adopt with less than five keys an item, shows the points first, and takes it back', async () => {
    const { page, go } = await open('editor');
    await go('/inbox');
    await page.getByRole('option', { name: /第1件待办信息/ }).click();
    await page.getByRole('heading', { name: '第1件待办信息' }).waitFor();
    await page.keyboard.press('a');
    const list = page.locator('.ant-select-dropdown:visible');
    await choose(page, '刊物', '《政务》');
    await list.waitFor({ state: 'detached' });
    await page.getByLabel('体裁').click();
    await list.locator('.ant-select-item-option-active').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('采用后将记').waitFor();
    await page.getByText('+10 分').waitFor();
    await list.waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '采用', exact: true }).last().click();
    await page.getByText('已采用《第1件待办信息》').waitFor();
    // It has left the queue, another one is on the screen by itself, and the dialog remembers the publication.
    await page.getByRole('option', { name: /第1件待办信息/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await page.getByRole('option', { name: /第2件待办信息/ }).click();
    await page.getByRole('heading', { name: '第2件待办信息' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('采用后将记').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('已采用《第2件待办信息》').waitFor();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByText('已采用《第2件待办信息》').waitFor({ state: 'detached' });
    await go('/inbox?status=in_work');
    await page.getByRole('option', { name: /第2件待办信息/ }).waitFor();
  });

  it('tells the second of two editors who was first, instead of doing a thing twice', async () => {
    const [first, second] = [await open('editor'), await open('editor')];
    for (const { page, go } of [first, second]) {
      await go('/inbox');
      await page.getByRole('option', { name: /第4件待办信息/ }).click();
      await page.getByRole('heading', { name: '第4件待办信息' }).waitFor();
    }
    await second.page.keyboard.press('b');
    await second.page.getByLabel('退改意见').fill('请补充面积');
    await first.page.keyboard.press('r');
    await first.page.getByText('已签收《第4件待办信息》').waitFor();
    await second.page.getByRole('button', { name: '退回', exact: true }).click();
    expect(await second.page.getByRole('alert').last().innerText()).toMatch(/editor.*签收/);
  });

  it('lets an editor mark several items by keyboard, settles them at once, and tells what became of each', async () => {
    const [first, second] = [await open('editor'), await open('editor')];
    const { page } = first;
    for (const { go } of [first, second]) await go('/inbox');
    const lookAt = async ({ page: each }: Desk, title: string) => {
      await each.getByRole('option', { name: title }).click();
      await each.getByRole('heading', { name: title }).waitFor();
    };
    await lookAt(first, '第5件待办信息');
    await page.keyboard.press('Space');
    await page.getByText('已勾选 1 条').waitFor();
    await lookAt(first, '第6件待办信息');
    await page.keyboard.press('s');
    await page.getByText('已勾选 2 条').waitFor();
    expect(await barriers(page)).toEqual([]);
    await lookAt(second, '第5件待办信息');
    await second.page.getByRole('link', { name: '第5件待办信息' }).click();
    // The one of the item's page, and not that of the inbox, which is there a moment longer.
    const receive = second.page.locator('.page-head').getByRole('button', { name: '签收', exact: true });
    await receive.click();
    await receive.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+R');
    await page.keyboard.press('Enter');
    await page.getByText('逐条结果：1 条完成，1 条没有办成').waitFor();
    expect(await page.getByRole('row', { name: /第5件待办信息/ }).innerText()).toMatch(/editor.*签收/);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });

    await first.go('/inbox?status=received');
    const waiting = page.locator('[role=option] .inbox-title');
    await waiting.nth(1).waitFor();
    await lookAt(first, (await waiting.first().innerText()).trim());
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已勾选 2 条').waitFor();
    const all = await waiting.count();
    await page.keyboard.press('Shift+A');
    await page.getByText(`已勾选 ${all} 条`).waitFor();
    await page.keyboard.press('Shift+N');
    await page.getByLabel('时效已过').check();
    await page.getByRole('button', { name: '确定', exact: true }).click();
    await page.getByText(`逐条结果：${all} 条完成，0 条没有办成`).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('这一队列没有信息。').waitFor();
  });

  it('shows a unit why an amount stands, with the clause beside it', async () => {
    const { page, go, turnTo } = await open('liaison of 甲局');
    await go('/quarter');
    await page.getByText('数字还会变化').waitFor();
    // Its own line alone leads nobody.
    expect(await page.getByText('第一名').count()).toBe(0);
    const other = Number(suite.office.today.slice(5, 7)) > 3 ? 1 : 2;
    await choose(page, '季度', `第 ${other} 季度`);
    await page.getByText('还没有单位得分，所以没有名次').waitFor();
    await turnTo('/statement');
    await page.getByRole('button', { name: '+10 分，为什么' }).first().click();
    await page.getByRole('dialog').getByRole('blockquote').filter({ hasText: '3.1.3' }).first().waitFor();
    expect(await page.getByRole('dialog').innerText()).toMatch(/采用.*editor 记录/);
    expect(await barriers(page)).toEqual([]);
  });

  it('keeps what somebody wrote while they sign out or another account signs in beside it, and saves it once they are back', async () => {
    const { page, go } = await open('liaison of 丙镇');
    await go('/items/new');
    await page.getByLabel('标题').fill('写到一半的信息');
    await page.getByText(/草稿已保存/).waitFor();
    const beside = await page.context().newPage();
    const signOutBeside = async () => {
      await beside.goto(`${suite.office.url}/app/`);
      await chooseInMenu(beside, 'liaison of 丙镇', '退出登录');
      await beside.getByLabel('登录名').waitFor();
    };
    const signIn = async (where: typeof page, who: 'editor' | 'liaison of 丙镇', button: string) => {
      const { login, password } = suite.office.account(who);
      await where.getByLabel('登录名').fill(login);
      await where.getByLabel('密码', { exact: true }).fill(password);
      await where.getByRole('button', { name: button }).click();
    };
    await signOutBeside();
    await page.getByLabel('标题').fill('写到一半的信息，退出后写的');
    await page.getByText('登录已经结束', { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    // Whose page it is is known; the password is all that is missing.
    const { login, password } = suite.office.account('liaison of 丙镇');
    expect(await page.getByLabel('登录名').inputValue()).toBe(login);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录并继续' }).click();
    await page.getByText(/草稿已保存/).waitFor();
    await signOutBeside();
    await signIn(beside, 'editor', '登录');
    await beside.getByRole('heading', { name: 'editor，您好' }).waitFor();
    await page.getByLabel('标题').fill('写到一半的信息，退出后写的，后来又写的');
    await page.getByText('另一个账号“editor”已在这个浏览器登录').waitFor();
    expect(await barriers(page)).toEqual([]);
    await signIn(page, 'liaison of 丙镇', '登录并继续');
    await page.getByText(/草稿已保存/).waitFor();
    await go('/items');
    await page.getByRole('link', { name: '查看草稿' }).click();
    await page.getByRole('link', { name: '写到一半的信息，退出后写的，后来又写的' }).waitFor();
  }, 180_000);

  it('says what of a title does not fit, and keeps the rows of a table that is pasted', async () => {
    const { page, go } = await open('liaison of 丙镇');
    await go('/items/new');
    await page.getByLabel('标题').fill(`${'长'.repeat(200)}放不下`);
    await page.getByText('这些没有放进去：“放不下”').waitFor();
    await page.getByLabel('正文').focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '甲村\\t12\\r\\n乙村\\t8\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText('粘贴的表格已改成每行一行').waitFor();
    expect(await page.getByLabel('正文').inputValue()).toBe('甲村、12\n乙村、8');
  });

  it('waits out a restart of the server and saves what was typed meanwhile', async () => {
    const { page, go, troubles } = await open('liaison of 丙镇');
    await go('/items/new');
    await suite.office.stop();
    await page.getByLabel('标题').fill('停机期间写下的标题');
    await page.getByText(/没有保存：暂时连不上服务器/).waitFor();
    await suite.office.start();
    await page.getByText(/草稿已保存/).waitFor();
    await go('/items?status=draft');
    await page.getByRole('link', { name: '停机期间写下的标题' }).waitFor();
    troubles.splice(0);
  });

  it('gives a new colleague a password that is good for choosing another, and for nothing else; a second one takes nothing they wrote', async () => {
    const { page, go } = await open('security_administrator');
    await go('/accounts');
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('新来的同事');
    await page.getByLabel('登录名', { exact: true }).fill('newcomer');
    await choose(page, '单位', '乙局');
    await page.getByRole('button', { name: '建立', exact: true }).click();
    const password = await page.getByTestId('one-time-password').locator('code').innerText();
    await page.getByRole('button', { name: '已记下' }).click();
    const newcomer = await open({ login: 'newcomer', password });
    const choosePassword = async (given: string, chosen: string) => {
      await newcomer.page.getByRole('heading', { name: '请先修改密码' }).waitFor();
      await newcomer.page.getByLabel('现在的密码').fill(given);
      await newcomer.page.getByLabel('新密码', { exact: true }).fill(chosen);
      await newcomer.page.getByLabel('再输入一次新密码').fill(chosen);
      await newcomer.page.getByRole('button', { name: '修改密码' }).click();
    };
    await choosePassword(password, 'Qiu-2026-shou');
    await newcomer.page.getByRole('heading', { name: '新来的同事，您好' }).waitFor();
    await newcomer.turnTo('/items/new');

    const reset = page.getByRole('row', { name: /新来的同事/ }).getByRole('button', { name: '重设密码' });
    await reset.focus();
    // Whoever presses Enter at once means yes, and whoever goes back is where they were.
    expect(await page.evaluate<string>(FOCUSED_AFTER_PRESS)).toBe('确定');
    await page.keyboard.press('Escape');
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
    await reset.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const another = await page.getByTestId('one-time-password').locator('code').innerText();
    await newcomer.page.getByLabel('标题').fill('重设密码时正在写的');
    await newcomer.page.getByText('登录已经结束', { exact: true }).waitFor();
    await newcomer.page.getByLabel('登录名').fill('newcomer');
    await newcomer.page.getByLabel('密码', { exact: true }).fill(another);
    await newcomer.page.getByRole('button', { name: '登录并继续' }).click();
    await choosePassword(another, 'Dong-2026-cang');
    await newcomer.page.getByText(/草稿已保存/).waitFor();
    expect(await newcomer.page.getByLabel('标题').inputValue()).toBe('重设密码时正在写的');
    await chooseInMenu(newcomer.page, '新来的同事', '退出登录');
    await newcomer.page.getByLabel('登录名').waitFor();
  });

  it('lets a unit ask for a later moment, the office grant it, and say how it ended with the points shown first', async () => {
    const [unit, office] = [await open('liaison of 丙镇'), await open('editor')];
    const later = new Date(Date.parse(suite.office.today) + 8 * 86_400_000).toISOString().slice(0, 10);
    await unit.go('/commissions');
    await unit.page.getByRole('button', { name: '申请延期' }).click();
    await unit.page.getByLabel('延到').fill(`${later}T17:00`);
    await unit.page.getByLabel('原因').fill('数据还没有出来');
    expect(await barriers(unit.page)).toEqual([]);
    await unit.page.getByRole('button', { name: '申请', exact: true }).click();
    await unit.page.getByText(`申请延到 ${later} 17:00`).waitFor();
    const { page } = office;
    await office.go('/commissions');
    const row = page.getByRole('row').filter({ hasText: '秋粮收购进度' });
    await row.getByRole('button', { name: '答复延期' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '答复', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.getByText(`${later} 17:00`, { exact: true }).waitFor();
    await row.getByRole('button', { name: '认定结果' }).click();
    await page.getByLabel('未交稿').check();
    await page.getByText('认定后将记').waitFor();
    await page.getByText('-50 分').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '认定', exact: true }).click();
    await row.getByText('未交稿').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '秋粮收购进度' }).click();
    await page.getByRole('dialog').getByText('同意延期').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('asks what somebody wants to hear of, keeps it, and lets nobody leave it unsaved unasked', async () => {
    const { page, go } = await open('liaison of 丙镇');
    await go('/me');
    await page.getByLabel('签收', { exact: true }).uncheck();
    await page.getByLabel(/每天发一封邮件/).check();
    await page.getByText('要收邮件，请填写电子邮箱').waitFor();
    await page.getByRole('link', { name: '我的信息' }).click();
    await page.getByRole('button', { name: '留在这里' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel('电子邮箱').fill('bing@example.cn');
    await page.getByText('要收邮件，请填写电子邮箱').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存通知设置' }).click();
    await page.getByText('通知设置已保存').waitFor();
    await go('/me');
    await page.getByLabel('退回修改', { exact: true }).waitFor();
    expect(await page.getByLabel('签收', { exact: true }).isChecked()).toBe(false);
    expect(await page.getByLabel('退回修改', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('电子邮箱').inputValue()).toBe('bing@example.cn');
  });

  const pages: Readonly<Record<string, readonly string[]>> = {
    'liaison of 甲局': ['/', '/items', '/items/new', '/statement', '/commissions', '/notices', '/me'],
    editor: ['/', '/inbox', '/items', '/events', '/commissions', '/quarter', '/regulation', '/publications'],
    leader: ['/', '/quarter', '/statement'],
    system_administrator: ['/', '/units', '/jobs'],
    security_administrator: ['/accounts'],
  };

  it.each(Object.entries(pages))(
    'puts no barrier before a %s, and no column beyond the edge of the screen',
    async (who, paths) => {
      const desk = await open(who as (typeof people)[number]);
      for (const path of paths) {
        await desk.turnTo(path);
        await settled(desk.page);
        expect([path, await barriers(desk.page)]).toEqual([path, []]);
        expect([path, await desk.page.evaluate<number>(TABLES_TO_SCROLL)]).toEqual([path, 0]);
      }
    },
  );

  it('tells an auditor whose session it was and by what device, and the codes where they are asked for alone', async () => {
    const { page, go } = await open('audit_administrator');
    await go('/audit');
    await settled(page);
    await page
      .getByText(/^audit_administrator的登录，.* 起，Chrome \d+，/)
      .first()
      .waitFor();
    const code = /session [0-9a-f-]{36}/;
    expect(await page.locator('.page').innerText()).not.toMatch(code);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate<number>(TABLES_TO_SCROLL)).toBe(0);
    await page
      .getByRole('button', { name: /^第 \d+ 号记录的详情$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText(code).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('is as usable in the dark and on a phone', async () => {
    const { page, go } = await open('liaison of 甲局', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await go('/');
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('link', { name: '我的信息' }).click();
    await page.getByRole('heading', { name: '我的信息' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: '第1件待办信息' }).getByText('报送日期').waitFor();
    await go('/statement');
    await settled(page);
    const entry = page.getByRole('listitem').filter({ hasText: '第1件待办信息' }).first();
    expect(await entry.locator('strong').innerText()).toBe('第1件待办信息');
    await entry.getByText(/^\d{4} 年 \d{1,2} 月$/).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it.each([
    ['liaison of 甲局', ['/', '/items', '/commissions', '/bulletins', '/objections', '/year-ends', '/me']],
    [
      'leader',
      ['/', '/quarter', '/regulation', '/items', '/instructions', '/bulletins', '/year-ends', '/periods', '/payouts'],
    ],
  ] as const)(
    'lets no page of a %s stand out beyond the edge of a phone, nor be swiped inside, nor in large type',
    async (who, paths) => {
      const { page, turnTo } = await open(who, { viewport: { width: 390, height: 844 } });
      const widths = async () => {
        const found: [string, number, number][] = [];
        for (const path of paths) {
          await turnTo(path);
          await settled(page);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          found.push([path, width, await page.evaluate<number>(TABLES_TO_SCROLL)]);
        }
        return found;
      };
      const none = paths.map((path) => [path, 390, 0]);
      expect(await widths()).toEqual(none);
      await page.locator('.ant-layout-header').getByRole('button').last().click();
      await page.getByText('大字显示').click();
      await page.locator('html[data-large=true]').waitFor();
      expect(await widths()).toEqual(none);
    },
  );
});

/** Presses the button that has the focus, and says which has it then, before the browser has a moment for anything else. */
const FOCUSED_AFTER_PRESS = `(async () => {
  document.activeElement.click();
  await null;
  return document.activeElement.innerText;
})()`;

/** How many tables are wider than their place, so that what stands on the right is found by scrolling only. */
const TABLES_TO_SCROLL = `[...document.querySelectorAll('.ant-table-content')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length`;
