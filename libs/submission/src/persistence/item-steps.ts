import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import { findRows, insertRows, type Tx } from '@app/platform';
import type { ItemAction, ItemStatus } from '../domain/item-life';
import type { ItemStep, StepDetails } from '../domain/item-step';
import { ItemStepRow } from './rows';
import { digestOf, newSalt, sealOfStep } from './seals';

/** Keeps the steps of items; one that was kept is never changed, but for the words a purge takes. */
@Injectable()
export class ItemSteps {
  async add(tx: Tx, steps: readonly ItemStep[]): Promise<void> {
    await insertRows(tx, ItemStepRow, steps.map(toRow));
  }

  /** In order. */
  async of(tx: Tx, itemId: string): Promise<ItemStep[]> {
    return (await findRows(tx, ItemStepRow, { itemId }, 'no')).map(toStep);
  }

  /** Of several items, each in order. */
  async ofAll(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly ItemStep[]>> {
    const steps = new Map<string, ItemStep[]>();
    if (itemIds.length === 0) return steps;
    for (const row of await findRows(tx, ItemStepRow, { itemId: [...new Set(itemIds)] }, 'no'))
      steps.set(row.itemId, [...(steps.get(row.itemId) ?? []), toStep(row)]);
    return steps;
  }

  async last(tx: Tx, itemId: string): Promise<ItemStep | undefined> {
    return (await this.of(tx, itemId)).at(-1);
  }
}

function toRow(step: ItemStep): ItemStepRow {
  const salt = step.words === null ? null : newSalt();
  const digest = salt === null ? null : digestOf(salt, step.words ?? '');
  const row = { ...step, details: canonicalJson(step.details), salt, digest };
  return { ...row, seal: sealOfStep(row) };
}

export function toStep({ seal: _seal, salt: _salt, digest: _digest, ...row }: ItemStepRow): ItemStep {
  return {
    ...row,
    action: row.action as ItemAction,
    from: row.from as ItemStatus | 'start',
    to: row.to as ItemStatus,
    details: JSON.parse(row.details) as StepDetails,
  };
}
