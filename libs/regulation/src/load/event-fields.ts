import { ABSENT } from '../model/vocabulary';
import type { EventShape, Regulation } from '../model/regulation';
import type { Publication } from '../model/vocabulary';
import { missing, unknownWord } from './event-problem';
import type { EventProblem } from './event-problem';

/** The words an event gives, by domain; what it leaves out is not here. */
export type Given = ReadonlyMap<string, string>;

/**
 * Checks the words of an event against the vocabularies, its publication and the shape of its type.
 * @param complete false for an award priced by hand, which need not say what a table would ask for
 * @returns domain to word, `pub` as a publication key, `level` filled in from it
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
    const words = regulation.domains.get(domain)?.words;
    if (!words || words.has(word)) fields.set(domain, word);
    else problems.push(unknownWord(domain, word, words.keys()));
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
