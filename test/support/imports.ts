import { setTimeout as sleep } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { readWorkbook, sourceOf, type TableSheet, writeWorkbook } from '@app/platform';
import type { TestApp, Who } from './test-app';

/** An import as the interface shows it. */
export interface Import {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly wrong: number;
  readonly recorded: number;
  readonly done: number;
  readonly reason: string | null;
  readonly problems: readonly { readonly row: number; readonly says: string; readonly recorded?: boolean }[];
  readonly sameFile: readonly { readonly id: string }[];
}

/** A workbook of one sheet. */
export async function sheetOf(name: string, headings: readonly string[], rows: TableSheet['rows']): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook([{ name, columns: headings.map((heading) => ({ heading })), rows }]))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

export const itemHeadings = ['标题', '报送日期', '供稿单位', '保密审查人', '保密审查日期'];
export const itemRow = (title: string, on = '2014-03-05', units = '甲局') => [title, on, units, '张某', on];
/** A table of items with these titles. */
export const itemSheet = (...titles: string[]) =>
  sheetOf(
    '信息',
    itemHeadings,
    titles.map((title) => itemRow(title)),
  );

/** What somebody does who imports tables. */
export class Importer {
  constructor(
    private readonly app: TestApp,
    private readonly who: Who,
  ) {}

  async upload(kind: string, file: Buffer, name = '表.xlsx'): Promise<LightMyRequestResponse> {
    const token = await this.app.tokenOf(this.who);
    return this.app.nest.inject({
      method: 'POST',
      url: `/api/v1/imports?kind=${kind}&name=${encodeURIComponent(name)}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      payload: file,
    });
  }

  /** Sent, and at rest after its check. */
  async checked(kind: string, file: Buffer): Promise<Import> {
    const answer = await this.upload(kind, file);
    expect([answer.statusCode, answer.json<Import>().state]).toEqual([202, 'checking']);
    return this.until(answer.json<Import>().id, 'clean', 'refused');
  }

  async confirm(id: string, body: object = {}) {
    return this.app.post(this.who, `/api/v1/imports/${id}/confirmation`, body);
  }

  /** Sent, found clean, confirmed, and at rest. */
  async imported(kind: string, file: Buffer): Promise<Import> {
    const seen = await this.checked(kind, file);
    expect(seen).toMatchObject({ state: 'clean', problems: [] });
    expect((await this.confirm(seen.id)).status).toBe(202);
    return this.until(seen.id, 'done', 'undone');
  }

  async until(id: string, ...states: string[]): Promise<Import> {
    for (let i = 0; i < 400; i++) {
      const seen = (await this.app.get(this.who, `/api/v1/imports/${id}`)).body as Import;
      if (states.includes(seen.state)) return seen;
      await sleep(25);
    }
    throw new Error('the import did not come to rest');
  }

  /** The cells of the first sheet of a file that is handed out. */
  async tableAt(path: string): Promise<string[][]> {
    const { rawPayload, headers } = await this.file(path);
    expect(String(headers['content-disposition'])).toMatch(/^attachment; /);
    const [sheet] = await readWorkbook(sourceOf(rawPayload));
    const rows: string[][] = [];
    for await (const { cells } of sheet!.rows()) rows.push(cells.map((cell) => cell?.text ?? ''));
    return rows;
  }

  async file(path: string): Promise<LightMyRequestResponse> {
    const headers = { authorization: `Bearer ${await this.app.tokenOf(this.who)}` };
    return this.app.nest.inject({ method: 'GET', url: path, headers });
  }

  /** Titles and statuses of the items whose title begins so. */
  async itemsCalled(beginning: string): Promise<{ title: string; status: string }[]> {
    const { body } = await this.app.get(this.who, `/api/v1/items?limit=200&text=${encodeURIComponent(beginning)}`);
    return (body as { rows: { title: string; status: string }[] }).rows;
  }
}
