import type { Roster } from '../../model/event';
import type { Position } from '../../model/position';
import type { Regulation } from '../../model/regulation';
import { parseCsv } from '../source/csv';
import type { RawEventAt } from './raw-event-at';
import type { Findings } from '../source/findings';
import { suggest } from '../source/findings';
import { allEventKeys } from './read-event';
import { rosterUnit } from './roster';

/**
 * Reads events from a table whose columns are the keys of an event. Units are joined by `;`, amounts are written
 * `point=-60;yuan=5`, the result of a period `rule=quota;period=2014-03;unit=甲局`; whatever unit appears can earn.
 */
export function eventsFromCsv(
  file: string,
  source: string,
  maxBytes: number,
  regulation: Regulation,
  findings: Findings,
): { events: RawEventAt[]; roster: Roster } {
  const [header, ...rows] = parseCsv(file, source, maxBytes, findings) ?? [];
  const keys = allEventKeys(regulation);
  const columns = (header ?? []).map((cell, index) => {
    const twice = (header ?? []).findIndex((other) => other.text === cell.text) < index;
    if (!keys.includes(cell.text)) {
      findings.error(cell.at, 'unknown_key', {
        zh: `事件没有「${cell.text}」这一列`,
        en: `events have no column '${cell.text}'`,
        advice: suggest(cell.text, keys),
      });
    } else if (twice) {
      findings.error(cell.at, 'duplicate_key', {
        zh: `列「${cell.text}」写了两次`,
        en: `the column '${cell.text}' appears twice`,
        advice: '请删去其中一列',
      });
    }
    return keys.includes(cell.text) && !twice ? cell.text : null;
  });
  const events: RawEventAt[] = [];
  const names = new Set<string>();
  for (const cells of rows) {
    const at = (cells[0] as { at: Position }).at;
    if (cells.length !== columns.length) {
      findings.error(at, 'row_length', {
        zh: `这一行有 ${cells.length} 格，表头有 ${columns.length} 列`,
        en: `the row has ${cells.length} cells, the header ${columns.length} columns`,
        advice: '请补齐或删去单元格；含逗号的格要用双引号括起来',
      });
      continue;
    }
    const places = new Map<string, Position>();
    const raw: Record<string, unknown> = {};
    cells.forEach((cell, index) => {
      const key = columns[index];
      if (!key || cell.text === '') return;
      places.set(key, cell.at);
      raw[key] = valueOf(key, cell.text);
    });
    if (Array.isArray(raw['units'])) for (const name of raw['units'] as string[]) names.add(name);
    events.push({ raw, at, placeOf: (field) => places.get(/^[^.[]+/.exec(field)?.[0] ?? '') ?? at });
  }
  return { events, roster: new Map([...names].map((name) => [name, rosterUnit(name, null, [])])) };
}

function valueOf(key: string, text: string): unknown {
  if (key === 'units') {
    return text
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }
  if (key !== 'amount' && !(key === 'of' && /^\{?"?rule"?\s*[=:]/.test(text))) return text;
  const parts = text.replace(/^\{|\}$/g, '').split(/[;；,]/);
  return Object.fromEntries(
    parts.map((part) => {
      const [code = '', ...rest] = part.split(/[=:]/);
      return [code.trim().replace(/^"|"$/g, ''), rest.join('').trim().replace(/^"|"$/g, '')];
    }),
  );
}
