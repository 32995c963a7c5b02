import fc from 'fast-check';
import type { TableBlock } from '../domain/bulletin';
import { someBulletin } from '../domain/bulletin.fixture';
import { widthOf } from './chinese';
import { fitTable, LANDSCAPE_ROOM, PORTRAIT_ROOM } from './fit-table';

const MM = 25.4 / 72;
function tableOf(columns: readonly { title: string; text: string; align: 'left' | 'right' }[]): TableBlock {
  const cells = columns.map(({ text }) => ({ text, value: null }));
  return {
    ...{ type: 'table', id: 't', title: '表', note: '', sums: null },
    columns: columns.map(({ title, align }, i) => ({ id: `c${i}`, heading: '', title, align })),
    groups: [{ name: '', rows: [{ unitId: null, place: null, cells }], sums: null }],
  };
}
const anyColumn = fc.record({
  title: fc.constantFrom('名次', '报送', '较上年同期增减', '采用条数小计'),
  text: fc.constantFrom('1', '12,345.5', '-30', '市场监督管理局', '生态环境保护综合行政执法大队（工业园区）', ''),
  align: fc.constantFrom('left' as const, 'right' as const),
});

describe('fitting a table into the type area', () => {
  it('fills the width exactly and leaves each figure room on one line, whatever the columns', () => {
    fc.assert(
      fc.property(fc.array(anyColumn, { minLength: 1, maxLength: 40 }), fc.boolean(), (columns, upright) => {
        const room = upright ? PORTRAIT_ROOM : LANDSCAPE_ROOM;
        const { points, widths } = fitTable(tableOf(columns), room);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6);
        columns.forEach(({ text, align }, i) => {
          if (align === 'right') expect(widths[i]).toBeGreaterThanOrEqual(widthOf(text) * points * MM);
        });
      }),
    );
  });

  it('keeps letters readable as long as they fit, and makes them smaller for more columns', () => {
    const many = (count: number) =>
      fitTable(
        tableOf(Array.from({ length: count }, () => ({ title: '积分', text: '1,234.5', align: 'right' }))),
        PORTRAIT_ROOM,
      );
    expect(many(6).points).toBe(10.5);
    expect(many(10).points).toBe(9);
    expect(many(30).points).toBeLessThan(7.5);
  });

  it('gives the room that figures leave to the names of units', () => {
    const table = someBulletin().annexes[0]!.blocks[0] as TableBlock;
    const { widths } = fitTable(table, LANDSCAPE_ROOM);
    expect(Math.max(...widths)).toBe(widths[table.columns.findIndex(({ id }) => id === 'unit')]);
  });
});
