import { addMonths, canonicalJson, lastDay, type Json, type Month } from '@app/kernel';
import { sha256Hex } from '@app/platform';
import { TEMPLATE, type Row, type TemplateMonth } from './template-month';

export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The end of the chain so far. */
export interface End {
  readonly seq: number;
  readonly hash: string;
}

/**
 * The template month as it would have been in another month, behind the records so far: numbers, dates and items are
 * other ones, keys and hashes are made anew by the rules of docs/adr/0004. Whether they are right, `verify` says.
 */
export function shiftedMonth(
  template: TemplateMonth,
  month: Month,
  end: End,
  regulationSha256: string,
): { tables: Tables; end: End } {
  const offset = end.seq + 1 - Number(template.chain[0]?.row['seq']);
  const next = addMonths(month, 1);
  const afterTemplate = addMonths(TEMPLATE, 1);
  const [endOfTemplate, endOfMonth] = [lastDay(TEMPLATE), lastDay(month)];
  const moved = (text: string) =>
    text === endOfTemplate
      ? endOfMonth
      : text.startsWith(TEMPLATE)
        ? month + text.slice(7)
        : text.startsWith(afterTemplate)
          ? next + text.slice(7)
          : text;
  const itemOf = (id: string) => `${id.slice(0, 28)}${month.replace('-', '')}${id.slice(34)}`;
  const scopeOf = (scope: string) => {
    const [kind, rest = ''] = [scope.slice(0, scope.indexOf(':')), scope.slice(scope.indexOf(':') + 1)];
    if (kind === 'item') return `item:${itemOf(rest)}`;
    return kind === 'event' ? `event:${Number(rest) + offset}` : `period:${moved(rest)}`;
  };
  const placed = (no: unknown) => (no === null ? null : Number(no) + offset);
  const numbered = (id: unknown) => (id === null ? null : String(Number(id) + offset));
  const shift = (row: Row): Record<string, unknown> => {
    const shifted: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(row))
      shifted[column] = numbers.has(column) ? placed(value) : typeof value === 'string' ? moved(value) : value;
    return shifted;
  };

  const moveEvent = ({ details }: Row) => {
    const told = JSON.parse(String(details)) as { readonly event: number };
    return canonicalJson({ ...told, event: told.event + offset });
  };

  let { hash } = end;
  const tables: Record<string, Row[]> = { ledger_event: [], ledger_entry: [], ledger_month: [] };
  for (const { table, row } of template.chain) {
    const stored = shift(row);
    let told: Content | undefined;
    if ('scope' in stored) stored['scope'] = scopeOf(String(row['scope']));
    if (table === 'ledger_event') {
      const content = contentOf(row);
      const item = content.item === null ? null : itemOf(content.item);
      const [cancels, of] = [numbered(content.cancels), numbered(content.of)];
      const now: Content = { ...content, item, cancels, of, on: moved(content.on) };
      stored['item_id'] = row['item_id'] === null ? null : itemOf(row['item_id'] as string);
      told = now;
      stored['content'] = canonicalJson(now);
      stored['natural_key'] = sha256Hex(canonicalJson(identityOf(now)));
    }
    if (table === 'ledger_entry') {
      stored['regulation_sha256'] = regulationSha256;
      if (row['reverses'] !== null) stored['arithmetic'] = `冲回第 ${Number(stored['reverses'])} 号分录`;
    }
    hash = sha256Hex(`${hash}\n${table}\n${canonicalJson(meaningOf(stored, told))}`);
    stored['hash'] = hash;
    tables[table]?.push(stored);
  }
  tables['item'] = template.items.map((row) => sealed({ ...shift(row), id: itemOf(String(row['id'])) }));
  const links = template.itemUnits as readonly { readonly item_id: string }[];
  tables['item_unit'] = links.map((row) => ({ ...shift(row), item_id: itemOf(row.item_id) }));
  const ofItem = (row: Row) => ({ ...shift(row), item_id: itemOf(String(row['item_id'])) });
  tables['item_step'] = template.itemSteps.map((row) => sealedStep({ ...ofItem(row), details: moveEvent(row) }));
  tables['item_revision'] = template.itemRevisions.map((row) => sealedRevision(ofItem(row)));
  tables['standing_cell'] = template.cells.map(shift);
  return { tables, end: { seq: end.seq + template.chain.length, hash } };
}

