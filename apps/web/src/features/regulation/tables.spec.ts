import { anchorsOf, litRows, type RegulationTable, usedClauses } from './tables';

const table: RegulationTable = {
  key: 'adopt.table',
  title: '采用',
  columns: [
    { key: 'id', title: '编号' },
    { key: 'clause', title: '条款' },
    { key: 'stack.clause', title: '叠加：条款' },
  ],
  rows: [
    ['a1', '3.1.3 4.1', ''],
    ['a2', '3.1.4', '3.1.6'],
    ['a3', '', ''],
  ],
};

describe('the rows that clauses light up', () => {
  it('are those that cite one of them, in whichever of their columns', () => {
    expect(anchorsOf(table, table.rows[0] ?? [])).toEqual(['3.1.3', '4.1']);
    expect([litRows(table, new Set(['3.1.6', '4.1'])), litRows(table, new Set(['3.1']))]).toEqual([2, 0]);
  });

  it('leave the clauses that no table takes anything from dark, so that one sees what the program leaves to people', () => {
    expect([...usedClauses([table])].sort()).toEqual(['3.1.3', '3.1.4', '3.1.6', '4.1']);
  });
});
