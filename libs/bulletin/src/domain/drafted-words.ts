import { formatAmount, type Minor } from '@app/kernel';
import type { FaultSum, Standings } from '@app/ledger';
import type { BulletinChoices, BulletinFigures } from './bulletin-figures';
import { PERIOD_WORDS } from './bulletin-period';
import { total } from './cells';
import { nameIn, scaleOf, unitsBelow } from './concern-blocks';
import { amountText, grouped } from './figures';
import { groupsOf, type PlacedGroup, placesOf } from './group-places';
import { adoptionColumns, valueOf } from './table-columns';
import { faultTitle } from './words';

type Mode = BulletinChoices['mode'];

/** How the period went as a whole, and against the one before and the same one a year ago. */
export function overviewText(figures: BulletinFigures, title: string): string {
  const { now, before, lastYear, period } = figures;
  const { submitted, adopted, points } = sumsOf(now);
  const scope = `${title}，纳入考核的${now.lines.length}个单位共报送政务信息${n(submitted)}条`;
  const levels = adoptionColumns(now, now.lines)
    .filter(({ level }) => level !== undefined)
    .map((level) => ({ title: level.title, times: total(now.lines.map((line) => valueOf(line, level))) }))
    .filter(({ times }) => times > 0)
    .map(({ title: name, times }) => `${name}${n(times)}条次`);
  const used = adopted === 0 ? '没有被采用' : `被各级刊物采用${n(adopted)}条次，其中${levels.join('、')}`;
  const sentences = [
    `${scope}，${used}；累计得分${amountText(points, scaleOf(figures))}分`,
    before === null ? '' : `与${PERIOD_WORDS[period.kind].before}相比，${changes(now, before)}`,
    lastYear === null || period.kind === 'year' ? '' : `与上年同期相比，${changes(now, lastYear)}`,
  ];
  return sentences
    .filter(Boolean)
    .map((each) => `${each}。`)
    .join('');
}

/** Who stands first in each group. Names nobody where units see their own result alone. */
export function leadingText(figures: BulletinFigures, mode: Mode, topPlaces: number): string {
  if (mode === 'own') return '各单位得分和名次已分别告知本单位。';
  const scale = scaleOf(figures);
  const most = Math.min(3, mode === 'top' ? topPlaces : 3);
  const sentences = groupsOf(figures.now).flatMap(({ title, placed }) => {
    const score = (at: (typeof placed)[number]) => at.line.total.get(figures.now.rankBy) ?? 0;
    const named = placed.filter((at) => at.place <= most && score(at) > 0);
    const first = named.filter(({ place }) => place === 1);
    const others = named.filter(({ place }) => place > 1);
    const [best] = first;
    if (!best) return [];
    const leads = `${names(first.map(({ line }) => line.unit.name))}以${amountText(score(best), scale)}分${first.length > 1 ? '并列首位' : '居首位'}`;
    const behind = others.map((at) => `${at.line.unit.name}（${amountText(score(at), scale)}分）`);
    return `${title}中，${leads}${behind.length > 0 ? `，其后为${behind.join('、')}` : ''}。`;
  });
  return sentences.join('') || `${PERIOD_WORDS[figures.period.kind].now}各单位均未得分。`;
}

