import { decidingDay, type LocalDate, type Period, type PeriodKind } from '@app/kernel';
import { Fraction } from '../../model/fraction';
import type { Gathering, Measure, MeasureHead, Within } from '../../model/measure';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { ABSENT } from '../../model/vocabulary';
import { applyShape, fromMinor } from '../shape';
import { personOf, unitWord, valueOf, type UnitFacts } from '../unit-values';
import { typeTitle } from '../words';
import type { FoundResult, FoundResults } from './found-results';
import { combined, gather, isMissing, signs, type Found, type Measured } from './measured';
import { periodsRead, type Reach } from './needed';
import { shapeText, showNumber, sinceText } from './number-text';
import type { Subject } from './subjects';
import type { Tallies } from './tallies';

/** What measures look at. */
export interface MeasuringFacts {
  readonly regulation: Regulation;
  readonly units: UnitFacts;
  readonly tallies: Tallies;
  readonly results: FoundResults;
}

/** Measures the subjects of one rule in one period. */
export class Measuring {
  private readonly known = new Map<Measure, Map<string, Measured>>();
  private readonly compared = new Map<string, readonly Subject[]>();
  private readonly inner = new Map<string, readonly Period[]>();
  private readonly gathered = new Map<MeasureHead, Map<string, Measured>>();

  /** @param members everybody who takes part */
  constructor(
    private readonly facts: MeasuringFacts,
    private readonly rule: PeriodRule,
    private readonly period: Period,
    /** The day on which units are looked at: the last, or the day as it stands on. */
    private readonly on: LocalDate,
    private readonly members: readonly Subject[],
  ) {}

  measure(measure: Measure, subject: Subject): Measured {
    const ofMeasure = this.known.get(measure) ?? new Map<string, Measured>();
    this.known.set(measure, ofMeasure);
    let measured = ofMeasure.get(subject.key);
    if (!measured) ofMeasure.set(subject.key, (measured = this.shaped(measure, subject)));
    return measured;
  }

  /** With whom a subject is compared. */
  groupOf(within: Within, subject: Subject): string {
    if (within === 'unit') return subject.unit ?? '';
    return within === 'all' ? '' : this.unitWord(within, subject);
  }

  unitWord(column: string, { unit, person }: Subject): string {
    return unit === null ? ABSENT : unitWord(this.facts.units, column, { unit, person }, this.on);
  }

  private shaped({ head, shape, empty }: Measure, subject: Subject): Measured {
    const found = this.ofHead(head, subject);
    if (isMissing(found))
      return empty === null
        ? found
        : { value: empty, text: `${found.missing}，按 ${showNumber(empty)} 计`, compound: true };
    if (shape === null) return found;
    return {
      value: applyShape(found.value, shape),
      text: shapeText(found.text, found.compound, shape),
      compound: true,
    };
  }

  private ofHead(head: MeasureHead, subject: Subject): Measured {
    switch (head.kind) {
      case 'number':
        return leaf(head.value, showNumber(head.value));
      case 'count': {
        const count = this.facts.tallies.count(head, this.rule, this.period, subject.key);
        const noun = head.distinct === 'day' ? '天' : '条';
        return leaf(new Fraction(count), `${sinceText(head.since)}${typeTitle(head.of)} ${count} ${noun}`);
      }
      case 'sum':
      case 'best':
        return this.ofEntries(head, subject);
      case 'value':
        return this.ofTable(head.table, subject);
      case 'by':
        return this.byWord(head, subject);
      case 'result':
        return this.ofResult(head, subject);
      case 'fact':
        return this.ofFact(head.name, subject);
      case 'members': {
        const members = this.comparedWith(head.within, subject).length;
        return leaf(new Fraction(members), `共 ${members} 个`);
      }
      case 'across':
        return this.across(head, subject);
      case 'bands':
        return this.inBands(head, subject);
      default:
        return this.ofParts(head.kind, head.of, subject);
    }
  }

  private ofEntries(head: Extract<MeasureHead, { kind: 'sum' | 'best' }>, subject: Subject): Measured {
    const asset = this.facts.regulation.assets.get(head.asset);
    const [title, scale] = [asset?.title ?? head.asset, asset?.scale ?? 0];
    const found = this.facts.tallies.sum(head, this.rule, this.period, subject.key);
    if (!found && head.kind === 'best') return { missing: `没有计过${title}` };
    const value = fromMinor((head.kind === 'sum' ? found?.sum : found?.best) ?? 0, scale);
    const words = `${sinceText(head.since)}${head.kind === 'sum' ? '累计' : '单项最高'}`;
    return leaf(value, `${words} ${showNumber(value, scale)} ${title}`);
  }

  private ofTable(table: string, { unit, person }: Subject): Measured {
    const title = this.facts.regulation.values.get(table)?.title ?? table;
    const text = unit === null ? null : valueOf(this.facts.units, table, { unit, person }, this.on);
    if (text === null) return { missing: `没有给出“${title}”` };
    return leaf(new Fraction(text), `${title} ${text}`);
  }

  private byWord({ key, values }: Extract<MeasureHead, { kind: 'by' }>, subject: Subject): Measured {
    const value = values.get(this.wordOf(key, subject));
    if (value) return leaf(value, showNumber(value));
    if (key === 'unit') return { missing: '办法没有给该单位规定数值' };
    if (key === 'person') return { missing: '办法没有给本人规定数值' };
    const title = key === 'group' ? '组别' : (this.facts.regulation.values.get(key)?.title ?? key);
    return { missing: `办法没有给该单位所在的${title}规定数值` };
  }

