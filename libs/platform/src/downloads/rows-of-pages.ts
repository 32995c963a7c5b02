import type { PageOfRows } from '../database/paging';
import { platformErrors } from '../errors';
import type { JobContext } from '../jobs/job';

/** Rows of one download at most; a sheet of a workbook ends soon after a million. */
const MOST_ROWS = 500_000;

/**
 * All rows of a list that is read page by page, for a file that is made of them: one page is held at a time. Stops when the
 * job is to stop; throws `download_too_long` rather than leave rows out.
 */
export async function* rowsOfPages<T>(
  read: (cursor: string | undefined) => Promise<PageOfRows<T>>,
  context: JobContext,
  most = MOST_ROWS,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  let written = 0;
  do {
    context.signal.throwIfAborted();
    const page = await read(cursor);
    written += page.rows.length;
    if (written > most) throw platformErrors.download_too_long({ most });
    yield* page.rows;
    // How many there will be nobody has counted, so the bar only shows that it goes on.
    context.progress(Math.min(95, Math.ceil(100 * (1 - 1 / (1 + written / 5_000)))), `已写入 ${written} 行`);
    cursor = page.next;
  } while (cursor !== undefined);
}
