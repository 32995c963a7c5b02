import { isSame, moved, type PlacedLine } from './layout';

const line = (event: number, column: string | null = null): PlacedLine => ({
  ...{ event, itemId: String(event), title: `第${event}件`, column, takenBackBy: null },
});

describe('the layout of an issue', () => {
  it('puts a line where another stands and closes the gap, in both directions', () => {
    expect(moved(['一', '二', '三', '四'], 0, 2)).toEqual(['二', '三', '一', '四']);
    expect(moved(['一', '二', '三', '四'], 3, 1)).toEqual(['一', '四', '二', '三']);
  });

  it('leaves all as it is beyond either end, since the arrow keys are also pressed there', () => {
    const lines = ['一', '二'];
    expect(moved(lines, 0, -1)).toBe(lines);
    expect(moved(lines, 1, 2)).toBe(lines);
  });

  it('is unsaved as soon as an order or a column differs, and no longer once it is put back', () => {
    const saved = [line(1, 'head'), line(2)];
    expect(isSame(saved, [line(1, 'head'), line(2)])).toBe(true);
    expect(isSame(saved, [line(2), line(1, 'head')])).toBe(false);
    expect(isSame(saved, [line(1), line(2)])).toBe(false);
    expect(isSame(saved, saved.slice(0, 1))).toBe(false);
  });
});
