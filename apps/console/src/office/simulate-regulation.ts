import { isLocalDate } from '@app/kernel';
import { SimulateRegulation } from '@app/ledger';
import { toComparisonAnswer } from '@app/regulation';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { print, printJson, ProgressLine } from '../cli/terminal';
import { comparisonAsText } from '../regulation/comparison-as-text';
import { readRegulation } from '../regulation/files';
import { refuse } from '../regulation/refusal';
import { read, theOffice, withInstallation } from './installation';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly office?: string | undefined;
  readonly readings: readonly string[];
  readonly json: boolean;
}

/** `regulation simulate`: what a draft would have made of the recorded events of some days. Nothing is stored. */
export async function simulateRegulation(path: string, options: Options): Promise<ExitStatus> {
  const { from, to, json } = options;
  for (const [name, date] of Object.entries({ from, to }))
    if (!isLocalDate(date)) throw new Misuse(`--${name} 应写成 2014-03-05 的形式，现在是“${date}”。`);
  if (from > to) throw new Misuse(`--from（${from}）晚于 --to（${to}），请对调。`);
  const { regulation: draft, findings } = readRegulation(path, options.readings);
  if (!draft) return refuse(findings, json, '办法有错误，没有试算。');

  const progress = new ProgressLine();
  return withInstallation(async (installation) => {
    const office = await theOffice(installation, options.office);
    const { comparison, inForce, settled, names } = await read(installation, (tx) =>
      installation
        .get(SimulateRegulation)
        .simulate(tx, office.id, draft, { from, to }, (year, done, all) =>
          progress.show(`正在试算 ${year} 年：${done} / ${all}`),
        ),
    );
    progress.clear();
    const assets = new Map([...inForce.flatMap((version) => [...version.assets]), ...draft.assets]);
    const answer = toComparisonAnswer(comparison, assets, (unit) => names.get(unit) ?? unit);
    if (json) printJson({ office: office.code, from, to, settled, ...answer });
    else {
      const closed = settled ? `期末规则结算到 ${settled.to}` : '没有结过账的月份，期末规则不结算';
      print(`${office.name}  ${from} 至 ${to}（${closed}）\n\n${comparisonAsText(answer, { inForce, draft })}`);
    }
    return answer.early.count > 0 ? 3 : 0;
  });
}
