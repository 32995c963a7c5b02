import { addMonths, firstDay, lastDay, type LocalDate, type Month } from '@app/kernel';
import type { DemoAdoption } from './adoptions';
import type { Body } from './bodies';
import { addDays, workdayFrom } from './calendar';
import type { DemoEventOf, Level } from './demo-event';
import type { Notebook } from './notebook';
import type { Random } from './random';

/** Posts by level. */
export const leaders: Readonly<Record<Level, readonly string[]>> = {
  district: [
    '区长',
    '常务副区长',
    '分管农业的副区长',
    '分管城建的副区长',
    '分管教育卫生的副区长',
    '区委书记',
    '区委副书记',
  ],
  city: ['市长', '常务副市长', '分管农业的副市长', '市委秘书长'],
  province: ['分管副省长', '省政府秘书长'],
};
const commissionTopics = [
  '春节市场供应和节日安全情况',
  '企业节后复工和用工情况',
  '春耕生产进展情况',
  '一季度经济运行分析',
  '防汛准备情况',
  '中小微企业融资情况',
  '夏粮收购情况',
  '上半年民生实事进展',
  '高温期间安全生产情况',
  '秋季开学准备情况',
  '国庆黄金周市场和旅游情况',
  '三季度重点项目进展',
  '秋冬农业开发情况',
  '今冬供暖供电保障情况',
  '年末农民工工资支付情况',
  '全年目标任务完成预计',
];
const faults: readonly (readonly [string, Level, number, string])[] = [
  ['late', 'district', 12, '紧急情况发生 {h} 小时后才书面报告'],
  ['late', 'city', 3, '市里来电询问后才补报'],
  ['late', 'province', 1, '舆情出现一天后才上报'],
  ['omitted', 'district', 3, '应报的突发事件没有报送'],
  ['omitted', 'city', 1, '市级部门通报后核实为漏报'],
  ['criticised', 'district', 3, '多次催报无果，被区政府办公室点名'],
  ['concealed', 'district', 1, '群众举报后查实事发当日即已知情'],
  ['untrue', 'district', 5, '所报数据与核查结果不符'],
  ['untrue', 'city', 2, '市级刊物采用后发现情况失实'],
];

/** Everything a person has to judge: instructions, commissions, faults, awards, decisions, and what is taken back. */
export class Judgements {
  /** `share` is the office's size beside the full one; it scales what happens only a few times a year. */
  constructor(
    private readonly bodies: readonly Body[],
    private readonly months: readonly Month[],
    private readonly random: Random,
    private readonly notebook: Notebook,
  ) {}

  write(adoptions: readonly DemoAdoption[]): void {
    this.instruct(adoptions);
    this.commission();
    this.findFaults();
    this.award(adoptions);
    this.takeBack(adoptions);
  }

  private get share(): number {
    return (this.bodies.length / 73) * (this.months.length / 12);
  }

  private instruct(adoptions: readonly DemoAdoption[]): void {
    const { random, notebook } = this;
    for (const { item, recordedOn: adopted } of adoptions) {
      const chance = item.kind === 'problem' || item.kind === 'research' ? 0.14 : item.kind === 'urgent' ? 0.2 : 0.03;
      if (!random.chance(chance)) continue;
      const level = random.weighted<Level>([
        ['district', 78],
        ['city', 18],
        ['province', 4],
      ]);
      const on = this.soonAfter(adopted, 1, 12);
      const recordedOn = level === 'district' ? this.soonAfter(on, 0, 5) : this.soonAfter(on, 8, 35);
      notebook.write({
        kind: 'instruction',
        item: item.id,
        level,
        leader: random.pick(leaders[level]),
        on,
        recordedOn,
      });
    }
  }

  private commission(): void {
    const { random, notebook } = this;
    for (const month of this.months) {
      const first = Math.floor(((Number(month.slice(5)) - 1) * commissionTopics.length) / 12);
      for (const topic of commissionTopics.slice(first, first + random.whole(1, 2))) {
        const on = workdayFrom(addDays(firstDay(month), random.whole(9, 22)));
        const asked = random.some([...this.bodies.keys()], random.whole(3, 9));
        const results = asked.map((body) => {
          const result = random.weighted<DemoEventOf<'commission'>['result']>([
            ['on_time', 86],
            ['late', 10],
            ['missing', 4],
          ]);
          return { body, result };
        });
        for (const result of ['on_time', 'late', 'missing'] as const) {
          const who = results.filter((each) => each.result === result).map(({ body }) => body);
          if (who.length === 0) continue;
          notebook.write({
            kind: 'commission',
            bodies: who,
            topic: `${topic}（${month}）`,
            result,
            on,
            recordedOn: on,
          });
        }
      }
    }
  }

