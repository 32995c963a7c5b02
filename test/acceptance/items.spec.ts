import { managerOf, UnitOfWork } from '@app/platform';
import { aDeclaration } from '@app/testing';
import { type Answer, TestApp } from '../support/test-app';
import {
  aNeighbour,
  type BadInput,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  rowCounts,
} from '../support/refusals';
import { ok } from '../support/notices';
import { everybody } from '../support/routes';

const URL = '/api/v1/items';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

interface ItemRead {
  readonly id: string;
  readonly title: string;
  readonly submittedOn: string;
}

describe('/api/v1/items', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      units: { 甲局: 'department', 乙局: 'department', 丙镇: 'township', 空局: 'department' },
    });
  });
  afterAll(() => app.close());

  const good = (more: object = {}, units = ['甲局']) => ({
    title: '我区多措并举推进春耕备耕工作',
    contributors: units.map((unit) => ({ unitId: app.unit(unit) })),
    occurredOn: '2014-03-03',
    declaration: aDeclaration,
    ...more,
  });
  const page = async (who: Parameters<TestApp['get']>[0], query = '') => {
    const { status, body } = await app.get(who, `${URL}${query}`);
    expect(status).toBe(200);
    return body as { rows: ItemRead[]; next?: string };
  };

  describe('POST: to submit an item', () => {
    it('keeps it as it was handed in, in the log and in the list of items', async () => {
      const contributors = [
        { unitId: app.unit('甲局'), person: '张某', weight: 2 },
        { unitId: app.unit('丙镇'), weight: 0.5 },
      ];
      const { status, body } = await app.post('editor', URL, good({ contributors, note: '电话通知后补报' }));
      expect(status).toBe(201);
      expect(body).toMatchObject({
        event: { type: 'submission', occurredOn: '2014-03-03', bookedMonth: '2014-03' },
        entries: [],
      });
      const { itemId, event } = body as { itemId: string; event: { no: number; itemId: string } };
      expect(event.itemId).toBe(itemId);
      const { body: item } = await app.get('editor', `${URL}/${itemId}`);
      expect(item).toMatchObject({
        id: itemId,
        status: 'submitted',
        title: '我区多措并举推进春耕备耕工作',
        submittedOn: '2014-03-03',
        contributors: [
          { unitId: app.unit('甲局'), person: '张某', weight: 2 },
          { unitId: app.unit('丙镇'), person: null, weight: 0.5 },
        ],
        event: event.no,
      });
    });

    it('is received today when no day is given, in Asia/Shanghai', async () => {
      const { body } = await app.post('editor', URL, good({ occurredOn: undefined }));
      expect(body).toMatchObject({ event: { occurredOn: '2014-03-20' } });
    });

    it('makes two items of two equal submissions without a key, because two units may send the same words', async () => {
      const [first, second] = [await app.post('editor', URL, good()), await app.post('editor', URL, good())];
      expect((first.body as { itemId: string }).itemId).not.toBe((second.body as { itemId: string }).itemId);
    });

    it('makes one item of many simultaneous requests under one key', async () => {
      const key = { 'idempotency-key': 'at-once' };
      const before = await rowCounts(app);
      const answers = await Promise.all(Array.from({ length: 16 }, () => app.post('editor', URL, good(), key)));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const after = await rowCounts(app);
      expect([after['item'], after['ledger_event']]).toEqual([
        (before['item'] ?? 0) + 1,
        (before['ledger_event'] ?? 0) + 1,
      ]);
    });

    it('writes once under a key, and nothing in a dry run', () =>
      expectRepeatable(app, 'editor', URL, good(), { title: '另一个标题' }));

    it('lets a liaison submit what its own unit leads, with partners behind it, and nothing in another unit’s name', async () => {
      expect((await app.post('liaison of 甲局', URL, good({ occurredOn: undefined }))).status).toBe(201);
      const shared = await app.post('liaison of 甲局', URL, good({ occurredOn: undefined }, ['甲局', '乙局']));
      const { itemId } = shared.body as { itemId: string };
      expect((await app.get('liaison of 乙局', `${URL}/${itemId}`)).status).toBe(200);
      const before = await rowCounts(app);
      for (const units of [['乙局'], ['乙局', '甲局']])
        expectRefusal(await app.post('liaison of 甲局', URL, good({}, units)), 403, 'foreign_unit');
      expect(await rowCounts(app)).toEqual(before);
    });

    it('does not let a liaison say when the office received it, because that would repair a missed quota', async () => {
      expect((await app.post('liaison of 甲局', URL, good({ occurredOn: '2014-03-20' }))).status).toBe(201);
      const before = await rowCounts(app);
      for (const occurredOn of ['2014-03-19', '2014-02-28'])
        expectRefusal(await app.post('liaison of 甲局', URL, good({ occurredOn })), 400, 'receipt_not_today');
      expect(await rowCounts(app)).toEqual(before);
    });

    it('knows no unit of another office', async () => {
      const neighbour = await aNeighbour(app, { code: 'not-ours' });
      const before = await rowCounts(app);
      const contributors = [{ unitId: neighbour.unit('外局') }];
      expectRefusal(await app.post('editor', URL, good({ contributors })), 400, 'unit_unknown');
      expect(await rowCounts(app)).toEqual(before);
    });

    const bad: BadInput[] = [
      ['no title', { title: undefined }, 400, 'invalid_input'],
      ['an empty title', { title: '' }, 400, 'invalid_input'],
      ['a title of blanks', { title: ' 　' }, 400, 'invalid_input'],
      ['a title of a page', { title: '长'.repeat(201) }, 400, 'invalid_input'],
      ['a title as a list', { title: ['一'] }, 400, 'invalid_input'],
      ['an invisible null in the title', { title: 'a\0b' }, 400, 'invalid_input'],
      ['half a surrogate pair, which no database keeps', { title: 'a\ud800' }, 400, 'invalid_input'],
      ['no contributors', { contributors: undefined }, 400, 'invalid_input'],
      ['an empty list of contributors', { contributors: [] }, 400, 'invalid_input'],
      ['fifty-one contributors', { contributors: Array(51).fill({ unitId: 1 }) }, 400, 'invalid_input'],
      ['a contributor twice', { contributors: [{ unitId: 1 }, { unitId: 1 }] }, 400, 'contributor_twice'],
      [
        'an author twice, once with a blank',
        {
          contributors: [
            { unitId: 1, person: '张' },
            { unitId: 1, person: '张 ' },
          ],
        },
        400,
        'invalid_input',
      ],
      ['an author of blanks', { contributors: [{ unitId: 1, person: ' ' }] }, 400, 'invalid_input'],
      ['an author as a number', { contributors: [{ unitId: 1, person: 7 }] }, 400, 'invalid_input'],
      ['an unknown key of a contributor', { contributors: [{ unitId: 1, share: 2 }] }, 400, 'invalid_input'],
      ['a unit of nobody', { contributors: [{ unitId: 999_999 }] }, 400, 'unit_unknown'],
      ['a unit beyond all numbers', { contributors: [{ unitId: 1e308 }] }, 400, 'unit_unknown'],
      ['a unit as a text', { contributors: [{ unitId: '1' }] }, 400, 'invalid_input'],
      ['weights of nothing', { contributors: [{ unitId: 1, weight: 0 }] }, 400, 'invalid_input'],
      ['a weight too fine', { contributors: [{ unitId: 1, weight: 0.0001 }] }, 400, 'invalid_input'],
      ['a weight finer than all', { contributors: [{ unitId: 1, weight: 1e-7 }] }, 400, 'invalid_input'],
      ['a weight above a thousand', { contributors: [{ unitId: 1, weight: 1001 }] }, 400, 'invalid_input'],
      ['a date in the future', { occurredOn: '2014-03-21' }, 400, 'date_in_future'],
      ['a day that does not exist', { occurredOn: '2014-02-29' }, 400, 'invalid_input'],
      ['a day before the unit', { occurredOn: '2012-12-31' }, 400, 'unit_not_yet'],
      ['an empty date', { occurredOn: '' }, 400, 'invalid_input'],
      ['an unknown field', { points: 10 }, 400, 'invalid_input'],
      ['the id it would like', { id: NOBODYS }, 400, 'invalid_input'],
      ['an empty note', { note: '' }, 400, 'invalid_input'],
      ['malformed JSON', '{"title": "', 400, 'malformed_body'],
      ['null as the body', 'null', 400, 'invalid_input'],
      ['a text as the body', '"标题"', 400, 'invalid_input'],
    ];
    it.each(bad)('refuses %s', (...each) => expectRefused(app, 'editor', URL, good(), each));

    it.each([
      ['no title', { title: undefined }, '请填写标题（title）'],
      ['a title of blanks', { title: ' 　' }, '请填写标题（title）'],
      ['a title of a page', { title: '长'.repeat(201) }, '标题（title）应不超过 200 个字，现有 201 个字'],
      ['a title that is a number', { title: 7 }, '标题（title）应为文字'],
      ['nobody it comes from', { contributors: [] }, '供稿单位（contributors）至少要有 1 项'],
      [
        'the name of a unit instead of its number',
        { contributors: [{ unitId: '甲局' }] },
        '单位（contributors[0].unitId）应为整数',
      ],
      ['nobody who read it for secrets', { declaration: undefined }, '请填写保密审查声明（declaration）'],
      [
        'a day no calendar has',
        { occurredOn: '2014-02-30' },
        '发生日期（occurredOn）应为日历上有的一天，请写成 2014-03-05 的形式',
      ],
      [
        'a time without its offset',
        { happenedAt: '2014-03-05 08:30' },
        '发生时间（happenedAt）应为带时区的时间，请写成 2014-03-05T08:30:00+08:00 的形式',
      ],
      ['a misspelt field', { titel: '春耕' }, 'titel 不是本接口的字段，请删去或检查拼写'],
    ])('tells who hands in %s what to do, in one sentence', async (_what, mistake, sentence) => {
      const { body } = await app.post('editor', URL, good(mistake));
      expect((body as { message: string }).message).toBe(sentence);
    });

    it('is for editors and liaisons', () => expectOnlyFor(app, ['editor', 'liaison of 甲局'], URL, good()));
  });

  describe('GET: the list', () => {
    let ids: string[];
    beforeAll(async () => {
      ids = [];
      for (const day of ['07', '05', '06', '05', '09'])
        ids.push(await app.submitted(['空局', '丙镇'], `2014-01-${day}`, `一月${day}日`));
    });

    it('pages through everything once, by day, however small the pages', async () => {
      const seen: ItemRead[] = [];
      const query = `?unitId=${app.unit('空局')}&limit=2`;
      let pages = 0;
      for (let cursor = ''; ; pages += 1) {
        const { rows, next } = await page('editor', query + cursor);
        seen.push(...rows);
        if (next === undefined) break;
        cursor = `&cursor=${next}`;
      }
      expect(pages).toBe(2);
      expect(seen.map(({ submittedOn }) => submittedOn.slice(-2))).toEqual(['05', '05', '06', '07', '09']);
      expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    });

    it('has no further page after one that is exactly full', async () => {
      const { rows, next } = await page('editor', `?unitId=${app.unit('空局')}&limit=5`);
      expect([rows.length, next]).toEqual([5, undefined]);
    });

    it('says how many there are on all pages where that is asked for, and to a liaison only of its own', async () => {
      const total = async (who: 'editor' | 'liaison of 甲局', query: string) =>
        ((await app.get(who, `${URL}${query}`)).body as { total?: number }).total;
      expect(await total('editor', `?unitId=${app.unit('空局')}&limit=2&counted=true`)).toBe(5);
      expect(await total('liaison of 甲局', `?unitId=${app.unit('空局')}&text=没有这样的标题&counted=true`)).toBe(0);
      expect(await total('editor', `?unitId=${app.unit('空局')}&limit=2`)).toBeUndefined();
    });

    it('is limited by unit and by days, both ends included', async () => {
      const { rows } = await page('editor', `?unitId=${app.unit('丙镇')}&from=2014-01-06&to=2014-01-07`);
      expect(rows.map(({ title }) => title)).toEqual(['一月06日', '一月07日']);
      const { rows: all } = await page('editor', '?from=2014-01-09&to=2014-01-09');
      expect(all.map(({ title }) => title)).toEqual(['一月09日']);
      expect((await page('editor', '?from=2014-01-09&to=2014-01-08')).rows).toEqual([]);
    });

    it('shows a liaison its own unit, whatever unit it asks for, and what it wrote with others', async () => {
      await app.submitted(['乙局'], '2014-01-20', '乙局独写');
      await app.submitted(['甲局', '乙局'], '2014-01-21', '甲乙合写');
      const { rows } = await page('liaison of 甲局', `?unitId=${app.unit('乙局')}&from=2014-01-20&to=2014-01-21`);
      expect(rows.map(({ title }) => title)).toEqual(['甲乙合写']);
    });

    it('says what each item came to, what was taken back taken off: a liaison for the own unit, the office in all', async () => {
      const itemId = await app.submitted(['甲局', '乙局'], '2014-01-22', '两家合写');
      const fields = { form: 'combined' };
      const adoption = { itemId, publication: '政务', fields, occurredOn: '2014-01-22' };
      const { event } = ok(await app.post('editor', '/api/v1/adoptions', adoption)) as { event: { no: number } };
      const net = async (who: Parameters<TestApp['get']>[0], query = '&summed=true') => {
        const { rows } = await page(who, `?from=2014-01-22&to=2014-01-22${query}`);
        return (rows as { net?: { asset: string; total: string }[] }[]).map((row) => row.net);
      };
      const of = (point: string, yuan: string) => [
        { asset: 'point', total: point },
        { asset: 'yuan', total: yuan },
      ];
      expect(await net('liaison of 甲局')).toEqual([of('10.0', '10.00')]);
      expect(await net('editor')).toEqual([of('20.0', '20.00')]);
      expect(await net('editor', '')).toEqual([undefined]);
      ok(await app.post('editor', '/api/v1/cancellations', { event: event.no, reason: '误' }));
      expect(await net('liaison of 甲局')).toEqual([of('0.0', '0.00')]);
    });

    describe('that is looked through', () => {
      const text = '%_!';
      let ids: Record<'a' | 'b' | 'c', string>;
      beforeAll(async () => {
        const made = async (title: string, kind: string) => {
          const { body } = await app.post('editor', URL, good({ title, kind, occurredOn: '2014-01-25' }, ['空局']));
          app.clock.set(new Date(app.clock.now().getTime() + 1_000).toISOString());
          return (body as { itemId: string }).itemId;
        };
        ids = {
          a: await made(`春耕${text}`, '动态'),
          b: await made('秋收', '调研'),
          c: await made('春耕会议', '调研'),
        };
        const adoption = { itemId: ids.c, publication: '今日', fields: { form: 'single' }, occurredOn: '2014-01-26' };
        expect((await app.post('editor', '/api/v1/adoptions', adoption)).status).toBe(201);
      });
      const found = async (query: string, who: Parameters<typeof page>[0] = 'editor') => {
        const { rows } = await page(who, `?from=2014-01-25&to=2014-01-25&sort=recorded&${query}`);
        return rows.map(({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0]).join('');
      };

      it.each([
        ['kind', '', 'abc'],
        ['kind', encodeURI('kind=调研'), 'bc'],
        ['status', 'status=adopted', 'c'],
        ['publication', encodeURI('publication=今日@district'), 'c'],
        ['the level of a publication', 'level=district', 'c'],
        ['another level', 'level=city', ''],
        ['a part of the title', encodeURI('text=春耕'), 'ac'],
        ['signs that mean something to a database, as they are', `text=${encodeURIComponent(text)}`, 'a'],
        ['both directions', 'direction=desc', 'cba'],
        ['all at once', encodeURI('kind=调研&status=adopted&publication=今日@district&text=春耕'), 'c'],
      ])('can be limited by %s (%s)', async (_what, query, expected) => {
        expect(await found(query)).toBe(expected);
        expect(await found(query, 'liaison of 空局')).toBe(expected);
        expect(await found(query, 'liaison of 乙局')).toBe('');
      });

      it.each(['submitted', 'recorded'])('is paged by key in the order of %s, backwards too', async (sort) => {
        for (const direction of ['asc', 'desc']) {
          const whole = await page('editor', `?sort=${sort}&direction=${direction}&limit=200`);
          const seen: string[] = [];
          for (let cursor = ''; ;) {
            const { rows, next } = await page('editor', `?sort=${sort}&direction=${direction}&limit=7${cursor}`);
            seen.push(...rows.map(({ id }) => id));
            if (next === undefined) break;
            cursor = `&cursor=${next}`;
          }
          expect(seen).toEqual(whole.rows.map(({ id }) => id));
        }
      });

      it('finds the same by a publication that has adopted thousands of others', async () => {
        const rows = Array.from(
          { length: 2_001 },
          (_, i) => `(${app.officeId}, ${1_000_000 + i}, 'x${i}', '今日@district')`,
        );
        const adoptions = `INSERT INTO item_adoption (office_id, event_no, item_id, publication) VALUES ${rows.join()}`;
        await app.nest.get(UnitOfWork).run((tx) => managerOf(tx).query(adoptions));
        expect(await found(encodeURI('publication=今日@district'))).toBe('c');
        expect(await found(encodeURI('publication=今日@district'), 'liaison of 空局')).toBe('c');
        expect(await found(encodeURI('publication=市刊@city'))).toBe('');
      });
    });

    it('shows a unit that submitted nothing an empty list', async () => {
      expect((await page('editor', `?unitId=${app.unit('空局')}&from=2014-03-01`)).rows).toEqual([]);
    });

    it.each([
      ['a limit of nothing', 'limit=0'],
      ['a limit too high', 'limit=201'],
      ['a limit in words', 'limit=ten'],
      ['a unit in words', 'unitId=甲局'],
      ['a unit below one', 'unitId=-1'],
      ['a unit beyond all numbers', 'unitId=1e300'],
      ['a day that does not exist', 'from=2014-02-30'],
      ['a month for a day', 'to=2014-02'],
      ['an unknown filter', 'colour=red'],
      ['a cursor nobody gave', 'cursor=abc', 'bad_cursor'],
      ['a cursor of another list', `cursor=${Buffer.from('[5]').toString('base64url')}`, 'bad_cursor'],
      ['a status nobody has', 'status=lost'],
      ['an order nobody knows', 'sort=title'],
      ['a cursor without a date', `cursor=${Buffer.from('["x","y"]').toString('base64url')}`, 'bad_cursor'],
    ])('refuses %s', async (_name, query, code = 'invalid_input') =>
      expectRefusal(await app.get('editor', `${URL}?${encodeURI(query)}`), 400, code),
    );
  });

  describe('GET: one', () => {
    it('is shown to the office and to the units it comes from; to others it does not exist', async () => {
      const id = await app.submitted(['甲局', '丙镇'], '2014-02-01');
      for (const who of [...everybody, 'liaison of 丙镇'] as const)
        expect((await app.get(who, `${URL}/${id}`)).body).toMatchObject({ id });
      const hidden = await app.get('liaison of 乙局', `${URL}/${id}`);
      const missing = await app.get('liaison of 乙局', `${URL}/${NOBODYS}`);
      expectRefusal(hidden, 404, 'item_not_found');
      const anonymous = ({ body }: Answer) => ({ ...(body as object), requestId: '' });
      expect(anonymous(hidden)).toEqual(anonymous(missing));
    });

    it('does not exist for another office, in the list or alone', async () => {
      const neighbour = await aNeighbour(app);
      const { itemId } = await neighbour.submitted();
      expectRefusal(await app.get('editor', `${URL}/${itemId}`), 404, 'item_not_found');
      expectRefusal(
        await neighbour.get('editor', `${URL}/${await app.submitted(['甲局'], '2014-02-02')}`),
        404,
        'item_not_found',
      );
      const { body } = await neighbour.get('editor', `${URL}?unitId=${app.unit('甲局')}`);
      expect(body).toEqual({ rows: [] });
      const { rows } = await page('editor', '?limit=200');
      expect(rows.map(({ id }) => id)).not.toContain(itemId);
    });

    it.each(['x', '%E4%B8%80', '1e300', "1'%20or%20'1'='1"])('does not exist under %s', async (id) =>
      expectRefusal(await app.get('editor', `${URL}/${id}`), 404, 'item_not_found'),
    );
  });
});
