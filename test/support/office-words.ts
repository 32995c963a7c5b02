import type { RegulationFiles } from '@app/ledger';

/** A small regulation that prices what the office keeps lists of: placement, route, rank and form of an instruction. */
export const officeWords: RegulationFiles = {
  source: `regulation: office-words
version: 1
issued: { no: 示例〔2014〕7号, on: 2014-01-01, title: 按采用方式和渠道计分的办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: 0, title: 分 }
domains:
  level: { district: 区级, city: 市级 }
  pub:
    市政府专报: { level: city, title: 《市政府专报》 }
  placement: { headline: 头条, single: 单篇 }
  route: { to_city: 报市 }
  rank: { principal_leader: 主要领导, deputy_leader: 分管领导 }
  instruction_form: { leader_instruction: 批示, initialled: 圈阅 }
events:
  adoption: { pub: required, placement: required }
  instruction: { level: required, rank: optional, instruction_form: optional }
rules:
  - id: adopt
    title: 采用
    on: adoption
    share: { take: equal }
    table:
      - [id, placement, point, clause]
      - [a1, headline, 15, '1.1']
      - [a2, single, 10, '1.1']
  - id: forward
    title: 上报
    on: forward
    share: { take: equal }
    table:
      - [id, route, point, clause]
      - [w1, to_city, 3, '1.2']
  - id: instruct
    title: 批示
    on: instruction
    hit: first
    share: { take: equal }
    table:
      - [id, rank, instruction_form, point, clause]
      - [i1, '*', initialled, 0, '1.3']
      - [i2, principal_leader, '*', 20, '1.3']
      - [i3, '*', '*', 10, '1.3']
`,
  text: `# 按采用方式和渠道计分的办法

[1.1] 市级刊物头条采用计 15 分，单篇采用计 10 分。

[1.2] 报市一条计 3 分。

[1.3] 主要领导批示计 20 分，其他领导批示计 10 分，只圈阅的不计分。
`,
  cases: `units: { 甲局: { group: department } }
cases:
  - name: 采用方式、渠道、领导序列和批示形式各计其分
    events:
      - { id: e1, type: adoption, on: 2014-03-01, item: A1, units: [甲局], pub: 市政府专报, placement: headline }
      - { id: e2, type: adoption, on: 2014-03-02, item: A2, units: [甲局], pub: 市政府专报, placement: single }
      - { id: e3, type: forward, on: 2014-03-03, item: A1, units: [甲局], route: to_city }
      - { id: e4, type: instruction, on: 2014-03-04, item: A1, level: city, rank: principal_leader, instruction_form: leader_instruction }
      - { id: e5, type: instruction, on: 2014-03-05, item: A1, level: city, rank: deputy_leader, instruction_form: leader_instruction }
      - { id: e6, type: instruction, on: 2014-03-06, item: A1, level: city, rank: deputy_leader, instruction_form: initialled }
    entries:
      - [e1, 甲局, point, '15', a1]
      - [e2, 甲局, point, '10', a2]
      - [e3, 甲局, point, '3', w1]
      - [e4, 甲局, point, '20', i2]
      - [e5, 甲局, point, '10', i3]
`,
};
