import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  formatFinding,
  formatSheetFinding,
  importSheets,
  type Change,
  type Finding,
  type SheetsImported,
} from '@app/regulation';
import { Misuse, type ExitStatus } from '../cli/exit-status';
import { print, say } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';
import { examine } from './check';
import { fingerprintOf } from './export';
import { loadFiles, openRegulation, type RegulationFiles } from './files';
import { readWorkbook } from './xlsx-reading';

interface Options {
  readonly into: string;
  readonly dryRun: boolean;
}

/** `regulation import`: brings an edited workbook back into the file it was made of, whole or not at all. */
export async function importRegulation(sheet: string, { into, dryRun }: Options): Promise<ExitStatus> {
  const files = openRegulation(into);
  const workbook = await readWorkbook(readBytes(sheet));
  if (typeof workbook === 'string') throw new Misuse(`“${sheet}”：${workbook}`);
  if (workbook.fingerprint !== fingerprintOf(files.source)) {
    say(
      workbook.fingerprint === null
        ? `“${sheet}”的“说明”表里没有校验码，不知道它是从哪个文件导出的；没有写入。请重新导出后再改。`
        : `“${files.file}”和导出这份表格时不一样了（改过，或者已经导入过一次）；没有写入。请重新导出，把改动抄到新的表格里。`,
    );
    return 1;
  }
  if (workbook.findings.length > 0) return refuse(workbook.findings.map(formatSheetFinding));
  const result = importSheets(files, workbook.grids);
  if (result.source === null)
    return refuse([...result.findings.map(formatFinding), ...result.sheetFindings.map(formatSheetFinding)]);
  return finish(files, { ...result, source: result.source }, dryRun);
}

function finish(files: RegulationFiles, result: SheetsImported & { source: string }, dryRun: boolean): ExitStatus {
  const { findings } = examine(loadFiles({ ...files, source: result.source }));
  const isHere = ({ position }: Finding) => position.file !== files.cases?.file;
  const own = findings.filter((finding) => isHere(finding) && finding.code !== 'row_without_case');
  const ofCases = findings.filter((finding) => !own.includes(finding));
  const lines = result.changes.map(changeText);
  const said = (each: Finding) => `${result.cellOf(each.position) ?? '不在表格里'}  ${formatFinding(each)}`;
  if (own.some(({ severity }) => severity === 'error')) {
    if (lines.length > 0) print(lines.join('\n'));
    return refuse(own.map(said));
  }
  if (lines.length === 0) {
    print('表格和办法文件一样，没有要改的。');
    return 0;
  }
  if (!dryRun) replace(files.file, result.source);
  print([...lines, ...own.map(said)].join('\n'));
  print(
    dryRun
      ? `试运行：共 ${lines.length} 处改动，没有写入。`
      : `已写入“${files.file}”，共 ${lines.length} 处改动。再要改，请重新导出。`,
  );
  if (ofCases.length > 0) {
    print(
      [
        '',
        `案例还要跟着改（${ofCases.length} 处），改好 cases.yaml 后再用 regulation check 核查：`,
        ...ofCases.map(said),
      ].join('\n'),
    );
  }
  return 0;
}

function refuse(lines: readonly string[]): ExitStatus {
  print(lines.join('\n'));
  say('表格有错误，没有写入任何内容；请照上面每一行“→”后面说的改好，再导入一次。');
  return 1;
}

const kinds = { added: '加', removed: '删', changed: '改', moved: '移' } as const;

/** `改  采用 adopt.table 第 3 行 a2：point 5 → 6` */
function changeText({ kind, sheet, row, name, cells }: Change): string {
  const cell = ({ column, before, after }: Change['cells'][number]) =>
    kind === 'changed' ? `${column} ${before || '（空）'} → ${after || '（空）'}` : `${column} ${after || before}`;
  const where = row === null ? sheet : `${sheet} 第 ${row} 行`;
  const what = cells.map(cell).join('，');
  return `${kinds[kind]}  ${where} ${name}${what === '' ? '' : `：${what}`}`;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(whereTyped(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Misuse(
      code === 'ENOENT' ? `没有“${file}”这个文件，请核对路径。` : `“${file}”不能读取（${code || '原因不明'}）。`,
    );
  }
}

/** Beside the old file first, so that a failure leaves that one whole. */
function replace(file: string, source: string): void {
  const target = whereTyped(file);
  const beside = `${target}.new`;
  try {
    writeFileSync(beside, source, { flag: 'wx', mode: statSync(target).mode });
    renameSync(beside, target);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') rmSync(beside, { force: true });
    throw new Misuse(
      code === 'EEXIST'
        ? `“${file}.new”还在，可能另一次导入没有做完；请确认后删去它再试。`
        : `“${file}”不能写入（${code || '原因不明'}），请核对权限。`,
    );
  }
}
