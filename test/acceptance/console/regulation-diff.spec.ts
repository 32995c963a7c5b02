import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folders, loadDemo, runConsole, shippedRegulation } from './run-console';

// Commands one after the other take their time on a busy machine.
jest.setTimeout(180_000);

const folders = new Folders();
const shared = new Folders();
afterEach(() => folders.remove());
afterAll(() => shared.remove());

const EVENTS = `units:
  甲局: { group: department }
  乙镇: { group: township }
settle: { from: 2014-03-01, to: 2014-03-31 }
events:
  - { id: e1, type: submission, on: 2014-03-02, item: A1, units: [甲局] }
  - { id: e2, type: adoption, on: 2014-03-05, item: A1, units: [甲局], pub: 政务, form: single }
  - { id: e3, type: instruction, on: 2014-03-09, item: A1, level: city }
  - { id: e4, type: incident, on: 2014-03-16, units: [乙镇], fault: untrue, level: city }
`;

/** A copy of the shipped regulation with passages replaced, each of which must be there. */
function draft(...changes: readonly (readonly [string, string])[]): string {
  const folder = folders.make(shippedRegulation());
  const file = join(folder, 'regulation.yaml');
  let source = readFileSync(file, 'utf8');
  for (const [passage, by] of changes) {
    expect(source).toContain(passage);
    source = source.replace(passage, by);
  }
  writeFileSync(file, source);
  return folder;
}

const dearer = ['[i2, city, 40, 300,', '[i2, city, 60, 300,'] as const;

function diff(inForce: string, next: string, events: string, ...more: string[]) {
  const folder = folders.make();
  writeFileSync(join(folder, 'events.yaml'), events);
  return runConsole(['regulation', 'diff', inForce, next, 'events.yaml', ...more], { cwd: folder });
}

interface Answer {
  readonly totals: unknown[];
  readonly units: {
    unit: string;
    amounts: { asset: string; before: string; after: string; difference: string; range?: unknown }[];
    results: unknown[];
  }[];
  readonly moves: { from: string | null; to: string | null; count: number; examples: { event: string }[] }[];
  readonly unused: { before: { rows: string[] }; after: { rows: string[]; clauses: string[] } };
  readonly early: { count: number };
}

const answerOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as Answer;

