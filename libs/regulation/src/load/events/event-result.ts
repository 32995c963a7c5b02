import { parsePeriod } from '@app/kernel';
import type { ResultKey } from '../../model/event';
import type { PeriodRule } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { missing, unknownKey, unknownWord, wrongType } from './event-problem';
import type { EventProblem } from './event-problem';
import { unknownUnit } from './event-units';
import type { KnownUnits } from './event-units';

const KEYS = ['rule', 'period', 'unit', 'person'];

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `of: {rule, period, unit, person}` of a decision: the result of a period that it settles. */
export function readResultKey(
  raw: Record<string, unknown>,
  regulation: Regulation,
  units: KnownUnits,
  problems: EventProblem[],
): ResultKey | null {
  const before = problems.length;
  for (const key of Object.keys(raw)) if (!KEYS.includes(key)) problems.push(unknownKey(`of.${key}`, 'decision', KEYS));
  const text = (key: string) => readPart(raw, key, problems);
  const [name, period, unit, person] = [text('rule'), text('period'), text('unit'), text('person')];
  for (const [key, value] of Object.entries({ rule: name, period, unit }))
    if (value === null && problems.length === before) problems.push(missing(`of.${key}`));
  const rule = regulation.periodRules.find(({ id }) => id === name);
  if (name !== null && !rule) {
    const known = regulation.periodRules.map(({ id }) => id);
    problems.push(unknownWord('of.rule', name, known));
  }
  if (rule && period !== null) checkPeriod(period, rule, regulation, problems);
  if (unit !== null && !units.has(unit)) problems.push(unknownUnit('of.unit', unit, units));
  if (rule) checkPerson(person, rule, problems);
  if (problems.length > before || name === null || period === null || unit === null) return null;
  return { rule: name, period, unit, person };
}

const SAMPLES: Readonly<Record<PeriodRule['at'], string>> = {
  week: '2014-W10',
  month: '2014-03',
  two_months: '2014-01/02',
  quarter: '2014Q1',
  half: '2014H1',
  year: '2014',
};

function checkPeriod(text: string, rule: PeriodRule, regulation: Regulation, problems: EventProblem[]): void {
  if (parsePeriod(text, regulation.firstMonth)?.kind === rule.at) return;
  problems.push({
    field: 'of.period',
    code: 'bad_date',
    zh: `「${text}」不是规则「${rule.id}」结算的期间`,
    en: `'${text}' is no period that the rule '${rule.id}' settles`,
    advice: `请写成 ${SAMPLES[rule.at]} 这样的期间`,
  });
}

function checkPerson(person: string | null, rule: PeriodRule, problems: EventProblem[]): void {
  if (rule.subject === 'person' && person === null) problems.push(missing('of.person'));
  if (rule.subject === 'person' || person === null) return;
  problems.push({
    field: 'of.person',
    code: 'must_be_absent',
    zh: `规则「${rule.id}」考核的不是个人，这里却写了「${person}」`,
    en: `the rule '${rule.id}' is not about persons`,
    advice: '请删去 person，或改正 rule',
  });
}

function readPart(raw: Record<string, unknown>, key: string, problems: EventProblem[]): string | null {
  const value = raw[key];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null;
  problems.push(wrongType(`of.${key}`, '文字', 'text'));
  return null;
}