/** Columns that hold places of the chain. */
const numbers = new Set(['seq', 'event_seq', 'cause_seq', 'target_seq', 'reverses', 'event_no']);

interface Content {
  readonly [key: string]: Json;
  readonly type: string;
  readonly on: string;
  readonly item: string | null;
  readonly units: readonly { readonly unit: string; readonly person: string | null }[];
  readonly fields: Readonly<Record<string, string>>;
  readonly about: Readonly<Record<string, string>>;
  readonly of: string | null;
  readonly cancels: string | null;
}

const contents = new WeakMap<Row, Content>();

/** Read once for all the months that are made of it. */
function contentOf(row: Row): Content {
  const known = contents.get(row) ?? (JSON.parse(String(row['content'])) as Content);
  contents.set(row, known);
  return known;
}

/** What makes an event the thing it is, for the types the template holds. */
function identityOf({ type, on, item, units, fields, about, cancels }: Content): Json {
  const names = units.map(({ unit, person }) => (person === null ? unit : `${unit}/${person}`)).sort();
  switch (type) {
    case 'submission':
      return [type, item];
    case 'adoption':
      return [type, item, fields['pub'] ?? '', about['issue'] ?? '', ''];
    case 'instruction':
      return [type, item, fields['level'] ?? '', about['leader'] ?? '', on];
    case 'incident':
      return [type, item, names, fields, on];
    case 'cancellation':
      return [type, cancels];
    default:
      throw new Error(`no identity for ${type}`);
  }
}

/** The record as the chain means it: names in camel case, instants in ISO form, the source of an entry as one thing. */
function meaningOf(row: Row, content?: Content): Json {
  const meaning: Record<string, Json> = {};
  const source: Record<string, Json> = {};
  for (const [column, value] of Object.entries(row)) {
    if (beside.has(column)) continue;
    if (column.startsWith('source_')) source[column.slice(7)] = value as Json;
    else if (column === 'content' && content) meaning['content'] = content;
    else if (column === 'recorded_at' || column === 'closed_at') meaning[camel(column)] = isoOf(value);
    else meaning[renamed[column] ?? camel(column)] = value as Json;
  }
  return 'source_kind' in row ? { ...meaning, source } : meaning;
}

/** Columns the chain does not cover: itself, and the words the content vouches for by their digest. */
const beside = new Set(['hash', 'words', 'salt']);

const renamed: Readonly<Record<string, string>> = { rule_id: 'rule', row_id: 'row' };
const camels = new Map<string, string>();

function camel(column: string): string {
  const known = camels.get(column) ?? column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  camels.set(column, known);
  return known;
}

const isoOf = (instant: unknown) => `${String(instant).replace(' ', 'T')}Z`;

function sealed(item: Record<string, unknown>): Row {
  const { id, office_id, title, submitted_on, contributors, event_no, submitted_by, created_at } = item;
  const { unit_id, kind, occurred_at, contact } = item;
  const parts = [id, office_id, title, submitted_on, contributors, event_no, submitted_by, isoOf(created_at)];
  parts.push(unit_id, kind, occurred_at, contact);
  return { ...item, seal: sha256Hex(canonicalJson(parts as Json)) };
}

function sealedStep(step: Record<string, unknown>): Row {
  const { item_id, no, action, from_status, to_status, actor_id, actor_name, recorded_at, details, digest } = step;
  const parts = [item_id, no, action, from_status, to_status, actor_id, actor_name, isoOf(recorded_at)];
  return { ...step, seal: sha256Hex(canonicalJson([...parts, details, digest] as Json)) };
}

function sealedRevision(revision: Record<string, unknown>): Row {
  const { item_id, no, kind, written_by, writer_name, recorded_at, digest } = revision;
  const parts = [item_id, no, kind, written_by, writer_name, isoOf(recorded_at), digest];
  return { ...revision, seal: sha256Hex(canonicalJson(parts as Json)) };
}
