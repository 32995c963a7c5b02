import type { Finding } from '../model/finding';
import type { Regulation } from '../model/regulation';
import { readByHand } from './rules/by-hand';
import { readVocabulary } from './words/domains';
import { readExclusions } from './tables/exclusions';
import { Findings } from './source/findings';
import { readHead } from './words/head';
import { checkMultiples } from './tables/multiplied';
import { Reader, THE_FILE } from './source/reader';
import { readReadings } from './rules/readings';
import { readRules } from './rules/rules';
import { checkStacks } from './rules/stack-checks';
import { checkCarried, completeShapes, readStatedShapes } from './words/shapes';
import { checkTables } from './tables/table-checks';
import type { Context } from './tables/table';
import { Citations, readClauses } from './source/text';
import { readValues } from './words/values';
import { checkSums, checkWeeks } from './periods/rule-checks';
import { checkWheres } from './periods/where';
import { parseYamlTree } from './source/yaml-tree';

export const MAX_REGULATION_BYTES = 2_000_000;
export const MAX_ROWS = 5_000;
/** Room for MAX_ROWS rows of some twenty cells. */
const MAX_TOKENS = 500_000;

const REQUIRED = ['regulation', 'version', 'issued', 'effective', 'assets', 'domains', 'rules'];
const OPTIONAL = ['first_month', 'week', 'fields', 'values', 'events', 'exclude', 'stacks', 'readings', 'by_hand'];

/**
 * Reads and checks one version of a regulation. Every finding comes in one pass; `regulation` is null when one of them is
 * an error.
 * @param input.text the text.md beside it, null when there is none (which is an error: no clause can be checked)
 */
export function loadRegulation(input: { file: string; source: string; textFile?: string; text: string | null }): {
  regulation: Regulation | null;
  findings: Finding[];
} {
  const findings = new Findings();
  const tree = parseYamlTree(input.file, input.source, MAX_REGULATION_BYTES, findings, MAX_TOKENS);
  const regulation = tree ? read(tree, input, findings) : null;
  return { regulation: findings.failed ? null : regulation, findings: findings.inOrder(input.file) };
}

function read(
  tree: NonNullable<ReturnType<typeof parseYamlTree>>,
  input: { textFile?: string; text: string | null },
  findings: Findings,
): Regulation | null {
  const reader = new Reader(findings);
  const map = reader.map(tree, THE_FILE, { required: REQUIRED, optional: OPTIONAL });
  if (!map) return null;
  const node = (key: string) => map.entries.get(key)?.value;

  const clauses = input.text === null ? null : readClauses(input.textFile ?? 'text.md', input.text, findings);
  const citations = new Citations(clauses, findings);
  if (!clauses) {
    findings.error((node('issued') ?? tree).at, 'text_missing', {
      zh: '没有原文文件，条款无从核对',
      en: 'there is no text, so no clause can be checked',
      advice: '请把原文转写成 text.md，每条以 [编号] 开头，放在规则文件旁边',
    });
  }
  const head = readHead(map, reader);
  const declared = readVocabulary(node('assets'), node('domains'), node('fields'), reader);
  const values = readValues(node('values'), { reader, vocabulary: declared, citations });
  const vocabulary = declared.withValues(values);
  const readings = readReadings(node('readings'), reader, citations);
  const context: Context = { reader, vocabulary, values, citations, readings };
  const stated = readStatedShapes(node('events'), vocabulary, reader);
  const { eventRules, periodRules } = readRules(node('rules'), node('stacks'), stated, context);
  const exclusions = readExclusions(node('exclude'), context);
  const byHand = readByHand(node('by_hand'), context);
  citations.reportUncited();

  checkMultiples(eventRules, reader);
  checkStacks(eventRules, reader);
  const eventShapes = completeShapes(stated, eventRules, exclusions, vocabulary);
  checkCarried(eventRules, exclusions, eventShapes, vocabulary, reader);
  checkWheres(periodRules, eventShapes, reader);
  checkSums(periodRules, reader);
  if (head.weekDay !== 'sunday') checkWeeks(periodRules, reader);
  const rows = [...eventRules.map((draft) => draft.table.rows), ...periodRules.map((draft) => draft.rows)].reduce(
    (count, own) => count + own.length,
    0,
  );
  if (rows <= MAX_ROWS) checkTables(eventRules, exclusions, eventShapes, vocabulary, findings);
  else {
    findings.error((node('rules') ?? tree).at, 'too_many_rows', {
      zh: `表里共有 ${rows} 行，超过 ${MAX_ROWS} 行，不再核查`,
      en: `${rows} rows, more than ${MAX_ROWS}`,
      advice: '请用 @层级、| 和 * 合并相同的行，或拆成两个规则文件',
    });
  }
  return {
    ...head,
    assets: vocabulary.assets,
    domains: vocabulary.domains,
    publications: vocabulary.publications,
    eventShapes,
    numbers: vocabulary.numbers,
    values,
    eventRules: eventRules
      .filter((draft) => draft.inForce)
      .map(({ rule, table, factors, undefined: open }) => ({
        ...rule,
        rows: table.rows.filter((row) => row.inForce).map((row) => row.row),
        factors: factors.map((draft) => draft.factor),
        undefined: open.map((draft) => draft.entry),
      })),
    periodRules: periodRules.filter((draft) => draft.inForce).map((draft) => draft.rule),
    exclusions: exclusions.map((draft) => draft.exclusion),
    byHand,
    readings: [...readings.values()],
    clauses: clauses ?? new Map(),
  };
}
