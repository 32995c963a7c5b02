import { directoryPersistence } from '@app/directory';
import { identityPersistence } from '@app/identity';
import { ledgerPersistence } from '@app/ledger';
import {
  aDeclaration,
  aLedger,
  construct,
  FixedClock,
  openTestDatabase,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
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
  database = await openTestDatabase([
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

  it('agrees with its migrations: a generated one would be empty', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
