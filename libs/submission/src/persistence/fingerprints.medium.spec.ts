import {
  openTestDatabase,
  Random,
  type RewritingName,
  rewritings,
  type TestDatabase,
  type WrittenItem,
  writtenItem,
} from '@app/testing';
import { bandsOf } from '../domain/similarity/bands';
import { candidatesOf, ROWS_OF_A_BAND } from '../domain/similarity/candidates';
import { Comparison } from '../domain/similarity/comparison';
import { ItemBandRow, ItemFingerprintRow } from './fingerprint-rows';
import { Fingerprints } from './fingerprints';
import { ItemBand1700000000420 } from './migrations/1700000000420-item-band';
import { ItemFingerprint1700000000421 } from './migrations/1700000000421-item-fingerprint';

describe('fingerprints', () => {
  const fingerprints = new Fingerprints();
  const random = new Random(7);
  const written = writtenItem(random);
  let database: TestDatabase;
  beforeAll(async () => {
    const entities = [ItemBandRow, ItemFingerprintRow];
    const migrations = [ItemBand1700000000420, ItemFingerprint1700000000421];
    database = await openTestDatabase([{ entities, migrations }]);
  });
  afterAll(() => database.close());

  const put = (officeId: number, itemId: string, submittedOn: string, text: { title: string; body: string | null }) =>
    database.unitOfWork.run((tx) =>
      fingerprints.replace(tx, [{ officeId, itemId, submittedOn, bands: bandsOf(text) }]),
    );
  const found = async (officeId: number, text: { title: string; body: string | null }, from = '2014-01-01') => {
    const days = { from, to: '2014-12-31' };
    const hits = await database.unitOfWork.read((tx) => fingerprints.hits(tx, officeId, bandsOf(text), days));
    return candidatesOf(hits).itemIds;
  };

  it('lead back to an item by a rewritten text, within the days and the office asked for', async () => {
    await put(1, 'model', '2014-03-05', written);
    const rewritten = rewritings['words, numbers, order and title'](random, written);
    expect(await found(1, rewritten)).toEqual(['model']);
    expect(await found(1, rewritten, '2014-03-06')).toEqual([]);
    expect(await found(2, rewritten)).toEqual([]);
  });

  it('are those of the newest text, since an item that was returned may come back quite different', async () => {
    const [first, second] = [writtenItem(random, { boilerplate: false }), writtenItem(random, { boilerplate: false })];
    await put(3, 'returned', '2014-03-05', first);
    await put(3, 'returned', '2014-04-05', second);
    expect(await found(3, first)).toEqual([]);
    expect(await found(3, second)).toEqual(['returned']);
  });

  it('leave no row behind when an item is purged', async () => {
    await put(4, 'secret', '2014-03-05', written);
    await database.unitOfWork.run((tx) => fingerprints.remove(tx, ['secret', 'never-there']));
    const left = await database.dataSource.query<unknown[]>(
      `SELECT item_id FROM item_band WHERE item_id = 'secret' UNION ALL SELECT item_id FROM item_fingerprint WHERE item_id = 'secret'`,
    );
    expect(left).toEqual([]);
  });

  it('read no more rows of a band than the bound, the newest, however many items share it', async () => {
    const text = { title: '每日值班情况', body: null };
    for (let day = 1; day <= ROWS_OF_A_BAND + 4; day++)
      await put(5, `d${String(day).padStart(2, '0')}`, `2014-03-${String(day).padStart(2, '0')}`, text);
    const [band] = bandsOf(text) as [number];
    const days = { from: '2014-01-01', to: '2014-12-31' };
    const hits = await database.unitOfWork.read((tx) => fingerprints.hits(tx, 5, [band], days));
    expect(hits.map(({ itemId }) => itemId)).toEqual(
      Array.from({ length: ROWS_OF_A_BAND }, (_, i) => `d${ROWS_OF_A_BAND + 4 - i}`.replace(/^d(\d)$/, 'd0$1')),
    );
  });

  /** What `npm run bench -- duplicates` measures at length, in small; the figures stand in docs/performance.md. */
  describe('in a built set of rewritten items', () => {
    const set = Array.from({ length: 200 }, () => writtenItem(random));
    beforeAll(() =>
      database.unitOfWork.run((tx) => {
        const prints = set.map((item, place) => ({
          officeId: 6,
          itemId: String(place),
          submittedOn: '2014-03-05',
          bands: bandsOf(item),
        }));
        return fingerprints.add(tx, prints);
      }),
    );

    const alike = async (text: WrittenItem): Promise<number[]> => {
      const days = { from: '2014-01-01', to: '2014-12-31' };
      const hits = await database.unitOfWork.read((tx) => fingerprints.hits(tx, 6, bandsOf(text), days));
      const { itemIds, common } = candidatesOf(hits);
      const comparison = new Comparison(text, common);
      return itemIds.map(Number).filter((place) => comparison.with(set[place] as WrittenItem));
    };

    // Of a text whose every second sentence is new, half is no duplicate any more.
    const { 'half written anew': _half, ...whole } = rewritings;
    it.each(Object.keys(whole) as RewritingName[])('lead back to them after %s', async (name) => {
      let found = 0;
      for (let place = 0; place < 10; place++)
        if ((await alike(rewritings[name](random, set[place] as WrittenItem))).includes(place)) found++;
      expect(found).toBeGreaterThanOrEqual(9);
    });

    it('do not take items for duplicates that share topic, unit and phrases', async () => {
      let taken = 0;
      for (let i = 0; i < 30; i++) if ((await alike(writtenItem(random))).length > 0) taken++;
      expect(taken).toBeLessThanOrEqual(2);
    });
  });
});
