import type { LocalDate } from '@app/kernel';
import { addDays, dayOfYear, workdayFrom, workdaysUpTo } from './calendar';
import type { DemoEventOf } from './demo-event';
import type { Notebook } from './notebook';
import type { Random } from './random';
import type { DemoItem } from './submissions';
import type { ItemKind } from './titles';

/** An adoption that was written down, with the item it took. */
export interface DemoAdoption {
  readonly event: number;
  readonly item: DemoItem;
  readonly on: LocalDate;
  readonly recordedOn: LocalDate;
  readonly bodies: readonly number[];
  readonly combined: boolean;
}

type Form = DemoEventOf<'adoption'>['form'];

/** How likely an item of that kind is taken at all, before its unit's skill. */
const chances: Readonly<Record<ItemKind, number>> = {
  news: 0.27,
  figures: 0.32,
  problem: 0.38,
  research: 0.5,
  urgent: 0.55,
};

/** Lets the office's publications and those above it take items. */
export class Adoptions {
  readonly written: DemoAdoption[] = [];
  /** An item stands in an issue once. */
  private readonly issues = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly notebook: Notebook,
  ) {}

  write(items: readonly DemoItem[]): void {
    const { random } = this;
    for (const item of items) {
      if (!random.chance(chances[item.kind] * (0.55 + 0.75 * item.skill))) continue;
      this.inTheDistrict(item);
      if (random.chance(0.13)) this.above(item);
    }
    this.combine(items);
  }

  private inTheDistrict(item: DemoItem): void {
    const { random } = this;
    const first = this.soonAfter(item.on, 1, 6);
    if (item.kind === 'research') {
      this.adopt(item, '政办通报', 'research', first);
      return;
    }
    const publication = random.weighted([
      ['政务', 44],
      ['每日要情', item.kind === 'urgent' ? 90 : 24],
      ['今日', 32],
    ]);
    const form = publication === '政务' && random.chance(0.35) ? 'brief' : 'single';
    const event = this.adopt(item, publication, form, first);
    if (event !== null && random.chance(0.1)) {
      const second = publication === '今日' ? '政务' : '今日';
      this.adopt(item, second, 'single', this.soonAfter(first, 1, 4));
    }
  }

  /** What the office sends up is taken weeks later, if at all, and the list that says so arrives later still. */
  private above(item: DemoItem): void {
    const { random, notebook } = this;
    const sent = this.soonAfter(item.on, 2, 7);
    notebook.write({ kind: 'forward', item: item.id, on: sent, recordedOn: sent, note: '报送市政府办公室' });
    const form = item.kind === 'research' ? 'research' : 'single';
    if (random.chance(0.5)) {
      const on = this.soonAfter(sent, 3, 16);
      this.adopt(item, random.pick(['政府专报', '政府公报']), form, on, this.soonAfter(on, 6, 55));
    }
    if (random.chance(0.13)) {
      const on = this.soonAfter(sent, 8, 28);
      // Now and then a province's brief: the regulation has no price for it, so it waits for a decision.
      const asPrinted: Form = form === 'single' && random.chance(0.12) ? 'brief' : form;
      this.adopt(item, '省刊', asPrinted, on, this.soonAfter(on, 12, 75));
    }
  }

  /** What several units wrote about the same thing within a fortnight becomes one combined item now and then. */
  private combine(items: readonly DemoItem[]): void {
    const { random } = this;
    const byTopic = new Map<string, DemoItem[]>();
    for (const item of items) {
      const key = `${item.topic} ${Math.floor(dayOfYear(item.on) / 15)}`;
      byTopic.set(key, [...(byTopic.get(key) ?? []), item]);
    }
    for (const together of byTopic.values()) {
      const bodies = [...new Set(together.flatMap((item) => item.bodies))].slice(0, 6);
      const [lead] = together;
      if (!lead || bodies.length < 2 || !random.chance(0.55)) continue;
      const latest = together.reduce((day, item) => (item.on > day ? item.on : day), lead.on);
      const publication = random.weighted([
        ['政务', 60],
        ['每日要情', 20],
        ['今日', 8],
        ['政府专报', 12],
      ]);
      const on = this.soonAfter(latest, 2, 6);
      const known = publication === '政府专报' ? this.soonAfter(on, 8, 40) : on;
      this.adopt(lead, publication, 'combined', on, known, bodies);
    }
  }

  private adopt(
    item: DemoItem,
    publication: string,
    form: Form,
    on: LocalDate,
    recordedOn: LocalDate = on,
    bodies?: readonly number[],
  ): number | null {
    const issue = issueOf(publication, on);
    const place = `${item.id} ${publication} ${issue}`;
    if (this.issues.has(place)) return null;
    const named = bodies ? { bodies } : {};
    const event = this.notebook.write({
      kind: 'adoption',
      item: item.id,
      publication,
      form,
      issue,
      on,
      recordedOn,
      ...named,
    });
    if (event === null) return null;
    this.issues.add(place);
    const combined = form === 'combined';
    this.written.push({ event, item, on, recordedOn, bodies: bodies ?? item.bodies, combined });
    return event;
  }

  private soonAfter(date: LocalDate, least: number, most: number): LocalDate {
    return workdayFrom(addDays(date, this.random.whole(least, most)));
  }
}

export function issueOf(publication: string, on: LocalDate): string {
  return `${on.slice(0, 4)}年第${issueNumber(publication, on)}期`;
}

/** Each publication counts its issues in its own rhythm. */
export function issueNumber(publication: string, on: LocalDate): number {
  const day = dayOfYear(on);
  const number: Readonly<Record<string, number>> = {
    政务: Math.ceil(workdaysUpTo(on) / 2),
    每日要情: workdaysUpTo(on),
    今日: workdaysUpTo(on),
    政办通报: Math.ceil(day / 12),
    政府专报: Math.ceil(day / 9),
    政府公报: Number(on.slice(5, 7)),
    省刊: Math.ceil(day / 14),
  };
  return number[publication] ?? day;
}
