import type { ImportColumn } from '@app/platform';
import type { EventShape, Regulation, ScoringType } from '@app/regulation';
import { editorialError } from '../domain/errors';

/** The office's words of today, for columns and drop-downs. */
export interface OfficeWords {
  /** Undefined before one is in force. */
  readonly regulation: Regulation | undefined;
  /** Every name a unit ever had. */
  readonly units: readonly string[];
  /** What the publications are called; where two are called the same, their keys. */
  readonly publications: readonly string[];
}

/** Words of regulations that tables for people name in Chinese; any other stands as the regulation calls it. */
const HEADINGS: Readonly<Record<string, string>> = {
  form: '体裁',
  level: '级别',
  column: '栏目',
  fault: '情形',
  result: '结果',
};

const headingOf = (name: string) => HEADINGS[name] ?? name;

/** The two columns that name an item that is known: its title, and a unit where the title is not enough. */
export function itemColumns({ units }: OfficeWords): ImportColumn[] {
  return [
    {
      key: 'title',
      heading: '信息标题',
      required: true,
      longest: 200,
      width: 50,
      says: '已登记的信息的标题，一字不差；还没有登记的，请先导入信息',
      example: '我区多措并举推进春耕备耕工作',
    },
    {
      key: 'unit',
      heading: '供稿单位',
      required: false,
      longest: 100,
      choices: { words: units, closed: false },
      says: '有几条信息标题相同时写明是哪个单位的；否则可以不填',
      example: '甲局',
    },
  ];
}

/** The title of an item, where a row may be about one. */
export function itemIfAnyColumn(): ImportColumn {
  return {
    key: 'title',
    heading: '信息标题',
    required: false,
    longest: 200,
    width: 50,
    says: '涉及哪条信息；没有就不填',
    example: '',
  };
}

/** The units a row is about. */
export function unitsColumn({ units }: OfficeWords, heading: string): ImportColumn {
  return {
    key: 'units',
    heading,
    required: true,
    longest: 500,
    choices: { words: units, closed: false },
    says: '几个单位用顿号隔开',
    example: '甲局',
  };
}

export function dayColumn(heading: string, says: string, example: string): ImportColumn {
  return { key: 'on', heading, required: true, holds: 'date', says, example };
}

export function noteColumn(example: string): ImportColumn {
  return { key: 'note', heading: '备注', required: false, says: '可以不填', example };
}

/** A column for each field events of a type carry under the regulation in force, but those named. */
export function fieldColumns(
  regulation: Regulation | undefined,
  type: ScoringType,
  but: readonly string[] = [],
): ImportColumn[] {
  const shape: EventShape | undefined = regulation?.eventShapes.get(type);
  return [...(shape?.fields ?? [])].flatMap(([name, need]): ImportColumn[] => {
    if (but.includes(name)) return [];
    const words = titlesOf(regulation, name);
    const common = { key: `field.${name}`, heading: headingOf(name), required: need === 'required' };
    if (words.length === 0) return [{ ...common, holds: 'number', says: '数字', example: '1' }];
    return [
      { ...common, choices: { words, closed: true }, says: `只能是 ${words.join('、')}`, example: words[0] ?? '' },
    ];
  });
}

/** Of one field, whether or not events of the type carry it. */
export function fieldColumn(
  regulation: Regulation | undefined,
  name: string,
  more: Partial<ImportColumn>,
): ImportColumn {
  const words = titlesOf(regulation, name);
  return {
    key: `field.${name}`,
    heading: headingOf(name),
    required: true,
    choices: { words, closed: true },
    says: `只能是 ${words.join('、')}`,
    example: words[0] ?? '',
    ...more,
  };
}

/** The fields of a row in the regulation's own words. */
export function fieldsOf(regulation: Regulation | undefined, values: Readonly<Record<string, string>>) {
  const fields: Record<string, string> = {};
  for (const [key, text] of Object.entries(values)) {
    if (!key.startsWith('field.') || text === '') continue;
    const name = key.slice('field.'.length);
    fields[name] = wordOf(regulation, name, text);
  }
  return fields;
}

function wordOf(regulation: Regulation | undefined, name: string, title: string): string {
  const words = [...(regulation?.domains.get(name)?.words.values() ?? [])];
  if (words.length === 0) return title;
  const found = words.find((each) => each.title === title || each.word === title);
  if (!found) throw editorialError.import_word_unknown({ field: headingOf(name), word: title });
  return found.word;
}

function titlesOf(regulation: Regulation | undefined, name: string): string[] {
  return [...(regulation?.domains.get(name)?.words.values() ?? [])].map(({ title, word }) => title || word);
}