  private wordOf(key: string, subject: Subject): string {
    const { unit, person } = subject;
    if (unit === null) return ABSENT;
    if (key === 'person') return person === null ? ABSENT : personOf(unit, person);
    return key === 'unit' ? unit : this.unitWord(key, subject);
  }

  private ofResult(head: Extract<MeasureHead, { kind: 'result' }>, subject: Subject): Measured {
    const { regulation, results } = this.facts;
    const rule = regulation.periodRules.find(({ id }) => id === head.rule);
    const periods = rule ? this.periodsOf(rule.at, head) : [];
    const back = head.before === 0 ? '' : head.before === 1 ? '上一期' : `前第 ${head.before} 期`;
    const title = `${back}${sinceText(head.since)}${rule?.title ?? head.rule}`;
    const inEach = periods.map((period) => results.of(head.rule, period, subject));
    const found = inEach.filter((result) => result !== undefined);
    const isMeant = ({ labels }: FoundResult) => head.label === null || labels.includes(head.label);
    if (head.take === 'streak') {
      const run = longestRun(inEach.map((result) => result !== undefined && isMeant(result)));
      return leaf(new Fraction(run), `${title}最多连续 ${run} 期`);
    }
    if (found.length === 0 && head.take !== 'count') return { missing: `“${title}”没有结果` };
    const value = gather(
      found.filter(isMeant).flatMap(({ facts }) => facts.get(head.fact) ?? []),
      head.take,
    );
    return value ? leaf(value, `${title} ${showNumber(value)}`) : { missing: `“${title}”没有这样的结果` };
  }

  private ofFact(name: string, subject: Subject): Measured {
    const measure = this.rule.measures.get(name);
    if (!measure) return { missing: `没有“${name}”这一项` };
    const measured = this.measure(measure, subject);
    return isMissing(measured) ? measured : leaf(measured.value, showNumber(measured.value));
  }

  private across(head: Extract<MeasureHead, { kind: 'across' }>, subject: Subject): Measured {
    const ofHead = this.gathered.get(head) ?? new Map<string, Measured>();
    this.gathered.set(head, ofHead);
    const group = this.groupOf(head.within, subject);
    let measured = ofHead.get(group);
    if (!measured) ofHead.set(group, (measured = this.overAll(head, this.comparedWith(head.within, subject))));
    return measured;
  }

  private overAll({ of, take }: Extract<MeasureHead, { kind: 'across' }>, members: readonly Subject[]): Measured {
    const numbers = members.flatMap((member) => {
      const measured = this.measure(of, member);
      return isMissing(measured) ? [] : [measured.value];
    });
    const value = numbers.length === 0 && take !== 'count' ? null : gather(numbers, take);
    return value ? leaf(value, `${acrossWords[take]} ${showNumber(value)}`) : { missing: '没有可比较的数' };
  }

  private inBands({ of, bands }: Extract<MeasureHead, { kind: 'bands' }>, subject: Subject): Measured {
    const measured = this.measure(of, subject);
    if (isMissing(measured)) return measured;
    const value = bands.find(({ test }) => test.holds(measured.value))?.value;
    if (!value) return { missing: `${showNumber(measured.value)} 不在任何一档` };
    return { value, text: `${measured.text}，该档 ${showNumber(value)}`, compound: true };
  }

  private ofParts(kind: Parameters<typeof combined>[0], of: readonly Measure[], subject: Subject): Measured {
    const parts: Found[] = [];
    for (const part of of) {
      const measured = this.measure(part, subject);
      if (isMissing(measured)) return measured;
      parts.push(measured);
    }
    const value = combined(
      kind,
      parts.map((part) => part.value),
    );
    if (!value) return { missing: `${parts.map(({ text }) => text).join(' ÷ ')}：除数为零，无从计算` };
    if (kind === 'highest' || kind === 'lowest')
      return {
        value,
        text: `${parts.map(({ text }) => text).join('、')}中取${kind === 'highest' ? '高' : '低'}`,
        compound: true,
      };
    const texts = parts.map(({ text, compound }) => (compound && parts.length > 1 ? `(${text})` : text));
    return { value, text: texts.join(signs[kind]), compound: true };
  }

  /** The periods of a rule that are read from this one and are over by the day it is looked at, the earliest first. */
  private periodsOf(kind: PeriodKind, reach: Reach): readonly Period[] {
    const key = `${kind} ${reach.before} ${reach.since}`;
    let periods = this.inner.get(key);
    if (!periods) {
      const { regulation } = this.facts;
      const isOver = (inner: Period) => kind === this.period.kind || decidingDay(inner, regulation.weekDay) <= this.on;
      this.inner.set(key, (periods = periodsRead(kind, this.period, reach, regulation).filter(isOver)));
    }
    return periods;
  }

  /** Everybody in the same group, in the order of the roster. */
  private comparedWith(within: Within, subject: Subject): readonly Subject[] {
    const group = this.groupOf(within, subject);
    const key = `${within}\u0000${group}`;
    let found = this.compared.get(key);
    if (!found) {
      found = this.members.filter((other) => this.groupOf(within, other) === group);
      this.compared.set(key, found);
    }
    return found;
  }
}

const acrossWords: Record<Gathering, string> = {
  sum: '合计',
  count: '个数',
  max: '最高',
  min: '最低',
  mean: '平均',
  last: '末位',
};

function longestRun(hits: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const hit of hits) longest = Math.max(longest, (run = hit ? run + 1 : 0));
  return longest;
}

function leaf(value: Fraction, text: string): Found {
  return { value, text, compound: false };
}
