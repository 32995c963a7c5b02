import { addMonths } from '@app/kernel';
import type { DemoEvent, DemoEventOf } from './demo-event';
import { demoStory, demoYear, fullSize, halfwayMonth, smallSize } from './demo-year';
import { targets } from './submissions';

const year = demoYear(fullSize);
const of = <K extends DemoEvent['kind']>(kind: K) =>
  year.events.filter((event): event is DemoEventOf<K> & DemoEvent => event.kind === kind);
const submissions = of('submission');
const adoptions = of('adoption');

describe('the year of the demo office', () => {
  it('comes out the same every time, so that a screenshot or a bug report can be repeated', () => {
    expect(JSON.stringify(demoYear(fullSize))).toBe(JSON.stringify(year));
    expect(demoYear(smallSize, 7)).not.toEqual(demoYear(smallSize));
  });

  it('has the 73 assessed bodies: 58 departments and others, 11 townships, 4 sub-districts', () => {
    const groups = year.bodies.map(({ group }) => group);
    const count = (group: string) => groups.filter((each) => each === group).length;
    expect([count('department') + count('other'), count('township'), count('subdistrict')]).toEqual([58, 11, 4]);
    expect(new Set(year.bodies.map(({ name }) => name)).size).toBe(73);
  });

  it('holds about twelve thousand submissions, so that tables look as they will in use', () => {
    expect(submissions.length).toBeGreaterThan(11_500);
    expect(submissions.length).toBeLessThan(12_500);
  });

  it('has a quarter to two fifths of the items adopted, as in the published yearly figures', () => {
    const adopted = new Set(adoptions.map(({ item }) => item));
    const rate = adopted.size / submissions.length;
    expect(rate).toBeGreaterThan(0.25);
    expect(rate).toBeLessThan(0.4);
  });

  it('lets some but not all bodies meet their target in every month, and some submit nothing at all', () => {
    let empty = 0;
    for (const month of year.months) {
      const inMonth = submissions.filter(({ on }) => on.startsWith(month));
      const counts = year.bodies.map((_, body) => inMonth.filter(({ bodies }) => bodies.includes(body)).length);
      const met = year.bodies.filter(({ group }, body) => (counts[body] as number) >= targets[group]).length;
      expect([month, met >= 22 && met <= 65]).toEqual([month, true]);
      empty += counts.filter((count) => count === 0).length;
    }
    expect(empty).toBeGreaterThan(5);
    expect(empty).toBeLessThan(80);
  });

  it('adopts at all three levels, the higher the fewer', () => {
    const city = adoptions.filter(({ publication }) => ['政府专报', '政府公报'].includes(publication)).length;
    const province = adoptions.filter(({ publication }) => publication === '省刊').length;
    expect(province).toBeGreaterThan(15);
    expect(city).toBeGreaterThan(3 * province);
    expect(adoptions.length).toBeGreaterThan(8 * city);
  });

  it('learns of many upper adoptions only after their month was closed, the largest source of error in offices', () => {
    const closedOn = new Map(year.closings.map(({ month, on }) => [month, on]));
    const late = adoptions.filter(({ on, recordedOn }) => recordedOn >= (closedOn.get(on.slice(0, 7)) ?? '9999'));
    expect(late.length).toBeGreaterThan(80);
  });

  it('has every kind of event, false reports still waiting and others decided among them', () => {
    const untrue = of('incident').filter(({ fault }) => fault === 'untrue');
    const decided = new Set(of('decision').map((each) => each.of));
    expect(untrue.filter(({ id }) => decided.has(id)).length).toBeGreaterThan(1);
    expect(untrue.filter(({ id }) => !decided.has(id)).length).toBeGreaterThan(0);
    for (const kind of ['forward', 'instruction', 'commission', 'award', 'cancellation'] as const)
      expect([kind, of(kind).length > 5]).toEqual([kind, true]);
    const combined = adoptions.filter(({ form }) => form === 'combined');
    expect(combined.length).toBeGreaterThan(60);
    expect(combined.every(({ bodies }) => (bodies?.length ?? 0) >= 2)).toBe(true);
  });

  it('names only what was recorded on an earlier day, because a whole day is recorded at once', () => {
    const known = new Map(year.events.map(({ id, recordedOn }) => [id, recordedOn]));
    const tooEarly = year.events.filter((event) => {
      const named = 'item' in event ? event.item : 'of' in event ? event.of : null;
      return named !== null && (known.get(named) ?? '9999') >= event.recordedOn;
    });
    expect(tooEarly).toEqual([]);
    expect(year.events.filter(({ on, recordedOn }) => on > recordedOn)).toEqual([]);
  });

  it('leaves the last month open and closes each other one early in the next', () => {
    expect(year.closings.map(({ month }) => month)).toEqual(year.months.slice(0, -1));
    for (const { month, on } of year.closings) {
      expect(on.slice(0, 7)).toBe(addMonths(month, 1));
      expect(Number(on.slice(8))).toBeLessThanOrEqual(12);
    }
  });

  it('is paid by half years, and leaves months for a second payout however short it is', () => {
    expect(halfwayMonth(year)).toBe('2014-06');
    const small = demoYear(smallSize);
    expect(halfwayMonth(small)).toBe('2014-01');
    expect(small.closings.length).toBeGreaterThan(1);
  });

  it('is small when it is asked to be, so that tests can load it in seconds', () => {
    const small = demoYear(smallSize);
    expect(small.bodies).toHaveLength(10);
    expect(small.months).toEqual(['2014-01', '2014-02', '2014-03']);
    expect(small.events.length).toBeGreaterThan(300);
    expect(small.events.length).toBeLessThan(700);
    expect(small.events.some((event) => event.kind === 'incident' && event.fault === 'untrue')).toBe(true);
  });
});

