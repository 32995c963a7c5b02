import type { Position } from '../../model/position';
import type { Reader } from '../source/reader';

/** Keys of events and columns of tables, which no domain and no asset may be called. */
const RESERVED = new Set(
  'id type on item units unit person weight amount row of cancels by reason issue leader title note clause reading decides take per cap floor'.split(
    ' ',
  ),
);
export const MAX_SCALE = 6;

/** Whether a domain, an asset, a field or a measure may be called so; if not, it is reported. */
export function mayBeName(name: string, at: Position, reader: Reader): boolean {
  if (/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) && !RESERVED.has(name) && !(name in {})) return true;
  reader.findings.error(at, 'bad_word', {
    zh: `「${name}」不能作名称`,
    en: `'${name}' cannot be a name`,
    advice: '名称以字母或汉字开头，只含字母、数字、_ 和 -，且不与事件本身的键同名',
  });
  return false;
}

/** Whether a word may stand in a cell; if not, it is reported. */
export function mayBeWord(word: string, at: Position, reader: Reader): boolean {
  const plain = word.trim() === word && !/[|@]/.test(word) && !word.startsWith('!');
  if (plain && !['', '-', '*'].includes(word)) return true;
  reader.findings.error(at, 'bad_word', {
    zh: `「${word}」不能作词`,
    en: `'${word}' cannot be a word`,
    advice: '词里不能有 | 和 @，不能以 ! 或空格开头，也不能是 - 或 *，这些在单元格里另有含义',
  });
  return false;
}
