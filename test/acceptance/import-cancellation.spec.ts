import { setTimeout as sleep } from 'node:timers/promises';
import { JobHandlers } from '@app/platform';
import { type Import, Importer, itemSheet } from '../support/imports';
import { TestApp } from '../support/test-app';

describe('POST /api/v1/imports/:id/cancellation', () => {
  let app: TestApp;
  let editor: Importer;
  beforeAll(async () => {
    app = await TestApp.start();
    editor = new Importer(app, 'editor');
  });
  afterAll(() => app.close());

  const cancel = (id: string) => app.post('editor', `/api/v1/imports/${id}/cancellation`, {});

  it('gives a file up before it is imported, and then there is nothing left to confirm', async () => {
    const { id } = await editor.checked('items', await itemSheet('放弃'));
    expect((await cancel(id)).body).toMatchObject({ state: 'cancelled' });
    expect((await editor.confirm(id)).body).toMatchObject({ code: 'import_not_clean' });
  });

  it('stops an import under way and takes back what it wrote, so that nobody is left with half of a table', async () => {
    const late = jest
      .spyOn(app.nest.get(JobHandlers).of('import.run'), 'settle')
      .mockRejectedValueOnce(new Error('killed'));
    const { id } = await editor.checked('items', await itemSheet('中止一', '中止二'));
    await editor.confirm(id);
    while (late.mock.calls.length === 0) await sleep(10);
    expect((await cancel(id)).body).toMatchObject({ state: 'undoing' } satisfies Partial<Import>);
    await sleep(50);
    app.clock.advance(5_000);
    expect(await editor.until(id, 'undone', 'done')).toMatchObject({ state: 'undone', reason: 'editor中止了导入' });
    expect((await editor.itemsCalled('中止')).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    expect((await cancel(id)).body).toMatchObject({ code: 'import_over' });
  });
});
