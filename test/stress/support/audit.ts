import type { DataSource } from 'typeorm';
import { findingsOf, rebuild } from './console';
import type { Installation } from './installation';
import type { Acknowledged, Load } from './load';

interface StoredEvent {
  readonly seq: number | string;
  readonly type: string;
  readonly item_id: string | null;
}

const RECORDS = ['ledger_event', 'ledger_entry', 'ledger_month', 'ledger_regulation'];
const SHOWN = 10;

/** Compares what clients were told with what is stored. Every client must have settled. */
export class Audit {
  private checkedTo = 0;

  constructor(
    private readonly installation: Installation,
    private readonly load: Load,
  ) {}

  /** Quick, over what came since the last time: nothing missing, nothing double, no gap in the numbers. */
  sinceLastTime(): Promise<string[]> {
    return this.installation.look(async (dataSource) => {
      const found = await this.compare(dataSource, this.checkedTo);
      this.checkedTo = Math.max(this.checkedTo, ...this.told(this.checkedTo).map(({ event }) => event));
      return found;
    });
  }

  /** The number of the last event there is: what a drill finds there before its clients begin. */
  lastNumber(): Promise<number> {
    return this.installation.look(async (dataSource) => {
      const rows: { last: number | string | null }[] = await dataSource.query(
        'SELECT max(seq) AS last FROM ledger_event',
      );
      return Number(rows[0]?.last ?? 0);
    });
  }

  /**
   * Everything the clients were told, of events after a number, and all there is derived again by the operator's own
   * commands.
   */
  async whole(after = 0): Promise<string[]> {
    const { place } = this.installation;
    const found = await this.installation.look(async (dataSource) => [
      ...(await this.compare(dataSource, after)),
      ...(await this.keys(dataSource)),
    ]);
    // Before the rebuild, which would put right what verify is to find.
    found.push(...(await findingsOf(place)));
    const before = await this.cells();
    await rebuild(place);
    if (before !== (await this.cells())) found.push('the standings are not those a rebuild gives');
    return found.slice(0, SHOWN);
  }

  /** The projection as text. A cell of nothing means what no cell means. */
  private cells(): Promise<string> {
    const cells = 'SELECT month, unit_id, measure, kind, level, detail, amount FROM standing_cell WHERE amount <> 0';
    return this.installation.look(async (dataSource) =>
      JSON.stringify(await dataSource.query(`${cells} ORDER BY month, unit_id, measure, kind, level, detail`)),
    );
  }

  private told(after: number): Acknowledged[] {
    return [...this.load.acknowledged.values()].filter(({ event }) => event > after);
  }

  private async compare(dataSource: DataSource, after: number): Promise<string[]> {
    const rows: StoredEvent[] = await dataSource.query(
      `SELECT seq, type, item_id FROM ledger_event WHERE seq > ${after} ORDER BY seq`,
    );
    const stored = new Map(rows.map((row) => [Number(row.seq), row]));
    const found = await gaps(dataSource);
    for (const { key, type, event, itemId } of this.told(after)) {
      const row = stored.get(event);
      stored.delete(event);
      if (!row) found.push(`missing: ${key} was acknowledged as event ${event}, or another key was as well`);
      else if (row.type !== type || (type !== 'cancellation' && row.item_id !== itemId))
        found.push(`changed: ${key} was acknowledged as event ${event}, which is another ${row.type}`);
    }
    for (const { seq, type } of stored.values()) found.push(`double: no client was told of event ${seq}, a ${type}`);
    return found.slice(0, SHOWN);
  }

  private async keys(dataSource: DataSource): Promise<string[]> {
    const rows: { n: number | string }[] = await dataSource.query('SELECT count(*) AS n FROM ledger_idempotency');
    const [stored, told] = [Number(rows[0]?.n), this.load.acknowledged.size];
    return stored === told ? [] : [`${told} keys were acknowledged and ${stored} are remembered`];
  }
}

/** Every number up to the head belongs to exactly one record of the chain. */
async function gaps(dataSource: DataSource): Promise<string[]> {
  const numbers = RECORDS.map((table) => `SELECT seq FROM ${table}`).join(' UNION ALL ');
  const [head, chain] = (await Promise.all([
    dataSource.query('SELECT seq AS last, 0 AS n, 0 AS different FROM ledger_head'),
    dataSource.query(
      `SELECT count(*) AS n, count(DISTINCT seq) AS different, max(seq) AS last FROM (${numbers}) AS chain`,
    ),
  ])) as [Counted[], Counted[]];
  const last = Number(head[0]?.last);
  const whole = Object.values(chain[0] ?? {}).every((count) => Number(count) === last);
  return whole ? [] : [`the head is ${last}, the chain ${JSON.stringify(chain[0])}`];
}

interface Counted {
  readonly n: number | string;
  readonly different: number | string;
  readonly last: number | string;
}
