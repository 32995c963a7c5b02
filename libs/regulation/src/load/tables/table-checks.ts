import type { ScoringType } from '../../model/event-type';
import type { EventShape } from '../../model/regulation';
import { supplementsIn } from '../../model/supplement';
import { TooEntangled, areDisjoint, grow, subtract, uncovered, volume } from './boxes';
import type { Box } from './boxes';
import type { EventRuleDraft, ExclusionDraft, RowDraft } from './draft';
import { inForceOn } from './draft';
import { EventSpace } from './event-space';
import type { Happenings } from './event-space';
import type { Findings } from '../source/findings';
import { place } from '../source/findings';
import type { Vocabulary } from '../words/vocabulary';

/** Beyond these the same mistake is only counted, so that one wrong cell does not bury the rest. */
const MOST_OVERLAPS = 50;
const MOST_GAPS = 20;

interface BoxedRow {
  readonly draft: RowDraft;
  readonly box: Box;
}

/** Overlaps, rows that never match and combinations without a row, exactly, over the events that may happen. */
export function checkTables(
  drafts: readonly EventRuleDraft[],
  exclusions: readonly ExclusionDraft[],
  shapes: ReadonlyMap<ScoringType, EventShape>,
  vocabulary: Vocabulary,
  findings: Findings,
): void {
  for (const [type, shape] of shapes) {
    const rules = inForceOn(type, drafts);
    if (rules.length === 0) continue;
    try {
      const space = new EventSpace(happeningsOf(type, shape, rules, exclusions), vocabulary);
      for (const rule of rules) checkRule(rule, space, findings);
      checkUndefined(rules, space, findings);
      checkGaps(type, rules, space, findings);
    } catch (error) {
      if (!(error instanceof TooEntangled)) throw error;
      findings.error((rules[0] as EventRuleDraft).table.position, 'tables_too_entangled', {
        zh: `${type} 事件的表过于交错，无法在合理的时间内查清`,
        en: `the tables on ${type} are too entangled to be checked`,
        advice: '请减少一行里用 | 和 ! 交叉组合的列，或拆成几条规则',
      });
    }
  }
}

function happeningsOf(
  type: ScoringType,
  shape: EventShape,
  rules: readonly EventRuleDraft[],
  exclusions: readonly ExclusionDraft[],
): Happenings {
  const rows = rules.flatMap((rule) => rule.table.rows.filter((draft) => draft.inForce));
  const open = rules.flatMap((rule) => rule.undefined);
  return {
    shape,
    borrowed: new Set(rules.flatMap(({ rule }) => rule.borrow?.fields ?? [])),
    matches: [...rows.map((draft) => draft.row.match), ...open.map((draft) => draft.entry.match)],
    excluded: exclusions.flatMap(({ exclusion }) => (exclusion.on === type ? [exclusion.match] : [])),
  };
}

function checkRule(rule: EventRuleDraft, space: EventSpace, findings: Findings): void {
  const rows: BoxedRow[] = rule.table.rows
    .filter((draft) => draft.inForce && !draft.broken)
    .map((draft) => ({ draft, box: space.box(draft.row.match) }));
  const possible = rows.filter((row) => {
    if (space.possible(row.box).length > 0) return true;
    findings.error(row.draft.row.position, 'row_never_matches', {
      zh: `行「${row.draft.row.id}」永远不会用到：没有这样的事件`,
      en: `the row '${row.draft.row.id}' can never match: no such event may happen`,
      advice: '请检查这一行的刊物、层级、栏目和数的范围是否能同时出现，是否都被 exclude 排除，或删去这一行',
    });
    return false;
  });
  if (rule.rule.hit === 'unique') checkOverlaps(possible, space, findings);
  if (rule.rule.hit === 'first') checkCovered(possible, space, findings);
}

function checkOverlaps(rows: readonly BoxedRow[], space: EventSpace, findings: Findings): void {
  let more = 0;
  let last: BoxedRow | undefined;
  let said = 0;
  rows.forEach((later, index) => {
    for (let i = 0; i < index; i++) {
      const earlier = rows[i] as BoxedRow;
      const witness = space.sharedEvent(earlier.box, later.box);
      if (!witness) continue;
      last = later;
      if (said === MOST_OVERLAPS) {
        more += 1;
        continue;
      }
      said += 1;
      const [a, b] = [earlier.draft.row, later.draft.row];
      findings.error(b.position, 'rows_overlap', {
        zh: `行「${a.id}」（${place(a.position)}）和行「${b.id}」（${place(b.position)}）都适用于同一个事件`,
        en: `the rows '${a.id}' (${place(a.position)}) and '${b.id}' (${place(b.position)}) both match one event`,
        advice:
          '请改其中一行；原文本身矛盾的，在 readings 中写明取哪一种读法并给两行标上 reading；确要按次序取的写 hit: first',
        witness,
      });
    }
  });
  if (more === 0 || !last) return;
  findings.error(last.draft.row.position, 'rows_overlap', {
    zh: `另有 ${more} 对行也互相重叠`,
    en: `${more} more pairs of rows overlap`,
    advice: '请先改正上面列出的各对',
  });
}

