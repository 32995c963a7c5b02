import { directoryPersistence } from '@app/directory';
import type { IntegrityFinding } from '@app/kernel';
import { construct, FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { identityPersistence } from '../persistence/identity-persistence';
import { Accounts } from '../persistence/accounts';
import { verifyAudit } from '../persistence/verify-audit';
import { type AuditActor, type AuditEntry, AuditTrail, STRANGER } from './audit-trail';
import { ReadAudit } from './read-audit';

const clock = new FixedClock('2014-03-03T01:00:00Z');
const trail = construct(AuditTrail, [clock]);
const reader = construct(ReadAudit);
const accounts = construct(Accounts);
const zhang: AuditActor = { officeId: 1, accountId: 7, name: '张三', role: 'editor' };

describe('the audit trail', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
  });
  afterEach(() => database.close());

  const record = (entry: AuditEntry, actor = zhang) => database.unitOfWork.run((tx) => trail.record(tx, actor, entry));
  const page = (filter: object = {}, officeId = 1, cursor?: string, limit = 50) =>
    database.unitOfWork.read((tx) => reader.page(tx, officeId, filter, cursor, limit));
  const found = async () => {
    const findings: IntegrityFinding[] = [];
    await database.unitOfWork.read(async (tx) => {
      for await (const finding of verifyAudit(tx, 1)) findings.push(finding);
    });
    return findings.map(({ row }) => row);
  };

  it('numbers each office for itself, and keeps what belongs to none apart', async () => {
    await record({ action: 'session.open' });
    await record({ action: 'session.open' }, { ...zhang, officeId: 2 });
    await record({ action: 'session.open', outcome: 'refused', address: '10.0.0.9' }, STRANGER);
    await record({ action: 'item.purge', subject: 'item 6f', detail: { reason: '误报涉密' } });
    expect((await page()).rows).toMatchObject([
      { seq: 2, action: 'item.purge', subject: 'item 6f', detail: '{"reason":"误报涉密"}', outcome: 'done' },
      { seq: 1, action: 'session.open', accountId: 7, name: '张三', role: 'editor', address: null },
    ]);
    expect((await page({}, 0)).rows).toMatchObject([{ seq: 1, accountId: null, address: '10.0.0.9' }]);
  });

  it('is undone with the transaction it is part of, so that it never tells of what did not happen', async () => {
    const undone = database.unitOfWork.run(async (tx) => {
      await trail.record(tx, zhang, { action: 'item.purge' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect((await page()).rows).toEqual([]);
    await record({ action: 'session.open' });
    expect((await page()).rows).toMatchObject([{ seq: 1 }]);
  });

  it('keeps one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, i) => record({ action: 'session.open', subject: String(i) })));
    expect((await page()).rows.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await found()).toEqual([]);
  });

  it('is verified row by row: altered, taken away, put elsewhere', async () => {
    for (let i = 0; i < 5; i++) await record({ action: 'session.open', subject: `no. ${i}` });
    const sql = (text: string) => database.dataSource.query(text);
    expect(await found()).toEqual([]);
    await sql("UPDATE audit_record SET outcome = 'refused' WHERE seq = 2");
    expect(await found()).toEqual(['office 1, no. 2']);
    await sql("UPDATE audit_record SET outcome = 'done' WHERE seq = 2");
    for (const [from, to] of [
      [3, 90],
      [4, 3],
      [90, 4],
    ])
      await sql(`UPDATE audit_record SET seq = ${to} WHERE seq = ${from}`);
    expect(await found()).toEqual(['office 1, no. 3', 'office 1, no. 4', 'office 1, no. 5']);
    await sql('DELETE FROM audit_record WHERE seq IN (3, 4)');
    expect(await found()).toEqual(['office 1, no. 3']);
    await sql('DELETE FROM audit_record WHERE seq = 5');
    expect(await found()).toEqual(['office 1, no. 3']);
  });

  it('is found by the name of the account it is about, of which it keeps the number alone, in its own office', async () => {
    const named = { role: 'editor', unitId: null, name: '李四', createdAt: clock.now(), disabledAt: null } as const;
    const add = (officeId: number, login: string) =>
      database.unitOfWork.run((tx) => accounts.add(tx, { ...named, officeId, login, passwordSetAt: null }, 'hash'));
    const [own, foreign] = [await add(1, 'li4'), await add(2, 'li4-2')];
    for (const { id } of [own, foreign]) await record({ action: 'account.create', subject: `account ${id}` });
    await record({ action: 'account.create', subject: `account ${own.id}7` });
    expect((await page({ text: '李四' })).rows.map(({ subject }) => subject)).toEqual([`account ${own.id}`]);
    expect((await page({ text: '李四', outcome: 'refused' })).rows).toEqual([]);
  });

  it('is read page by page, the newest first, and narrowed by each condition', async () => {
    await record({ action: 'session.open', address: '10.0.0.1' });
    clock.advance(1_000);
    await record({ action: 'session.open', outcome: 'refused' }, { ...zhang, accountId: 8, name: '李_四' });
    clock.advance(1_000);
    await record({ action: 'account.create', subject: 'account 9' });
    const seqs = async (filter: object) => (await page(filter)).rows.map(({ seq }) => seq);
    expect(await seqs({ account: 7 })).toEqual([3, 1]);
    expect(await seqs({ action: 'session.open' })).toEqual([2, 1]);
    expect(await seqs({ outcome: 'refused' })).toEqual([2]);
    expect(await seqs({ from: new Date('2014-03-03T01:00:01Z') })).toEqual([3, 2]);
    expect(await seqs({ until: new Date('2014-03-03T01:00:01Z') })).toEqual([1]);
    expect(await seqs({ text: '李_' })).toEqual([2]);
    expect(await seqs({ text: '_' })).toEqual([2]);
    expect(await seqs({ text: '10.0' })).toEqual([1]);
    const first = await page({}, 1, undefined, 2);
    expect(first.rows.map(({ seq }) => seq)).toEqual([3, 2]);
    expect((await page({}, 1, first.next, 2)).rows.map(({ seq }) => seq)).toEqual([1]);
    clock.set('2014-03-03T01:00:00Z');
  });
});
