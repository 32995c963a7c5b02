import { problemsOf } from './check-scheme';
import type { YearEndScheme } from './scheme';

const words = {
  scales: new Map([['point', 1]]),
  groups: new Set(['department', 'township']),
  faults: new Set(['late', 'untrue']),
  levels: new Set(['district', 'city']),
};
const good: YearEndScheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [{ title: '优秀', first: 10, atLeast: '90' }, { title: '不合格', last: 3, below: '70' }, { title: '合格' }],
  commendation: { unitShare: 30, liaisonShare: 30, unitBars: { '*': '60.5' }, liaisonBars: {} },
  vetoes: [{ title: '失实', on: 'incident', fault: 'untrue', level: 'city', gradeAtMost: '合格' }],
  noticeDays: 5,
  decideDays: 3,
};
const grades = (...all: YearEndScheme['grades']) => ({ grades: all });

describe('a scheme', () => {
  it('that can be carried out as it reads has no problem', () => {
    expect(problemsOf(good, words)).toEqual([]);
  });

  it.each<[string, Partial<YearEndScheme>, string]>([
    ['an asset nobody earns', { asset: 'mark' }, 'asset'],
    ['a last grade with a condition', grades({ title: '优秀', first: 1 }, { title: '合格', last: 1 }), 'grades.1'],
    ['a grade that nothing passes by', grades({ title: '优秀' }, { title: '合格' }), 'grades.0'],
    ['one grade twice', grades({ title: '合格', first: 1 }, { title: '合格' }), 'grades.1.title'],
    ['a grade nobody can have', grades({ title: '优秀', atLeast: '90', below: '90' }, { title: '合格' }), 'grades.0'],
    ['three decimals of a mark', grades({ title: '优秀', atLeast: '90.125' }, { title: '合格' }), 'grades.0'],
    [
      'a group without a target',
      { standard: { by: 'group_target', targets: { department: '9' } } },
      'standard.targets',
    ],
    ['a target of nothing', { standard: { by: 'group_target', targets: { '*': '0' } } }, 'standard.targets'],
    [
      'a bar for a group nobody is in',
      { commendation: { ...good.commendation, unitBars: { office: '1' } } },
      'commendation.unitBars',
    ],
    [
      'a bar finer than the asset',
      { commendation: { ...good.commendation, liaisonBars: { '*': '0.25' } } },
      'commendation.liaisonBars',
    ],
    [
      'a veto on a fault of no regulation',
      { vetoes: [{ title: '泄密', on: 'incident', fault: 'leaked' }] },
      'vetoes.0.fault',
    ],
    ['a level of silence', { vetoes: [{ title: '零报送', on: 'zero_submission', level: 'city' }] }, 'vetoes.0.level'],
    [
      'a veto down to no grade',
      { vetoes: [{ title: '失实', on: 'incident', gradeAtMost: '良' }] },
      'vetoes.0.gradeAtMost',
    ],
  ])('with %s is refused at that place, in a sentence that says what to do', (_, change, field) => {
    const problems = problemsOf({ ...good, ...change }, words);
    expect(problems.map((each) => each.field)).toEqual([field]);
    expect(problems[0]?.message).toMatch(/[一-龥]{2}/);
  });
});
