import { displayAmount, formatAmount, parseAmount } from '@app/kernel';
import type { Minor } from '@app/kernel';
import type { History } from '../../model/event';
import type { Fraction } from '../../model/fraction';
import type { Outcome, PendingAmount, PeriodResult, TargetEntry } from '../../model/outcome';
import type { Regulation } from '../../model/regulation';
import type { Case } from './cases';
import type { ExpectedEntry, ExpectedPending, ExpectedResult } from './expectations';

export type Assess = (regulation: Regulation, history: History) => Outcome;

/** What came of a case. Green when nothing is missing and nothing came unexpected. */
export interface CaseResult {
  readonly case: Case;
  readonly outcome: Outcome;
  readonly green: boolean;
  /** Lines as cases.yaml has them: expected and not found. */
  readonly missing: readonly string[];
  /** Found and not expected. */
  readonly unexpected: readonly string[];
}

const COMPARE_SCALE = 9;

/** Assesses every case and compares entries, pending amounts and the results it names, in any order. */
export function runCases(regulation: Regulation, cases: readonly Case[], assess: Assess): CaseResult[] {
  return cases.map((one) => {
    const outcome = assess(regulation, one.history);
    // A case that names a person anywhere means persons everywhere; others speak of units.
    const byPerson = one.entries.some(({ person }) => person !== null);
    const expected = [
      ...one.entries.map((entry) => expectedLine(entry, regulation)),
      ...one.pending.map(expectedPendingLine),
    ];
    const found = [
      ...outcome.entries.map((entry) => entryLine(entry, byPerson, regulation)),
      ...outcome.pending.map((pending) => pendingLine(pending, regulation)),
    ];
    const unfound = one.results.filter((result) => !outcome.results.some((other) => isResult(other, result)));
    const missing = [...without(expected, found), ...unfound.map((result) => `results ${result.line}`)];
    const unexpected = without(found, expected);
    return { case: one, outcome, green: missing.length === 0 && unexpected.length === 0, missing, unexpected };
  });
}

/** Lines of `a` that `b` does not have as often. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const rest = [...b];
  return a.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function expectedLine({ event, unit, person, asset, amount, row }: ExpectedEntry, regulation: Regulation): string {
  return `[${[event, person === null ? unit : `${unit}/${person}`, asset, formatted(amount, asset, regulation), row].join(', ')}]`;
}

function entryLine(entry: TargetEntry, byPerson: boolean, regulation: Regulation): string {
  const event = entry.event ?? `${entry.rule}/${entry.period}`;
  return expectedLine({ ...entry, event, person: byPerson ? entry.person : null }, regulation);
}

function expectedPendingLine({ event, low, high, decides }: ExpectedPending): string {
  return `pending [${[event, comparable(low), comparable(high), decides ?? ''].join(', ')}]`;
}

function pendingLine({ event, result, asset, range, decides }: PendingAmount, regulation: Regulation): string {
  const [low, high] =
    range?.map((minor) => (asset === null ? String(minor) : formatted(minor, asset, regulation))) ?? [];
  const source = event ?? (result ? `${result.rule}/${result.period}` : '');
  return expectedPendingLine({ event: source, low: low ?? null, high: high ?? null, decides });
}

function isResult(found: PeriodResult, expected: ExpectedResult): boolean {
  const same = found.rule === expected.rule && found.period === expected.period;
  const subjects = [found.item ?? found.person ?? found.unit, `${found.unit}/${found.person}`];
  if (!same || !subjects.includes(expected.subject)) return false;
  const equal = (text: string | null, wanted: Fraction | null) =>
    wanted === null || (text !== null && wanted.equals(text));
  return (
    equal(found.score, expected.score) &&
    equal(found.rank, expected.rank) &&
    (expected.labels === null || [...expected.labels].sort().join() === [...found.labels].sort().join())
  );
}

function formatted(minor: Minor, asset: string, regulation: Regulation): string {
  return formatAmount(minor, regulation.assets.get(asset)?.scale ?? 0);
}

/** `-100.0` and `-100` are the same amount. */
function comparable(text: string | null): string {
  if (text === null) return '';
  const read = parseAmount(text, COMPARE_SCALE);
  return 'minor' in read ? displayAmount(read.minor, COMPARE_SCALE) : text;
}
