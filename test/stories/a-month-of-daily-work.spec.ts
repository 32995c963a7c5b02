import request from 'supertest';
import { CreateAccount, generatePassword, LogIn } from '@app/identity';
import { VerifyLedger } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { verifySubmission } from '@app/submission';
import { fourLevels } from '../support/four-levels';
import { record, standings } from '../support/standings';
import { type Answer, TestApp, type Who } from '../support/test-app';

const single = { fields: { form: 'single' } };
const combined = { fields: { form: 'combined' } };

/**
 * March 2014 in a small district, worked by hand. Three editors work at the same time.
 *
 * | unit | what happened                                                                            | points |
 * | 甲局 | one item adopted at four levels 10 + 50 + 100 + 300, a city leader's instruction 40,      |        |
 * |      | a commissioned draft on time 0                                                           | 500    |
 * | 乙局 | a third of a combined item 10; another item adopted 10 and purged afterwards              | 20     |
 * | 丙镇 | a third of the combined item 10; an urgent item told two hours late -30                   | -20    |
 * | 丁镇 | a third of the combined item 10; a commissioned draft never written -50;                  |        |
 * |      | an item the city adopted under another title, in a list that was loaded twice 50          | 10     |
 */
describe('a month of daily work', () => {
  let app: TestApp;
  let editors: Desk[];
  beforeAll(async () => {
    app = await TestApp.start({
      regulation: null,
      units: { 甲局: 'department', 乙局: 'department', 丙镇: 'township', 丁镇: 'township' },
      now: '2014-03-03T01:00:00Z',
    });
    ok(await app.post('system_administrator', '/api/v1/regulations', fourLevels), 201);
    editors = await Promise.all([1, 2, 3].map((no) => aDesk(app, `编辑${no}`)));
  });
  afterAll(() => app.close());

  const liaison = (unit: string): Who => `liaison of ${unit}`;
  const ofUnit = (unit: string) => ({ unitId: app.unit(unit) });
  const ok = ({ status, text, body }: Answer, ...expected: number[]) => {
    if (!(expected.length > 0 ? expected : [200, 201, 204]).includes(status)) throw new Error(`${status}: ${text}`);
    return body;
  };
  /** Written as a draft, signed off and handed in by the unit's own liaison. */
  async function handedIn(unit: string, title: string, body: string): Promise<string> {
    const who = liaison(unit);
    const draft = { title, body, contributors: [ofUnit(unit)] };
    const begun = ok(await app.post(who, '/api/v1/items/drafts', draft)) as Saved;
    const { id } = begun.item;
    const signed = { signedBy: '王某', signedOn: today(), version: begun.draft.version };
    ok(await app.post(who, `/api/v1/items/${id}/sign-off`, signed));
    const { version } = ((await app.get(who, `/api/v1/items/${id}`)).body as Saved).draft;
    ok(await app.post(who, `/api/v1/items/${id}/submission`, { version, declaration: aDeclaration }));
    return id;
  }
  const today = () => app.clock.today();
  const itemOf = async (id: string) =>
    (await app.get('leader', `/api/v1/items/${id}`)).body as {
      status: string;
      title: string;
      steps: { no: number; action: string; by: string }[];
    };
  const pointsOf = async (unit: string) =>
    (await standings(app, 'month=2014-03')).lines.find((line) => line.unit === unit)?.point;
  const [A, B, C, D] = ['甲局', '乙局', '丙镇', '丁镇'] as const;

  let best: string;
  it('takes an item from the unit’s draft to all four levels and to a leader', async () => {
    best = await handedIn(
      A,
      '我区多措并举推进春耕备耕',
      '全区春耕备耕面积已达十二万亩，农资储备充足，农机检修完成九成。',
    );
    const [first] = editors as [Desk, ...Desk[]];
    ok(await first.post(`/api/v1/items/${best}/receipt`));
    ok(await first.post(`/api/v1/items/${best}/work`));
    for (const [publication, occurredOn, issue] of [
      ['政务', '2014-03-03', '11'],
      ['省政务信息', '2014-03-03', '5'],
      ['国办信息', '2014-03-03', '2'],
    ] as const)
      ok(await first.post('/api/v1/adoptions', { itemId: best, publication, occurredOn, issue, ...single }));
    await record(app, 'adoptions', {
      itemId: best,
      publication: '市政府专报',
      occurredOn: '2014-03-03',
      issue: '7',
      ...single,
    });
    ok(
      await first.post('/api/v1/instructions', {
        itemId: best,
        level: 'city',
        occurredOn: '2014-03-03',
        leader: '市长',
      }),
    );
    expect(await itemOf(best)).toMatchObject({ status: 'adopted' });
    expect(await pointsOf(A)).toBe('500.0');
  });

  it('lets three editors work through the inbox at once: of two at one item one wins, the other is told who did what', async () => {
    const inbox = await Promise.all(
      Array.from({ length: 9 }, (_, i) => handedIn([A, B, C][i % 3] as string, `收件第${i + 1}条`, '正文')),
    );
    await Promise.all(
      inbox.map(async (id, i) => ok(await (editors[i % 3] as Desk).post(`/api/v1/items/${id}/receipt`))),
    );
    const [contested = ''] = inbox;
    const [first, second] = editors as [Desk, Desk, Desk];
    const seen = (await itemOf(contested)).steps.at(-1)?.no;
    const answers = await Promise.all([
      first.post(`/api/v1/items/${contested}/return`, { opinion: '请补充数据', seen }),
      second.post(`/api/v1/items/${contested}/non-use`, { reason: 'other', words: '本期不用', seen }),
    ]);
    const lost = answers.find(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const winner = answers[0] === lost ? '编辑2' : '编辑1';
    expect((lost?.body as { message: string }).message).toContain(winner);
  });

  it('puts the items of three units together, and each of them is paid', async () => {
    const ids = await Promise.all([B, C, D].map((unit) => handedIn(unit, `${unit}落实惠企政策`, `${unit}兑现资金。`)));
    const [into = '', ...items] = ids;
    const [first, second] = editors as [Desk, Desk];
    await Promise.all(ids.map(async (id) => ok(await first.post(`/api/v1/items/${id}/work`))));
    ok(await second.post('/api/v1/item-mergers', { into, items, reason: '三个单位同一主题' }));
    const occurredOn = today();
    ok(
      await second.post('/api/v1/adoptions', {
        itemId: into,
        publication: '政务',
        occurredOn,
        issue: '12',
        ...combined,
      }),
    );
    expect(await Promise.all(items.map(async (id) => (await itemOf(id)).status))).toEqual(['merged', 'merged']);
    expect(await Promise.all([B, C, D].map(pointsOf))).toEqual(['10.0', '10.0', '10.0']);
  });

  it('proposes that an urgent item was late, and only a person makes that a fault', async () => {
    app.clock.set('2014-03-10T02:20:00Z');
    const [first] = editors as [Desk];
    const id = await handedIn(C, '省道一处塌方', '塌方约二百方，无人员伤亡，正在抢通。');
    const urgency = { severity: '较大', happenedAt: '2014-03-10T08:00:00+08:00', awareAt: '2014-03-10T08:10:00+08:00' };
    ok(await first.post(`/api/v1/items/${id}/urgency`, urgency));
    ok(await first.post(`/api/v1/items/${id}/first-report`, { at: '2014-03-10T10:10:00+08:00', by: 'phone' }));
    expect(await pointsOf(C)).toBe('10.0');
    const { rows } = ok(await first.get('/api/v1/lateness-proposals')) as { rows: { item: { id: string } }[] };
    expect(rows.map(({ item }) => item.id)).toEqual([id]);
    const fields = { fault: 'late', level: 'district' };
    ok(await first.post(`/api/v1/items/${id}/lateness/confirmation`, { reason: '首报迟两小时', fields }));
    expect(await pointsOf(C)).toBe('-20.0');
    expect((ok(await first.get('/api/v1/lateness-proposals')) as { rows: [] }).rows).toEqual([]);
  });

  it('asks two units for a draft: one delivers in time, the other never, and both results are confirmed', async () => {
    const [first] = editors as [Desk];
    const asked = { topic: '春季防火', unitIds: [app.unit(A), app.unit(D)], dueAt: '2014-03-12T17:00:00+08:00' };
    const { id } = ok(await first.post('/api/v1/commissioned-drafts', asked)) as { id: string };
    app.clock.set('2014-03-11T02:00:00Z');
    const itemId = await handedIn(A, '我局部署春季防火', '建立三级巡查。');
    ok(await first.post(`/api/v1/items/${itemId}/receipt`));
    ok(await app.post(liaison(A), `/api/v1/commissioned-drafts/${id}/delivery`, { itemId }));
    app.clock.set('2014-03-14T02:00:00Z');
    for (const unit of [A, D]) ok(await first.post(`/api/v1/commissioned-drafts/${id}/conclusion`, ofUnit(unit)));
    expect([await pointsOf(A), await pointsOf(D)]).toEqual(['500.0', '-40.0']);
  });

  it('takes every word of an item away in an emergency, and leaves what it earned', async () => {
    const [first] = editors as [Desk];
    const id = await handedIn(B, '本不该报送的标题', '本不该报送的正文');
    const occurredOn = today();
    ok(await first.post('/api/v1/adoptions', { itemId: id, publication: '政务', occurredOn, issue: '13', ...single }));
    ok(await app.post('security_administrator', `/api/v1/items/${id}/purge`, { reason: '误报内部信息' }));
    const everything = await Promise.all(
      [
        `/api/v1/items/${id}`,
        `/api/v1/items/${id}/revisions`,
        '/api/v1/items?limit=200',
        '/api/v1/events?limit=200',
        '/api/v1/entries?limit=200',
      ].map(async (path) => (await app.get('leader', path)).text),
    );
    expect(everything.join()).not.toContain('本不该报送');
    expect((await itemOf(id)).status).toBe('purged');
    expect(await pointsOf(B)).toBe('20.0');
  });

  it('records from the city’s list what is new in it, once, although it comes under another title and twice', async () => {
    const [first] = editors as [Desk];
    const id = await handedIn(
      D,
      '丁镇探索河长制长效管护机制成效明显',
      '全镇十二条河道落实河长，水质达标率提高到九成五。',
    );
    const list = [
      ['刊物', '期号', '日期', '标题', '单位'],
      ['市政府专报', '7', '2014.3.3', '我区多措并举推进春耕备耕', A],
      ['市政府专报', '8', '2014年3月13日', '丁镇河长制长效管护成效明显', D],
      ['市政府专报', '8', '2014年3月13日', '外区城市更新进展', '外区'],
    ];
    const text = list.map((cells) => cells.join('\t')).join('\n');
    for (const time of ['第一次', '再一次']) {
      const loaded = await first.post('/api/v1/upper-lists', { name: `市级采用${time}`, text });
      const listId = (ok(loaded) as { id: string }).id;
      const { rows } = ok(await first.get(`/api/v1/upper-lists/${listId}/lines`)) as {
        rows: { no: number; itemId: string | null; candidates: { itemId: string; score: number }[] }[];
      };
      const found = rows.map(({ itemId, candidates }) => itemId ?? candidates[0]?.itemId);
      expect(found.slice(0, 2)).toEqual([best, id]);
      const lines = rows.slice(0, 2).map(({ no }, i) => ({ no, itemId: found[i], ...single }));
      const { lines: outcomes } = ok(await first.post(`/api/v1/upper-lists/${listId}/confirmations`, { lines })) as {
        lines: { already: boolean }[];
      };
      expect(outcomes.map(({ already }) => already)).toEqual(time === '第一次' ? [true, false] : [true, true]);
      ok(await first.post(`/api/v1/upper-lists/${listId}/rejections`, { lines: rows.slice(2).map(({ no }) => no) }));
    }
    expect([await pointsOf(A), await pointsOf(D)]).toEqual(['500.0', '10.0']);
  });

  it('comes to what is worked by hand above, and everything stored derives from what was recorded', async () => {
    const { lines } = await standings(app, 'month=2014-03');
    expect(lines.map(({ unit, point }) => [unit, point])).toEqual([
      [A, '500.0'],
      [B, '20.0'],
      [C, '-20.0'],
      [D, '10.0'],
    ]);
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: unknown[] = [...(await collected(await app.nest.get(VerifyLedger).verify(tx, app.officeId)))];
      for await (const finding of verifySubmission(tx, app.officeId)) found.push(finding);
      return found;
    });
    expect(findings).toEqual([]);
  });
});

async function collected<T>(some: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of some) all.push(each);
  return all;
}

/** What saving a draft is answered. */
interface Saved {
  readonly item: { readonly id: string };
  readonly draft: { readonly version: number };
}

/** One editor's own session. */
interface Desk {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
}

async function aDesk(app: TestApp, name: string): Promise<Desk> {
  const login = `editor-${Buffer.from(name).toString('hex').slice(-6)}`;
  const password = generatePassword();
  const account = { officeId: app.officeId, login, name, role: 'editor', unitId: null, password } as const;
  await app.nest.get(UnitOfWork).run((tx) => app.nest.get(CreateAccount).create(tx, account));
  // Days pass in this month, and a session lasts for minutes.
  const bearer = async () => `Bearer ${(await app.nest.get(LogIn).logIn(login, password)).accessToken}`;
  const server = app.nest.getHttpServer();
  return {
    get: async (path) =>
      request(server)
        .get(path)
        .set('authorization', await bearer()),
    post: async (path, body = {}) =>
      request(server)
        .post(path)
        .set('authorization', await bearer())
        .send(body),
  };
}
