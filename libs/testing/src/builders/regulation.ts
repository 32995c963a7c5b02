import { parseAmount, type LocalDate } from '@app/kernel';
import type {
  AmountSpec,
  ByHand,
  EventRule,
  History,
  Participant,
  Price,
  QuotaRule,
  Regulation,
  RegulationEvent,
  Roster,
  Row,
  ScoringType,
  Share,
  ShareTake,
  Stack,
  Undefined,
} from '@app/regulation';

/** Decimal texts by asset; a pair is a range that the office head decides. `point` has one digit, `yuan` two. */
export interface PricesWanted {
  readonly point?: string | readonly [string, string];
  readonly yuan?: string | readonly [string, string];
}

export interface RowWanted extends PricesWanted {
  readonly id?: string;
  /** By domain the words that fit, `a|b`; everything else fits any word. */
  readonly match?: Readonly<Record<string, string>>;
  readonly clause?: string;
}

export interface StackWanted extends Pick<Stack, 'take'> {
  readonly id?: string;
  readonly per?: readonly string[];
  /** Decimal texts at the scale of points. */
  readonly cap?: string;
  readonly floor?: string;
}

export interface RuleWanted {
  readonly id?: string;
  readonly on?: ScoringType;
  readonly hit?: EventRule['hit'];
  readonly rows: readonly RowWanted[];
  /** One for all assets, or one an asset. */
  readonly stack?: StackWanted | { readonly point?: StackWanted; readonly yuan?: StackWanted };
  /** `equal` unless said otherwise; exceptions as `domain=word`. */
  readonly share?: ShareTake | { readonly take: ShareTake; readonly [exception: `${string}=${string}`]: ShareTake };
  readonly undefined?: readonly { match: Readonly<Record<string, string>>; note?: string; decides?: string | null }[];
}

export interface QuotaWanted {
  readonly id?: string;
  readonly of?: ScoringType;
  readonly values: Readonly<Record<string, number>>;
  readonly met?: PricesWanted;
  readonly missed?: PricesWanted;
}

export interface RegulationWanted {
  readonly id?: string;
  readonly version?: number;
  readonly from?: LocalDate;
  readonly lastDay?: LocalDate | null;
  readonly firstMonth?: number;
  readonly rules?: readonly RuleWanted[];
  readonly quotas?: readonly QuotaWanted[];
  readonly byHand?: Readonly<Record<string, PricesWanted>>;
}

const position = { file: 'regulation.yaml', line: 1, column: 1 };
const scales = { point: 1, yuan: 2 } as const;

/** A regulation made in code: three levels with one publication each, points and money, and the rules asked for. */
export function aRegulation(wanted: RegulationWanted = {}): Regulation {
  const words = (list: Readonly<Record<string, string>>) =>
    new Map(Object.entries(list).map(([word, title]) => [word, { word, title }]));
  const level = words({ district: '区级', city: '市级', province: '省级' });
  const form = words({ single: '单条', brief: '简讯', combined: '综合' });
  const publication = (name: string, level: string) =>
    [`${name}@${level}`, { key: `${name}@${level}`, name, level, title: name, only: new Map() }] as const;
  return {
    id: wanted.id ?? 'sample',
    version: wanted.version ?? 1,
    title: '示例办法',
    issued: { no: null, on: null },
    effective: { from: wanted.from ?? '2014-01-01', lastDay: wanted.lastDay ?? null, governs: 'adopted_on' },
    firstMonth: wanted.firstMonth ?? 1,
    assets: new Map([
      ['point', { code: 'point', title: '分', scale: scales.point }],
      ['yuan', { code: 'yuan', title: '元', scale: scales.yuan }],
    ]),
    domains: new Map([
      ['level', { name: 'level', words: level }],
      ['form', { name: 'form', words: form }],
    ]),
    publications: new Map([
      publication('政务', 'district'),
      publication('专报', 'city'),
      publication('要情', 'province'),
    ]),
    eventShapes: new Map(),
    eventRules: (wanted.rules ?? []).map(ruleOf),
    quotaRules: (wanted.quotas ?? []).map(quotaOf),
    byHand: Object.entries(wanted.byHand ?? {}).map(([id, prices]): ByHand => ({
      id,
      title: id,
      prices: pricesOf(prices, `by_hand.${id}`),
      position,
    })),
    readings: [],
    clauses: new Map(),
  };
}

export type EventWanted = Omit<Partial<RegulationEvent>, 'units'> & {
  /** A bare name stands for a unit of weight 1. */
  readonly units?: readonly (string | Partial<Participant>)[];
};

