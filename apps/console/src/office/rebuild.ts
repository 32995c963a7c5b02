import { RebuildStandings } from '@app/ledger';
import type { ExitStatus } from '../cli/exit-status';
import { print } from '../cli/terminal';
import { officesOf, withInstallation } from './installation';

/** `rebuild`: drops the figures kept ready for tables and sums them up again from events and entries. */
export async function rebuild({ office: code }: { readonly office?: string | undefined }): Promise<ExitStatus> {
  await withInstallation(async (installation) => {
    const offices = await officesOf(installation, code);
    if (offices.length === 0) print('数据库里还没有办公室。');
    for (const office of offices) {
      const cells = await installation.get(RebuildStandings).rebuild(office.id);
      print(`${office.name}（${office.code}）：已重建 ${cells} 项汇总数`);
    }
  });
  return 0;
}
