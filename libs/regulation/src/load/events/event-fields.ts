import { displayAmount, parseAmount } from '@app/kernel';
import type { AmountProblem } from '@app/kernel';
import type { EventShape, Regulation } from '../../model/regulation';
import { ABSENT, YES_NO } from '../../model/vocabulary';
import type { NumberField, Publication } from '../../model/vocabulary';
import { missing, unknownWord } from './event-problem';
import type { EventProblem } from './event-problem';

/** How people answer; the words themselves are `yes` and `no`. */
const YES_NO_SPELLINGS: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  是: 'yes',
  true: 'yes',
  no: 'no',
  否: 'no',
  false: 'no',
};

/** The words and numbers an event gives, as they were written; what it leaves out is not here. */
export type Given = ReadonlyMap<string, string>;

/**
 * Checks the words and numbers of an event against the vocabularies, its publication and the shape of its type.
 * @param complete false for an award priced by hand, which need not say what a table would ask for
 * @returns domain to word, `pub` as a publication key, `level` filled in from it; number to decimal text
 */
export function resolveFields(
  given: Given,
  shape: EventShape,
  regulation: Regulation,
  complete: boolean,
  problems: EventProblem[],
): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [domain, word] of given) {
    if (domain === 'pub') continue;
    const number = regulation.numbers.get(domain);
    const read = number
      ? readNumber(word, number, problems)
      : readWord(domain, word, regulation.domains.get(domain)?.words, problems);
    if (read !== null) fields.set(domain, read);
  }
  const name = given.get('pub');
  const pub = name === undefined ? null : resolvePublication(name, given.get('level'), regulation, problems);
  if (pub) {
    fields.set('pub', pub.key);
    fields.set('level', pub.level);
  }
  if (name === undefined && given.has('level') && !shape.fields.has('level')) {
    problems.push({
      field: 'level',
      code: 'must_be_absent',
      zh: '没有写 pub，level 无处可用',
      en: 'a level alone means nothing without pub',
      advice: '请补上 pub，或删去 level',
    });
  }
  const limited = limitedDomains(regulation);
  for (const [domain, how] of shape.fields) {
    if (pub && limited.has(domain)) {
      checkLimit(domain, given.get(domain), pub, problems);
      continue;
    }
    // Without a publication nobody can say yet which level or column to ask for.
    const waits = domain !== 'pub' && (name !== undefined || shape.fields.get('pub') === 'required');
    const hangsOnPub = domain === 'level' || limited.has(domain);
    if (how !== 'required' || !complete || given.has(domain) || (waits && hangsOnPub)) continue;
    if (!problems.some((problem) => problem.field === domain)) problems.push(missing(domain));
  }
  return fields;
}

function readWord(
  domain: string,
  text: string,
  words: ReadonlyMap<string, unknown> | undefined,
  problems: EventProblem[],
): string | null {
  if (!words || words.has(text)) return text;
  const answer = isYesNo(words) ? YES_NO_SPELLINGS[text.toLowerCase()] : undefined;
  if (answer !== undefined) return answer;
  problems.push(unknownWord(domain, text, words.keys()));
  return null;
}

/** Whatever says the same number says it with the same text: `0800.50` is `800.5`. */
function readNumber(text: string, field: NumberField, problems: EventProblem[]): string | null {
  const { name, title, scale, signed } = field;
  const read = parseAmount(text, scale);
  if ('problem' in read) {
    problems.push({ field: name, ...sayNumberProblem(text, field, read.problem) });
    return null;
  }
  if (read.minor >= 0 || signed) return displayAmount(read.minor, scale);
  problems.push({
    field: name,
    code: 'not_a_number',
    zh: `${title}不能是负数，这里是「${text}」`,
    en: `${name} cannot be negative, found '${text}'`,
    advice: `请改正；确有负数的，在 fields 中把 ${name} 声明为 {scale: 0}`,
  });
  return null;
}

