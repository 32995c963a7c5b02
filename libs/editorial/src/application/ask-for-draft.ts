import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Json } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx, WriteRequest } from '@app/platform';
import { commissionError } from '../domain/commission-errors';
import { CommissionedDrafts } from '../persistence/commissioned-drafts';
import { DraftDesk } from './draft-desk';

export interface DraftAsked {
  readonly topic: string;
  readonly requirement?: string;
  readonly unitIds: readonly number[];
  readonly dueAt: Date;
  /** Where it was asked by telephone before it was entered; now when left out. */
  readonly askedAt?: Date;
}

/** Asks units for a draft on a topic by a moment. */
@Injectable()
export class AskForDraft {
  constructor(
    private readonly desk: DraftDesk,
    private readonly drafts: CommissionedDrafts,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async ask(tx: Tx, request: WriteRequest, asked: DraftAsked): Promise<{ draftId: string; replayed: boolean }> {
    const input = asJson(asked);
    const known = await this.desk.stepUnderKey(tx, request, 'ask', input);
    if (known) return { draftId: known.draftId, replayed: true };
    const now = this.clock.now();
    const { topic, requirement = null, unitIds, dueAt, askedAt = now } = asked;
    if (askedAt > now) throw commissionError.commission_asked_in_future();
    if (dueAt <= now || dueAt <= askedAt) throw commissionError.commission_due_past();
    const { officeId, accountId, name } = request.caller;
    await this.directory.requireUnits(tx, officeId, unitIds, this.clock.today());
    const id = randomUUID();
    const by = { askedBy: accountId, askedByName: name };
    const draft = { id, officeId, topic, requirement, askedAt, ...by, dueAt, steps: 0 };
    const untouched = { state: 'asked', extensionTo: null, itemId: null, result: null, eventNo: null } as const;
    await this.drafts.add(
      tx,
      draft,
      unitIds.map((unitId) => ({ draftId: id, unitId, officeId, askedAt, dueAt, ...untouched })),
    );
    await this.desk.keep(tx, request, draft, { draftId: id, action: 'ask', unitIds, input, more: { dueAt } });
    return { draftId: id, replayed: false };
  }
}

function asJson({ dueAt, askedAt, ...rest }: DraftAsked): Json {
  const instants = { dueAt: dueAt.toISOString(), ...(askedAt && { askedAt: askedAt.toISOString() }) };
  return { ...rest, ...instants };
}
