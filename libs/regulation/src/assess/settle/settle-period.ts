import type { LocalDate, Minor, Period } from '@app/kernel';
import type { Price } from '../../model/amount';
import type { ResultKey } from '../../model/event';
import { Fraction } from '../../model/fraction';
import type { PendingAmount, PeriodResult, Step, TargetEntry, Zero } from '../../model/outcome';
import type { PeriodRow, PeriodRule } from '../../model/period-rule';
import { isUnitColumn, type UnitFacts } from '../unit-values';
import type { Decisions } from './decisions';
import type { FoundResults } from './found-results';
import { Measuring, type MeasuringFacts } from './measuring';
import { periodsRead, readingsOf, type NeededPeriod } from './needed';
import { exactText } from './number-text';
import { dividePool } from './pool';
import { Prices } from './prices';
import { receive } from './recipients';
import { RowMatching } from './row-matching';
import { standingsOf, type Standing } from './standings';
import type { Subject, Subjects } from './subjects';

/** What settling one rule in one period comes to. */
export interface Settled {
  readonly entries: TargetEntry[];
  readonly results: PeriodResult[];
  readonly pending: PendingAmount[];
  readonly zero: Zero[];
}

export interface SettlingFacts extends MeasuringFacts {
  readonly subjects: Subjects;
  readonly decisions: Decisions;
}

/** Settles one rule in one period for everybody; `on` is the day units are looked at. */
export function settlePeriod(facts: SettlingFacts, rule: PeriodRule, needed: NeededPeriod, on: LocalDate): Settled {
  return new PeriodSettlement(facts, rule, needed, on).settle();
}

/** An amount one subject has by one row. */
interface Earned {
  readonly row: PeriodRow;
  readonly asset: string;
  readonly clause: string;
  readonly minor: Minor;
  readonly step: Step;
}

class PeriodSettlement {
  private readonly settled: Settled = { entries: [], results: [], pending: [], zero: [] };
  private readonly period: Period;
  private readonly units: UnitFacts;
  private readonly results: FoundResults;
  private readonly prices: Prices;

  constructor(
    private readonly facts: SettlingFacts,
    private readonly rule: PeriodRule,
    private readonly needed: NeededPeriod,
    private readonly on: LocalDate,
  ) {
    this.period = needed.period;
    this.units = facts.units;
    this.results = facts.results;
    this.prices = new Prices(facts.regulation, rule, needed.period, facts.results);
  }

  settle(): Settled {
    const { rule, period, on, facts } = this;
    const all = facts.subjects.of(rule.subject, period, on, this.foundBefore());
    const ruleIds = new Set(facts.regulation.periodRules.map(({ id }) => id));
    const among = new RowMatching(rule, period, ruleIds, new Measuring(facts, rule, period, on, all), this.results);
    const members = all.filter((subject) => this.takesPart(among, subject));
    const measuring = new Measuring(facts, rule, period, on, members);
    const { standings, unmeasured } = standingsOf(facts.regulation, rule, period, measuring, members);
    for (const { subject, reason, clause } of unmeasured) this.tell(subject, 'no_result', reason, null, clause);

    const matching = new RowMatching(rule, period, ruleIds, measuring, this.results);
    const rows = new Map(standings.map((standing) => [standing, matching.rowsOf(standing)]));
    const pools = this.pools(rows);
    for (const [standing, fitting] of rows) {
      const earned = fitting.flatMap((row) =>
        [...row.prices].flatMap(([asset, price]) => this.earned(standing, row, asset, price, pools) ?? []),
      );
      if (fitting.length === 0 && rule.rows.some(({ prices }) => prices.size > 0))
        this.tell(standing.subject, 'no_period_row', '没有达到表中任何一行的条件，不计', null, null);
      this.put(standing, fitting, earned);
      const wordOf = (column: string) => measuring.unitWord(column, standing.subject);
      for (const one of earned) this.book(standing, one, wordOf);
    }
    return this.settled;
  }

  /** Whom the rules it reads found inside the period, such as in a week that began in another month. */
  private foundBefore(): Subject[] {
    const { rule, period, facts, results } = this;
    if (rule.subject === 'unit') return [];
    const { periodRules } = facts.regulation;
    const alike = periodRules.slice(0, periodRules.indexOf(rule)).filter(({ subject }) => subject === rule.subject);
    return readingsOf(rule, alike).flatMap(({ of, reach }) =>
      reach.before > 0
        ? []
        : periodsRead(of.at, period, reach, facts.regulation).flatMap((inner) => results.subjectsIn(of.id, inner)),
    );
  }

  /** Whom the text leaves out for good is passed over; whom a rule above leaves out, or nobody said anything of, is told. */
  private takesPart(among: RowMatching, subject: Subject): boolean {
    if (this.rule.among.size === 0 || among.wordsFit(this.rule.among, subject)) return true;
    const lasting = [...this.rule.among].filter(([column]) => isUnitColumn(this.facts.regulation, column));
    const unsaid = lasting.filter(([column]) => column !== 'group' && among.isUnsaid(column, subject));
    const said = new Map(lasting.filter((each) => !unsaid.includes(each)));
    if (unsaid.length > 0 && among.wordsFit(said, subject)) {
      const { values } = this.facts.regulation;
      const names = unsaid.map(([column]) => `“${values.get(column)?.title ?? column}”`).join('、');
      this.tell(subject, 'no_result', `没有给出${names}，不知道是否参加`, null, null);
      return false;
    }
    if (lasting.length < this.rule.among.size && among.wordsFit(new Map(lasting), subject))
      this.tell(subject, 'no_result', '不具备参加的条件：前一项考核的结果不符', null, null);
    return false;
  }

