import { VerifyLedger } from '@app/ledger';
import { type Tx, UnitOfWork } from '@app/platform';
import { TestApp } from '../support/test-app';
import {
  aNeighbour,
  badEvents,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  posted,
  rowCounts,
} from '../support/refusals';
import { officeWords } from '../support/office-words';

const URL = '/api/v1/instructions';

const findings = async (app: TestApp, tx: Tx) => app.nest.get(VerifyLedger).verify(tx, app.officeId);

describe('POST /api/v1/instructions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = async (more: object = {}) => ({
    itemId: await app.submitted(['甲局'], '2014-03-03'),
    level: 'city',
    occurredOn: '2014-03-09',
    ...more,
  });

  it.each([
    ['district', '20.0', '100.00', '3.1.8', '4.6'],
    ['city', '40.0', '300.00', '3.1.9', '4.7'],
    ['province', '80.0', '500.00', '3.1.10', '4.8'],
  ])('adds what a leader of the %s is worth, with the clauses', async (level, point, yuan, forPoint, forYuan) => {
    const answer = await app.post('editor', URL, await good({ level }));
    const unit = app.unit('甲局');
    expect(posted(answer)).toEqual([`${unit} point ${point} ${forPoint}`, `${unit} yuan ${yuan} ${forYuan}`]);
  });

  it('goes to the units of the adoption in equal parts, because the leader read what was published', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const contributors = [{ unitId: app.unit('甲局') }, { unitId: app.unit('丙镇') }, { unitId: app.unit('乙局') }];
    const adoption = {
      itemId,
      publication: '政务',
      fields: { form: 'combined' },
      occurredOn: '2014-03-05',
      contributors,
    };
    await app.post('editor', '/api/v1/adoptions', adoption);
    const answer = await app.post('editor', URL, { itemId, level: 'district', occurredOn: '2014-03-09' });
    const [a, c, b] = [app.unit('甲局'), app.unit('丙镇'), app.unit('乙局')];
    expect(posted(answer)).toEqual([
      `${a} point 6.7 3.1.8`,
      `${c} point 6.7 3.1.8`,
      `${b} point 6.6 3.1.8`,
      `${a} yuan 33.34 4.6`,
      `${c} yuan 33.33 4.6`,
      `${b} yuan 33.33 4.6`,
    ]);
  });

  it('counts each leader and each day, and the same leader on the same day once', async () => {
    const body = await good({ leader: '王副市长' });
    const first = await app.post('editor', URL, body);
    const again = await app.post('editor', URL, body);
    expect(again.text).toBe(first.text);
    const other = await app.post('editor', URL, { ...body, leader: '李副市长' });
    const later = await app.post('editor', URL, { ...body, occurredOn: '2014-03-10' });
    expect(posted(other)).toEqual(posted(first));
    expect(posted(later)).toEqual(posted(first));
    const { body: list } = await app.get('editor', `/api/v1/events?itemId=${body.itemId}&type=instruction`);
    expect((list as { rows: unknown[] }).rows).toHaveLength(3);
  });

  it('is booked in the open month with its own date when it arrives weeks later', async () => {
    const late = await aNeighbour(app, { code: 'late', firstMonth: '2014-03' });
    const { itemId } = await late.submitted('外局', '2014-02-20');
    const answer = await late.post('editor', URL, { itemId, level: 'district', occurredOn: '2014-02-25' });
    const { entries } = answer.body as { entries: { period: string; bookedMonth: string }[] };
    expect(entries.map(({ period, bookedMonth }) => [period, bookedMonth])).toEqual([
      ['2014-02', '2014-03'],
      ['2014-02', '2014-03'],
    ]);
  });

  it('writes once under a key, and nothing in a dry run', async () =>
    expectRepeatable(app, 'editor', URL, await good(), { leader: '王副市长' }));

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const contributors = [{ unitId: neighbour.unit('外局') }];
    const body = await good();
    const before = await rowCounts(app);
    expectRefusal(await app.post('editor', URL, { ...body, itemId }), 400, 'item_unknown');
    expectRefusal(await app.post('editor', URL, { ...body, contributors }), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    let body: object;
    beforeAll(async () => {
      body = await good();
    });
    it.each([
      ...badEvents,
      ['a level nobody has', { level: 'county' }, 400, 'invalid_input'] as const,
      ['an empty level', { level: '' }, 400, 'invalid_input'] as const,
      ['a level given twice', { fields: { level: 'province' } }, 400, 'invalid_input'] as const,
      ['a leader of blanks', { leader: '  ' }, 400, 'invalid_input'] as const,
      ['weights of nothing', { contributors: [{ unitId: 1, weight: 0 }] }, 400, 'invalid_input'] as const,
      ['a weight below nothing', { contributors: [{ unitId: 1, weight: -1 }] }, 400, 'invalid_input'] as const,
      ['a unit twice', { contributors: [{ unitId: 1 }, { unitId: 1 }] }, 400, 'contributor_twice'] as const,
    ])('%s', (...bad) => expectRefused(app, 'editor', URL, body, bad));
  });

  describe('of a leader on the list', () => {
    let leaderId: number;
    beforeAll(async () => {
      const leader = { name: '周某', title: '副区长', level: 'district', rank: 'deputy_leader', from: '2014-01-01' };
      const { body } = await app.post('system_administrator', '/api/v1/leaders', leader);
      leaderId = (body as { id: number }).id;
      const moved = { title: '副市长', level: 'city', from: '2014-03-10' };
      await app.post('system_administrator', `/api/v1/leaders/${leaderId}/posts`, moved);
    });
    const byLeader = async (more: object = {}) => {
      const { level: _level, ...body } = await good({ leaderId, ...more });
      return body;
    };
    const eventOf = async (answer: { body: unknown }) => {
      const { no } = (answer.body as { event: { no: number } }).event;
      return (await app.get('editor', `/api/v1/events/${no}`)).body;
    };

    it('counts by the post held on the day, and stays under it when the leader moves', async () => {
      const before = await app.post('editor', URL, await byLeader());
      const after = await app.post('editor', URL, await byLeader({ occurredOn: '2014-03-10' }));
      expect([posted(before)[0], posted(after)[0]].map((line) => line?.split(' ')[2])).toEqual(['20.0', '40.0']);
      const told = { leader: '周某', post: '副区长', rank: 'deputy_leader' };
      expect(await eventOf(before)).toMatchObject({ content: { fields: { level: 'district' }, about: told } });
      expect(await eventOf(after)).toMatchObject({ content: { fields: { level: 'city' }, about: { post: '副市长' } } });
    });

    it('keeps form and words; a purge of the item takes the words and leaves who wrote, and the chain holds', async () => {
      const body = await byLeader({ form: 'referred', text: '请农业农村局阅处' });
      const answer = await app.post('editor', URL, body);
      const about = { instruction_form: 'referred', text: '请农业农村局阅处' };
      expect(await eventOf(answer)).toMatchObject({ content: { about } });
      await app.post('security_administrator', `/api/v1/items/${body.itemId}/purge`, { reason: '误报涉密' });
      const { content } = (await eventOf(answer)) as { content: { about: Record<string, string> } };
      expect(content.about).toMatchObject({ leader: '周某', instruction_form: 'referred' });
      expect(content.about['text']).toBeUndefined();
      const tables = await app.nest.get(UnitOfWork).read(async (tx) => JSON.stringify(await findings(app, tx)));
      expect(tables).toBe('[]');
    });

    it.each([
      ['a leader nobody knows', { leaderId: 999_999 }, 'leader_unknown'],
      ['a day before the leader came', { occurredOn: '2013-12-31' }, 'leader_not_in_office'],
      ['a level besides', { level: 'city' }, 'invalid_input'],
      ['another name besides', { leader: '吴某' }, 'invalid_input'],
      ['a form there is not', { form: 'praised' }, 'invalid_input'],
      ['words of classified papers', { text: '此件绝密' }, 'secrecy_words'],
    ])('is refused with %s', async (_name, more, code) => {
      expectRefusal(await app.post('editor', URL, { ...(await byLeader()), ...more }), 400, code);
    });

    it('is refused where neither leader nor level is said', async () => {
      const body = { ...(await byLeader()), leaderId: null };
      expectRefusal(await app.post('editor', URL, body), 400, 'invalid_input');
    });

    it('knows no leader of another office', async () => {
      const neighbour = await aNeighbour(app, { code: 'leaders' });
      const { itemId } = await neighbour.submitted();
      const answer = await neighbour.post('editor', URL, { itemId, leaderId, occurredOn: '2014-03-09' });
      expectRefusal(answer, 400, 'leader_unknown');
    });
  });

  it('earns by rank and form where the regulation has words for them', async () => {
    const neighbour = await aNeighbour(app, { code: 'words', regulation: null });
    await neighbour.post('system_administrator', '/api/v1/regulations', officeWords);
    const { itemId } = await neighbour.submitted();
    const instruct = async (more: object) =>
      posted(await neighbour.post('editor', URL, { itemId, level: 'city', occurredOn: '2014-03-09', ...more }));
    const unit = neighbour.unit('外局');
    expect(await instruct({ leader: '周某', rank: 'principal_leader' })).toEqual([`${unit} point 20 1.3`]);
    expect(await instruct({ leader: '吴某', rank: 'deputy_leader' })).toEqual([`${unit} point 10 1.3`]);
    expect(await instruct({ leader: '郑某', form: 'initialled' })).toEqual([]);
  });

  it.each(['withdrawn', 'purged'])(
    'is refused with a sentence once the item is %s, and writes nothing',
    async (fate) => {
      const body = await good();
      const at = `/api/v1/items/${body.itemId}`;
      if (fate === 'purged') await app.post('security_administrator', `${at}/purge`, { reason: '误报涉密' });
      else await app.post('editor', `${at}/withdrawal`, { reason: '重复' });
      const before = await rowCounts(app);
      const answer = await app.post('editor', URL, body);
      expectRefusal(answer, 409, 'step_refused');
      expect((answer.body as { message: string }).message).toContain('不能登记批示');
      expect(await rowCounts(app)).toEqual(before);
    },
  );

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, await good()));
});
