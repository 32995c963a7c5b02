import { dayText, paragraphsOf, sectionsOf } from './document';
import type { IssueLine } from './issue';

jest.mock('../../api/client', () => ({}));

const line = (event: number, column: string | null) => ({ event, column }) as IssueLine;
const eventsOf = (lines: readonly IssueLine[]) => lines.map(({ event }) => event);

describe('an issue as a document', () => {
  it('keeps the order that was laid out, and names a column once for the lines that stand together', () => {
    const columns = [{ code: 'headline', title: '要目' }];
    const lines = [line(3, 'headline'), line(1, 'headline'), line(2, null), line(4, 'headline')];
    expect(sectionsOf({ lines, columns }).map(({ column, lines: own }) => [column, eventsOf(own)])).toEqual([
      ['要目', [3, 1]],
      [null, [2]],
      ['要目', [4]],
    ]);
  });

  it('indents each paragraph itself, however whoever wrote it did', () => {
    expect(paragraphsOf('　　第一段。\n\n  第二段。')).toEqual(['第一段。', '第二段。']);
    expect(paragraphsOf(' \n')).toEqual(['（没有正文）']);
  });

  it('says its day as documents do', () => {
    expect(dayText('2014-03-05')).toBe('2014年3月5日');
  });
});