  /** A report that proves untrue waits for the head of the office; the latest ones are still waiting. */
  private findFaults(): void {
    const { random, notebook } = this;
    for (const [fault, level, times, reason] of faults) {
      const count = Math.max(fault === 'untrue' && level === 'district' ? 2 : 0, Math.round(times * this.share));
      for (let i = 0; i < count; i++) {
        const month = this.months[Math.floor(((i + random.next()) / count) * this.months.length)] as Month;
        const on = addDays(firstDay(month), random.whole(0, 25));
        const recordedOn = level === 'district' ? this.soonAfter(on, 1, 6) : this.soonAfter(on, 10, 40);
        const said = reason.replace('{h}', String(random.whole(5, 30)));
        const of = notebook.write({
          kind: 'incident',
          bodies: [random.pick([...this.bodies.keys()])],
          fault,
          level,
          reason: said,
          on,
          recordedOn,
        });
        const last = i === count - 1;
        if (of === null || fault !== 'untrue' || last) continue;
        const decided = this.soonAfter(recordedOn, 3, 20);
        const points = String(-5 * random.whole(10, 20));
        const why = random.pick(['及时更正，影响有限', '造成误导，但未酿成后果', '被上级刊物更正，影响较大']);
        notebook.write({ kind: 'decision', of, points, reason: why, on: decided, recordedOn: decided });
      }
    }
  }

  private award(adoptions: readonly DemoAdoption[]): void {
    const { random, notebook, months } = this;
    const [firstMonth, last] = [months[0] as Month, months[months.length - 1] as Month];
    for (const body of this.bodies.keys()) {
      const early = workdayFrom(addDays(firstDay(addMonths(firstMonth, 1)), random.whole(8, 24)));
      const given = { kind: 'award' as const, bodies: [body], on: early, recordedOn: early };
      if (random.chance(0.72)) notebook.write({ ...given, entry: 'h1', reason: '分管领导、科室和联络员均已落实' });
      else if (random.chance(0.12)) {
        const on = workdayFrom(addDays(firstDay(last), random.whole(10, 20)));
        notebook.write({ ...given, entry: 'h2', reason: '联络员空缺，经两次提醒仍未落实', on, recordedOn: on });
      }
    }
    const seen = new Set<string>();
    for (const { bodies, recordedOn, combined } of adoptions) {
      if (!combined || !random.chance(0.2)) continue;
      const on = this.soonAfter(recordedOn, 1, 3);
      const lead = bodies[0] as number;
      if (seen.has(`${lead} ${on}`)) continue;
      seen.add(`${lead} ${on}`);
      const points = String(random.whole(2, 10));
      const reason = '综合信息的主要供稿单位，提供素材并执笔';
      notebook.write({ kind: 'award', bodies: [lead], entry: 'h3', points, reason, on, recordedOn: on });
    }
  }

  /** Some adoptions were booked wrongly; a few of those are noticed only after the month was closed. */
  private takeBack(adoptions: readonly DemoAdoption[]): void {
    const { random, notebook } = this;
    const sole = adoptions.filter(({ combined, bodies }) => !combined && bodies.length === 1);
    for (const { event, recordedOn } of random.some(sole, Math.max(2, Math.round(16 * this.share)))) {
      const on = this.soonAfter(recordedOn, 2, random.chance(0.3) ? 45 : 12);
      const reason = random.pick(['登记时选错了刊物', '该期付印前撤下', '与另一条重复登记', '采用单位登记有误']);
      notebook.write({ kind: 'cancellation', of: event, reason, on, recordedOn: on });
    }
  }

  private soonAfter(date: LocalDate, least: number, most: number): LocalDate {
    return workdayFrom(addDays(date, this.random.whole(least, most)));
  }
}

/** The day a month is closed: early in the next one, when the latest figures are in. */
export function closingDay(month: Month): LocalDate {
  return workdayFrom(addDays(lastDay(month), 4));
}
