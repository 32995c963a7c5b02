import { nearest } from '@app/kernel';
import type { Finding } from '../../model/finding';
import type { Position } from '../../model/position';

/** Everything the loader can find; a code never changes its meaning. */
export type FindingCode =
  // the file as such
  | 'too_large'
  | 'too_deep'
  | 'too_many_rows'
  | 'yaml_syntax'
  | 'yaml_alias'
  | 'yaml_tag'
  | 'json_syntax'
  | 'csv_syntax'
  | 'duplicate_key'
  // keys and words
  | 'missing_key'
  | 'unknown_key'
  | 'wrong_type'
  | 'unknown_word'
  | 'bad_word'
  | 'ambiguous_word'
  | 'duplicate_id'
  | 'column_not_carried'
  | 'keys_conflict'
  // rules that are settled when a period ends
  | 'rule_not_above'
  | 'rule_not_readable'
  | 'fact_unavailable'
  | 'sum_without_rule'
  | 'week_reaches_over'
  // what meets in a stack
  | 'stack_without_period'
  | 'each_without_stack'
  // amounts and clauses
  | 'not_a_number'
  | 'amount_too_fine'
  | 'amount_too_large'
  | 'amount_without_clause'
  | 'clause_count'
  | 'unknown_clause'
  | 'clause_not_cited'
  | 'text_missing'
  | 'range_upside_down'
  | 'range_without_decider'
  | 'amount_not_allowed'
  | 'times_without_amount'
  | 'times_in_circle'
  // readings
  | 'unknown_reading'
  | 'unknown_choice'
  // tables
  | 'row_length'
  | 'row_without_amount'
  | 'rows_overlap'
  | 'row_never_matches'
  | 'undefined_never_matches'
  | 'combination_without_row'
  | 'tables_too_entangled'
  // events
  | 'bad_date'
  | 'duplicate_event'
  | 'unknown_event'
  | 'unknown_unit'
  | 'unknown_person'
  | 'unit_twice'
  | 'bad_weight'
  | 'level_required'
  | 'level_contradicts'
  | 'must_be_absent'
  | 'award_ambiguous'
  // cases
  | 'case_red'
  | 'row_without_case';

export interface Saying {
  readonly zh: string;
  readonly en: string;
  /** What to do, in Chinese. */
  readonly advice: string;
  readonly witness?: Readonly<Record<string, string>>;
}

/** Collects what one pass over a file finds. */
export class Findings {
  private readonly found: Finding[] = [];

  private readonly said = new Set<string>();

  error(position: Position, code: FindingCode, saying: Saying): void {
    this.add({ severity: 'error', code, position, ...saying });
  }

  warning(position: Position, code: FindingCode, saying: Saying): void {
    this.add({ severity: 'warning', code, position, ...saying });
  }

  get failed(): boolean {
    return this.found.some((finding) => finding.severity === 'error');
  }

  /** Adds everything another pass found. */
  take(other: Findings): void {
    for (const finding of other.found) this.add(finding);
  }

  /** What several rules share is read once for each of them and reported once. */
  private add(finding: Finding): void {
    const key = `${place(finding.position)} ${finding.code} ${finding.zh}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.found.push(finding);
  }

  /** In the order of the file that was read; findings in another file (the text) follow. */
  inOrder(file: string): Finding[] {
    const rank = (finding: Finding) => (finding.position.file === file ? 0 : 1);
    return [...this.found].sort(
      (a, b) => rank(a) - rank(b) || a.position.line - b.position.line || a.position.column - b.position.column,
    );
  }
}

/** `file:line:column code 中文 (English) → advice`, and the witness where there is one. */
export function formatFinding(finding: Finding): string {
  const { position, code, zh, en, advice, witness } = finding;
  const line = `${place(position)} ${code} ${zh} (${en}) → ${advice}`;
  return witness === undefined ? line : `${line}；例：${formatWitness(witness)}`;
}

/** `file:line:column` */
export function place(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}

/** Advice for a word nobody knows: the nearest known ones, else the known ones if they are few. */
export function suggest(word: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(word, all);
  if (near.length > 0) return `是不是 ${near.join('、')}？`;
  if (all.length === 0) return '这里没有声明任何可用的词，请先在 domains 中声明';
  return all.length <= 12
    ? `可用的有：${all.join('、')}`
    : `可用的有：${all.slice(0, 12).join('、')} 等 ${all.length} 个`;
}

function formatWitness(witness: Readonly<Record<string, string>>): string {
  return `{${Object.entries(witness)
    .map(([field, word]) => `${field}: ${word}`)
    .join(', ')}}`;
}
