import { schemeOf, usualScheme } from './scheme';

/** What an emptied number of a form holds, whatever its type says. */
const emptied = null as never;

describe('a year-end scheme as it leaves the form', () => {
  it('says nothing of a field that was emptied, since the API takes an empty one for a mistake', () => {
    const { grades, commendation } = schemeOf({
      ...usualScheme,
      grades: [{ title: '优秀', atLeast: '90', first: emptied, topShare: undefined }, { title: '合格' }],
      commendation: { ...usualScheme.commendation, unitBars: { department: '60', '*': emptied } },
    });
    expect(grades[0]).toEqual({ title: '优秀', atLeast: '90' });
    expect(commendation.unitBars).toEqual({ department: '60' });
  });

  it('leaves the last grade without the conditions it had while others stood below it, so that everybody has one', () => {
    const { grades } = schemeOf({
      ...usualScheme,
      grades: [
        { title: '优秀', first: 3 },
        { title: '合格', below: '70' },
      ],
    });
    expect(grades).toEqual([{ title: '优秀', first: 3 }, { title: '合格' }]);
  });

  it('keeps the kind and level of a veto for incidents alone', () => {
    const { vetoes } = schemeOf({
      ...usualScheme,
      vetoes: [
        { title: '失实', on: 'incident', fault: 'untrue', level: undefined },
        { title: '零报送', on: 'zero_submission', fault: 'untrue', gradeAtMost: '合格' },
      ],
    });
    expect(vetoes).toEqual([
      { title: '失实', on: 'incident', fault: 'untrue' },
      { title: '零报送', on: 'zero_submission', gradeAtMost: '合格' },
    ]);
  });

  it('sends targets only where units are held against them', () => {
    const targets = { '*': '100' };
    expect(schemeOf({ ...usualScheme, standard: { by: 'group_target', targets } }).standard).toEqual({
      by: 'group_target',
      targets,
    });
    expect(schemeOf({ ...usualScheme, standard: { by: 'best_of_group', targets } }).standard).toEqual({
      by: 'best_of_group',
    });
  });
});
