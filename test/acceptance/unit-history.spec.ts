import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/units';

describe('units are added, moved to other groups, and keep what they were', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const manage = (path: string, body: object) => app.post('system_administrator', path, body);
  const historyOf = async (id: number) => (await app.get('liaison of 甲局', `${URL}/${id}`)).body;

  it('adds a unit from a day on, after all others unless a place is given', async () => {
    const { status, body } = await manage(URL, { name: '大数据局', group: 'department', from: '2014-03-10' });
    expect(status).toBe(201);
    const { id } = body as { id: number };
    expect(await historyOf(id)).toEqual({
      ...{ id, created: '2014-03-10', heads: [], merger: null },
      versions: [{ from: '2014-03-10', name: '大数据局', group: 'department', sortNo: 5 }],
    });
    expectRefusal(
      await manage(URL, { name: '大数据局', group: 'township', from: '2014-03-12' }),
      409,
      'unit_name_taken',
    );
  });

  it('moves a unit to another group from a day on, tells both, and doing it twice changes nothing', async () => {
    const id = app.unit('丙镇');
    const move = () => manage(`${URL}/${id}/groups`, { group: 'subdistrict', from: '2014-03-15' });
    expect((await move()).status).toBe(204);
    const before = await rowCounts(app);
    expect((await move()).status).toBe(204);
    expect(await rowCounts(app)).toEqual(before);
    await manage(`${URL}/${id}/heads`, { name: '王某', from: '2014-03-16' });
    const { versions, heads } = (await historyOf(id)) as {
      versions: { from: string; group: string }[];
      heads: object[];
    };
    expect(versions.map(({ group }) => group)).toEqual(['township', 'subdistrict']);
    expect([versions[1]?.from, heads]).toEqual(['2014-03-15', [{ from: '2014-03-16', name: '王某' }]]);
  });

  it('answers for a unit of another office as for one that does not exist', async () => {
    const foreign = (await aNeighbour(app)).unit('外局');
    for (const id of [foreign, 999_999]) {
      expectRefusal(await app.get('editor', `${URL}/${id}`), 404, 'unit_not_found');
      expectRefusal(
        await manage(`${URL}/${id}/groups`, { group: 'township', from: '2014-03-15' }),
        404,
        'unit_not_found',
      );
    }
  });

  it('does not reach into closed months', async () => {
    await manage('/api/v1/months/2014-01/closing', {});
    expectRefusal(await manage(URL, { name: '旧局', group: 'department', from: '2014-01-31' }), 409, 'books_closed');
    expectRefusal(
      await manage(`${URL}/${app.unit('甲局')}/groups`, { group: 'township', from: '2014-01-31' }),
      409,
      'books_closed',
    );
  });

  it('is for the system administrator', async () => {
    await expectOnlyFor(app, ['system_administrator'], URL, { name: '新局', group: 'department', from: '2014-03-10' });
    await expectOnlyFor(app, ['system_administrator'], `${URL}/${app.unit('甲局')}/groups`, {
      ...{ group: 'department', from: '2014-03-10' },
    });
  });

  it.each<BadInput>([
    ['no name', { name: undefined }, 400, 'invalid_input'],
    ['a name of blanks', { name: ' ' }, 400, 'invalid_input'],
    ['a group of a page', { group: '长'.repeat(41) }, 400, 'invalid_input'],
    ['a place below the first', { sortNo: 0 }, 400, 'invalid_input'],
    ['a day that does not exist', { from: '2014-02-30' }, 400, 'invalid_input'],
  ])('refuses %s, and writes nothing', (...each) =>
    expectRefused(app, 'system_administrator', URL, { name: '新局', group: 'department', from: '2014-03-10' }, each),
  );
});
