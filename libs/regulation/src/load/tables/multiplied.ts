import type { Multiplied } from '../../model/amount';
import type { Asset } from '../../model/vocabulary';
import type { ColumnUse, EventRuleDraft } from './draft';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';
import type { Vocabulary } from '../words/vocabulary';

/** Event rules by id: what each row prices, known before any rule is read so that a table may name a later one. */
export type RuleIndex = ReadonlyMap<string, RowIndex>;
/** Row to the assets it prices. */
type RowIndex = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks through `rules` without reading them; what is wrong there is said when they are read. */
export function indexRules(rules: Node | undefined): RuleIndex {
  const index = new Map<string, RowIndex>();
  for (const rule of itemsOf(rules)) {
    if (rule.kind !== 'map' || rule.entries.has('at')) continue;
    const id = textOf(rule.entries.get('id')?.value);
    if (id !== undefined && !index.has(id)) index.set(id, indexRows(rule.entries.get('table')?.value));
  }
  return index;
}

/**
 * Reads what `times` names: a number events carry, a table of numbers by unit, a row of the same rule (`a3`), a row of
 * another (`adopt.a3`), or another rule.
 * @param uses takes down the numbers that events must carry for it
 */
export function readMultiplied(
  node: Node,
  asset: Asset,
  from: { readonly rule: string; readonly index: RuleIndex; readonly uses: ColumnUse[] },
  vocabulary: Vocabulary,
  reader: Reader,
): Multiplied | undefined {
  const name = reader.text(node, 'times');
  if (name === undefined) return undefined;
  const found: Multiplied[] = [];
  const isValue = vocabulary.values.get(name)?.kind === 'number';
  if (vocabulary.numbers.has(name) || isValue) found.push({ kind: 'fact', name });
  if (from.index.get(from.rule)?.has(name)) found.push({ kind: 'row', rule: from.rule, row: name });
  if (from.index.has(name)) found.push({ kind: 'rule', rule: name });
  for (const [rule, rows] of from.index) {
    const row = name.startsWith(`${rule}.`) ? name.slice(rule.length + 1) : undefined;
    if (row !== undefined && rows.has(row)) found.push({ kind: 'row', rule, row });
  }
  const [of, second] = found;
  if (!of) return sayUnknown(name, node, from, vocabulary, reader);
  if (second) return sayAmbiguous(name, found, node, reader);
  if (of.kind === 'fact') {
    if (!isValue) from.uses.push({ domain: name, at: node.at });
  } else if (!prices(of, asset, from.index)) return sayUnpriced(name, of.kind, asset, node, reader);
  return of;
}

/** A multiple of what is out of force has no value, and neither has one that leads back to itself. */
export function checkMultiples(drafts: readonly EventRuleDraft[], reader: Reader): void {
  checkInForce(drafts, reader);
  checkCircles(drafts, reader);
}

function checkInForce(drafts: readonly EventRuleDraft[], reader: Reader): void {
  const standing = drafts.filter((draft) => draft.inForce);
  const rowsOf = (id: string) =>
    standing.find(({ rule }) => rule.id === id)?.table.rows.filter((draft) => draft.inForce) ?? [];
  for (const { rule } of standing) {
    for (const { row } of rowsOf(rule.id)) {
      for (const { amount } of row.prices.values()) {
        if (amount.kind !== 'times' || amount.of.kind === 'fact') continue;
        const { of } = amount;
        const rows = rowsOf(of.rule);
        if (of.kind === 'row' ? rows.some((other) => other.row.id === of.row) : rows.length > 0) continue;
        const name = of.kind === 'row' ? `${of.rule}.${of.row}` : of.rule;
        reader.findings.error(row.position, 'times_without_amount', {
          zh: `行「${row.id}」是「${name}」的倍数，而按所取的读法「${name}」不在执行`,
          en: `the row '${row.id}' is a multiple of '${name}', which is out of force as the readings are taken`,
          advice: '请给这一行也标上同一个 reading，或改写成数额',
        });
      }
    }
  }
}