/** Whose place within its group rose most. */
export function risenText({ now, before, period }: BulletinFigures, mode: Mode): string {
  const words = PERIOD_WORDS[period.kind];
  if (before === null) return `${words.before}没有可比数据，${words.now}不作升降比较。`;
  if (mode !== 'full') return '各单位名次升降情况已分别告知本单位。';
  const [places, then] = [placesOf(now), placesOf(before)];
  const risen = now.lines
    .filter(({ total: earned }) => (earned.get(now.rankBy) ?? 0) > 0)
    .map(({ unit }) => ({ name: unit.name, by: (then.get(unit.id) ?? 0) - (places.get(unit.id) ?? 0) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  // Those who rose as much as the third are named with it.
  const least = risen[2]?.by ?? 1;
  const named = risen.filter(({ by }) => by >= least);
  if (named.length === 0) return `与${words.before}相比，各单位在组内的名次没有上升。`;
  return `与${words.before}相比，${named.map(({ name, by }) => `${name}（升${by}位）`).join('、')}组内名次上升较多。`;
}

export function instructionsText({ now, instructions, period }: BulletinFigures, mode: Mode): string {
  const word = PERIOD_WORDS[period.kind].now;
  const events = new Map(instructions.map(({ event, level }) => [event, level]));
  if (events.size === 0) return `${word}报送的信息没有得分的领导批示。`;
  const levels = now.levels
    .map(({ word: level, title }) => ({ title, times: [...events.values()].filter((each) => each === level).length }))
    .filter(({ times }) => times > 0)
    .reverse();
  const units = [...new Set(instructions.map(({ unitId }) => unitId))];
  const concerned = now.lines.filter(({ unit }) => units.includes(unit.id)).map(({ unit }) => unit.name);
  const who = mode === 'full' && concerned.length > 0 ? `，涉及${names(concerned)}` : `，涉及${units.length}个单位`;
  return `${word}各级领导对报送的信息作出批示${n(events.size)}件，其中${levels.map(({ title, times }) => `${title}${n(times)}件`).join('、')}${who}。`;
}

/** Who submitted nothing, stayed below a task, was criticised, stands last. */
export function behindText(figures: BulletinFigures, mode: Mode): string {
  const { now, shortfalls, faults, period } = figures;
  const word = PERIOD_WORDS[period.kind].now;
  const name = nameIn(figures);
  const zero = now.lines.filter(({ submitted }) => submitted === 0).map(({ unit }) => unit.name);
  const below = unitsBelow(shortfalls).map(name);
  const criticised = now.lines
    .filter(({ unit }) => faults.some(({ unitId, times }) => unitId === unit.id && times > 0))
    .map(({ unit }) => unit.name);
  const kinds = kindsOf(faults).map(({ title, times }) => `${title}${n(times)}件次`);
  const of = (units: readonly string[]) => (mode === 'full' ? `（${names(units)}）` : '');
  const facts = [
    zero.length === 0 ? '' : `${zero.length}个单位没有报送信息${of(zero)}`,
    below.length === 0 ? '' : `${below.length}个单位未完成报送采用任务${of(below)}`,
    criticised.length === 0 ? '' : `${criticised.length}个单位发生${kinds.join('、')}${of(criticised)}`,
  ].filter(Boolean);
  const last = mode === 'full' ? lastOnes(groupsOf(now)) : [];
  const sentences = [
    facts.length === 0
      ? `${word}各单位均有报送，任务全部完成，没有发生迟报、漏报、失实等情况。`
      : `${word}有${facts.join('，')}。`,
    last.length === 0 ? '' : `得分靠后的有：${last.join('；')}。`,
  ];
  return sentences.join('');
}

export function adjustmentsText({ now, adjustments, period }: BulletinFigures): string {
  const word = PERIOD_WORDS[period.kind].now;
  const own = adjustments.filter(({ asset }) => asset === now.rankBy);
  if (own.length === 0) return `${word}没有补记往期事项。`;
  const units = new Set(own.map(({ unitId }) => unitId)).size;
  return `往期已经结账，其后获悉的事项记入${word}得分，涉及${units}个单位，不改变以前各期通报的结果。`;
}

/** Advice that follows from the figures, then what always holds. */
export function adviceText({ now, before, shortfalls, faults }: BulletinFigures): string {
  const upper = (standings: Standings) => {
    const own = standings.levels[0]?.word;
    return total(standings.lines.flatMap(({ adopted }) => [...adopted].map(([at, times]) => (at === own ? 0 : times))));
  };
  const happened = kindsOf(faults)
    .map(({ title }) => title)
    .join('、');
  const advice = [
    now.lines.some(({ submitted }) => submitted === 0)
      ? '没有报送信息的单位要查明原因，明确分管负责人和信息联络员，尽快改变零报送状况'
      : '',
    shortfalls.length > 0 ? '未完成任务的单位要对照任务逐月补齐差距，均衡报送，避免集中在月末、季末' : '',
    before !== null && upper(now) < upper(before)
      ? '被上级采用的信息有所减少，各单位要围绕上级关注的重点，多报有情况、有分析、有建议的信息'
      : '',
    happened === ''
      ? ''
      : `发生${happened}的单位要查明原因、明确责任，紧急信息先电话报告、后书面续报，事实和数字核准后再报`,
  ].filter(Boolean);
  const always = '各单位要继续把好政治关、事实关、保密关，提高信息的时效和质量，更好服务领导决策';
  return `${[...advice, always].join('；')}。`;
}

/** `报送增加24条（8.3%），采用减少3条次（2.0%），得分增加10.5分`: the asset's decimals as people read them. */
function changes(now: Standings, then: Standings): string {
  const [is, was] = [sumsOf(now), sumsOf(then)];
  const scale = now.assets.find(({ code }) => code === now.rankBy)?.scale ?? 0;
  return [
    moved('报送', is.submitted, was.submitted, n, '条'),
    moved('采用', is.adopted, was.adopted, n, '条次'),
    moved('得分', is.points, was.points, (value) => amountText(value, scale), '分'),
  ].join('，');
}

function moved(what: string, is: number, was: number, text: (value: number) => string, unit: string): string {
  if (is === was) return `${what}持平`;
  const share = was > 0 ? `（${formatAmount(Math.round((Math.abs(is - was) * 1000) / was), 1)}%）` : '';
  return `${what}${is > was ? '增加' : '减少'}${text(Math.abs(is - was))}${unit}${share}`;
}

function sumsOf({ lines, rankBy }: Standings): { submitted: number; adopted: number; points: Minor } {
  return {
    submitted: total(lines.map(({ submitted }) => submitted)),
    adopted: total(lines.flatMap(({ adopted }) => [...adopted.values()])),
    points: total(lines.map((line) => line.total.get(rankBy) ?? 0)),
  };
}

/** How often each kind was recorded of any unit, what was taken back of earlier periods left aside. */
function kindsOf(faults: readonly FaultSum[]): { title: string; times: number }[] {
  const kinds = new Map<string, number>();
  for (const { fault, times } of faults.filter((each) => each.times > 0))
    kinds.set(fault, (kinds.get(fault) ?? 0) + times);
  return [...kinds].map(([fault, times]) => ({ title: faultTitle(fault), times }));
}

/** The last place of each group of some size in which not everybody stands alike. */
function lastOnes(groups: readonly PlacedGroup[]): string[] {
  return groups.flatMap(({ title, placed }) => {
    const last = placed.at(-1)?.place ?? 0;
    const units = placed.filter(({ place }) => place === last).map(({ line }) => line.unit.name);
    return placed.length < FEW || last === 1 || units.length > placed.length / 2 ? [] : [`${title}中的${names(units)}`];
  });
}

const FEW = 4;
const n = (value: number): string => grouped(String(value));
const names = (all: readonly string[]): string => all.join('、');