  private earned(
    standing: Standing,
    row: PeriodRow,
    asset: string,
    { amount, clause }: Price,
    pools: Pools,
  ): Earned | undefined {
    const { subject } = standing;
    if (amount.kind === 'pool') {
      const step = pools.get(row)?.get(asset)?.get(standing);
      if (step && step.amount !== 0) return { row, asset, clause, minor: step.amount, step };
      return this.tell(subject, 'share_rounds_to_zero', '按比例分配后没有所得', asset, clause);
    }
    const priced = this.prices.price(amount, asset, standing);
    if (priced.kind === 'unknown')
      return this.tell(subject, 'no_result', `没有可以相乘的“${priced.name}”，无从计算`, asset, clause);
    if (priced.kind === 'fixed') {
      if (priced.minor !== 0) return { row, asset, clause, minor: priced.minor, step: priced.step };
      const reason = priced.step.kind === 'price' ? '办法明确此种情形不计分' : '计算结果为零';
      return this.tell(subject, 'priced_zero', reason, asset, clause);
    }
    const result = this.keyOf(subject);
    const { step, outOfRange } = this.facts.decisions.settle(result, asset, priced);
    if (outOfRange)
      this.tell(subject, 'out_of_range', '裁定的数额超出办法规定的幅度，仍待裁定', asset, clause, outOfRange);
    if (step?.amount === 0) return this.tell(subject, 'priced_zero', '经裁定不计分', asset, clause);
    if (step) return { row, asset, clause, minor: step.amount, step };
    this.settled.pending.push({
      event: null,
      result,
      asset,
      rule: this.rule.id,
      row: row.id,
      range: [priced.low, priced.high],
      decides: priced.decides,
      clause,
      reason: '数额在幅度之内由人裁定，裁定之前不入账',
    });
    return undefined;
  }

  /** The parts of every pool, by row, asset and who takes part in it. */
  private pools(rows: ReadonlyMap<Standing, readonly PeriodRow[]>): Pools {
    const pools = new Map<PeriodRow, Map<string, Map<Standing, PoolStep>>>();
    for (const row of this.rule.rows) {
      for (const [asset, { amount: pool }] of row.prices) {
        if (pool.kind !== 'pool') continue;
        const sharing = [...rows].filter(([, fitting]) => fitting.includes(row)).map(([standing]) => standing);
        const parts = sharing.map(({ facts }) => positive(facts.get(pool.by)));
        const whole = parts.reduce((a, b) => a.add(b), ZERO);
        const divided = whole.equals(0) ? [] : dividePool(pool.total, parts, pool.residue);
        const steps = new Map<Standing, PoolStep>();
        for (const [place, { amount, rest }] of divided.entries()) {
          const [standing, part] = [sharing[place] as Standing, exactText(parts[place] as Fraction)];
          const { total, by } = pool;
          steps.set(standing, { kind: 'pool', total, by, part, whole: exactText(whole), rest, amount });
        }
        pools.set(row, (pools.get(row) ?? new Map<string, Map<Standing, PoolStep>>()).set(asset, steps));
      }
    }
    return pools;
  }

  private put({ subject, facts, shown }: Standing, fitting: readonly PeriodRow[], earned: readonly Earned[]): void {
    const amounts = new Map<string, Minor>();
    for (const { asset, minor } of earned) amounts.set(asset, (amounts.get(asset) ?? 0) + minor);
    const labels = [...new Set(fitting.flatMap((row) => row.labels))];
    this.results.put(this.rule.id, this.period, { subject, facts, labels, rows: fitting.map(({ id }) => id), amounts });
    this.settled.results.push({
      unit: subject.unit,
      person: subject.person,
      item: subject.item,
      rule: this.rule.id,
      period: this.period.name,
      ...shown,
      labels,
      amounts: Object.fromEntries(amounts),
      provisional: this.needed.running,
    });
  }

  private book(standing: Standing, earned: Earned, wordOf: (column: string) => string): void {
    const { row, asset, clause, minor, step } = earned;
    const { regulation } = this.facts;
    const received = receive(this.units, this.rule.to.get(asset), standing.subject, this.on, wordOf, minor);
    if (received.length === 0)
      this.tell(standing.subject, 'not_a_recipient', '没有写明由谁领受，无从计给', asset, clause);
    for (const { unit, person, amount, steps, lacking } of received)
      if (lacking !== undefined) this.tell(standing.subject, 'not_a_recipient', lacking, asset, clause);
      else if (amount !== 0)
        this.settled.entries.push({
          event: null,
          unit,
          person,
          asset,
          amount,
          on: this.period.to,
          period: this.period.name,
          rule: this.rule.id,
          row: row.id,
          clause,
          regulation: { id: regulation.id, version: regulation.version },
          steps: [...standing.steps, step, ...steps],
        });
  }

  private keyOf({ unit, person }: Subject): ResultKey {
    return { rule: this.rule.id, period: this.period.name, unit: unit ?? '', person };
  }

  private tell(
    subject: Subject,
    code: Zero['code'],
    reason: string,
    asset: string | null,
    clause: string | null,
    event: string | null = null,
  ): undefined {
    const who = subject.item ?? subject.person;
    this.settled.zero.push({
      event,
      unit: subject.unit,
      asset,
      code,
      reason: `${this.period.name}${who === null ? '' : ` ${who}`}：${reason}`,
      clause,
      rule: this.rule.id,
      result: this.keyOf(subject),
    });
  }
}

type PoolStep = Extract<Step, { kind: 'pool' }>;
type Pools = ReadonlyMap<PeriodRow, ReadonlyMap<string, ReadonlyMap<Standing, PoolStep>>>;

const ZERO = new Fraction(0);
const positive = (value: Fraction | undefined): Fraction => (value?.gt(0) ? value : ZERO);
