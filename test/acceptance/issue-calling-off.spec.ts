import { issues, ISSUES } from '../support/issues';
import { aNeighbour, expectOnlyFor, expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/issues/:id/calling-off', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { post, open } = issues(() => app);

  it('gives the number of a called-off issue to the next one, so that the row of numbers has no gap', async () => {
    const first = await open('政府公报', '2014-03-03');
    const second = await open('政府公报', '2014-03-04');
    expectRefusal(await post(`/${first.id}/calling-off`), 409, 'issue_not_last');
    for (let i = 0; i < 2; i++)
      expect((await post(`/${second.id}/calling-off`)).body).toMatchObject({ status: 'called_off', number: null });
    expect(await open('政府公报', '2014-03-05')).toMatchObject({ label: '2014年第2期' });
    expectRefusal(await post('', { publication: '政府公报', issuedOn: '2014-03-04' }), 409, 'issue_before_last');
  });

  it('knows no issue of another office', async () => {
    const { id } = await open('政务');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.post('editor', `${ISSUES}/${id}/calling-off`, {}), 404, 'issue_not_found');
  });

  it('is for editors', async () => {
    const { id } = await open('政务');
    await expectOnlyFor(app, ['editor'], `${ISSUES}/${id}/calling-off`, {});
  });
});
