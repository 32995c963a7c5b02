import { expectRefusal } from '../support/refusals';
import { notices, NOTICES } from '../support/notices';
import { TestApp } from '../support/test-app';

const LIAISON = 'liaison of 甲局';

describe('notices are read', () => {
  let app: TestApp;
  const { hearing, list, unread, adopted } = notices(() => app);
  beforeAll(async () => {
    app = await TestApp.start();
    await hearing(LIAISON, 'liaison of 乙局');
    for (const title of ['春耕', '秋收', '冬藏']) await adopted(['甲局', '乙局'], '2014-03-20', title);
  });
  afterAll(() => app.close());

  it('one by one, and reading again changes nothing', async () => {
    const [one] = (await list(LIAISON, 'unread=true')).rows;
    const before = await unread(LIAISON);
    for (let i = 0; i < 2; i++) expect((await app.post(LIAISON, `${NOTICES}/${one?.id}/reading`, {})).status).toBe(204);
    expect(await unread(LIAISON)).toBe(before - 1);
    expect((await list(LIAISON, 'unread=true')).rows.map(({ id }) => id)).not.toContain(one?.id);
    expect((await list(LIAISON, 'unread=false')).rows.map(({ id }) => id)).toEqual([one?.id]);
    expectRefusal(await app.post(LIAISON, `${NOTICES}/${one?.id}/reading?dryRun=true`, {}), 400, 'dry_run_unsupported');
  });

  it('by whom they are for alone', async () => {
    const [mine] = (await list(LIAISON)).rows;
    for (const who of ['liaison of 乙局', 'system_administrator'] as const)
      expectRefusal(await app.post(who, `${NOTICES}/${mine?.id}/reading`, {}), 404, 'notice_not_found');
  });

  it("all at once, the own ones alone, and each account's reading is its own", async () => {
    const others = await unread('liaison of 乙局');
    const left = await unread(LIAISON);
    expect([left, others]).toEqual([expect.any(Number), 3]);
    expect((await app.post(LIAISON, `${NOTICES}/readings`, {})).body).toEqual({ marked: left });
    expect([await unread(LIAISON), await unread('liaison of 乙局')]).toEqual([0, others]);
    expect((await app.get(LIAISON, `${NOTICES}/unread`)).body).toEqual({ unread: 0, kinds: [] });
  });
});
