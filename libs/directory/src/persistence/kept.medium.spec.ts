import { openDatabase, type Tx, UnitOfWork } from '@app/platform';
import { anOffice, construct, openTestDatabase, type TestDatabase } from '@app/testing';
import { RenameUnit } from '../application/rename-unit';
import { directoryPersistence } from './directory-persistence';
import { Units } from './units';

describe('the directory, kept from one transaction to the next', () => {
  let database: TestDatabase;
  let officeId: number;
  let unitId: number;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence]);
    const built = await database.unitOfWork.run((tx) => anOffice(tx, { units: { 工商局: 'department' } }));
    officeId = built.officeId;
    unitId = built.unit('工商局');
  });
  afterEach(() => database.close());

  const rename = (tx: Tx, name: string) =>
    construct(RenameUnit).rename(tx, { officeId, unitId, name, from: '2014-07-01' });
  const name = async (tx: Tx) => (await construct(Units).ofOffice(tx, officeId)).find(unitId)?.versions.at(-1)?.name;
  const nameNow = () => database.unitOfWork.read(name);
  /** As another process would. */
  const elsewhere = async (work: (tx: Tx) => Promise<void>) => {
    const other = await openDatabase([directoryPersistence], { ...database.place, migrate: false });
    await new UnitOfWork(other).run(work).finally(() => other.destroy());
  };

  it('is read once, not in every transaction', async () => {
    expect(await nameNow()).toBe('工商局');
    await database.dataSource.query(`UPDATE unit_version SET name = '未经登记的名称'`);
    expect(await nameNow()).toBe('工商局');
  });

  it('is read again after a change, also one by another process', async () => {
    expect(await nameNow()).toBe('工商局');
    await elsewhere((tx) => rename(tx, '市场监管局'));
    expect(await nameNow()).toBe('市场监管局');
  });

  it('shows a change to the transaction that makes it, and to no other when it is taken back', async () => {
    expect(await nameNow()).toBe('工商局');
    const attempt = database.unitOfWork.run(async (tx) => {
      await rename(tx, '市场监管局');
      expect(await name(tx)).toBe('市场监管局');
      throw new Error('taken back');
    });
    await expect(attempt).rejects.toThrow('taken back');
    // The next change is counted as the one taken back was.
    await elsewhere((tx) => rename(tx, '监管局'));
    expect(await nameNow()).toBe('监管局');
  });
});
