import { Injectable } from '@nestjs/common';
import { firstDay, formatAmount, isMonth, lastDay, type IntegrityFinding, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { type Tx } from '@app/platform';
import type { Roster, TargetEntry } from '@app/regulation';
import { cellKey, DerivedCells } from '../domain/cells';
import { diff, standingEntries } from '../domain/diff';
import { toRegulationEvent } from '../domain/history';
import { checkChain, checkMonths, checkSources, missing, rowName, type WholeChain } from '../domain/integrity';
import type { ChainTable, ChainTables, ClosedMonth, Head, LedgerEntry, RegulationInForce } from '../domain/records';
import { scopeOfQuota, type Scope } from '../domain/scope';
import type { RegulationTimeline } from '../domain/timeline';
import { WholeLog, type StoredCell } from '../persistence/whole-log';
import { sealOfAnswer } from './posting';
import { scaleOf } from './receipt';
import { timelineOf } from './regulation-timelines';

/**
 * Derives an office's whole ledger again and names every row that is not what it must be: the chain over all records,
 * every standing entry against a fresh assessment of the whole log, closed months, answered keys, and the projection.
 */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly log: WholeLog,
    private readonly directory: Directory,
  ) {}

  async verify(tx: Tx, officeId: number): Promise<IntegrityFinding[]> {
    const head = await this.log.head(tx, officeId);
    if (!head) return [missing('ledger_head', `office ${officeId}`, '一行', '没有')];
    const findings: IntegrityFinding[] = [];
    const read = async <T extends ChainTable>(table: T): Promise<readonly ChainTables[T][]> => {
      const { rows, unreadable } = await this.log.records(tx, table, officeId);
      for (const place of unreadable) {
        findings.push(missing(table, `office ${officeId}, no. ${place}`, '可以读取的一行', '不能读取'));
        unreadablePlaces.add(Number(place));
      }
      return rows;
    };
    const unreadablePlaces = new Set<number>();
    const whole: WholeChain = {
      events: await read('ledger_event'),
      entries: await read('ledger_entry'),
      months: await read('ledger_month'),
      regulations: await read('ledger_regulation'),
      unreadable: unreadablePlaces,
    };
    findings.push(...checkChain(head, whole), ...checkMonths(head, whole.months, whole.entries));
    findings.push(...checkSources(whole.regulations), ...checkAnswers(await this.log.answers(tx, officeId)));

    const roster = await this.directory.rosterOf(tx, officeId);
    const timeline = tryTimeline(whole.regulations);
    if (timeline) findings.push(...unlessDamaged(findings, () => checkDerivation(head, timeline, roster, whole)));
    else findings.push(missing('ledger_regulation', `office ${officeId}`, '可读取的办法', '不能读取'));
    const stored = await this.log.cells(tx, officeId);
    findings.push(...unlessDamaged(findings, () => checkCells(officeId, whole, stored)));
    return findings;
  }
}

/** What was found damaged already may keep the rest from being derived; without damage that is a defect of ours. */
function unlessDamaged(findings: readonly IntegrityFinding[], check: () => IntegrityFinding[]): IntegrityFinding[] {
  try {
    return check();
  } catch (error) {
    if (findings.length === 0) throw error;
    return [];
  }
}

/** Every scope: the entries that stand must be those a fresh assessment of the whole log gives. */
function checkDerivation(
  head: Head,
  timeline: RegulationTimeline,
  roster: Roster,
  { events, entries, months }: WholeChain,
): IntegrityFinding[] {
  const target = timeline.assess({
    roster,
    settle: settledMonths(months),
    values: new Map(),
    events: events.map(toRegulationEvent),
  });
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

/** The months that were closed here, for their quotas. */
function settledMonths(months: readonly ClosedMonth[]): { from: LocalDate; to: LocalDate } | null {
  const closed = months
    .map(({ month }) => month)
    .filter(isMonth)
    .sort();
  const [first, last] = [closed[0], closed[closed.length - 1]];
  return first === undefined || last === undefined ? null : { from: firstDay(first), to: lastDay(last) };
}

function checkAnswers(answers: Awaited<ReturnType<WholeLog['answers']>>): IntegrityFinding[] {
  return answers.flatMap((row) => {
    const expected = sealOfAnswer(row);
    if (expected === row.seal) return [];
    const message = `幂等键 ${row.key} 的存档答复被改动`;
    const place = `office ${row.officeId}, key ${row.key}`;
    return [{ table: 'ledger_idempotency', row: place, expected, found: row.seal, message }];
  });
}

function checkCells(
  officeId: number,
  { events, entries }: WholeChain,
  stored: readonly StoredCell[],
): IntegrityFinding[] {
  const derived = new DerivedCells();
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  for (const event of events) derived.addEvent(event, bySeq.get(event.targetSeq ?? 0) ?? null);
  for (const entry of entries) derived.addEntry(entry);
  const wanted = new Map(derived.cells().map((cell) => [cellKey(cell), String(cell.value)]));
  const findings: IntegrityFinding[] = [];
  for (const { key, value } of stored) {
    const expected = wanted.get(key) ?? '0';
    wanted.delete(key);
    if (expected !== value) findings.push(wrongCell(officeId, key, expected, value));
  }
  for (const [key, expected] of wanted) findings.push(wrongCell(officeId, key, expected, '0'));
  return findings;
}

function tryTimeline(regulations: readonly RegulationInForce[]): RegulationTimeline | null {
  try {
    return timelineOf([...regulations].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)));
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

function wrongCell(officeId: number, key: string, expected: string, found: string): IntegrityFinding {
  const message = '汇总数与分录之和不符，可用 rebuild 重建';
  return {
    table: 'standing_cell',
    row: `office ${officeId}, ${key}`,
    expected,
    found,
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
