import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSheets, importSheets, type SheetsImported } from './regulation-sheets';
import { formatSheetFinding, heading, sheetName, type Grid, type Sheet } from './sheet';

const root = join(__dirname, '../../../../regulations');
const shipped = readdirSync(root).filter((name) => existsSync(join(root, name, 'regulation.yaml')));

/** Every form the format knows, with comments and layout of its own. */
const SOURCE = `# A district's rules.
regulation: sample
version: 1
issued: { no: 示例〔2014〕1号, on: 2014-01-20, title: 办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 12
assets:
  point: { scale: 1, title: 分 }
  yuan: { scale: 2, title: 元 }
domains:
  level: { district: 区级, city: 市级 } # in rising order
  pub:
    政务: district
    今日: { level: district, title: 《今日》 }
    专报信息: [district, city] # one name at two levels
    普刊: { level: district, column: [headline, brief] }
  form: { single: 单条, combined: 综合 }
  column: { headline: 头条, brief: }
  fault: [late, untrue]
fields:
  words: integer # 字数
  cut: { scale: 2, title: 上级扣分 }
exclude:
  - { on: submission, words: '<300', clause: 2.3, note: 不足三百字 }
events:
  incident: { fault: required, level: optional }
stacks:
  best: { per: [item, unit], take: max, clause: 3.1.6 }
rules:
  # what is adopted
  - id: adopt
    title: 采用
    on: adoption
    stack: { per: [item, unit], take: sum, clause: 3.10 }
    share: { take: equal, combined: each, clause: 3.1.6 }
    to: { take: unit, 'rewritten=yes': [unit, { unit: 办公室 }] }
    factors:
      - { level: city, by: 1/3, clause: 4.2 }
    table:
      - [id, pub,    form, point, yuan, clause]
      - [a1, 政务,   single, 10, 20, 3.1.3 3.10]
      # two forms
      - [a2, '@city', 'single|combined', { times: a1, factor: 0.5 }, null, 3.1.4]
    undefined:
      - { pub: 今日, form: '!single', note: 没有规定, decides: office_head }
  - id: quota
    at: month_end
    count: { of: submission }
    target: { by: group, values: { department: 15, township: 10 }, clause: annex.1 }
    met: { point: 20, clause: 3.1.2 }
    missed: { point: -30, clause: 3.2.2 }
  - id: year
    at: year_end
    among: { group: '!office', quota: met }
    measures:
      total: { sum: point }
      national: { count: adoption, where: { level: city } }
    rank: { within: group, ties: same_rank, then: [national], clause: 3.2 }
    label:
      - excellent: { top: 10, min: 90 }
        clause: 5.1
      - { good: { all: true }, clause: 5.2 }
values:
  standard: { scale: 0, clause: annex.2 }
  tier: { words: { a: 一类, b: 二类 }, clause: 2.1, from: { 2014-01-01: { 甲局: a, 乙镇: b } } }
readings:
  - id: rhythm
    question: 每月还是每年 # asked
    taken: month
    other: [year]
by_hand:
  - { id: h1, title: 机构健全, clause: 3.1.1, point: 20 }
  - { id: h2, title: 另加, clause: 3.1.6, point: { range: [1, 100], decides: office_head } }
`;

/** The same with what an asset may have of its own, with places by how many share, and with bands. */
const DIVIDED = SOURCE.replace(
  '  - id: quota',
  `  - id: instruct
    on: instruction
    stack:
      point: { per: [item, unit], take: max, keep: 2, clause: 3.7 }
      yuan: { per: [item, unit, half], take: sum, cap: 500, clause: 4.7 }
    share:
      point: { take: equal, combined: each, clause: 3.8 }
      yuan: # by how many share
        take: places
        places:
          - [60, 40] # two
          - [50, 30, 20]
    table:
      - [id, level, point, clause]
      - [i1, city, { range: [5, 8], decides: office_head }, 3.9]
  - id: quota`,
).replace(
  '    rank: {',
  `      bonus:
        bands:
          - ['>=15', 50] # beyond the target
          - ['*', 2]
        of: { fact: total }
    rank: {`,
);

