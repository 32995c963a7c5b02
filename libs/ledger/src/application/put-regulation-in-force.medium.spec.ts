import { Directory, directoryPersistence } from '@app/directory';
import {
  aLedger,
  construct,
  FixedClock,
  openTestDatabase,
  regulationFiles,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { PostingLane } from './posting-lane';
import { ReadLedger } from './read-ledger';
import { RegulationTimelines } from './regulation-timelines';

let database: TestDatabase;
let clock: FixedClock;
let ledger: LedgerBuilt;

beforeEach(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  clock = new FixedClock('2014-03-20T01:00:00Z');
  ledger = await aLedger(database, {
    regulation: null,
    given: [clock, construct(PostingLane, [database.unitOfWork, clock])],
  });
});
afterEach(() => database.close());

const second = (more = {}) => regulationFiles({ version: 2, from: '2014-03-01', point: '12', ...more });
const adoption = (on: string, item = 'A', more = {}) => ({
  type: 'adoption',
  on,
  item,
  units: ['甲局'],
  pub: '政务',
  ...more,
});

async function entries() {
  const { rows } = await database.unitOfWork.read((tx) =>
    construct(ReadLedger).entries(tx, ledger.officeId, { asset: 'point' }, undefined, 100),
  );
  return rows.map((e) => `${e.seq} ${e.period} ${e.amount} v${e.regulationVersion} ${e.reverses ?? ''}`.trim());
}

