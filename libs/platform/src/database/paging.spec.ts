import { decodeCursor, encodeCursor, pageOf } from './paging';

describe('a cursor', () => {
  it('leads back to the key it was made of, whatever characters that has', () => {
    const cursor = encodeCursor(['2014-03-03 01:02:03.004', '信息/+?=', 7]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, ['string', 'string', 'number'])).toEqual(['2014-03-03 01:02:03.004', '信息/+?=', 7]);
  });

  it.each([
    ['is not one', '!!!'],
    ['is empty', ''],
    ['belongs to another list', encodeCursor(['a', 'b'])],
    ['has the wrong length', encodeCursor([1])],
    ['hides an object', Buffer.from('{"length":2,"0":1,"1":"a"}').toString('base64url')],
  ])('is refused when it %s', (_reason, text) => {
    expect(() => decodeCursor(text, ['number', 'string'])).toThrow(
      expect.objectContaining({
        code: 'bad_cursor',
        kind: 'invalid',
        message: expect.stringContaining('第一页') as string,
      }) as Error,
    );
  });
});

describe('a page', () => {
  const keyOf = (row: number) => [row];

  it('leads on when one row more than asked for was found', () => {
    const page = pageOf([1, 2, 3], 2, keyOf);
    expect(page.rows).toEqual([1, 2]);
    expect(decodeCursor(page.next ?? '', ['number'])).toEqual([2]);
  });

  it.each([[[1, 2]], [[1]], [[]]])('is the last when %j was found for a limit of 2', (fetched: number[]) => {
    expect(pageOf(fetched, 2, keyOf)).toEqual({ rows: fetched });
  });
});