describe('the months before it', () => {
  const story = demoStory(fullSize);
  const trial = story.events.filter(({ recordedOn }) => recordedOn < '2014-01-01');

  it('ends before the year begins and leaves the year as it is, so that what is known of it holds', () => {
    expect(story.events.slice(trial.length)).toEqual(year.events);
    expect(story.months.slice(0, 3)).toEqual(['2013-11', '2013-12', '2014-01']);
    expect(new Set(story.events.map(({ id }) => id)).size).toBe(story.events.length);
    expect(halfwayMonth(story)).toBe('2014-06');
  });

  it('is short, since whoever starts the demo waits for it', () => {
    expect(trial.length).toBeGreaterThan(300);
    expect(trial.length).toBeLessThan(900);
  });

  it('has units nothing came from and units that were adopted above, so that its end has something to tell', () => {
    const submitted = new Set(trial.flatMap((event) => (event.kind === 'submission' ? event.bodies : [])));
    expect(submitted.size).toBeLessThan(story.bodies.length);
    expect(submitted.size).toBeGreaterThan(story.bodies.length / 2);
    expect(trial.some((event) => event.kind === 'adoption' && event.publication === '政府专报')).toBe(true);
    const known = new Map(trial.map(({ id, recordedOn }) => [id, recordedOn]));
    const tooEarly = trial.filter((event) => 'item' in event && (known.get(event.item) ?? '9999') >= event.recordedOn);
    expect(tooEarly).toEqual([]);
  });
});

describe('the titles of the demo', () => {
  const titles = submissions.map(({ title }) => title);

  it('are all different, because an office reads a repeated title as the same item sent twice', () => {
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('do not look alike on a page of fifty', () => {
    for (let from = 0; from + 50 <= titles.length; from += 50) {
      const endings = new Map<string, number>();
      for (const title of titles.slice(from, from + 50)) {
        const ending = title.replace(/\d/g, '').slice(-5);
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      }
      expect([from, Math.max(...endings.values()) <= 8]).toEqual([from, true]);
    }
  });

  it('keep to the season: nobody reports on flood control in January', () => {
    const january = submissions.filter(({ on }) => on.startsWith('2014-01')).map(({ title }) => title);
    expect(january.filter((title) => /汛|高考|夏粮|秋/.test(title))).toEqual([]);
  });

  it('leave no gap of the grammar unfilled', () => {
    expect(titles.filter((title) => /[{}]|undefined|null|\s\s/.test(title))).toEqual([]);
    expect(titles.filter((title) => title.length < 6 || title.length > 60)).toEqual([]);
  });
});
