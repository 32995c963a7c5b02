import type { RegulationFiles } from '@app/ledger';

/** A small regulation whose publications stand at four levels; every row has a case. */
export const fourLevels: RegulationFiles = {
  source: `regulation: four-levels
version: 1
issued: { no: 示例〔2014〕6号, on: 2014-01-01, title: 四级采用办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: 1, title: 分 }
domains:
  level: { district: 区级, city: 市级, province: 省级, state: 国家级 }
  pub:
    政务: { level: district, title: 《政务》 }
    市政府专报: { level: city, title: 《市政府专报》 }
    省政务信息: { level: province, title: 《省政务信息》 }
    国办信息: { level: state, title: 《国办信息》 }
  form: { single: 单条, combined: 综合 }
  fault: { late: 迟报 }
  result: { on_time: 按时, late: 逾期, missing: 未报 }
events:
  incident: { fault: required, level: required }
rules:
  - id: adopt
    title: 采用
    on: adoption
    share: { take: equal, combined: each }
    table:
      - [id, pub, form, point, clause]
      - [a1, 政务, single, 10, '1.1']
      - [a2, '@city', single, 50, '1.2']
      - [a3, '@province', single, 100, '1.3']
      - [a4, '@state', single, 300, '1.4']
      - [a5, '*', combined, 10, '1.5']
  - id: instruct
    title: 批示
    on: instruction
    share: { take: equal }
    table:
      - [id, level, point, clause]
      - [i1, '*', 40, '1.6']
  - id: fault
    title: 责任扣分
    on: incident
    share: { take: each }
    table:
      - [id, fault, level, point, clause]
      - [f1, late, '*', -30, '2.1']
  - id: commission
    title: 约稿
    on: commission
    share: { take: each }
    table:
      - [id, result, point, clause]
      - [c1, on_time, 0, '2.2']
      - [c2, late|missing, -50, '2.2']
`,
  text: `# 四级采用办法

[1.1] 《政务》采用一条计 10 分。

[1.2] 市级刊物采用一条计 50 分。

[1.3] 省级刊物采用一条计 100 分。

[1.4] 国家级刊物采用一条计 300 分。

[1.5] 几个单位的信息合为一条采用的，每个单位计 10 分。

[1.6] 得到领导批示的计 40 分。

[2.1] 紧急信息迟报的扣 30 分。

[2.2] 约稿逾期或者未报的扣 50 分。
`,
  cases: `units: { 甲局: { group: department }, 乙镇: { group: township } }
cases:
  - name: 四级采用、合并、批示、迟报和约稿各计其分
    events:
      - { id: e1, type: adoption, on: 2014-03-01, item: A1, units: [甲局], pub: 政务, form: single }
      - { id: e2, type: adoption, on: 2014-03-02, item: A1, units: [甲局], pub: 市政府专报, form: single }
      - { id: e3, type: adoption, on: 2014-03-03, item: A1, units: [甲局], pub: 省政务信息, form: single }
      - { id: e4, type: adoption, on: 2014-03-04, item: A1, units: [甲局], pub: 国办信息, form: single }
      - { id: e5, type: adoption, on: 2014-03-05, item: A2, units: [甲局, 乙镇], pub: 政务, form: combined }
      - { id: e6, type: instruction, on: 2014-03-06, item: A1, level: city }
      - { id: e7, type: incident, on: 2014-03-07, units: [乙镇], fault: late, level: district }
      - { id: e8, type: commission, on: 2014-03-08, units: [甲局], result: on_time }
      - { id: e9, type: commission, on: 2014-03-08, units: [乙镇], result: missing }
    entries:
      - [e1, 甲局, point, '10.0', a1]
      - [e2, 甲局, point, '50.0', a2]
      - [e3, 甲局, point, '100.0', a3]
      - [e4, 甲局, point, '300.0', a4]
      - [e5, 甲局, point, '10.0', a5]
      - [e5, 乙镇, point, '10.0', a5]
      - [e6, 甲局, point, '40.0', i1]
      - [e7, 乙镇, point, '-30.0', f1]
      - [e9, 乙镇, point, '-50.0', c2]
`,
};
