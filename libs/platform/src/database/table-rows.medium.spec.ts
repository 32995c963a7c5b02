import {
  addToRows,
  bigintColumn,
  dateColumn,
  findRows,
  insertRows,
  instantColumn,
  managerOf,
  type PersistencePart,
} from '@app/platform';
import { onlyOn, openTestDatabase, rowsRead, statementsOf, type TestDatabase } from '@app/testing';
import { Column, Entity, Index, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm';

@Entity('tally')
class Tally {
  @PrimaryColumn('int')
  id: number;

  @Column('varchar', { length: 40, nullable: true })
  note: string | null;

  @instantColumn()
  recordedAt: Date;

  @dateColumn()
  occurredOn: string;

  @bigintColumn()
  amount: number;

  @Column('text')
  content: string;
}

/** As the tables of a ledger are: in order of its own key within an office, and looked up by another. */
@Entity('slip')
@Index('slip_mark', ['officeId', 'mark', 'seq'])
class Slip {
  @PrimaryColumn('int')
  officeId: number;

  @PrimaryColumn('int')
  seq: number;

  @Column('varchar', { length: 64 })
  mark: string;

  @Column('varchar', { length: 500 })
  content: string;
}

class CreateTally1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'tally',
        columns: [
          { name: 'id', type: 'int', isPrimary: true },
          { name: 'note', type: 'varchar', length: '40', isNullable: true },
          { name: 'recorded_at', type: 'datetime', precision: 3 },
          { name: 'occurred_on', type: 'date' },
          { name: 'amount', type: 'bigint' },
          { name: 'content', type: 'text' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'slip',
        columns: [
          { name: 'office_id', type: 'int', isPrimary: true },
          { name: 'seq', type: 'int', isPrimary: true },
          { name: 'mark', type: 'varchar', length: '64' },
          { name: 'content', type: 'varchar', length: '500' },
        ],
        indices: [{ name: 'slip_mark', columnNames: ['office_id', 'mark', 'seq'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('slip');
    await runner.dropTable('tally');
  }
}

const part: PersistencePart = { entities: [Tally, Slip], migrations: [CreateTally1700000000001] };
const tally = (id: number, more: Partial<Tally> = {}): Tally => ({
  id,
  note: id % 2 ? null : `'第 ${id} 条?'`,
  recordedAt: new Date(Date.UTC(2014, 2, 3, 1, 2, 3, id % 1000)),
  occurredOn: '2014-03-01',
  amount: id % 3 ? -id : Number.MAX_SAFE_INTEGER - id,
  content: '汉字 \\ " 🙂',
  ...more,
});

describe('rows by way of the driver', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([part]);
  });
  afterEach(() => database.close());

  const insert = (rows: readonly Tally[]) => database.unitOfWork.run((tx) => insertRows(tx, Tally, rows));
  const amounts = () =>
    database.unitOfWork.read(async (tx) =>
      (await findRows(tx, Tally, { occurredOn: '2014-03-01' }, 'id')).map(({ amount }) => amount),
    );

  it('come back as they went in, and are for TypeORM what they are for us', async () => {
    const rows = Array.from({ length: 1_001 }, (_, id) => tally(id));
    await insert(rows);
    const ids = rows.map(({ id }) => id);
    expect(await database.unitOfWork.read((tx) => findRows(tx, Tally, { id: ids }, 'id'))).toEqual(rows);
    const seen = await database.unitOfWork.read((tx) => managerOf(tx).find(Tally, { order: { id: 'ASC' } }));
    expect(seen.map((row) => ({ ...row }))).toEqual(rows);
  });

  it('are found by every condition at once, in the order asked for, and none by an empty list', async () => {
    await insert([tally(3, { note: 'a' }), tally(1, { note: 'a' }), tally(2, { note: 'b' })]);
    const found = await database.unitOfWork.read((tx) =>
      findRows(tx, Tally, { note: 'a', occurredOn: '2014-03-01', id: [3, 2, 1] }, 'id'),
    );
    expect(found.map(({ id }) => id)).toEqual([1, 3]);
    expect(await database.unitOfWork.read((tx) => findRows(tx, Tally, { note: 'a', id: [] }, 'id'))).toEqual([]);
  });

  it('add to sums that stand already and begin those that do not', async () => {
    await insert([tally(1, { amount: 10, content: 'kept' })]);
    await database.unitOfWork.run((tx) =>
      addToRows(tx, Tally, ['amount'], [tally(1, { amount: -3, content: 'new' }), tally(2, { amount: 4 })]),
    );
    expect(await amounts()).toEqual([7, 4]);
    const [first] = await database.unitOfWork.read((tx) => findRows(tx, Tally, { id: 1 }, 'id'));
    expect(first?.content).toBe('kept');
  });

  it('are found with the columns that are named alone, so that nothing is read that nobody needs', async () => {
    await insert([tally(1), tally(2)]);
    const [asked] = await database.unitOfWork.read((tx) =>
      statementsOf(tx, async () => {
        expect(await findRows(tx, Tally, { id: [2, 1] }, 'id', { columns: ['id', 'note'] })).toEqual([
          { id: 1, note: null },
          { id: 2, note: `'第 2 条?'` },
        ]);
      }),
    );
    expect(asked?.[0]).not.toContain('content');
  });

  it('are refused whole when a column is given nothing, since the database would fill it in by itself', async () => {
    const { note: _note, ...incomplete } = tally(2);
    await expect(insert([tally(1), incomplete as Tally])).rejects.toThrow('column note was given no value');
    expect(await amounts()).toEqual([]);
  });

  it('are checked like all others: no number that is not exact, no text that would be cut', async () => {
    await expect(insert([tally(1, { amount: 0.5 })])).rejects.toThrow('safe integer');
    await expect(insert([tally(1, { occurredOn: '2014-02-30' })])).rejects.toThrow('not a date');
    await expect(insert([tally(1, { content: 'a\0b' })])).rejects.toMatchObject({ code: 'unstorable_text' });
  });
});

onlyOn('mysql')('a list that is looked up by way of the driver', () => {
  it('costs what it finds and not what the office holds, though it comes in the order of the key', async () => {
    const database = await openTestDatabase([part]);
    try {
      const markOf = (seq: number) => `${(seq * 7_919) % 4_001}`.padStart(64, '0');
      const slips = Array.from({ length: 4_000 }, (_, seq) => ({
        officeId: 1,
        seq,
        mark: markOf(seq),
        content: '汉'.repeat(300),
      }));
      await database.unitOfWork.run((tx) => insertRows(tx, Slip, slips));
      await database.dataSource.query('ANALYZE TABLE slip');
      const wanted = Array.from({ length: 64 }, (_, i) => i * 60);
      const read = await database.unitOfWork.read((tx) =>
        rowsRead(tx, async () => {
          const found = await findRows(tx, Slip, { officeId: 1, mark: wanted.map(markOf).reverse() }, 'seq');
          expect(found.map(({ seq }) => seq)).toEqual(wanted);
        }),
      );
      expect(read).toBeLessThan(400);
    } finally {
      await database.close();
    }
  });
});
