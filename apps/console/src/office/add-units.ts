import { AddUnit } from '@app/directory';
import { firstDay, isLocalDate, type LocalDate } from '@app/kernel';
import { ChainEnds, RegulationTimelines } from '@app/ledger';
import { type Tx, UnitOfWork } from '@app/platform';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { textTable } from '../cli/table';
import { print, say } from '../cli/terminal';
import { type Installation, read, theOffice, withInstallation } from './installation';

export interface UnitsAsTyped {
  /** The class they are assessed in, as the tables of the regulation call it. */
  readonly group: string;
  /** The first day they exist. */
  readonly from?: string;
  readonly office?: string;
}

/** `unit create`: units of one group, in this order after those there are, all or none. */
export async function addUnits(names: readonly string[], typed: UnitsAsTyped): Promise<ExitStatus> {
  const { group, from: wanted } = typed;
  if (wanted !== undefined && !isLocalDate(wanted))
    throw new Misuse(`--from 应写成 2014-01-01 的形式，现在是“${wanted}”。`);
  await withInstallation(async (installation) => {
    const { id: officeId } = await theOffice(installation, typed.office);
    const rows = await installation.get(UnitOfWork).run(async (tx) => {
      const from = wanted ?? (await openSince(installation, tx, officeId));
      const added = [];
      for (const name of names) {
        const { id } = await installation.get(AddUnit).add(tx, { officeId, name, group, from });
        added.push([String(id), name, group, from]);
      }
      return added;
    });
    print(textTable(['编号', '单位', '分组', '起始日期'], rows));
    const stated = await read(installation, (tx) => groupsWithTargets(installation, tx, officeId));
    if (stated.size > 0 && !stated.has(group))
      say(
        `提示：施行中的办法没有给分组“${group}”规定任务，这些单位没有任务。有任务的分组：${[...stated].join('、')}。`,
      );
  });
  return 0;
}

/** The groups for which the version in force last states a target; none when no target goes by group. */
async function groupsWithTargets(installation: Installation, tx: Tx, officeId: number): Promise<Set<string>> {
  const { versions } = await installation.get(RegulationTimelines).of(tx, officeId);
  const heads = versions.at(-1)?.regulation.periodRules.map(({ target }) => target?.measure.head) ?? [];
  return new Set(heads.flatMap((head) => (head?.kind === 'by' && head.key === 'group' ? [...head.values.keys()] : [])));
}

/** Nothing can be recorded before the open month, so no unit need exist earlier. */
async function openSince(installation: Installation, tx: Tx, officeId: number): Promise<LocalDate> {
  const head = await installation.get(ChainEnds).head(tx, officeId);
  if (!head) throw new Misuse('这个办公室还没有台账，请用 --from 写明单位从哪天起存在。');
  return firstDay(head.openMonth);
}
