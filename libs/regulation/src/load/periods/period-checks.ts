import { TooEntangled, areDisjoint, meet, uncovered } from '../tables/boxes';
import type { Box } from '../tables/boxes';
import { place } from '../source/findings';
import type { PeriodRowDraft, PeriodRuleDraft } from './period-draft';
import type { PeriodScope } from './period-scope';
import { PeriodSpace } from './period-space';

/** Beyond these the same mistake is only counted. */
const MOST_OVERLAPS = 20;

interface BoxedRow {
  readonly draft: PeriodRowDraft;
  readonly box: Box;
}

/** Rows of one table that fit the same subject where only one may, and rows nobody can ever fit. */
export function checkPeriodTable(draft: PeriodRuleDraft, scope: PeriodScope): void {
  const rows = draft.rows.filter((row) => row.inForce && !row.broken);
  const space = new PeriodSpace(
    draft.rule,
    rows.map(({ row }) => row.match),
    scope,
  );
  const boxed = rows.map((row) => ({ draft: row, box: space.box(row.row.match) }));
  const possible = boxed.filter((row) => {
    if (row.box.every((bits) => bits !== 0n)) return true;
    if (space.complete) sayNever(row, '没有哪个对象能同时满足它的各格', 'nothing can satisfy all of its cells', scope);
    return false;
  });
  if (draft.rule.hit === 'unique') checkOverlaps(possible, space, scope);
  if (draft.rule.hit === 'first' && space.complete) checkCovered(possible, scope);
}

function checkOverlaps(rows: readonly BoxedRow[], space: PeriodSpace, { context }: PeriodScope): void {
  let said = 0;
  rows.forEach((later, index) => {
    for (const earlier of rows.slice(0, index)) {
      const common = meet(earlier.box, later.box);
      if (!common || said === MOST_OVERLAPS) continue;
      said += 1;
      const [a, b] = [earlier.draft.row, later.draft.row];
      context.reader.findings.error(b.position, 'rows_overlap', {
        zh: `行「${a.id}」（${place(a.position)}）和行「${b.id}」（${place(b.position)}）都适用于同一个结果`,
        en: `the rows '${a.id}' (${place(a.position)}) and '${b.id}' (${place(b.position)}) both match one result`,
        advice: '请改其中一行；要按次序取第一行的删去 hit: unique，要都算的写 hit: all',
        witness: space.witness(common),
      });
    }
  });
}

function checkCovered(rows: readonly BoxedRow[], scope: PeriodScope): void {
  try {
    rows.forEach((row, index) => {
      const earlier = rows.slice(0, index).filter((other) => !areDisjoint(other.box, row.box));
      const taken = earlier.map((other) => other.box);
      if (uncovered(row.box, taken, 1).length > 0) return;
      const ids = earlier.map((other) => other.draft.row.id).slice(0, 6);
      sayNever(
        row,
        `它适用的都被前面的行（${ids.join('、')}）先取走`,
        `earlier rows (${ids.join(', ')}) take all it fits`,
        scope,
      );
    });
  } catch (error) {
    // Only a warning is at stake, and none is better than a wrong one.
    if (!(error instanceof TooEntangled)) throw error;
  }
}

function sayNever({ draft }: BoxedRow, zh: string, en: string, { context }: PeriodScope): void {
  const { id, position } = draft.row;
  context.reader.findings.warning(position, 'row_never_matches', {
    zh: `行「${id}」永远不会用到：${zh}`,
    en: `the row '${id}' can never match: ${en}`,
    advice: '请检查各格，把较窄的行移到前面，或删去这一行',
  });
}
