import { aDeclaration } from '@app/testing';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/urgent-items';
const LIAISON = 'liaison of 甲局';

interface Listed {
  readonly rows: readonly {
    readonly item: { readonly id: string; readonly status: string };
    readonly dueAt: string | null;
  }[];
  readonly next?: string;
  readonly now: string;
}

describe('/api/v1/urgent-items', () => {
  let app: TestApp;
  /** It is ten in the morning of 2014-03-20 in Shanghai; a report must be received within an hour. */
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const today = (time: string) => `2014-03-20T${time}:00+08:00`;
  const step = (id: string, action: string, body: object = {}) =>
    app.post('editor', `/api/v1/items/${id}/${action}`, body);
  const list = async (query = '') => (await app.get('editor', `${URL}?limit=200${query}`)).body as Listed;
  const ids = async (query = '') => (await list(query)).rows.map(({ item }) => item.id);
  /** An urgent item of a unit, handed in at ten. */
  async function urgent(aware: string, title = '某地火情', unit = '甲局'): Promise<string> {
    const urgency = { severity: '重大', happenedAt: today(aware), awareAt: today(aware) };
    const item = { title, contributors: [{ unitId: app.unit(unit) }], declaration: aDeclaration, urgency };
    const who: Who = `liaison of ${unit}`;
    return ((await app.post(who, '/api/v1/items', item)).body as { itemId: string }).itemId;
  }

  it('says until when each must be received, by the clock the answer tells, since that of a computer may be wrong', async () => {
    const late = await urgent('08:30');
    const soon = await urgent('09:20');
    const { rows, now } = await list();
    expect(now).toBe('2014-03-20T02:00:00.000Z');
    expect(rows.filter(({ item }) => [late, soon].includes(item.id)).map(({ dueAt }) => dueAt)).toEqual([
      '2014-03-20T01:30:00.000Z',
      '2014-03-20T02:20:00.000Z',
    ]);
  });

  it('keeps what was received until something is made of it, and counts its receipt no more', async () => {
    const [received, notUsed] = [await urgent('09:30', '已签收的'), await urgent('09:31', '不采用的')];
    await step(received, 'receipt');
    await step(notUsed, 'non-use', { reason: 'duplicate' });
    const { rows } = await list();
    expect(rows.find(({ item }) => item.id === received)).toMatchObject({ dueAt: null, item: { status: 'received' } });
    expect(rows.map(({ item }) => item.id)).not.toContain(notUsed);
    expect(await ids('&status=received')).toEqual([received]);
    expect(await ids('&status=submitted')).not.toContain(received);
  });

  it('holds neither what is not urgent, nor drafts, which are the affair of the unit that writes them', async () => {
    const plain = await app.submitted(['甲局'], '2014-03-20', '平常的一条');
    const { body } = await app.post(LIAISON, '/api/v1/items/drafts', { title: '还在写的' });
    const { id } = (body as { item: { id: string } }).item;
    const urgency = { severity: '重大', happenedAt: today('09:00'), awareAt: today('09:00') };
    await app.post(LIAISON, `/api/v1/items/${id}/urgency`, urgency);
    expect(await ids()).toEqual(expect.not.arrayContaining([plain, id]));
  });

  it('is limited to a unit, a severity, days and part of a title', async () => {
    const other = await urgent('09:40', '乙局的洪水', '乙局');
    expect(await ids(`&unitId=${app.unit('乙局')}`)).toEqual([other]);
    expect(await ids(`&text=${encodeURIComponent('洪水')}`)).toEqual([other]);
    expect(await ids(`&severity=${encodeURIComponent('一般')}`)).toEqual([]);
    expect(await ids('&from=2014-03-21')).toEqual([]);
    expectRefusal(await app.get('editor', `${URL}?status=adopted`), 400, 'invalid_input');
  });

  it('is paged in the order in which units knew, the earliest first', async () => {
    const known = [await urgent('07:30'), await urgent('07:10'), await urgent('07:20')];
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await app.get('editor', `${URL}?limit=1${cursor}`);
      const { rows, next } = body as Listed;
      seen.push(...rows.map(({ item }) => item.id));
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen.filter((id) => known.includes(id))).toEqual([known[1], known[2], known[0]]);
    expectRefusal(await app.get('editor', `${URL}?cursor=abc`), 400, 'bad_cursor');
  });

  it('shows a neighbouring office nothing', async () => {
    const neighbour = await aNeighbour(app);
    expect(((await neighbour.get('editor', URL)).body as Listed).rows).toEqual([]);
  });
});