const text = '[3.1.3] 《政务》采用计 10 分。\n\n[3.10] 每次采用都计分。\n';

function sheets(source = SOURCE): Sheet[] {
  const { sheets: found, findings } = exportSheets({ file: 'f.yaml', source, text });
  expect(findings).toEqual([]);
  return found!;
}

type Edit = (grid: string[][], find: (heading: string) => number) => void;

/** The sheets as they would come back, after some of them were edited. */
function grids(edits: Record<string, Edit> = {}, source = SOURCE): Grid[] {
  return sheets(source).map((sheet) => {
    const rows = [sheet.columns.map(heading), ...sheet.rows.map(({ cells }) => [...cells])];
    edits[sheet.key]?.(rows, (key) => sheet.columns.findIndex((column) => column.key === key));
    return { name: sheetName(sheet), rows };
  });
}

function imported(edits: Record<string, Edit>, source = SOURCE): SheetsImported {
  return importSheets({ file: 'f.yaml', source }, grids(edits, source));
}

/** The file after an edit that must be accepted. */
function written(edits: Record<string, Edit>, before = SOURCE): string {
  const { source, sheetFindings } = imported(edits, before);
  expect(sheetFindings.map(formatSheetFinding)).toEqual([]);
  return source!;
}

function complaints(edits: Record<string, Edit>): string[] {
  const { source, sheetFindings } = imported(edits);
  expect(source).toBeNull();
  return sheetFindings.map(({ code, place }) => `${code} ${place.sheet} ${place.row} ${place.column}`);
}

