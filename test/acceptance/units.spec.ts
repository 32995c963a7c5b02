import { aDeclaration } from '@app/testing';
import { TestApp } from '../support/test-app';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';

const URL = '/api/v1/units';

describe('/api/v1/units', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      units: {
        甲局: 'department',
        乙局: 'department',
        丙镇: 'township',
        丁街道: 'subdistrict',
        戊局: 'department',
        己局: { group: 'department', from: '2014-03-15' },
      },
    });
  });
  afterAll(() => app.close());

  const names = async (query = '') => {
    const { status, body } = await app.get('liaison of 丙镇', URL + query);
    expect(status).toBe(200);
    return (body as { name: string }[]).map(({ name }) => name);
  };
  const change = (unit: string, what: 'renamings' | 'mergers', body: object, query = '') =>
    app.post('system_administrator', `${URL}/${app.unit(unit)}/${what}${query}`, body);

  it('lists the units of a day in the order of the directory, with the class they are assessed in', async () => {
    const { body } = await app.get('editor', URL);
    expect(body).toEqual(
      ['甲局', '乙局', '丙镇', '丁街道', '戊局', '己局'].map((name, i) => ({
        id: app.unit(name),
        name,
        group: ['department', 'department', 'township', 'subdistrict', 'department', 'department'][i],
        sortNo: i + 1,
        head: null,
      })),
    );
    expect(await names('?on=2014-03-14')).not.toContain('己局');
    expect(await names('?on=2012-12-31')).toEqual([]);
  });

  it('renames a unit from a day on, keeps its former name for the days before, and doing it twice changes nothing', async () => {
    const renaming = { name: '新甲局', from: '2014-02-01' };
    expect((await change('甲局', 'renamings', renaming)).status).toBe(204);
    const before = await rowCounts(app);
    expect((await change('甲局', 'renamings', renaming)).status).toBe(204);
    expect(await rowCounts(app)).toEqual(before);
    expect(await names('?on=2014-01-31')).toContain('甲局');
    expect(await names('?on=2014-02-01')).toContain('新甲局');
    expect(await names('?on=2014-02-01')).not.toContain('甲局');
  });

  it('merges a unit from a day on: it submits nothing more, and what came before stays its own', async () => {
    const itemId = await app.submitted(['戊局'], '2014-02-27');
    const merger = { into: app.unit('乙局'), on: '2014-03-01' };
    expect((await change('戊局', 'mergers', merger)).status).toBe(204);
    expect((await change('戊局', 'mergers', merger)).status).toBe(204);
    expect(await names('?on=2014-02-28')).toContain('戊局');
    expect(await names('?on=2014-03-01')).not.toContain('戊局');
    const contributors = [{ unitId: app.unit('戊局') }];
    const late = { title: '并入之后', contributors, occurredOn: '2014-03-01', declaration: aDeclaration };
    const answer = await app.post('editor', '/api/v1/items', late);
    expectRefusal(answer, 400, 'unit_merged');
    expect((answer.body as { message: string }).message).toContain('乙局');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    expect((await app.post('editor', '/api/v1/adoptions', adoption)).body).toMatchObject({
      entries: [{ unitId: app.unit('戊局'), amount: '10.0' }, { unitId: app.unit('戊局') }],
    });
    expectRefusal(
      await change('戊局', 'mergers', { into: app.unit('甲局'), on: '2014-03-01' }),
      409,
      'unit_already_merged',
    );
    expectRefusal(await change('丁街道', 'mergers', { into: app.unit('戊局'), on: '2014-03-10' }), 400, 'unit_merged');
    expectRefusal(await change('戊局', 'renamings', { name: '老戊局', from: '2014-03-10' }), 400, 'unit_merged');
  });

  it('changes nothing in a dry run', async () => {
    const before = await rowCounts(app);
    const answers = [
      await change('丁街道', 'renamings', { name: '试名街道', from: '2014-03-01' }, '?dryRun=true'),
      await change('丁街道', 'mergers', { into: app.unit('丙镇'), on: '2014-03-01' }, '?dryRun=true'),
    ];
    expect(await rowCounts(app)).toEqual(before);
    for (const { status } of answers) expect(status).toBe(400);
  });

  it('knows no unit of another office, neither to change nor to merge into', async () => {
    const neighbour = await aNeighbour(app);
    const theirs = neighbour.unit('外局');
    const before = await rowCounts(app);
    const renaming = { name: '抢名局', from: '2014-03-01' };
    expectRefusal(
      await app.post('system_administrator', `${URL}/${theirs}/renamings`, renaming),
      404,
      'unit_not_found',
    );
    const into = { into: app.unit('乙局'), on: '2014-03-01' };
    expectRefusal(await app.post('system_administrator', `${URL}/${theirs}/mergers`, into), 404, 'unit_not_found');
    const away = { into: theirs, on: '2014-03-01' };
    expectRefusal(await change('丁街道', 'mergers', away), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
    const { body } = await neighbour.get('editor', URL);
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['外局', '外镇']);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const both: BadInput[] = [
      ['an unknown field', { points: 1 }, 400, 'invalid_input'],
      ['malformed JSON', '{', 400, 'malformed_body'],
      ['null', 'null', 400, 'invalid_input'],
      ['a list', '[]', 400, 'invalid_input'],
    ];
    const renamings: BadInput[] = [
      ...both,
      ['no name', { name: undefined }, 400, 'invalid_input'],
      ['an empty name', { name: '' }, 400, 'invalid_input'],
      ['a name of blanks', { name: ' 　' }, 400, 'invalid_input'],
      ['a name as a number', { name: 7 }, 400, 'invalid_input'],
      ['a name of a page', { name: '长'.repeat(101) }, 400, 'invalid_input'],
      ['a name with an invisible null', { name: '丁\0街' }, 400, 'unstorable_text'],
      ['half a surrogate pair, which no database keeps', { name: '丁\ud800' }, 400, 'unstorable_text'],
      ['the name of another unit', { name: '丙镇' }, 409, 'unit_name_taken'],
      ['a day that does not exist', { from: '2014-02-30' }, 400, 'invalid_input'],
      ['a day before the unit', { from: '2012-12-31' }, 400, 'unit_not_yet'],
      ['no day', { from: null }, 400, 'invalid_input'],
    ];
    it.each(renamings)('renamed: %s', (...bad) =>
      expectRefused(
        app,
        'system_administrator',
        `${URL}/${app.unit('丁街道')}/renamings`,
        { name: '丁新街道', from: '2014-03-01' },
        bad,
      ),
    );
    const mergers: BadInput[] = [
      ...both,
      ['into nothing', { into: undefined }, 400, 'invalid_input'],
      ['into a name', { into: '丙镇' }, 400, 'invalid_input'],
      ['into a unit of nobody', { into: 999_999 }, 400, 'unit_unknown'],
      ['into a unit beyond all numbers', { into: 1e300 }, 400, 'unit_unknown'],
      ['into a unit below one', { into: -1 }, 400, 'unit_unknown'],
      ['on a day that does not exist', { on: '2014-04-31' }, 400, 'invalid_input'],
    ];
    it.each(mergers)('merged: %s', (...bad) =>
      expectRefused(
        app,
        'system_administrator',
        `${URL}/${app.unit('丁街道')}/mergers`,
        { into: app.unit('丙镇'), on: '2014-03-01' },
        bad,
      ),
    );
    it('a unit merged into itself', async () =>
      expectRefusal(
        await change('丁街道', 'mergers', { into: app.unit('丁街道'), on: '2014-03-01' }),
        400,
        'unit_merged_into_itself',
      ));

    it.each([
      ['999999', 404],
      ['0', 404],
      ['1e300', 404],
      ['99999999999999999999', 404],
      ['x', 400],
      ['1.5', 400],
    ])('a unit numbered %s', async (id, status) => {
      const before = await rowCounts(app);
      for (const [what, body] of [
        ['renamings', { name: '无此局', from: '2014-03-01' }],
        ['mergers', { into: app.unit('丙镇'), on: '2014-03-01' }],
      ] as const)
        expect((await app.post('system_administrator', `${URL}/${id}/${what}`, body)).status).toBe(status);
      expect(await rowCounts(app)).toEqual(before);
    });

    it.each(['on=2014-02-30', 'on=2014-03', 'on=', 'at=2014-03-01'])('a list asked for with %s', async (query) =>
      expectRefusal(await app.get('editor', `${URL}?${query}`), 400, 'invalid_input'),
    );
  });

  it('is for system administrators to change, and for everybody to read', async () => {
    await expectOnlyFor(app, ['system_administrator'], `${URL}/${app.unit('丁街道')}/renamings`, {});
    await expectOnlyFor(app, ['system_administrator'], `${URL}/${app.unit('丁街道')}/mergers`, {});
    for (const who of ['liaison of 甲局', 'editor', 'finance', 'leader'] as const)
      expect((await app.get(who, URL)).status).toBe(200);
  });
});
