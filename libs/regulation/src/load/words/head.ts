import type { LocalDate } from '@app/kernel';
import type { Regulation } from '../../model/regulation';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { MapNode } from '../source/tree';

type Head = Pick<Regulation, 'id' | 'version' | 'title' | 'issued' | 'effective' | 'firstMonth' | 'weekDay'>;

/** Which day of a week says to which month and year the week belongs. */
const weekDays = ['thursday', 'monday', 'sunday'] as const;
const MAX_VERSION = 1_000_000;

/** Reads what a regulation says about itself: `regulation`, `version`, `issued`, `effective`, `first_month`, `week`. */
export function readHead(map: MapNode, reader: Reader): Head {
  const node = (key: string) => map.entries.get(key)?.value;
  const idNode = node('regulation');
  const id = (idNode && reader.text(idNode, 'regulation')) ?? '';
  if (idNode && id !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    reader.findings.error(idNode.at, 'bad_word', {
      zh: `「${id}」不能作规则的代号`,
      en: `'${id}' cannot be the id of a regulation`,
      advice: '代号只含字母、数字、. _ 和 -，例如 district-info',
    });
  }
  const versionNode = node('version');
  const version = (versionNode && reader.integer(versionNode, 'version', 1, MAX_VERSION)) ?? 0;
  const monthNode = node('first_month');
  const firstMonth = (monthNode && reader.integer(monthNode, 'first_month', 1, 12)) ?? 1;
  const weekNode = node('week');
  const weekDay = (weekNode && reader.word(weekNode, 'week', weekDays)) ?? 'thursday';
  return { id, version, firstMonth, weekDay, ...readIssued(map, reader), effective: readEffective(map, reader) };
}

function readIssued(map: MapNode, reader: Reader): Pick<Head, 'title' | 'issued'> {
  const node = map.entries.get('issued')?.value;
  const issued = node && reader.map(node, 'issued', { required: ['title'], optional: ['no', 'on', 'text'] });
  const value = (key: string) => {
    const found = issued?.entries.get(key)?.value;
    return isEmpty(found) ? undefined : found;
  };
  const [no, on, title, text] = [value('no'), value('on'), value('title'), value('text')];
  if (text) reader.text(text, 'issued.text');
  return {
    title: (title && reader.text(title, 'issued.title')) ?? '',
    issued: {
      no: (no && reader.text(no, 'issued.no')) ?? null,
      on: (on && reader.date(on, 'issued.on')) ?? null,
    },
  };
}

function readEffective(map: MapNode, reader: Reader): Head['effective'] {
  const node = map.entries.get('effective')?.value;
  const effective = node && reader.map(node, 'effective', { required: ['from', 'governs'], optional: ['last_day'] });
  const value = (key: string) => effective?.entries.get(key)?.value;
  const [fromNode, lastNode, governs] = [value('from'), value('last_day'), value('governs')];
  const from: LocalDate | undefined = fromNode && reader.date(fromNode, 'effective.from');
  const lastDay = lastNode && !isEmpty(lastNode) ? reader.date(lastNode, 'effective.last_day') : undefined;
  if (lastNode && from !== undefined && lastDay !== undefined && lastDay < from) {
    reader.findings.error(lastNode.at, 'range_upside_down', {
      zh: `失效日 ${lastDay} 早于生效日 ${from}`,
      en: `the last day ${lastDay} lies before the first day ${from}`,
      advice: '请改正 effective 的 from 或 last_day',
    });
  }
  return {
    from: from ?? '',
    lastDay: lastDay ?? null,
    governs: (governs && reader.text(governs, 'effective.governs')) ?? '',
  };
}
