import { parseAmount, type LocalDate } from '@app/kernel';
import { Fraction, NumberTest } from '@app/regulation';
import type {
  AmountSpec,
  ByHand,
  EventRule,
  History,
  Participant,
  PeriodRow,
  PeriodRule,
  Price,
  Regulation,
  RegulationEvent,
  Roster,
  Row,
  ScoringType,
  Share,
  ShareTake,
  Stack,
  Undefined,
  Values,
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
  readonly skip?: number;
  readonly keep?: number;
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
    weekDay: 'thursday',
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
    numbers: new Map(),
    values: new Map(),
    eventShapes: new Map(),
    eventRules: (wanted.rules ?? []).map(ruleOf),
    periodRules: (wanted.quotas ?? []).map(quotaOf),
    exclusions: [],
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
    ofResult: null,
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
  values: Values = new Map(),
): History {
  return { roster: aRoster(groups), settle, values, events };
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
    share: new Map(Object.keys(scales).map((asset) => [asset, shareOf(wanted.share)])),
    to: new Map(),
    borrow: null,
    factors: [],
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

function quotaOf(wanted: QuotaWanted, place: number): PeriodRule {
  const id = wanted.id ?? `quota${place + 1}`;
  const count = {
    kind: 'count',
    of: wanted.of ?? 'submission',
    where: new Map(),
    distinct: 'event',
    since: null,
  } as const;
  const values = new Map(Object.entries(wanted.values).map(([group, target]) => [group, new Fraction(target)]));
  const row = (name: 'met' | 'missed', test: NumberTest): PeriodRow => {
    const prices = pricesOf(wanted[name] ?? {}, `${id}.${name}`);
    return { id: name, match: new Map([['missing', test]]), prices, labels: [name], clause: null, position };
  };
  const zero = { value: new Fraction(0), included: true, ofMembers: false };
  return {
    id,
    title: id,
    at: 'month',
    subject: 'unit',
    among: new Map(),
    measures: new Map([['score', { head: count, shape: null, empty: null }]]),
    target: {
      measure: { head: { kind: 'by', key: 'group', values }, shape: null, empty: null },
      clause: `${id}.target`,
    },
    rank: null,
    hit: 'first',
    rows: [
      row('met', new NumberTest([{ low: null, high: zero }], false)),
      row('missed', new NumberTest([{ low: { ...zero, included: false }, high: null }], false)),
    ],
    to: new Map(),
    position,
  };
}

function stackOf(wanted: StackWanted, rule: string): Stack {
  const { id, per = ['item', 'unit'], take, cap, floor, skip = 0, keep = null } = wanted;
  const limit = (text: string | undefined) => (text === undefined ? null : minor(text, scales.point));
  return { id: id ?? `#${rule}`, per, take, skip, keep, cap: limit(cap), floor: limit(floor), clause: `${rule}.stack` };
}

function shareOf(wanted: RuleWanted['share'] = 'equal'): Share {
  const common = { places: [], atMost: null, factor: null, clause: 'share' };
  if (typeof wanted === 'string') return { take: wanted, exceptions: [], ...common };
  const { take, ...others } = wanted;
  const exceptions = Object.entries(others).map(([key, way]) => {
    const [domain = '', word = ''] = key.split('=');
    return { domain, word, take: way };
  });
  return { take, exceptions, ...common };
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
