import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/people';

describe('/api/v1/people', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const add = (unit: string, name: string) => app.post('system_administrator', URL, { unitId: app.unit(unit), name });
  const listed = async (query = '') =>
    (await app.get('system_administrator', URL + query)).body as { rows: { name: string }[]; next?: string };

  it('are added to their unit and listed page by page, by unit and by part of the name', async () => {
    for (const [unit, name] of [
      ['甲局', '张某'],
      ['丙镇', '张某'],
      ['甲局', '李某'],
    ] as const)
      expect(await add(unit, name)).toMatchObject({ status: 201, body: { unitId: app.unit(unit), name } });
    const first = await listed('?limit=2');
    expect(first.rows.map(({ name }) => name)).toEqual(['张某', '张某']);
    expect(await listed(`?limit=2&cursor=${first.next}`)).toEqual({
      rows: [expect.objectContaining({ name: '李某' })],
    });
    expect((await listed(`?unitId=${app.unit('甲局')}&text=李`)).rows).toHaveLength(1);
    expectRefusal(await app.get('system_administrator', `${URL}?cursor=x`), 400, 'bad_cursor');
  });

  it('have a name of their own in their unit, since a manuscript names its authors', async () => {
    expectRefusal(await add('甲局', '张某'), 409, 'person_exists');
  });

  it('belong to units of the office alone', async () => {
    const neighbour = await aNeighbour(app);
    const body = { unitId: neighbour.unit('外局'), name: '赵某' };
    expectRefusal(await app.post('system_administrator', URL, body), 400, 'unit_unknown');
    expect(await neighbour.get('system_administrator', URL)).toMatchObject({ status: 200, body: { rows: [] } });
  });

  it('are kept by the system administrator', async () => {
    await expectOnlyFor(app, ['system_administrator'], URL, { unitId: app.unit('乙局'), name: '王某' });
    expectRefusal(await app.get('editor', URL), 403, 'not_permitted');
  });

  it.each<BadInput>([
    ['no name', { name: undefined }, 400, 'invalid_input'],
    ['a name of blanks', { name: ' ' }, 400, 'invalid_input'],
    ['a name of a page', { name: '长'.repeat(51) }, 400, 'invalid_input'],
    ['a unit by its name', { unitId: '甲局' }, 400, 'invalid_input'],
  ])('refuses %s, and writes nothing', (...each) =>
    expectRefused(app, 'system_administrator', URL, { unitId: app.unit('乙局'), name: '孙某' }, each),
  );
});