describe('ledger regulation diff', () => {
  it('tells what a draft changes, unit by unit, row by row and period by period, with 0', async () => {
    const next = draft(dearer, ['department: 15,', 'department: 1,']);
    const answered = await diff(shippedRegulation(), next, EVENTS, '--json');
    expect([answered.status, answered.stderr]).toEqual([0, '']);
    const { totals, units, moves, unused, early } = answerOf(answered);
    expect(totals).toEqual([
      { asset: 'point', before: '-10.0', after: '60.0', difference: '70.0' },
      { asset: 'yuan', before: '320.00', after: '320.00', difference: '0.00' },
    ]);
    const [town, bureau] = [units.find(({ unit }) => unit === '乙镇'), units.find(({ unit }) => unit === '甲局')];
    expect(bureau?.amounts[0]).toEqual({ asset: 'point', before: '20.0', after: '90.0', difference: '70.0' });
    expect(bureau?.results).toMatchObject([
      { rule: 'quota', period: '2014-03', before: { labels: ['missed'] }, after: { labels: ['met'] } },
    ]);
    // Between 50 and 100 points for what was untrue, and 30 for the quota.
    expect(town?.amounts[0]?.range).toEqual({ before: ['-130.0', '-80.0'], after: ['-130.0', '-80.0'] });
    expect(moves.map(({ from, to, count, examples }) => [from, to, count, examples.length])).toEqual([
      ['quota.missed', 'quota.met', 1, 1],
      ['instruct.i2', 'instruct.i2', 1, 1],
    ]);
    expect(unused.after.rows).toContain('instruct.i3');
    expect(unused.after.rows).not.toContain('instruct.i2');
    expect(unused.after.clauses).toContain('3.1.10');
    expect(early.count).toBe(0);
  });

  it('says the same in tables to people, with a bar for each unit and a sentence at the end', async () => {
    const { status, stdout } = await diff(shippedRegulation(), draft(dearer), EVENTS);
    expect(status).toBe(0);
    for (const part of ['【各单位】', '【待裁定的', '【不同的分录】', '【没有用到的行】', '【没有事件的条款】'])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/^甲局 +20 +40 +\+20 +320 +320 +0 +\+{20}$/m);
    expect(stdout).toMatch(/^instruct\.i2 +instruct\.i2 +分 +1 +40 +60 +\+20$/m);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^小结：.*1 笔分录不同.*分由 -10 变为 10（\+20）/);
  });

  it('finds nothing when both sides are the same', async () => {
    const { status, stdout } = await diff(shippedRegulation(), draft(), EVENTS);
    expect(status).toBe(0);
    expect(stdout).not.toContain('【不同的');
    expect(stdout).toContain('4 个事件的结果完全相同');
  });

  it('leaves what happened before the first day of the draft alone', async () => {
    const later = draft(dearer, ['from: 2014-01-01', 'from: 2014-03-10']);
    const answered = await diff(shippedRegulation(), later, EVENTS.replace(/settle.*\n/, ''), '--json');
    expect(answered.status).toBe(0);
    expect(answerOf(answered).moves).toEqual([]);
  });

  it('has 3 when something moves before that day: what outranked it is no longer under the same version', async () => {
    const highest = [
      'stack: { per: [item, unit], take: sum, clause: 3.1.8 }',
      'stack: { per: [item, unit], take: max, clause: 3.1.8 }',
    ] as const;
    const more = EVENTS + '  - { id: e5, type: instruction, on: 2014-07-09, item: A1, level: province }\n';
    const next = draft(highest, ['from: 2014-01-01', 'from: 2014-06-01']);
    const { status, stdout } = await diff(draft(highest), next, more);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^分录 +2014-03-09 +e3 +领导批示 +甲局$/m);
    expect(stdout).toContain('早于草案的施行日 2014-06-01');
  });

  it('tries another reading of the draft without a change to its file', async () => {
    const next = draft();
    const before = readFileSync(join(next, 'regulation.yaml'), 'utf8');
    const combined = EVENTS.replace('form: single', 'form: combined');
    const taken = ['--reading', 'combined_money=none', '--json'];
    const answered = await diff(shippedRegulation(), next, combined, ...taken);
    expect([answered.status, answered.stderr]).toEqual([0, '']);
    expect(answerOf(answered).moves).toMatchObject([{ from: 'combined_money.m1', to: null, count: 1 }]);
    expect(readFileSync(join(next, 'regulation.yaml'), 'utf8')).toBe(before);

    const idle = await diff(shippedRegulation(), next, combined, '--reading', 'ties=by_adoptions');
    expect([idle.status, idle.stderr]).toEqual([0, expect.stringContaining('不改变结果') as string]);
    for (const [reading, sentence] of [
      ['combined_mony=none', 'combined_money'],
      ['combined_money=nobody', 'shared、none'],
      ['combined_money', '名称=读法'],
    ]) {
      const { status, stderr } = await diff(shippedRegulation(), next, combined, '--reading', reading as string);
      expect([status, stderr]).toEqual([2, expect.stringContaining(sentence as string) as string]);
    }
  });

  it('has 1 for mistakes in a regulation or in the events, as a check would report them', async () => {
    const broken = draft(['[i2, city, 40, 300,', '[i2, citty, 40, 300,']);
    const regulation = await diff(shippedRegulation(), broken, EVENTS);
    expect(regulation.status).toBe(1);
    expect(regulation.stdout).toMatch(/regulation\.yaml:\d+:\d+ unknown_word .*citty/);
    const events = await diff(shippedRegulation(), draft(), EVENTS.replace('fault: untrue', 'fault: untrew'), '--json');
    expect(events.status).toBe(1);
    expect((JSON.parse(events.stdout) as { findings: unknown[] }).findings).toHaveLength(1);
  });

  it('reads events with the words of the draft where only the draft knows them', async () => {
    const next = draft(
      ['    省刊: {', '    新刊: { level: district, title: 《新刊》 }\n    省刊: {'],
      ['      - [a4, 今日,', "      - [a11, 新刊, '!combined', 7, 15, 3.1.3 4.1]\n      - [a4, 今日,"],
    );
    const answered = await diff(shippedRegulation(), next, EVENTS.replace('pub: 政务', 'pub: 新刊'), '--json');
    expect(answered.stderr).toContain('都按草案的词语读');
    expect(answerOf(answered).moves[0]).toMatchObject({ from: null, to: 'adopt.a11', count: 1 });
  });
});

