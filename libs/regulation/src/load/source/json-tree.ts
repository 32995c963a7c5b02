import type { Position } from '../../model/position';
import type { Findings } from './findings';
import { MAX_DEPTH, isLargerThan } from './tree';
import type { MapEntry, Node } from './tree';

const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANKS = /[ \t\r\n]*/y;

class JsonError extends Error {
  constructor(
    readonly offset: number,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** Reads JSON with the place and the text of every value; numbers keep their digits. Null when it is no JSON. */
export function parseJsonTree(file: string, source: string, maxBytes: number, findings: Findings): Node | null {
  const start: Position = { file, line: 1, column: 1 };
  if (isLargerThan(source, maxBytes)) {
    findings.error(start, 'too_large', {
      zh: `文件超过 ${maxBytes / 1_000_000} MB，不予读取`,
      en: `the file is larger than ${maxBytes / 1_000_000} MB`,
      advice: '请拆分后再读',
    });
    return null;
  }
  const parser = new JsonParser(file, source, findings);
  try {
    return parser.parse();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    findings.error(parser.position(error.offset), 'json_syntax', {
      zh: `JSON 写法有误：${error.zh}`,
      en: error.en,
      advice: '请检查括号、逗号和引号，或用导出工具重新生成',
    });
    return null;
  }
}

class JsonParser {
  private offset = 0;
  private readonly lineStarts = [0];

  constructor(
    private readonly file: string,
    private readonly source: string,
    private readonly findings: Findings,
  ) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
    if (source.startsWith('\ufeff')) this.offset = 1;
  }

  parse(): Node {
    const tree = this.value(this.next(), 1);
    this.skipBlanks();
    if (this.offset < this.source.length) throw new JsonError(this.offset, '结尾之后还有内容', 'text after the end');
    return tree;
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.lineStarts[low] as number) + 1 };
  }

  private value(token: Token, depth: number): Node {
    const at = this.position(token.offset);
    if (depth > MAX_DEPTH)
      throw new JsonError(token.offset, `嵌套超过 ${MAX_DEPTH} 层`, `nested deeper than ${MAX_DEPTH}`);
    if (token.text === '[') {
      const items: Node[] = [];
      this.members(']', (first) => items.push(this.value(first, depth + 1)));
      return { kind: 'list', items, at };
    }
    if (token.text === '{') {
      const entries = new Map<string, MapEntry>();
      this.members('}', (first) => this.entry(first, entries, depth));
      return { kind: 'map', entries, at };
    }
    if (/^[\]},:]/.test(token.text)) throw new JsonError(token.offset, '这里缺少一个值', 'a value is missing');
    const text = token.text.startsWith('"') ? this.unquote(token) : token.text === 'null' ? null : token.text;
    return { kind: 'scalar', text, at };
  }

  private entry(token: Token, entries: Map<string, MapEntry>, depth: number): void {
    if (!token.text.startsWith('"')) throw new JsonError(token.offset, '键要写在双引号里', 'a key must be a string');
    const key = this.unquote(token);
    const keyAt = this.position(token.offset);
    const colon = this.next();
    if (colon.text !== ':') throw new JsonError(colon.offset, '键后面缺少冒号', 'a colon is missing');
    const value = this.value(this.next(), depth + 1);
    if (!entries.has(key)) {
      entries.set(key, { key, keyAt, value });
      return;
    }
    this.findings.error(keyAt, 'duplicate_key', {
      zh: `同一个键「${key}」写了两次`,
      en: `the key '${key}' appears twice`,
      advice: '请删去其中一个',
    });
  }

  private members(end: string, read: (first: Token) => void): void {
    let token = this.next();
    if (token.text === end) return;
    for (;;) {
      read(token);
      const after = this.next();
      if (after.text === end) return;
      if (after.text !== ',')
        throw new JsonError(after.offset, `这里应当是逗号或 ${end}`, `expected a comma or ${end}`);
      token = this.next();
    }
  }

  private next(): Token {
    this.skipBlanks();
    TOKEN.lastIndex = this.offset;
    const match = TOKEN.exec(this.source);
    if (!match) {
      const ended = this.offset >= this.source.length;
      throw new JsonError(
        this.offset,
        ended ? '文件没有写完' : '看不懂这里的字符',
        ended ? 'unexpected end' : 'unexpected character',
      );
    }
    const token = { text: match[0], offset: this.offset };
    this.offset += match[0].length;
    return token;
  }

  private unquote(token: Token): string {
    try {
      return JSON.parse(token.text) as string;
    } catch {
      throw new JsonError(token.offset, '引号里的转义写错了', 'a bad escape in a string');
    }
  }

  private skipBlanks(): void {
    BLANKS.lastIndex = this.offset;
    BLANKS.exec(this.source);
    this.offset = BLANKS.lastIndex;
  }
}

interface Token {
  readonly text: string;
  readonly offset: number;
}
