import { canonicalJson } from '@app/kernel';
import { managerOf, sha256Hex, type Tx } from '@app/platform';
import type { DeepPartial, FindOptionsWhere } from 'typeorm';
import { SealedRow } from './rows';

type RowClass<R> = new () => R;

/** The hash of a table's name and of every column of a row but the seal itself. */
export function sealOf(table: string, row: SealedRow): string {
  const content = Object.entries(row).filter(([column]) => column !== 'seal');
  return sha256Hex(`${table}\n${canonicalJson(Object.fromEntries(content))}`);
}

/** Inserts a row with its seal. The id is part of what is sealed, so a row that gets one is sealed once it has it. */
export async function insertSealed<R extends SealedRow>(
  tx: Tx,
  type: RowClass<R>,
  content: Omit<R, 'id' | 'seal'>,
): Promise<R> {
  const manager = managerOf(tx);
  const row = manager.create(type, { ...content, seal: '' } as DeepPartial<R>);
  await manager.insert(type, row as never);
  row.seal = sealOf(manager.connection.getMetadata(type).tableName, row);
  const key = manager.connection.getMetadata(type).getEntityIdMap(row) as FindOptionsWhere<R>;
  await manager.update(type, key, { seal: row.seal } as never);
  return row;
}
