import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import {
  findRows,
  forUpdate,
  insertRows,
  ListQuery,
  managerOf,
  type MomentsAsked,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import { IsNull } from 'typeorm';
import type { Batch, Scheme, Step } from '../domain/batch';
import type { BatchState } from '../domain/batch-life';
import type { RecipientKind } from '../domain/draw-up';
import type { TaxClass } from '../domain/tax';
import { BatchRow, SchemeRow, StepRow } from './rows';

export interface BatchFilter extends MomentsAsked {
  readonly state?: BatchState;
  readonly schemeId?: string;
}

/** Schemes, their batches, and what was done to each. */
@Injectable()
export class Batches {
  async addScheme(tx: Tx, scheme: Scheme): Promise<void> {
    await insertRows(tx, SchemeRow, [scheme]);
  }

  async schemes(tx: Tx, officeId: number): Promise<Scheme[]> {
    return (
      await managerOf(tx).find(SchemeRow, {
        where: { officeId },
        order: { endedAt: 'ASC', createdAt: 'ASC', id: 'ASC' },
      })
    ).map(toScheme);
  }

  async scheme(tx: Tx, officeId: number, id: string): Promise<Scheme | null> {
    const row = await managerOf(tx).findOneBy(SchemeRow, { officeId, id });
    return row && toScheme(row);
  }

  /**
   * Every scheme of an asset as it stands now; until a transaction that may write is over nobody else ends one of them, nor adds
   * one where there are some.
   */
  async holdSchemes(tx: Tx, officeId: number, asset: string): Promise<Scheme[]> {
    return (await managerOf(tx).find(SchemeRow, { where: { officeId, asset }, ...forUpdate(tx) })).map(toScheme);
  }

  /** Whether it was in use until now. */
  async endScheme(tx: Tx, officeId: number, id: string, enderName: string, endedAt: Date): Promise<boolean> {
    const inUse = { officeId, id, endedAt: IsNull() };
    const { affected } = await managerOf(tx).update(SchemeRow, inUse, { endedAt, enderName });
    return affected === 1;
  }

  async add(tx: Tx, batch: Batch): Promise<void> {
    await insertRows(tx, BatchRow, [batch]);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<Batch | null> {
    const [row] = await findRows(tx, BatchRow, { officeId, id }, 'id');
    return row ? toBatch(row) : null;
  }

  /** By when they were begun, those behind the given place. */
  async page(
    tx: Tx,
    officeId: number,
    filter: BatchFilter,
    after: readonly [Date, string] | undefined,
    limit: number,
  ): Promise<Batch[]> {
    const [rest, values] = new ListQuery(['created_at', 'id'], { descending: filter.order !== 'oldest' })
      .where('office_id = ?', officeId)
      .whereGiven('state = ?', filter.state)
      .whereGiven('scheme_id = ?', filter.schemeId)
      .during('created_at', filter)
      .behind(after)
      .page(limit);
    return (await readRows(tx, BatchRow, rest, values)).map(toBatch);
  }

  /** Every batch of any scheme of an asset; a transaction that may write keeps others from adding one meanwhile. */
  async ofAsset(tx: Tx, officeId: number, asset: string): Promise<Batch[]> {
    const schemes = await this.holdSchemes(tx, officeId, asset);
    return (await findRows(tx, BatchRow, { schemeId: schemes.map(({ id }) => id) }, 'createdAt')).map(toBatch);
  }

  /** Ids of those that pay nobody any more. */
  async discarded(tx: Tx, officeId: number): Promise<string[]> {
    const rest = `WHERE office_id = ? AND state = 'discarded'`;
    return (await readRows(tx, BatchRow, rest, [officeId], ['id'])).map(({ id }) => id);
  }

  /** Moves a batch if it is still in the state it was read in. */
  async move(
    tx: Tx,
    { id, state }: Batch,
    to: BatchState,
    more: Partial<Pick<BatchRow, 'lines' | 'gross' | 'tax' | 'drawnAt' | 'contentSha256'>> = {},
  ): Promise<boolean> {
    const { affected } = await managerOf(tx).update(BatchRow, { id, state }, { state: to, ...more });
    return affected === 1;
  }

  async addStep(tx: Tx, step: Omit<Step, 'no'>): Promise<void> {
    const no = (await managerOf(tx).countBy(StepRow, { batchId: step.batchId })) + 1;
    const { from: fromState, to: toState, ...rest } = step;
    const row = { ...rest, no, fromState, toState };
    await insertRows(tx, StepRow, [{ ...row, seal: sealOfStep(row) }]);
  }

  async steps(tx: Tx, batchId: string): Promise<Step[]> {
    return (await findRows(tx, StepRow, { batchId }, 'no')).map(({ fromState, toState, seal: _seal, ...row }) => ({
      ...row,
      action: row.action as Step['action'],
      from: fromState,
      to: toState,
    }));
  }

  /** Steps that do not fit their seal. */
  async brokenSteps(tx: Tx, batchId: string): Promise<{ no: number; expected: string; found: string }[]> {
    return (await findRows(tx, StepRow, { batchId }, 'no')).flatMap((row) => {
      const expected = sealOfStep(row);
      return expected === row.seal ? [] : [{ no: row.no, expected, found: row.seal }];
    });
  }
}

function toScheme(row: SchemeRow): Scheme {
  return { ...row, recipient: row.recipient as RecipientKind, tax: row.tax as TaxClass };
}

function toBatch(row: BatchRow): Batch {
  return { ...row, state: row.state as BatchState };
}

function sealOfStep(row: Omit<StepRow, 'seal'>): string {
  const { batchId, no, action, fromState, toState, actorId, actorName, recordedAt, note } = row;
  return sha256Hex(
    `payout_step\n${canonicalJson([batchId, no, action, fromState, toState, actorId, actorName, recordedAt.toISOString(), note])}`,
  );
}
