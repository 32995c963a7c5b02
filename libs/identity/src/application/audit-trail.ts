import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, type Json } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { AuditAction, AuditOutcome } from '../domain/audit-actions';
import { AuditLog } from '../persistence/audit-log';

/** Who did it. A caller is one; the console and strangers have no account. */
export interface AuditActor {
  /** Null: nobody knows of which office. */
  readonly officeId: number | null;
  readonly accountId: number | null;
  readonly name: string;
  readonly role: string;
}

export interface AuditEntry {
  readonly action: AuditAction;
  /** `done` unless said otherwise. */
  readonly outcome?: AuditOutcome;
  /** What it was done to, such as `account 12` or `item 6f…`; at most 200 characters are kept. */
  readonly subject?: string;
  /** No password, no token, no number of a card: it is shown as it is. */
  readonly detail?: Readonly<Record<string, Json>>;
  /** Where the request came from. */
  readonly address?: string | null | undefined;
}

/** Whoever is not signed in and gives a name without an account. */
export const STRANGER: AuditActor = { officeId: null, accountId: null, name: '', role: '' };

/** The audit log: what identity and others must be able to prove that somebody did or tried. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds one record to the log of the actor's office, in the transaction that does what it records; as its last step,
   * because other writers of that log wait from here to the commit.
   */
  async record(tx: Tx, actor: AuditActor, entry: AuditEntry): Promise<void> {
    const { action, outcome = 'done', subject = '', detail = {}, address = null } = entry;
    const { officeId, accountId, name, role } = actor;
    await this.log.append(tx, {
      officeId: officeId ?? 0,
      at: this.clock.now(),
      accountId,
      name,
      role,
      action,
      outcome,
      subject: subject.slice(0, 200),
      detail: canonicalJson(detail),
      address: address?.slice(0, 45) ?? null,
    });
  }
}
