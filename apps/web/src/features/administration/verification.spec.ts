import { leftOut, verdictOf } from './verification';

const parts = (directory: number, ledger: number) => [
  { part: '单位和刊物', found: directory },
  { part: '台账', found: ledger },
];
const finding = {
  table: 'ledger_entry',
  row: 'office 1, no. 7',
  expected: '10',
  found: '11',
  message: '第 7 号分录不符',
};

describe('a verification', () => {
  it('says what was checked, and where how much is wrong', () => {
    expect(verdictOf({ found: 0, parts: parts(0, 0) })).toBe('核验了单位和刊物、台账，没有发现问题。');
    expect(verdictOf({ found: 3, parts: parts(0, 3) })).toBe('核验了单位和刊物、台账，发现 3 处不符：台账 3 处。');
  });

  it('says why findings are not listed, since none listed is not none found', () => {
    expect(leftOut({ found: 0, findings: [] })).toBeNull();
    expect(leftOut({ found: 1, findings: [finding] })).toBeNull();
    expect(leftOut({ found: 2, findings: [finding] })).toContain('前 1 处');
    expect(leftOut({ found: 2, findings: [] })).toContain('紧急清除');
  });
});
