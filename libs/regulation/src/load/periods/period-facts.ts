import { periodFacts } from '../../model/period-rule';
import type { Position } from '../../model/position';
import { suggest } from '../source/findings';
import type { Reader } from '../source/reader';

type Fact = (typeof periodFacts)[number];

const NEEDS_TARGET: readonly string[] = ['target', 'missing', 'extra', 'completion'] satisfies Fact[];
const NEEDS_RANK: readonly string[] = ['rank', 'from_last'] satisfies Fact[];

/** The numbers a rule finds, by name: its measures and the facts that follow from them. */
export class Facts {
  constructor(
    private readonly rule: string,
    /** In order; the first is the score. */
    readonly measures: readonly string[],
    private readonly hasTarget: boolean,
    private readonly hasRank: boolean,
  ) {}

  /** Whether the name is one of a fact, found by this rule or not. */
  static isFact(name: string): boolean {
    return (periodFacts as readonly string[]).includes(name);
  }

  has(name: string): boolean {
    return this.measures.includes(name) || (Facts.isFact(name) && this.lacks(name) === null);
  }

  get names(): string[] {
    return [...new Set([...this.measures, ...periodFacts.filter((fact) => this.lacks(fact) === null)])];
  }

  /** Reports a name that is none of them, or that this rule cannot find. */
  check(name: string, at: Position, what: string, reader: Reader): boolean {
    if (this.has(name)) return true;
    const lacking = Facts.isFact(name) ? this.lacks(name) : null;
    if (lacking === null) {
      reader.findings.error(at, 'unknown_word', {
        zh: `${what}：本规则没有「${name}」这个数`,
        en: `${what}: the rule finds no number '${name}'`,
        advice: suggest(name, this.names),
      });
    } else {
      reader.findings.error(at, 'fact_unavailable', {
        zh: `${what}：规则「${this.rule}」没有 ${lacking}，得不出「${name}」`,
        en: `${what}: the rule '${this.rule}' has no ${lacking} and so no '${name}'`,
        advice:
          lacking === 'target'
            ? `请在规则「${this.rule}」中写 target: 任务数，或不要用 ${name}`
            : `请在规则「${this.rule}」中写 rank: true 或 rank: {within: …}，或不要用 ${name}`,
      });
    }
    return false;
  }

  private lacks(fact: string): 'target' | 'rank' | null {
    if (NEEDS_TARGET.includes(fact) && !this.hasTarget) return 'target';
    return NEEDS_RANK.includes(fact) && !this.hasRank ? 'rank' : null;
  }
}
