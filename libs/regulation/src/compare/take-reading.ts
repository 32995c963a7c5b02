import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';

/** A regulation's source with another reading taken, or what it offers instead of the one asked for. */
export type ReadingTaken =
  | { readonly source: string; /** Whether any rule or row depends on this reading. */ readonly matters: boolean }
  | { readonly unknown: 'reading' | 'choice'; readonly known: readonly string[] };

/**
 * Takes another reading by exchanging, in the text itself, what is taken for the other choice. Lines stay where they are, so
 * that findings name the places of the file. A source that is no YAML comes back as it is: loading it says what is wrong.
 */
export function takeReading(source: string, id: string, choice: string): ReadingTaken {
  const document = parseDocument(source);
  const list = isMap(document.contents) ? document.contents.get('readings', true) : undefined;
  if (document.errors.length > 0) return { source, matters: true };
  const readings = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const reading = readings.find((map) => map.get('id') === id);
  if (!reading) return { unknown: 'reading', known: readings.map((map) => String(map.get('id'))) };

  const taken = reading.get('taken', true);
  const others = reading.get('other', true);
  const choices = isSeq(others) ? others.items.filter((item) => isScalar(item)) : [];
  const matters = new RegExp(`\\b${id.replace(/\W/g, '\\$&')}\\s*=`).test(source);
  if (textOf(taken) === choice) return { source, matters };
  const other = choices.find((item) => textOf(item) === choice);
  if (!taken || !other) return { unknown: 'choice', known: [taken, ...choices].map(textOf) };
  return { source: exchange(source, taken, other), matters };
}

function textOf(node: Scalar | undefined): string {
  const value = node?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : (node?.source ?? '');
}

function exchange(source: string, one: Node, other: Node): string {
  const [first, second] = [one, other].map(stretchOf).sort(([a], [b]) => a - b) as [Stretch, Stretch];
  const cut = ([from, to]: Stretch) => source.slice(from, to);
  return (
    source.slice(0, first[0]) + cut(second) + source.slice(first[1], second[0]) + cut(first) + source.slice(second[1])
  );
}

type Stretch = readonly [from: number, to: number];

function stretchOf({ range }: Node): Stretch {
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
