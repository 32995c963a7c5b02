import { parseAmount } from '@app/kernel';
import type { Participant } from '../../model/event';
import { suggest } from '../source/findings';
import { wrongType } from './event-problem';
import type { EventProblem } from './event-problem';

/** Fractions of a weight this fine or coarser are scaled up to whole numbers. */
const WEIGHT_DIGITS = 6;
const MAX_WEIGHT = 1_000_000;

export interface KnownUnits {
  readonly has: (name: string) => boolean;
  /** Names to suggest; empty when the caller does not list them. */
  readonly names: () => Iterable<string>;
}

export function unknownUnit(field: string, unit: string, known: KnownUnits): EventProblem {
  const names = [...known.names()];
  return {
    field,
    code: 'unknown_unit',
    zh: `名单中没有单位「${unit}」`,
    en: `the unit '${unit}' is not known`,
    advice: names.length === 0 ? '请检查单位名，或先登记该单位' : suggest(unit, names),
  };
}

/** Reads `units`: names, or `{unit, person, weight}`. */
export function readUnits(raw: unknown, known: KnownUnits, problems: EventProblem[]): Participant[] {
  if (!Array.isArray(raw)) {
    problems.push(wrongType('units', '单位的列表', 'a list of units'));
    return [];
  }
  const read = raw.map((entry: unknown, index) => readUnit(entry, `units[${index}]`, known, problems));
  const units = read.filter((unit) => unit !== null);
  const seen = new Set<string>();
  for (const { unit, person, field } of units) {
    const key = JSON.stringify([unit, person]);
    if (seen.has(key)) {
      problems.push({
        field,
        code: 'unit_twice',
        zh: `同一事件里「${person ?? unit}」写了两次`,
        en: `'${person ?? unit}' appears twice in one event`,
        advice: '请删去其中一个；要多得一些请用 weight',
      });
    }
    seen.add(key);
  }
  if (units.length > 0 && units.every((unit) => unit.weight === 0)) {
    problems.push({
      field: 'units',
      code: 'bad_weight',
      zh: '所有单位的权重都是 0，无法分配',
      en: 'all weights are zero',
      advice: '请至少给一个单位大于 0 的权重',
    });
  }
  const shrink = tensToDrop(units.map((unit) => unit.weight));
  return units.map(({ unit, person, weight }) => ({ unit, person, weight: weight / shrink }));
}

type Read = Participant & { readonly field: string };

/** Weights come out in millionths. */
function readUnit(entry: unknown, field: string, known: KnownUnits, problems: EventProblem[]): Read | null {
  if (typeof entry === 'string') return checkUnit(entry, null, 10 ** WEIGHT_DIGITS, field, field, known, problems);
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
    problems.push(wrongType(field, '单位名或 {unit, person, weight}', 'a name or {unit, person, weight}'));
    return null;
  }
  const keys = ['unit', 'person', 'weight'];
  for (const key of Object.keys(entry)) {
    if (keys.includes(key)) continue;
    problems.push({
      field: `${field}.${key}`,
      code: 'unknown_key',
      zh: `units 中没有「${key}」这个键`,
      en: `units have no key '${key}'`,
      advice: suggest(key, keys),
    });
  }
  const { unit, person, weight } = entry as { unit?: unknown; person?: unknown; weight?: unknown };
  if (typeof unit !== 'string') {
    problems.push(wrongType(`${field}.unit`, '单位名', 'the name of a unit'));
    return null;
  }
  const hasPerson = person !== undefined && person !== null && person !== '';
  if (hasPerson && typeof person !== 'string') problems.push(wrongType(`${field}.person`, '人名', 'a name'));
  const named = hasPerson && typeof person === 'string' ? person.trim() : null;
  return checkUnit(
    unit,
    named,
    readWeight(weight, `${field}.weight`, problems),
    field,
    `${field}.unit`,
    known,
    problems,
  );
}

function readWeight(weight: unknown, field: string, problems: EventProblem[]): number {
  if (weight === undefined || weight === null || weight === '') return 10 ** WEIGHT_DIGITS;
  const text = typeof weight === 'number' || typeof weight === 'string' ? String(weight) : '';
  const read = parseAmount(text, WEIGHT_DIGITS);
  if ('minor' in read && read.minor >= 0 && read.minor <= MAX_WEIGHT * 10 ** WEIGHT_DIGITS) return read.minor;
  problems.push({
    field,
    code: 'bad_weight',
    zh: `「${text}」不能作权重`,
    en: `'${text}' is no weight`,
    advice: `请写 0 到 ${MAX_WEIGHT} 之间的数，至多 ${WEIGHT_DIGITS} 位小数`,
  });
  return 10 ** WEIGHT_DIGITS;
}

function checkUnit(
  name: string,
  person: string | null,
  weight: number,
  field: string,
  nameField: string,
  known: KnownUnits,
  problems: EventProblem[],
): Read {
  const unit = name.trim();
  if (!known.has(unit)) {
    problems.push(unknownUnit(nameField, unit, known));
  }
  return { unit, person, weight, field };
}

/** As few tens as make every weight whole: 2 beside 3 stays so, 0.5 beside 1 reads 5 beside 10. */
function tensToDrop(weights: readonly number[]): number {
  let tens = 10 ** WEIGHT_DIGITS;
  while (weights.some((weight) => weight % tens !== 0)) tens /= 10;
  return tens;
}
