import { isMap, isScalar, parseDocument } from 'yaml';
import type { Node } from '../load/source/tree';

/** A node as YAML on one line, in the way the regulations are written: `{ range: [-100, -50], decides: office_head }`. */
export function flowText(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return scalarText(node.text);
    case 'list':
      return `[${node.items.map(flowText).join(', ')}]`;
    case 'map': {
      const entries = [...node.entries.values()].map(({ key, value }) => `${keyText(key)}: ${flowText(value)}`);
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
    }
  }
}

/** Quoted only where YAML would take the plain text for something else; `like` is how its predecessor was written. */
export function scalarText(text: string | null, like = ''): string {
  if (text === null) return 'null';
  if (like.startsWith('"')) return JSON.stringify(text);
  if (like.startsWith("'") && isPrintable(text)) return singleQuoted(text);
  if (isPlain(text)) return text;
  return isPrintable(text) ? singleQuoted(text) : JSON.stringify(text);
}

export function keyText(key: string): string {
  if (isPlainKey(key)) return key;
  return isPrintable(key) ? singleQuoted(key) : JSON.stringify(key);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
}

/** Asks the reader itself, in the brackets where most cells stand. */
function isPlain(text: string): boolean {
  if (!isPrintable(text)) return false;
  const { contents, errors, warnings } = parseDocument(`[${text}, x]`, { version: '1.2' });
  if (errors.length + warnings.length > 0 || !contents || !('items' in contents)) return false;
  const [first, ...rest] = contents.items as unknown[];
  return (
    rest.length === 1 && isScalar(first) && first.value !== null && first.type === 'PLAIN' && first.source === text
  );
}

function isPlainKey(key: string): boolean {
  if (!isPrintable(key)) return false;
  const { contents, errors, warnings } = parseDocument(`{ ${key}: x }`, { version: '1.2' });
  if (errors.length + warnings.length > 0 || !isMap(contents) || contents.items.length !== 1) return false;
  const { key: read, value } = contents.items[0]!;
  return (
    isScalar(read) &&
    read.value !== null &&
    read.type === 'PLAIN' &&
    read.source === key &&
    isScalar(value) &&
    value.source === 'x'
  );
}
