import { aDeclaration } from '@app/testing';
import { expectRefusal } from '../support/refusals';
import { closeMonths, record, standings } from '../support/standings';
import { TestApp } from '../support/test-app';

/** The last second of 2014 in Asia/Shanghai, and the first of 2015. */
const LAST_SECOND = '2014-12-31T15:59:59Z';
const FIRST_SECOND = '2014-12-31T16:00:00Z';

describe('the turn of the year', () => {
  let app: TestApp;
  let written: string;
  beforeAll(async () => {
    app = await TestApp.start({ firstMonth: '2014-12', now: LAST_SECOND });
  });
  afterAll(() => app.close());

  const submit = (more: object = {}) => {
    const contributors = [{ unitId: app.unit('甲局') }];
    const item = { title: '年末信息', contributors, declaration: aDeclaration, ...more };
    return record(app, 'items', item) as ReturnType<typeof record> & Promise<{ itemId: string }>;
  };
  const adoption = (itemId: string, occurredOn: string) => ({
    itemId,
    publication: '政务',
    fields: { form: 'single' },
    occurredOn,
  });
  const lineOf = async (period: string) => (await standings(app, period)).lines.find(({ unit }) => unit === '甲局');

  it('has not come in the last second of 31 December: what happens counts in 2014, and tomorrow cannot be recorded', async () => {
    const receipt = await submit();
    written = receipt.itemId;
    expect(receipt.event).toMatchObject({ occurredOn: '2014-12-31', bookedMonth: '2014-12' });
    const contributors = [{ unitId: app.unit('甲局') }];
    const tomorrow = { title: '明年的', contributors, occurredOn: '2015-01-01', declaration: aDeclaration };
    expectRefusal(await app.post('editor', '/api/v1/items', tomorrow), 400, 'date_in_future');
    const closing = await app.post('system_administrator', '/api/v1/months/2014-12/closing', {});
    expectRefusal(closing, 409, 'month_not_over');
    expect(await lineOf('year=2014')).toMatchObject({ submitted: 1 });
    expect(await lineOf('year=2015')).toMatchObject({ submitted: 0 });
  });

  it('has come one second later: what happens counts in 2015', async () => {
    app.clock.set(FIRST_SECOND);
    const receipt = await submit();
    expect(receipt.event).toMatchObject({ occurredOn: '2015-01-01', bookedMonth: '2015-01' });
    expect(await lineOf('year=2014')).toMatchObject({ submitted: 1 });
    expect(await lineOf('year=2015')).toMatchObject({ submitted: 1 });
    expect(await lineOf('month=2015-01')).toMatchObject({ submitted: 1 });
  });

  it('counts by the day it happened, not the day it is recorded, as long as December is open', async () => {
    const inDecember = await record(app, 'adoptions', adoption(written, '2014-12-31'));
    expect(inDecember.event.bookedMonth).toBe('2014-12');
    const { itemId } = await submit({ occurredOn: '2014-12-30' });
    const inJanuary = await record(app, 'adoptions', adoption(itemId, '2015-01-01'));
    expect(inJanuary.event.bookedMonth).toBe('2015-01');
    expect(await lineOf('year=2014')).toMatchObject({
      submitted: 2,
      adopted: ['district 1'],
      point: '10.0',
      yuan: '20.00',
    });
    expect(await lineOf('year=2015')).toMatchObject({
      submitted: 1,
      adopted: ['district 1'],
      point: '10.0',
      yuan: '20.00',
    });
  });

  it('dates a cancellation on its own day and takes the amount out of the year it stood in', async () => {
    const { itemId } = await submit({ occurredOn: '2014-12-29' });
    const { event } = await record(app, 'adoptions', adoption(itemId, '2014-12-31'));
    expect(await lineOf('year=2014')).toMatchObject({ point: '20.0' });
    const undone = await record(app, 'cancellations', { event: event.no, reason: '重复' });
    expect(undone.event).toMatchObject({ occurredOn: '2015-01-01', bookedMonth: '2014-12' });
    expect(await lineOf('year=2014')).toMatchObject({ point: '10.0', yuan: '20.00' });
    expect(await lineOf('year=2015')).toMatchObject({ point: '10.0' });
  });

  it('leaves 2014 as it is once December is closed: what is late is booked in 2015 with its own date', async () => {
    await closeMonths(app, '2014-12');
    const closed = await standings(app, 'year=2014');
    expect(closed.lines.find(({ unit }) => unit === '甲局')).toMatchObject({ submitted: 3, point: '-20.0' });
    const { itemId } = await submit({ occurredOn: '2014-12-28' });
    const late = await record(app, 'adoptions', adoption(itemId, '2014-12-31'));
    expect(late.entries).toMatchObject([
      { period: '2014-12', bookedMonth: '2015-01', amount: '10.0' },
      { period: '2014-12', bookedMonth: '2015-01', amount: '20.00' },
    ]);
    expect((await standings(app, 'year=2014')).text).toBe(closed.text);
    expect(await lineOf('year=2015')).toMatchObject({ submitted: 2, point: '20.0', yuan: '40.00' });
  });
});
