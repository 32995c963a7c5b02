import type { MapNode, Node } from '../load/source/tree';
import { childrenOf, type Path } from './revision';
import {
  baseRow,
  columnsFor,
  isPlainKey,
  NOWHERE,
  type BaseRow,
  type RowRead,
  type Section,
  type Work,
} from './section';
import type { Column } from './sheet';

/** How an entry of a list becomes cells, and cells an entry. */
export interface Form {
  /** The nodes of an entry by column; null when it cannot be shown so. */
  spread(node: MapNode): Map<string, Node> | null;
  gather(fields: ReadonlyMap<string, Node>, was: Node | undefined, work: Work): Node;
}

export const plainForm: Form = {
  spread: childrenOf,
  gather: (fields, was, work) => work.revision.map(fields, NOWHERE, was),
};

/** `{excellent: {top: 10, min: 90}, clause}`: the word becomes a cell, and so does everything inside. */
export const labelForm: Form = {
  spread(node) {
    const [word, ...others] = [...node.entries.values()].filter(({ key }) => key !== 'clause');
    const inner = word?.value;
    if (!word || others.length > 0 || inner?.kind !== 'map') return null;
    if (inner.entries.has('clause') || inner.entries.has('label')) return null;
    const label: Node = { kind: 'scalar', text: word.key, at: word.keyAt };
    const clause = node.entries.get('clause')?.value;
    return new Map([['label', label], ...childrenOf(inner), ...(clause ? [['clause', clause] as const] : [])]);
  },
  gather(fields, was, work) {
    const label = fields.get('label');
    const clause = fields.get('clause');
    const inner = new Map([...fields].filter(([key]) => key !== 'label' && key !== 'clause'));
    const before =
      was?.kind === 'map' ? [...was.entries.values()].find(({ key }) => key !== 'clause')?.value : undefined;
    const word = label?.kind === 'scalar' ? (label.text ?? '') : '';
    const children = new Map([[word, work.revision.map(inner, NOWHERE, before)]]);
    if (clause) children.set('clause', clause);
    return work.revision.map(children, NOWHERE, was);
  },
};

export interface RecordPlan {
  readonly key: string;
  readonly title: string;
  /** The lists, each under the rule it belongs to; under the empty text when there is but one. */
  readonly lists: ReadonlyMap<string, Node>;
  readonly grouped: boolean;
  readonly form: Form;
  readonly identity: readonly string[];
  readonly offered: readonly string[];
  readonly always: boolean;
  readonly columnOf: (key: string) => Column;
  /** Where the list of a rule stands; undefined when there is no such rule. */
  readonly pathOf: (group: string, work: Work) => Path | undefined;
}

/** Lists of entries with keys, such as `undefined` and `readings`; null when one of them is something else. */
export function recordSection(plan: RecordPlan): Section | null {
  const rows: BaseRow[] = [];
  for (const [group, list] of plan.lists) {
    if (list.kind !== 'list' || list.items.length === 0) return null;
    for (const item of list.items) {
      const fields = item.kind === 'map' && item.entries.size > 0 ? plan.form.spread(item) : null;
      if (!fields || ![...fields.keys()].every((key) => isPlainKey(key) && !/\s/u.test(key) && key !== 'rule'))
        return null;
      rows.push(baseRow(new Map(plan.grouped ? [['rule', group]] : []), fields, item));
    }
  }
  const columns = [...(plan.grouped ? ['rule'] : []), ...columnsFor(plan.offered, rows)];
  return {
    key: plan.key,
    title: plan.title,
    columns: columns.map(plan.columnOf),
    identity: plan.identity,
    needed: plan.grouped ? ['rule'] : [],
    open: true,
    always: plan.always,
    rows,
    apply(sheet, work) {
      const fieldColumns = [...sheet.columns.keys()].filter((key) => !plan.grouped || key !== 'rule');
      const items = new Map<string, Node[]>([...plan.lists.keys()].map((group) => [group, []]));
      for (const row of sheet.rows) {
        const group = plan.grouped ? (row.cells.get('rule') ?? '') : '';
        if (!plan.pathOf(group, work)) {
          unknownRule(work, work.place(sheet, row, 'rule'), group);
          continue;
        }
        const item = itemOf(row, work.fieldsOf(sheet, row, fieldColumns), plan.form, work);
        work.places.set(item, work.place(sheet, row, fieldColumns[0] ?? ''));
        items.set(group, [...(items.get(group) ?? []), item]);
      }
      for (const [group, list] of items) {
        const path = plan.pathOf(group, work);
        if (path) work.put(path, list.length === 0 ? null : work.revision.list(list, NOWHERE, plan.lists.get(group)));
      }
    },
  };
}

function itemOf(row: RowRead, fields: ReadonlyMap<string, Node>, form: Form, work: Work): Node {
  const { was } = row;
  const isAsItWas =
    was && fields.size === was.fields.size && [...was.fields].every(([key, field]) => fields.get(key) === field);
  return isAsItWas ? was.node : form.gather(fields, was?.node, work);
}

export function unknownRule(work: Work, place: Parameters<Work['error']>[1], rule: string): void {
  work.error(
    'rule_unknown',
    place,
    `「规则 rules」表里没有规则「${rule}」`,
    `the sheet of rules has no rule '${rule}'`,
    '请改成已有的规则，或先在「规则 rules」表里写上它的各项；规则已删去的，这里的行也要删去',
  );
}
