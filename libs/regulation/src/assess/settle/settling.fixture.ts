import { aHistory, anEvent } from '@app/testing';
import { formatAmount } from '@app/kernel';
import type { RegulationEvent, Settle, Values } from '../../model/event';
import type { Outcome } from '../../model/outcome';
import type { Regulation } from '../../model/regulation';
import { assess } from '../assess';
import { regulationOf } from '../extended-rules.fixture';

/** An adoption is worth 10, or 5.5 when it is brief; period rules follow. `more` stands before the rules. */
export function withPeriodRules(rules: string, more = ''): Regulation {
  return regulationOf(`domains:
  level: [district, city]
  pub: { 政务: district, 市报: city }
  form: [single, brief]
  group: { department: 部门, township: 乡镇 }
events:
  submission: { form: optional }
  adoption: { form: required, level: optional }
${more}
rules:
  - id: adopt
    title: 采用
    on: adoption
    table:
      - [id, form, point, clause]
      - [a1, single, 10, 1]
      - [a2, brief, 5.5, 1]
${rules}`);
}

/** Events in short: `adoption 2014-03-05 甲 乙 form=brief item=A`; a person is written `甲/张`. */
export function events(text: string): RegulationEvent[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line, place) => {
    const [type, on, ...rest] = line.split(/\s+/);
    const given: Record<string, string> = {};
    for (const [, key = '', value = ''] of line.matchAll(/(\S+)=(\S+)/g)) given[key] = value;
    const { id = `e${place + 1}`, item = `I${place + 1}`, ...fields } = given;
    const units = rest.filter((word) => !word.includes('='));
    return anEvent({
      id,
      item,
      type: type as 'adoption',
      on: on as string,
      fields: type === 'adoption' ? { form: 'single', ...fields } : fields,
      units: units.map((word) => {
        const [unit, person = null] = word.split('/');
        return { unit: unit as string, person };
      }),
    });
  });
}

export const YEAR: Settle = { from: '2014-01-01', to: '2014-12-31' };

export interface Around {
  /** By unit its group; 甲 and 乙 are departments, 丙 a township unless said otherwise. */
  readonly groups?: Readonly<Record<string, string | null>>;
  readonly settle?: Settle;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What came of it, a line each: entries of period rules, results, zeros and pending amounts of periods. */
export function settled(regulation: Regulation, history: readonly RegulationEvent[], around: Around = {}) {
  const outcome = outcomeOf(regulation, history, around);
  const show = (asset: string, minor: number) => formatAmount(minor, regulation.assets.get(asset)?.scale ?? 0);
  const who = (unit: string | null, person: string | null) => (person === null ? unit : `${unit}/${person}`);
  return {
    outcome,
    entries: outcome.entries
      .filter(({ event }) => event === null)
      .map((e) => `${e.period} ${who(e.unit, e.person)} ${show(e.asset, e.amount)} ${e.row}`),
    results: outcome.results.map((r) =>
      [r.period, r.item ?? who(r.unit, r.person), r.score, r.rank && `#${r.rank}`, ...r.labels]
        .filter(Boolean)
        .join(' '),
    ),
    scores: outcome.results.map((r) => `${who(r.unit, r.person)} ${r.score}`).join(', '),
    zero: outcome.zero.filter(({ result }) => result).map((z) => `${z.unit} ${z.code} ${z.reason}`),
    pending: outcome.pending.map(({ result, range }) => `${result?.period} ${result?.unit} ${range?.join('..')}`),
  };
}

export function outcomeOf(
  regulation: Regulation,
  history: readonly RegulationEvent[],
  { groups = { 甲: 'department', 乙: 'department', 丙: 'township' }, settle = YEAR, values = {} }: Around = {},
): Outcome {
  const given: Values = new Map(Object.entries(values).map(([table, by]) => [table, new Map(Object.entries(by))]));
  return assess(regulation, aHistory(history, groups, settle, given));
}
