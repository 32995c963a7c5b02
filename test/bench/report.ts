import { growthOf, type GrowthTable } from './growth/growth';
import { isMet, type BenchRow, type Target } from './rows/row';
import type { Machine } from './support/machine';
import type { Measured } from './support/rounds';

/** Everything one run found; `--json` prints it. */
export interface BenchResult {
  readonly command: string;
  readonly machine: Machine;
  readonly rounds: number;
  readonly rows: readonly BenchRow[];
  readonly growth: readonly GrowthTable[];
}

/** What a run measured as Markdown, read as easily on a terminal as in a document, each table by the name of its place there. */
export function asMarkdown(result: BenchResult): ReadonlyMap<string, string> {
  const growth = result.growth.map((table) => [`growth of the last run, ${table.kind}`, growthTable(table)] as const);
  const rows = result.rows.length > 0 ? [['rows of the last run', rowTable(result.rows)] as const] : [];
  return new Map([...rows, ...growth].map(([name, lines]) => [name, [machineLine(result), '', ...lines].join('\n')]));
}

function machineLine({ command, machine, rounds }: BenchResult): string {
  const { cores, processor, memoryGiB, node, mariadb } = machine;
  const server = mariadb
    ? `MariaDB ${String(mariadb['version'])}, flush at commit ${String(mariadb['flush_log_at_commit'])}, ` +
      `doublewrite ${String(mariadb['doublewrite'])}, buffer pool ${String(mariadb['buffer_pool_mib'])} MiB`
    : 'no MariaDB';
  return `\`${command}\` on ${cores} cores (${processor}), ${memoryGiB} GiB, Node ${node}, ${server}; median of ${rounds} rounds (least to most).`;
}

function rowTable(rows: readonly BenchRow[]): string[] {
  const cells = rows.map((row) => [
    row.what,
    `${figure(row.ours, row.unit)}`,
    row.against,
    figure(row.theirs, row.unit),
    row.ratio.toFixed(2),
    targetText(row.target),
    metText(isMet(row)),
  ]);
  return aligned([['what', 'figure', 'against', 'its figure', 'ratio', 'target', 'met'], ...cells]);
}

function growthTable(table: GrowthTable): string[] {
  const { kind, sizes } = table;
  const head = [kind, ...sizes.map(({ entries }) => `${entries.toLocaleString('en')} entries`), 'growth', 'met'];
  const last = sizes.length - 1;
  const upToMillion = Math.max(
    0,
    sizes.findLastIndex(({ entries }) => entries < 2_000_000),
  );
  const lines = (sizes[0]?.costs ?? []).map(({ id, what, unit }) => {
    const grown = growthOf(table, id);
    const shown = sizes.map(({ costs }) => {
      const cost = costs.find((each) => each.id === id)?.cost;
      return cost ? figure(cost, unit) : '';
    });
    const growth =
      upToMillion === last || Number.isNaN(grown[last])
        ? times(grown[upToMillion])
        : `${times(grown[upToMillion])}, then ${times(grown[last])}`;
    return [what, ...shown, growth, last === 0 ? '' : metText((grown[upToMillion] ?? NaN) <= 1.5)];
  });
  const filling = sizes.map(
    ({ months, rowsPerSecond }) =>
      `${months} months${rowsPerSecond === null ? '' : `, ${rowsPerSecond.toLocaleString('en')} rows/s`}`,
  );
  return aligned([head, ...lines, ['filled', ...filling, '', '']]);
}

const times = (growth = NaN) => `${growth.toFixed(2)} ×`;

function figure({ median, least, most, rounds }: Measured, unit: string): string {
  const spread = rounds.length > 1 ? ` (${short(least)} to ${short(most)})` : '';
  return `${short(median)} ${unit}${spread}`;
}

function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

function targetText(target: Target | null): string {
  if (target === null) return '–';
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

function metText(met: boolean | null): string {
  return met === null ? '–' : met ? 'yes' : 'no';
}

/** A Markdown table whose columns stand under each other. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(3, ...lines.map((line) => (line[i] ?? '').length)));
  const drawn = lines.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  return [drawn[0] ?? '', `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...drawn.slice(1)];
}

/** Puts a table between its markers in a document and leaves every other word as it is. */
export function between(document: string, marker: string, table: string): string {
  const [start, end] = [`<!-- ${marker} -->`, `<!-- end of ${marker} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no place for ${marker}`);
  return `${document.slice(0, from + start.length)}\n\n${table}\n\n${document.slice(to)}`;
}
