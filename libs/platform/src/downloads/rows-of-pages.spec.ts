import type { JobContext } from '../jobs/job';
import { rowsOfPages } from './rows-of-pages';

const aborting = new AbortController();
const told: string[] = [];
const context = {
  signal: aborting.signal,
  progress: (_percent: number, step: string) => told.push(step),
} as unknown as JobContext;
const pages = [{ rows: [1, 2], next: 'b' }, { rows: [], next: 'c' }, { rows: [3] }];
const read = (cursor: string | undefined) => Promise.resolve(pages['abc'.indexOf(cursor ?? 'a')] ?? { rows: [] });

async function all(most?: number): Promise<number[]> {
  const rows: number[] = [];
  for await (const row of rowsOfPages(read, context, most)) rows.push(row);
  return rows;
}

describe('the rows of a list read page by page', () => {
  it('are all of them, past a page on which nothing fitted, and how many there are so far is told', async () => {
    expect(await all()).toEqual([1, 2, 3]);
    expect(told).toEqual(['已写入 2 行', '已写入 2 行', '已写入 3 行']);
  });

  it('are refused when there are too many, since a file without the last rows would look complete', async () => {
    await expect(all(2)).rejects.toMatchObject({ code: 'download_too_long' });
  });

  it('end as soon as the job is to end', async () => {
    aborting.abort(new Error('cancelled'));
    await expect(all()).rejects.toThrow('cancelled');
  });
});
