import { setTimeout as sleep } from 'node:timers/promises';
import { VerifyBulletins } from '@app/bulletin';
import { verifyEditorial } from '@app/editorial';
import { VerifyLedger } from '@app/ledger';
import { FollowHappenings } from '@app/notice';
import { managerOf, readWorkbook, sourceOf, UnitOfWork } from '@app/platform';
import { PurgeHooks, verifySubmission } from '@app/submission';
import { aDeclaration } from '@app/testing';
import { itemSheet } from '../support/imports';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { type Answer, TestApp, type Who } from '../support/test-app';

const ITEMS = '/api/v1/items';
const LIAISON = 'liaison of 甲局';
const SECRET = '泄漏方案甲';

// Every place that holds words of an item is filled first, over HTTP, and the whole database is searched afterwards.
describe('POST /api/v1/items/:id/purge', () => {
  let app: TestApp;
  let id: string;
  let waiting: string;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { WEBHOOK_ALLOW: '127.0.0.1' } });
    await app.signIn(LIAISON);
    await follow();
    await fill();
  });
  afterAll(() => app.close());

  const purge = (reason = '误报涉密内容') => app.post('security_administrator', `${ITEMS}/${id}/purge`, { reason });
  const ok = async <T = { readonly id: string }>(asked: Promise<Answer>): Promise<T> => {
    const { status, text, body } = await asked;
    if (status >= 300) throw new Error(text);
    return body as T;
  };
  async function follow(): Promise<void> {
    while (await app.nest.get(FollowHappenings).follow());
  }
  const settled = async (who: Who, path: string, ...states: string[]): Promise<{ state: string }> => {
    for (let i = 0; i < 400; i++) {
      const { body } = await app.get(who, path);
      if (states.includes((body as { state: string }).state)) return body as { state: string };
      await sleep(25);
    }
    throw new Error(`${path} did not come to rest`);
  };

  async function fill(): Promise<void> {
    await ok(app.post('system_administrator', '/api/v1/webhooks', { url: 'http://127.0.0.1:9/hook' }));
    const written = { title: SECRET, body: `${SECRET}的经过，全区有关部门正在处置。`, kind: '动态', contact: SECRET };
    const key = { 'idempotency-key': 'before-the-purge' };
    id = (await ok<{ item: { id: string } }>(app.post(LIAISON, `${ITEMS}/drafts`, written, key))).item.id;
    const token = await app.tokenOf(LIAISON);
    await app.send(`${ITEMS}/${id}/attachments?name=${encodeURIComponent(SECRET)}.pdf`, token, aPdf());
    const handIn = { version: 1, declaration: aDeclaration };
    await ok(app.post(LIAISON, `${ITEMS}/${id}/submission`, handIn, { 'idempotency-key': 'hands-in' }));
    const times = { happenedAt: '2014-03-19T08:00:00+08:00', awareAt: '2014-03-19T08:00:00+08:00' };
    await ok(app.post('editor', `${ITEMS}/${id}/urgency`, { severity: '重大', ...times }));
    const report = { at: '2014-03-19T20:00:00+08:00', by: 'phone', note: SECRET };
    await ok(app.post('editor', `${ITEMS}/${id}/first-report`, report));
    await ok(app.post('editor', `${ITEMS}/${id}/lateness/dismissal`, { reason: SECRET }));
    await deliver();
    await listed();
    await brought();
    const adoption = { itemId: id, publication: '政务', fields: { form: 'single' }, note: SECRET };
    const adopted = await ok<{ event: { no: number } }>(
      app.post(
        'editor',
        '/api/v1/adoptions',
        { ...adoption, occurredOn: '2014-03-20' },
        { 'idempotency-key': 'adopts' },
      ),
    );
    const edited = { revision: 1, title: `${SECRET}续`, body: SECRET };
    await ok(app.put('editor', `${ITEMS}/${id}/text`, edited));
    const award = { itemId: id, contributors: [{ unitId: app.unit('甲局') }], entry: 'h1', reason: '机构健全' };
    await ok(app.post('leader', '/api/v1/awards', { ...award, occurredOn: '2014-03-20', note: SECRET }));
    await quoted();
    await ok(app.post('editor', '/api/v1/cancellations', { event: adopted.event.no, reason: SECRET }));
    await ok(app.post('editor', `${ITEMS}/${id}/return`, { opinion: SECRET }));
    await ok(app.post(LIAISON, `${ITEMS}/${id}/draft`, { version: 0, title: `${SECRET}再稿`, body: SECRET }));
    await inBulletins();
    await follow();
  }

  /** By hand in a bulletin that was issued, and in one that is still a draft; in an opinion about it. */
  async function inBulletins(): Promise<void> {
    const settings = { organ: '某办', mark: '某办信通', recipients: '', copies: '', mode: 'full', topPlaces: 3 };
    await ok(app.put('system_administrator', '/api/v1/bulletin-settings', { ...settings, version: 0 }));
    const draw = async (period: string) => {
      const { id: drawn } = await ok(app.post('editor', '/api/v1/bulletins', { period }));
      const text = `《${SECRET}》一文反映及时。`;
      await ok(app.put('editor', `/api/v1/bulletins/${drawn}/paragraphs/advice`, { version: 1, text }));
      return `/api/v1/bulletins/${drawn}`;
    };
    await draw('2014-03');
    const issued = await draw('2014-02');
    await ok(app.post('editor', `${issued}/submission`, { note: SECRET }));
    await ok(app.post('leader', `${issued}/approval`, {}));
    await ok(app.post('editor', `${issued}/publication`, {}));
    await ok(app.post('leader', `${issued}/withdrawal`, { documentNo: '1', reason: SECRET }));
  }

  /** To a commission, with a word about it. */
  async function deliver(): Promise<void> {
    const asked = { topic: '一季度情况', unitIds: [app.unit('甲局')], dueAt: '2014-03-25T17:00:00+08:00' };
    const draft = await ok(app.post('editor', '/api/v1/commissioned-drafts', asked));
    const path = `/api/v1/commissioned-drafts/${draft.id}`;
    await ok(app.post(LIAISON, `${path}/delivery`, { itemId: id, note: SECRET }, { 'idempotency-key': 'delivers' }));
    const unitId = app.unit('甲局');
    await ok(app.post('editor', `${path}/conclusion`, { unitId, result: 'on_time', note: SECRET }));
  }

  /** In an adoption list that waits for somebody to say which item is meant. */
  async function listed(): Promise<void> {
    const text = `刊物\t期号\t标题\n市内参\t1\t${SECRET}\n市内参\t2\t无关`;
    await ok(app.post('editor', '/api/v1/upper-lists', { name: '市级采用', text }));
  }

  /** In a table that waits to be imported, and in one that was given up. */
  async function brought(): Promise<void> {
    const bytes = await itemSheet(SECRET);
    const send = async (name: string) => {
      const answer = await app.send(`/api/v1/imports?kind=items&name=${name}`, await app.tokenOf('editor'), bytes);
      const { id: sent } = answer.json<{ id: string }>();
      await settled('editor', `/api/v1/imports/${sent}`, 'clean', 'refused');
      return sent;
    };
    waiting = await send(encodeURIComponent(`${SECRET}.xlsx`));
    await ok(app.post('editor', `/api/v1/imports/${await send('b.xlsx')}/cancellation`, {}));
  }

  /** By a verification, as the title of a row somebody had changed. */
  async function quoted(): Promise<void> {
    await retitle(`${SECRET}改`);
    const job = await ok(app.post('audit_administrator', '/api/v1/verifications', {}));
    await settled('audit_administrator', `/api/v1/jobs/${job.id}`, 'done', 'failed');
    await retitle(`${SECRET}续`);
  }
  const retitle = (title: string) =>
    app.nest
      .get(UnitOfWork)
      .run((tx) => managerOf(tx).query('UPDATE ledger_event SET words = REPLACE(words, ?, ?)', [SECRET, title]));

  /** Every text the database holds anywhere, inside of workbooks too. */
  async function everyText(): Promise<string> {
    return app.nest.get(UnitOfWork).read(async (tx) => {
      const texts: string[] = [];
      const files = new Map<string, Buffer[]>();
      for (const { tableName } of managerOf(tx).connection.entityMetadatas) {
        const rows = await managerOf(tx).query<Record<string, unknown>[]>(`SELECT * FROM ${tableName}`);
        for (const row of rows)
          for (const [column, value] of Object.entries(row)) {
            const bytes = value instanceof ArrayBuffer ? Buffer.from(value) : value;
            if (!Buffer.isBuffer(bytes)) texts.push(`${tableName}.${column}: ${String(value)}`);
            else files.set(String(row['file_id']), [...(files.get(String(row['file_id'])) ?? []), bytes]);
          }
      }
      for (const pieces of files.values()) texts.push(await textOf(Buffer.concat(pieces)));
      return texts.filter((text) => text.includes(SECRET)).join('\n');
    });
  }

  it('is for the security administrator, with a reason', async () => {
    // Each place the test is about is filled, or it would show nothing.
    const before = await everyText();
    for (const place of [
      ...['item.title', 'item.contact', 'item_revision.body', 'item_step.words', 'item_draft.title'],
      ...['item_attachment.name', 'stored_file.name', 'PDF: ', 'sheet: ', 'import_batch.file_name'],
      ...[
        'ledger_event.words',
        'ledger_idempotency.input',
        'upper_list_line.title',
        'commission_step.note',
        'job.result',
        'bulletin.content',
        'bulletin.withdrawn_reason',
        'bulletin_step.note',
      ],
    ])
      expect(before).toContain(place);
    for (const who of ['editor', 'system_administrator', 'audit_administrator', LIAISON] as const)
      expectRefusal(await app.post(who, `${ITEMS}/${id}/purge`, { reason: '误报' }), 403, 'not_permitted');
    expectRefusal(await app.post('security_administrator', `${ITEMS}/${id}/purge`, {}), 400, 'invalid_input');
    const neighbour = await aNeighbour(app, { code: 'purges' });
    const foreign = await neighbour.post('security_administrator', `${ITEMS}/${id}/purge`, { reason: '误报' });
    expectRefusal(foreign, 404, 'item_not_found');
  });

  it('leaves no word of the item in any table or file, while chain, seals and points stand as they were', async () => {
    const hooked: string[] = [];
    app.nest.get(PurgeHooks).add('a test', async (_tx, item) => void hooked.push(item.itemId));
    const standings = await app.get('editor', '/api/v1/standings?month=2014-03');
    expect((await purge()).status).toBe(204);
    expect(hooked).toEqual([id]);
    expect(await everyText()).toBe('');
    expect((await app.get('editor', '/api/v1/standings?month=2014-03')).text).toBe(standings.text);
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: unknown[] = await app.nest.get(VerifyLedger).verify(tx, app.officeId);
      for await (const each of verifySubmission(tx, app.officeId)) found.push(each);
      for await (const each of verifyEditorial(tx, app.officeId)) found.push(each);
      for await (const each of app.nest.get(VerifyBulletins).findings(tx, app.officeId)) found.push(each);
      return found;
    });
    expect(findings).toEqual([]);
  });

  it('gives up an import that waited, and says why, since nobody can tell which table holds the words', async () => {
    const { body } = await app.get('editor', `/api/v1/imports/${waiting}`);
    expect(body).toMatchObject({ state: 'cancelled', reason: '因紧急清除已放弃，请重新上传' });
    const confirmed = await app.post('editor', `/api/v1/imports/${waiting}/confirmation`, {});
    expectRefusal(confirmed, 409, 'import_not_clean');
  });

  it('leaves the fact: who purged what, when and why, among the steps and in the audit log', async () => {
    const { body } = await app.get('editor', `${ITEMS}/${id}`);
    const { title, status, steps } = body as { title: string; status: string; steps: object[] };
    expect([title, status]).toEqual(['（已紧急清除）', 'purged']);
    expect(steps.at(-1)).toMatchObject({
      action: 'purge',
      from: 'returned',
      actor: 'security_administrator',
      words: '误报涉密内容',
    });
    const { body: audited } = await app.get('audit_administrator', '/api/v1/audit?action=item.purge');
    expect((audited as { rows: object[] }).rows).toMatchObject([{ subject: `item ${id}` }]);
  });

  it('is the end: nothing can be done to the item any more, and a second purge is told of the first', async () => {
    expectRefusal(await purge(), 409, 'step_refused');
    expectRefusal(await app.post('editor', `${ITEMS}/${id}/work`, {}), 409, 'step_refused');
    const adoption = { itemId: id, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-20' };
    expectRefusal(await app.post('editor', '/api/v1/adoptions', adoption), 409, 'step_refused');
  });

  it('does not let words disappear in another way: an event without its words is named unless its item was purged', async () => {
    const other = await app.submitted(['甲局'], '2014-03-03', '另一条');
    await app.nest.get(UnitOfWork).run(async (tx) => {
      await managerOf(tx).query('UPDATE ledger_event SET words = NULL, salt = NULL WHERE item_id = ?', [other]);
    });
    const found: unknown[] = [];
    await app.nest.get(UnitOfWork).read(async (tx) => {
      for await (const each of verifySubmission(tx, app.officeId)) found.push(each);
    });
    expect(found).toMatchObject([{ table: 'ledger_event', found: '没有' }]);
  });
});

const aPdf = () => Buffer.from(`%PDF-1.7\n${SECRET}\n%%EOF\n`);

async function textOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString() !== 'PK') return `PDF: ${bytes.toString('utf8')}`;
  const rows: unknown[] = [];
  for (const sheet of await readWorkbook(sourceOf(bytes))) for await (const row of sheet.rows()) rows.push(row);
  return `sheet: ${JSON.stringify(rows)}`;
}