function checkCircles(drafts: readonly EventRuleDraft[], reader: Reader): void {
  const rules = new Map(drafts.map((draft) => [draft.rule.id, draft.table.rows]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (rule: string, row: string, asset: string, path: readonly string[]): void => {
    const key = `${rule}.${row}`;
    const own = JSON.stringify([rule, row, asset]);
    const draft = rules.get(rule)?.find((candidate) => candidate.row.id === row);
    if (!draft || state.get(own) === 'done') return;
    if (state.get(own) === 'open') {
      const circle = [...path.slice(path.indexOf(key)), key].join(' → ');
      reader.findings.error(draft.row.position, 'times_in_circle', {
        zh: `times 绕了一圈又回到自己：${circle}`,
        en: `times leads back to itself: ${circle}`,
        advice: '请把其中一行改写成数额',
      });
      return;
    }
    state.set(own, 'open');
    const spec = draft.row.prices.get(asset)?.amount;
    const of = spec?.kind === 'times' ? spec.of : undefined;
    if (of?.kind === 'row') visit(of.rule, of.row, asset, [...path, key]);
    if (of?.kind === 'rule')
      for (const next of rules.get(of.rule) ?? []) visit(of.rule, next.row.id, asset, [...path, key]);
    state.set(own, 'done');
  };
  for (const [rule, rows] of rules)
    for (const { row } of rows) for (const asset of row.prices.keys()) visit(rule, row.id, asset, []);
}

function prices(of: Exclude<Multiplied, { kind: 'fact' }>, asset: Asset, index: RuleIndex): boolean {
  const rows = index.get(of.rule);
  if (of.kind === 'row') return rows?.get(of.row)?.has(asset.code) ?? false;
  return [...(rows?.values() ?? [])].some((assets) => assets.has(asset.code));
}

function sayUnknown(
  name: string,
  node: Node,
  { rule, index }: { readonly rule: string; readonly index: RuleIndex },
  vocabulary: Vocabulary,
  reader: Reader,
): undefined {
  const others = [...index].flatMap(([id, rows]) => [id, ...[...rows.keys()].map((row) => `${id}.${row}`)]);
  const tables = [...vocabulary.values.values()].filter(({ kind }) => kind === 'number').map((table) => table.name);
  const known = [...vocabulary.numbers.keys(), ...tables, ...(index.get(rule)?.keys() ?? []), ...others];
  reader.unknownWord(node.at, { zh: 'times（字段、数值表、行号、规则）', en: 'times' }, name, known);
  return undefined;
}

function sayAmbiguous(name: string, found: readonly Multiplied[], node: Node, reader: Reader): undefined {
  const zh = { fact: '字段或数值表', row: '行', rule: '规则' };
  reader.findings.error(node.at, 'ambiguous_word', {
    zh: `times 的「${name}」同时是${found.map(({ kind }) => zh[kind]).join('和')}的名称`,
    en: `'${name}' names a ${found.map(({ kind }) => (kind === 'fact' ? 'number' : kind)).join(' and a ')}`,
    advice: '行请写成「规则.行号」，或给其中一个改名',
  });
  return undefined;
}

function sayUnpriced(name: string, kind: 'row' | 'rule', asset: Asset, node: Node, reader: Reader): undefined {
  reader.findings.error(node.at, 'times_without_amount', {
    zh: `${kind === 'row' ? '行' : '规则'}「${name}」没有 ${asset.code} 的数额，无从计算倍数`,
    en: `the ${kind} '${name}' gives no ${asset.code}`,
    advice: '请改为有这种数额的一行，或直接写数额',
  });
  return undefined;
}

function indexRows(table: Node | undefined): RowIndex {
  const [header, ...lines] = itemsOf(table);
  const columns = itemsOf(header).map(textOf);
  const rows = new Map<string, Set<string>>();
  for (const line of lines) {
    const cells = itemsOf(line);
    const id = textOf(cells[columns.indexOf('id')]);
    if (id === undefined) continue;
    const filled = columns.filter((column, at): column is string => column !== undefined && !isEmpty(cells[at]));
    rows.set(id, new Set(filled));
  }
  return rows;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text?.trim() : undefined;
}
