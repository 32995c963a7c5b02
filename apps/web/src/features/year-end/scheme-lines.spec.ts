import { usualScheme } from './scheme';
import { schemeLines } from './scheme-lines';

jest.mock('../../api/client', () => ({}));

const textOf = (scheme: Parameters<typeof schemeLines>[0], label: string) =>
  schemeLines(scheme).find((line) => line.label === label)?.text;

describe('a year-end scheme in words', () => {
  it('says each condition of each grade, so that two versions can be compared', () => {
    const grades = [{ title: '优秀', atLeast: '90', below: '100', first: 3, last: 9, topShare: 30 }, { title: '合格' }];
    expect(textOf({ ...usualScheme, grades }, '等次')).toBe(
      '优秀（标准分不低于 90，标准分低于 100，组内前 3 名，组内后 9 名，组内前 30%）；合格',
    );
  });

  it('names groups as people do, and the others after them', () => {
    const standard = { by: 'group_target' as const, targets: { department: '100', '*': '80' } };
    expect(textOf({ ...usualScheme, standard }, '满分 100 是')).toBe('目标分：部门 100，其余分组 80');
    expect(textOf(usualScheme, '满分 100 是')).toBe('本组最高分');
  });

  it('says what a veto leaves to a unit', () => {
    const vetoes = [{ title: '失实', on: 'incident' as const, gradeAtMost: '合格' }];
    expect(textOf({ ...usualScheme, vetoes }, '一票否决')).toBe('失实（发生责任事项），至多评为合格');
  });

  it('says by what a veto is caused, so that another cause is seen to be another decision', () => {
    const vetoes = [{ title: '瞒报', on: 'incident' as const, fault: 'concealed', level: 'city' }];
    const titleOf = (vocabulary: string, word: string) => `${vocabulary}=${word}`;
    const said = schemeLines({ ...usualScheme, vetoes }, titleOf).find(({ label }) => label === '一票否决')?.text;
    expect(said).toBe('瞒报（发生责任事项，level=city，fault=concealed）');
  });
});