/** An event; an adoption of item `A` by unit 甲 on 2014-03-05 unless said otherwise. */
export function anEvent(wanted: EventWanted = {}): RegulationEvent {
  const actsOnAnother = wanted.type === 'decision' || wanted.type === 'cancellation';
  const { units = actsOnAnother ? [] : ['甲'], ...rest } = wanted;
  return {
    id: 'e1',
    type: 'adoption',
    on: '2014-03-05',
    item: actsOnAnother ? null : 'A',
    fields: {},
    amount: null,
    row: null,
    of: null,
    cancels: null,
    by: null,
    reason: null,
    about: {},
    ...rest,
    units: units.map((unit) =>
      typeof unit === 'string' ? { unit, person: null, weight: 1 } : { unit: '甲', person: null, weight: 1, ...unit },
    ),
  };
}

/** A history of these events; `groups` gives each unit its group, `settle` the months whose quotas are settled. */
export function aHistory(
  events: readonly RegulationEvent[],
  groups: Readonly<Record<string, string | null>> = {},
  settle: History['settle'] = null,
): History {
  return { roster: aRoster(groups), settle, events };
}

export function aRoster(groups: Readonly<Record<string, string | null>>): Roster {
  return new Map(Object.entries(groups).map(([name, group]) => [name, { name, groupOn: () => group, people: [] }]));
}

function ruleOf(wanted: RuleWanted, place: number): EventRule {
  const id = wanted.id ?? `rule${place + 1}`;
  const stacks = new Map<string, Stack>();
  const { stack } = wanted;
  for (const asset of ['point', 'yuan'] as const) {
    const own = stack && ('take' in stack ? stack : stack[asset]);
    if (own) stacks.set(asset, stackOf(own, id));
  }
  return {
    id,
    title: id,
    on: wanted.on ?? 'adoption',
    hit: wanted.hit ?? 'unique',
    stacks,
    share: shareOf(wanted.share),
    rows: wanted.rows.map((row, i): Row => {
      const name = row.id ?? `r${i + 1}`;
      return { id: name, match: matchOf(row.match), prices: pricesOf(row, row.clause ?? `${id}.${name}`), position };
    }),
    undefined: (wanted.undefined ?? []).map((open): Undefined => {
      const { note = '办法没有规定', decides = 'office_head' } = open;
      return { match: matchOf(open.match), note, decides, clause: null, position };
    }),
    position,
  };
}

function quotaOf(wanted: QuotaWanted, place: number): QuotaRule {
  const id = wanted.id ?? `quota${place + 1}`;
  const fixed = (prices: PricesWanted = {}, name: string) => pricesOf(prices, name) as QuotaRule['met'];
  return {
    id,
    title: id,
    at: 'month_end',
    count: { of: wanted.of ?? 'submission' },
    target: { values: new Map(Object.entries(wanted.values)), clause: `${id}.target` },
    met: fixed(wanted.met, `${id}.met`),
    missed: fixed(wanted.missed, `${id}.missed`),
    position,
  };
}

function stackOf({ id, per = ['item', 'unit'], take, cap, floor }: StackWanted, rule: string): Stack {
  const limit = (text: string | undefined) => (text === undefined ? null : minor(text, scales.point));
  return { id: id ?? `#${rule}`, per, take, cap: limit(cap), floor: limit(floor), clause: `${rule}.stack` };
}

function shareOf(wanted: RuleWanted['share'] = 'equal'): Share {
  if (typeof wanted === 'string') return { take: wanted, exceptions: [], clause: 'share' };
  const { take, ...others } = wanted;
  const exceptions = Object.entries(others).map(([key, way]) => {
    const [domain = '', word = ''] = key.split('=');
    return { domain, word, take: way };
  });
  return { take, exceptions, clause: 'share' };
}

function matchOf(match: Readonly<Record<string, string>> = {}): Row['match'] {
  return new Map(Object.entries(match).map(([domain, words]) => [domain, new Set(words.split('|'))]));
}

function pricesOf(wanted: PricesWanted, clause: string): Map<string, Price> {
  const prices = new Map<string, Price>();
  for (const asset of ['point', 'yuan'] as const) {
    const price = wanted[asset];
    if (price !== undefined) prices.set(asset, { amount: amountOf(price, scales[asset]), clause });
  }
  return prices;
}

function amountOf(price: string | readonly [string, string], scale: number): AmountSpec {
  if (typeof price === 'string') return { kind: 'fixed', minor: minor(price, scale) };
  return { kind: 'range', low: minor(price[0], scale), high: minor(price[1], scale), decides: 'office_head' };
}

function minor(text: string, scale: number): number {
  const read = parseAmount(text, scale);
  if ('problem' in read) throw new Error(`${text} is ${read.problem}`);
  return read.minor;
}
