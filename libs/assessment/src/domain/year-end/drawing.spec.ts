import { propertyRuns } from '@app/testing';
import fc from 'fast-check';
import { awardsOf, type Verdict } from './awards';
import { certified, unnumbered } from './certificates';
import { drawUp } from './drawing';
import { placesOf } from './places';
import type { YearEndScheme } from './scheme';
import type { UnitFacts, YearFacts } from './standing-of-year';

const scheme: YearEndScheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [
    { title: '优秀', topShare: 30, atLeast: '80' },
    { title: '不合格', last: 1, below: '20' },
    { title: '合格' },
  ],
  commendation: { unitShare: 30, liaisonShare: 30, unitBars: {}, liaisonBars: {} },
  vetoes: [
    { title: '失实', on: 'incident', fault: 'untrue', gradeAtMost: '合格' },
    { title: '零报送', on: 'zero_submission' },
  ],
  noticeDays: 5,
  decideDays: 3,
};

function unit(id: number, points: number, more: Partial<UnitFacts> = {}): UnitFacts {
  return { id, name: `单位${id}`, group: 'department', points, submitted: 1, adopted: 1, incidents: [], ...more };
}
const year = (units: readonly UnitFacts[], more: Partial<YearFacts> = {}): YearFacts => ({
  ...{ scale: 1, units, liaisons: [] },
  ...more,
});
const commended = (facts: YearFacts, by: YearEndScheme = scheme) =>
  drawUp(by, facts).units.flatMap(({ unitId, commended: is }) => (is ? [unitId] : []));

describe('places', () => {
  it.each([
    [0, 30, 0],
    [1, 30, 1],
    [4, 30, 1],
    [5, 30, 2],
    [58, 30, 17],
    [15, 30, 5],
    [10, 0, 0],
    [10, 100, 10],
  ])(
    'of %i at %i percent are %i: rounded half up, and at least one where there is anybody',
    (members, percent, places) => {
      expect(placesOf(members, percent)).toBe(places);
    },
  );
});

describe('the end of a year', () => {
  it('holds each unit against the best of its own group, so that large and small groups are comparable', () => {
    const towns = { group: 'township' };
    const facts = year([unit(1, 3000), unit(2, 1000), unit(3, 400, towns), unit(4, 100, towns), unit(5, -50, towns)]);
    const seen = drawUp(scheme, facts).units.map(({ unitId, standard, rank }) => [unitId, standard, rank]);
    expect(seen).toEqual([
      [1, '100.00', 1],
      [2, '33.33', 2],
      [3, '100.00', 1],
      [4, '25.00', 2],
      [5, '0.00', 3],
    ]);
  });

  it('holds units against a number set for their group where the scheme says so, and above it they exceed a hundred', () => {
    const target = { ...scheme, standard: { by: 'group_target', targets: { department: '200', '*': '10' } } } as const;
    const facts = year([unit(1, 2500), unit(2, 1000), unit(3, 10, { group: 'township' })]);
    expect(drawUp(target, facts).units.map(({ standard }) => standard)).toEqual(['125.00', '50.00', '10.00']);
  });

  it('has no standard score where nobody of a group earned anything, because nothing is a hundredth of nothing', () => {
    expect(drawUp(scheme, year([unit(1, 0), unit(2, -10)])).units.map(({ standard }) => standard)).toEqual([
      '0.00',
      '0.00',
    ]);
  });

  it('gives the first grade whose conditions are all met, to everybody who shares the place', () => {
    const facts = year([unit(1, 900), unit(2, 900), unit(3, 300), unit(4, 90)]);
    expect(drawUp(scheme, facts).units.map(({ grade }) => grade)).toEqual(['优秀', '优秀', '合格', '不合格']);
  });

  it('passes the place of a unit with a veto on to the next, and leaves that unit no better grade than the veto allows', () => {
    const untrue = { incidents: [{ event: 7, fault: 'untrue', level: 'city' }] };
    const facts = year([unit(1, 900, untrue), unit(2, 800), unit(3, 700), unit(4, 600)]);
    expect(commended(facts)).toEqual([2]);
    expect(drawUp(scheme, facts).units[0]).toMatchObject({
      rank: 1,
      grade: '合格',
      vetoes: [{ title: '失实', event: 7 }],
    });
  });

  it('commends nobody below the bar of its group, however few that leaves', () => {
    const bars = { ...scheme, commendation: { ...scheme.commendation, unitBars: { department: '85' } } };
    expect(commended(year([unit(1, 849), unit(2, 800)]), bars)).toEqual([]);
    expect(commended(year([unit(1, 850), unit(2, 800)]), bars)).toEqual([1]);
  });

  it('commends liaisons by group of their unit, and none of a unit with a veto', () => {
    const silent = unit(3, 0, { submitted: 0 });
    const liaisons = [
      { unitId: 1, name: '张', points: 40 },
      { unitId: 2, name: '李', points: 40 },
      { unitId: 3, name: '王', points: 90 },
      { unitId: 9, name: '不再有的单位', points: 99 },
    ];
    const drawn = drawUp(scheme, year([unit(1, 40), unit(2, 40), silent], { liaisons })).liaisons;
    expect(drawn.map(({ name, rank, commended: is }) => [name, rank, is])).toEqual([
      ['张', 2, true],
      ['李', 2, true],
      ['王', 1, false],
    ]);
  });
});

