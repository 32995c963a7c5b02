import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type CST } from 'yaml';
import type { Pair, Node as YamlNode } from 'yaml';
import type { Position } from '../../model/position';
import { Findings } from './findings';
import { runOf, takeRows, type TakenRows } from './row-lines';
import { MAX_DEPTH, isLargerThan } from './tree';
import type { MapEntry, Node } from './tree';

/** Errors after which the tree is still the one the author meant. */
const HARMLESS = new Set(['DUPLICATE_KEY', 'BAD_ALIAS', 'BAD_SCALAR_START']);
const SCALAR_FOLLOWS = '\x1f';
const CONTROL = new Set(['\x02', '\x18', SCALAR_FOLLOWS]);

/** Beyond these it is no slip any more, and reading on would only take time. */
const MOST_ALIASES = 50;

/**
 * Reads YAML 1.2 without aliases; null (and findings) when there is no tree to go on with.
 * @param maxTokens words, marks and blanks; a file of many tiny cells is slow to parse long before it is large
 */
export function parseYamlTree(
  file: string,
  source: string,
  maxBytes: number,
  findings: Findings,
  maxTokens = Infinity,
): Node | null {
  const start: Position = { file, line: 1, column: 1 };
  if (isLargerThan(source, maxBytes)) {
    findings.error(start, 'too_large', {
      zh: `文件超过 ${maxBytes / 1_000_000} MB，不予读取`,
      en: `the file is larger than ${maxBytes / 1_000_000} MB`,
      advice: '请检查是否选错了文件，或拆分后再读',
    });
    return null;
  }
  return readAtAGlance(file, source, maxTokens) ?? readWhole(file, source, maxTokens, findings);
}

/** With its plain rows taken out; null where anything is to be said of the text, since the whole says it best. */
function readAtAGlance(file: string, source: string, maxTokens: number): Node | null {
  const taken = takeRows(source);
  if (!taken) return null;
  const findings = new Findings();
  const rows = new Rows(taken.runs, file);
  const tree = readWhole(file, taken.rest, maxTokens - taken.tokens, findings, rows);
  return tree && rows.allPlaced && findings.inOrder(file).length === 0 ? tree : null;
}

function readWhole(file: string, source: string, maxTokens: number, findings: Findings, rows?: Rows): Node | null {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const screened = screen(source, maxTokens, position, findings);
  return screened && compose(screened, source.length, { position, findings, fallback: position(0), rows });
}

/** The rows that were taken out, put back where their marks stand. */
class Rows {
  private readonly placed = new Set<number>();

  constructor(
    private readonly runs: TakenRows['runs'],
    private readonly file: string,
  ) {}

  /** The nodes an item of a list stands for; undefined when it is none of the marks. */
  at(item: YamlNode | null, { line }: Position): Node[] | undefined {
    const number = isScalar(item) ? runOf(item.source) : undefined;
    const run = number === undefined ? undefined : this.runs[number];
    if (number === undefined || run === undefined) return undefined;
    this.placed.add(number);
    return run.map(({ column, cells }, place): Node => {
      const at = (column: number): Position => ({ file: this.file, line: line + place, column });
      const items = cells.map((cell): Node => ({ kind: 'scalar', text: cell.text, at: at(cell.column) }));
      return { kind: 'list', items, at: at(column) };
    });
  }

  /** One that was not stood in the middle of some other text. */
  get allPlaced(): boolean {
    return this.placed.size === this.runs.length;
  }
}

/**
 * Parses, and stops before deep nesting brings the parser down or many aliases blow up a small file; null when it stopped.
 */
function screen(
  source: string,
  maxTokens: number,
  position: (offset: number) => Position,
  findings: Findings,
): CST.Token[] | null {
  const parser = new Parser();
  const parsed: CST.Token[] = [];
  let offset = 0;
  let tokens = 0;
  let aliases = 0;
  let flow = 0;
  let inLine = 0;
  let scalar = false;
  for (const token of new Lexer().lex(source)) {
    tokens += 1;
    if (tokens > maxTokens) {
      tooManyCells(position(offset), findings);
      return null;
    }
    if (token.includes('\n')) inLine = 0;
    if (scalar) scalar = false;
    else if (token === SCALAR_FOLLOWS) scalar = true;
    else if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (token === '-' || token === '?') inLine += 1;
    else if ((token.startsWith('*') || token.startsWith('&')) && !CONTROL.has(token)) {
      findings.error(position(offset), 'yaml_alias', {
        zh: `不接受 YAML 的锚点和别名「${token}」`,
        en: `YAML anchors and aliases are not accepted: ${token}`,
        advice: "想写通配符请加引号：'*'；想重复内容请照写一遍",
      });
      aliases += 1;
      if (aliases === MOST_ALIASES) return null;
    }
    if (flow + inLine > MAX_DEPTH) {
      tooDeep(position(offset), findings);
      return null;
    }
    if (!CONTROL.has(token)) offset += token.length;
    for (const whole of parser.next(token)) parsed.push(whole);
  }
  for (const whole of parser.end()) parsed.push(whole);
  return parsed;
}

