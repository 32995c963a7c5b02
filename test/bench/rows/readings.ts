import type { INestApplicationContext } from '@nestjs/common';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { join } from 'node:path';
import { ReadLedger, ReadStandings } from '@app/ledger';
import { UnitOfWork } from '@app/platform';
import type { FilledPlace } from '../growth/ledgers';
import type { Row } from '../growth/template-month';
import { driverOptions, type Place } from '../support/places';

/** What a reader asks of a ledger: through the product, and as somebody would write it by hand on a raw driver. */
export interface Reading {
  readonly id: string;
  readonly what: string;
  /** Answers with what both sides must agree on. */
  ours(): Promise<string>;
  theirs(): Promise<string>;
}

export const PAGE = 50;

/** A connection past the product. */
export interface Raw {
  all(sql: string, values: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function openRaw(place: Place): Promise<Raw> {
  if (place.kind === 'mariadb') {
    const connection = await createConnection(driverOptions(place.databaseUrl ?? ''));
    const all = async (sql: string, values: readonly unknown[]) =>
      (await connection.execute(sql, values as never))[0] as Row[];
    return { all, close: () => connection.end() };
  }
  const database = new Database(join(place.dataDir, 'info-ledger.sqlite'));
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return { all: async (sql, values) => statement(sql).all(values) as Row[], close: async () => void database.close() };
}

/** The three tables of the everyday: a unit's statement of a quarter, a month of all units, the ranking of a year. */
export function readings(
  installation: INestApplicationContext,
  raw: Raw,
  { filled }: FilledPlace,
  {
    quarter,
    month,
    year,
  }: { readonly quarter: readonly [string, string]; readonly month: string; readonly year: string },
): Reading[] {
  const { officeId, unitIds } = filled.office;
  const unitOfWork = installation.get(UnitOfWork);
  const [ledger, standings] = [installation.get(ReadLedger), installation.get(ReadStandings)];
  let turn = 0;
  const unitId = () => unitIds[turn++ % unitIds.length] as number;
  const [from, to] = quarter;
  const statementOf = async (unit: number) =>
    unitOfWork.read(async (tx) => {
      const { rows } = await ledger.entries(tx, officeId, { unitId: unit, from, to }, undefined, PAGE);
      return rows.map(({ seq, amount }) => `${seq} ${amount}`).join();
    });
  const byHand = async (unit: number) =>
    (
      await raw.all(
        `SELECT * FROM ledger_entry WHERE office_id = ? AND unit_id = ? AND booked_month BETWEEN ? AND ? ORDER BY seq LIMIT ${PAGE}`,
        [officeId, unit, from, to],
      )
    )
      .map((row) => `${String(row['seq'])} ${String(row['amount'])}`)
      .join();
  const tableOf = async (period: string) =>
    unitOfWork.read(async (tx) => {
      const { lines, rankBy } = await standings.ofPeriod(tx, officeId, period);
      return totals(lines.map(({ unit, total }) => [unit.id, total.get(rankBy) ?? 0]));
    });
  const tableByHand = async (months: readonly [string, string]) => {
    const units = await raw.all('SELECT id FROM unit WHERE office_id = ?', [officeId]);
    const rows = await raw.all(
      `SELECT unit_id, measure, kind, level, SUM(amount) AS total FROM standing_cell
       WHERE office_id = ? AND month BETWEEN ? AND ? GROUP BY unit_id, measure, kind, level`,
      [officeId, ...months],
    );
    const points = new Map(units.map(({ id }) => [Number(id), 0]));
    for (const { unit_id, measure, total } of rows) {
      const unit = Number(unit_id);
      points.set(unit, (points.get(unit) ?? 0) + (measure === 'point' ? Number(total) : 0));
    }
    return totals([...points]);
  };
  return [
    {
      id: 'statement',
      what: "a unit's statement of a quarter",
      ours: () => statementOf(unitId()),
      theirs: () => byHand(unitId()),
    },
    {
      id: 'month-table',
      what: 'the month table of 120 units',
      ours: () => tableOf(month),
      theirs: () => tableByHand([month, month]),
    },
    {
      id: 'year-ranking',
      what: 'the ranking of a year',
      ours: () => tableOf(year),
      theirs: () => tableByHand([`${year}-01`, `${year}-12`]),
    },
  ];
}

/** Units with their points, the highest first. */
function totals(points: readonly (readonly [number, number])[]): string {
  return [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0]).join(' ');
}
