import { Injectable } from '@nestjs/common';
import { verifyDirectory } from '@app/directory';
import { verifyIdentity } from '@app/identity';
import type { IntegrityFinding, Json } from '@app/kernel';
import { type JobContext, type JobHandler, type Tx, UnitOfWork } from '@app/platform';
import { VerifyLedger } from '../application/verify-ledger';

/** Findings a result holds at most; the console's `verify` prints all of them. */
const MOST_FINDINGS = 100;

/** What was found: how much in each part that was checked, and the first findings in full. */
export interface VerificationFound {
  readonly found: number;
  readonly parts: readonly { readonly part: string; readonly found: number }[];
  readonly findings: readonly IntegrityFinding[];
}

/** Derives an office's directory, accounts and ledger again and names every row that is not what it must be. */
@Injectable()
export class VerificationJob implements JobHandler<null, VerificationFound> {
  static readonly kind = 'ledger.verification';
  readonly kind = VerificationJob.kind;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: VerifyLedger,
  ) {}

  /** All parts in one unchanging state, so that nothing recorded meanwhile looks like a contradiction. */
  work(_input: null, context: JobContext): Promise<VerificationFound> {
    return this.unitOfWork.read(async (tx) => {
      const findings: IntegrityFinding[] = [];
      const parts: { part: string; found: number }[] = [];
      for (const { part, percent, check } of this.stages(tx, context.caller.officeId)) {
        context.signal.throwIfAborted();
        context.progress(percent, `正在核对${part}`);
        const before = findings.length;
        for await (const finding of check()) findings.push(finding);
        parts.push({ part, found: findings.length - before });
      }
      return { found: findings.length, parts, findings: findings.slice(0, MOST_FINDINGS) };
    });
  }

  /** Verifying changes nothing: its result is all there is to keep. */
  async settle(_tx: Tx, outcome: VerificationFound): Promise<Json> {
    return outcome as unknown as Json;
  }

  private stages(tx: Tx, officeId: number) {
    return [
      { part: '单位和刊物', percent: 0, check: () => verifyDirectory(tx, officeId) },
      { part: '账号', percent: 10, check: () => verifyIdentity(tx, officeId) },
      { part: '台账', percent: 20, check: () => this.ledgerFindings(tx, officeId) },
    ] as const;
  }

  private async *ledgerFindings(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
    yield* await this.ledger.verify(tx, officeId);
  }
}
