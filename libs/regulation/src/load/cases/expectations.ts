import { parseAmount, parsePeriod } from '@app/kernel';
import type { Minor } from '@app/kernel';
import type { Fraction } from '../../model/fraction';
import type { History } from '../../model/event';
import type { Regulation } from '../../model/regulation';
import type { Recipients } from '../../model/sharing';
import { readAmount } from '../tables/amounts';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import { readFraction } from '../tables/shape';
import type { Node } from '../source/tree';

export interface ExpectedEntry {
  /** An event's id, or `rule/period`. */
  readonly event: string;
  readonly unit: string;
  /** Null where the case speaks of units only. */
  readonly person: string | null;
  readonly asset: string;
  readonly amount: Minor;
  readonly row: string;
}

export interface ExpectedPending {
  /** An event's id, or `rule/period`. */
  readonly event: string;
  /** Decimal texts, null where the regulation gives no range. */
  readonly low: string | null;
  readonly high: string | null;
  readonly decides: string | null;
}

/** What a period rule must find for somebody; null where the case does not say. */
export interface ExpectedResult {
  /** A unit, or the person (also `unit/person`) or item the rule is about. */
  readonly subject: string;
  readonly rule: string;
  readonly period: string;
  readonly score: Fraction | null;
  readonly rank: Fraction | null;
  readonly labels: readonly string[] | null;
  /** The line as the case has it. */
  readonly line: string;
}

/** Fine enough for any asset: only to see whether a text is a decimal. */
const ANY_SCALE = 9;

/** Reads what a case expects, and finds the words no outcome could ever hold. */
export class Expectations {
  private readonly events: ReadonlySet<string>;
  private readonly units: readonly string[];

  constructor(
    private readonly regulation: Regulation,
    private readonly history: History,
    private readonly reader: Reader,
  ) {
    this.events = new Set(history.events.map((event) => event.id));
    this.units = [...new Set([...history.roster.keys(), ...otherReceivers(regulation, history)])];
  }

  /** `[event or rule/period, unit or unit/person, asset, amount, row]` */
  entry(node: Node): ExpectedEntry | null {
    const cells = this.cells(node, 5, '[事件, 单位, 计量, 数额, 行号]', '[event, unit, asset, amount, row]');
    if (!cells) return null;
    const [eventNode, unitNode, assetNode, amountNode, rowNode] = cells as [Node, Node, Node, Node, Node];
    const event = this.event(eventNode);
    const receiver = this.reader.word(unitNode, 'entries', [...this.units, ...this.people()]);
    const code = this.reader.word(assetNode, 'entries', [...this.regulation.assets.keys()]);
    const asset = code === undefined ? undefined : this.regulation.assets.get(code);
    const amount = asset && readAmount(amountNode, asset, this.reader);
    const row = this.reader.word(rowNode, 'entries', this.rows());
    if (
      event === undefined ||
      receiver === undefined ||
      code === undefined ||
      amount === undefined ||
      row === undefined
    )
      return null;
    const [unit = '', person = null] = this.units.includes(receiver) ? [receiver] : receiver.split('/');
    return { event, unit, person, asset: code, amount, row };
  }

  /** `[event or rule/period, low, high, decides]` */
  pending(node: Node): ExpectedPending | null {
    const cells = this.cells(node, 4, '[事件, 下限, 上限, 由谁决定]', '[event, low, high, decides]');
    if (!cells) return null;
    const [eventNode, low, high, decides] = cells as [Node, Node, Node, Node];
    const event = this.event(eventNode);
    if (event === undefined) return null;
    const role = isEmpty(decides) ? null : (this.reader.text(decides, 'pending') ?? null);
    return { event, low: this.decimal(low), high: this.decimal(high), decides: role };
  }

  /** `[unit, rule, period, score, rank, labels]`; whatever follows the period may be left out. */
  result(node: Node): ExpectedResult | null {
    const { reader } = this;
    if (node.kind !== 'list' || node.items.length < 3 || node.items.length > 6) {
      reader.wrong(
        node,
        'results',
        '[单位, 规则, 期间, 得分, 名次, 等次]，后三项可以不写',
        '[unit, rule, period, score, rank, labels], the last three left out at will',
      );
      return null;
    }
    const [subjectNode, ruleNode, periodNode, scoreNode, rankNode, labelsNode] = node.items as [
      Node,
      Node,
      Node,
      Node?,
      Node?,
      Node?,
    ];
    const subject = reader.word(subjectNode, 'results', this.subjects());
    const name = reader.word(
      ruleNode,
      'results',
      this.regulation.periodRules.map(({ id }) => id),
    );
    const period = this.period(periodNode, name);
    const number = (cell: Node | undefined) =>
      cell && !isEmpty(cell) ? (readFraction(cell, 'results', reader) ?? null) : null;
    const [score, rank, labels] = [number(scoreNode), number(rankNode), this.labels(labelsNode)];
    if (subject === undefined || name === undefined || period === undefined) return null;
    return { subject, rule: name, period, score, rank, labels, line: written(node) };
  }

