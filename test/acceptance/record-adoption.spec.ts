import type { ReceiptEntry } from '@app/ledger';
import { RenamePublication } from '@app/directory';
import { UnitOfWork } from '@app/platform';
import { TestApp } from '../support/test-app';
import { officeWords } from '../support/office-words';
import { aNeighbour, expectRefusal, posted } from '../support/refusals';
import { everybody } from '../support/routes';

const URL = '/api/v1/adoptions';

describe('POST /api/v1/adoptions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const adopt = async (itemId: string, more: object = {}, headers: Record<string, string> = {}) =>
    app.post(
      'editor',
      URL,
      { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05', ...more },
      headers,
    );

  it('posts points and money with their clauses, so that every figure can be explained', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const { status, body } = await adopt(itemId);
    expect(status).toBe(201);
    expect(entriesOf(body)).toEqual([
      { unitId: app.unit('甲局'), asset: 'point', amount: '10.0', clause: '3.1.3', bookedMonth: '2014-03' },
      { unitId: app.unit('甲局'), asset: 'yuan', amount: '20.00', clause: '4.1', bookedMonth: '2014-03' },
    ]);
  });

  it('creates one event out of 32 simultaneous identical requests and answers all of them alike', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const answers = await Promise.all(Array.from({ length: 32 }, () => adopt(itemId)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    const { body } = await app.get('editor', `/api/v1/events?itemId=${itemId}&type=adoption`);
    expect((body as { rows: unknown[] }).rows).toHaveLength(1);
  });

  it('answers the same key and body with the first result, and another body with a conflict that names the field', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const key = { 'idempotency-key': 'adopt-1' };
    const first = await adopt(itemId, {}, key);
    const again = await adopt(itemId, {}, key);
    const other = await adopt(itemId, { fields: { form: 'brief' } }, key);
    expect(again.text).toBe(first.text);
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({
      code: 'idempotency_key_reused',
      message: expect.stringContaining('fields.form') as string,
    });
  });

  it('refuses the same adoption with other words and names the event to cancel first', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const first = await adopt(itemId);
    const { status, body } = await adopt(itemId, { fields: { form: 'brief' } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'already_recorded' });
    expect((body as { message: string }).message).toContain(
      `第 ${(first.body as { event: { no: number } }).event.no} 号`,
    );
  });

  it('takes an adoption without an issue for any other by that publication, because nobody is paid twice for one', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const first = (await adopt(itemId)).body as { event: { no: number } };
    for (const path of [URL, `${URL}?dryRun=true`]) {
      const later = { itemId, publication: '政务', issue: '3', fields: { form: 'single' }, occurredOn: '2014-03-06' };
      const refused = expectRefusal(await app.post('editor', path, later), 409, 'adopted_before');
      expect(refused).toMatch(new RegExp(`^《政务》已采用.*先撤销第 ${first.event.no} 号再采用`));
    }
    await app.post('editor', '/api/v1/cancellations', { event: first.event.no, reason: '改为编入期次' });
    expect((await adopt(itemId, { issue: '3' })).status).toBe(201);
    expect(expectRefusal(await adopt(itemId), 409, 'adopted_before')).toContain('期号“3”');
    expect((await adopt(itemId, { issue: '4' })).status).toBe(201);
    expect((await adopt(itemId, { publication: '省刊' })).status).toBe(201);
  });

  it('records one of two that arrive together, with an issue and without, because each is checked before the other stands', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const answers = await Promise.all([adopt(itemId), adopt(itemId, { issue: '3' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('says how an upper office placed it, by a word of the closed list', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const body = { itemId, publication: '省刊', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    expectRefusal(await app.post('editor', URL, { ...body, placement: 'sideways' }), 400, 'placement_unknown');
    const { body: receipt } = await app.post('editor', URL, { ...body, placement: 'headline' });
    const { no } = (receipt as { event: { no: number } }).event;
    const { body: event } = await app.get('editor', `/api/v1/events/${no}`);
    expect(event).toMatchObject({ content: { about: { placement: 'headline' } } });
  });

  it('earns by its placement where the regulation has words for it, and by no other word', async () => {
    const neighbour = await aNeighbour(app, { code: 'words', regulation: null });
    await neighbour.post('system_administrator', '/api/v1/regulations', officeWords);
    const { itemId } = await neighbour.submitted();
    const adoption = (placement: string) =>
      neighbour.post('editor', URL, { itemId, publication: '市政府专报', placement, occurredOn: '2014-03-05' });
    expectRefusal(await adoption('brief'), 400, 'invalid_input');
    expect(posted(await adoption('headline'))).toEqual([`${neighbour.unit('外局')} point 15 1.1`]);
  });

  it('shows in a dry run what would be posted and writes nothing', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const dry = await app.post('editor', `${URL}?dryRun=true`, {
      itemId,
      publication: '省刊',
      fields: { form: 'research' },
      occurredOn: '2014-03-05',
    });
    expect(entriesOf(dry.body).map(({ amount }) => amount)).toEqual(['300.0', '500.00']);
    const { body } = await app.get('editor', `/api/v1/events?itemId=${itemId}&type=adoption`);
    expect((body as { rows: unknown[] }).rows).toEqual([]);
  });

  it('keeps the price of a renamed publication, found by its new and its former title', async () => {
    const rename = { officeId: app.officeId, key: '每日要情@district', title: '每日快报', from: '2014-03-01' };
    await app.nest.get(UnitOfWork).run((tx) => app.nest.get(RenamePublication).rename(tx, rename));
    for (const publication of ['每日快报', '每日要情', '每日要情@district']) {
      const answer = await adopt(await app.submitted(['甲局'], '2014-03-03'), { publication });
      expect(entriesOf(answer.body)[0]).toMatchObject({ amount: '10.0' });
    }
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const cases: [string, object | string, number, string][] = [
      ['an unknown publication', { publication: '政屋' }, 400, 'publication_unknown'],
      ['a form that is not in the vocabulary', { fields: { form: 'poem' } }, 400, 'invalid_input'],
      ['a field the regulation does not know', { fields: { form: 'single', colour: 'red' } }, 400, 'invalid_input'],
      ['a date in the future', { occurredOn: '2014-03-21' }, 400, 'date_in_future'],
      ['a day that does not exist', { occurredOn: '2014-02-30' }, 400, 'invalid_input'],
      ['an unknown item', { itemId: '00000000-0000-4000-8000-000000000000' }, 400, 'item_unknown'],
      ['a unit of nobody', { contributors: [{ unitId: 999_999 }] }, 400, 'unit_unknown'],
      ['an unknown field', { points: 1000 }, 400, 'invalid_input'],
      ['a text where a list belongs', { contributors: '甲局' }, 400, 'invalid_input'],
      ['malformed JSON', '{"itemId": ', 400, 'malformed_body'],
      ['a body of one megabyte', { note: 'x'.repeat(1_000_000) }, 413, 'body_too_large'],
    ];
    it.each(cases)('%s', async (_name, change, status, code) => {
      const itemId = await app.submitted(['甲局'], '2014-03-03');
      const before = await lastEvent();
      const body = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
      const answer = await app.post('editor', URL, typeof change === 'string' ? change : { ...body, ...change });
      expect({ status: answer.status, code: (answer.body as { code: string }).code }).toEqual({ status, code });
      expect((answer.body as { message: string }).message).toMatch(/[一-龥]{4}/);
      expect(await lastEvent()).toBe(before);
    });

    async function lastEvent(): Promise<string> {
      const { text } = await app.get('editor', '/api/v1/events?limit=200&type=adoption');
      return text;
    }
  });

  it('is for editors: other roles and strangers are turned away', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const body = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05' };
    for (const who of everybody.filter((one) => one !== 'editor'))
      expect((await app.post(who, URL, body)).status).toBe(403);
    expect((await app.post('editor', URL, body, { authorization: 'Bearer nonsense' })).status).toBe(401);
  });
});

function entriesOf(body: unknown) {
  return (body as { entries: ReceiptEntry[] }).entries.map(({ unitId, asset, amount, clause, bookedMonth }) => ({
    unitId,
    asset,
    amount,
    clause,
    bookedMonth,
  }));
}
