import { firstDay, lastDay } from '@app/kernel';
import { loadRegulation, type Regulation, type TargetEntry } from '@app/regulation';
import { aRoster, propertyRuns } from '@app/testing';
import fc from 'fast-check';
import { identityOfEntry, identityOfTarget, standingEntries } from './domain/diff';
import { toRegulationEvent } from './domain/history';
import { checkSeal, sealsOf } from './domain/integrity';
import type { LedgerEntry } from './domain/records';
import { by, Desk, FIRST_MONTH, histories, timelineOf } from './random-history.fixture';

// Each title stands for hundreds of histories; a busy machine needs more than Jest's minute for them.
jest.setTimeout(300_000);

const { plans, judgedPlans } = histories(fc);
const roster = aRoster({ 1: 'department', 2: 'department', 3: 'township' });
const LAST = '2014-05';
const HALF_END = '2014-03-31';

/** The office's year ends in March, so that weeks, months, quarter, half and year all end while the histories go on. */
function version(number: 1 | 2, stack: string, more = ''): Regulation {
  const [from, last] = number === 1 ? ['2014-01-08', '2014-02-28'] : ['2014-03-01', 'null'];
  const { regulation, findings } = loadRegulation({
    file: 'regulation.yaml',
    text: '[1] 一。\n',
    source: `regulation: sample
version: ${number}
issued: { no: 示例〔2014〕${number}号, on: 2014-01-01, title: 示例办法, text: text.md }
effective: { from: ${from}, last_day: ${last}, governs: adopted_on }
first_month: 4
assets: { point: { scale: 1, title: 分 }, yuan: { scale: 2, title: 元 } }
domains:
  level: { district: 区级, city: 市级, province: 省级 }
  pub: { 刊: [district, city, province] }
  form: { single: 单条, combined: 综合 }
events: { incident: { level: optional } }
rules:
  - id: adopt
    on: adoption
    stack: ${stack}
    share: { take: weights, combined: each }
    table:
      - [id, level, point, yuan, clause]
      - [d, district, ${10 * number}.1, 20, 1]
      - [c, city, ${50 * number}.3, null, 1]
      - [p, province, 100, null, 1]
  - id: instruct
    on: instruction
    stack: ${stack}
    table:
      - [id, level, point, clause]
      - [i, district, 15, 1]
      - [j, city|province, 45, 1]
  - id: fault
    on: incident
    share: each
    table:
      - [id, level, point, clause]
      - [f, '!city', -10, 1]
      - [g, city, { range: [-100, -50], decides: office_head }, 1]
  - { id: quota, at: month_end, count: { of: submission }, target: { by: group, values: { department: 1 }, clause: 1 }, met: { point: 20, clause: 1 }, missed: { point: -30, clause: 1 } }
  - { id: week, at: week_end, measure: { count: adoption }, table: [[id, score, point, clause], [w, '>=1', 1, 1]] }
  - id: month
    at: month_end
    measures: { total: { sum: point }, so_far: { sum: point, since: quarter } }
    rank: { within: group }
    table: [[id, rank, so_far, point, clause], [first, 1, '>0', 5, 1]]
  - id: quarter
    at: quarter_end
    measures: { adopted: { count: adoption }, rate: { ratio: [{ count: adoption }, { count: submission }], empty: 0 } }
    target: { by: group, values: { department: 2, township: 1 }, clause: 1 }
    table:
      - [id, missing, point, clause]
      - [fine, '>0', { times: missing, factor: -7 }, 1]
  - { id: half, at: half_end, measure: { sum: point }, rank: { within: all }, table: [[id, rank, yuan, clause], [h, '*', { times: rank, factor: -2, add: 20, at_least: 0 }, 1]] }
  - { id: year, at: year_end, measure: { sum: point }, table: [[id, score, yuan, clause], [y, '>0', { pool: 1000, by: score }, 1]] }
${more}by_hand: [{ id: extra, title: 评定, clause: 1, point: { range: [1, 2], decides: office_head } }]
`,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!regulation || errors.length > 0)
    throw new Error(errors.map(({ en, position }) => `${position.line} ${en}`).join('\n'));
  return regulation;
}

const narrow = '{ per: [item, unit], take: max, clause: 1 }';
const wide = {
  'cap what a unit earns in a month': '{ per: [unit, month], take: sum, cap: 60, clause: 1 }',
  'keep the best two of a quarter': '{ per: [unit, quarter], take: max, keep: 2, clause: 1 }',
  'skip the first of a half': '{ per: [unit, half], take: sum, skip: 1, clause: 1 }',
  'end at nothing in a year': '{ per: [unit, year], take: sum, floor: 0, clause: 1 }',
  'count the first of a day': '{ per: [unit, day], take: first, clause: 1 }',
  'let the latest of a level in a month supersede': '{ per: [unit, level, month], take: supersede, clause: 1 }',
};
const timelineWith = (stack: string, more = '') => timelineOf(version(1, stack, more), version(2, stack, more));

function wantedOf(desk: Desk): readonly TargetEntry[] {
  const closed = desk.months.map(({ month }) => month);
  const settle = { from: firstDay(FIRST_MONTH), to: lastDay(closed.at(-1) as string) };
  const events = desk.events.map(toRegulationEvent);
  return desk.timeline.assess({ roster, settle, values: new Map(), events }).entries;
}

function totals(entries: readonly (LedgerEntry | TargetEntry)[]): string[] {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    const key = JSON.stringify(['unitId' in entry ? String(entry.unitId) : entry.unit, entry.person, entry.asset]);
    sums.set(key, (sums.get(key) ?? 0) + entry.amount);
  }
  return [...sums].flatMap(([key, sum]) => (sum === 0 ? [] : `${key} ${sum}`)).sort();
}

