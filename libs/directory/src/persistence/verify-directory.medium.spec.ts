import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { anOffice, construct, openTestDatabase, type TestDatabase } from '@app/testing';
import { AddLeader } from '../application/add-leader';
import { CloseBooks } from '../application/close-books';
import { MergeUnits } from '../application/merge-units';
import { NameHead } from '../application/name-head';
import { NumberPublication } from '../application/number-publication';
import { SetForwardRoute } from '../application/set-forward-route';
import { TakePublications } from '../application/take-publications';
import { directoryPersistence } from './directory-persistence';
import { HolidayYears } from './holiday-years';
import { verifyDirectory } from './verify-directory';

describe('verifyDirectory', () => {
  let database: TestDatabase;
  let officeId: number;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence]);
    officeId = await database.unitOfWork.run(fill);
  });
  afterEach(() => database.close());

  const fill = async (tx: Tx) => {
    const { officeId, unit } = await anOffice(tx, { units: { 甲: { people: ['张三'] }, 乙: 'g' } });
    await construct(MergeUnits).merge(tx, { officeId, unitId: unit('甲'), into: unit('乙'), on: '2014-06-01' });
    const [key, from] = ['政务@district', '2014-01-01'];
    await construct(NameHead).name(tx, { officeId, unitId: unit('乙'), name: '王某', from });
    const listed = [{ key, name: '政务', level: 'district', columns: [{ code: 'news', title: '动态' }] }];
    await construct(TakePublications).take(tx, officeId, listed, from);
    const numbering = { reset: 'never', first: 3, firstCumulative: 9 } as const;
    await construct(NumberPublication).number(tx, { officeId, key, from, ...numbering });
    const leader = { officeId, name: '王某', title: '区长', level: 'district', rank: 'principal_leader' } as const;
    await construct(AddLeader).add(tx, { ...leader, from });
    await construct(SetForwardRoute).set(tx, { officeId, code: 'to_city', title: '报市', to: '市政府办公室', from });
    const holidays = { year: 2014, holidays: ['2014-01-01'], makeUpDays: ['2014-01-26'] };
    await construct(HolidayYears).add(tx, officeId, holidays);
    await construct(CloseBooks).close(tx, officeId, '2014-01-31');
    return officeId;
  };
  const verify = (office = officeId) =>
    database.unitOfWork.read(async (tx) => {
      const findings: IntegrityFinding[] = [];
      for await (const finding of verifyDirectory(tx, office)) findings.push(finding);
      return findings;
    });
  const columns = directoryPersistence.entities.length;

  it('finds nothing in what the use cases wrote', async () => {
    expect(await verify()).toEqual([]);
  });

  it('names the row for a change of any single column of any table it holds, because each of them can move points', async () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { tableName, columns } of database.dataSource.entityMetadatas) {
      // It says when to read the others again, nothing more.
      if (tableName === 'directory_revision') continue;
      for (const { databaseName: column } of columns) {
        const [row] = await database.dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${tableName} LIMIT 1`);
        const before = row?.[column];
        const after = typeof before === 'number' ? before + 7000 : flip(String(before));
        const set = (to: unknown, from: unknown) =>
          database.dataSource.query(`UPDATE ${tableName} SET ${column} = ? WHERE ${column} = ?`, [to, from]);
        await set(after, before);
        tried++;
        if (!(await verify()).some(({ table }) => table === tableName)) missed.push(`${tableName}.${column}`);
        await set(before, after);
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(columns * 4);
    expect(await verify()).toEqual([]);
  });

  it('says which row, what was sealed and what is found', async () => {
    await database.dataSource.query("UPDATE unit_version SET name = '丙' WHERE id = 2");
    const [finding, ...more] = await verify();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ table: 'unit_version', row: 'id 2' });
    expect(finding?.expected).toMatch(/^[0-9a-f]{64}$/);
    expect(finding?.found).not.toBe(finding?.expected);
    expect(finding?.message).toMatch(/与写入时的校验值不符/);
  });

  it('misses the names of a unit, the titles of a publication and the posts of a leader when they have been deleted', async () => {
    await database.dataSource.query('DELETE FROM unit_version WHERE unit_id = 1');
    await database.dataSource.query('DELETE FROM publication_version');
    await database.dataSource.query('DELETE FROM leader_post');
    expect((await verify()).map(({ table, row }) => [table, row])).toEqual([
      ['unit', 'id 1'],
      ['publication', 'id 1'],
      ['leader', 'id 1'],
    ]);
  });

  it('looks at one office, so that another one is not alarmed', async () => {
    const other = await database.unitOfWork.run((tx) => anOffice(tx, { code: 'other', units: { 丙: 'g' } }));
    await database.dataSource.query("UPDATE unit_version SET name = '丁' WHERE name = '丙'");
    expect(await verify()).toEqual([]);
    expect(await verify(other.officeId)).toHaveLength(1);
  });
});

/** The text with its first character changed to the next one; a date stays one, as a database may insist. */
function flip(text: string): string {
  return String.fromCharCode(text.charCodeAt(0) + 1) + text.slice(1);
}
