import type { MapNode, Node } from '../load/source/tree';
import { Vocabularies } from './choices';
import { leafSection, type LeafPlan } from './leaf-section';
import { labelForm, plainForm, recordSection, type RecordPlan } from './record-section';
import { childrenOf, nodeAt, type Path } from './revision';
import { isPlainKey, type Section, type Work } from './section';
import { settingsSection } from './settings-section';
import type { Column } from './sheet';
import { newTable, tableSection } from './table-section';
import { titles } from './titles';

const HEAD = 'head';
const RULES = 'rules';

/** Every sheet of a regulation, in the order they are shown. What no sheet of its own can show stands in `head` or `rules`. */
export function sectionsOf(root: MapNode): Section[] {
  return new Layout(root).sections();
}

/** The sheet of a table that a new rule brings, `adopt.table`. */
export function tableOfNewRule(key: string): Section | null {
  const rule = /^(.+)\.table$/u.exec(key)?.[1];
  return rule === undefined ? null : newTable(key, (work) => tablePath(rule, work));
}

/** What a rule is known by on the sheets: its id, or its number in the file where the id cannot be used. */
export function ruleNames(root: MapNode): Map<string, MapNode> {
  const list = root.entries.get('rules')?.value;
  const names = new Map<string, MapNode>();
  for (const [index, rule] of (list?.kind === 'list' ? list.items : []).entries()) {
    if (rule.kind !== 'map') return new Map();
    const id = rule.entries.get('id')?.value;
    const name = id?.kind === 'scalar' ? (id.text ?? '') : '';
    names.set(/^[\p{L}\p{N}_-]{1,24}$/u.test(name) && !names.has(name) ? name : `№${index + 1}`, rule);
  }
  return names;
}

class Layout {
  private readonly rules: ReadonlyMap<string, MapNode>;
  private readonly vocabularies: Vocabularies;
  private readonly assets: ReadonlyMap<string, string>;

  constructor(private readonly root: MapNode) {
    this.rules = ruleNames(root);
    this.vocabularies = new Vocabularies(root);
    const assets = nodeAt(root, ['assets']);
    this.assets = new Map(
      assets?.kind === 'map' ? [...childrenOf(assets)].map(([code, node]) => [code, textAt(node, 'title')]) : [],
    );
  }

  sections(): Section[] {
    const top = [
      this.leaf('assets', '计量', ['assets'], { keys: ['asset'], offered: ['scale', 'title'], always: true }),
      ...this.domains(),
      this.leaf('fields', '数和是非', ['fields'], { keys: ['field'], main: 'kind', offered: ['scale', 'title'] }),
      this.leaf('events', '事件要写哪些字段', ['events'], { keys: ['type', 'field'], main: 'must' }),
      this.leaf('stacks', '共用的叠加', ['stacks'], {
        keys: ['stack'],
        offered: ['per', 'take', 'keep', 'skip', 'cap', 'floor', 'clause'],
      }),
      this.records('exclude', '不计的事件', ['exclude'], { offered: ['on', 'note', 'clause'] }),
      ...this.values(),
      this.records('readings', '读法', ['readings'], {
        identity: ['id'],
        offered: ['id', 'clause', 'question', 'taken', 'other', 'by'],
        always: true,
      }),
      this.records('by_hand', '由人评定', ['by_hand'], {
        identity: ['id'],
        offered: ['id', 'title', 'clause', ...this.assets.keys()],
        always: true,
      }),
    ].filter((section) => section !== null);
    const ofRules = this.ruleSections();
    const before = new Set(['assets', 'domains', 'pub', 'fields', 'events']);
    const elsewhere = this.placesOf([...top, ...ofRules]);
    return [
      this.settings(
        HEAD,
        '基本情况',
        new Map([['', this.root]]),
        (_, key) => elsewhere.get(key) ?? (key === 'rules' && this.rules.size > 0 ? RULES : undefined),
      ),
      ...top.filter(({ key }) => before.has(key)),
      ...(this.rules.size > 0
        ? [
            this.settings(RULES, '规则', this.rules, (rule, key) =>
              key === 'id' && !rule.startsWith('№') ? `${RULES}` : elsewhere.get(`${rule}/${key}`),
            ),
          ]
        : []),
      ...ofRules,
      ...top.filter(({ key }) => !before.has(key)),
    ];
  }

