import { type BackupHeader, loadConfig, restoreBackup } from '@app/platform';
import type { ExitStatus } from '../cli/exit-status';
import { print, ProgressLine, say } from '../cli/terminal';
import { whereTyped } from '../cli/where-typed';
import { rowsIn, rowsOn } from './back-up';
import { type OfficeEnd, officeEnds } from './chain-ends';
import { parts, read, withDatabase } from './installation';
import { findingsAsText, verifyOffices } from './verify';

/**
 * `restore FILE`: fills an empty database, of whichever kind, from a backup. The ends of the chains are always compared
 * with those the backup noted; `--verify` also derives every ledger again.
 */
export async function restore(typed: string, { verify }: { readonly verify: boolean }): Promise<ExitStatus> {
  const config = loadConfig(process.env);
  const line = new ProgressLine();
  say('正在检查备份文件…');
  const wanted = { file: whereTyped(typed), place: config, progress: rowsOn(line, '正在恢复') };
  const header = await restoreBackup(parts, wanted).finally(() => line.clear());
  print(`已恢复 ${rowsIn(header)} 行；备份由 ${header.product} 版写于 ${header.createdAt}（UTC）`);

  return withDatabase(config, { migrate: true }, async (installation) => {
    const ends = await read(installation, (tx) => officeEnds(installation, tx));
    const wrong = differences(endsIn(header), ends);
    print(wrong.length > 0 ? wrong.join('\n') : `${ends.length} 个办公室的台账末尾与备份记载一致`);
    if (!verify) {
      print('还没有逐行核对：可以再运行 verify。');
      return wrong.length > 0 ? 1 : 0;
    }
    const checked = await verifyOffices(installation);
    const found = checked.reduce((sum, { findings }) => sum + findings.length, 0);
    print(findingsAsText(checked, found));
    return found + wrong.length > 0 ? 1 : 0;
  });
}

function endsIn({ about }: BackupHeader): readonly OfficeEnd[] {
  return (about as unknown as { offices: readonly OfficeEnd[] }).offices;
}

/** One sentence for each office whose chain does not end as the backup says. */
function differences(noted: readonly OfficeEnd[], found: readonly OfficeEnd[]): string[] {
  const codes = new Set([...noted, ...found].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const [wanted, actual] = [noted, found].map((ends) => endAsText(ends.find((end) => end.code === code)));
    return wanted === actual ? [] : [`办公室 ${code} 的台账末尾与备份记载不同：应为 ${wanted}，实为 ${actual}`];
  });
}

function endAsText(end: OfficeEnd | undefined): string {
  if (!end) return '没有这个办公室';
  const { chain } = end;
  return chain ? `第 ${chain.seq} 号 ${chain.hash}（未结月份 ${chain.openMonth}）` : '没有台账';
}
