import { Injectable } from '@nestjs/common';
import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { GENESIS } from '../domain/chain';
import { checkChain, missing } from '../domain/integrity';
import type { ChainTable, ChainTables, Head } from '../domain/records';
import { WholeLog } from '../persistence/whole-log';

/** Where an office's chain ends: what a copy of the ledger is recognised by, and what can be checked at once. */
@Injectable()
export class ChainEnds {
  constructor(private readonly log: WholeLog) {}

  /** Null when the office's ledger was never opened. */
  head(tx: Tx, officeId: number): Promise<Head | null> {
    return this.log.head(tx, officeId);
  }

  /** Recomputes the hashes of the last `count` records only; amounts and older records are for `VerifyLedger`. */
  async check(tx: Tx, officeId: number, count: number): Promise<IntegrityFinding[]> {
    const head = await this.log.head(tx, officeId);
    if (!head) return [missing('ledger_head', `office ${officeId}`, '一行', '没有')];
    const from = Math.max(0, head.seq - count);
    const findings: IntegrityFinding[] = [];
    const unreadable = new Set<number>();
    const anchor = { seq: from, hash: GENESIS };
    const read = async <T extends ChainTable>(table: T): Promise<readonly ChainTables[T][]> => {
      const found = await this.log.records(tx, table, officeId, from - 1);
      for (const place of found.unreadable) {
        findings.push(missing(table, `office ${officeId}, no. ${place}`, '可以读取的一行', '不能读取'));
        unreadable.add(Number(place));
      }
      // The record before the first one to be checked is taken as it is: the link begins at its hash.
      anchor.hash = found.rows.find(({ seq }) => seq === from)?.hash ?? anchor.hash;
      return found.rows.filter(({ seq }) => seq > from);
    };
    const end = {
      events: await read('ledger_event'),
      entries: await read('ledger_entry'),
      months: await read('ledger_month'),
      regulations: await read('ledger_regulation'),
      unreadable,
    };
    return [...findings, ...checkChain(head, end, anchor)];
  }
}
