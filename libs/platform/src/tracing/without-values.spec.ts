import { withoutValues } from './without-values';

describe('a statement shown to others', () => {
  it.each([
    [
      'SELECT `t`.`id` FROM `item` `t` WHERE `t`.`no` = ? LIMIT 20',
      'SELECT `t`.`id` FROM `item` `t` WHERE `t`.`no` = ? LIMIT ?',
    ],
    ["INSERT INTO item VALUES ('领导\n批示', 3.5, 0xff)", 'INSERT INTO item VALUES (?, ?, ?)'],
    ["select 'it''s', 'a\\'b', \"密\\\"报\", 7", 'select ?, ?, ?, ?'],
    ["select '没有结束的", 'select ?'],
    ['select a1 from t2', 'select a1 from t2'],
  ])('keeps its form and none of its values: %s', (sql, shown) => {
    expect(withoutValues(sql)).toBe(shown);
  });

  it('is cut after its values are gone, so that no half of a text is taken for something else', () => {
    const shown = withoutValues(`select ${'x, '.repeat(160)}'${'密'.repeat(400)}'`);
    expect(shown).toHaveLength(488);
    expect(shown).not.toContain('密');
  });
});