function sayNumberProblem(
  text: string,
  { name, scale }: NumberField,
  problem: AmountProblem,
): Omit<EventProblem, 'field'> {
  switch (problem) {
    case 'too_fine':
      return {
        code: 'amount_too_fine',
        zh: `${name} 的「${text}」比它的精度（${scale} 位小数）更细`,
        en: `${name}: '${text}' is finer than ${scale} decimal digits`,
        advice: scale === 0 ? '请写整数' : `请改为至多 ${scale} 位小数`,
      };
    case 'too_large':
      return {
        code: 'amount_too_large',
        zh: `${name} 的「${text}」太大`,
        en: `${name}: '${text}' is too large`,
        advice: '请检查是否多写了几位',
      };
    case 'not_a_number':
      return {
        code: 'not_a_number',
        zh: `${name} 的「${text}」不是数`,
        en: `${name}: '${text}' is no number`,
        advice: '请写成 800、0.5 这样的十进制数，不要带单位和千分号',
      };
  }
}

function isYesNo(words: ReadonlyMap<string, unknown>): boolean {
  return words.size === YES_NO.length && YES_NO.every((word) => words.has(word));
}

/** A name with one level needs no level; `name@level` says both. */
function resolvePublication(
  text: string,
  level: string | undefined,
  regulation: Regulation,
  problems: EventProblem[],
): Publication | null {
  const all = [...regulation.publications.values()];
  const named = all.filter((pub) => pub.key === text || pub.name === text);
  if (named.length === 0) {
    problems.push(unknownWord('pub', text, [...new Set(all.flatMap((pub) => [pub.name, pub.key]))]));
    return null;
  }
  const levels = named.map((pub) => pub.level);
  if (level === undefined) {
    if (named.length === 1) return named[0] as Publication;
    problems.push({
      field: 'level',
      code: 'level_required',
      zh: `《${text}》在 ${levels.join('、')} 都有，须写明层级`,
      en: `'${text}' stands at ${levels.join(', ')}; the level is needed`,
      advice: `请补上 level，或写成 ${text}@${levels[0]}`,
    });
    return null;
  }
  const found = named.find((pub) => pub.level === level);
  if (found) return found;
  if (regulation.domains.get('level')?.words.has(level)) {
    problems.push({
      field: 'level',
      code: 'level_contradicts',
      zh: `《${text}》属于 ${levels.join('、')}，与层级 ${level} 不符`,
      en: `'${text}' stands at ${levels.join(', ')}, not at ${level}`,
      advice: '请改正 level 或 pub',
    });
  }
  return null;
}

/** A publication that limits a domain asks for one of its words; one that does not must not be given any. */
function checkLimit(domain: string, word: string | undefined, pub: Publication, problems: EventProblem[]): void {
  if (problems.some((problem) => problem.field === domain)) return;
  const only = pub.only.get(domain);
  if (only && word === undefined) {
    problems.push({
      ...missing(domain, `《${pub.name}》的事件缺少「${domain}」`),
      advice: `可选：${[...only].join('、')}`,
    });
  } else if (only && word !== undefined && !only.has(word)) {
    problems.push({
      ...unknownWord(domain, word, only),
      zh: `《${pub.name}》的 ${domain} 中没有「${word}」`,
      advice: `可选：${[...only].join('、')}`,
    });
  } else if (!only && word !== undefined) {
    problems.push({
      field: domain,
      code: 'must_be_absent',
      zh: `《${pub.name}》不分 ${domain}，这里却写了「${word}」`,
      en: `'${pub.name}' has no ${domain}`,
      advice: `请删去 ${domain}，或改正 pub`,
    });
  }
}

export function limitedDomains(regulation: Regulation): Set<string> {
  return new Set([...regulation.publications.values()].flatMap((pub) => [...pub.only.keys()]));
}

/** What an event may carry: the shape, and `level` wherever `pub` may stand. */
export function carried(shape: EventShape): string[] {
  const names = [...shape.fields.keys()];
  return names.includes('pub') && !names.includes('level') ? [...names, 'level'] : names;
}

export function isGiven(word: string): boolean {
  return word !== '' && word !== ABSENT;
}
