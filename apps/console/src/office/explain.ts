import { displayAmount, formatAmount, localTimeOf } from '@app/kernel';
import { Directory, type UnitOn } from '@app/directory';
import { ReadLedger, type ClosedMonth, type Explanation, type LoggedEvent } from '@app/ledger';
import { type Asset, typeTitle } from '@app/regulation';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { padTo } from '../cli/table';
import { print, printJson } from '../cli/terminal';
import { read, theOffice, withInstallation } from './installation';
import { assetsInForce } from './assets-in-force';

interface Options {
  readonly office?: string | undefined;
  readonly json: boolean;
}

interface Explained extends Explanation {
  readonly unit: Pick<UnitOn, 'id' | 'name'>;
  readonly asset: Asset;
}

/** `explain`: where one entry comes from. An entry that does not exist is refused by the ledger. */
export async function explain(entry: string, { office: code, json }: Options): Promise<ExitStatus> {
  if (!/^[1-9]\d{0,14}$/.test(entry)) throw new Misuse(`分录号应为正整数，现在是“${entry}”。`);
  await withInstallation(async (installation) => {
    const office = await theOffice(installation, code);
    const explained = await read(installation, async (tx): Promise<Explained> => {
      const explanation = await installation.get(ReadLedger).explain(tx, office.id, Number(entry));
      const { unitId, occurredOn, asset } = explanation.entry;
      const units = await installation.get(Directory).unitsDuring(tx, office.id, occurredOn, occurredOn);
      const name = units.find(({ id }) => id === unitId)?.name ?? `单位 ${unitId}`;
      const assets = await assetsInForce(installation, tx, office.id);
      const known = assets.get(asset) ?? { code: asset, title: asset, scale: 0 };
      return { ...explanation, unit: { id: unitId, name }, asset: known };
    });
    if (json) printJson(asJson(explained));
    else print(asText(explained));
  });
  return 0;
}

function asText(explained: Explained): string {
  const { entry, event, cause, clauses, readings, regulation, ruleTitle, sentences, reversedBy, unit, asset } =
    explained;
  const lines: (readonly [string, string])[] = [
    ['单位', entry.person === null ? unit.name : `${unit.name}  ${entry.person}`],
    ['数额', `${displayAmount(entry.amount, asset.scale)} ${asset.title}`],
    ['期间', entry.period === entry.bookedMonth ? entry.period : `${entry.period}，记入 ${entry.bookedMonth}`],
    ['依据', `${regulation.title}（${regulation.id} 第 ${regulation.version} 版）  ${ruleTitle}，第 ${entry.row} 行`],
    ...clauses.map(({ id, text }) => ['条款', `[${id}] ${text}`] as const),
    ...readings.map(({ question, taken }) => ['解读', `${question}：${taken}`] as const),
    ...sentences.map((sentence) => ['算式', sentence] as const),
    ...(event ? [['事件', describeEvent(event)] as const] : []),
    ...(cause ? [['经办', describeCause(cause)] as const] : []),
    ...(entry.reverses === null ? [] : [['冲回', `冲回第 ${entry.reverses} 号分录`] as const]),
    ...(reversedBy ? [['冲回', `已由第 ${reversedBy.seq} 号分录冲回`] as const] : []),
    ['链接值', entry.hash],
  ];
  return [`第 ${entry.seq} 号分录`, ...lines.map(([name, text]) => `  ${padTo(name, 8)}${text}`)].join('\n');
}

function describeEvent({ seq, type, occurredOn, content }: LoggedEvent): string {
  const title = content.about['title'];
  return `第 ${seq} 号 ${typeTitle(type)}，${occurredOn}${title === undefined ? '' : `，《${title}》`}`;
}

function describeCause(cause: LoggedEvent | ClosedMonth): string {
  return 'month' in cause
    ? `${cause.actorName} 于 ${localTimeOf(cause.closedAt)} 结账 ${cause.month}（第 ${cause.seq} 号）`
    : `${cause.actorName} 于 ${localTimeOf(cause.recordedAt)} 登记（第 ${cause.seq} 号）`;
}

function asJson(explained: Explained) {
  const { entry, unit, asset, reversedBy, ...rest } = explained;
  const amount = formatAmount(entry.amount, asset.scale);
  return { entry: { ...entry, amount }, unit, ...rest, reversedBy: reversedBy?.seq ?? null };
}
