import { Injectable } from '@nestjs/common';
import type { IntegrityFinding } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import { missing } from '../domain/integrity';
import { UnitNames } from '../domain/unit-names';
import { WholeLog } from '../persistence/whole-log';
import { LedgerVerification, type VerifyOptions } from './ledger-verification';

const PAGE = 1_000;

/**
 * Derives an office's whole ledger again and names every row that is not what it must be: the chain over all records,
 * every standing entry against a fresh assessment, closed months, answered keys, and the projection. What it holds does
 * not grow with the log.
 */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly log: WholeLog,
    private readonly directory: Directory,
  ) {}

  /** All that was found. */
  async verify(tx: Tx, officeId: number, options: VerifyOptions = {}): Promise<IntegrityFinding[]> {
    const findings: IntegrityFinding[] = [];
    for await (const finding of this.findings(tx, officeId, options)) findings.push(finding);
    return findings;
  }

  /** What is found, as it is found. */
  async *findings(tx: Tx, officeId: number, options: VerifyOptions = {}): AsyncIterable<IntegrityFinding> {
    const head = await this.log.head(tx, officeId);
    if (!head) {
      yield missing('ledger_head', `office ${officeId}`, '一行', '没有');
      return;
    }
    const roster = await this.directory.rosterOf(tx, officeId);
    const names = new UnitNames(await this.directory.allUnits(tx, officeId));
    yield* new LedgerVerification(this.log, tx, { head, roster, names }, { page: PAGE, ...options }).findings();
  }
}
