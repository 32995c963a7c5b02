import { Injectable } from '@nestjs/common';
import { addMonths, firstDay, formatAmount, lastDay, type IntegrityFinding } from '@app/kernel';
import { Directory } from '@app/directory';
import { type Tx } from '@app/platform';
import type { TargetEntry } from '@app/regulation';
import { toRegulationEvent } from '../domain/history';
import { cellKey } from '../domain/cells';
import { diff, standingEntries } from '../domain/diff';
import { checkChain, checkMonths, checkSources, missing, rowName } from '../domain/integrity';
import type { Head, LedgerEntry, LoggedEvent, RegulationInForce } from '../domain/records';
import { scopeOfQuota, type Scope } from '../domain/scope';
import { LedgerStore } from '../persistence/ledger-store';
import { sealOfAnswer } from './posting';
import { RebuildStandings } from './rebuild-standings';
import { scaleOf } from './receipt';
import { timelineOf } from './regulation-timelines';
import type { RegulationTimeline } from '../domain/timeline';

const PAGE = 1_000;

/**
 * Derives an office's whole ledger again and names every row that is not what it must be: the chain over all records,
 * every standing entry against a fresh assessment of the whole log, closed months, answered keys, and the projection.
 */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly standings: RebuildStandings,
  ) {}

  async verify(tx: Tx, officeId: number): Promise<IntegrityFinding[]> {
    const head = await this.store.head(tx, officeId);
    if (!head) return [missing('ledger_head', `office ${officeId}`, '一行', '没有')];
    const months = await this.store.closedMonths(tx, officeId);
    const regulations = await this.store.regulations(tx, officeId);
    const events: LoggedEvent[] = [];
    const entries: LedgerEntry[] = [];
    for (let after = 0; ;) {
      const page = await this.store.eventPage(tx, officeId, after, PAGE);
      events.push(...page);
      if (page.length < PAGE) break;
      after = page[page.length - 1]?.seq ?? after;
    }
    for (let after = 0; ;) {
      const page = await this.store.entryPage(tx, officeId, after, PAGE);
      entries.push(...page);
      if (page.length < PAGE) break;
      after = page[page.length - 1]?.seq ?? after;
    }

    const findings = [
      ...checkChain(head, events, entries, months, regulations),
      ...checkMonths(head, months, entries),
      ...checkSources(regulations),
      ...(await this.checkAnswers(tx, officeId)),
    ];
    const timeline = tryTimeline(regulations);
    if (timeline) findings.push(...(await this.checkDerivation(tx, head, timeline, events, entries)));
    else findings.push(missing('ledger_regulation', `office ${officeId}`, '可读取的办法', '不能读取'));
    findings.push(...(await this.checkCells(tx, officeId)));
    return findings;
  }

  /** Every scope: the entries that stand must be those a fresh assessment of the whole log gives. */
  private async checkDerivation(
    tx: Tx,
    head: Head,
    timeline: RegulationTimeline,
    events: readonly LoggedEvent[],
    entries: readonly LedgerEntry[],
  ): Promise<IntegrityFinding[]> {
    const roster = await this.directory.rosterOf(tx, head.officeId);
    const settledTo = addMonths(head.openMonth, -1);
    const firstClosed = (await this.store.closedMonths(tx, head.officeId))[0]?.month;
    const settle = firstClosed === undefined ? null : { from: firstDay(firstClosed), to: lastDay(settledTo) };
    const target = timeline.assess({ roster, settle, events: events.map(toRegulationEvent) });
    const scopes = new Map(events.map((event) => [String(event.seq), event.scope]));
    const wanted = groupBy(target.entries, (entry) => scopeOfTarget(entry, scopes));
    const standing = groupBy(standingEntries(entries), (entry) => entry.scope);

    const findings: IntegrityFinding[] = [];
    for (const scope of new Set([...wanted.keys(), ...standing.keys()])) {
      const { reverse, add } = diff(wanted.get(scope) ?? [], standing.get(scope) ?? []);
      const unmatched = [...add];
      for (const entry of reverse) {
        const i = unmatched.findIndex(
          (t) => t.asset === entry.asset && t.event === (entry.eventSeq === null ? null : String(entry.eventSeq)),
        );
        const [expected] = i < 0 ? [] : unmatched.splice(i, 1);
        findings.push({
          table: 'ledger_entry',
          row: rowName(entry),
          expected: expected ? describeTarget(timeline, expected) : '没有这一分录',
          found: describeEntry(timeline, entry),
          message: `第 ${entry.seq} 号分录与按办法重新计算的结果不符`,
        });
      }
      for (const expected of unmatched)
        findings.push(
          missing(
            'ledger_entry',
            `office ${head.officeId}, ${scope}`,
            describeTarget(timeline, expected),
            '没有这一分录',
          ),
        );
    }
    return findings;
  }

  private async checkAnswers(tx: Tx, officeId: number): Promise<IntegrityFinding[]> {
    const findings: IntegrityFinding[] = [];
    for (let after = ''; ;) {
      const page = await this.store.idempotencyPage(tx, officeId, after, PAGE);
      for (const row of page) {
        const expected = sealOfAnswer(row);
        if (expected !== row.seal) {
          const message = `幂等键 ${row.key} 的存档答复被改动`;
          findings.push({
            table: 'ledger_idempotency',
            row: `office ${officeId}, key ${row.key}`,
            expected,
            found: row.seal,
            message,
          });
        }
      }
      if (page.length < PAGE) return findings;
      after = page[page.length - 1]?.key ?? after;
    }
  }

  private async checkCells(tx: Tx, officeId: number): Promise<IntegrityFinding[]> {
    const derived = new Map((await this.standings.derive(tx, officeId)).map((cell) => [cellKey(cell), cell.value]));
    const findings: IntegrityFinding[] = [];
    for (const cell of await this.store.cells(tx, officeId, await this.store.bookedMonths(tx, officeId))) {
      const expected = derived.get(cellKey(cell)) ?? 0;
      derived.delete(cellKey(cell));
      if (expected !== cell.value) findings.push(wrongCell(officeId, cellKey(cell), expected, cell.value));
    }
    for (const [key, expected] of derived) findings.push(wrongCell(officeId, key, expected, 0));
    return findings;
  }
}

function tryTimeline(regulations: readonly RegulationInForce[]): RegulationTimeline | null {
  try {
    return timelineOf(regulations);
  } catch {
    return null;
  }
}

function scopeOfTarget(entry: TargetEntry, scopes: ReadonlyMap<string, Scope>): Scope {
  return entry.event === null ? scopeOfQuota(entry.rule, entry.unit, entry.period) : (scopes.get(entry.event) ?? '');
}

function describeTarget(timeline: RegulationTimeline, t: TargetEntry): string {
  return `单位 ${t.unit} ${t.asset} ${formatAmount(t.amount, scaleOf(timeline, t.asset))}（${t.rule}/${t.row}，${t.clause}，${t.on}）`;
}

function describeEntry(timeline: RegulationTimeline, e: LedgerEntry): string {
  return `单位 ${e.unitId} ${e.asset} ${formatAmount(e.amount, scaleOf(timeline, e.asset))}（${e.rule}/${e.row}，${e.clause}，${e.occurredOn}）`;
}

function wrongCell(officeId: number, key: string, expected: number, found: number): IntegrityFinding {
  const message = '汇总数与分录之和不符，可用 rebuild 重建';
  return {
    table: 'standing_cell',
    row: `office ${officeId}, ${key}`,
    expected: String(expected),
    found: String(found),
    message,
  };
}

function groupBy<T, K>(list: readonly T[], key: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}
