import { managerOf, StoredFiles, UnitOfWork } from '@app/platform';
import { verifySubmission } from '@app/submission';
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { rowCounts } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const own: Who = 'liaison of 甲局';
const pdf = (more = randomBytes(20).toString('hex')) => Buffer.from(`%PDF-1.7\n%${more}\n%%EOF\n`);

async function attach(who: Who, item: string, name: string, payload: Buffer, token?: string) {
  return app.nest.inject({
    method: 'POST',
    url: `/api/v1/items/${item}/attachments?name=${encodeURIComponent(name)}`,
    headers: {
      authorization: `Bearer ${token ?? (await app.tokenOf(who))}`,
      'content-type': 'application/octet-stream',
    },
    payload,
  });
}
async function draft(who: Who = own): Promise<string> {
  const { body } = await app.post(who, '/api/v1/items/drafts', { title: '一条信息' });
  return (body as { item: { id: string } }).item.id;
}
const refusal = (answer: { statusCode: number; json: <T>() => T }) =>
  [answer.statusCode, answer.json<{ code: string }>().code] as const;
const listed = async (who: Who, item: string) =>
  (await app.get(who, `/api/v1/items/${item}/attachments`)).body as { id: string; name: string; sha256: string }[];
const bytesLeft = async () => {
  const { stored_file: files, stored_file_chunk: chunks } = await rowCounts(app);
  return [files, chunks];
};

