import { lastDay, monthsBetween, type Month } from '@app/kernel';
import { Adoptions } from './adoptions';
import { bodies, fullCounts, type BodyCounts } from './bodies';
import type { DemoYear } from './demo-event';
import { closingDay, Judgements } from './judgements';
import { Notebook } from './notebook';
import { Random } from './random';
import { writeSubmissions } from './submissions';
import { trialMonths } from './trial-months';

export interface DemoSize {
  readonly counts: BodyCounts;
  /** The year is told up to the end of this month, which stays open. */
  readonly lastMonth: Month;
}

/** 73 bodies and the whole of 2014. */
export const fullSize: DemoSize = { counts: fullCounts, lastMonth: '2014-12' };
/** Ten bodies and one quarter: loaded in a few seconds. */
export const smallSize: DemoSize = {
  counts: { department: 4, other: 2, township: 3, subdistrict: 1 },
  lastMonth: '2014-03',
};

export const FIRST_MONTH: Month = '2014-01';
const SEED = 20140101;

/** Thinks up a year of the office's work. The same size and seed always give the same year. */
export function demoYear(size: DemoSize, seed = SEED): DemoYear {
  const random = new Random(seed);
  const months = monthsBetween(FIRST_MONTH, size.lastMonth);
  const notebook = new Notebook(lastDay(size.lastMonth));
  const assessed = bodies(size.counts);
  const items = writeSubmissions(assessed, months, random, notebook);
  const adoptions = new Adoptions(random, notebook);
  adoptions.write(items);
  new Judgements(assessed, months, random, notebook).write(adoptions.written);
  const closings = months.slice(0, -1).map((month) => ({ month, on: closingDay(month) }));
  return { bodies: assessed, months, events: notebook.inOrder(), closings };
}

/** The year, and before it the months in which the office tried its assessment out. */
export function demoStory(size: DemoSize): DemoYear {
  const year = demoYear(size);
  const trial = trialMonths(year.bodies, year.events.length);
  return {
    bodies: year.bodies,
    months: [...trial.months, ...year.months],
    events: [...trial.events, ...year.events],
    closings: [...trial.closings, ...year.closings],
  };
}

/** The month whose closing ends the first half of the year, or of as much of it as is told. */
export function halfwayMonth({ closings }: Pick<DemoYear, 'closings'>): Month | undefined {
  const own = closings.filter(({ month }) => month >= FIRST_MONTH);
  return own[Math.floor((own.length - 1) / 2)]?.month;
}
