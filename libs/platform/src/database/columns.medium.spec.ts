import { type Tx, bigintColumn, dateColumn, instantColumn, managerOf, type PersistencePart } from '@app/platform';
import { openTestDatabase, type TestDatabase } from '@app/testing';
import { Column, Entity, LessThan, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm';

@Entity('sample')
class Sample {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @instantColumn()
  recordedAt: Date;

  @dateColumn()
  occurredOn: string;

  @bigintColumn()
  amount: number;

  @instantColumn({ nullable: true })
  closedAt: Date | null;

  @bigintColumn({ nullable: true })
  limitAmount: number | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  note: string | null;
}

class CreateSample1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'sample',
        columns: [
          { name: 'id', type: 'varchar', length: '26', isPrimary: true },
          { name: 'recorded_at', type: 'datetime', precision: 3 },
          { name: 'occurred_on', type: 'date' },
          { name: 'amount', type: 'bigint' },
          { name: 'closed_at', type: 'datetime', precision: 3, isNullable: true },
          { name: 'limit_amount', type: 'bigint', isNullable: true },
          { name: 'note', type: 'varchar', length: '40', isNullable: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sample');
  }
}

const part: PersistencePart = { entities: [Sample], migrations: [CreateSample1700000000001] };
const at = new Date('2014-03-03T01:02:03.004Z');
const sample = (more: Partial<Sample> = {}): Sample =>
  Object.assign(new Sample(), {
    id: 'a',
    recordedAt: at,
    occurredOn: '2014-03-01',
    amount: 1,
    closedAt: null,
    limitAmount: null,
    note: null,
    ...more,
  });

describe('columns', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([part]);
  });
  afterEach(() => database.close());

  const store = (row: Sample) => database.unitOfWork.run((tx: Tx) => managerOf(tx).insert(Sample, row));
  const load = (id = 'a') => database.unitOfWork.read((tx) => managerOf(tx).findOneByOrFail(Sample, { id }));

  it('returns what was stored to the millisecond, because an order of recording is decided by it', async () => {
    await store(sample());
    expect(await load()).toEqual(sample());
  });

  it.each([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1])('keeps %p exact', async (amount) => {
    await store(sample({ amount }));
    expect((await load()).amount).toBe(amount);
  });

  it.each([2 ** 53, 0.5, NaN])(
    'refuses to store %p in a bigint, because it would come back as another number',
    async (amount) => {
      await expect(store(sample({ amount }))).rejects.toThrow('safe integer');
    },
  );

  it('refuses to read a bigint that a number cannot hold instead of rounding it', async () => {
    await store(sample());
    await database.dataSource.query('UPDATE sample SET amount = 9007199254740993');
    await expect(load()).rejects.toThrow('safe integer');
  });

  it('stores a negative zero as zero, so that two equal amounts are equal', async () => {
    await store(sample({ amount: -0 }));
    expect((await load()).amount).toBe(0);
  });

  it.each(['2014-02-30', '2014-3-1', '2014-03-01T00:00:00Z'])('refuses the date %s', async (occurredOn) => {
    await expect(store(sample({ occurredOn }))).rejects.toThrow('not a date');
  });

  it.each([new Date(NaN), new Date('+010000-01-01T00:00:00Z'), new Date('0999-12-31T00:00:00Z')])(
    'refuses the instant %p, which no database of ours can hold',
    async (recordedAt) => {
      await expect(store(sample({ recordedAt }))).rejects.toThrow('not an instant');
    },
  );

  it('compares instants in conditions as it stores them', async () => {
    await store(sample());
    const earlier = (than: Date) =>
      database.unitOfWork.read((tx) => managerOf(tx).countBy(Sample, { recordedAt: LessThan(than) }));
    expect(await earlier(at)).toBe(0);
    expect(await earlier(new Date(at.getTime() + 1))).toBe(1);
    const built = await database.unitOfWork.read((tx) =>
      managerOf(tx).createQueryBuilder(Sample, 's').where('s.recordedAt = :at', { at }).getCount(),
    );
    expect(built).toBe(1);
  });

  it('names columns in snake case, as the migrations do', async () => {
    const metadata = database.dataSource.getMetadata(Sample);
    expect(metadata.columns.map((column) => column.databaseName)).toContain('limit_amount');
    const drift = await database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('sets a lone column to NULL, which the driver by itself refuses', async () => {
    await store(sample({ note: 'x' }));
    await database.unitOfWork.run((tx) => managerOf(tx).query('UPDATE sample SET note = ?', [null]));
    expect((await load()).note).toBeNull();
  });

  it.each(['a\0b', 'a\ud800', '\udc00b'])(
    'refuses %j, because SQLite would cut it at U+0000 or replace half a surrogate pair without a word',
    async (note) => {
      await expect(store(sample({ note }))).rejects.toMatchObject({ code: 'unstorable_text' });
      await store(sample({ note: '🐉' }));
      expect((await load()).note).toBe('🐉');
    },
  );
});
