import { addMonths, DomainError, type Month } from '@app/kernel';
import type { EventType, Participant, Regulation, RegulationEvent, Roster } from '@app/regulation';
import type FastCheck from 'fast-check';
import { Book, type Recorded } from './domain/book';
import { GENESIS } from './domain/chain';
import { decidedResult, monthsDecided } from './domain/decided-results';
import { naturalKey } from './domain/natural-key';
import { Pages } from './domain/pages';
import type { ClosedMonth, EventContent, Head, LedgerEntry, LoggedEvent, Recording } from './domain/records';
import { isOfResult } from './domain/scope';
import { monthsToSettleAgain } from './domain/settling';
import { RegulationTimeline } from './domain/timeline';

/** Something a desk may do. What acts on another act names it by its place in the list. */
export type Act =
  | { readonly does: 'record'; readonly content: EventContent }
  | { readonly does: 'cancel'; readonly of: number }
  | { readonly does: 'decide'; readonly of: number; readonly point: number }
  /** Decides what the quarter that ends in March brings a unit. */
  | { readonly does: 'judge'; readonly unit: string; readonly point: number }
  /** Records again what a cancellation had taken back. */
  | { readonly does: 'again'; readonly of: number };

export const FIRST_MONTH = '2014-01';
/** Every month that matters is over on this day. */
const TODAY = '2014-06-30';
export const by: Recording = {
  actorId: 1,
  actorName: '王',
  now: new Date('2014-06-30T01:00:00Z'),
  today: TODAY,
  newSalt: () => 'a'.repeat(32),
};

export const units = ['1', '2', '3'];
const days = ['2014-01-05', '2014-01-20', '2014-02-28', '2014-03-01', '2014-03-31', '2014-04-10'];

const content = (type: EventType, more: Partial<EventContent>): EventContent => ({
  type,
  on: days[0] as string,
  item: null,
  units: [],
  fields: {},
  amount: null,
  row: null,
  of: null,
  cancels: null,
  by: null,
  reason: null,
  about: {},
  ...more,
});

/** Cancellations undo records and decisions; decisions need an incident; only what was cancelled is recorded again. */
function mayActOn(does: string, act: Act): boolean {
  if (does === 'cancel') return act.does === 'record' || act.does === 'decide' || act.does === 'judge';
  if (does === 'decide') return act.does === 'record' && act.content.type === 'incident';
  return act.does === 'cancel';
}

/** A list of acts with a second order in which to do them and with months closed after some of them. */
export interface Plan {
  readonly acts: readonly Act[];
  readonly order: readonly number[];
  /** After how many acts the next month is closed. */
  readonly closings: readonly number[];
}

