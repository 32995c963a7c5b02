import { directoryPersistence } from '@app/directory';
import { identityPersistence } from '@app/identity';
import { canonicalJson } from '@app/kernel';
import { ledgerPersistence } from '@app/ledger';
import { sha256Hex, outboxPersistence } from '@app/platform';
import {
  aDeclaration,
  aLedger,
  construct,
  FixedClock,
  migrateTestDatabase,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
import { LivesFromBefore1700000000412 } from '../persistence/migrations/1700000000412-lives-from-before';
import { submissionPersistence } from '../persistence/submission-persistence';
import { DeclareUrgent } from './declare-urgent';
import { ItemLife } from './item-life';
import { SubmitItem } from './submit-item';
import { verifySubmission } from './verify-submission';
import { WorkOnItem } from './work-on-item';

const clock = new FixedClock('2014-03-03T02:00:00Z');
let database: TestDatabase;
let ledger: LedgerBuilt;
let id: string;

/** An item that was submitted, declared urgent, received and adopted. */
beforeAll(async () => {
  database = await migrateTestDatabase([
    outboxPersistence,
    directoryPersistence,
    identityPersistence,
    ledgerPersistence,
    submissionPersistence,
  ]);
  const given = [clock, database.unitOfWork];
  ledger = await aLedger(database, { given });
  const caller = { ...ledger.caller, role: 'editor', unitId: null };
  const contributors = [{ unitId: ledger.unit('甲局') }, { unitId: ledger.unit('乙局') }];
  const input = { title: '春耕进展', body: '正文', contributors, declaration: aDeclaration };
  const submitted = await construct(SubmitItem, given).submit({ caller, idempotencyKey: null, dryRun: false }, input);
  id = submitted.itemId;
  const at = clock.now();
  await database.unitOfWork.run(async (tx) => {
    const urgency = { severity: '一般', happenedAt: at.toISOString(), awareAt: at.toISOString() };
    await construct(DeclareUrgent, given).declare(tx, caller, id, urgency);
    await construct(WorkOnItem, given).return(tx, caller, id, '请补充');
    const actor = { id: caller.accountId, name: caller.name };
    const details = { event: 99, publication: '政务@district' };
    const move = { officeId: caller.officeId, itemId: id, action: 'adopt', actor, at, details } as const;
    await construct(ItemLife, given).move(tx, move);
  });
});
afterAll(() => database.close());

const verify = () =>
  database.unitOfWork.read(async (tx) => {
    const findings = [];
    for await (const each of verifySubmission(tx, ledger.officeId)) findings.push(each);
    return findings;
  });

async function oldSeal(item: string): Promise<string> {
  const [row] = await database.dataSource.query<Record<string, unknown>[]>('SELECT * FROM item WHERE id = ?', [item]);
  const { contributors, event_no: no } = row ?? {};
  const parts = [item, ledger.officeId, '旧信息', '2014-03-03', contributors as string, Number(no), 7];
  return sha256Hex(canonicalJson([...parts, '2014-03-03T02:00:00.000Z']));
}

describe('verifying what was submitted and done', () => {
  it('finds nothing in what nobody has touched', async () => {
    expect(await verify()).toEqual([]);
  });

  it.each([
    ['item', 'title', '春耕大进展', 'item'],
    ['item', 'contributors', '[]', 'item'],
    ['item', 'status', 'in_work', 'item'],
    ['item', 'steps', 3, 'item'],
    ['item', 'revisions', 2, 'item'],
    ['item', 'kind', '要情', 'item'],
    ['item', 'contact', '某人', 'item'],
    ['item_unit', 'submitted_on', '2014-03-02', 'item_unit'],
    ['item_step', 'actor_name', '别人', 'item_step'],
    ['item_step', 'details', '{}', 'item_step'],
    ['item_step', 'to_status', 'purged', 'item_step'],
    ['item_step', 'words', '另一意见', 'item_step'],
    ['item_revision', 'body', '另一正文', 'item_revision'],
    ['item_revision', 'salt', null, 'item_revision'],
    ['item_adoption', 'publication', '今日@district', 'item_adoption'],
    ['item_urgency', 'proposal', 'open', 'item_urgency'],
  ])('names a row of %s whose %s was changed', async (table, column, changed, named) => {
    const key = table === 'item' ? 'id' : 'item_id';
    const rows = await database.dataSource.query<Record<string, unknown>[]>(
      `SELECT * FROM ${table} WHERE ${key} = ? AND ${column} IS NOT NULL OR ${key} = ? AND ${column} IS NULL`,
      [id, id],
    );
    const set = (value: unknown, row: Record<string, unknown>) => {
      const more = 'no' in row ? ' AND no = ?' : 'unit_id' in row && table === 'item_unit' ? ' AND unit_id = ?' : '';
      const place = more === '' ? [] : [row['no'] ?? row['unit_id']];
      return database.dataSource.query(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?${more}`, [
        value,
        id,
        ...place,
      ]);
    };
    const row = rows.at(-1) as Record<string, unknown>;
    const last = column === 'words' ? (rows.find((each) => each['words'] !== null) ?? row) : row;
    await set(changed, last);
    const findings = await verify();
    await set(last[column], last);
    expect(findings.map((each) => each.table)).toContain(named);
    expect(await verify()).toEqual([]);
  });

  it.each(['item_step', 'item_revision', 'item_unit', 'item_adoption', 'item_urgency'])(
    'notices that the last row of %s is gone',
    async (table) => {
      const rows = await database.dataSource.query<Record<string, unknown>[]>(
        `SELECT * FROM ${table} WHERE item_id = ?`,
        [id],
      );
      const row = rows.at(-1) as Record<string, unknown>;
      const names = Object.keys(row);
      const where = names.filter((name) => ['no', 'unit_id', 'item_id'].includes(name));
      await database.dataSource.query(
        `DELETE FROM ${table} WHERE ${where.map((name) => `${name} = ?`).join(' AND ')}`,
        where.map((name) => row[name]),
      );
      const findings = await verify();
      const marks = names.map(() => '?').join(', ');
      await database.dataSource.query(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`,
        Object.values(row),
      );
      expect(findings.length).toBeGreaterThan(0);
      expect(await verify()).toEqual([]);
    },
  );

  it('finds nothing in items from before their steps were kept, once they were given them from the ledger', async () => {
    const on = '2014-03-03';
    const record = async (raw: Record<string, unknown>) =>
      (await ledger.record({ on, units: ['甲局'], ...raw })).receipt.event.no;
    const before: readonly [id: string, then: (no: number) => Promise<unknown>, status: string][] = [
      ['old-1', async () => undefined, 'submitted'],
      ['old-2', () => record({ type: 'adoption', item: 'old-2', pub: '政务' }), 'adopted'],
      [
        'old-3',
        (no) => record({ type: 'cancellation', cancels: String(no), reason: '误报', units: undefined }),
        'withdrawn',
      ],
    ];
    for (const [item, then] of before) {
      const no = await record({ type: 'submission', item });
      await then(no);
      const contributors = JSON.stringify([{ unitId: ledger.unit('甲局'), person: null, weight: 1 }]);
      const at = '2014-03-03T02:00:00.000Z';
      const seal = sha256Hex(canonicalJson([item, ledger.officeId, '旧信息', on, contributors, no, 7, at]));
      const stored = at.replace('T', ' ').slice(0, 23);
      await database.dataSource.query(
        'INSERT INTO item (id, office_id, title, submitted_on, contributors, event_no, submitted_by, created_at, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [item, ledger.officeId, '旧信息', on, contributors, no, 7, stored, seal],
      );
      await database.dataSource.query(
        'INSERT INTO item_unit (unit_id, submitted_on, item_id, created_at) VALUES (?, ?, ?, ?)',
        [ledger.unit('甲局'), on, item, stored],
      );
    }
    expect((await verify()).length).toBeGreaterThan(2);
    const runner = database.dataSource.createQueryRunner();
    // Twice: a migration that was broken off begins anew.
    await new LivesFromBefore1700000000412().up(runner);
    await database.dataSource.query("UPDATE item SET steps = 0, revisions = 0 WHERE id = 'old-2'");
    await database.dataSource.query("UPDATE item SET seal = ? WHERE id = 'old-2'", [await oldSeal('old-2')]);
    await new LivesFromBefore1700000000412().up(runner);
    await runner.release();
    expect(await verify()).toEqual([]);
    const rows = await database.dataSource.query<{ id: string; status: string }[]>(
      "SELECT id, status FROM item WHERE id LIKE 'old-%' ORDER BY id",
    );
    expect(rows.map(({ status }) => status)).toEqual(before.map(([, , status]) => status));
  });

  it('agrees with its migrations: a generated one would be empty', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
