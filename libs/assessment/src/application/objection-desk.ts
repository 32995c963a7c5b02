import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import { Clock, type Caller } from '@app/kernel';
import { Outbox, type Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import {
  type Disputed,
  type Objection,
  OBJECTION_STATE_TITLES,
  type ObjectionState,
  type ThreadMessage,
} from '../domain/objection';
import { Objections } from '../persistence/objections';
import { DisputedSubjects } from './disputed-subjects';
import { OBJECTION_TOPIC } from './reminders';

/** An objection with its thread. */
export interface ObjectionSeen {
  readonly objection: Objection;
  readonly messages: readonly ThreadMessage[];
}

/** `event`: of what is corrected in the ledger, the event that put it right. */
export interface Outcome {
  readonly outcome: 'upheld' | 'corrected';
  readonly event: number | null;
}

/** Disputes: raised by a unit while what it disputes may be checked, decided by a named person of the office. */
@Injectable()
export class ObjectionDesk {
  constructor(
    private readonly objections: Objections,
    private readonly subjects: DisputedSubjects,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `entry_unknown`, `item_unknown`, `year_end_not_found` (another unit's too), `notice_over`,
   * `public_notice_over`, `objection_stands`.
   */
  async raise(tx: Tx, caller: Caller, disputed: Disputed, words: string): Promise<ObjectionSeen> {
    const { officeId, accountId: raisedBy, name: raisedName } = caller;
    const objection: Objection = {
      ...{ id: randomUUID(), officeId, ...(await this.subjects.find(tx, caller, disputed)) },
      ...{ state: 'open', raisedBy, raisedName, raisedAt: this.clock.now() },
      ...{ endedName: null, endedAt: null, event: null },
    };
    if (!(await this.objections.add(tx, objection))) throw assessmentError.objection_stands();
    await this.write(tx, caller, objection, 'objection', words);
    return this.seen(tx, caller, objection.id);
  }

  async say(tx: Tx, caller: Caller, id: string, words: string): Promise<ObjectionSeen> {
    const objection = await this.requireOpen(tx, caller, id);
    await this.write(tx, caller, objection, 'message', words);
    return this.seen(tx, caller, id);
  }

  async withdraw(tx: Tx, caller: Caller, id: string, words: string): Promise<ObjectionSeen> {
    return this.end(tx, caller, await this.requireOpen(tx, caller, id), 'withdrawn', null, words);
  }

  /**
   * Refuses with `outcome_event_missing`, with `outcome_event_unfit` an event that is about something else or was known before
   * the objection, and with `outcome_verdict_missing` where nothing of the year end has been put right.
   */
  async decide(tx: Tx, caller: Caller, id: string, { outcome, event }: Outcome, words: string): Promise<ObjectionSeen> {
    const objection = await this.requireOpen(tx, caller, id);
    if (outcome === 'upheld') return this.end(tx, caller, objection, 'upheld', null, words);
    await this.subjects.requirePutRight(tx, objection, event);
    return this.end(tx, caller, objection, 'corrected', event, words);
  }

  /** Refuses with `objection_not_found`, also for one of another unit or office. */
  async seen(tx: Tx, caller: Caller, id: string): Promise<ObjectionSeen> {
    const objection = await this.objections.find(tx, caller.officeId, id);
    const own = visibleUnit(caller);
    if (!objection || (own !== null && objection.unitId !== own)) throw assessmentError.objection_not_found();
    return { objection, messages: await this.objections.messages(tx, id) };
  }

  private async requireOpen(tx: Tx, caller: Caller, id: string): Promise<Objection> {
    const { objection } = await this.seen(tx, caller, id);
    if (objection.state !== 'open') throw over(objection);
    return objection;
  }

  private async end(
    tx: Tx,
    caller: Caller,
    objection: Objection,
    state: Exclude<ObjectionState, 'open'>,
    event: number | null,
    words: string,
  ): Promise<ObjectionSeen> {
    const ended = { state, endedName: caller.name, endedAt: this.clock.now(), event };
    if (!(await this.objections.end(tx, objection.id, ended)))
      throw over((await this.seen(tx, caller, objection.id)).objection);
    await this.write(tx, caller, objection, state, words);
    return this.seen(tx, caller, objection.id);
  }

  private async write(
    tx: Tx,
    { officeId, accountId: authorId, name: authorName, unitId }: Caller,
    { id: objectionId, unitId: ofUnit, month }: Objection,
    kind: ThreadMessage['kind'],
    words: string,
  ): Promise<void> {
    const recordedAt = this.clock.now();
    const no = await this.objections.addMessage(tx, { objectionId, kind, authorId, authorName, recordedAt, words });
    const payload = {
      told: 'written',
      objectionId,
      no,
      kind,
      month,
      unitId: ofUnit,
      actorId: authorId,
      byUnit: unitId !== null,
    };
    await this.outbox.add(tx, [{ officeId, topic: OBJECTION_TOPIC, payload, createdAt: recordedAt }]);
  }
}

function over({ state, endedName }: Objection) {
  return assessmentError.objection_over({ state: OBJECTION_STATE_TITLES[state], by: endedName ?? '' });
}
