import request from 'supertest';
import { managerOf, UnitOfWork } from '@app/platform';
import { everybody } from './routes';
import { aDeclaration } from '@app/testing';
import type { Answer, TestApp, TestOffice, Who } from './test-app';

/** Something wrong with a body: what is changed in a good one (a text replaces it), and the answer it gets. */
export type BadInput = readonly [name: string, change: object | string, status: number, code: string];

/** What grows by signing in and by being refused. */
const aside = [
  ...['account', 'login_failure', 'audit_record', 'audit_head', 'session'],
  // Told in the background, whenever it is their turn.
  ...['outbox_message', 'happening', 'notice', 'notice_place', 'webhook_delivery'],
];

/** How many rows each table holds, those of accounts and their doings left out: a test makes them as it needs them. No row is ever changed or deleted, so equal counts mean that nothing was written. */
export async function rowCounts(app: TestApp): Promise<Record<string, number>> {
  return app.nest.get(UnitOfWork).read(async (tx) => {
    const { connection } = managerOf(tx);
    const tables = connection.entityMetadatas.map(({ tableName }) => tableName).filter((name) => !aside.includes(name));
    const count = (name: string) => `SELECT '${name}' AS name, count(*) AS n FROM ${connection.driver.escape(name)}`;
    // All in one statement: a hundred tables are counted twice for each of a thousand refusals.
    const rows: { name: string; n: number | string }[] = await managerOf(tx).query(
      tables.map(count).join(' UNION ALL '),
    );
    return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
  });
}

/** Sends a good body spoilt by one change and expects the refusal, in Chinese, with nothing written. */
export async function expectRefused(
  app: TestApp,
  who: Who,
  url: string,
  good: object,
  [, change, status, code]: BadInput,
): Promise<void> {
  const before = await rowCounts(app);
  const answer = await app.post(who, url, typeof change === 'string' ? change : { ...good, ...change });
  expectRefusal(answer, status, code);
  expect(await rowCounts(app)).toEqual(before);
}

