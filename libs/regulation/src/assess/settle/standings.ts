import type { Period } from '@app/kernel';
import { Fraction } from '../../model/fraction';
import type { Measure } from '../../model/measure';
import type { PeriodResult, Step } from '../../model/outcome';
import { scoreIn, type PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { isMissing, type Found } from './measured';
import type { Measuring } from './measuring';
import { showNumber } from './number-text';
import { rankScores } from './ranking';
import type { Subject } from './subjects';

/** Where one subject stands in a period: its numbers, and the steps that explain them. */
export interface Standing {
  readonly subject: Subject;
  /** Measures and facts by name. */
  readonly facts: ReadonlyMap<string, Fraction>;
  readonly shown: Pick<PeriodResult, 'score' | 'target' | 'rank' | 'members' | 'facts'>;
  readonly steps: readonly Step[];
}

/** Somebody for whom there is nothing to compute with. */
export interface Unmeasured {
  readonly subject: Subject;
  readonly reason: string;
  readonly clause: string | null;
}

const ZERO = new Fraction(0);

/** Measures, compares with the target and ranks everybody who takes part. */
export function standingsOf(
  regulation: Regulation,
  rule: PeriodRule,
  period: Period,
  measuring: Measuring,
  subjects: readonly Subject[],
): { standings: Standing[]; unmeasured: Unmeasured[] } {
  const measured: Measurement[] = [];
  const unmeasured: Unmeasured[] = [];
  for (const subject of subjects) {
    const found = measureOne(rule, measuring, subject);
    if ('reason' in found) unmeasured.push(found);
    else measured.push(found);
  }
  rank(rule, measuring, measured);
  return { standings: measured.map((one) => standing(regulation, rule, period, one)), unmeasured };
}

interface Measurement {
  readonly subject: Subject;
  readonly found: ReadonlyMap<string, Found>;
  readonly target: Found | null;
  readonly facts: Map<string, Fraction>;
}

function measureOne(rule: PeriodRule, measuring: Measuring, subject: Subject): Measurement | Unmeasured {
  const found = new Map<string, Found>();
  for (const [name, measure] of rule.measures) {
    const measured = measuring.measure(measure, subject);
    if (isMissing(measured)) return { subject, reason: measured.missing, clause: null };
    found.set(name, measured);
  }
  const facts = new Map([...found].map(([name, { value }]) => [name, value]));
  const score = found.get(scoreIn(rule.measures))?.value ?? ZERO;
  facts.set('score', score);
  if (!rule.target) return { subject, found, target: null, facts };

  const target = measuring.measure(rule.target.measure, subject);
  if (isMissing(target)) return { subject, reason: target.missing, clause: rule.target.clause };
  const gap = target.value.sub(score);
  facts.set('target', target.value);
  facts.set('missing', gap.gt(0) ? gap : ZERO);
  facts.set('extra', gap.lt(0) ? gap.neg() : ZERO);
  // A target of nothing is reached by doing nothing.
  facts.set('completion', target.value.equals(0) ? new Fraction(1) : score.div(target.value));
  return { subject, found, target, facts };
}

function rank(rule: PeriodRule, measuring: Measuring, measured: readonly Measurement[]): void {
  const groups = new Map<string, Measurement[]>();
  for (const one of measured) {
    const group = rule.rank ? measuring.groupOf(rule.rank.within, one.subject) : '';
    const known = groups.get(group);
    if (known) known.push(one);
    else groups.set(group, [one]);
  }
  for (const group of groups.values()) {
    for (const { facts } of group) facts.set('members', new Fraction(group.length));
    if (!rule.rank) continue;
    const by = ['score', ...rule.rank.then];
    const ranked = rankScores(
      group.map(({ facts }) => by.map((name) => facts.get(name) ?? ZERO)),
      rule.rank,
    );
    for (const [place, { rank, fromLast }] of ranked.entries()) {
      group[place]?.facts.set('rank', rank);
      group[place]?.facts.set('from_last', fromLast);
    }
  }
}

function standing(
  regulation: Regulation,
  rule: PeriodRule,
  period: Period,
  { subject, found, target, facts }: Measurement,
): Standing {
  const measures = [...rule.measures];
  const own = scoreIn(rule.measures);
  const scored = rule.measures.get(own);
  const digits = scored ? digitsOf(scored, rule, regulation) : 0;
  const show = (name: string) => {
    const value = facts.get(name);
    return value ? showNumber(value, digits) : null;
  };
  const shownFacts = measures.map(([name, measure]) => {
    const { value, text } = found.get(name) as Found;
    return { name, arithmetic: text, value: showNumber(value, digitsOf(measure, rule, regulation)) };
  });
  const steps: Step[] = shownFacts
    .filter(({ name }) => !target || name !== own || found.get(name)?.compound)
    .map((fact) => ({ kind: 'measured', ...fact }));
  const score = show('score') ?? '0';
  if (target && rule.target)
    steps.push({
      kind: 'target',
      period: period.kind,
      noun: scored ? nounOf(scored, rule, regulation) : '',
      score,
      target: show('target') ?? '0',
      met: facts.get('missing')?.equals(0) ?? true,
      clause: rule.target.clause,
    });
  const [rankText, members] = [show('rank'), facts.get('members')?.valueOf() ?? 0];
  if (rule.rank && rankText !== null) steps.push({ kind: 'rank', rank: rankText, members, clause: rule.rank.clause });
  return {
    subject,
    facts,
    steps,
    shown: { score, target: show('target'), rank: rankText, members: rule.rank ? members : null, facts: shownFacts },
  };
}

function digitsOf({ head, shape }: Measure, rule: PeriodRule, regulation: Regulation): number {
  if (shape?.digits !== undefined && shape.digits !== null) return shape.digits;
  if (head.kind === 'sum' || head.kind === 'best') return regulation.assets.get(head.asset)?.scale ?? 0;
  const same = head.kind === 'fact' ? rule.measures.get(head.name) : undefined;
  return same ? digitsOf(same, rule, regulation) : 0;
}

/** What a measure counts, where everything in it counts the same. */
function nounOf({ head }: Measure, rule: PeriodRule, regulation: Regulation): string {
  switch (head.kind) {
    case 'count':
      return head.distinct === 'day' ? '天' : '条';
    case 'sum':
    case 'best':
      return regulation.assets.get(head.asset)?.title ?? '';
    case 'fact': {
      const same = rule.measures.get(head.name);
      return same ? nounOf(same, rule, regulation) : '';
    }
    case 'total':
    case 'difference':
    case 'highest':
    case 'lowest': {
      const nouns = new Set(head.of.map((part) => nounOf(part, rule, regulation)));
      return nouns.size === 1 ? ([...nouns][0] ?? '') : '';
    }
    default:
      return '';
  }
}