describe('a file of an item', () => {
  it('comes back byte by byte, under a safe name, as a download and never as a page', async () => {
    const item = await draft();
    const bytes = Buffer.concat([pdf(), randomBytes(700_000)]);
    const added = await attach(own, item, '../../C:\\图\r\n片\u202e.pdf', bytes);
    expect(added.statusCode).toBe(201);
    const { id, name, type, size } = added.json<{ id: string; name: string; type: string; size: number }>();
    expect([name, type, size]).toEqual(['图片.pdf', 'application/pdf', bytes.length]);
    const got = await app.nest.inject({
      url: `/api/v1/items/${item}/attachments/${id}`,
      headers: { authorization: `Bearer ${await app.tokenOf(own)}` },
    });
    expect(got.rawPayload.equals(bytes)).toBe(true);
    expect(got.headers['content-disposition']).toBe(
      'attachment; filename="??.pdf"; filename*=UTF-8\'\'%E5%9B%BE%E7%89%87.pdf',
    );
    expect(got.headers['x-content-type-options']).toBe('nosniff');
  });

  it('sent twice is one, so that a second click adds nothing', async () => {
    const [item, bytes] = [await draft(), pdf()];
    const [first, again] = [await attach(own, item, 'a.pdf', bytes), await attach(own, item, 'b.pdf', bytes)];
    expect(again.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
    expect([again.headers['idempotent-replayed'], (await listed(own, item)).length]).toEqual(['true', 1]);
  });

  it('is taken away from a draft, with its bytes', async () => {
    const item = await draft();
    const before = await bytesLeft();
    const { id } = (await attach(own, item, 'a.pdf', pdf())).json<{ id: string }>();
    expect((await app.post(own, `/api/v1/items/${item}/attachments/${id}/removal`, {})).status).toBe(204);
    expect([await listed(own, item), await bytesLeft()]).toEqual([[], before]);
  });

  it('is one of ten at most', async () => {
    const item = await draft();
    for (let i = 0; i < 10; i++) expect((await attach(own, item, `${i}.pdf`, pdf())).statusCode).toBe(201);
    const before = await bytesLeft();
    expect(refusal(await attach(own, item, '11.pdf', pdf()))).toEqual([409, 'attachments_full']);
    expect(await bytesLeft()).toEqual(before);
  });
});

describe('what the office has', () => {
  it('gets files from editors until something was made of it, and none from its unit', async () => {
    const item = await app.submitted(['甲局'], '2014-03-05');
    expect(refusal(await attach(own, item, 'a.pdf', pdf()))).toEqual([409, 'attachments_fixed']);
    const { id } = (await attach('editor', item, 'a.pdf', pdf())).json<{ id: string }>();
    const removal = await app.post('editor', `/api/v1/items/${item}/attachments/${id}/removal`, {});
    expect([removal.status, (removal.body as { code: string }).code]).toEqual([409, 'attachments_fixed']);
    await app.post('editor', '/api/v1/adoptions', {
      itemId: item,
      publication: '政务',
      occurredOn: '2014-03-06',
      fields: { form: 'single' },
    });
    expect(refusal(await attach('editor', item, 'b.pdf', pdf()))).toEqual([409, 'attachments_fixed']);
    expect((await listed(own, item)).map(({ name }) => name)).toEqual(['a.pdf']);
  });

  it('gets files from its unit again when it was returned', async () => {
    const item = await app.submitted(['甲局'], '2014-03-05');
    await app.post('editor', `/api/v1/items/${item}/return`, { opinion: '请补充附件' });
    expect((await attach(own, item, 'a.pdf', pdf())).statusCode).toBe(201);
  });
});

it('for whoever may not see the item there is neither item nor file', async () => {
  const item = await draft();
  const { id } = (await attach(own, item, 'a.pdf', pdf())).json<{ id: string }>();
  const other = await app.addOffice({ code: 'other', units: { 某局: 'department' } });
  const { token } = await app.signIn('editor', other.officeId, other.unit);
  for (const who of ['editor', 'liaison of 乙局'] as const) {
    expect((await app.get(who, `/api/v1/items/${item}/attachments`)).body).toMatchObject({ code: 'item_not_found' });
    expect((await app.get(who, `/api/v1/items/${item}/attachments/${id}`)).status).toBe(404);
    expect(refusal(await attach(who, item, 'b.pdf', pdf()))).toEqual([404, 'item_not_found']);
  }
  expect((await app.ask('GET', `/api/v1/items/${item}/attachments/${id}`, token)).statusCode).toBe(404);
  expect(refusal(await attach('editor', item, 'b.pdf', pdf(), token))).toEqual([404, 'item_not_found']);
  const submitted = await app.submitted(['甲局'], '2014-03-05');
  expect((await app.get(own, `/api/v1/items/${submitted}/attachments/${id}`)).body).toMatchObject({
    code: 'attachment_not_found',
  });
});

describe('leaves nothing behind', () => {
  it.each([
    ['another kind under the name of one', 'a.pdf', Buffer.from(`MZ${'\0'.repeat(100)}`), 415, 'file_type_unwelcome'],
    [
      'a picture named as a document',
      'a.pdf',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      400,
      'file_name_misleads',
    ],
    ['half an archive', 'a.docx', Buffer.from('PK\x03\x04 and no more'), 400, 'file_damaged'],
    ['a script', 'a.pdf', Buffer.from('%PDF-1.7 /OpenAction<</S/JavaScript/JS(x)>>'), 400, 'file_active'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 400, 'file_empty'],
    ['more than is allowed', 'a.pdf', Buffer.concat([pdf(), Buffer.alloc(20 << 20)]), 413, 'file_too_large'],
  ])('%s', async (_, name, bytes, status, code) => {
    const item = await draft();
    const before = await bytesLeft();
    expect(refusal(await attach(own, item, name, bytes))).toEqual([status, code]);
    expect(await bytesLeft()).toEqual(before);
  });

  it('a large file that is cut off midway', async () => {
    const item = await draft();
    const before = await bytesLeft();
    await app.nest.listen(0, '127.0.0.1');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const sending = httpRequest({
      ...{ port, host: '127.0.0.1', method: 'POST', path: `/api/v1/items/${item}/attachments?name=a.pdf` },
      headers: {
        authorization: `Bearer ${await app.tokenOf(own)}`,
        'content-type': 'application/octet-stream',
        'content-length': 15_000_000,
      },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.concat([pdf(), Buffer.alloc(4_000_000)]));
    while ((await bytesLeft())[1] === before[1]) await sleep(10);
    sending.destroy();
    for (let i = 0; i < 200 && (await bytesLeft())[1] !== before[1]; i++) await sleep(20);
    expect([await bytesLeft(), await listed(own, item)]).toEqual([before, []]);
  });
});

it('an emergency purge takes the bytes and all that tells what the file was, and leaves that there was one', async () => {
  const before = await bytesLeft();
  const item = await draft();
  const { id } = (await attach(own, item, '绝密名单.pdf', pdf())).json<{ id: string }>();
  expect((await app.post('security_administrator', `/api/v1/items/${item}/purge`, { reason: '误传' })).status).toBe(
    204,
  );
  expect(await bytesLeft()).toEqual(before);
  const [row] = await app.nest
    .get(UnitOfWork)
    .read((tx) => managerOf(tx).query<object[]>('SELECT * FROM item_attachment WHERE id = ?', [id]));
  expect(row).toMatchObject({ file_id: null, name: null, type: null, size: null, sha256: null, salt: null });
  expect(await findings()).toEqual([]);
});

async function findings(): Promise<string[]> {
  const rows: string[] = [];
  await app.nest.get(UnitOfWork).read(async (tx) => {
    for await (const { table, row } of verifySubmission(tx, app.officeId)) rows.push(`${table} ${row}`);
  });
  return rows;
}

it('the check of the house names an attachment whose file is another, or gone', async () => {
  const item = await draft();
  const one = (await attach(own, item, 'a.pdf', pdf())).json<{ id: string }>();
  const two = (await attach(own, item, 'b.pdf', pdf())).json<{ id: string }>();
  expect(await findings()).toEqual([]);
  await app.nest.get(UnitOfWork).run(async (tx) => {
    const found = await managerOf(tx).query<{ file_id: string }[]>('SELECT file_id FROM item_attachment WHERE id = ?', [
      one.id,
    ]);
    await app.nest.get(StoredFiles).remove(tx, [found[0]!.file_id]);
    await managerOf(tx).query('UPDATE item_attachment SET name = ? WHERE id = ?', ['另一个.pdf', two.id]);
  });
  expect((await findings()).sort()).toEqual([one, two].map(({ id }) => `item_attachment id ${id}`).sort());
});
