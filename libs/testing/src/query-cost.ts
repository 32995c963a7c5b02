import Database from 'libsql';
import { managerOf, type Tx, type UnitOfWork } from '@app/platform';

/** On the MySQL family: how many rows `ask` has the database fetch, by whatever way. */
export function rowsRead(tx: Tx, ask: () => Promise<unknown>): Promise<number> {
  return counted(tx, /^Handler_read/, ask);
}

/** As `rowsRead`, with the entries of indexes that it passes over on the way. */
export function entriesRead(tx: Tx, ask: () => Promise<unknown>): Promise<number> {
  return counted(tx, /^Handler_(read|icp_attempts)/, ask);
}

async function counted(tx: Tx, names: RegExp, ask: () => Promise<unknown>): Promise<number> {
  const before = await soFar(tx, names);
  await ask();
  return (await soFar(tx, names)) - before;
}

async function soFar(tx: Tx, names: RegExp): Promise<number> {
  const counters = await managerOf(tx).query<{ Variable_name: string; Value: string }[]>(
    "SHOW SESSION STATUS LIKE 'Handler_%'",
  );
  return counters
    .filter(({ Variable_name: name }) => names.test(name))
    .reduce((sum, { Value }) => sum + Number(Value), 0);
}

export type Statement = readonly [sql: string, parameters: readonly unknown[]];

/** The statements `ask` makes in its transaction, in order. */
export async function statementsOf(tx: Tx, ask: () => Promise<unknown>): Promise<readonly Statement[]> {
  const runner = managerOf(tx).queryRunner;
  if (!runner) throw new Error('no transaction');
  const query = jest.spyOn(runner, 'query');
  try {
    await ask();
    return query.mock.calls.map(([sql, parameters]) => [sql, (parameters ?? []) as unknown[]]);
  } finally {
    query.mockRestore();
  }
}

/**
 * How SQLite goes about each of some SELECTs: the lines of its plans. On a connection of its own: libsql keeps what it explained
 * open, and the connection at the state of the database it then saw.
 */
export async function plansOf(
  unitOfWork: UnitOfWork,
  selects: readonly Statement[],
): Promise<readonly (readonly string[])[]> {
  const file = await unitOfWork.read((tx) => Promise.resolve(managerOf(tx).connection.options.database));
  const connection = new Database(file as string);
  try {
    return selects.map(([sql, parameters]) => {
      const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([...parameters]) as { detail: string }[];
      return plan.map(({ detail }) => detail);
    });
  } finally {
    connection.close();
  }
}