/** A refusal: its status, its code, and a Chinese sentence for whoever reads it, which is answered. */
export function expectRefusal(answer: Answer, status: number, code: string): string {
  const { code: given, message } = answer.body as { code?: string; message?: string };
  expect({ status: answer.status, code: given }).toEqual({ status, code });
  expect(message?.match(/[一-龥]/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
  return message ?? '';
}

/** Expects every role but the allowed ones to be turned away, and a token nobody issued too. */
export async function expectOnlyFor(app: TestApp, allowed: readonly Who[], url: string, body: object): Promise<void> {
  for (const who of everybody)
    if (!allowed.includes(who)) expectRefusal(await app.post(who, url, body), 403, 'not_permitted');
  const [one = 'editor'] = allowed;
  expectRefusal(await app.post(one, url, body, { authorization: 'Bearer nonsense' }), 401, 'not_signed_in');
}

/**
 * A dry run answers as the write would and writes nothing; a key answers with its first result and is refused for another
 * body, by the name of the field that differs.
 */
export async function expectRepeatable(
  app: TestApp,
  who: Who,
  url: string,
  body: object,
  differing: Readonly<Record<string, unknown>>,
): Promise<void> {
  const before = await rowCounts(app);
  const dry = await app.post(who, `${url}?dryRun=true`, body);
  expect(dry.status).toBe(201);
  expect(await rowCounts(app)).toEqual(before);
  expectRefusal(await app.post(who, `${url}?dryRun=maybe`, body), 400, 'bad_dry_run');

  const key = { 'idempotency-key': `${url}-1` };
  const first = await app.post(who, url, body, key);
  expect(first.status).toBe(201);
  const again = await app.post(who, url, body, key);
  expect({ text: again.text, replayed: again.headers['idempotent-replayed'] }).toEqual({
    text: first.text,
    replayed: 'true',
  });
  const after = await rowCounts(app);
  const other = await app.post(who, url, { ...body, ...differing }, key);
  expectRefusal(other, 409, 'idempotency_key_reused');
  expect((other.body as { message: string }).message).toContain(Object.keys(differing)[0]);
  expectRefusal(await app.post(who, url, body, { 'idempotency-key': 'x'.repeat(81) }), 400, 'bad_idempotency_key');
  expect(await rowCounts(app)).toEqual(after);
}

/** What was posted, as a table: unit, asset, amount, clause. */
export function posted(answer: Answer): string[] {
  const { entries } = answer.body as { entries: { unitId: number; asset: string; amount: string; clause: string }[] };
  return entries.map(({ unitId, asset, amount, clause }) => `${unitId} ${asset} ${amount} ${clause}`);
}

/** A second office in the same installation, and requests in its name. */
export async function aNeighbour(app: TestApp, office: TestOffice = {}) {
  const units = { 外局: 'department', 外镇: 'township' } as const;
  const built = await app.addOffice({ code: 'neighbour', units, ...office });
  const bearer = async (who: Who) => {
    const { token } = await app.signIn(who, built.officeId, built.unit);
    return `Bearer ${token}`;
  };
  const get = async (who: Who, path: string): Promise<Answer> =>
    request(app.nest.getHttpServer())
      .get(path)
      .set('authorization', await bearer(who));
  const post = async (who: Who, path: string, body: object, headers: Record<string, string> = {}) =>
    app.post('editor', path, body, { ...headers, authorization: await bearer(who) });
  /** Submits an item of its own. */
  const submitted = async (unit = '外局', occurredOn = '2014-03-03') => {
    const contributors = [{ unitId: built.unit(unit) }];
    const { body } = await post('editor', '/api/v1/items', {
      title: '外区信息',
      contributors,
      occurredOn,
      declaration: aDeclaration,
    });
    return body as { itemId: string; event: { no: number } };
  };
  return { ...built, get, post, submitted };
}

/** What is wrong with any body that records something about an item or about units. */
export const badEvents: readonly BadInput[] = [
  ['a word that is not in the vocabulary', { fields: { form: 'poem', fault: 'poem' } }, 400, 'invalid_input'],
  ['a field the regulation does not know', { fields: { colour: 'red' } }, 400, 'invalid_input'],
  ['a field in capitals', { fields: { LEVEL: 'city' } }, 400, 'invalid_input'],
  ['a list of fields', { fields: ['level', 'city'] }, 400, 'invalid_input'],
  ['a number among the fields', { fields: { level: 3 } }, 400, 'invalid_input'],
  [
    'twenty-one fields',
    { fields: Object.fromEntries([...Array(21).keys()].map((i) => [`f${i}`, 'x'])) },
    400,
    'invalid_input',
  ],
  ['another type smuggled in as a field', { fields: { type: 'cancellation', cancels: '1' } }, 400, 'invalid_input'],
  ['an award smuggled in as fields', { fields: { type: 'award', row: 'h1', reason: '自评' } }, 400, 'invalid_input'],
  ['another date smuggled in as a field', { fields: { on: '2014-01-01' } }, 400, 'invalid_input'],
  [
    'another item smuggled in as a field',
    { fields: { item: '00000000-0000-4000-8000-000000000000' } },
    400,
    'invalid_input',
  ],
  ['a date in the future', { occurredOn: '2014-03-21' }, 400, 'date_in_future'],
  ['a day that does not exist', { occurredOn: '2014-02-30' }, 400, 'invalid_input'],
  ['a day before there was an office', { occurredOn: '0001-01-01' }, 400, 'invalid_input'],
  ['a date with a time', { occurredOn: '2014-03-05T10:00:00Z' }, 400, 'invalid_input'],
  ['a date as a number', { occurredOn: 20140305 }, 400, 'invalid_input'],
  ['an unknown item', { itemId: '00000000-0000-4000-8000-000000000000' }, 400, 'item_unknown'],
  ['an empty item', { itemId: '' }, 400, 'invalid_input'],
  ['an item as a number', { itemId: 7 }, 400, 'invalid_input'],
  ['a unit of nobody', { contributors: [{ unitId: 999_999 }] }, 400, 'unit_unknown'],
  ['a unit beyond all numbers', { contributors: [{ unitId: 1e300 }] }, 400, 'unit_unknown'],
  ['a unit as a text', { contributors: [{ unitId: '1' }] }, 400, 'invalid_input'],
  ['half a unit', { contributors: [{ unitId: 1.5 }] }, 400, 'invalid_input'],
  ['no unit at all', { contributors: [] }, 400, 'invalid_input'],
  ['nothing where a unit belongs', { contributors: [null] }, 400, 'invalid_input'],
  ['a text where a list belongs', { contributors: '甲局' }, 400, 'invalid_input'],
  ['an object where a list belongs', { contributors: { unitId: 1 } }, 400, 'invalid_input'],
  ['an unknown field', { points: 1000 }, 400, 'invalid_input'],
  ['an empty note', { note: '' }, 400, 'invalid_input'],
  ['a note of a page', { note: '长'.repeat(501) }, 400, 'invalid_input'],
  ['malformed JSON', '{"occurredOn": ', 400, 'malformed_body'],
  ['a list as the body', '[1, 2]', 400, 'invalid_input'],
  ['null as the body', 'null', 400, 'invalid_input'],
  ['no body', '', 400, 'empty_body'],
  ['a number JavaScript cannot hold', '{"itemId": 1e309, "occurredOn": "2014-03-05"}', 400, 'invalid_input'],
  ['a prototype to pollute', '{"__proto__": {"role": "leader"}}', 400, 'malformed_body'],
];
