import { statSync } from 'node:fs';
import { Clock, type Json } from '@app/kernel';
import { type BackupHeader, type RowProgress, UnitOfWork, writeBackup } from '@app/platform';
import type { ExitStatus } from '../cli/exit-status';
import { print, ProgressLine } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';
import { productVersion } from '../cli/product-version';
import { officeEnds } from './chain-ends';
import { withInstallation } from './installation';

/** `backup FILE`: one file with everything in the database, all of one moment; the service goes on. */
export async function backUp(typed: string): Promise<ExitStatus> {
  const file = whereTyped(typed);
  const line = new ProgressLine();
  const header = await withInstallation((installation) =>
    writeBackup(installation.get(UnitOfWork), {
      file,
      product: productVersion(),
      createdAt: installation.get(Clock).now(),
      about: async (tx) => ({ offices: (await officeEnds(installation, tx)) as unknown as Json }),
      progress: rowsOn(line, '正在备份'),
    }),
  ).finally(() => line.clear());
  print(
    [
      `已备份到 ${file}（${rowsIn(header)} 行，${kilobytes(statSync(file).size)}）`,
      '文件里有全部数据和密码的散列值，只有当前用户能读；请存到别的机器上，同样只让管理员读到。',
    ].join('\n'),
  );
  return 0;
}

/** A line that moves on a terminal; in a log nothing but the end is said. */
export function rowsOn(line: ProgressLine, what: string): RowProgress {
  return (done, all) => line.show(`${what} ${Math.floor((100 * done) / Math.max(all, 1))}%  ${done}/${all} 行`);
}

export function rowsIn({ tables }: BackupHeader): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function kilobytes(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
