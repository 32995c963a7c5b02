import { canonicalJson, type Json } from '@app/kernel';

/** One line of the audit log as it was written; nothing changes or deletes it. */
export interface AuditRecord {
  /** 0: of no office, such as a log-in under a name that has no account. */
  readonly officeId: number;
  /** Gapless from 1 in each office. */
  readonly seq: number;
  readonly at: Date;
  /** Null for the console and for whoever is not signed in. */
  readonly accountId: number | null;
  /** As they were then; empty for somebody unknown. */
  readonly name: string;
  readonly role: string;
  readonly action: string;
  readonly outcome: string;
  /** What it was done to, such as `account 12` or `POST /api/v1/awards`; empty when it speaks for itself. */
  readonly subject: string;
  /** Canonical JSON of an object. */
  readonly detail: string;
  /** Where the request came from; null for the console. */
  readonly address: string | null;
  readonly hash: string;
}

/** The place before an office's first record. */
export const AUDIT_GENESIS = '0'.repeat(64);

/** What is hashed: the hash before, the table, and all the record says, in the form the ledger's chain uses too. */
export function auditMaterial(previous: string, { hash: _, at, ...record }: AuditRecord): string {
  return `${previous}\naudit_record\n${canonicalJson({ ...record, at: at.toISOString() } satisfies Json)}`;
}
