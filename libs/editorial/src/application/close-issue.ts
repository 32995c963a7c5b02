import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import { ReadItems } from '@app/submission';
import { editorialError } from '../domain/errors';
import { type Issue, issueLabel, type IssueLine, requireTransition } from '../domain/issue';
import { sealOfIssue } from '../persistence/issue-seal';
import { Issues } from '../persistence/issues';
import { requireVersion } from './issue-places';

export interface SignOff {
  /** The version of the issue that was seen, and is signed off. */
  readonly version: number;
  /** Who signed, where it was done on paper; the caller when left out. */
  readonly signedBy?: string;
}

/** Signs an issue off (签发) and closes it: nothing of it changes any more. */
@Injectable()
export class CloseIssue {
  constructor(
    private readonly issues: Issues,
    private readonly items: ReadItems,
    private readonly clock: Clock,
  ) {}

  async close(tx: Tx, { caller: { officeId, name } }: WriteRequest, id: string, signOff: SignOff): Promise<Issue> {
    const issue = await this.issues.hold(tx, officeId, id);
    if (!issue) throw editorialError.issue_not_found();
    requireTransition(issue, 'closed');
    requireVersion(issue, signOff.version);
    const lines = await this.printed(tx, officeId, id);
    if (lines.length === 0) throw editorialError.issue_empty({ label: issueLabel(issue) ?? issue.issuedOn });
    const now = this.clock.now();
    const { signedBy = name } = signOff;
    const signed = { status: 'closed', changedBy: name, changedAt: now, signedBy, signedAt: now } as const;
    const closed = { ...issue, ...signed, version: issue.version + 1 };
    const seal = sealOfIssue(closed, lines);
    await this.issues.change(tx, issue, { ...signed, seal });
    return { ...closed, seal };
  }

  /** The lines with the texts as they stand now, which are the ones that are printed. */
  private async printed(tx: Tx, officeId: number, id: string): Promise<IssueLine[]> {
    const lines = await this.issues.lines(tx, id);
    const ids = lines.map(({ itemId }) => itemId);
    await this.items.foresee(tx, officeId, ids);
    const printed: IssueLine[] = [];
    for (const line of lines) {
      const { revisions } = await this.items.require(tx, officeId, line.itemId);
      printed.push({ ...line, revision: revisions });
      if (revisions !== line.revision) await this.issues.changeLine(tx, { ...line, revision: revisions });
    }
    return printed;
  }
}
