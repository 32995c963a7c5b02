import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import {
  type Contributor,
  type ContributorInput,
  contributorsOf,
  ItemLife,
  StartCombinedItem,
  type SubmittedItem,
} from '@app/submission';
import { editorialError } from '../domain/errors';
import { jointContributors } from '../domain/joint-contributors';
import { ItemMergers } from '../persistence/item-mergers';

export interface Combination {
  /** The items it is written from, in order. */
  readonly items: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly kind?: string;
  /** The units of the items with their shares; those of all, with their weights added up, when left out. */
  readonly contributors?: readonly ContributorInput[];
  readonly reason?: string;
}

/** Writes a new item out of several: it goes on with the contributors of all, and each of them points to it. */
@Injectable()
export class CombineItems {
  constructor(
    private readonly life: ItemLife,
    private readonly combined: StartCombinedItem,
    private readonly mergers: ItemMergers,
    private readonly clock: Clock,
  ) {}

  /** Answers with its id. Doing it again is refused, because the items are merged already. */
  async combine(tx: Tx, request: WriteRequest, { items: ids, reason, ...text }: Combination): Promise<string> {
    const { officeId, accountId, name } = request.caller;
    if (new Set(ids).size < ids.length) throw editorialError.merge_with_itself();
    const parts = await this.parts(tx, officeId, ids);
    const { id } = await this.combined.start(tx, request, {
      ...text,
      kind: text.kind ?? null,
      contributors: creditedFor(parts, text.contributors),
      parts: ids,
      submittedOn: parts.reduce((last, { submittedOn }) => (submittedOn > last ? submittedOn : last), ''),
      reason: reason ?? null,
    });
    const [at, actor] = [this.clock.now(), { id: accountId, name }];
    await this.mergers.add(tx, { officeId, intoId: id, at, by: name }, ids, 1);
    for (const itemId of ids)
      await this.life.move(tx, { officeId, itemId, action: 'merge', actor, at, details: { into: id } });
    return id;
  }

  private async parts(tx: Tx, officeId: number, ids: readonly string[]): Promise<SubmittedItem[]> {
    // In one order everywhere, so that two editors who merge crosswise do not wait for each other.
    await this.life.hold(tx, officeId, [...ids].sort());
    const parts: SubmittedItem[] = [];
    for (const id of ids) {
      const item = await this.life.require(tx, officeId, id, 'merge');
      if ((await this.mergers.into(tx, officeId, id)).length > 0)
        throw editorialError.merged_has_parts({ title: item.title });
      parts.push(item);
    }
    return parts;
  }
}

/** Every unit of the parts is credited, and nobody else: a share may be changed, not forgotten. */
function creditedFor(
  parts: readonly SubmittedItem[],
  wanted: readonly ContributorInput[] | undefined,
): readonly Contributor[] {
  const joint = jointContributors(parts.map(({ contributors }) => contributors));
  if (wanted === undefined) return joint;
  const credited = contributorsOf(wanted);
  const missing = unitsOf(joint).filter((unit) => !unitsOf(credited).includes(unit));
  const strange = unitsOf(credited).filter((unit) => !unitsOf(joint).includes(unit));
  if (missing.length > 0 || strange.length > 0) throw editorialError.combined_contributors({ missing, strange });
  return credited;
}

const unitsOf = (contributors: readonly Contributor[]) => [...new Set(contributors.map(({ unitId }) => unitId))];
