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
  });
});
