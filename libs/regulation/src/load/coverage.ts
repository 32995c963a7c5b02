import { ABSENT } from '../model/vocabulary';
import type { Position } from '../model/position';
import type { EventRule, QuotaRule, Regulation, Row } from '../model/regulation';
import type { RegulationEvent } from '../model/event';
import type { Finding } from '../model/finding';
import { Findings } from './findings';
import type { CaseResult } from './run-cases';

/** Red cases as errors; rows, quota outcomes, by-hand and `undefined` entries that no green case shows as warnings. */
export function coverage(regulation: Regulation, results: readonly CaseResult[]): Finding[] {
  const findings = new Findings();
  for (const result of results) if (!result.green) reportRed(result, findings);
  const green = results.filter((result) => result.green);
  for (const rule of regulation.eventRules) {
    for (const row of rule.rows) {
      if (!green.some((result) => showsRow(result, rule, row))) {
        report(row.position, `行「${row.id}」（规则 ${rule.id}）`, `the row '${row.id}' of ${rule.id}`, findings);
      }
    }
    rule.undefined.forEach((entry, index) => {
      if (green.some((result) => showsUndefined(result, rule, index))) return;
      report(
        entry.position,
        `规则 ${rule.id} 的 undefined「${entry.note}」`,
        `the undefined entry '${entry.note}'`,
        findings,
      );
    });
  }
  for (const rule of regulation.quotaRules) {
    for (const outcome of ['met', 'missed'] as const) {
      if (!isPriced(rule[outcome]) || green.some((result) => showsEntry(result, rule.id, outcome))) continue;
      report(rule.position, `规则 ${rule.id} 的 ${outcome}`, `'${outcome}' of ${rule.id}`, findings);
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
function showsRow(result: CaseResult, rule: EventRule, row: Row): boolean {
  if (showsEntry(result, rule.id, row.id)) return true;
  return result.outcome.zero.some((zero) => {
    const event = zero.code === 'priced_zero' && zero.rule === rule.id ? eventOf(result, zero.event) : undefined;
    return event !== undefined && fits(event, row.match);
  });
}

function showsUndefined(result: CaseResult, rule: EventRule, index: number): boolean {
  const { entries, pending } = result.outcome;
  const stopped = pending.filter((line) => line.range === null && (line.rule === null || line.rule === rule.id));
  const decided = entries.filter((line) => line.row === 'undefined' && line.rule === rule.id);
  return [...stopped, ...decided].some((line) => {
    const event = eventOf(result, line.event);
    return event?.type === rule.on && rule.undefined.findIndex((entry) => fits(event, entry.match)) === index;
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

function fits(event: RegulationEvent, match: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...match].every(([domain, words]) => words.has(event.fields[domain] ?? ABSENT));
}

function isPriced(prices: QuotaRule['met']): boolean {
  return [...prices.values()].some((price) => price.amount.minor !== 0);
}
