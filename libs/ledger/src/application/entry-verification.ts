import type { IntegrityFinding, Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { TargetEntry } from '@app/regulation';
import type { LedgerEntry, StoredEvent } from '../domain/records';
import { resultIn, type Scope } from '../domain/scope';
import type { Days } from '../domain/settling';
import type { WholeLog } from '../persistence/whole-log';
import { toAssess, type DerivedEntries } from './derived-entries';
import type { Walk } from './walk';

type Findings = AsyncIterable<IntegrityFinding>;

/** Rows looked up together. */
const TOGETHER = 100;

/** Whether the entries that stand are those that are wanted; what differs is read again and compared entry by entry. */
export class EntryVerification {
  constructor(
    private readonly log: WholeLog,
    private readonly tx: Tx,
    private readonly officeId: number,
    /** Both sides of what events bring; what periods bring is added here. */
    private readonly entries: DerivedEntries,
    private readonly page: number,
    private readonly walk: Walk,
  ) {}

  /** The entries of periods, and whatever differs from what is wanted. */
  async *findings(months: readonly Month[], settlement: number): Findings {
    const { entries } = this;
    for await (const { wanted } of this.settled(months, settlement)) entries.addWanted(wanted);
    const differs = entries.differing();
    if (!differs) return;
    const periods = new Set<string>();
    for await (const { month, wanted } of this.settled(months, settlement)) {
      const names = entries.periodsOf(month);
      for (const name of names) periods.add(name);
      const stored = await this.log.resultScopes(this.tx, this.officeId, names);
      yield* this.compare(new Set([...wanted.keys(), ...stored].filter(differs)), wanted);
    }
    const known = (scope: Scope) => periods.has(resultIn(scope)?.period ?? '');
    for (const table of ['ledger_event', 'ledger_entry'] as const)
      for await (const names of this.log.scopeNames(this.tx, table, this.officeId)) {
        const scopes = names.filter((scope) => differs(scope) && !known(scope));
        const events = await this.eventsOf(scopes);
        const wanted = new Map<Scope, readonly TargetEntry[]>();
        for (const scope of scopes) {
          const own = events.get(scope);
          // Scopes with events come along with these.
          if (own === undefined ? table === 'ledger_event' : table === 'ledger_entry') continue;
          const all = this.walk.attempt(() => entries.ofScope(scope, toAssess(own ?? [])));
          if (all) wanted.set(scope, all.get(scope) ?? []);
        }
        yield* this.compare(new Set(wanted.keys()), wanted);
      }
  }

  /** Month by month what ended in it brings: quotas as the log stands, everything else as it stood at the last settlement. */
  private async *settled(months: readonly Month[], settlement: number) {
    const { entries } = this;
    const quotas = this.quotas(months);
    try {
      for (const month of months) {
        const wanted = new Map<Scope, readonly TargetEntry[]>();
        const { value } = await quotas.next();
        for (const [scope, own] of value?.wanted ?? []) wanted.set(scope, own);
        const days = entries.daysOf(month);
        const events = days && (await this.eventsAround(days, settlement));
        const others = events && this.walk.attempt(() => entries.ofPeriods(month, toAssess(events)));
        for (const [scope, own] of others ?? []) wanted.set(scope, own);
        yield { month, wanted };
        await this.walk.pause();
      }
    } finally {
      await quotas.return(undefined);
    }
  }

  /** Month by month what its quotas bring. */
  private async *quotas(
    months: readonly Month[],
  ): AsyncGenerator<{ readonly wanted: ReadonlyMap<Scope, readonly TargetEntry[]> }, undefined> {
    const { entries } = this;
    const types = entries.counted;
    if (types.length === 0 || months.length === 0) return;
    for await (const { month, events } of this.log.eventsAbout(this.tx, this.officeId, months, types))
      yield { wanted: this.walk.attempt(() => entries.ofQuotas(month, toAssess(events))) ?? new Map() };
  }

  /** The events up to a place in the chain of all scopes that hold one of these days. */
  private async eventsAround(days: Days, upTo: number): Promise<StoredEvent[]> {
    const found: StoredEvent[] = [];
    const scopes = await this.log.scopesAround(this.tx, this.officeId, days);
    for (let from = 0; from < scopes.length; from += TOGETHER) {
      const own = await this.eventsOf(scopes.slice(from, from + TOGETHER));
      for (const events of own.values()) for (const event of events) if (event.seq <= upTo) found.push(event);
      await this.walk.pause();
    }
    return found;
  }

  private async *compare(scopes: ReadonlySet<Scope>, wanted: ReadonlyMap<Scope, readonly TargetEntry[]>): Findings {
    const stored = new Map<Scope, LedgerEntry[]>();
    if (scopes.size > 0) {
      const which = { officeId: this.officeId, scope: [...scopes] };
      for await (const some of this.log.records(this.tx, 'ledger_entry', which, this.page))
        for (const entry of some) put(stored, entry.scope, entry);
    }
    for (const scope of scopes) yield* this.entries.compare(scope, wanted.get(scope) ?? [], stored.get(scope) ?? []);
    await this.walk.pause();
  }

  private async eventsOf(scopes: readonly Scope[]): Promise<ReadonlyMap<Scope, StoredEvent[]>> {
    const events = new Map<Scope, StoredEvent[]>();
    if (scopes.length === 0) return events;
    for await (const some of this.log.events(this.tx, { officeId: this.officeId, scope: scopes }, this.page))
      for (const event of some) put(events, event.scope, event);
    return events;
  }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