function checkCovered(rows: readonly BoxedRow[], space: EventSpace, findings: Findings): void {
  rows.forEach((row, index) => {
    const earlier = rows.slice(0, index).filter((other) => !areDisjoint(other.box, row.box));
    const taken = earlier.map((other) => other.box);
    if (isReached(row.box, taken, space)) return;
    const ids = earlier.map((other) => other.draft.row.id);
    findings.error(row.draft.row.position, 'row_never_matches', {
      zh: `行「${row.draft.row.id}」永远不会用到：它适用的事件都被前面的行（${ids.slice(0, 6).join('、')}）先取走`,
      en: `the row '${row.draft.row.id}' can never match: earlier rows (${ids.slice(0, 6).join(', ')}) take all its events`,
      advice: '请把较窄的行移到前面，或删去这一行',
    });
  });
}

/** Rows that say what a combination brings; those that only add to another rule leave its gaps open. */
function settlingRows(rules: readonly EventRuleDraft[]): RowDraft[] {
  const drafts = rules.map((rule) => rule.table.rows.filter((draft) => draft.inForce));
  const supplements = supplementsIn(
    rules.map((rule, place) => ({
      rows: (drafts[place] as RowDraft[]).map((draft) => draft.row),
      undefined: rule.undefined.map((draft) => draft.entry),
    })),
  );
  return drafts.flat().filter((draft) => !supplements.has(draft.row));
}

/** An entry of `undefined` counts only where no row of any rule on the type fits. */
function checkUndefined(rules: readonly EventRuleDraft[], space: EventSpace, findings: Findings): void {
  const taken = settlingRows(rules)
    .filter((draft) => !draft.broken)
    .map((draft) => space.box(draft.row.match));
  for (const { entry, broken } of rules.flatMap((rule) => rule.undefined)) {
    if (broken) continue;
    const box = space.box(entry.match);
    const nothing = space.possible(box).length === 0;
    if (!nothing && isReached(box, taken, space)) continue;
    findings.warning(entry.position, 'undefined_never_matches', {
      zh: nothing ? 'undefined 的这一条不会用到：没有这样的事件' : 'undefined 的这一条不会用到：这些组合都已有行计分',
      en: nothing ? 'the undefined entry can never match' : 'the undefined entry can never match: rows price all of it',
      advice: '请改正这一条，或删去',
    });
  }
}

function isReached(box: Box, earlier: readonly Box[], space: EventSpace): boolean {
  return space.possible(box).some((part) => uncovered(part, earlier, 1).length > 0);
}

/** Combinations that fit no row and no `undefined` entry of any rule on the type, gathered into the largest boxes. */
function checkGaps(type: ScoringType, rules: readonly EventRuleDraft[], space: EventSpace, findings: Findings): void {
  const covers = [
    ...settlingRows(rules).map((draft) => space.box(draft.broken ? new Map() : draft.row.match)),
    ...rules.flatMap((rule) => rule.undefined).map((draft) => space.box(draft.broken ? new Map() : draft.entry.match)),
  ];
  const at = (rules[0] as EventRuleDraft).table.position;
  let said = 0;
  let more = 0;
  for (const slice of space.slices) {
    let gaps = uncovered(slice, covers);
    while (gaps.length > 0 && said < MOST_GAPS) {
      const gap = grow(gaps[0] as Box, slice, covers);
      gaps = gaps.flatMap((rest) => subtract(rest, gap));
      said += 1;
      findings.error(at, 'combination_without_row', {
        zh: `${type} 事件有 ${volume(gap)} 种组合没有任何一行：${space.describe(gap, slice)}`,
        en: `${volume(gap)} combinations of ${type} events fit no row: ${space.describe(gap, slice)}`,
        advice: '请补上一行；原文没有规定的，写进 undefined 并说明',
        witness: space.witness(gap),
      });
    }
    more += gaps.reduce((sum, gap) => sum + volume(gap), 0);
  }
  if (more === 0) return;
  findings.error(at, 'combination_without_row', {
    zh: `${type} 事件另有 ${more} 种组合没有任何一行`,
    en: `${more} more combinations of ${type} events fit no row`,
    advice: '请先改正上面列出的各组',
  });
}
