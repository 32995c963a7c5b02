import { lastDay, type Month } from '@app/kernel';
import { issueOf } from './adoptions';
import type { Body } from './bodies';
import { addDays, daysOf, isWorkday, workdayFrom } from './calendar';
import type { DemoYear } from './demo-event';
import { closingDay, leaders } from './judgements';
import { Notebook } from './notebook';
import { Random } from './random';
import { type ItemKind, Titles } from './titles';

const MONTHS: readonly Month[] = ['2013-11', '2013-12'];
const SEED = 20131101;
const kinds: readonly (readonly [ItemKind, number])[] = [
  ['news', 80],
  ['figures', 10],
  ['problem', 10],
];

/**
 * The two months before the year that is told, in which the office tried its assessment out by simpler rules: no tasks, so
 * little came in, and from a few units nothing. It is what the office commended for at its end.
 */
export function trialMonths(bodies: readonly Body[], firstId: number): DemoYear {
  const random = new Random(SEED);
  const titles = new Titles(random);
  const notebook = new Notebook(lastDay(MONTHS[MONTHS.length - 1] as Month), firstId);
  const skills = bodies.map(() => random.between(0.2, 1));
  for (const month of MONTHS)
    for (const [place, body] of bodies.entries()) {
      if (place % 17 === 9) continue;
      for (let left = random.whole(1, 4); left > 0; left--) {
        const kind = random.weighted(kinds);
        const on = random.pick(daysOf(month).filter(isWorkday));
        const { text: title } = titles.write(body, kind, on);
        const item = notebook.write({
          kind: 'submission',
          ...{ on, recordedOn: on, title, bodies: [place], byEditor: false },
        });
        if (item !== null && random.chance(skills[place] as number)) adopt(item, on, random, notebook);
      }
    }
  const closings = MONTHS.map((month) => ({ month, on: closingDay(month) }));
  return { bodies, months: MONTHS, events: notebook.inOrder(), closings };
}

function adopt(item: number, submitted: string, random: Random, notebook: Notebook): void {
  const after = (date: string, least: number, most: number) => workdayFrom(addDays(date, random.whole(least, most)));
  const take = (publication: string, form: 'single' | 'brief', on: string) =>
    notebook.write({ kind: 'adoption', item, publication, form, issue: issueOf(publication, on), on, recordedOn: on });
  const first = after(submitted, 1, 6);
  const publication = random.chance(0.7) ? '政务' : '每日要情';
  take(publication, publication === '政务' && random.chance(0.4) ? 'brief' : 'single', first);
  if (random.chance(0.1)) take('政府专报', 'single', after(first, 5, 20));
  if (!random.chance(0.06)) return;
  const on = after(first, 1, 8);
  const leader = random.pick(leaders.district);
  notebook.write({ kind: 'instruction', item, level: 'district', leader, on, recordedOn: on });
}
