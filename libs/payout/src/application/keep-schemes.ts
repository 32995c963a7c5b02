import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import { RegulationTimelines } from '@app/ledger';
import type { Tx } from '@app/platform';
import type { Scheme } from '../domain/batch';
import type { RecipientKind } from '../domain/draw-up';
import { payoutError } from '../domain/errors';
import type { TaxClass } from '../domain/tax';
import { Batches } from '../persistence/batches';

/** Money is counted in fen. */
const MONEY_SCALE = 2;

export interface SchemeInput {
  readonly title: string;
  readonly asset: string;
  readonly recipient: RecipientKind;
  readonly tax: TaxClass;
  readonly budgetSource: string;
  /** The scheme in use that it takes the place of; without it the asset must have none. */
  readonly replaces?: string;
}

/** How the office pays out. An office without a scheme, or whose regulation knows no money, pays nothing: points only. */
@Injectable()
export class KeepSchemes {
  constructor(
    private readonly batches: Batches,
    private readonly timelines: RegulationTimelines,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses with `asset_not_money`; while another scheme of the asset is in use with `scheme_stands`; and with
   * `scheme_changed` when the one it replaces is in use no more.
   */
  async add(tx: Tx, caller: Caller, input: SchemeInput): Promise<Scheme> {
    const { officeId, accountId: createdBy } = caller;
    const known = await this.moneyAssets(tx, officeId);
    if (!known.includes(input.asset)) throw payoutError.asset_not_money({ asset: input.asset, known });
    const held = await this.batches.holdSchemes(tx, officeId, input.asset);
    const standing = held.find(({ endedAt }) => endedAt === null);
    if (input.replaces !== undefined) await this.replace(tx, caller, input.replaces, held);
    else if (standing) throw payoutError.scheme_stands({ title: standing.title });
    const { title, asset, recipient, tax, budgetSource } = input;
    const scheme = {
      ...{ id: randomUUID(), officeId, title, asset, recipient, tax, budgetSource, createdBy },
      ...{ createdAt: this.clock.now(), endedAt: null, enderName: null },
    };
    await this.batches.addScheme(tx, scheme);
    return scheme;
  }

  /** Ending it again does nothing. */
  async end(tx: Tx, { officeId, name }: Caller, id: string): Promise<Scheme> {
    await this.batches.endScheme(tx, officeId, id, name, this.clock.now());
    return this.require(tx, officeId, id);
  }

  async require(tx: Tx, officeId: number, id: string): Promise<Scheme> {
    const scheme = await this.batches.scheme(tx, officeId, id);
    if (!scheme) throw payoutError.scheme_not_found();
    return scheme;
  }

  list(tx: Tx, officeId: number): Promise<Scheme[]> {
    return this.batches.schemes(tx, officeId);
  }

  /** Ends the scheme that is replaced, of those held. */
  private async replace(tx: Tx, caller: Caller, id: string, held: readonly Scheme[]): Promise<void> {
    const replaced = held.find((each) => each.id === id);
    if (!replaced)
      throw payoutError.scheme_of_other_asset({ title: (await this.require(tx, caller.officeId, id)).title });
    const { title, endedAt, enderName: by } = replaced;
    if (endedAt !== null) {
      const now = held.find((each) => each.endedAt === null)?.title ?? null;
      throw payoutError.scheme_changed({ title, by, at: localTimeOf(endedAt), now });
    }
    await this.batches.endScheme(tx, caller.officeId, id, caller.name, this.clock.now());
  }

  /** Assets of any regulation in force so far that are counted in fen. */
  private async moneyAssets(tx: Tx, officeId: number): Promise<string[]> {
    const { versions } = await this.timelines.of(tx, officeId);
    const money = versions.flatMap(({ regulation }) =>
      [...regulation.assets].filter(([, { scale }]) => scale === MONEY_SCALE).map(([asset]) => asset),
    );
    return [...new Set(money)];
  }
}