describe('a version is put in force', () => {
  it('when it loads, its cases are green and nothing is left unsaid; its publications join the directory', async () => {
    const files = regulationFiles();
    const put = await ledger.put(files);
    expect(put).toMatchObject({ no: 1, id: 'sample', version: 1 });
    const titles = await database.unitOfWork.read((tx) =>
      construct(Directory).publications(tx, ledger.officeId, '2014-03-01'),
    );
    expect(titles.map(({ key }) => key).sort()).toEqual(['专报@city', '政务@district']);
    const timeline = await database.unitOfWork.read((tx) => construct(RegulationTimelines).of(tx, ledger.officeId));
    expect(timeline.at('2014-03-05')).toMatchObject({ sha256: put.sha256, regulation: { version: 1 } });
    expect(timeline.at('2013-12-31')).toBeUndefined();
    expect(timeline.vocabularyAt('2013-12-31')?.regulation.version).toBe(1);
    expect(await ledger.verify()).toEqual([]);
  });

  it.each([
    ['has an error', { source: 'regulation: [' }, ''],
    ['has a red case', { cases: regulationFiles().cases.replace("'10.0'", "'11.0'") }, 'case'],
    ['has a row without a case', { cases: 'cases: []\n' }, '案例'],
  ])('not when it %s', async (_what, broken, word) => {
    const put = ledger.put({ ...regulationFiles(), ...broken });
    await expect(put).rejects.toMatchObject({ code: 'regulation_not_ready' });
    await expect(put).rejects.toThrow(word);
  });

  it('only when its warnings are signed off by name, and the names are kept with it', async () => {
    const files = { ...regulationFiles(), text: `${regulationFiles().text}\n[9.9] 每年评优 3 个单位。\n` };
    const refused = ledger.put(files);
    await expect(refused).rejects.toMatchObject({ code: 'regulation_not_ready' });
    const code = await refused.catch((error: Error) => /\b([a-z]+_[a-z_]+)\b/.exec(error.message)?.[1] ?? '');
    await expect(ledger.put(files, ['another_code'])).rejects.toMatchObject({ code: 'regulation_not_ready' });
    await ledger.put(files, [code as string]);
    const [{ signed_off: signed }] = await database.dataSource.query<[{ signed_off: string }]>(
      'select signed_off from ledger_regulation',
    );
    expect(signed).toBe(JSON.stringify([code]));
  });

  it('not when amounts of different items meet in one stack for ever, since nothing ever settles it', async () => {
    const wide = (per: string) => regulationFiles({ stack: `{ per: ${per}, take: max, clause: "1.2" }` });
    // Signing the warning off does not make the ledger able to settle it.
    const endless = ledger.put(wide('[unit]'), ['stack_without_period']);
    await expect(endless).rejects.toMatchObject({ code: 'regulation_beyond_scope' });
    await expect(endless).rejects.toThrow('请在 per 中加上 month');
    await ledger.put(wide('[unit, month]'));
  });

  it('not twice under one number, nor before or on the day another begins', async () => {
    await ledger.put(regulationFiles());
    await expect(ledger.put(regulationFiles({ from: '2014-05-01' }))).rejects.toMatchObject({
      code: 'regulation_version_exists',
    });
    for (const from of ['2014-01-01', '2013-06-01'])
      await expect(ledger.put(regulationFiles({ version: 2, from }))).rejects.toMatchObject({
        code: 'regulation_overlaps',
      });
  });

  it('not when it reaches back into closed months, whose tables are printed', async () => {
    await ledger.put(regulationFiles());
    await ledger.close('2014-01');
    await ledger.close('2014-02');
    await expect(ledger.put(second({ from: '2014-02-28' }))).rejects.toMatchObject({ code: 'regulation_reaches_back' });
    await ledger.put(second());
  });

  it('not when it counts in another scale, since amounts of all versions are added together', async () => {
    await ledger.put(regulationFiles());
    await expect(ledger.put(second({ scale: 2 }))).rejects.toMatchObject({ code: 'regulation_scale_changed' });
  });

  it('once, when two people do it at the same moment', async () => {
    await ledger.put(regulationFiles());
    const outcomes = await Promise.allSettled([ledger.put(second()), ledger.put(second())]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
    expect(await ledger.verify()).toEqual([]);
  });
});

describe('a second version', () => {
  beforeEach(() => ledger.put(regulationFiles()));

  it('governs what happens from its first day on and leaves what stood before untouched', async () => {
    await ledger.record(adoption('2014-02-28'));
    const before = await entries();
    await ledger.put(second());
    expect(await entries()).toEqual(before);
    await ledger.record(adoption('2014-02-28', 'B'));
    await ledger.record(adoption('2014-03-01', 'C'));
    expect(await entries()).toEqual([...before, '7 2014-02 100 v1', '10 2014-03 120 v2']);
    expect(await ledger.verify()).toEqual([]);
  });

  it('is applied to what was recorded already in open months after its first day', async () => {
    await ledger.record(adoption('2014-03-05'));
    await ledger.put(second());
    expect(await entries()).toEqual(['3 2014-03 100 v1', '6 2014-03 -100 v1 3', '8 2014-03 120 v2']);
    expect(await ledger.verify()).toEqual([]);
  });

  it('is applied also to what is recorded in the very moment it is put in force', async () => {
    await Promise.all([
      ledger.record(adoption('2014-03-05', 'X')),
      ledger.put(second()),
      ledger.record(adoption('2014-03-06', 'Y')),
    ]);
    expect(await ledger.verify()).toEqual([]);
    const standing = (await entries()).filter((line) => line.includes(' 120 '));
    expect(standing).toHaveLength(2);
  });

  it('parts one item between the versions: each adoption counts under the one of its own day', async () => {
    await ledger.put(second());
    await ledger.record(adoption('2014-02-20', 'A', { issue: '1' }));
    await ledger.record(adoption('2014-03-10', 'A', { issue: '2' }));
    expect(await entries()).toEqual(['4 2014-02 100 v1', '7 2014-03 120 v2']);
  });

  it('does not decide about what happened under the first: a decision made later follows the first', async () => {
    const incident = { type: 'incident', on: '2014-02-10', units: ['甲局'], fault: 'untrue' };
    const { receipt } = await ledger.record(incident);
    await ledger.put(second());
    const of = String(receipt.event.no);
    const decide = (point: string) => ledger.record({ type: 'decision', on: '2014-03-10', of, amount: { point } });
    await expect(decide('-101')).rejects.toMatchObject({ code: 'decision_out_of_range' });
    expect((await decide('-60')).receipt.entries).toMatchObject([{ amount: '-60.0', period: '2014-02' }]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('ends the first on the day before it begins', async () => {
    await ledger.put(second());
    const timeline = await database.unitOfWork.read((tx) => construct(RegulationTimelines).of(tx, ledger.officeId));
    expect(timeline.versions.map(({ regulation }) => regulation.effective.lastDay)).toEqual(['2014-02-28', null]);
    expect(timeline.at('2014-02-28')?.regulation.version).toBe(1);
    expect(timeline.at('2014-03-01')?.regulation.version).toBe(2);
  });

  it('may leave a gap after a first that ends of itself, in which nothing earns and the reason says so', async () => {
    const other = await aLedger(database, {
      code: 'gap',
      regulation: regulationFiles({ lastDay: '2014-02-15' }),
      given: [clock],
    });
    await other.put(second());
    const { receipt } = await other.record(adoption('2014-02-20'));
    expect([receipt.entries, receipt.zero.map(({ code }) => code)]).toEqual([[], ['after_effective']]);
  });
});