describe('ledger regulation simulate', () => {
  let demo: string;
  beforeAll(async () => {
    demo = shared.make();
    await loadDemo(demo);
  }, 120_000);

  const days = ['--from', '2014-01-01', '--to', '2014-12-31'];
  const simulate = (next: string, ...more: string[]) =>
    runConsole(['regulation', 'simulate', next, ...days, ...more], { dataDir: demo });

  it('finds the recorded past as the ledger has it, and no difference to the same rules', async () => {
    const answered = await simulate(draft(), '--json');
    expect([answered.status, answered.stderr]).toEqual([0, '']);
    const { units, moves } = answerOf(answered);
    expect(moves).toEqual([]);
    const standings = await runConsole(['standings', '--year', '2014', '--json'], { dataDir: demo });
    const { lines } = JSON.parse(standings.stdout) as { lines: { unit: string; total: { point: string } }[] };
    const points = ({ amounts }: Answer['units'][number]) => amounts.find(({ asset }) => asset === 'point')?.before;
    expect(new Map(units.map((unit) => [unit.unit, points(unit)]))).toEqual(
      new Map(lines.map(({ unit, total }) => [unit, total.point])),
    );
  });

  it('tells what a draft would have made of it, and writes nothing', async () => {
    const next = draft(
      ['[a1, 政务, single, 10, 20,', '[a1, 政务, single, 12, 20,'],
      ['department: 15,', 'department: 1,'],
    );
    const { status, stdout } = await simulate(next);
    expect(status).toBe(0);
    expect(stdout).toContain('期末规则结算到 2014-02-28');
    expect(stdout).toMatch(/^adopt\.a1 +adopt\.a1 +分 /m);
    expect(stdout).toMatch(/^quota\.missed +quota\.met +分 /m);
    expect(stdout).toMatch(/^区教育局 .*\++$/m);
    expect((await runConsole(['verify'], { dataDir: demo })).status).toBe(0);
    expect(answerOf(await simulate(draft(), '--json')).moves).toEqual([]);
  });

  it('compares only the days asked for', async () => {
    const next = draft(['[a1, 政务, single, 10, 20,', '[a1, 政务, single, 12, 20,']);
    const months = [
      ['2014-01-01', '2014-01-31'],
      ['2014-02-01', '2014-12-31'],
      ['2014-01-01', '2014-12-31'],
    ];
    const moved = await Promise.all(
      months.map(async ([from, to]) => {
        const words = ['regulation', 'simulate', next, '--from', from as string, '--to', to as string, '--json'];
        return answerOf(await runConsole(words, { dataDir: demo })).moves[0]?.count ?? 0;
      }),
    );
    const [january = 0, rest = 0, all = 0] = moved;
    expect(Math.min(january, rest)).toBeGreaterThan(0);
    expect(january + rest).toBe(all);
  });

  it.each([
    ['days that are none', ['--from', '2014-13-01', '--to', '2014-12-31'], '--from 应写成'],
    ['days in the wrong order', ['--from', '2014-12-01', '--to', '2014-01-31'], '请对调'],
    ['an office nobody has', [...days, '--office', 'nowhere'], '没有代码为'],
    ['no days at all', [], '缺少选项“--from'],
  ])('has 2 for %s', async (_, words, sentence) => {
    const { status, stderr } = await runConsole(['regulation', 'simulate', draft(), ...words], { dataDir: demo });
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence) as string]);
  });
});
