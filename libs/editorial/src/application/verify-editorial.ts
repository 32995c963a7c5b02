import type { IntegrityFinding } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Issues } from '../persistence/issues';
import { sealOfIssue } from '../persistence/issue-seal';

const PAGE = 500;

/** Names every closed issue that is not what was signed off. */
export async function* verifyEditorial(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
  const issues = new Issues();
  for (let after: readonly [string, string] | undefined; ;) {
    const place = { order: 'oldest', limit: PAGE, ...(after ? { after } : {}) } as const;
    const page = await issues.page(tx, officeId, { status: 'closed' }, place);
    for (const issue of page) {
      const expected = sealOfIssue(issue, await issues.lines(tx, issue.id));
      if (expected !== issue.seal)
        yield {
          table: 'issue',
          row: `id ${issue.id}`,
          expected,
          found: issue.seal ?? '',
          message: '这一期的版面与签发时不符',
        };
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = [last.issuedOn, last.id];
  }
}
