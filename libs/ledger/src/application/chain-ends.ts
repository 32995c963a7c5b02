import { Injectable } from '@nestjs/common';
import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { GENESIS } from '../domain/chain';
import { ChainCheck } from '../domain/chain-check';
import { missing, unreadable } from '../domain/integrity';
import type { Head } from '../domain/records';
import { WholeLog } from '../persistence/whole-log';

const PAGE = 1_000;

/** Where an office's chain ends: what a copy of the ledger is recognised by, and what can be checked at once. */
@Injectable()
export class ChainEnds {
  constructor(private readonly log: WholeLog) {}

  /** Null when the office's ledger was never opened. */
  head(tx: Tx, officeId: number): Promise<Head | null> {
    return this.log.head(tx, officeId);
  }

  /** The hash of the record at a place in the chain; null when none stands there. */
  async hashAt(tx: Tx, officeId: number, seq: number): Promise<string | null> {
    for await (const { records } of this.log.chain(tx, officeId, 1, seq - 1)) {
      const record = records[0]?.record;
      return record?.seq === seq ? record.hash : null;
    }
    return null;
  }

  /** Recomputes the hashes of the last `count` records only; amounts and older records are for `VerifyLedger`. */
  async check(tx: Tx, officeId: number, count: number): Promise<IntegrityFinding[]> {
    const head = await this.log.head(tx, officeId);
    if (!head) return [missing('ledger_head', `office ${officeId}`, '一行', '没有')];
    const from = Math.max(0, head.seq - count);
    const findings: IntegrityFinding[] = [];
    let chain = new ChainCheck(head, { seq: from, hash: GENESIS });
    for await (const { records, unreadable: broken } of this.log.chain(tx, officeId, PAGE, from - 1)) {
      for (const { table, place } of broken) {
        findings.push(unreadable(table, officeId, place));
        chain.passOver(place);
      }
      for (const stored of records) {
        const { seq, hash } = stored.record;
        // The record before the first one to be checked is taken as it is: the link begins at its hash.
        if (seq === from) chain = new ChainCheck(head, { seq, hash });
        else findings.push(...chain.take(stored));
      }
    }
    return [...findings, ...chain.end()];
  }
}
