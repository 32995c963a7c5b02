import type { BulletinFigures } from './bulletin-figures';
import { someStandings, type StandingsWanted } from './standings.fixture';

export const someUnits = [
  [1, '水利局', 'department'],
  [2, '农业局', 'department'],
  [3, '民政局', 'department'],
  [4, '教育局', 'department'],
  [5, '东河镇', 'township'],
  [6, '西山镇', 'township'],
] as const;

/** The first quarter of 2014 with something of everything, points at scale 1, and the quarter before it. */
export function someFigures(more: Partial<BulletinFigures> = {}, now: StandingsWanted = {}): BulletinFigures {
  const standings = someStandings({
    units: someUnits,
    cells: [
      [1, 'count', 'submission', '', 12],
      [1, 'count', 'adoption', 'district', 3],
      [1, 'count', 'adoption', 'city', 1],
      [1, 'point', 'adoption', 'city', 800],
      [1, 'point', 'instruction', 'city', 400],
      [2, 'count', 'submission', '', 5],
      [2, 'count', 'adoption', 'district', 1],
      [2, 'point', 'adoption', 'district', 100],
      [2, 'count', 'incident', 'city', 2],
      [2, 'point', 'incident', 'city', -500],
      [3, 'count', 'submission', '', 6],
      [3, 'point', 'adoption', 'district', 150],
      [5, 'count', 'submission', '', 8],
      [5, 'count', 'adoption', 'city', 1],
      [5, 'point', 'adoption', 'city', 835],
      [6, 'count', 'submission', '', 2],
      [6, 'point', 'adoption', 'district', 835],
    ],
    closed: ['2014-01', '2014-02', '2014-03'],
    ...now,
  });
  const before = someStandings({
    units: someUnits.slice(0, 5),
    cells: [
      [1, 'count', 'submission', '', 9],
      [1, 'point', 'adoption', 'district', 100],
      [2, 'count', 'submission', '', 7],
      [2, 'count', 'adoption', 'city', 3],
      [2, 'point', 'adoption', 'city', 900],
      [3, 'point', 'adoption', 'district', 300],
      [5, 'count', 'submission', '', 8],
    ],
  });
  return {
    period: { kind: 'quarter', name: '2014Q1', from: '2014-01-01', to: '2014-03-31' },
    ...{ now: standings, before, lastYear: null },
    trend: [
      { title: '2013年第四季度', submitted: 24, adopted: 3, points: 1300 },
      { title: '2014年第一季度', submitted: 33, adopted: 6, points: 2620 },
    ],
    shortfalls: [
      { unitId: 6, task: '月报送任务', period: '2014-02', target: '4', reached: '1' },
      { unitId: 6, task: '月报送任务', period: '2014-03', target: '4', reached: '0' },
    ],
    instructions: [
      { unitId: 1, level: 'city', event: 41, amount: 200 },
      { unitId: 1, level: 'city', event: 52, amount: 200 },
    ],
    faults: [
      { unitId: 2, fault: '迟报', times: 1, amount: -300 },
      { unitId: 2, fault: '失实', times: 1, amount: -200 },
    ],
    adjustments: [{ unitId: 3, asset: 'point', kind: 'adoption', period: '2013-11', amount: 50 }],
    regulations: ['区政务信息工作考核办法 第1版'],
    drawnAt: new Date('2014-04-08T01:00:00Z'),
    ...more,
  };
}
