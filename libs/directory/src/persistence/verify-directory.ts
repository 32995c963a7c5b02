import type { IntegrityFinding } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import type { EntityManager } from 'typeorm';
import { ForwardRouteRow } from './forward-route-row';
import { HolidayYearRow } from './holiday-year-row';
import { LeaderPostRow, LeaderRow } from './leader-rows';
import {
  OfficeRow,
  PersonRow,
  PublicationColumnRow,
  PublicationNumberingRow,
  PublicationRow,
  PublicationVersionRow,
  SealedRow,
  UnitHeadRow,
  UnitMergerRow,
  UnitRow,
  UnitVersionRow,
} from './rows';
import { sealOf } from './seal';

const offices = 'SELECT id FROM office';
const units = 'SELECT id FROM unit';
const publications = 'SELECT id FROM publication';
const leaders = 'SELECT id FROM leader';

/** The rows of an office, and those that belong to nobody any more because the number they point with was altered. */
const ofOffice = `r.office_id = :office OR r.office_id NOT IN (${offices})`;
const ofUnit = `r.unit_id IN (SELECT u.id FROM unit u WHERE u.office_id = :office) OR r.unit_id NOT IN (${units})`;
const ofPublication = `r.publication_id IN (SELECT p.id FROM publication p WHERE p.office_id = :office)
  OR r.publication_id NOT IN (${publications})`;
const ofLeader = `r.leader_id IN (SELECT l.id FROM leader l WHERE l.office_id = :office) OR r.leader_id NOT IN (${leaders})`;

const tables: readonly (readonly [new () => SealedRow, string])[] = [
  [OfficeRow, 'r.id = :office'],
  [UnitRow, ofOffice],
  [UnitVersionRow, ofUnit],
  [UnitMergerRow, ofUnit],
  [UnitHeadRow, ofUnit],
  [PersonRow, ofOffice],
  [PublicationRow, ofOffice],
  [PublicationVersionRow, ofPublication],
  [PublicationColumnRow, ofPublication],
  [PublicationNumberingRow, ofPublication],
  [LeaderRow, ofOffice],
  [LeaderPostRow, ofLeader],
  [ForwardRouteRow, ofOffice],
  [HolidayYearRow, ofOffice],
];

/** What must have at least one row of another table. */
const needed: readonly { table: string; sql: string; expected: string }[] = [
  {
    table: 'unit',
    sql: 'SELECT id FROM unit WHERE office_id = ? AND id NOT IN (SELECT unit_id FROM unit_version) ORDER BY id',
    expected: 'at least one row in unit_version',
  },
  {
    table: 'publication',
    sql: `SELECT id FROM publication WHERE office_id = ?
          AND id NOT IN (SELECT publication_id FROM publication_version) ORDER BY id`,
    expected: 'at least one row in publication_version',
  },
  {
    table: 'leader',
    sql: 'SELECT id FROM leader WHERE office_id = ? AND id NOT IN (SELECT leader_id FROM leader_post) ORDER BY id',
    expected: 'at least one row in leader_post',
  },
];

/** Compares every row of an office's directory with its seal; yields one finding for each that does not match. */
export async function* verifyDirectory(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  const manager = managerOf(tx);
  if (!(await manager.existsBy(OfficeRow, { id: officeId }))) yield missingOffice(officeId);
  for (const [type, where] of tables) yield* brokenSeals(manager, type, where, officeId);
  for (const { table, sql, expected } of needed) {
    for (const { id } of await manager.query<{ id: number }[]>(sql, [officeId])) {
      yield { table, row: `id ${id}`, expected, found: 'none', message: `${table} 表第 ${id} 行缺少它的名称记录` };
    }
  }
}

async function* brokenSeals(
  manager: EntityManager,
  type: new () => SealedRow,
  where: string,
  office: number,
): AsyncIterable<IntegrityFinding> {
  const { tableName, primaryColumns } = manager.connection.getMetadata(type);
  const rows = await manager.createQueryBuilder(type, 'r').where(where, { office }).getMany();
  for (const row of rows) {
    const found = sealOf(tableName, row);
    if (found === row.seal) continue;
    const key = primaryColumns
      .map((column) => `${column.databaseName} ${String(column.getEntityValue(row))}`)
      .join(', ');
    const message = `${tableName} 表 ${key} 的内容与写入时的校验值不符，可能被绕过系统改动`;
    yield { table: tableName, row: key, expected: row.seal, found, message };
  }
}

function missingOffice(id: number): IntegrityFinding {
  const message = `office 表没有编号为 ${id} 的办公室`;
  return { table: 'office', row: `id ${id}`, expected: 'a row', found: 'none', message };
}
