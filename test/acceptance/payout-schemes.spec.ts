import { DataSource } from 'typeorm';
import { addScheme } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/payout-schemes';
const scheme = { title: '信息奖励', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '信息工作经费' };

describe('/api/v1/payout-schemes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('pays an asset under one scheme at a time, so that two cannot pay for the same entries', async () => {
    const id = await addScheme(app);
    expectRefusal(await app.post('finance', URL, { ...scheme, title: '另一个' }), 409, 'scheme_stands');
    const ended = await app.post('finance', `${URL}/${id}/ending`, {});
    expect([ended.status, ended.body]).toMatchObject([200, { id, endedAt: '2014-03-20T02:00:00.000Z' }]);
    const next = await addScheme(app, { title: '新方案' });
    const { body } = await app.get('finance', URL);
    expect((body as { id: string }[]).map((each) => each.id)).toEqual([next, id]);
  });

  it('changes a scheme in one step, so that no asset is ever without one, and only from what stands', async () => {
    const [stands] = (await app.get('finance', URL)).body as { id: string }[];
    const replace = (title: string, change: object = {}) =>
      app.post('finance', URL, { ...scheme, title, replaces: stands?.id, ...change });
    const first = await replace('改过的方案');
    expect(first.status).toBe(201);
    const late = expectRefusal(await replace('另一位同时改的'), 409, 'scheme_changed');
    expect(late).toContain('finance在 2014-03-20 10:00 修改过“新方案”，现行的方案是“改过的方案”');
    const inUse = async () =>
      ((await app.get('finance', URL)).body as { title: string; endedAt: string | null }[])
        .filter(({ endedAt }) => endedAt === null)
        .map(({ title }) => title);
    expect(await inUse()).toEqual(['改过的方案']);
    const { id } = first.body as { id: string };
    const both = await Promise.all(['甲', '乙'].map((title) => replace(title, { replaces: id })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await inUse()).toHaveLength(1);
    expectRefusal(await replace('外', { replaces: '00000000-0000-4000-8000-000000000000' }), 404, 'scheme_not_found');
  });

  it('puts a scheme in the place of none that was ended, nor of one of another asset, and says which it is', async () => {
    const { id } = ((await app.get('finance', URL)).body as { id: string; endedAt: string | null }[]).find(
      ({ endedAt }) => endedAt === null,
    ) ?? { id: '' };
    const replace = () => app.post('finance', URL, { ...scheme, replaces: id });
    await app.post('finance', `${URL}/${id}/ending`, {});
    expect(expectRefusal(await replace(), 409, 'scheme_changed')).toContain('finance在 2014-03-20 10:00 停用了');
    await app.nest.get(DataSource).query(`UPDATE payout_scheme SET asset = 'coupon' WHERE id = '${id}'`);
    expectRefusal(await replace(), 400, 'scheme_of_other_asset');
  });

  it.each([
    ['points, which are not money', { asset: 'point' }, 'asset_not_money'],
    ['an asset the regulation does not know', { asset: 'dollar' }, 'asset_not_money'],
    ['a recipient nobody knows', { recipient: 'group' }, 'invalid_input'],
    ['a tax nobody knows', { tax: 'vat' }, 'invalid_input'],
    ['no title', { title: ' ' }, 'invalid_input'],
  ])('refuses %s', async (_, wrong, code) => {
    expectRefusal(await app.post('finance', URL, { ...scheme, ...wrong }), 400, code);
  });

  it('says that an office whose regulation only counts points has nothing to pay', async () => {
    const points = await app.addOffice({ regulation: 'county-info-1', code: 'points' });
    const { token } = await app.signIn('finance', points.officeId, points.unit);
    const { body } = await app.post('finance', URL, scheme, { authorization: `Bearer ${token}` });
    expect(body).toMatchObject({ code: 'asset_not_money', message: expect.stringContaining('只计分') as string });
  });

  it('of another office does not exist', async () => {
    const [own] = (await app.get('finance', URL)).body as { id: string }[];
    const neighbour = await aNeighbour(app);
    const answer = await neighbour.post('finance', `${URL}/${own?.id}/ending`, {});
    expectRefusal(answer, 404, 'scheme_not_found');
    const taken = await neighbour.post('finance', URL, { ...scheme, replaces: own?.id });
    expectRefusal(taken, 404, 'scheme_not_found');
  });
});
