import { displayAmount, nearest, parseAmount } from '@app/kernel';
import type { Roster, Values } from '../../model/event';
import type { Regulation } from '../../model/regulation';
import type { ValueTable } from '../../model/vocabulary';
import { suggest } from '../source/findings';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import { mayBeWhose } from '../words/values';
import type { MapEntry, Node } from '../source/tree';

/** Reads `values` of an event file: by table of the regulation, unit (or `unit/person`) to number, word or other unit. */
export function readGivenValues(
  node: Node | undefined,
  regulation: Regulation,
  roster: Roster,
  reader: Reader,
): Values {
  const values = new Map<string, ReadonlyMap<string, string>>();
  const map = node && !isEmpty(node) ? reader.anyMap(node, 'values') : undefined;
  for (const entry of map?.entries.values() ?? []) {
    const table = regulation.values.get(entry.key);
    if (table) values.set(table.name, readTable(entry, table, roster, reader));
    else sayUnknownTable(entry, regulation, reader);
  }
  return values;
}

function readTable({ key, value }: MapEntry, table: ValueTable, roster: Roster, reader: Reader): Map<string, string> {
  const units = new Map<string, string>();
  for (const entry of reader.anyMap(value, `values.${key}`)?.entries.values() ?? []) {
    const whose = entry.key.split('/').map((part) => part.trim());
    if (!roster.has(entry.key.trim()) && mayBeWhose(entry.key, entry.keyAt, reader))
      checkWhose(entry, whose, roster, reader);
    const read = readValue(entry.value, table, roster, reader);
    if (read !== undefined) units.set(whose.join('/'), read);
  }
  return units;
}

function checkWhose({ keyAt }: MapEntry, [unit = '', person]: readonly string[], roster: Roster, reader: Reader): void {
  if (!roster.has(unit)) sayUnknownUnit(keyAt, unit, roster, reader);
  const people = roster.get(unit)?.people ?? [];
  if (person === undefined || people.length === 0 || people.includes(person)) return;
  reader.findings.warning(keyAt, 'unknown_person', {
    zh: `${unit}的名单中没有「${person}」`,
    en: `${unit} lists no person '${person}'`,
    advice: suggest(person, people),
  });
}

function readValue(node: Node, table: ValueTable, roster: Roster, reader: Reader): string | undefined {
  const what = `values.${table.name}`;
  const text = reader.text(node, what);
  if (text === undefined) return undefined;
  switch (table.kind) {
    case 'word':
      return reader.word(node, what, [...table.words.keys()]);
    case 'unit':
      if (roster.has(text)) return text;
      sayUnknownUnit(node.at, text, roster, reader);
      return undefined;
    case 'number': {
      const read = parseAmount(text, table.scale);
      if ('minor' in read) return displayAmount(read.minor, table.scale);
      const fine = read.problem === 'too_fine';
      reader.findings.error(node.at, fine ? 'amount_too_fine' : 'not_a_number', {
        zh: fine ? `${what} 的「${text}」超过 ${table.scale} 位小数` : `${what} 的「${text}」不是数`,
        en: fine ? `${what}: '${text}' is finer than ${table.scale} digits` : `${what}: '${text}' is no number`,
        advice: '请写成 100、0.5 这样的十进制数',
      });
      return undefined;
    }
  }
}

function sayUnknownTable({ key, keyAt }: MapEntry, { values }: Regulation, reader: Reader): void {
  const near = nearest(key, values.keys());
  reader.findings.error(keyAt, 'unknown_key', {
    zh: `规则中没有声明单位表「${key}」`,
    en: `the regulation declares no table '${key}'${near.length > 0 ? ` (nearest: ${near.join(', ')})` : ''}`,
    advice: values.size > 0 ? suggest(key, values.keys()) : '请先在规则的 values 中声明这张表，或删去这一段',
  });
}

function sayUnknownUnit(at: MapEntry['keyAt'], unit: string, roster: Roster, reader: Reader): void {
  reader.findings.error(at, 'unknown_unit', {
    zh: `名单中没有单位「${unit}」`,
    en: `the unit '${unit}' is not known`,
    advice: suggest(unit, roster.keys()),
  });
}
