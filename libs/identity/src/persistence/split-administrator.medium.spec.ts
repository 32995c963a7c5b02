import { directoryPersistence } from '@app/directory';
import { canonicalJson } from '@app/kernel';
import { openDatabase, sha256Hex, UnitOfWork } from '@app/platform';
import { anOffice, aTestPlace, type TestPlace } from '@app/testing';
import type { DataSource } from 'typeorm';
import { Accounts } from './accounts';
import { identityPersistence } from './identity-persistence';
import { CreateAccount1700000000200 } from './migrations/1700000000200-create-account';
import { verifyIdentity } from './verify-identity';

describe('a database that knows one administrator', () => {
  let place: TestPlace;
  let dataSource: DataSource;
  beforeEach(async () => {
    place = await aTestPlace();
    const before = { entities: [], migrations: [CreateAccount1700000000200] };
    dataSource = await openDatabase([directoryPersistence, before], { ...place, migrate: true });
  });
  afterEach(async () => {
    await dataSource.destroy();
    await place.remove();
  });

  /** As the version before wrote it. */
  const insert = async (officeId: number, login: string, role: string) => {
    const columns = 'office_id, login, password_hash, role, unit_id, name, created_at, disabled_at, seal';
    const at = '2014-03-03 01:00:00.000';
    const values = [officeId, login, '$argon2id$x', role, null, '王主任', at, null, ''];
    await dataSource.query(`INSERT INTO account (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, values);
    const [{ id } = { id: 0 }] = await dataSource.query<{ id: number }[]>('SELECT MAX(id) AS id FROM account');
    const sealed = { id, officeId, login, passwordHash: '$argon2id$x', role, unitId: null, name: '王主任' };
    const instants = { createdAt: '2014-03-03T01:00:00.000Z', disabledAt: null };
    const seal = sha256Hex(`account\n${canonicalJson({ ...sealed, ...instants })}`);
    await dataSource.query('UPDATE account SET seal = ? WHERE id = ?', [seal, id]);
    return id;
  };

  it('makes a system administrator of it, and leaves a forged account to be found', async () => {
    const { officeId } = await new UnitOfWork(dataSource).run((tx) => anOffice(tx));
    const administrator = await insert(officeId, 'admin', 'administrator');
    const forged = await insert(officeId, 'forged', 'editor');
    await dataSource.query("UPDATE account SET role = 'administrator' WHERE id = ?", [forged]);
    await dataSource.destroy();
    dataSource = await openDatabase([directoryPersistence, identityPersistence], { ...place, migrate: true });
    await new UnitOfWork(dataSource).read(async (tx) => {
      expect(await new Accounts().byId(tx, administrator)).toMatchObject({ role: 'system_administrator' });
      const found: string[] = [];
      for await (const { row } of verifyIdentity(tx, officeId)) found.push(row);
      expect(found).toEqual([`id ${forged}`]);
    });
  });
});
