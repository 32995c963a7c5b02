import type { LocalDate, Month } from '@app/kernel';
import type { Body, Group } from './bodies';
import { addDays, daysOf, isWorkday, workdayFrom } from './calendar';
import type { Notebook } from './notebook';
import type { Random } from './random';
import { Titles, type ItemKind } from './titles';

/** An item on its way through the office. */
export interface DemoItem {
  readonly id: number;
  readonly on: LocalDate;
  readonly kind: ItemKind;
  readonly topic: string;
  readonly bodies: readonly number[];
  /** How well its unit writes, 0 to 1: what editors go by. */
  readonly skill: number;
}

/** The monthly targets the units work towards, as the demo's regulation has them. */
export const targets: Readonly<Record<Group, number>> = { department: 15, township: 10, subdistrict: 10, other: 8 };

/** How a unit works all year: how much of its target it aims at, whether it minds the target, how well it writes. */
interface Habit {
  readonly zeal: number;
  readonly minds: number;
  readonly neglect: number;
  readonly skill: number;
}

const kinds: readonly (readonly [ItemKind, number])[] = [
  ['news', 76],
  ['figures', 9],
  ['problem', 8],
  ['research', 4],
  ['urgent', 3],
];

/** Lets every unit submit, month by month, most of it at the month's end. */
export function writeSubmissions(
  bodies: readonly Body[],
  months: readonly Month[],
  random: Random,
  notebook: Notebook,
): DemoItem[] {
  const titles = new Titles(random);
  const habits = bodies.map(() => habitOf(random));
  const items: DemoItem[] = [];
  for (const month of months) {
    const days = weighDays(month);
    for (const [place, body] of bodies.entries()) {
      const habit = habits[place] as Habit;
      const count = countOf(body, habit, month, random);
      for (let i = 0; i < count; i++) {
        const kind = random.weighted(kinds);
        const on = kind === 'urgent' ? random.pick(daysOf(month)) : random.weighted(days);
        const { text, topic } = titles.write(body, kind, on);
        const partners = random.chance(0.025) ? random.some(others(bodies, place), random.whole(1, 2)) : [];
        // Paper that turns up after the month was closed: it still counts for the month it came in.
        const found = random.chance(0.0015) ? workdayFrom(addDays(on, random.whole(34, 60))) : on;
        const written = [place, ...partners];
        const byEditor = partners.length > 0 || found !== on;
        const note = found !== on ? { note: '纸质来稿，补登' } : {};
        const event = { kind: 'submission' as const, on, recordedOn: found, title: text, bodies: written, byEditor };
        const id = notebook.write({ ...event, ...note });
        if (id !== null && found === on) items.push({ id, on, kind, topic, bodies: written, skill: habit.skill });
      }
    }
  }
  return items;
}

function habitOf(random: Random): Habit {
  const skill = random.between(0.1, 1);
  return random.weighted<Habit>([
    [{ zeal: random.between(1.35, 1.95), minds: 1, neglect: 0, skill }, 25],
    [{ zeal: random.between(1, 1.3), minds: 0.8, neglect: 0.005, skill }, 42],
    [{ zeal: random.between(0.7, 1), minds: 0.3, neglect: 0.04, skill }, 23],
    [{ zeal: random.between(0.08, 0.5), minds: 0, neglect: 0.22, skill }, 10],
  ]);
}

/** Units just short of their target often find one more item; the spring festival and the long holiday cost some. */
function countOf(body: Body, { zeal, minds, neglect }: Habit, month: Month, random: Random): number {
  if (random.chance(neglect)) return 0;
  const target = targets[body.group];
  const season: Readonly<Record<string, number>> = { '01': 0.95, '02': 0.84, '10': 0.94, '11': 1.04, '12': 1.08 };
  const count = Math.round(target * zeal * (season[month.slice(5)] ?? 1) * random.between(0.85, 1.15));
  const short = target - count;
  return short > 0 && short <= Math.max(1, target * 0.15) && random.chance(minds) ? target : count;
}

/** Days of a month with how much comes in on each: little at week-ends, a rush in the last week. */
function weighDays(month: Month): (readonly [LocalDate, number])[] {
  const days = daysOf(month);
  return days.map((day, i) => {
    const rush = days.length - i <= 7 ? 2.2 : i < 4 ? 0.7 : 1;
    return [day, isWorkday(day) ? rush : 0.06] as const;
  });
}

function others(bodies: readonly Body[], place: number): number[] {
  return bodies.flatMap((_, i) => (i === place ? [] : [i]));
}
