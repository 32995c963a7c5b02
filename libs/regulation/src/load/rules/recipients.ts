import { PARTICIPANTS, type Recipient, type Recipients } from '../../model/sharing';
import type { ColumnUse } from '../tables/draft';
import { readExceptions } from './exceptions';
import { isEmpty } from '../source/reader';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

export const RECIPIENT_WORDS = ['unit', 'person', 'head'] as const;
const OWN = ['take'];

/** `to`: who receives, for all assets or by asset; by asset code. */
export function readRecipients(
  node: Node | undefined,
  carried: readonly string[],
  context: Context,
): { to: Map<string, Recipients>; looksAt: ColumnUse[] } {
  const { reader, vocabulary } = context;
  const codes = [...vocabulary.assets.keys()];
  const to = new Map<string, Recipients>(codes.map((code) => [code, PARTICIPANTS]));
  if (node === undefined || isEmpty(node)) return { to, looksAt: [] };
  const byAsset = node.kind === 'map' && codes.some((code) => node.entries.has(code));
  if (!byAsset) {
    const { recipients, looksAt } = readFor(node, 'to', carried, context);
    return { to: new Map(codes.map((code) => [code, recipients])), looksAt };
  }
  reader.onlyKeys(node, 'to', codes);
  const looksAt: ColumnUse[] = [];
  for (const code of codes) {
    const entry = node.entries.get(code);
    if (!entry) continue;
    const read = readFor(entry.value, `to.${code}`, carried, context);
    to.set(code, read.recipients);
    looksAt.push(...read.looksAt);
  }
  return { to, looksAt };
}

/** One recipient, several, or `{take: …, word: …}`. */
function readFor(
  node: Node,
  what: string,
  carried: readonly string[],
  context: Context,
): { recipients: Recipients; looksAt: ColumnUse[] } {
  if (node.kind !== 'map' || isOneRecipient(node)) {
    const take = readSeveral(node, what, context);
    return { recipients: { ...PARTICIPANTS, ...(take && { take }) }, looksAt: [] };
  }
  const takeNode = node.entries.get('take')?.value;
  const take = takeNode && !isEmpty(takeNode) ? readSeveral(takeNode, `${what}.take`, context) : undefined;
  const { exceptions, looksAt } = readExceptions<readonly Recipient[]>(
    node,
    what,
    OWN,
    carried,
    (entry) => readSeveral(entry.value, `${what}.${entry.key}`, context),
    context,
  );
  return { recipients: { take: take ?? PARTICIPANTS.take, exceptions }, looksAt };
}

function readSeveral(node: Node, what: string, context: Context): Recipient[] | undefined {
  if (node.kind !== 'list') {
    const one = readOne(node, what, context);
    return one && [one];
  }
  if (node.items.length === 0) return context.reader.wrong(node, what, '至少一个得分者', 'at least one recipient');
  const read = node.items.map((item) => readOne(item, what, context));
  const several = read.filter((one) => one !== undefined);
  return several.length === read.length ? several : undefined;
}

/** `unit`, `person`, `head`, `{unit: 办公室}` or `{table: parent}`. */
function readOne(node: Node, what: string, { reader, values }: Context): Recipient | undefined {
  if (node.kind !== 'map') {
    const kind = reader.word(node, what, RECIPIENT_WORDS);
    return kind && { kind };
  }
  reader.onlyKeys(node, what, ['unit', 'table']);
  const [unit, table] = [node.entries.get('unit')?.value, node.entries.get('table')?.value];
  if (unit && !table) {
    const name = reader.text(unit, `${what}.unit`);
    return name === undefined ? undefined : { kind: 'named', unit: name };
  }
  if (table && !unit) {
    const tables = [...values.values()].filter(({ kind }) => kind === 'unit').map(({ name }) => name);
    const name = reader.word(table, `${what}.table`, tables);
    return name === undefined ? undefined : { kind: 'table', table: name };
  }
  return reader.wrong(
    node,
    what,
    'unit、person、head、{unit: 单位名} 或 {table: 单位表}',
    'unit, person, head, {unit: name} or {table: name}',
  );
}

function isOneRecipient(map: MapNode): boolean {
  return map.entries.size > 0 && [...map.entries.keys()].every((key) => key === 'unit' || key === 'table');
}
