import type { Finding } from '../model/finding';
import type { Regulation } from '../model/regulation';
import { loadRegulation } from './load-regulation';

/** The parts of a small regulation without a finding; a test replaces the part it is about. */
const parts = {
  head: `regulation: sample
version: 1
issued: { no: 示例〔2014〕1号, on: 2014-01-20, title: 示例办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }`,
  assets: `assets:
  point: { scale: 1, title: 分 }
  yuan: { scale: 2, title: 元 }`,
  domains: `domains:
  level: { district: 区级, city: 市级 }
  pub:
    政务: district
    普刊: { level: district, column: [headline, brief] }
    专报信息: [district, city]
  form: { single: 单条, combined: 综合 }
  column: [headline, brief]
  fault: [late, untrue]`,
  fields: '',
  values: '',
  exclude: '',
  events: `events:
  incident: { fault: required, level: optional }`,
  stacks: `stacks:
  best: { per: [item, unit], take: max, clause: '1.3' }`,
  rules: `rules:
  - id: adopt
    title: 采用
    on: adoption
    stack: best
    share: { take: equal, combined: each, clause: '1.3' }
    table:
      - [id, pub, form, column, point, yuan, clause]
      - [a1, 政务, single, '*', 10, 20, 1.1 1.2]
      - [a2, 普刊, single, headline, 5.5, null, '1.1']
      - [a3, 普刊, single, '!headline', 2, null, '1.1']
      - [a4, 专报信息@city, single, '-', 0, null, '1.1']
      - [a5, '*', combined, '*', 30, null, '1.1']
    undefined:
      - { pub: 专报信息@district, form: single, note: 办法没有规定, decides: office_head }
  - id: fault
    on: incident
    share: { take: each }
    table:
      - [id, fault, point, clause]
      - [f1, late, -100, '2.1']
      - [f2, untrue, { range: [-100, -50], decides: office_head }, '2.1']
  - id: quota
    at: month_end
    count: { of: submission }
    target: { by: group, values: { department: 15, township: 10 }, clause: '3.1' }
    met: { point: 20, clause: '3.2' }
    missed: { point: -30, clause: '3.2' }`,
  readings: `readings:
  - { id: rhythm, clause: '3.2', question: 每月还是每年, taken: month, other: [year], by: 办公室 }`,
  byHand: `by_hand:
  - { id: h1, title: 机构健全, clause: '4.1', point: 20 }
  - { id: h2, title: 另加, clause: '4.2', point: { range: [1, 100], decides: office_head } }`,
};

export const sampleText = `# 示例办法

[1.1] 《政务》采用计 10 分。

[1.2] 《政务》采用奖 20 元。

[1.3] 同一条信息被几处采用的就高计分。

[2.1] 迟报扣 100 分，失实扣 50 至 100 分。

[3.1] 每月任务 15 条、10 条。

[3.2] 完成任务计 20 分，未完成扣 30 分。

[4.1] 机构健全计 20 分。

[4.2] 主要供稿单位可另加。
`;

type Parts = typeof parts;

/** The sample's YAML with some parts replaced. */
export function sampleSource(replaced: Partial<Parts> = {}): string {
  return Object.values({ ...parts, ...replaced })
    .filter((part) => part !== '')
    .join('\n');
}

export function loadSample(
  replaced: Partial<Parts> = {},
  text: string | null = sampleText,
): { regulation: Regulation | null; findings: Finding[] } {
  return loadRegulation({ file: 'regulation.yaml', source: sampleSource(replaced), textFile: 'text.md', text });
}

/** The sample, or a regulation made from it, that must load without an error. */
export function sampleRegulation(replaced: Partial<Parts> = {}): Regulation {
  const { regulation, findings } = loadSample(replaced);
  if (!regulation) throw new Error(findings.map((finding) => `${finding.code} ${finding.en}`).join('\n'));
  return regulation;
}

/** A regulation with one rule on adoptions. `table` is rows without indentation; gaps of other tests do not disturb. */
export function adoptionRule(table: string, more = ''): Partial<Parts> {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => `      ${row.trim()}`)
    .join('\n');
  return { rules: `rules:\n  - id: adopt\n    on: adoption\n${more}    table:\n${rows}` };
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.code);
}

export function only(findings: readonly Finding[], code: string): Finding[] {
  return findings.filter((finding) => finding.code === code);
}
