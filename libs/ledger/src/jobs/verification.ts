import { Injectable } from '@nestjs/common';
import { verifyDirectory } from '@app/directory';
import { verifyIdentity } from '@app/identity';
import type { IntegrityFinding, Json } from '@app/kernel';
import { type JobContext, type JobHandler, type Tx, UnitOfWork } from '@app/platform';
import { VerifyLedger } from '../application/verify-ledger';

/** Findings a result holds at most; the console's `verify` prints all of them. */
const MOST_FINDINGS = 100;
/** Percent done when the ledger's turn comes. */
const LEDGER_FROM = 20;

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
      for (const { part, percent, check } of this.stages(tx, context)) {
        context.signal.throwIfAborted();
        context.progress(percent, `正在核对${part}`);
        let found = 0;
        for await (const finding of check()) {
          found += 1;
          if (findings.length < MOST_FINDINGS) findings.push(finding);
        }
        parts.push({ part, found });
      }
      return { found: parts.reduce((sum, { found }) => sum + found, 0), parts, findings };
    });
  }

  /** Verifying changes nothing: its result is all there is to keep. */
  async settle(_tx: Tx, outcome: VerificationFound): Promise<Json> {
    return outcome as unknown as Json;
  }

  private stages(tx: Tx, context: JobContext) {
    const { officeId } = context.caller;
    const percent = (share: number) => LEDGER_FROM + Math.floor((100 - LEDGER_FROM) * share);
    const watched = {
      signal: context.signal,
      progress: (share: number) => context.progress(percent(share), '正在核对台账'),
    };
    return [
      { part: '单位和刊物', percent: 0, check: () => verifyDirectory(tx, officeId) },
      { part: '账号', percent: 10, check: () => verifyIdentity(tx, officeId) },
      { part: '台账', percent: LEDGER_FROM, check: () => this.ledger.findings(tx, officeId, watched) },
    ] as const;
  }
}
