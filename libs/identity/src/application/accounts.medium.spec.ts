import { directoryPersistence } from '@app/directory';
import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import {
  anAccount,
  anOffice,
  construct,
  FixedClock,
  migrateTestDatabase,
  openTestDatabase,
  type TestDatabase,
} from '@app/testing';
import type { Role } from '../domain/roles';
import { identityPersistence } from '../persistence/identity-persistence';
import { verifyIdentity } from '../persistence/verify-identity';
import { CreateAccount, type NewAccount } from './create-account';
import { DisableAccount } from './disable-account';

const clock = new FixedClock();
const disableAccount = construct(DisableAccount, [clock]);

describe('the accounts of an office', () => {
  let database: TestDatabase;
  let officeId: number;
  let unitId: number;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
    const office = await run((tx) => anOffice(tx, { units: { 甲: 'g' } }));
    officeId = office.officeId;
    unitId = office.unit('甲');
  });
  afterEach(() => database.close());

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.run(work);
  const create = (wanted: Partial<NewAccount>) =>
    run((tx) =>
      construct(CreateAccount, [clock]).create(tx, { officeId, login: 'li', name: '李四', role: 'editor', ...wanted }),
    );
  const verify = () =>
    database.unitOfWork.read(async (tx) => {
      const findings: IntegrityFinding[] = [];
      for await (const finding of verifyIdentity(tx, officeId)) findings.push(finding);
      return findings;
    });

  it('have the tables the entities say', async () => {
    const migrated = await migrateTestDatabase([directoryPersistence, identityPersistence]);
    const drift = await migrated.dataSource.driver.createSchemaBuilder().log();
    await migrated.close();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('store no password, only its argon2id hash', async () => {
    const { password } = await create({});
    const [row] = await database.dataSource.query<{ password_hash: string }[]>('SELECT * FROM account');
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it('are refused with every field that does not fit', async () => {
    await expect(create({ login: '李', name: ' ', role: 'root' as Role, password: 'abc' })).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ field: 'login' }, { field: 'name' }, { field: 'role' }, { field: 'password' }],
    });
  });

  it('are refused a login that is taken in any spelling', async () => {
    await create({});
    await expect(create({ login: 'LI' })).rejects.toMatchObject({ code: 'login_taken' });
  });

  it('bind a liaison, and nobody else, to a unit of the office that exists', async () => {
    await expect(create({ role: 'liaison' })).rejects.toMatchObject({ code: 'unit_needed' });
    await expect(create({ role: 'leader', unitId })).rejects.toMatchObject({ code: 'unit_not_allowed' });
    const other = await run((tx) => anOffice(tx, { code: 'other', units: { 乙: 'g' } }));
    const foreign = create({ role: 'liaison', unitId: other.unit('乙') });
    await expect(foreign).rejects.toMatchObject({ code: 'unit_unknown' });
    await expect(create({ role: 'liaison', unitId })).resolves.toMatchObject({ account: { unitId } });
  });

  it('are disabled by their own office only, and again without effect', async () => {
    const { account } = await create({});
    const other = await run((tx) => anOffice(tx, { code: 'other' }));
    const foreign = run((tx) => disableAccount.disable(tx, other.officeId, account.id));
    await expect(foreign).rejects.toMatchObject({ code: 'account_not_found' });
    for (let i = 0; i < 2; i++) await run((tx) => disableAccount.disable(tx, officeId, account.id));
  });

  it('keep one security administrator, or nobody could make another', async () => {
    const disable = (id: number) => run((tx) => disableAccount.disable(tx, officeId, id));
    const first = await create({ role: 'security_administrator' });
    await expect(disable(first.account.id)).rejects.toMatchObject({ code: 'last_security_administrator' });
    const second = await create({ role: 'security_administrator', login: 'wang' });
    await disable(first.account.id);
    await expect(disable(second.account.id)).rejects.toMatchObject({ code: 'last_security_administrator' });
  });

  it('hold one of the three administrations a person, whatever the login', async () => {
    const { account } = await create({ role: 'system_administrator' });
    const second = create({ role: 'audit_administrator', login: 'li2', name: ' 李四 ' });
    await expect(second).rejects.toMatchObject({ code: 'administrators_exclude' });
    await create({ role: 'system_administrator', login: 'li3' });
    await create({ role: 'audit_administrator', login: 'wang', name: '王五' });
    await run((tx) => disableAccount.disable(tx, officeId, account.id));
    const still = create({ role: 'audit_administrator', login: 'li4' });
    await expect(still).rejects.toMatchObject({ code: 'administrators_exclude' });
    const other = await run((tx) => anOffice(tx, { code: 'other' }));
    await create({ officeId: other.officeId, role: 'audit_administrator', login: 'li5' });
  });

  it('are named by verify for a change of any single column', async () => {
    await run((tx) => anAccount(tx, { officeId, role: 'liaison', unitId }));
    const { account } = await create({});
    await run((tx) => disableAccount.disable(tx, officeId, account.id));
    expect(await verify()).toEqual([]);
    const changes: Record<string, unknown> = {
      id: 7000,
      office_id: 7000,
      login: 'lj',
      password_hash: '$argon2id$other',
      role: 'security_administrator',
      unit_id: 1,
      name: '李五',
      created_at: '2014-03-03 01:00:00.001',
      disabled_at: null,
      password_set_at: '2014-03-03 01:00:00.002',
      seal: '0'.repeat(64),
    };
    const metadata = database.dataSource.getMetadata('account');
    expect(Object.keys(changes).sort()).toEqual(metadata.columns.map((column) => column.databaseName).sort());
    const [before] = await database.dataSource.query<Record<string, unknown>[]>('SELECT * FROM account WHERE id = ?', [
      account.id,
    ]);
    for (const [column, value] of Object.entries(changes)) {
      const set = (to: unknown, id: unknown) =>
        database.dataSource.query(`UPDATE account SET ${column} = ? WHERE id = ?`, [to, id]);
      await set(value, account.id);
      const changed = column === 'id' ? value : account.id;
      expect([column, (await verify()).map(({ row }) => row)]).toEqual([column, [`id ${String(changed)}`]]);
      await set(before?.[column], changed);
    }
    expect(await verify()).toEqual([]);
  });
});
