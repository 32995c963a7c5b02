import { issues, ISSUES } from '../support/issues';
import { aNeighbour, expectOnlyFor, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/issues/:id/opening', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { post, open } = issues(() => app);

  it('plans an issue of a day to come without a number, and opens it when the day has come', async () => {
    const planned = await open('每日要情', '2014-03-21');
    expect(planned).toMatchObject({ status: 'planned', label: null });
    expectRefusal(await post(`/${planned.id}/opening`), 409, 'issue_not_due');
    const before = app.clock.now();
    app.clock.set('2014-03-21T01:00:00Z');
    const opened = await Promise.all([1, 2].map(() => post(`/${planned.id}/opening`)));
    app.clock.set(before.toISOString());
    for (const { body } of opened) expect(body).toMatchObject({ status: 'open', label: '2014年第1期' });
  });

  it('knows no issue of another office', async () => {
    const { id } = await open('政务');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.post('editor', `${ISSUES}/${id}/opening`, {}), 404, 'issue_not_found');
  });

  it('is for editors', async () => {
    const { id } = await open('政务');
    await expectOnlyFor(app, ['editor'], `${ISSUES}/${id}/opening`, {});
  });
});
