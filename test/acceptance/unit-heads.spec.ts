import { type BadInput, expectOnlyFor, expectRefusal, expectRefused } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/units/:id/heads', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const url = (unit = '甲局') => `/api/v1/units/${app.unit(unit)}/heads`;
  const name = (head: string | null, from: string) => app.post('system_administrator', url(), { name: head, from });
  const headOn = async (on: string) => {
    const { body } = await app.get('liaison of 甲局', `/api/v1/units?on=${on}`);
    return (body as { id: number; head: string | null }[]).find(({ id }) => id === app.unit('甲局'))?.head;
  };

  it('says who heads a unit from a day on, and leaves the days before as they were', async () => {
    for (const [head, from] of [
      ['王某', '2014-02-01'],
      ['李某', '2014-03-10'],
      ['李某', '2014-03-10'],
      [null, '2014-03-15'],
    ] as const)
      expect((await name(head, from)).status).toBe(204);
    const days = ['2014-01-31', '2014-02-01', '2014-03-09', '2014-03-10', '2014-03-15'];
    expect(await Promise.all(days.map(headOn))).toEqual([null, '王某', '王某', '李某', null]);
  });

  it('is corrected by naming another one for the same day', async () => {
    await name('赵某', '2014-02-01');
    expect([await headOn('2014-02-10'), await headOn('2014-03-10')]).toEqual(['赵某', '李某']);
  });

  it('is refused for a day on which the unit is no more, since nobody heads it then', async () => {
    const merger = { into: app.unit('乙局'), on: '2014-03-10' };
    const merged = await app.post('system_administrator', `/api/v1/units/${app.unit('丁街道')}/mergers`, merger);
    expect(merged.status).toBe(204);
    const last = (from: string) => app.post('system_administrator', url('丁街道'), { name: '周某', from });
    expectRefusal(await last('2014-03-10'), 400, 'unit_merged');
    expect((await last('2014-03-09')).status).toBe(204);
  });

  it('is for the system administrator', () =>
    expectOnlyFor(app, ['system_administrator'], url(), { name: '王某', from: '2014-03-01' }));

  it('does not reach into closed months', async () => {
    await app.post('system_administrator', '/api/v1/months/2014-01/closing', {});
    expectRefusal(await name('孙某', '2014-01-31'), 409, 'books_closed');
  });

  it.each<BadInput>([
    ['no name', { name: undefined }, 400, 'invalid_input'],
    ['an empty name', { name: '' }, 400, 'invalid_input'],
    ['a name of blanks', { name: ' ' }, 400, 'invalid_input'],
    ['a name of a page', { name: '长'.repeat(51) }, 400, 'invalid_input'],
    ['a name as a number', { name: 7 }, 400, 'invalid_input'],
    ['a day that does not exist', { from: '2014-02-30' }, 400, 'invalid_input'],
    ['an unknown field', { until: '2014-03-30' }, 400, 'invalid_input'],
  ])('refuses %s, and writes nothing', (...each) =>
    expectRefused(app, 'system_administrator', url(), { name: '王某', from: '2014-03-01' }, each),
  );
});
