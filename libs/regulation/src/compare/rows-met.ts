import type { LocalDate } from '@app/kernel';
import type { Match } from '../model/cell';
import type { RegulationEvent } from '../model/event';
import type { Outcome, ZeroCode } from '../model/outcome';
import type { PeriodRow } from '../model/period-rule';
import type { EventRule, Regulation, Row } from '../model/regulation';
import { ABSENT } from '../model/vocabulary';
import type { RowName, Unused } from './comparison';

interface Watched {
  readonly clauses: readonly string[];
  /** Whether an event fits the row, as far as the event itself says; null for what no event is held against. */
  readonly fits: ((event: RegulationEvent) => boolean) | null;
  readonly labels: readonly string[];
  readonly priced: boolean;
}

/** Finds the day of an event, and the last one of a period. */
export interface WhenItWas {
  readonly eventOf: (id: string) => RegulationEvent | undefined;
  readonly lastDayOf: (period: string | undefined) => LocalDate | undefined;
}

/** The reasons for nothing that say that a row was found all the same. */
const ROW_FOUND: ReadonlySet<ZeroCode> = new Set([
  'priced_zero',
  'outranked',
  'capped',
  'skipped',
  'share_rounds_to_zero',
  'not_a_recipient',
]);

/** Watches which rows of some versions anything comes to; what is left was never used. */
export class RowsMet {
  /** By rule and row: those nothing came to yet. */
  private readonly open = new Map<string, Map<string, Watched>>();
  private readonly clausesMet = new Set<string>();
  private readonly clauses = new Set<string>();

  constructor(versions: readonly Regulation[]) {
    for (const version of versions) this.watch(version);
  }

  /** @param from only what happened, or ended, on that day or later is looked at */
  see(outcome: Outcome, { eventOf, lastDayOf }: WhenItWas, from: LocalDate): void {
    for (const { rule, row, on, clause } of outcome.entries) if (on >= from) this.meet(rule, row, clause);
    const told = (id: string | null, period: string | undefined) =>
      ((id === null ? lastDayOf(period) : eventOf(id)?.on) ?? '') >= from;
    for (const { event, rule, row, clause, result } of outcome.pending)
      if (told(event, result?.period)) this.meet(rule ?? '', row ?? '', clause);
    for (const { rule, labels } of outcome.results.filter((result) => told(null, result.period)))
      for (const [row, watched] of this.open.get(rule) ?? [])
        if (watched.labels.length > 0 && watched.labels.every((label) => labels.includes(label)))
          this.meet(rule, row, null);
    for (const { event, rule, code, clause, result } of outcome.zero) {
      if (!told(event, result?.period)) continue;
      if (code === 'excluded' || code === 'priced_zero') this.meetClause(clause);
      if (rule === null || !ROW_FOUND.has(code)) continue;
      const happened = event === null ? undefined : eventOf(event);
      for (const [row, { fits, priced, clauses }] of this.open.get(rule) ?? []) {
        const found = happened ? fits?.(happened) : !priced && clause !== null && clauses.includes(clause);
        if (found) this.meet(rule, row, null);
      }
    }
  }

  get unused(): Unused {
    const rows: RowName[] = [];
    for (const [rule, watched] of this.open) for (const row of watched.keys()) rows.push({ rule, row });
    return { rows, clauses: [...this.clauses].filter((clause) => !this.clausesMet.has(clause)) };
  }

  private watch(version: Regulation): void {
    const { eventRules, periodRules, byHand, exclusions } = version;
    for (const rule of eventRules) {
      for (const row of rule.rows) this.add(rule.id, row.id, watchedRow(rule, row, version));
      for (const { clause } of rule.undefined) this.cite(clause);
    }
    for (const { id, prices } of byHand) this.add('by_hand', id, watched(clausesOf({ prices })));
    for (const { clause } of exclusions) this.cite(clause);
    for (const rule of periodRules)
      for (const row of rule.rows) if (saysAnything(row)) this.add(rule.id, row.id, watchedPeriodRow(row));
  }

  private add(rule: string, row: string, what: Watched): void {
    const rows = this.open.get(rule) ?? new Map<string, Watched>();
    this.open.set(rule, rows.set(row, what));
    for (const clause of what.clauses) this.cite(clause);
  }

  private cite(clause: string | null): void {
    for (const anchor of anchors(clause)) this.clauses.add(anchor);
  }

  private meet(rule: string, row: string, clause: string | null): void {
    const rows = this.open.get(rule);
    const found = rows?.get(row);
    if (found) {
      rows?.delete(row);
      for (const each of found.clauses) this.meetClause(each);
    } else if (row === '' || row === 'undefined') this.meetClause(clause);
  }

  private meetClause(clause: string | null): void {
    for (const anchor of anchors(clause)) this.clausesMet.add(anchor);
  }
}

const anchors = (clause: string | null): string[] => clause?.split(/\s+/).filter((anchor) => anchor !== '') ?? [];

function clausesOf({ prices }: Pick<Row, 'prices'>, own: string | null = null): string[] {
  return [...[...prices.values()].flatMap(({ clause }) => anchors(clause)), ...anchors(own)];
}

function watched(clauses: readonly string[]): Watched {
  return { clauses, fits: null, labels: [], priced: true };
}

function watchedRow(rule: EventRule, row: Row, { values }: Regulation): Watched {
  // Borrowed fields, and what the units are, an event does not say itself: they are taken to fit.
  const unsaid = new Set(['group', ...values.keys(), ...(rule.borrow?.fields ?? [])]);
  const fits = ({ type, fields }: RegulationEvent) => type === rule.on && agrees(row.match, fields, unsaid);
  return { ...watched(clausesOf(row)), fits };
}

function agrees(match: Match, fields: RegulationEvent['fields'], unsaid: ReadonlySet<string>): boolean {
  return [...match].every(([column, test]) => {
    const own = fields[column];
    return own === undefined && unsaid.has(column) ? true : test.has(own ?? ABSENT);
  });
}

function watchedPeriodRow(row: PeriodRow): Watched {
  const priced = [...row.prices.values()].some(({ amount }) => amount.kind !== 'fixed' || amount.minor !== 0);
  return { ...watched(clausesOf(row, row.clause)), labels: row.labels, priced };
}

/** A row that neither labels nor prices only says that nothing comes of it. */
const saysAnything = ({ labels, prices }: PeriodRow) => labels.length > 0 || prices.size > 0;
