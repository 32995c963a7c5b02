import { canonicalJson } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import type { Issue, IssueLine } from '../domain/issue';

/** The hash of an issue and its lines as they were signed off; what was taken back later is no part of it. */
export function sealOfIssue(issue: Issue, lines: readonly IssueLine[]): string {
  const { seal: _seal, changedAt, signedAt, ...rest } = issue;
  const head = { ...rest, changedAt: changedAt.toISOString(), signedAt: signedAt?.toISOString() ?? null };
  const body = lines.map(({ takenBackBy: _later, ...line }) => line);
  return sha256Hex(`issue\n${canonicalJson([head, body] as never)}`);
}
