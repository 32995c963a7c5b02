import type { IssueLine } from './issue';
import { laidOut } from './issue-layout';

const line = (eventNo: number, column: string | null = null): IssueLine & { title: string } => ({
  ...{ officeId: 1, issueId: 'i', eventNo, itemId: `item-${eventNo}`, title: `第${eventNo}条`, revision: 1 },
  ...{ column, place: eventNo, takenBackBy: null },
});
const lines = [line(1, 'a'), line(2), line(3)];
const coded = (code: string) => expect.objectContaining({ code }) as Error;

describe('a layout', () => {
  it('puts every line in its new place and moves it to the column it says, or leaves it in its own', () => {
    const order = [{ event: 3, column: 'b' }, { event: 1 }, { event: 2, column: null }];
    expect(laidOut(lines, order, false).map(({ eventNo, place, column }) => [eventNo, place, column])).toEqual([
      [3, 1, 'b'],
      [1, 2, 'a'],
      [2, 3, null],
    ]);
  });

  it.each([
    ['leaves one out', [1, 2]],
    ['names one twice', [1, 2, 3, 3]],
    ['names one that is not there', [1, 2, 3, 4]],
  ])('is refused when it %s, because somebody would find an item gone', (_name, events) => {
    const order = events.map((event) => ({ event }));
    expect(() => laidOut(lines, order, false)).toThrow(coded('layout_incomplete'));
  });

  it('never moves a line to another column where columns have prices, because its points would move too', () => {
    const order = [{ event: 2 }, { event: 3 }, { event: 1, column: 'b' }];
    expect(() => laidOut(lines, order, true)).toThrow(coded('column_priced'));
    expect(laidOut(lines, [{ event: 2 }, { event: 3 }, { event: 1, column: 'a' }], true)).toHaveLength(3);
  });
});