/** Arbitrary histories: `acts` in the order they happen to be listed, `plans` with an order and closings of months. */
export function histories(fc: typeof FastCheck) {
  const unit = fc.constantFrom(...units);
  const on = fc.constantFrom(...days);
  const item = fc.constantFrom('A', 'B');
  const participant: FastCheck.Arbitrary<Participant> = fc.record({
    unit,
    person: fc.constantFrom(null, null, '张'),
    weight: fc.nat(3),
  });
  const participants = fc.uniqueArray(participant, {
    minLength: 1,
    maxLength: 3,
    selector: (each) => `${each.unit}/${each.person}`,
  });
  const level = fc.constantFrom('district', 'city', 'province');

  const recording: FastCheck.Arbitrary<EventContent> = fc.oneof(
    fc
      .record({ on, units: participants, title: fc.constantFrom('a', 'b', 'c') })
      .map((s) => content('submission', { on: s.on, units: s.units, about: { title: s.title } })),
    {
      weight: 3,
      arbitrary: fc
        .record({ on, item, units: participants, level, form: fc.constantFrom('single', 'combined'), issue: fc.nat(2) })
        .map(({ form, issue, level, ...same }) =>
          content('adoption', {
            ...same,
            fields: { pub: `刊@${level}`, level, form },
            about: { issue: String(issue) },
          }),
        ),
    },
    fc
      .record({ on, item, level, units: fc.oneof(fc.constant([]), participants) })
      .map(({ level, ...same }) => content('instruction', { ...same, fields: { level }, about: { leader: '李' } })),
    fc
      .record({ on, item: fc.oneof(item, fc.constant(null)), unit, level })
      .map(({ level, unit, ...same }) =>
        content('incident', { ...same, units: [{ unit, person: null, weight: 1 }], fields: { level } }),
      ),
    fc
      .record({ on, unit, point: fc.constantFrom(10, 20, 999_999) })
      .map(({ on, unit, point }) =>
        content('award', { on, units: [{ unit, person: null, weight: 1 }], row: 'extra', amount: { point } }),
      ),
  );

  /** Three to ten acts; no two of them are the same thing told differently, or the first one told would win. */
  const acts: FastCheck.Arbitrary<Act[]> = fc
    .record({
      recorded: fc.uniqueArray(recording, { minLength: 3, maxLength: 6, selector: naturalKey }),
      later: fc.array(
        fc.record({
          does: fc.constantFrom('cancel', 'cancel', 'decide', 'again'),
          of: fc.nat(1_000),
          point: fc.constantFrom(-1000, -777, -500, -1),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ recorded, later }) => {
      const list: Act[] = recorded.map((each) => ({ does: 'record', content: each }));
      const taken = new Set<string>();
      for (const { does, of, point } of later) {
        const targets = list.flatMap((act, i) => (mayActOn(does, act) && !taken.has(`${does} ${i}`) ? [i] : []));
        const target = targets[of % Math.max(targets.length, 1)];
        if (target === undefined) continue;
        taken.add(`${does} ${target}`);
        list.push(does === 'decide' ? { does, of: target, point } : { does, of: target });
      }
      return list;
    });

  const judgement: FastCheck.Arbitrary<Act> = fc.record({
    does: fc.constant('judge' as const),
    unit,
    point: fc.constantFrom(-50, -20, -10, 999_999),
  });
  /** The same with decisions on results, each of which may be taken back. */
  const judged: FastCheck.Arbitrary<Act[]> = fc
    .tuple(acts, fc.array(judgement, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([list, judgements, back]) => {
      const all = [...list, ...judgements];
      return back ? [...all, { does: 'cancel', of: list.length }] : all;
    });

  const planOf = (list: FastCheck.Arbitrary<Act[]>): FastCheck.Arbitrary<Plan> =>
    list.chain((list) =>
      fc.record({
        acts: fc.constant(list),
        order: fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
        closings: fc.array(fc.nat(list.length), { maxLength: 3 }),
      }),
    );
  return { acts, plans: planOf(acts), judgedPlans: planOf(judged) };
}

/** A book in memory with everything that was ever written in it. */
export class Desk {
  readonly book: Book;
  readonly pages = new Pages(true);
  readonly answers = new Map<number, Recorded>();
  private readonly tried = new Set<number>();

  constructor(
    readonly timeline: RegulationTimeline,
    readonly roster: Roster,
    private readonly acts: readonly Act[] = [],
  ) {
    const head: Head = { officeId: 1, seq: 0, hash: GENESIS, firstMonth: FIRST_MONTH, openMonth: FIRST_MONTH };
    this.book = new Book(head, timeline, roster, this.pages);
  }

  /** Does the acts in an order, what one acts on first; months are closed as planned, and all up to `closedTo` at last. */
  static doing(
    timeline: RegulationTimeline,
    roster: Roster,
    plan: { acts: readonly Act[]; order?: readonly number[]; closings?: readonly number[] },
    closedTo?: Month,
  ): Desk {
    const desk = new Desk(timeline, roster, plan.acts);
    const order = plan.order ?? [...plan.acts.keys()];
    for (const [place, act] of order.entries()) {
      for (const closing of plan.closings ?? []) if (closing === place) desk.closeNext();
      desk.act(act);
    }
    while (closedTo !== undefined && desk.book.head.openMonth <= closedTo) desk.closeNext();
    return desk;
  }

  get events(): LoggedEvent[] {
    return this.book.appended.records.flatMap((each) => (each.table === 'ledger_event' ? [each.record] : []));
  }

  get entries(): LedgerEntry[] {
    return this.book.appended.records.flatMap((each) => (each.table === 'ledger_entry' ? [each.record] : []));
  }

  get months(): ClosedMonth[] {
    return this.book.appended.records.flatMap((each) => (each.table === 'ledger_month' ? [each.record] : []));
  }

  /** June stays open: what is not over cannot be settled. */
  closeNext(): void {
    const { openMonth: open } = this.book.head;
    if (open < '2014-06') this.book.closeMonth(open, this.monthsToSettleAgain(), by);
  }

  private monthsToSettleAgain(): Month[] {
    const { firstMonth, openMonth } = this.book.head;
    const scopes = new Set(this.events.map(({ scope }) => scope));
    const closed = { from: firstMonth, to: addMonths(openMonth, -1) };
    return monthsToSettleAgain(this.timeline, this.roster, closed, {
      scopes: [...scopes].map((scope) => this.pages.scope(scope).events),
      since: Math.max(
        0,
        ...[...this.months, ...this.events.filter((each) => isOfResult(each.scope))].map(({ seq }) => seq),
      ),
      versionsFrom: [],
    });
  }

  /** What a decision on a result, or its cancellation, settles again. */
  private again(told: EventContent): readonly Month[] {
    const target = told.cancels === null ? null : this.pages.event(Number(told.cancels));
    const decided = decidedResult(this.timeline, told, target);
    return decided
      ? [...new Set([...this.monthsToSettleAgain(), ...monthsDecided(this.timeline, this.book.head, decided)])].sort()
      : [];
  }

  /** The content an act records, or null while what it acts on does not stand in the log. */
  contentOf(index: number): EventContent | null {
    const act = this.acts[index] as Act;
    if (act.does === 'record') return act.content;
    if (act.does === 'judge') {
      const ofResult = { rule: 'judged', period: '2014Q4', unit: act.unit, person: null };
      return content('decision', { on: '2014-05-01', ofResult, amount: { point: act.point } });
    }
    this.act(act.of);
    const target = this.answers.get(act.of);
    if (!target) return null;
    const id = String(target.event.seq);
    if (act.does === 'cancel') return content('cancellation', { on: '2014-05-02', cancels: id });
    if (act.does === 'decide') return content('decision', { on: '2014-05-01', of: id, amount: { point: act.point } });
    return this.contentOf((this.acts[act.of] as { of: number }).of);
  }

  /** What was recorded, as events whose ids are their places in the list of acts. */
  toldInOrderOfTheList(): RegulationEvent[] {
    const places = new Map([...this.answers].map(([place, { event }]) => [String(event.seq), String(place)]));
    const named = (seq: string | null) => (seq === null ? null : (places.get(seq) as string));
    return [...this.answers]
      .sort(([a], [b]) => a - b)
      .map(([place, { event }]) => {
        const { of, cancels } = event.content;
        return { ofResult: null, ...event.content, id: String(place), of: named(of), cancels: named(cancels) };
      });
  }

  /** Does one act, what it acts on first. A refusal leaves no trace. */
  act(index: number): void {
    if (this.tried.has(index)) return;
    this.tried.add(index);
    const told = this.contentOf(index);
    if (!told) return;
    const before = this.book.head;
    try {
      this.answers.set(index, this.book.record(told, by, { again: this.again(told) }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (this.book.head !== before) throw new Error('a refusal wrote something', { cause: error });
    }
  }
}

/** Two versions, the second from March on, with the given prices and rules. */
export function timelineOf(first: Regulation, second: Regulation): RegulationTimeline {
  return new RegulationTimeline([
    { regulation: first, sha256: '1'.repeat(64) },
    { regulation: second, sha256: '2'.repeat(64) },
  ]);
}
