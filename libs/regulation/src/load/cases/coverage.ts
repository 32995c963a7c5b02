import { ABSENT } from '../../model/vocabulary';
import type { Position } from '../../model/position';
import type { Match } from '../../model/cell';
import type { PeriodRow, PeriodRule } from '../../model/period-rule';
import type { EventRule, Regulation, Row } from '../../model/regulation';
import type { RegulationEvent } from '../../model/event';
import type { Price } from '../../model/amount';
import type { Finding } from '../../model/finding';
import { Findings } from '../source/findings';
import type { CaseResult } from './run-cases';

/** Red cases as errors; rows, by-hand and `undefined` entries that no green case shows as warnings. */
export function coverage(regulation: Regulation, results: readonly CaseResult[]): Finding[] {
  const findings = new Findings();
  for (const result of results) if (!result.green) reportRed(result, findings);
  const green = results.filter((result) => result.green);
  for (const rule of regulation.eventRules) {
    const unsaid = unsaidColumns(rule, regulation);
    for (const row of rule.rows) {
      if (!green.some((result) => showsRow(result, rule, row, unsaid))) {
        report(row.position, `行「${row.id}」（规则 ${rule.id}）`, `the row '${row.id}' of ${rule.id}`, findings);
      }
    }
    rule.undefined.forEach((entry, index) => {
      if (green.some((result) => showsUndefined(result, rule, index, unsaid))) return;
      report(
        entry.position,
        `规则 ${rule.id} 的 undefined「${entry.note}」`,
        `the undefined entry '${entry.note}'`,
        findings,
      );
    });
  }
  for (const rule of regulation.periodRules) {
    for (const row of rule.rows) {
      if (!saysAnything(row) || green.some((result) => showsPeriodRow(result, rule, row))) continue;
      report(row.position, `行「${row.id}」（规则 ${rule.id}）`, `the row '${row.id}' of ${rule.id}`, findings);
    }
  }
  for (const entry of regulation.byHand) {
    if (green.some((result) => showsByHand(result, entry.id))) continue;
    report(entry.position, `by_hand「${entry.id}」`, `the by_hand entry '${entry.id}'`, findings);
  }
  const first = results[0]?.case.position.file;
  return findings.inOrder(first ?? '');
}

function reportRed({ case: one, missing, unexpected }: CaseResult, findings: Findings): void {
  const list = (lines: readonly string[], none: string) => (lines.length > 0 ? lines.join(' ') : none);
  findings.error(one.position, 'case_red', {
    zh: `案例「${one.name}」不符：应有而没有 ${list(missing, '无')}；有而不应有 ${list(unexpected, '无')}`,
    en: `the case '${one.name}' fails: expected ${list(missing, 'nothing more')}; found ${list(unexpected, 'nothing else')}`,
    advice: '请对照原文，改正规则或案例中错的一个',
  });
}

function report(position: Position, zh: string, en: string, findings: Findings): void {
  findings.warning(position, 'row_without_case', {
    zh: `${zh}没有任何通过的案例`,
    en: `no green case shows ${en}`,
    advice: '请在 cases.yaml 中补一个用到它的案例',
  });
}

function showsEntry({ outcome }: CaseResult, rule: string, row: string): boolean {
  return [...outcome.entries, ...outcome.pending].some((line) => line.rule === rule && line.row === row);
}

/** A row that prices zero leaves no entry; it is shown by an event it fits that came to a stated zero. */
function showsRow(result: CaseResult, rule: EventRule, row: Row, unsaid: ReadonlySet<string>): boolean {
  if (showsEntry(result, rule.id, row.id)) return true;
  return result.outcome.zero.some((zero) => {
    const event = zero.code === 'priced_zero' && zero.rule === rule.id ? eventOf(result, zero.event) : undefined;
    return event !== undefined && fits(event, row.match, unsaid);
  });
}

function showsUndefined(result: CaseResult, rule: EventRule, index: number, unsaid: ReadonlySet<string>): boolean {
  const { entries, pending } = result.outcome;
  const stopped = pending.filter((line) => line.range === null && (line.rule === null || line.rule === rule.id));
  const decided = entries.filter((line) => line.row === 'undefined' && line.rule === rule.id);
  return [...stopped, ...decided].some((line) => {
    const event = eventOf(result, line.event);
    return event?.type === rule.on && rule.undefined.findIndex((entry) => fits(event, entry.match, unsaid)) === index;
  });
}

function showsByHand(result: CaseResult, id: string): boolean {
  return [...result.outcome.entries, ...result.outcome.pending].some(
    (line) => line.row === id && line.event !== null && eventOf(result, line.event)?.row === id,
  );
}

function eventOf(result: CaseResult, id: string | null): RegulationEvent | undefined {
  return result.case.history.events.find((event) => event.id === id);
}

function fits(event: RegulationEvent, match: Match, unsaid: ReadonlySet<string>): boolean {
  return [...match].every(([column, test]) => {
    const own = event.fields[column];
    return own === undefined && unsaid.has(column) ? true : test.has(own ?? ABSENT);
  });
}

/** What a rule sees and an event need not say: borrowed fields, and what its units are. These are taken to fit. */
function unsaidColumns({ borrow }: EventRule, { values }: Regulation): Set<string> {
  return new Set(['group', ...values.keys(), ...(borrow?.fields ?? [])]);
}

/** A row of a period rule that neither labels nor pays only says that nothing comes of it. */
function saysAnything({ labels, prices }: PeriodRow): boolean {
  const isZero = ({ amount }: Price) => amount.kind === 'fixed' && amount.minor === 0;
  return labels.length > 0 || [...prices.values()].some((price) => !isZero(price));
}

function showsPeriodRow(result: CaseResult, rule: PeriodRule, row: PeriodRow): boolean {
  if (showsEntry(result, rule.id, row.id)) return true;
  return result.outcome.results.some(
    (found) =>
      found.rule === rule.id && row.labels.length > 0 && row.labels.every((label) => found.labels.includes(label)),
  );
}
