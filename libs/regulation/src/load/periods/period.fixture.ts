import type { Finding } from '../../model/finding';
import type { PeriodRule } from '../../model/period-rule';
import { loadSample } from '../regulation.fixture';

const DOMAINS = `domains:
  level: { district: 区级, city: 市级 }
  pub: { 政务: district, 市刊: city }
  form: [single, combined]
  group: { department: 部门, township: 乡镇 }`;

const EVENTS = `fields: { words: integer }
events:
  submission: { form: optional, words: optional }
  adoption: { pub: required, form: optional }`;

const VALUES = `values:
  standard: { scale: 0, title: 标准分, clause: '3.1' }
  tier: { words: { a: 一类, b: 二类 } }
  parent: { units: true }`;

const ADOPT = `rules:
  - id: adopt
    on: adoption
    table:
      - [id, pub, point, clause]
      - [a1, '*', 10, 1.1]`;

/** Loads a regulation whose rules are one on adoptions and these, written in YAML as the items of a list. */
export function loadPeriodRules(rules: string): { rules: readonly PeriodRule[]; findings: Finding[] } {
  const indented = rules
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const { regulation, findings } = loadSample({
    domains: DOMAINS,
    events: `${VALUES}\n${EVENTS}`,
    stacks: '',
    rules: `${ADOPT}\n${indented}`,
  });
  const about = findings.filter(({ code }) => code !== 'clause_not_cited');
  return { rules: regulation?.periodRules ?? [], findings: about };
}

/** The one rule that must load without a finding. */
export function periodRule(rule: string): PeriodRule {
  const { rules, findings } = loadPeriodRules(rule);
  const [read] = rules.slice(-1);
  if (!read || findings.length > 0) throw new Error(findings.map(({ code, en }) => `${code} ${en}`).join('\n'));
  return read;
}

/** What is said about rules that are wrong in one way. */
export function said(rules: string): string[] {
  return loadPeriodRules(rules).findings.map(({ code, zh, advice }) => `${code} ${zh} → ${advice}`);
}
