import { Injectable } from '@nestjs/common';
import type { UnitChanging } from '@app/directory';
import type { Tx } from '@app/platform';
import { looksAtGroups, looksAtHeads } from '../domain/looks-at-groups';
import { ledgerError } from '../domain/errors';
import { LedgerStore } from '../persistence/ledger-store';
import { RegulationTimelines } from './regulation-timelines';

/**
 * Objects to a change of groups or heads from a day on which something has happened already: where a version prices events
 * by what their units are, or gives amounts to their heads, what is posted would have to move.
 */
@Injectable()
export class KeepGroups {
  constructor(
    private readonly store: LedgerStore,
    private readonly timelines: RegulationTimelines,
  ) {}

  /** Refuses with `groups_in_use`, `heads_in_use`. */
  async object(tx: Tx, { officeId, from, what }: UnitChanging): Promise<void> {
    // Held, so that nothing is recorded while the unit changes.
    if (!(await this.store.head(tx, officeId))) return;
    const { regulations } = await this.timelines.of(tx, officeId);
    const concerned = regulations.filter(({ effective: { lastDay } }) => lastDay === null || lastDay >= from);
    if (!concerned.some(what === 'head' ? looksAtHeads : looksAtGroups)) return;
    if ((await this.store.scopesSince(tx, officeId, from)).length === 0) return;
    throw what === 'head' ? ledgerError.heads_in_use({ from }) : ledgerError.groups_in_use({ from });
  }
}
