import type { RegulationFiles } from '@app/ledger';

export interface RegulationFilesWanted {
  readonly version?: number;
  readonly from?: string;
  readonly lastDay?: string | null;
  /** Points of an adoption in 《政务》, decimal text. */
  readonly point?: string;
  /** `stack` of the adoptions. */
  readonly stack?: string;
  /** Digits of a point. */
  readonly scale?: number;
  /** Submissions a department owes a month. */
  readonly quota?: number;
  /** More lines of `rules:`, and of the cases that show them. */
  readonly rules?: string;
  readonly cases?: string;
}

const TEXT = `# 示例办法

[1.1] 《政务》采用计分并奖 20 元，《专报》采用计 50 分并奖 100 元。

[1.2] 同一信息被多次采用的，就高计分。

[1.3] 区领导批示计 20 分，市领导批示计 40 分。

[2.1] 迟报扣 10 分，失实扣 50 至 100 分。

[3.1] 部门每月报送 2 条，完成的计 20 分，未完成的扣 30 分。

[4.1] 机制健全的可另加 1 至 10 分。
`;

/** The three files of a small regulation that loads without a finding and whose every row has a green case. */
export function regulationFiles(wanted: RegulationFilesWanted = {}): RegulationFiles {
  const { version = 1, from = '2014-01-01', lastDay = null, point = '10', scale = 1, quota = 2 } = wanted;
  const { stack = '{ per: [item, unit], take: sum, clause: "1.2" }', rules = '', cases = '' } = wanted;
  const source = `regulation: sample
version: ${version}
issued: { no: 示例〔2014〕${version}号, on: 2014-01-01, title: 示例办法, text: text.md }
effective: { from: ${from}, last_day: ${lastDay}, governs: adopted_on }
first_month: 1
assets:
  point: { scale: ${scale}, title: 分 }
  yuan: { scale: 2, title: 元 }
domains:
  level: { district: 区级, city: 市级 }
  pub: { 政务: district, 专报: city }
  fault: { late: 迟报, untrue: 失实 }
events:
  incident: { fault: required }
rules:
  - id: adopt
    title: 采用
    on: adoption
    stack: ${stack}
    share: { take: equal }
    table:
      - [id, pub, point, yuan, clause]
      - [a1, 政务, ${point}, 20, '1.1']
      - [a2, 专报, 50, 100, '1.1']
  - id: instruct
    title: 批示
    on: instruction
    share: { take: each }
    table:
      - [id, level, point, clause]
      - [i1, district, 20, '1.3']
      - [i2, city, 40, '1.3']
  - id: fault
    title: 责任扣分
    on: incident
    share: { take: each }
    table:
      - [id, fault, point, clause]
      - [f1, late, -10, '2.1']
      - [f2, untrue, { range: [-100, -50], decides: office_head }, '2.1']
  - id: quota
    title: 每月任务
    at: month_end
    count: { of: submission }
    target: { by: group, values: { department: ${quota} }, clause: '3.1' }
    met: { point: 20, clause: '3.1' }
    missed: { point: -30, clause: '3.1' }
${rules}readings:
  - { id: prize, clause: '1.1', question: 两地采用的奖金是否都发, taken: both, other: [one], by: 办公室 }
by_hand:
  - { id: sound, title: 机制健全, clause: '4.1', point: { range: [1, 10], decides: office_head } }
`;
  const digits = (n: number) => n.toFixed(scale);
  const event = (id: string, more: string) => `{ id: ${id}, on: ${from}, units: [甲], ${more} }`;
  const month = from.slice(0, 7);
  const submissions = Array.from({ length: quota }, (_, i) => event(`s${i}`, `type: submission, item: S${i}`));
  const settle = `settle: { from: ${month}-01, to: ${month}-28 }`;
  const casesText = `units: { 甲: { group: department } }
cases:
  - name: 政务采用
    events: [${event('e', 'type: adoption, item: A, pub: 政务')}]
    entries: [[e, 甲, point, '${Number(point).toFixed(scale)}', a1], [e, 甲, yuan, '20.00', a1]]
  - name: 专报采用
    events: [${event('e', 'type: adoption, item: A, pub: 专报')}]
    entries: [[e, 甲, point, '${digits(50)}', a2], [e, 甲, yuan, '100.00', a2]]
  - name: 批示
    events:
      - ${event('e', 'type: instruction, item: A, level: district')}
      - ${event('f', 'type: instruction, item: A, level: city')}
    entries: [[e, 甲, point, '${digits(20)}', i1], [f, 甲, point, '${digits(40)}', i2]]
  - name: 迟报
    events: [${event('e', 'type: incident, fault: late')}]
    entries: [[e, 甲, point, '${digits(-10)}', f1]]
  - name: 失实待裁定
    events: [${event('e', 'type: incident, fault: untrue')}]
    entries: []
    pending: [[e, '-100', '-50', office_head]]
  - name: 评定加分
    events: [${event('e', 'type: award, row: sound, amount: { point: 5 }')}]
    entries: [[e, 甲, point, '${digits(5)}', sound]]
  - name: 完成任务
    ${settle.replace('-28', lastDayOf(month))}
    events: [${submissions.join(', ')}]
    entries: [[quota/${month}, 甲, point, '${digits(20)}', met]]
  - name: 未完成任务
    ${settle.replace('-28', lastDayOf(month))}
    events: []
    entries: [[quota/${month}, 甲, point, '${digits(-30)}', missed]]
${cases}`;
  return { source, text: TEXT, cases: casesText };
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