describe('a book whose months, quarters, halves and years are settled as they end', () => {
  it('stands where one assessment of the whole history stands, whatever came late and however months were closed', () => {
    const timeline = timelineWith(narrow);
    fc.assert(
      fc.property(plans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, LAST);
        expect(standingEntries(desk.entries).map(identityOfEntry).sort()).toEqual(
          wantedOf(desk).map(identityOfTarget).sort(),
        );
      }),
      propertyRuns(200),
    );
  });

  it('does so also where what items earn depends on who they are of', () => {
    const item =
      '  - { id: items, at: quarter_end, for: item, measure: { count: adoption }, table: [[id, score, yuan, clause], [n, ">=1", 0.01, 1]] }\n';
    const timeline = timelineWith(narrow, item);
    fc.assert(
      fc.property(plans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, LAST);
        expect(standingEntries(desk.entries).map(identityOfEntry).sort()).toEqual(
          wantedOf(desk).map(identityOfTarget).sort(),
        );
      }),
      propertyRuns(80),
    );
  });

  it('does so also where a person decides what a quarter brings, before or after it is closed, and takes it back', () => {
    const rules =
      '  - { id: judged, at: quarter_end, measure: { count: adoption }, table: [[id, score, point, clause], [none, 0, { range: [-5, -1], decides: office_head }, 1]] }\n' +
      '  - { id: kept, at: quarter_end, measure: { result: quota, take: sum }, table: [[id, score, point, clause], [k, ">=1", { times: score, factor: 3 }, 1]] }\n' +
      '  - { id: after, at: year_end, measures: { judging: { sum: point, rules: [judged] } }, table: [[id, point, clause], [twice, { times: judging, factor: 2 }, 1]] }\n';
    const timeline = timelineWith(narrow, rules);
    let [decided, lookedBack] = [0, 0];
    fc.assert(
      fc.property(judgedPlans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, LAST);
        const met = desk.entries.filter(({ row, period }) => row === 'met' && period === '2014-03');
        const inMarch = new Set(met.map(({ unitId }) => unitId));
        // What nobody submitted in March was found under the first version.
        lookedBack += desk.entries.filter(({ rule, unitId }) => rule === 'kept' && !inMarch.has(unitId)).length;
        decided += desk.entries.filter(({ rule }) => rule === 'judged').length;
        expect(standingEntries(desk.entries).map(identityOfEntry).sort()).toEqual(
          wantedOf(desk).map(identityOfTarget).sort(),
        );
      }),
      { numRuns: 40 },
    );
    expect(decided).toBeGreaterThan(0);
    expect(lookedBack).toBeGreaterThan(0);
  });

  it.each(Object.entries(wide))('comes to the same totals where stacks %s', (_name, stack) => {
    const timeline = timelineWith(stack);
    fc.assert(
      fc.property(plans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, '2014-03');
        desk.closeNext();
        // What meets in a period that is still running has not been limited yet.
        const posted = desk.entries.filter(({ occurredOn }) => occurredOn <= HALF_END);
        expect(totals(posted)).toEqual(totals(wantedOf(desk).filter(({ on }) => on <= HALF_END)));
      }),
      propertyRuns(60),
    );
  });

  it('books nothing in a month that is closed, and posts nothing when nothing came late', () => {
    const timeline = timelineWith(narrow);
    fc.assert(
      fc.property(plans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, '2014-04');
        expect(desk.entries.flatMap((entry) => checkSeal(entry, sealsOf(desk.months)))).toEqual([]);
        const settled = () => desk.entries.filter(({ occurredOn }) => occurredOn <= '2014-04-30').length;
        const before = settled();
        desk.book.closeMonth('2014-05', ['2014-01', '2014-03', '2014-04'], by);
        expect(settled()).toBe(before);
      }),
      propertyRuns(100),
    );
  });
});
