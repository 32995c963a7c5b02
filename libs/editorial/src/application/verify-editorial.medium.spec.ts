import { directoryPersistence } from '@app/directory';
import { managerOf } from '@app/platform';
import { construct, openTestDatabase, type TestDatabase } from '@app/testing';
import type { Issue } from '../domain/issue';
import { editorialPersistence } from '../persistence/editorial-persistence';
import { sealOfIssue } from '../persistence/issue-seal';
import { Issues } from '../persistence/issues';
import { verifyEditorial } from './verify-editorial';

const signed: Issue = {
  ...{ id: 'i', officeId: 1, publication: '政务@district', issuedOn: '2014-03-03', status: 'closed', version: 4 },
  ...{ series: '2014', number: 12, cumulativeNo: 9, changedBy: '王', changedAt: new Date('2014-03-03T01:00:00Z') },
  ...{ signedBy: '王主任', signedAt: new Date('2014-03-03T02:00:00Z'), seal: null },
};
const line = {
  officeId: 1,
  issueId: 'i',
  eventNo: 5,
  itemId: 'x',
  revision: 2,
  column: 'a',
  place: 1,
  takenBackBy: null,
};

describe('verifyEditorial', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([directoryPersistence, editorialPersistence]);
    const issues = construct(Issues);
    await database.unitOfWork.run(async (tx) => {
      await issues.add(tx, { ...signed, seal: sealOfIssue(signed, [line]) }, null);
      await issues.addLines(tx, [line]);
    });
  });
  afterAll(() => database.close());

  const verify = () =>
    database.unitOfWork.read(async (tx) => {
      const found: string[] = [];
      for await (const { table, row } of verifyEditorial(tx, 1)) found.push(`${table} ${row}`);
      return found;
    });
  const set = (table: string, change: string) =>
    database.unitOfWork.run((tx) => managerOf(tx).query(`UPDATE ${table} SET ${change}`));

  it('finds nothing in an issue as it was signed off, nor in one whose adoption was taken back later', async () => {
    expect(await verify()).toEqual([]);
    await set('issue_line', 'taken_back_by = 9');
    expect(await verify()).toEqual([]);
  });

  it.each([
    ['issue_line', 'revision = 3', 'revision = 2'],
    ['issue_line', 'place = 2', 'place = 1'],
    ['issue_line', 'column_code = NULL', "column_code = 'a'"],
    ['issue', 'cumulative_no = 10', 'cumulative_no = 9'],
    ['issue', "signed_by = '他人'", "signed_by = '王主任'"],
  ])(
    'names a closed issue after a change of %s to %s, because it was printed otherwise',
    async (table, change, back) => {
      await set(table, change);
      expect(await verify()).toEqual(['issue id i']);
      await set(table, back);
      expect(await verify()).toEqual([]);
    },
  );
});