  /** The sheet that shows a key of the file, or `rule/key` of a rule. */
  private placesOf(sections: readonly Section[]): Map<string, string> {
    const places = new Map<string, string>();
    const keys = new Set(sections.map(({ key }) => key));
    for (const key of ['assets', 'fields', 'events', 'stacks', 'exclude', 'values', 'readings', 'by_hand'])
      if (keys.has(key)) places.set(key, key);
    if (keys.has('domains') && keys.has('pub')) places.set('domains', 'domains');
    for (const rule of this.rules.keys()) {
      const shown: [string, string][] = [
        ['table', `${rule}.table`],
        ['undefined', 'undefined'],
        ['factors', 'factors'],
        ['label', 'labels'],
        ['target.values', 'targets'],
        ['met', 'results'],
        ['missed', 'results'],
      ];
      for (const [key, sheet] of shown) if (keys.has(sheet)) places.set(`${rule}/${key}`, sheet);
    }
    return places;
  }

  private ruleSections(): Section[] {
    const tables = [...this.rules].map(([name, rule]) =>
      tableSection(
        `${name}.table`,
        textAt(rule, 'title') || name,
        rule.entries.get('table')?.value,
        (work) => tablePath(name, work),
        (key) => ({
          ...this.column(key, 'table'),
          choices: this.vocabularies.ofTable(key),
        }),
      ),
    );
    const domains = this.columnsOfTables();
    const shared = [
      this.ofRules('undefined', '未规定的情形', { offered: [...domains, 'note', 'decides', 'clause'], always: true }),
      this.ofRules('factors', '乘数', { offered: [...domains, 'by', 'clause'] }),
      this.ofRules('label', '等次', { offered: ['label', 'top', 'bottom', 'min', 'below', 'all', 'clause'] }, 'labels'),
      this.leafOfRules('targets', '任务数', ['target', 'values'], { keys: ['word'], main: 'value' }),
      this.leafOfRules('results', '完成与未完成', [], {
        keys: ['result'],
        offered: [...this.assets.keys(), 'clause'],
        shows: (key) => key === 'met' || key === 'missed',
      }),
    ];
    return [...tables, ...shared].filter((section) => section !== null);
  }

  /** `domains` and `pub` show one map together, so either both can or neither. */
  private domains(): (Section | null)[] {
    const words = this.leaf('domains', '词表', ['domains'], {
      keys: ['domain', 'word'],
      main: 'title',
      words: true,
      shows: (key) => key !== 'pub',
      always: true,
    });
    const pubs = this.leaf('pub', '刊物', ['domains', 'pub'], {
      keys: ['pub'],
      main: 'level',
      offered: ['title'],
      always: true,
    });
    return words && pubs ? [words, pubs] : [];
  }

  private values(): (Section | null)[] {
    const tables = this.mapsAt(['values']);
    const dated = new Map(
      [...tables.values()].flatMap((map) =>
        map.kind === 'map'
          ? [...childrenOf(map)].flatMap(([name, table]) => within(name, nodeAt(table, ['from'])))
          : [],
      ),
    );
    const pathOf = (table: string, work: Work) =>
      work.at(['values', table])?.kind === 'map' ? ['values', table, 'from'] : undefined;
    const from = leafSection({
      ...this.leafPlan('values.from', '各单位的数'),
      maps: dated,
      anchor: 'table',
      pathOf,
      keys: ['from', 'unit'],
      main: 'value',
    });
    const section = this.leaf('values', '单位数表', ['values'], {
      keys: ['table'],
      offered: ['title', 'scale', 'words', 'units', 'clause'],
      hides: from ? ['from'] : [],
    });
    return [section, section && from];
  }

  private settings(
    key: string,
    title: string,
    maps: ReadonlyMap<string, MapNode>,
    elsewhere: (group: string, key: string) => string | undefined,
  ): Section {
    return settingsSection({
      key,
      title,
      maps,
      grouped: key === RULES,
      elsewhere,
      choicesOf: (_, setting) =>
        key === RULES || setting === 'week' || setting === 'first_month'
          ? this.vocabularies.ofSetting(setting)
          : undefined,
      titleOf: (setting) => titles[setting] ?? titles[setting.split('.')[0] ?? ''] ?? '',
      columnOf: (column) => this.column(column, key),
      pathOf: (group, work) => (key === RULES ? rulePath(group, work) : []),
    });
  }

