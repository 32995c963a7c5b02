import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { formatAmount, type Month } from '@app/kernel';
import {
  type LedgerEntry,
  ReadLedger,
  type RegulationTimeline,
  RegulationTimelines,
  ruleTitle,
  scaleOf,
} from '@app/ledger';
import type { Tx } from '@app/platform';
import { type Item, ReadItems, statusNames } from '@app/submission';
import { assessmentError } from '../domain/errors';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';
import { ReadPeriod } from './read-period';
import type { Statement, StatementEntry, UnusedItem } from './statement';

const PAGE = 500;

/** What a statement is put together from. */
@Injectable()
export class StatementParts {
  constructor(
    private readonly directory: Directory,
    private readonly ledger: ReadLedger,
    private readonly timelines: RegulationTimelines,
    private readonly items: ReadItems,
    private readonly periods: ReadPeriod,
    private readonly store: Periods,
    private readonly objections: Objections,
  ) {}

  async unit(tx: Tx, officeId: number, unitId: number): Promise<{ id: number; name: string }> {
    const unit = (await this.directory.allUnits(tx, officeId)).find(({ id }) => id === unitId);
    if (!unit) throw assessmentError.unit_unknown();
    return { id: unitId, name: unit.versions.at(-1)?.name ?? '' };
  }

  /** Months the ledger never had are left out. */
  async months(tx: Tx, officeId: number, unitId: number, months: readonly Month[]): Promise<Statement['months']> {
    const known = new Set((await this.ledger.closedMonths(tx, officeId)).map(({ month }) => month));
    const open = await this.ledger.openMonth(tx, officeId);
    const seen: Statement['months'][number][] = [];
    for (const month of months.filter((each) => known.has(each) || each >= open)) {
      const confirmation = (await this.store.confirmations(tx, officeId, unitId, month)).at(-1) ?? null;
      const now = confirmation && (await this.content(tx, officeId, unitId, month)).contentSha256;
      const changedSince = confirmation !== null && confirmation.contentSha256 !== now;
      seen.push({ ...(await this.periods.state(tx, officeId, month)), confirmation, changedSince });
    }
    return seen;
  }

  /** A hash over the numbers and amounts of all entries of a unit's month: what a confirmation is of. */
  async content(tx: Tx, officeId: number, unitId: number, month: Month) {
    const hash = createHash('sha256');
    let entries = 0;
    for (let cursor: string | undefined; ;) {
      const page = await this.ledger.entries(tx, officeId, { unitId, from: month, to: month }, cursor, PAGE);
      for (const { seq, asset, amount } of page.rows) hash.update(`${seq} ${asset} ${amount}\n`);
      entries += page.rows.length;
      if (page.next === undefined) return { entries, contentSha256: hash.digest('hex') };
      cursor = page.next;
    }
  }

  async entries(tx: Tx, officeId: number, rows: readonly LedgerEntry[]): Promise<StatementEntry[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const titles = await this.items.titles(tx, officeId, [...new Set(rows.flatMap((entry) => itemOf(entry) ?? []))]);
    const seqs = rows.map(({ seq }) => seq);
    const objections = await this.objections.ofEntries(tx, officeId, seqs);
    return rows.map((entry) => {
      const itemId = itemOf(entry);
      const title = itemId === null ? titleOfRule(entry, timeline) : (titles.get(itemId) ?? '');
      const amount = formatAmount(entry.amount, scaleOf(timeline, entry.asset));
      return { entry, amount, title, itemId, objection: objections.get(entry.seq) ?? null };
    });
  }

  async whyUnused(tx: Tx, officeId: number, unitId: number, item: Item): Promise<UnusedItem> {
    const { id: itemId, title, status } = item;
    const steps = await this.items.stepsOf(tx, itemId);
    const said = steps.findLast(({ action }) => action === 'not_use' || action === 'return')?.words;
    const why = await this.ledger.whyNot(tx, officeId, { item: itemId, unitId });
    const reasons = [...(said ? [said] : []), ...why.map(({ reason }) => reason)];
    const objection = (await this.objections.ofItems(tx, officeId, unitId, [itemId])).get(itemId) ?? null;
    return { itemId, title, status: statusNames[status], reasons: [...new Set(reasons)], objection };
  }
}

/** What earned an amount that is of no item: a quota, an incident, a commission, an award, as its regulation calls it. */
function titleOfRule(entry: LedgerEntry, timeline: RegulationTimeline): string {
  const version = timeline.find(entry.regulationId, entry.regulationVersion);
  return version ? ruleTitle(version.regulation, entry) : '';
}

function itemOf({ scope }: LedgerEntry): string | null {
  return scope.startsWith('item:') ? scope.slice('item:'.length) : null;
}
