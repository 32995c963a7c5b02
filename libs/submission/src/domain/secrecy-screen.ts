/** Marks and words of classified papers (保密法第 24 条的密级标志), in simplified and traditional form. */
const MARKS = ['秘密', '机密', '绝密', '祕密', '機密', '絕密', '★'];

/** Where a mark only seems to stand, because two other words meet, or where the word means no state secret. */
const HARMLESS = [
  ...['商业秘密', '技术秘密', '秘密投票', '秘密写票', '秘密会社'],
  ...['商机密', '时机密', '有机密', '危机密', '生机密', '飞机密', '手机密', '司机密', '动机密', '计算机密', '机密度'],
  ...['杜绝密', '拒绝密', '谢绝密', '断绝密', '隔绝密', '不绝密', '绝密封', '绝密闭'],
];

/** Words of the office, besides those above. */
export interface OfficeWords {
  readonly blocked: readonly string[];
  /** Phrases in which a blocked word is let through. */
  readonly allowed: readonly string[];
}

/** A blocked word, and where it stands. */
export interface SecrecyHit {
  readonly field: string;
  /** As the list has it. */
  readonly word: string;
  /** As the text has it, with whatever was put between its characters. */
  readonly found: string;
  /** First character in the text, from 0, in UTF-16 units; its line and its place in that line, from 1. */
  readonly position: number;
  readonly line: number;
  readonly column: number;
  readonly surrounding: string;
}

const MOST_HITS = 50;
const AROUND = 12;
/** Between two characters of a word they hide it from a search, but from no reader: blanks, dots, marks without width. */
const FILLER = /[\p{Zs}\t\p{Cf}\p{Mn}·・•.\-_*|/~`'"]/u;

/**
 * Blocked words in the fields of an item. Full-width and compatibility forms count as the plain ones, and words are found
 * through blanks and signs between their characters, but not across lines, where two words of a sentence may meet.
 */
export function screen(fields: Readonly<Record<string, string>>, office: OfficeWords): SecrecyHit[] {
  const words = readyOf(office);
  return Object.entries(fields)
    .flatMap(([field, text]) => hitsIn(field, text, words))
    .slice(0, MOST_HITS);
}

const ready = new WeakMap<OfficeWords, OfficeWords>();

/** All words there are, in plain letters: made once for as long as an office's words are held. */
function readyOf(office: OfficeWords): OfficeWords {
  const known = ready.get(office);
  if (known) return known;
  const made = {
    blocked: [...new Set([...MARKS, ...office.blocked].map(plain))].filter((word) => word !== ''),
    allowed: [...new Set([...HARMLESS, ...office.allowed].map(plain))],
  };
  ready.set(office, made);
  return made;
}

/** 正文第 3 行第 5 字：“……本件属机密……”中有“机密”. */
export function sentenceOf({ field, line, column, word, surrounding }: SecrecyHit): string {
  const where = line === 1 ? `第 ${column} 字` : `第 ${line} 行第 ${column} 字`;
  return `${fieldNames[field] ?? field}${where}：“${surrounding}”中有“${word}”`;
}

const fieldNames: Readonly<Record<string, string>> = {
  title: '标题',
  body: '正文',
  contact: '联系方式',
  note: '说明',
  text: '批示内容',
  opinion: '意见',
};

function hitsIn(field: string, text: string, { blocked, allowed }: OfficeWords): SecrecyHit[] {
  const { letters, places } = lettersOf(text);
  if (!blocked.some((word) => letters.includes(word))) return [];
  const harmless = allowed.flatMap((phrase) => rangesOf(letters, phrase));
  const found = blocked.flatMap((word) =>
    rangesOf(letters, word)
      .filter(([from, to]) => !harmless.some(([start, end]) => start <= from && to <= end))
      .map(([from, to]) => ({ word, from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 })),
  );
  return found
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_HITS)
    .map(({ word, from, to }) => hitAt(field, text, word, from, to));
}

function hitAt(field: string, text: string, word: string, from: number, to: number): SecrecyHit {
  const before = text.slice(0, from);
  const lineStart = before.lastIndexOf('\n') + 1;
  const around = text.slice(Math.max(lineStart, from - AROUND), to + AROUND).split('\n')[0] ?? '';
  return {
    field,
    word,
    found: text.slice(from, to),
    position: from,
    line: before.split('\n').length,
    column: from - lineStart + 1,
    surrounding: around,
  };
}

/** The text without fillers, each letter with its place; letters of one place may be several (㈱ is three). */
function lettersOf(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plainly = plainSign(sign);
    letters += plainly;
    for (let unit = 0; unit < plainly.length; unit++) places.push(at);
    at += sign.length;
  }
  return { letters, places };
}

/** A text has some hundred different signs; a script has more than are worth keeping. */
const MOST_SIGNS = 10_000;
const signs = new Map<string, string>();

function plainSign(sign: string): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  if (signs.size >= MOST_SIGNS) signs.clear();
  const made = plain(sign);
  signs.set(sign, made);
  return made;
}

function plain(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].filter((sign) => !FILLER.test(sign)).join('');
}

function rangesOf(letters: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  if (word === '') return found;
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) found.push([at, at + word.length]);
  return found;
}
