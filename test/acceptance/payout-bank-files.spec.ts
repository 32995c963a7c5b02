import { decode } from 'iconv-lite';
import { addScheme, closeMonths, drawnUp, earn, exported } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/payout-bank-templates';
const template = {
  title: '某银行代发',
  columns: [
    { title: '序号', field: 'no' },
    { title: '户名', field: 'holder' },
    { title: '账号', field: 'card' },
    { title: '金额', field: 'amount' },
  ],
  ...{
    delimiter: '|',
    header: true,
    encoding: 'gbk',
    amount: 'yuan',
    fileName: 'DF{date}.txt',
    trailer: '{count}|{total}',
  },
};

describe('a file for the bank', () => {
  let app: TestApp;
  let batchId: string;
  let templateId: string;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
    await earn(app, '甲局', '2014-01-08', '甲一');
    await earn(app, '乙局', '2014-01-09', '乙一');
    await closeMonths(app, '2014-01');
    batchId = (await drawnUp(app, await addScheme(app), '2014-01')).id;
    templateId = ((await app.post('finance', URL, template)).body as { id: string }).id;
  });
  afterAll(() => app.close());

  const write = async (more: object = {}) => {
    const url = `/api/v1/payout-batches/${batchId}/bank-file`;
    return app.ask('POST', url, await app.tokenOf('finance'), JSON.stringify({ templateId, ...more }));
  };
  const payee = (unit: string, holder: string) =>
    app.post('finance', '/api/v1/payees', { unitId: app.unit(unit), holder, bank: '某银行', card: '4111111111111111' });

  it('is made of an exported batch only, since a draft may still change', async () => {
    expect((await write()).json()).toMatchObject({ code: 'batch_not_exported' });
  });

  it('names every payment without a payee, and one whose name GBK cannot hold', async () => {
    await payee('甲局', '甲𠮷局');
    app.clock.set('2014-02-10T02:01:00Z');
    await exported(app, batchId);
    const answer = await write();
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ problems: { message: string }[] }>().problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“户名”中的“𠮷”无法用 GBK') as string,
      expect.stringContaining('还没有登记收款账号') as string,
    ]);
  });

  it('holds what the bank asks for in its encoding, the same each time, and the audit log knows of it', async () => {
    await app.post('finance', `/api/v1/payout-batches/${batchId}/returns`, {
      returns: [1, 2].map((line) => ({ line, reason: '账号有误' })),
    });
    app.clock.set('2014-02-10T02:02:00Z');
    await payee('甲局', '甲局财务');
    await payee('乙局', '乙局财务');
    await earn(app, '丙镇', '2014-02-01', '丙一');
    app.clock.set('2014-03-02T02:00:00Z');
    await closeMonths(app, '2014-02');
    const [scheme] = (await app.get('finance', '/api/v1/payout-schemes')).body as { id: string }[];
    await payee('丙镇', '丙镇财务');
    batchId = (await drawnUp(app, scheme?.id ?? '', '2014-02')).id;
    app.clock.set('2014-03-02T02:05:00Z');
    await exported(app, batchId);
    const [first, second] = [await write(), await write()];
    expect(first.headers['content-disposition']).toContain('DF20140302.txt');
    expect(decode(first.rawPayload, 'gbk').split('\r\n')).toEqual([
      '序号|户名|账号|金额',
      '1|丙镇财务|4111111111111111|20.00',
      '2|甲局财务|4111111111111111|20.00',
      '3|乙局财务|4111111111111111|20.00',
      '3|60.00',
      '',
    ]);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    const { body } = await app.get('audit_administrator', '/api/v1/audit?action=payee.reveal');
    expect((body as { rows: object[] }).rows).toHaveLength(2);
  });

  it('keeps to the payees of its export, so that a later change does not alter what the bank was given', async () => {
    const before = (await write()).rawPayload;
    app.clock.set('2014-03-03T02:00:00Z');
    await payee('丙镇', '丙镇新账户');
    expect((await write()).rawPayload.equals(before)).toBe(true);
  });

  it('follows a template of the office, in use or not', async () => {
    expect((await write({ templateId: batchId })).json()).toMatchObject({ code: 'template_not_found' });
    expect((await app.post('finance', `${URL}/${templateId}/ending`, {})).status).toBe(204);
    expect((await app.get('finance', URL)).body).toEqual([]);
    expect((await write()).statusCode).toBe(200);
    for (const wrong of [{ delimiter: '，' }, { columns: [] }, { encoding: 'big5' }, { amount: 'wan' }])
      expectRefusal(await app.post('finance', URL, { ...template, ...wrong }), 400, 'invalid_input');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.post('finance', `${URL}/${templateId}/ending`, {}), 404, 'template_not_found');
    const foreign = await neighbour.post('finance', `/api/v1/payout-batches/${batchId}/bank-file`, { templateId });
    expectRefusal(foreign, 404, 'batch_not_found');
  });
});
