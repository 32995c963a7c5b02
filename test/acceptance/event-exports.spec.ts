import { fetched } from '../support/downloads';
import { rowsOf } from '../support/lists-in-files';
import { expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/event-exports';

describe('POST /api/v1/event-exports', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    const itemId = await app.submitted(['甲局'], '2014-03-03', '春耕进展');
    await app.submitted(['丙镇'], '2014-03-04', '防汛准备');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05', issue: '12' };
    const { body } = await app.post('editor', '/api/v1/adoptions', adoption);
    const { event } = body as { event: { no: number } };
    await app.post('editor', '/api/v1/cancellations', { event: event.no, reason: '重复登记' });
  });
  afterAll(() => app.close());

  const rows = async (who: Who, asked: object) => (await rowsOf(await fetched(app, who, URL, asked))).slice(1);

  it('gives events in the words of the regulation, with who recorded them and what took them back', async () => {
    const [adopted, ...others] = await rows('editor', { type: 'adoption' });
    expect(others).toEqual([]);
    expect(adopted?.slice(1, 8)).toEqual(['2014-03-05', '采用', '春耕进展', '甲局', '政务', '区级', '单条']);
    expect(adopted?.slice(8)).toEqual([
      '12',
      '',
      '2014-03',
      'editor',
      '2014-03-20 10:00',
      expect.stringMatching(/^第 \d+ 号$/),
    ]);
  });

  it('holds what concerns a liaison’s own unit and nothing else', async () => {
    const titles = (await rows('liaison of 丙镇', {})).map(([, , type, title]) => [type, title]);
    expect(titles).toEqual([['报送', '防汛准备']]);
  });

  it('refuses what the list refuses too', async () => {
    expectRefusal(await app.post('editor', URL, { from: '2014' }), 400, 'invalid_input');
  });
});
