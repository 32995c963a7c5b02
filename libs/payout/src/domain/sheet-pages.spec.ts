import type { SheetLine } from './sheet';
import { sheetPages } from './sheet-pages';

const line = (no: number, more: Partial<SheetLine> = {}): SheetLine => ({
  ...{
    no,
    unit: '甲局',
    person: '',
    identity: '',
    items: 1,
    gross: 300,
    tax: 100,
    net: 200,
    bank: '',
    card: '',
    note: '',
  },
  ...more,
});
const lines = (count: number, more: Partial<SheetLine> = {}) => [...Array(count).keys()].map((i) => line(i + 1, more));
const counts = (all: readonly SheetLine[]) => sheetPages(all, 'person').map((page) => page.lines.length);

describe('the pages of a payout sheet', () => {
  it('hold every line once, in order, each page with the sum of its own', () => {
    const pages = sheetPages(lines(40), 'person');
    expect(pages.flatMap((page) => page.lines.map(({ no }) => no))).toEqual(lines(40).map(({ no }) => no));
    for (const { lines, gross, tax, net } of pages)
      expect([gross, tax, net]).toEqual([300, 100, 200].map((each) => each * lines.length));
  });

  it('hold fewer lines where names are long, so that none runs over the edge', () => {
    const [short = 0, long = 0] = [counts(lines(40))[0], counts(lines(40, { unit: '长'.repeat(30) }))[0]];
    expect(long).toBeLessThan(short);
    expect(sheetPages(lines(40, { unit: '长'.repeat(25) }), 'unit')[0]?.lines).toHaveLength(short);
  });

  it('keep the last line for the page that closes the sheet, because signatures alone on a page prove nothing', () => {
    const [full = 0] = counts(lines(40));
    expect(counts(lines(full))).toEqual([full - 1, 1]);
    expect(counts(lines(full - 5))).toEqual([full - 5]);
  });

  it('are one page of nothing when nobody is paid', () => {
    expect(sheetPages([], 'unit')).toEqual([{ lines: [], gross: 0, tax: 0, net: 0 }]);
  });
});