  private cells(node: Node, count: number, zh: string, en: string): readonly Node[] | null {
    if (node.kind === 'list' && node.items.length === count) return node.items;
    this.reader.wrong(node, 'entries', zh, en);
    return null;
  }

  private event(node: Node): string | undefined {
    const text = this.reader.text(node, 'entries');
    if (text === undefined) return undefined;
    const { periodRules } = this.regulation;
    if (this.events.has(text) || periodRules.some((rule) => text.startsWith(`${rule.id}/`))) return text;
    this.reader.unknownWord(node.at, { zh: '本案例的事件', en: 'the events of this case' }, text, [
      ...this.events,
      ...periodRules.map((rule) => `${rule.id}/2014-01`),
    ]);
    return undefined;
  }

  private decimal(node: Node): string | null {
    if (isEmpty(node)) return null;
    const text = this.reader.text(node, 'pending');
    if (text === undefined || 'minor' in parseAmount(text, ANY_SCALE)) return text ?? null;
    this.reader.wrong(node, 'pending', '数', 'a number');
    return null;
  }

  private rows(): string[] {
    const { eventRules, byHand, periodRules } = this.regulation;
    return [
      ...[...eventRules, ...periodRules].flatMap((rule) => rule.rows.map((row) => row.id)),
      ...byHand.map((entry) => entry.id),
      ...(eventRules.some((rule) => rule.undefined.length > 0) ? ['undefined'] : []),
    ];
  }

  private subjects(): string[] {
    const { roster, events } = this.history;
    const people = [...roster.values()].flatMap((unit) => unit.people);
    const named = events.flatMap((event) => [event.item, ...event.units.map((unit) => unit.person)]);
    return [...new Set([...this.units, ...people, ...named.filter((name) => name !== null), ...this.people()])];
  }

  /** `unit/person`, of the roster and of events. */
  private people(): string[] {
    const { roster, events } = this.history;
    const listed = [...roster.values()].flatMap(({ name, people }) => people.map((person) => `${name}/${person}`));
    const named = events.flatMap((event) => event.units.filter(({ person }) => person !== null));
    return [...listed, ...named.map(({ unit, person }) => `${unit}/${person}`)];
  }

  private period(node: Node, rule: string | undefined): string | undefined {
    const text = this.reader.text(node, 'results');
    const kind = this.regulation.periodRules.find(({ id }) => id === rule)?.at;
    if (text === undefined || kind === undefined) return undefined;
    if (parsePeriod(text, this.regulation.firstMonth)?.kind === kind) return text;
    this.reader.findings.error(node.at, 'bad_date', {
      zh: `「${text}」不是规则「${rule}」结算的期间`,
      en: `'${text}' is no period that the rule '${rule}' settles`,
      advice: '期间写成 2014-W10、2014-03、2014-01/02、2014Q1、2014H1 或 2014',
    });
    return undefined;
  }

  private labels(node: Node | undefined): string[] | null {
    if (!node || isEmpty(node)) return null;
    const items = node.kind === 'list' ? node.items : [node];
    return items.map((item) => this.reader.text(item, 'results')).filter((label) => label !== undefined);
  }
}

/** Units that receive without being in the roster: named in `to`, or by a table of units. */
function otherReceivers({ eventRules, periodRules, values }: Regulation, history: History): string[] {
  const named = [...eventRules, ...periodRules].flatMap((rule) => [...rule.to.values()].flatMap(namedIn));
  const parents = [...values.values()].flatMap((table) =>
    table.kind === 'unit'
      ? [
          ...table.dated.flatMap((part) => [...part.values.values()]),
          ...(history.values.get(table.name)?.values() ?? []),
        ]
      : [],
  );
  return [...named, ...parents];
}

function namedIn({ take, exceptions }: Recipients): string[] {
  const all = [...take, ...exceptions.flatMap((exception) => exception.take)];
  return all.flatMap((recipient) => (recipient.kind === 'named' ? [recipient.unit] : []));
}

function written(node: Node): string {
  if (node.kind === 'list') return `[${node.items.map(written).join(', ')}]`;
  return node.kind === 'scalar' ? (node.text ?? '') : '';
}
