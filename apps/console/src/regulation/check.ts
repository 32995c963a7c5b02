import {
  assess,
  coverage,
  formatFinding,
  readCases,
  runCases,
  type CaseResult,
  type Finding,
  type Regulation,
} from '@app/regulation';
import type { ExitStatus } from '../cli/exit-status';
import { print, printJson } from '../cli/terminal';
import { readRegulation, type RegulationRead } from './files';

/** `regulation check`: what is wrong with a version, whether its cases hold, and whether they show every row. */
export function checkRegulation(path: string, { json }: { readonly json: boolean }): ExitStatus {
  const check = examine(readRegulation(path));
  if (json) printJson(asJson(check));
  else print(asText(check));
  return isReady(check) ? 0 : 1;
}

/** Everything `check` looks at. */
export function examine({ regulation, findings, cases }: RegulationRead): Check {
  const tried = regulation && tryCases(regulation, cases);
  return { regulation, findings: [...findings, ...(tried?.findings ?? [])], tried };
}

export interface Check {
  readonly regulation: Regulation | null;
  readonly findings: readonly Finding[];
  /** Null when the regulation itself has errors: its cases mean nothing then. */
  readonly tried: Tried | null;
}

interface Tried {
  readonly results: readonly CaseResult[];
  readonly findings: readonly Finding[];
  /** Whether there was a cases.yaml at all. */
  readonly hasCases: boolean;
  readonly rows: number;
  readonly uncovered: number;
}

const isUncovered = ({ code }: Finding) => code === 'row_without_case';

function tryCases(regulation: Regulation, file: { file: string; source: string } | null): Tried {
  const { cases, findings } = file ? readCases(file, regulation) : { cases: [], findings: [] };
  const results = runCases(regulation, cases, assess);
  const shown = coverage(regulation, results);
  return {
    results,
    findings: [...findings, ...shown],
    hasCases: file !== null,
    // Without any case, everything that needs one is missing it.
    rows: coverage(regulation, []).filter(isUncovered).length,
    uncovered: shown.filter(isUncovered).length,
  };
}

function isReady({ findings }: Check): boolean {
  return findings.every((finding) => finding.severity !== 'error' && !isUncovered(finding));
}

function asText(check: Check): string {
  const { regulation, findings, tried } = check;
  const lines = findings.map(formatFinding);
  if (lines.length > 0) lines.push('');
  if (tried) {
    for (const { green, case: each } of tried.results) lines.push(`${green ? '通过' : '不符'}  ${each.name}`);
    if (tried.results.length > 0) lines.push('');
    lines.push(...tallies(tried));
  } else lines.push('案例：办法本身有错误，没有试算');
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  lines.push(`问题：错误 ${count('error')} 处，警告 ${count('warning')} 处`);
  const name = regulation ? `${regulation.id} 第 ${regulation.version} 版《${regulation.title}》` : '这一版';
  lines.push(isReady(check) ? `结论：${name}核查通过` : `结论：${name}还不能施行，请先改正上面的问题`);
  return lines.join('\n');
}

function tallies({ results, hasCases, rows, uncovered }: Tried): string[] {
  const red = results.filter(({ green }) => !green).length;
  const cases = hasCases
    ? `共 ${results.length} 个，通过 ${results.length - red} 个，不符 ${red} 个`
    : '没有 cases.yaml';
  return [`案例：${cases}`, `覆盖：共 ${rows} 项，有案例 ${rows - uncovered} 项，缺案例 ${uncovered} 项`];
}

function asJson(check: Check) {
  const { regulation, findings, tried } = check;
  return {
    ready: isReady(check),
    regulation: regulation && { id: regulation.id, version: regulation.version, title: regulation.title },
    findings: findings.map((finding) => ({ ...finding, text: formatFinding(finding) })),
    cases:
      tried &&
      tried.results.map(({ case: { name, position }, green, missing, unexpected }) => ({
        name,
        position,
        green,
        missing,
        unexpected,
      })),
    coverage: tried && { rows: tried.rows, covered: tried.rows - tried.uncovered, uncovered: tried.uncovered },
  };
}