function compose(parsed: Iterable<CST.Token>, length: number, context: Conversion): Node | null {
  const { position, findings } = context;
  const composer = new Composer({ version: '1.2', prettyErrors: false, uniqueKeys: true });
  const [document, second] = composer.compose(parsed, true, length);
  if (!document) return null;
  if (second) {
    findings.error(position(second.range[0]), 'yaml_syntax', {
      zh: 'YAML 写法有误（MULTIPLE_DOCS）',
      en: 'the file holds more than one document',
      advice: '请删去多余的 --- 分隔线，一个文件只写一份',
    });
    return null;
  }
  let usable = true;
  for (const error of document.errors) {
    if (error.code === 'BAD_ALIAS') continue; // already said when the tokens were looked at
    const at = position(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      findings.error(at, 'duplicate_key', {
        zh: '同一个键写了两次',
        en: 'the key appears twice',
        advice: '请删去其中一个，或改正键名',
      });
      continue;
    }
    usable &&= HARMLESS.has(error.code);
    findings.error(at, 'yaml_syntax', {
      zh: `YAML 写法有误（${error.code}）`,
      en: error.message,
      advice: '请检查缩进、括号、逗号和引号；以 @ ! * | - 开头的单元格要加引号',
    });
  }
  if (!usable) return null;
  return convert(document.contents, context, 1);
}

interface Conversion {
  readonly position: (offset: number) => Position;
  readonly findings: Findings;
  readonly fallback: Position;
  readonly rows: Rows | undefined;
}

function convert(node: YamlNode | null, context: Conversion, depth: number): Node | null {
  const { position, findings } = context;
  const at = node?.range ? position(node.range[0]) : context.fallback;
  if (depth > MAX_DEPTH) {
    tooDeep(at, findings);
    return null;
  }
  if (node === null || isAlias(node)) return { kind: 'scalar', text: null, at };
  if (node.tag !== undefined && !/^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(node.tag)) {
    findings.error(at, 'yaml_tag', {
      zh: `不接受 YAML 标签「${node.tag}」`,
      en: `YAML tags are not accepted: ${node.tag}`,
      advice: `想写"除此以外"请加引号：'${node.tag}'`,
    });
  }
  if (isScalar(node)) return { kind: 'scalar', text: node.value === null ? null : (node.source ?? ''), at };
  if (isSeq(node)) {
    const items = (node.items as (YamlNode | null)[]).flatMap((item) => {
      const rows = context.rows?.at(item, item?.range ? position(item.range[0]) : at);
      return rows ?? [convert(item, { ...context, fallback: at }, depth + 1)];
    });
    return items.includes(null) ? null : { kind: 'list', items: items as Node[], at };
  }
  if (!isMap(node)) return { kind: 'scalar', text: null, at };
  const entries = new Map<string, MapEntry>();
  for (const pair of node.items as Pair<YamlNode, YamlNode | null>[]) {
    const key = convert(pair.key, { ...context, fallback: at }, depth + 1);
    if (key === null) return null;
    const value = convert(pair.value, { ...context, fallback: key.at }, depth + 1);
    if (value === null) return null;
    if (key.kind !== 'scalar') {
      findings.error(key.at, 'wrong_type', {
        zh: '键应当是文字',
        en: 'a key must be text',
        advice: '请把键写成一个词',
      });
      continue;
    }
    const name = key.text ?? 'null';
    if (!entries.has(name)) entries.set(name, { key: name, keyAt: key.at, value });
  }
  return { kind: 'map', entries, at };
}

function tooManyCells(at: Position, findings: Findings): void {
  findings.error(at, 'too_many_rows', {
    zh: '读到这里，行和单元格已经太多，不再往下读',
    en: 'too many rows and cells to read on',
    advice: '请用 @层级、| 和 * 合并相同的行，或拆成几个文件',
  });
}

function tooDeep(at: Position, findings: Findings): void {
  findings.error(at, 'too_deep', {
    zh: `嵌套超过 ${MAX_DEPTH} 层，不予读取`,
    en: `nested deeper than ${MAX_DEPTH}`,
    advice: '请检查括号是否漏了收尾；正常的文件不会这样深',
  });
}
