import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import type { ItemRevisionRow, ItemRow, ItemStepRow } from './rows';

/** What nobody can guess: with it gone, a digest confirms no words somebody has in mind. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Stands for words in a seal, so that the words can be purged and the seal still holds. */
export function digestOf(salt: string, ...words: readonly string[]): string {
  return sha256Hex(canonicalJson([salt, ...words]));
}

/** Covers what a step of its life does not change. */
export function sealOfItem(row: Omit<ItemRow, 'seal' | 'status' | 'steps' | 'revisions'>): string {
  const { id, officeId, title, submittedOn, contributors, eventNo, submittedBy, unitId, kind, contact } = row;
  const [createdAt, occurredAt] = [row.createdAt.toISOString(), row.occurredAt?.toISOString() ?? null];
  const parts = [id, officeId, title, submittedOn, contributors, eventNo, submittedBy, createdAt];
  return sha256Hex(canonicalJson([...parts, unitId, kind, occurredAt, contact]));
}

export function sealOfStep(row: Omit<ItemStepRow, 'seal' | 'words' | 'salt'>): string {
  const { itemId, no, action, from, to, actorId, actorName, recordedAt, details, digest } = row;
  const at = recordedAt.toISOString();
  return sha256Hex(canonicalJson([itemId, no, action, from, to, actorId, actorName, at, details, digest]));
}

export function sealOfRevision(row: Omit<ItemRevisionRow, 'seal' | 'title' | 'body' | 'salt'>): string {
  const { itemId, no, kind, writtenBy, writerName, recordedAt, digest } = row;
  return sha256Hex(canonicalJson([itemId, no, kind, writtenBy, writerName, recordedAt.toISOString(), digest]));
}
