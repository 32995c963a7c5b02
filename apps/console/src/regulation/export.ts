import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { exportSheets, formatFinding } from '@app/regulation';
import { Misuse, type ExitStatus } from '../cli/exit-status';
import { print, say } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';
import { openRegulation } from './files';
import { workbookOf } from './xlsx';

/** `regulation export`: a version as a workbook for people who edit tables. */
export async function exportRegulation(path: string, { xlsx }: { readonly xlsx: string }): Promise<ExitStatus> {
  if (!/\.xlsx$/i.test(xlsx)) throw new Misuse(`表格文件应以 .xlsx 结尾，现在是“${xlsx}”。`);
  const files = openRegulation(path);
  const { sheets, findings } = exportSheets(files);
  if (!sheets) {
    print(findings.map(formatFinding).join('\n'));
    say('办法文件有错误，没有导出；请先改正上面的问题。');
    return 1;
  }
  const bytes = await workbookOf(sheets, {
    title: `考核办法：${files.file}`,
    fingerprint: fingerprintOf(files.source),
  });
  writeNew(xlsx, bytes);
  print(`已导出 ${sheets.length} 张表到“${xlsx}”。改好后用 regulation import 写回。`);
  return 0;
}

/** Tells whether a workbook was made of the file as it stands. */
export function fingerprintOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 32);
}

/** Somebody's edits may be in the file that is already there. */
function writeNew(file: string, bytes: Buffer): void {
  try {
    writeFileSync(whereTyped(file), bytes, { flag: 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Misuse(`“${file}”已经有了，不会覆盖；请换一个名字，或先把它移走。`);
    throw new Misuse(`“${file}”不能写入（${code || '原因不明'}），请核对路径和权限。`);
  }
}