describe('a regulation as sheets', () => {
  it('gives each table a sheet of its own, with Chinese headings and the key beside', () => {
    expect(sheets().map(sheetName)).toEqual([
      '基本情况 head',
      '计量 assets',
      '词表 domains',
      '刊物 pub',
      '数和是非 fields',
      '事件要写哪些字段 events',
      '规则 rules',
      '采用 adopt.table',
      '未规定的情形 undefined',
      '乘数 factors',
      '等次 labels',
      '任务数 targets',
      '完成与未完成 results',
      '共用的叠加 stacks',
      '不计的事件 exclude',
      '单位数表 values',
      '各单位的数 values.from',
      '读法 readings',
      '由人评定 by_hand',
    ]);
    const table = sheets().find(({ key }) => key === 'adopt.table')!;
    expect(table.columns.map(heading)).toEqual([
      '编号 id',
      '刊物 pub',
      '体裁 form',
      '分 point',
      '元 yuan',
      '条款 clause',
      '条文（只供对照） #clause',
    ]);
    expect(table.rows[0]!.cells).toEqual([
      'a1',
      '政务',
      'single',
      '10',
      '20',
      '3.1.3 3.10',
      '[3.1.3] 《政务》采用计 10 分。\n[3.10] 每次采用都计分。',
    ]);
    expect(table.rows[1]!.cells[3]).toBe('{ times: a1, factor: 0.5 }');
  });

  it.each<readonly [string, string]>([
    ['sample', SOURCE],
    ['sample with all that an asset may have of its own', DIVIDED],
    ...shipped.map((name) => [name, readFileSync(join(root, name, 'regulation.yaml'), 'utf8')] as const),
  ])('changes not one byte of %s when nothing was edited', (_name, before) => {
    const { source, changes, sheetFindings } = imported({}, before);
    expect([sheetFindings, changes]).toEqual([[], []]);
    expect(source).toBe(before);
  });

  it('changes one cell and nothing around it', () => {
    expect(written({ 'adopt.table': (rows, at) => (rows[1]![at('point')] = '12') })).toBe(
      SOURCE.replace('single, 10, 20', 'single, 12, 20'),
    );
    expect(written({ rules: (rows) => (rows.find((row) => row[1] === 'stack.take')![3] = 'max') })).toBe(
      SOURCE.replace('take: sum', 'take: max'),
    );
    expect(written({ targets: (rows) => (rows[2]![2] = '12') })).toBe(SOURCE.replace('township: 10', 'township: 12'));
    expect(written({ labels: (rows, at) => (rows[1]![at('top')] = '30%') })).toBe(
      SOURCE.replace('top: 10', 'top: 30%'),
    );
    expect(written({ 'values.from': (rows) => (rows[2]![3] = 'a') })).toBe(SOURCE.replace('乙镇: b', '乙镇: a'));
    expect(written({ head: (rows) => (rows.find((row) => row[0] === 'effective.last_day')![2] = '2014-12-31') })).toBe(
      SOURCE.replace('last_day: null', 'last_day: 2014-12-31'),
    );
  });

  it('changes in each kind of sheet the values edited and nothing around them, in lists over several lines too', () => {
    const edits: [string, string, string, string, (passage: string) => string][] = [
      ['assets', 'point', '1', '2', (is) => `point: { scale: ${is}, title: 分 }`],
      ['fields', 'cut', '2', '3', (is) => `cut: { scale: ${is}, title: 上级扣分 }`],
      ['exclude', 'submission', '<300', '<200', (is) => `words: '${is}'`],
      ['events', 'incident', 'optional', 'required', (is) => `level: ${is} }\nstacks`],
      ['stacks', 'best', 'max', 'first', (is) => `best: { per: [item, unit], take: ${is}`],
      ['rules', 'instruct', 'combined: each', 'combined: lead', (is) => `{ take: equal, ${is}, clause: 3.8 }`],
      ['rules', 'instruct', '[60, 40]', '[70, 30]', (is) => `- ${is} # two`],
      ['rules', 'instruct', '[50, 30, 20]', '[40, 30, 30]', (is) => `- ${is}\n`],
      ['rules', 'instruct', 'keep: 2', 'keep: 3', (is) => `take: max, ${is}`],
      ['rules', 'instruct', 'cap: 500', 'cap: 800', (is) => `take: sum, ${is}`],
      ['rules', 'year', "['>=15', 50]", "['>=16', 60]", (is) => `- ${is} # beyond the target`],
      ['rules', 'year', 'level: city', 'level: district', (is) => `where: { ${is} }`],
      ['instruct.table', 'i1', '[5, 8]', '[5, 9]', (is) => `range: ${is}, decides: office_head }, 3.9`],
      ['undefined', 'adopt', '没有规定', '没有写明', (is) => `note: ${is}`],
      ['factors', 'adopt', '1/3', '1/2', (is) => `by: ${is}, clause: 4.2`],
      ['labels', 'year', '90', '95', (is) => `min: ${is}`],
      ['targets', 'quota', '15', '16', (is) => `department: ${is}`],
      ['results', 'quota', '-30', '-40', (is) => `missed: { point: ${is}`],
      ['values', 'standard', '0', '1', (is) => `standard: { scale: ${is}`],
      ['values.from', 'tier', 'b', 'a', (is) => `乙镇: ${is}`],
      ['readings', 'rhythm', 'month', 'year', (is) => `taken: ${is}`],
      ['by_hand', 'h2', '[1, 100]', '[1, 50]', (is) => `range: ${is}, decides: office_head } }`],
    ];
    const bySheet: Record<string, Edit> = {};
    for (const [sheet, first, from, to] of edits) {
      const before = bySheet[sheet];
      bySheet[sheet] = (rows, find) => {
        before?.(rows, find);
        const holds = (cell: string) => (/\W/.test(from) ? cell.includes(from) : cell === from);
        const row = rows.find((cells) => cells[0] === first && cells.slice(1).some(holds));
        const at = row?.findIndex((cell, i) => i > 0 && holds(cell)) ?? -1;
        if (!row || at < 0) throw new Error(`${sheet} shows no ${from}`);
        row[at] = row[at]!.replace(from, to);
      };
    }
    const wanted = edits.reduce((source, [, , from, to, passage]) => {
      expect(source).toContain(passage(from));
      return source.replace(passage(from), passage(to));
    }, DIVIDED);
    expect(written(bySheet, DIVIDED)).toBe(wanted);
  });

  it('adds and removes rows where they stood in the sheet, with the comment above them', () => {
    const added = written({
      'adopt.table': (rows) => rows.splice(2, 0, ['a9', '今日', '*', '{ range: [1, 2], decides: x }', '', '3.10', '']),
    });
    expect(added).toBe(
      SOURCE.replace(
        '      # two forms',
        "      - [a9, 今日, '*', { range: [1, 2], decides: x }, null, 3.10]\n      # two forms",
      ),
    );
    const removed = written({ 'adopt.table': (rows) => rows.splice(2, 1), undefined: (rows) => rows.splice(1, 1) });
    expect(removed).not.toContain('two forms');
    expect(removed).not.toContain('undefined');
    expect(removed).toContain('3.1.3 3.10]\n  - id: quota');
  });

  it('knows a row by its id even when all the rest is new, so that the comment above it stays', () => {
    const changed = written({
      'adopt.table': (rows) =>
        rows.splice(2, 1, ['a2', '普刊', '*', '1', '2', '9.9', ''], ['a3', '今日', '', '1', '', '9', '']),
    });
    expect(changed).toContain(
      "# two forms\n      - [a2, '普刊', '*', 1, 2, 9.9]\n      - [a3, 今日, null, 1, null, 9]\n",
    );
  });

  it('keeps the order of the sheet, because the first row that fits may win and levels rise', () => {
    const turned = written({ domains: (rows) => rows.splice(1, 2, rows[2]!, rows[1]!) });
    expect(turned).toContain('level: { city: 市级, district: 区级 } # in rising order');
    expect(
      imported({ domains: (rows) => rows.splice(1, 2, rows[2]!, rows[1]!) }).changes.map(({ kind }) => kind),
    ).toEqual(['moved']);
  });

  it('gives short forms their long form only when an edit needs it', () => {
    expect(written({ pub: (rows) => (rows[1]![2] = '《政务》') })).toBe(
      SOURCE.replace('政务: district', '政务: { level: district, title: 《政务》 }'),
    );
    expect(written({ domains: (rows) => rows.push(['fault', 'omitted', '']) })).toBe(
      SOURCE.replace('[late, untrue]', '[late, untrue, omitted]'),
    );
    expect(written({ domains: (rows) => rows.push(['fault', 'omitted', '漏报']) })).toContain(
      'fault: { late: null, untrue: null, omitted: 漏报 }',
    );
  });

  it('brings a new column, rule and reading in', () => {
    const column: Edit = (rows) =>
      rows.forEach((row, i) => row.splice(3, 0, i === 0 ? 'column' : i === 1 ? 'headline' : ''));
    expect(written({ 'adopt.table': column })).toContain('      - [a1, 政务, single, headline, 10, 20, 3.1.3 3.10]');
    const reading = written({ readings: (rows) => rows.push(['basis', '3.10', '按什么', 'own', '', '', '']) });
    expect(reading).toContain(
      '    other: [year]\n  - id: basis\n    clause: 3.10\n    question: 按什么\n    taken: own\nby_hand',
    );
    const rule = importSheets({ file: 'f.yaml', source: SOURCE }, [
      ...grids({ rules: (rows) => rows.push(['extra', 'on', '', 'award']) }),
      {
        name: '另加 extra.table',
        rows: [
          ['id', 'point', 'clause'],
          ['x1', '5', '3.10'],
        ],
      },
    ]);
    expect(rule.sheetFindings).toEqual([]);
    expect(rule.source).toContain(
      '  - id: extra\n    on: award\n    table:\n      - [id, point, clause]\n      - [x1, 5, 3.10]\n',
    );
  });

  it('takes a rule away when its rows and its table are gone', () => {
    const without = grids({
      rules: (rows) => rows.splice(0, rows.length, ...rows.filter((row) => row[0] !== 'adopt')),
    }).filter(({ name }) => !name.endsWith('adopt.table'));
    const cleared = without.map((grid) =>
      / (undefined|factors)$/.test(grid.name) ? { ...grid, rows: grid.rows.slice(0, 1) } : grid,
    );
    const { source, sheetFindings } = importSheets({ file: 'f.yaml', source: SOURCE }, cleared);
    expect(sheetFindings.map(formatSheetFinding)).toEqual([]);
    expect(source).not.toContain('adopt\n');
    expect(source).toContain('rules:\n  # what is adopted\n  - id: quota');
  });

  it('says at the cell what cannot be read, and writes nothing', () => {
    expect(complaints({ 'adopt.table': (rows, at) => (rows[2]![at('point')] = '{ times: a1') })).toEqual([
      'cell_unreadable 采用 adopt.table 3 4',
    ]);
    expect(complaints({ domains: (rows) => rows.push(['fault', 'late', '']) })).toEqual([
      'row_twice 词表 domains 10 2',
    ]);
    expect(complaints({ pub: (rows) => rows.push(['', 'city', '']) })).toEqual(['key_missing 刊物 pub 6 1']);
    expect(complaints({ undefined: (rows) => (rows[1]![0] = 'adapt') })).toEqual([
      'rule_unknown 未规定的情形 undefined 2 1',
    ]);
    expect(complaints({ rules: (rows) => rows.push(['adopt', 'stack', '', 'best']) })).toEqual([
      'row_twice 规则 rules 25 2',
    ]);
    expect(complaints({ rules: (rows) => rows.push(['adopt', 'table', '', 'x']) })).toEqual([
      'wrong_sheet 规则 rules 25 2',
    ]);
    expect(complaints({ head: (rows) => (rows[0]![2] = '别的') })).toEqual([
      'column_unknown 基本情况 head 1 3',
      'column_missing 基本情况 head 1 1',
    ]);
    expect(complaints({ 'adopt.table': (rows) => (rows[0]![1] = 'form') })).toEqual([
      'column_twice 采用 adopt.table 1 3',
    ]);
    expect(complaints({ targets: (rows) => rows[1]!.push('x') })).toEqual(['cell_without_heading 任务数 targets 2 4']);
    const codes = (all: Grid[]) =>
      importSheets({ file: 'f.yaml', source: SOURCE }, all).sheetFindings.map(({ code }) => code);
    expect(codes(grids().slice(0, -1))).toEqual(['sheet_missing']);
    expect(codes([...grids(), { name: 'Sheet1', rows: [['x']] }])).toEqual(['sheet_unknown']);
    expect(codes([...grids(), { name: '复制 pub', rows: [['x']] }])).toEqual(['sheet_twice']);
  });

  it('leads from a place in the written file back to the cell', () => {
    const { source, cellOf } = imported({ 'adopt.table': (rows, at) => (rows[2]![at('point')] = '{ times: a7 }') });
    const lines = source!.split('\n');
    const place = (passage: string) => {
      const line = lines.findIndex((each) => each.includes(passage));
      return cellOf({ file: 'f.yaml', line: line + 1, column: lines[line]!.indexOf(passage) + 1 });
    };
    expect(place('{ times: a7')).toBe('采用 adopt.table!D3');
    expect(place('a7 }')).toBe('采用 adopt.table!D3');
    expect(place("[a2, '@city'")).toBe('采用 adopt.table!A3');
    expect(place('乙镇: b')).toBe('各单位的数 values.from!D3');
    expect(place('id: quota')).toMatch(/^规则 rules!A/);
    expect(place('question: 每月')).toBe('读法 readings!C2');
  });
});
