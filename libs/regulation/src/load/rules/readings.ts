import type { Reading } from '../../model/regulation';
import { readOneClause } from '../tables/amounts';
import { suggest } from '../source/findings';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Citations } from '../source/text';
import type { Node } from '../source/tree';

export function readReadings(node: Node | undefined, reader: Reader, citations: Citations): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const item of node ? (reader.list(node, 'readings') ?? []) : []) {
    const map = reader.map(item, 'readings', {
      required: ['id', 'clause', 'question', 'taken', 'other'],
      optional: ['by'],
    });
    if (!map) continue;
    const text = (key: string) => {
      const entry = map.entries.get(key);
      return entry && reader.text(entry.value, `readings.${key}`);
    };
    const id = text('id');
    const clause = readOneClause(map, 'readings', reader, citations);
    const question = text('question');
    const taken = text('taken');
    const otherNode = map.entries.get('other')?.value;
    const other = (otherNode ? (reader.list(otherNode, 'readings.other') ?? []) : [])
      .map((choice) => reader.text(choice, 'readings.other'))
      .filter((choice) => choice !== undefined);
    const by = isEmpty(map.entries.get('by')?.value) ? null : (text('by') ?? null);
    if (id === undefined) continue;
    if (readings.has(id)) {
      reader.findings.error(item.at, 'duplicate_id', {
        zh: `reading「${id}」写了两次`,
        en: `the reading '${id}' appears twice`,
        advice: '请给其中一个改名',
      });
    }
    readings.set(id, { id, clause: clause ?? '', question: question ?? '', taken: taken ?? '', other, by });
  }
  return readings;
}

/**
 * Whether what is tagged `rhythm=month` is in force. A tag nobody can resolve is reported and counts as in force, so that
 * an overlap it was meant to settle is found as well.
 */
export function isInForce(tag: Node | undefined, readings: ReadonlyMap<string, Reading>, reader: Reader): boolean {
  if (tag === undefined || isEmpty(tag)) return true;
  const text = reader.text(tag, 'reading');
  if (text === undefined) return true;
  const match = /^([^=\s]+)\s*=\s*([^=\s]+)$/.exec(text);
  if (!match) {
    reader.wrong(tag, 'reading', '「名称=读法」这样的文字，如 rhythm=month', "text such as 'rhythm=month'");
    return true;
  }
  const [, id = '', choice = ''] = match;
  const reading = readings.get(id);
  if (!reading) {
    reader.findings.error(tag.at, 'unknown_reading', {
      zh: `readings 中没有声明「${id}」`,
      en: `the reading '${id}' is not declared`,
      advice: readings.size > 0 ? suggest(id, readings.keys()) : '请在 readings 中写明问题、所取的读法和其他读法',
    });
    return true;
  }
  const choices = [reading.taken, ...reading.other];
  if (!choices.includes(choice)) {
    reader.findings.error(tag.at, 'unknown_choice', {
      zh: `reading「${id}」没有「${choice}」这种读法`,
      en: `the reading '${id}' has no choice '${choice}'`,
      advice: suggest(choice, choices),
    });
    return true;
  }
  return choice === reading.taken;
}