const units = fc
  .array(
    fc.record({
      points: fc.integer({ min: -300, max: 300 }).map((n) => n - (n % 10)),
      group: fc.constantFrom('department', 'township'),
      vetoed: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map(({ points, group, vetoed }, i) => unit(i + 1, points, { group, submitted: vetoed ? 0 : 1 })));

describe('whatever a year was like', () => {
  it('the order in which units stand moves neither rank, nor grade, nor commendation', () => {
    fc.assert(
      fc.property(units, fc.integer(), (all, seed) => {
        const byId = (some: readonly UnitFacts[]) =>
          new Map(drawUp(scheme, year(some)).units.map((result) => [result.unitId, result]));
        const turned = [...all].sort((a, b) => ((a.id * 7919 + seed) % 31) - ((b.id * 7919 + seed) % 31));
        for (const [id, result] of byId(all)) expect(byId(turned).get(id)).toEqual(result);
      }),
      propertyRuns(400),
    );
  });

  it('equal points of a group share rank and standard score, more points never have a worse one', () => {
    fc.assert(
      fc.property(units, (all) => {
        const results = drawUp(scheme, year(all)).units;
        for (const a of results)
          for (const b of results.filter(({ group }) => group === a.group)) {
            if (a.points === b.points) expect([a.rank, a.standard]).toEqual([b.rank, b.standard]);
            if (Number(a.points) > Number(b.points)) {
              expect(a.rank).toBeLessThan(b.rank);
              expect(Number(a.standard)).toBeGreaterThanOrEqual(Number(b.standard));
            }
          }
      }),
      propertyRuns(400),
    );
  });

  it('all places of a group are taken as far as anybody may be commended, more only where the last is shared', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 100 }), (all, unitShare) => {
        const by = { ...scheme, commendation: { ...scheme.commendation, unitShare } };
        const results = drawUp(by, year(all)).units;
        for (const group of ['department', 'township']) {
          const members = results.filter((each) => each.group === group);
          const eligible = members.filter(({ vetoes }) => vetoes.length === 0);
          const taken = members.filter(({ commended: is }) => is);
          const places = Math.min(placesOf(members.length, unitShare), eligible.length);
          expect(taken.length).toBeGreaterThanOrEqual(places);
          expect(taken.every(({ vetoes }) => vetoes.length === 0)).toBe(true);
          const least = Math.min(...taken.map(({ points }) => Number(points)));
          // Nobody left out has more than somebody taken, and without those who share the last place there are too few.
          expect(eligible.filter(({ commended: is, points }) => !is && Number(points) >= least)).toEqual([]);
          if (taken.length > places)
            expect(taken.filter(({ points }) => Number(points) > least).length).toBeLessThan(places);
        }
      }),
      propertyRuns(400),
    );
  });
});

describe('who is commended', () => {
  const drawing = drawUp(
    scheme,
    year([unit(1, 900), unit(2, 800)], { liaisons: [{ unitId: 1, name: '张', points: 9 }] }),
  );
  const said = (no: number, kind: Verdict['kind'], unitId: number, person: string | null = null): Verdict => ({
    ...{ no, kind, unitId, person, reason: `理由${no}`, actorId: 1, actorName: '主任' },
    recordedAt: new Date(0),
  });
  const named = (verdicts: readonly Verdict[]) =>
    awardsOf(drawing, verdicts).map(({ unitId, person, by, reason }) => [unitId, person, by, reason]);

  it('is whoever has a place, then whoever was nominated, and of what was said of one the last holds', () => {
    expect(named([])).toEqual([
      [1, null, 'place', ''],
      [1, '张', 'place', ''],
    ]);
    expect(named([said(1, 'strike', 1), said(2, 'nominate', 2), said(3, 'nominate', 2, '李')])).toEqual([
      [2, null, 'nomination', '理由2'],
      [1, '张', 'place', ''],
      [2, '李', 'nomination', '理由3'],
    ]);
    expect(named([said(1, 'strike', 1), said(2, 'nominate', 1), said(3, 'nominate', 2), said(4, 'strike', 2)])).toEqual(
      named([]),
    );
  });

  it('keeps the number of a certificate that an earlier record of the year gave, and takes new ones for the others', () => {
    const first = certified('2014', awardsOf(drawing, []), [], 1);
    expect(first.map(({ certificateNo }) => certificateNo)).toEqual(['〔2014〕第001号', '〔2014〕第002号']);
    const later = awardsOf(drawing, [said(1, 'nominate', 2)]);
    expect(unnumbered(later, first)).toBe(1);
    expect(certified('2014', later, first, 3).map(({ unitId, certificateNo }) => [unitId, certificateNo])).toEqual([
      [1, '〔2014〕第001号'],
      [2, '〔2014〕第003号'],
      [1, '〔2014〕第002号'],
    ]);
  });
});
