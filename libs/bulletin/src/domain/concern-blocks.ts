import type { BulletinBlock, BulletinColumn, BulletinRow, ListBlock, TableBlock } from './bulletin';
import type { BulletinFigures, Shortfall } from './bulletin-figures';
import { periodTitle } from './bulletin-period';
import { amount, change, column, count, total, words } from './cells';
import { faultTitle, kindTitle } from './words';

/** Units that submitted nothing, by name. None: no block. */
export function zeroSubmissionBlock({ now }: BulletinFigures): ListBlock[] {
  const entries = now.lines
    .filter(({ submitted }) => submitted === 0)
    .map(({ unit }) => ({ unitId: unit.id, text: unit.name }));
  return entries.length === 0 ? [] : [{ type: 'list', id: 'zero_submission', title: '零报送单位', entries }];
}

/** Units that stayed below a task, a line a unit, task and period. */
export function underQuotaBlock(figures: BulletinFigures): TableBlock[] {
  const name = nameIn(figures);
  const rows = figures.shortfalls.map(({ unitId, task, period, target, reached }) =>
    rowOf(unitId, [words(name(unitId)), words(task), words(periodTitle(period)), words(target), words(reached)]),
  );
  const columns = [
    column('unit', '单位', '', 'left'),
    column('task', '任务', '', 'left'),
    column('period', '期间', '', 'left'),
    column('target', '应完成'),
    column('reached', '已完成'),
  ];
  return tableOf('under_quota', '未完成任务的单位', columns, rows);
}

/** Instructions by unit and level; one on an item of several units counts for each of them. */
export function instructionsBlock(figures: BulletinFigures): TableBlock[] {
  const { now, instructions } = figures;
  const levels = now.levels.filter(({ word }) => instructions.some(({ level }) => level === word));
  const scale = scaleOf(figures);
  const rows = now.lines.flatMap(({ unit }) => {
    const own = instructions.filter(({ unitId }) => unitId === unit.id);
    if (own.length === 0) return [];
    const each = levels.map(({ word }) => count(own.filter(({ level }) => level === word).length));
    return rowOf(unit.id, [
      words(unit.name),
      ...each,
      count(own.length),
      amount(total(own.map((o) => o.amount)), scale),
    ]);
  });
  const columns = [
    column('unit', '单位', '', 'left'),
    ...levels.map(({ word, title }) => column(`level_${word}`, title, '批示（件次）')),
    column('all', '小计', '批示（件次）'),
    column('points', '加分'),
  ];
  return tableOf('instructions', '领导批示情况', columns, rows);
}

/** Incidents and criticisms by unit and kind, with what they cost. */
export function criticismsBlock(figures: BulletinFigures): TableBlock[] {
  const { now, faults } = figures;
  const scale = scaleOf(figures);
  const rows = now.lines.flatMap(({ unit }) =>
    faults
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ fault, times, amount: points }) =>
        rowOf(unit.id, [words(unit.name), words(faultTitle(fault)), count(times), change(points, 0, scale)]),
      ),
  );
  const columns = [
    column('unit', '单位', '', 'left'),
    column('fault', '情形', '', 'left'),
    column('times', '件次'),
    column('points', '扣分'),
  ];
  return tableOf('criticisms', '迟报、漏报、失实、被通报批评等情况', columns, rows);
}

/** What is booked in the period for an earlier one, in the asset units are ranked by. */
export function adjustmentsBlock(figures: BulletinFigures): TableBlock[] {
  const { now, adjustments } = figures;
  const name = nameIn(figures);
  const order = new Map(now.lines.map(({ unit }, place) => [unit.id, place]));
  const rows = adjustments
    .filter(({ asset }) => asset === now.rankBy)
    .sort(
      (a, b) =>
        placeOf(order, a.unitId) - placeOf(order, b.unitId) || compare(a.period, b.period) || compare(a.kind, b.kind),
    )
    .map(({ unitId, period, kind, amount: points }) =>
      rowOf(unitId, [
        words(name(unitId)),
        words(periodTitle(period)),
        words(kindTitle(kind)),
        change(points, 0, scaleOf(figures)),
      ]),
    );
  const columns = [
    column('unit', '单位', '', 'left'),
    column('period', '所属期间', '', 'left'),
    column('kind', '事项', '', 'left'),
    column('points', '调整得分'),
  ];
  return tableOf('adjustments', '往期事项补记情况', columns, rows);
}

/** By unit id: what a unit is called in the period. */
export function nameIn({ now }: BulletinFigures): (unitId: number) => string {
  const names = new Map(now.lines.map(({ unit }) => [unit.id, unit.name]));
  return (unitId) => names.get(unitId) ?? `单位${unitId}`;
}

export function scaleOf({ now }: BulletinFigures): number {
  return now.assets.find(({ code }) => code === now.rankBy)?.scale ?? 0;
}

/** Units that stayed below any task. */
export function unitsBelow(shortfalls: readonly Shortfall[]): number[] {
  return [...new Set(shortfalls.map(({ unitId }) => unitId))];
}

/** A table of one group; none without rows. */
function tableOf(
  id: string,
  title: string,
  columns: readonly BulletinColumn[],
  rows: readonly BulletinRow[],
): (TableBlock & BulletinBlock)[] {
  if (rows.length === 0) return [];
  return [{ type: 'table', id, title, columns, groups: [{ name: '', rows, sums: null }], sums: null, note: '' }];
}

const rowOf = (unitId: number, cells: BulletinRow['cells']): BulletinRow => ({ unitId, place: null, cells });
const placeOf = (order: ReadonlyMap<number, number>, unitId: number) => order.get(unitId) ?? order.size;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