  private leafPlan(key: string, title: string): Pick<LeafPlan, 'key' | 'title' | 'offered' | 'always' | 'columnOf'> {
    return { key, title, offered: [], always: false, columnOf: (column) => this.column(column, key) };
  }

  private leaf(
    key: string,
    title: string,
    path: readonly string[],
    more: Pick<LeafPlan, 'keys'> & Partial<LeafPlan>,
  ): Section | null {
    return leafSection({
      ...this.leafPlan(key, title),
      maps: this.mapsAt(path),
      anchor: null,
      pathOf: () => path,
      main: null,
      ...more,
    });
  }

  private leafOfRules(
    key: string,
    title: string,
    path: readonly string[],
    more: Pick<LeafPlan, 'keys'> & Partial<LeafPlan>,
  ): Section | null {
    const maps = new Map([...this.rules].flatMap(([name, rule]) => within(name, nodeAt(rule, path))));
    const shown = [...maps].filter(
      ([, map]) => !more.shows || (map.kind === 'map' && [...map.entries.keys()].some(more.shows)),
    );
    const pathOf = (rule: string, work: Work) =>
      within('', work.rules.get(rule)).map(([, index]): Path => ['rules', index, ...path])[0];
    return leafSection({
      ...this.leafPlan(key, title),
      maps: new Map(shown),
      anchor: 'rule',
      pathOf,
      main: null,
      ...more,
    });
  }

  private records(key: string, title: string, path: readonly string[], more: Partial<RecordPlan>): Section | null {
    const lists = this.mapsAt(path);
    return recordSection({
      key,
      title,
      lists,
      grouped: false,
      form: plainForm,
      identity: [],
      offered: [],
      always: false,
      columnOf: (column) => this.cellColumn(column, key),
      pathOf: () => path,
      ...more,
    });
  }

  private ofRules(name: string, title: string, more: Partial<RecordPlan>, key = name): Section | null {
    const lists = new Map([...this.rules].flatMap(([rule, map]) => within(rule, map.entries.get(name)?.value)));
    const pathOf = (rule: string, work: Work) =>
      within('', work.rules.get(rule)).map(([, index]): Path => ['rules', index, name])[0];
    const form = name === 'label' ? labelForm : plainForm;
    return recordSection({
      key,
      title,
      lists,
      grouped: true,
      form,
      identity: [],
      offered: [],
      always: false,
      columnOf: (column) => this.cellColumn(column, key),
      pathOf,
      ...more,
    });
  }

  private mapsAt(path: readonly string[]): Map<string, Node> {
    return new Map(within('', nodeAt(this.root, path)));
  }

  /** Columns of any table that are words of events, in the order of the vocabularies. */
  private columnsOfTables(): string[] {
    const used = new Set<string>();
    for (const rule of this.rules.values()) {
      const header = nodeAt(rule, ['table', 0]);
      for (const cell of header?.kind === 'list' ? header.items : [])
        if (cell.kind === 'scalar') used.add(cell.text ?? '');
    }
    const domains = nodeAt(this.root, ['domains']);
    const names = domains?.kind === 'map' ? [...domains.entries.keys()] : [];
    return ['pub', ...names.filter((name) => name !== 'pub')].filter((name) => used.has(name) && isPlainKey(name));
  }

  private cellColumn(key: string, sheet: string): Column {
    const column = this.column(key, sheet);
    return column.choices || sheet === 'readings' || sheet === 'by_hand'
      ? column
      : { ...column, choices: this.vocabularies.ofTable(key) };
  }

  private column(key: string, sheet: string): Column {
    const choices =
      key === 'rule' && sheet !== RULES
        ? { words: [...this.rules.keys()], closed: false }
        : this.vocabularies.ofColumn(key, sheet);
    return { key, title: this.assets.get(key) || (titles[key] ?? ''), choices };
  }
}

function tablePath(rule: string, work: Work): Path | undefined {
  const index = work.rules.get(rule);
  return index === undefined ? undefined : ['rules', index, 'table'];
}

/** Where a rule stands; one that is not there yet is put behind the others. */
function rulePath(rule: string, work: Work): Path {
  const index = work.rules.get(rule) ?? work.addRule(rule);
  return ['rules', index];
}

function within<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]];
}

function textAt(node: Node, key: string): string {
  const found = nodeAt(node, [key]);
  return found?.kind === 'scalar' ? (found.text ?? '') : '';
}
