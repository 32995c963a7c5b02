import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import type { MessageRow, PeriodRecordRow } from './rows';

export function sealOfRecord(row: Omit<PeriodRecordRow, 'seal'>): string {
  const { officeId, month, no, action, noticeUntil, decideBy, documentNo, reason, actorId, actorName } = row;
  const content = [officeId, month, no, action, noticeUntil, decideBy, documentNo, reason, actorId, actorName];
  return sha256Hex(`assessment_period_record\n${canonicalJson([...content, row.recordedAt.toISOString()])}`);
}

/** Covers the digest of the words, not the words, so that it still holds when they were purged. */
export function sealOfMessage(row: Omit<MessageRow, 'seal' | 'words' | 'salt'>): string {
  const { objectionId, no, kind, authorId, authorName, recordedAt, digest } = row;
  const content = [objectionId, no, kind, authorId, authorName, recordedAt.toISOString(), digest];
  return sha256Hex(`assessment_message\n${canonicalJson(content)}`);
}

export const newSalt = () => randomBytes(16).toString('hex');
export const digestOf = (salt: string, words: string) => sha256Hex(`${salt}\n${words}`);
