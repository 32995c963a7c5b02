import { readWorkbook, sourceOf } from '@app/platform';
import { fetched } from '../support/downloads';
import { addScheme, closeMonths, drawnUp, earn, exported } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/payout-batches/:id/sheet', () => {
  let app: TestApp;
  let batchId: string;
  beforeAll(async () => {
    const units = { '=甲局': 'department', 乙局: 'department' } as const;
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z', units });
    await earn(app, '=甲局', '2014-01-08', '+甲一');
    await earn(app, '=甲局', '2014-01-09', '甲二');
    await earn(app, '乙局', '2014-01-09', '<b>乙一</b>');
    await closeMonths(app, '2014-01');
    await app.post('finance', '/api/v1/payees', {
      ...{ unitId: app.unit('乙局'), holder: '乙局财务', bank: '@某银行', card: '4111111111111111' },
    });
    app.clock.set('2014-02-10T02:01:00Z');
    batchId = (await drawnUp(app, await addScheme(app), '2014-01')).id;
  });
  afterAll(() => app.close());

  const path = (id = batchId) => `/api/v1/payout-batches/${id}/sheet`;

  it('gives a workbook with masked numbers, sums, capitals and the entries behind; no name in it is a formula', async () => {
    const bytes = await fetched(app, 'finance', path(), { format: 'xlsx' });
    const sheets = await readWorkbook(sourceOf(bytes));
    const texts: string[][] = [];
    const kinds = new Set<string>();
    for (const sheet of sheets)
      for await (const { cells } of sheet.rows()) {
        texts.push(cells.map((cell) => cell?.text ?? ''));
        for (const cell of cells) if (cell) kinds.add(cell.kind);
      }
    expect([...kinds].sort()).toEqual(['number', 'text']);
    const said = texts.map((row) => row.filter(Boolean).join('|'));
    expect(said).toEqual([
      '信息奖励发放表',
      expect.stringMatching(
        /^.+批次：.{8}\u3000截至月份：2014-01\u3000发放日期：2014-02-10\u3000经费来源：信息工作经费/,
      ) as string,
      expect.stringContaining('不作为发放凭据') as string,
      '序号|单位|采用条数|应发金额|扣税|实发金额|开户银行|账号|签名|备注',
      '1|=甲局|2|40|0|40',
      '2|乙局|1|20|0|20|@某银行|************1111',
      '合计|2 笔|60|0|60',
      '实发金额大写：人民币陆拾元整',
      expect.stringContaining('制表：finance 2014-02-10') as string,
      '信息奖励发放表明细清单',
      expect.stringContaining('单位：元') as string,
      '发放表序号|领取单位（人）|分录号|信息标题|发生日期|依据条款|计算过程|金额',
      expect.stringMatching(/^1\|=甲局\|\d+\|\+甲一\|2014-01-08\|4\.1\|20 元\|20$/) as string,
      expect.stringMatching(/^1\|=甲局\|\d+\|甲二\|2014-01-09\|4\.1\|20 元\|20$/) as string,
      expect.stringMatching(/^2\|乙局\|\d+\|<b>乙一<\/b>\|2014-01-09\|4\.1\|20 元\|20$/) as string,
    ]);
  });

  it('gives a page of which nothing is markup that people wrote, signed by whoever handled the batch', async () => {
    await exported(app, batchId);
    const html = (await fetched(app, 'leader', path(), { format: 'html' })).toString('utf8');
    expect(html).toContain('&lt;b&gt;乙一&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('不作为发放凭据');
    expect(html).toMatch(/复核：<span class="line">finance<\/span> 2014-02-10/);
    expect(html).toMatch(/审批：<span class="line">leader<\/span> 2014-02-10/);
    expect(html).toContain('内容校验：');
  });

  it('gives a PDF, printed by Chromium', async () => {
    const bytes = await fetched(app, 'finance', path(), { format: 'pdf' });
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('refuses what is no format, and a batch nobody here has', async () => {
    expectRefusal(await app.post('finance', path(), { format: 'docx' }), 400, 'invalid_input');
    const nobodys = path('00000000-0000-4000-8000-000000000000');
    expectRefusal(await app.post('finance', nobodys, { format: 'xlsx' }), 404, 'batch_not_found');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.post('finance', path(), { format: 'xlsx' }), 404, 'batch_not_found');
  });
});
