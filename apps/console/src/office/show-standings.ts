import { displayAmount, formatAmount, parsePeriod, type Period, type PeriodKind } from '@app/kernel';
import type { Office } from '@app/directory';
import { ReadStandings, type Standing, type Standings } from '@app/ledger';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { right, textTable, type Column } from '../cli/table';
import { print, printJson } from '../cli/terminal';
import { read, theOffice, withInstallation } from './installation';

interface Options {
  readonly office?: string | undefined;
  readonly json: boolean;
}

/** The options that name a period, each with what it takes. */
const kinds = {
  month: '2014-03',
  quarter: '2014Q1',
  half: '2014H1',
  year: '2014',
} as const satisfies Partial<Record<PeriodKind, string>>;

/** `standings`: what each unit submitted, had adopted and earned in a period, by the months it was booked in. */
export async function standings(given: Readonly<Record<string, unknown>>, options: Options): Promise<ExitStatus> {
  const period = periodOf(given);
  await withInstallation(async (installation) => {
    const office = await theOffice(installation, options.office);
    const found = await read(installation, (tx) => installation.get(ReadStandings).ofPeriod(tx, office.id, period));
    if (options.json) printJson(asJson(office, found));
    else print(asText(office, found));
  });
  return 0;
}

function periodOf(given: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(kinds).flatMap(([kind, example]) => {
    const text = given[kind];
    return typeof text === 'string' ? [{ kind, example, text }] : [];
  });
  const [only, ...more] = named;
  if (!only || more.length > 0)
    throw new Misuse('请用 --month、--quarter、--half、--year 中的一个指明期间，例如 --quarter 2014Q1。');
  if (parsePeriod(only.text)?.kind !== only.kind)
    throw new Misuse(`--${only.kind} 应写成 ${only.example} 的形式，现在是“${only.text}”。`);
  return only.text;
}

type Found = Standings & { readonly period: Period };

function asText(office: Office, found: Found): string {
  const { lines, levels, assets, period, closed, from, to } = found;
  const columns: Column[] = [
    right('名次'),
    '单位',
    right('报送'),
    ...levels.map((level) => right(`${level.title}采用`)),
    ...assets.map((asset) => right(asset.title)),
  ];
  const rows = [...lines]
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank, unit, submitted, adopted, total }) => [
      String(rank),
      unit.name,
      String(submitted),
      ...levels.map((level) => String(adopted.get(level.word) ?? 0)),
      ...assets.map(({ code, scale }) => displayAmount(total.get(code) ?? 0, scale)),
    ]);
  const open = closed.length < monthsIn(period) ? '，尚有月份没有结账' : '，各月均已结账';
  return [`${office.name}  ${period.name}（${from} 至 ${to}${open}）`, textTable(columns, rows)].join('\n');
}

function asJson(office: Office, { period, from, to, closed, rankBy, assets, levels, lines }: Found) {
  const scales = new Map(assets.map(({ code, scale }) => [code, scale]));
  const amount = (asset: string, minor: number) => formatAmount(minor, scales.get(asset) ?? 0);
  return {
    office: office.code,
    period: period.name,
    from,
    to,
    closed,
    rankBy,
    assets,
    levels,
    lines: lines.map((line) => lineAsJson(line, amount)),
  };
}

function lineAsJson({ unit, rank, submitted, adopted, total, bySource }: Standing, amount: Amount) {
  const amounts = (asset: string, sums: ReadonlyMap<string, number>) =>
    Object.fromEntries([...sums].map(([source, minor]) => [source, amount(asset, minor)]));
  return {
    rank,
    unit: unit.name,
    group: unit.group,
    submitted,
    adopted: Object.fromEntries(adopted),
    total: Object.fromEntries([...total].map(([asset, minor]) => [asset, amount(asset, minor)])),
    bySource: Object.fromEntries([...bySource].map(([asset, sums]) => [asset, amounts(asset, sums)])),
  };
}

type Amount = (asset: string, minor: number) => string;

function monthsIn({ kind }: Period): number {
  return { week: 0, month: 1, two_months: 2, quarter: 3, half: 6, year: 12 }[kind];
}
