import { Jobs, UnitOfWork } from '@app/platform';
import { aNeighbour, expectRefusal, rowCounts } from '../support/refusals';
import { everybody } from '../support/routes';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/holidays';

describe('/api/v1/holidays/:year', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const enter = (year: number, version: number, holidays: string[], makeUpDays: string[] = []) =>
    app.put('system_administrator', `${URL}/${year}`, { holidays, makeUpDays, version });
  const read = async (year: number) => (await app.get('liaison of 甲局', `${URL}/${year}`)).body;

  it('tells the days of a year the program knows, and says of one it does not that it is unknown', async () => {
    expect(await read(2014)).toMatchObject({
      source: 'installed',
      makeUpDays: ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
    });
    expect(await read(2040)).toEqual({
      ...{ year: 2040, source: 'unknown', holidays: [], makeUpDays: [], version: 0, changed: null },
    });
  });

  it('takes a year as it was announced, as often as it is announced anew, for this office alone', async () => {
    expect((await enter(2041, 0, ['2041-01-02', '2041-01-01'])).status).toBe(204);
    expect((await enter(2041, 1, ['2041-01-01'], ['2041-01-05'])).status).toBe(204);
    expect(await read(2041)).toEqual({
      ...{ year: 2041, source: 'entered', holidays: ['2041-01-01'], makeUpDays: ['2041-01-05'], version: 2 },
      changed: { by: 'system_administrator', at: app.clock.now().toISOString() },
    });
    const before = await rowCounts(app);
    expect((await enter(2041, 2, ['2041-01-01'], ['2041-01-05'])).status).toBe(204);
    expect(await rowCounts(app)).toEqual(before);
    const neighbour = await aNeighbour(app, { code: 'beside' });
    expect((await neighbour.get('editor', `${URL}/2041`)).body).toMatchObject({ source: 'unknown' });
  });

  it('is entered by one of two who had it before them; the other is told who was first, and another year is not touched', async () => {
    expect((await enter(2043, 0, ['2043-01-01'])).status).toBe(204);
    const late = expectRefusal(await enter(2043, 0, ['2043-01-02']), 409, 'setting_changed');
    expect(late).toContain('system_administrator在 2014-03-20 10:00 修改过');
    expect(await read(2043)).toMatchObject({ holidays: ['2043-01-01'], version: 1 });
    expect((await enter(2044, 0, ['2044-01-01'])).status).toBe(204);
  });

  it('is what terms are counted by from then on, and what the mornings are on which they are reminded of', async () => {
    // Of the three working days after Thursday the 20th the third is taken away.
    await enter(2014, 0, ['2014-03-25']);
    const { body } = await app.post('system_administrator', '/api/v1/periods/2014-02/holding', {});
    expect(body).toMatchObject({ noticeUntil: '2014-03-26', decideBy: '2014-04-02' });
    const scope = { officeId: app.officeId, requestedBy: null };
    const reminders = await app.nest
      .get(UnitOfWork)
      .read((tx) => app.nest.get(Jobs).page(tx, scope, { kind: 'assessment.reminder' }, undefined, 10));
    const mornings = reminders.rows.map(({ runAfter }) => runAfter.toISOString()).sort();
    expect(mornings).toEqual(['2014-03-24T01:00:00.000Z', '2014-04-01T01:00:00.000Z']);
  });

  it.each([
    ['a day of another year', ['2026-01-01'], [], 'holiday_of_another_year'],
    ['a day that is none', ['2042-02-30'], [], 'holiday_of_another_year'],
    ['a day both off and worked', ['2042-01-04'], ['2042-01-04'], 'holiday_and_make_up_day'],
    ['a make-up day in the week', [], ['2042-01-06'], 'make_up_day_worked_anyway'],
    ['no date', ['元旦'], [], 'invalid_input'],
    ['more days than a year has off', Array<string>(61).fill('2042-01-01'), [], 'invalid_input'],
  ])('refuses %s, and writes nothing', async (_what, holidays, makeUpDays, code) => {
    const before = await rowCounts(app);
    expectRefusal(await enter(2042, 0, holidays, makeUpDays), 400, code);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('refuses a year that is none', async () => {
    expectRefusal(await enter(1, 0, ['0001-01-01']), 400, 'invalid_input');
  });

  it('is entered by the system administrator', async () => {
    for (const who of everybody.filter((each) => each !== 'system_administrator'))
      expectRefusal(
        await app.put(who, `${URL}/2042`, { holidays: [], makeUpDays: [], version: 0 }),
        403,
        'not_permitted',
      );
  });
});
