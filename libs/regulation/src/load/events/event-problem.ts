import type { FieldProblem } from '@app/kernel';
import { suggest } from '../source/findings';
import type { FindingCode, Saying } from '../source/findings';

/** Something wrong with one field of an event (`units[0].unit`, `amount.point`, `pub`). */
export interface EventProblem extends Saying {
  readonly field: string;
  readonly code: FindingCode;
}

/** For callers that know fields and not files. */
export function asFieldProblem({ field, code, zh, advice }: EventProblem): FieldProblem {
  return { field, code, message: `${zh}；${advice}` };
}

export function missing(field: string, zh = `缺少「${field}」`): EventProblem {
  return { field, code: 'missing_key', zh, en: `'${field}' is missing`, advice: `请补上 ${field}` };
}

export function unknownKey(field: string, type: string, known: Iterable<string>): EventProblem {
  return {
    field,
    code: 'unknown_key',
    zh: `${type} 事件没有「${field}」这个键`,
    en: `events of type ${type} have no key '${field}'`,
    advice: suggest(field, known),
  };
}

export function unknownWord(field: string, word: string, known: Iterable<string>): EventProblem {
  return {
    field,
    code: 'unknown_word',
    zh: `${field} 中没有「${word}」这个词`,
    en: `${field} does not know '${word}'`,
    advice: suggest(word, known),
  };
}

export function wrongType(field: string, zh: string, en: string): EventProblem {
  return { field, code: 'wrong_type', zh: `${field} 应当是${zh}`, en: `${field} must be ${en}`, advice: `请改成${zh}` };
}
