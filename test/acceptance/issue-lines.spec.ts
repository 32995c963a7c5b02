import {
  aNeighbour,
  type BadInput,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  posted,
  rowCounts,
} from '../support/refusals';
import { type Answer, TestApp } from '../support/test-app';

const URL = '/api/v1/issues';

interface LineRead {
  readonly place: number;
  readonly event: number;
  readonly itemId: string;
  readonly column: string | null;
  readonly takenBackBy: number | null;
}
interface IssueRead {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly changedBy: string;
  readonly lines: readonly LineRead[];
}

describe('what stands in /api/v1/issues', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ regulation: 'county-info-1' });
  });
  afterAll(() => app.close());

  const post = (path: string, body: object = {}, headers = {}) => app.post('editor', `${URL}/${path}`, body, headers);
  const opened = async (publication = '普刊', issuedOn = '2014-03-10') => {
    const { body } = await app.post('editor', URL, { publication, issuedOn });
    return (body as IssueRead).id;
  };
  const read = async (id: string) => (await app.get('leader', `${URL}/${id}`)).body as IssueRead;
  const item = (title = '一条信息') => app.submitted(['甲局'], '2014-03-03', title);
  const adopt = async (id: string, column: string | null = 'headline', itemId?: string) =>
    post(`${id}/adoptions`, { itemId: itemId ?? (await item()), ...(column === null ? {} : { column }) });
  const adopted = async (id: string, column: string | null = 'headline') => {
    const answer = await adopt(id, column);
    expect(answer.status).toBe(201);
    return (answer.body as { event: { no: number } }).event.no;
  };
  const layOut = (id: string, version: number, events: readonly number[]) =>
    post(`${id}/layouts`, { version, lines: events.map((event) => ({ event })) });
  const closed = async (id: string) => {
    const { version, lines } = await read(id);
    const laid = await layOut(
      id,
      version,
      lines.map(({ event }) => event),
    );
    return app.post('leader', `${URL}/${id}/closing`, { version: (laid.body as IssueRead).version });
  };
  const message = ({ body }: Answer) => (body as { message: string }).message;

  it('earns what its column is worth, dated the issue’s day and cited by its number', async () => {
    const id = await opened();
    const [dear, cheap] = [await adopt(id, 'headline'), await adopt(id, 'brief')];
    expect(posted(dear)).toEqual([`${app.unit('甲局')} point 10.0 2.1.2`]);
    expect(posted(cheap)).toEqual([`${app.unit('甲局')} point 5.0 2.1.2`]);
    const { no } = (dear.body as { event: { no: number } }).event;
    const { body } = await app.get('editor', `/api/v1/events/${no}`);
    expect(body).toMatchObject({
      occurredOn: '2014-03-10',
      content: { fields: { pub: '普刊@county', column: 'headline' }, about: { issue: '2014年第1期' } },
    });
    expect(await read(id)).toMatchObject({
      title: '《普刊》',
      columns: [{ code: 'headline', title: '要目' }, { code: 'brief' }],
      lines: [
        { place: 1, event: no, column: 'headline' },
        { place: 2, column: 'brief' },
      ],
    });
  });

  it('can be tried: a dry run shows the points of each choice, and a key repeats nothing', async () => {
    const id = await opened();
    const itemId = await item();
    const dry = (column: string) => post(`${id}/adoptions?dryRun=true`, { itemId, column });
    expect(posted(await dry('headline'))).toEqual([`${app.unit('甲局')} point 10.0 2.1.2`]);
    expect(posted(await dry('brief'))).toEqual([`${app.unit('甲局')} point 5.0 2.1.2`]);
    expect((await read(id)).lines).toEqual([]);
    const body = { itemId, column: 'headline' };
    await expectRepeatable(app, 'editor', `${URL}/${id}/adoptions`, body, { note: '另一说明' });
    expect((await read(id)).lines).toHaveLength(1);
  });

  it('takes in an adoption that only names the number, so that there is one way to be in an issue', async () => {
    const id = await opened();
    const { lines: none, ...issue } = (await read(id)) as IssueRead & { label: string };
    expect(none).toEqual([]);
    const body = { itemId: await item(), publication: '普刊', fields: { column: 'brief' }, occurredOn: '2014-03-10' };
    const number = /第(\d+)期/.exec(issue.label)?.[1];
    expect((await app.post('editor', '/api/v1/adoptions', { ...body, issue: number })).status).toBe(201);
    expect((await read(id)).lines).toMatchObject([{ itemId: body.itemId, column: 'brief' }]);
    const other = { ...body, itemId: await item(), issue: issue.label, occurredOn: '2014-03-11' };
    expectRefusal(await app.post('editor', '/api/v1/adoptions', other), 400, 'issue_date_differs');
  });

  describe('an adoption that named no issue', () => {
    const loose = async (more: object = {}) => {
      const body = { publication: '普刊', fields: { column: 'brief' }, occurredOn: '2014-03-05' };
      const answer = await app.post('editor', '/api/v1/adoptions', { itemId: await item(), ...body, ...more });
      expect(answer.status).toBe(201);
      return (answer.body as { event: { no: number } }).event.no;
    };
    const readopt = (id: string, event: number, query = '') =>
      post(`${id}/readoptions${query}`, { event, column: 'headline' });
    const both = ({ body }: Answer) => {
      const { cancellation, adoption } = body as Record<'cancellation' | 'adoption', object>;
      return [cancellation, adoption].flatMap((receipt) => posted({ body: receipt } as Answer));
    };
    const units = () => ['丙镇', '甲局'].map((name) => app.unit(name));

    it('goes into one in a single request: taken back, recorded anew for the units it had, and paid once', async () => {
      const [id, [third, first]] = [await opened(), units()];
      const event = await loose({ contributors: [{ unitId: third, person: '张某' }, { unitId: first }] });
      const dry = await readopt(id, event, '?dryRun=true');
      expect(both(dry)).toHaveLength(4);
      expect((await read(id)).lines).toEqual([]);
      const done = await readopt(id, event);
      expect(done.status).toBe(201);
      expect(both(done)).toEqual([
        ...[third, first].map((unit) => `${unit} point -2.5 2.1.2`),
        ...[third, first].map((unit) => `${unit} point 5.0 2.1.2`),
      ]);
      const { adoption, cancellation } = done.body as Record<string, { event: { no: number; itemId: string } }>;
      expect((await read(id)).lines).toMatchObject([{ event: adoption?.event.no, column: 'headline' }]);
      const { body } = await app.get('editor', `/api/v1/events/${cancellation?.event.no}`);
      expect(body).toMatchObject({
        content: { cancels: String(event), reason: expect.stringMatching(/^改编入2014年第/) as string },
      });
      const { body: now } = await app.get('editor', `/api/v1/items/${adoption?.event.itemId}`);
      expect(now).toMatchObject({ status: 'adopted', publications: ['普刊@county'] });
      // The same once more, without a key: it stands.
      const again = await readopt(id, event);
      expect([again.text, again.headers['idempotent-replayed']]).toEqual([done.text, 'true']);
    });

    it('repeats nothing under a key', async () => {
      const body = { event: await loose(), column: 'headline' };
      await expectRepeatable(app, 'editor', `${URL}/${await opened()}/readoptions`, body, { note: '另一说明' });
    });

    it('goes into one of two issues when both are wanted at the same moment', async () => {
      const [one, other, event] = [await opened(), await opened(), await loose()];
      const answers = await Promise.all([readopt(one, event), readopt(other, event)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect([...(await read(one)).lines, ...(await read(other)).lines]).toHaveLength(1);
      const late = await readopt(await opened(), event);
      expectRefusal(late, 409, 'already_cancelled');
    });

    it('stays as it was when anything refuses, because half of it would take a unit’s points away', async () => {
      const shut = await opened();
      await adopted(shut);
      await closed(shut);
      const [open, event, cited] = [await opened(), await loose(), await loose({ issue: '77' })];
      const before = await rowCounts(app);
      expectRefusal(await readopt(shut, event), 409, 'issue_closed');
      expectRefusal(await post(`${open}/readoptions`, { event, column: 'news' }), 400, 'column_unknown');
      expectRefusal(await post(`${open}/readoptions`, { event }), 400, 'invalid_input');
      const nobody = [{ unitId: 999_999 }];
      const foreign = await post(`${open}/readoptions`, { event, column: 'brief', contributors: nobody });
      expectRefusal(foreign, 400, 'unit_unknown');
      expectRefusal(await readopt(open, cited), 400, 'adoption_with_issue');
      expectRefusal(await readopt(await opened('县政府网站'), event), 400, 'column_unknown');
      expectRefusal(await readopt(open, 999_999), 404, 'event_not_found');
      const after = await rowCounts(app);
      expect({ ...after, issue: 0, issue_counter: 0 }).toEqual({ ...before, issue: 0, issue_counter: 0 });
      expect((await readopt(open, event)).status).toBe(201);
    });
  });

  it('is taken out again with a reason, which cancels the adoption and its points', async () => {
    const id = await opened();
    const [first, second] = [await adopted(id), await adopted(id)];
    const removal = { event: first, reason: '改登下一期' };
    const answer = await post(`${id}/removals`, removal);
    expect(posted(answer)).toEqual([`${app.unit('甲局')} point -10.0 2.1.2`]);
    expect((await read(id)).lines).toMatchObject([{ event: second }]);
    expectRefusal(await post(`${id}/removals`, removal), 404, 'item_not_in_issue');
    expectRefusal(await post(`${await opened()}/removals`, { event: second, reason: '误' }), 404, 'item_not_in_issue');
  });

  it('is put in order all at once; whoever saw an older version is told who changed it', async () => {
    const id = await opened();
    const events = [await adopted(id), await adopted(id), await adopted(id)];
    const { version } = await read(id);
    const turned = [...events].reverse();
    const both = await Promise.all([layOut(id, version, turned), layOut(id, version, events)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409) as Answer;
    expectRefusal(late, 409, 'issue_changed');
    expect(message(late)).toContain('editor 已于 2014-03-20 10:00 改动了这一期');
    const now = await read(id);
    expect(now).toMatchObject({ status: 'laid_out', version: version + 1 });
    await adopted(id);
    expect(await read(id)).toMatchObject({ status: 'open', version: version + 2 });
    expectRefusal(await layOut(id, version + 2, events), 400, 'layout_incomplete');
  });

  it('moves between columns only where these have no price', async () => {
    const priced = await opened();
    const line = await adopted(priced);
    const move = async (id: string, event: number, column: string) =>
      post(`${id}/layouts`, { version: (await read(id)).version, lines: [{ event, column }] });
    expectRefusal(await move(priced, line, 'brief'), 409, 'column_priced');

    const setting = { code: 'notes', title: '参考', from: '2014-01-01' };
    await app.post(
      'system_administrator',
      `/api/v1/publications/${encodeURIComponent('县政府网站@county')}/columns`,
      setting,
    );
    const free = await opened('县政府网站');
    const event = await adopted(free, null);
    expect((await move(free, event, 'notes')).status).toBe(200);
    expect((await read(free)).lines).toMatchObject([{ column: 'notes' }]);
    expectRefusal(await move(free, event, 'headline'), 400, 'column_unknown');
  });

  it('is signed off as it was seen, and then stays so; a mistake is cancelled and marked', async () => {
    const id = await opened();
    const event = await adopted(id);
    const { version } = await read(id);
    expectRefusal(await post(`${id}/closing`, { version }), 409, 'issue_not_laid_out');
    await layOut(id, version, [event]);
    expectRefusal(await post(`${id}/closing`, { version }), 409, 'issue_changed');
    const signed = await post(`${id}/closing`, { version: version + 1, signedBy: '副主任' });
    expect(signed.body).toMatchObject({ status: 'closed', signedBy: '副主任', signedAt: '2014-03-20T02:00:00.000Z' });

    const refused = await adopt(id);
    expectRefusal(refused, 409, 'issue_closed');
    expect(message(refused)).toContain('已经签发');
    expectRefusal(await post(`${id}/removals`, { event, reason: '误' }), 409, 'issue_closed');
    expectRefusal(await layOut(id, version + 2, [event]), 409, 'issue_closed');
    const cancellation = await app.post('editor', '/api/v1/cancellations', { event, reason: '登错' });
    expect(posted(cancellation)).toEqual([`${app.unit('甲局')} point -10.0 2.1.2`]);
    const { no } = (cancellation.body as { event: { no: number } }).event;
    expect((await read(id)).lines).toMatchObject([{ event, takenBackBy: no }]);
  });

  it('keeps what editors adopt at the same moment, each in a place of its own', async () => {
    const id = await opened();
    const items = await Promise.all(Array.from({ length: 12 }, () => item()));
    const answers = await Promise.all(items.map((itemId) => adopt(id, 'brief', itemId)));
    expect(answers.map(({ status }) => status)).toEqual(items.map(() => 201));
    expect((await read(id)).lines.map(({ place }) => place)).toEqual(items.map((_, i) => i + 1));
    const same = await item();
    const twice = await Promise.all([adopt(id, 'brief', same), adopt(id, 'headline', same)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await read(id)).lines.filter(({ itemId }) => itemId === same)).toHaveLength(1);
  });

  it('is complete when it is signed off while another adopts: the item is in it, or refused', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await opened();
      await adopted(id);
      const [other, { version, lines }] = [await item(), await read(id)];
      await layOut(
        id,
        version,
        lines.map(({ event }) => event),
      );
      const [signed, late] = await Promise.all([
        post(`${id}/closing`, { version: version + 1 }),
        adopt(id, 'brief', other),
      ]);
      const inside = (await read(id)).lines.some(({ itemId }) => itemId === other);
      expect([signed.status, late.status, inside]).toEqual(
        signed.status === 200 ? [200, 409, false] : [409, 201, true],
      );
    }
  });

  it('belongs to one office', async () => {
    const id = await opened();
    const event = await adopted(id);
    const neighbour = await aNeighbour(app, { regulation: 'county-info-1' });
    const theirs = (path: string, body: object) => neighbour.post('editor', `${URL}/${id}/${path}`, body);
    const { itemId } = await neighbour.submitted();
    expectRefusal(await theirs('adoptions', { itemId, column: 'brief' }), 404, 'issue_not_found');
    expectRefusal(await theirs('readoptions', { event, column: 'brief' }), 404, 'issue_not_found');
    expectRefusal(await theirs('removals', { event, reason: '误' }), 404, 'issue_not_found');
    expectRefusal(await theirs('layouts', { version: 2, lines: [{ event }] }), 404, 'issue_not_found');
    expectRefusal(await theirs('closing', { version: 2 }), 404, 'issue_not_found');
    expectRefusal(await adopt(id, 'brief', itemId), 400, 'item_unknown');
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const adoptions: BadInput[] = [
      ['a column the publication does not have', { column: 'news' }, 400, 'column_unknown'],
      ['no column where columns have prices', { column: undefined }, 400, 'invalid_input'],
      ['an unknown item', { itemId: '00000000-0000-4000-8000-000000000000' }, 400, 'item_unknown'],
      ['a date of its own', { occurredOn: '2014-03-01' }, 400, 'invalid_input'],
      ['a field that is decided elsewhere', { fields: { issue: '9' } }, 400, 'invalid_input'],
      ['a unit of nobody', { contributors: [{ unitId: 999_999 }] }, 400, 'unit_unknown'],
    ];
    it.each(adoptions)('adopting with %s', async (...bad) =>
      expectRefused(
        app,
        'editor',
        `${URL}/${await opened()}/adoptions`,
        { itemId: await item(), column: 'brief' },
        bad,
      ),
    );

    const layouts: BadInput[] = [
      ['no version', { version: undefined }, 400, 'invalid_input'],
      ['no lines', { lines: [] }, 400, 'invalid_input'],
      ['a line as a number', { lines: [1] }, 400, 'invalid_input'],
      ['a line that is not there', { lines: [{ event: 999_999 }] }, 400, 'layout_incomplete'],
    ];
    it.each(layouts)('laying out with %s', async (...bad) => {
      const id = await opened();
      const event = await adopted(id);
      const { version } = await read(id);
      await expectRefused(app, 'editor', `${URL}/${id}/layouts`, { version, lines: [{ event }] }, bad);
    });

    it('signing off what is empty or without a version', async () => {
      const id = await opened();
      expectRefusal(await layOut(id, 1, [1]), 409, 'issue_empty');
      expectRefusal(await post(`${id}/closing`, {}), 400, 'invalid_input');
    });
  });

  it('is for editors, and for leaders to sign off', async () => {
    const id = await opened();
    for (const path of ['adoptions', 'readoptions', 'removals', 'layouts'])
      await expectOnlyFor(app, ['editor'], `${URL}/${id}/${path}`, {});
    await expectOnlyFor(app, ['editor', 'leader'], `${URL}/${id}/closing`, {});
    await adopted(id);
    expect((await closed(id)).body).toMatchObject({ status: 'closed', signedBy: 'leader' });
  });
});
