import { headingOf } from './row-heading';

describe('the column that heads a row', () => {
  it('is the one that says so, since on a card a month alone does not tell of what', () => {
    const title = { title: '信息或事项', rowScope: 'row' as const };
    expect(headingOf([{ title: '月份' }, title, { title: '条款' }])).toBe(title);
  });

  it('is the first where none says so', () => {
    const first = { title: '标题' };
    expect(headingOf([first, { title: '状态' }])).toBe(first);
    expect(headingOf([])).toBeUndefined();
  });
});
