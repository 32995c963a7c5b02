import { directoryPersistence } from '@app/directory';
import { aLedger, construct, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { ReadLedger } from './read-ledger';

let database: TestDatabase;
let ledger: LedgerBuilt;
const reader = construct(ReadLedger);

beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  ledger = await aLedger(database);
});
afterAll(() => database.close());

const explain = (no: number) => database.unitOfWork.read((tx) => reader.explain(tx, ledger.officeId, no));
const whyNot = (question: Parameters<ReadLedger['whyNot']>[2]) =>
  database.unitOfWork.read((tx) => reader.whyNot(tx, ledger.officeId, question));
const adoption = (item: string, more = {}) => ({
  type: 'adoption',
  item,
  units: ['甲局', '乙局'],
  pub: '政务',
  ...more,
});

describe('an entry is explained', () => {
  it('by its event, its clauses with their readings, and its arithmetic as sentences', async () => {
    const { receipt } = await ledger.record(adoption('E1'));
    const told = await explain(receipt.entries[0]!.no);
    expect(told).toMatchObject({
      event: { seq: receipt.event.no, actorName: '王编辑' },
      cause: { seq: receipt.event.no },
      regulation: { id: 'sample', version: 1, title: '示例办法' },
      ruleTitle: '采用',
      reversedBy: null,
    });
    expect(told.clauses.map(({ id }) => id)).toEqual(['1.1']);
    expect(told.readings.map(({ id }) => id)).toEqual(['prize']);
    expect(told.sentences[0]).toBe('办法规定此种情形计 10 分（依据 1.1）。');
    expect(told.sentences[1]).toContain('由 2 个单位平均分，本单位得 5 分');
  });

  it('that was taken back, by what took it back; and the reversal, by the cancellation that caused it', async () => {
    const { receipt } = await ledger.record(adoption('E2'));
    const back = await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), reason: '失实' });
    const [first] = receipt.entries;
    const reversal = back.receipt.entries.find((entry) => entry.reverses === first?.no);
    expect((await explain(first!.no)).reversedBy?.seq).toBe(reversal?.no);
    const told = await explain(reversal!.no);
    expect(told).toMatchObject({
      event: { seq: receipt.event.no },
      cause: { seq: back.receipt.event.no, type: 'cancellation' },
    });
    expect(told.sentences).toEqual([`冲回第 ${first?.no} 号分录。`]);
  });

  it('of a decision, by who decided and why', async () => {
    const { receipt } = await ledger.record({ type: 'incident', units: ['甲局'], fault: 'untrue' });
    expect(receipt.pending).toMatchObject([{ range: ['-100.0', '-50.0'], decides: 'office_head' }]);
    const decided = { type: 'decision', of: String(receipt.event.no), amount: { point: '-60' }, reason: '初犯' };
    const { receipt: answer } = await ledger.record(decided);
    expect((await explain(answer.entries[0]!.no)).sentences).toEqual([
      '在办法规定的幅度内裁定为 -60 分（依据 2.1），理由：初犯。',
    ]);
  });

  it('of a quota, by what was counted and by the closing that settled it', async () => {
    const closed = await ledger.close('2014-01');
    const { rows } = await database.unitOfWork.read((tx) =>
      reader.entries(tx, ledger.officeId, { kind: 'quota' }, undefined, 1),
    );
    const told = await explain(rows[0]!.seq);
    expect(told).toMatchObject({ event: null, cause: { seq: closed.no, month: '2014-01' }, ruleTitle: '每月任务' });
    expect(told.sentences).toEqual(['本月计 0 条，任务 2 条（依据 3.1），未完成任务，计 -30 分（依据 3.1）。']);
  });

  it('only if there is one', async () => {
    await expect(explain(99_999)).rejects.toMatchObject({ code: 'entry_not_found' });
  });
});

describe('why something brings nothing', () => {
  it('is said of an item nobody adopted, of what is not known, and of what waits for a decision', async () => {
    await ledger.record({ type: 'submission', item: 'W1', units: ['甲局'] });
    expect((await whyNot({ item: 'W1' })).map(({ code }) => code)).toEqual(['no_rule', 'never_adopted']);
    expect((await whyNot({ item: 'W0' })).map(({ code }) => code)).toEqual(['unknown']);
    const { receipt } = await ledger.record({ type: 'incident', units: ['乙局'], fault: 'untrue' });
    expect(await whyNot({ event: receipt.event.no })).toMatchObject([{ code: 'pending', clause: '2.1' }]);
    await expect(whyNot({ event: 99_999 })).rejects.toMatchObject({ code: 'event_not_found' });
  });

  it('is said of a cancelled adoption with its reason, and nothing is said of one that earns', async () => {
    const { receipt } = await ledger.record(adoption('W2'));
    expect(await whyNot({ item: 'W2' })).toEqual([]);
    await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), reason: '失实' });
    expect(await whyNot({ item: 'W2' })).toMatchObject([{ code: 'cancelled', reason: '已于 2014-03-03 撤销：失实' }]);
  });
});

describe('a decision or an award without an effect is refused', () => {
  it.each([
    ['a decision on a fixed price', { type: 'incident', units: ['甲局'], fault: 'late' }, '-10', 'nothing_to_decide'],
    ['one outside the range', { type: 'incident', units: ['丙镇'], fault: 'untrue' }, '-101', 'decision_out_of_range'],
  ])('%s', async (_what, incident, point, code) => {
    const { receipt } = await ledger.record(incident);
    const decision = { type: 'decision', of: String(receipt.event.no), amount: { point } };
    await expect(ledger.record(decision)).rejects.toMatchObject({ code });
  });

  it('an award that no clause allows', async () => {
    const award = { type: 'award', units: ['甲局'], row: 'sound', amount: { point: '11' } };
    await expect(ledger.record(award)).rejects.toMatchObject({ code: 'award_not_allowed' });
    expect((await ledger.record({ ...award, amount: { point: '10' } })).receipt.entries).toHaveLength(1);
  });

  it('a number written with a leading zero, which would name no event in the log', async () => {
    const { receipt } = await ledger.record(adoption('W3'));
    const cancels = `0${receipt.event.no}`;
    await expect(ledger.record({ type: 'cancellation', cancels })).rejects.toMatchObject({ code: 'event_not_found' });
  });

  it('a cancellation of a cancellation, with the advice to record again', async () => {
    const { receipt } = await ledger.record(adoption('W4'));
    const cancels = String(receipt.event.no);
    const back = await ledger.record({ type: 'cancellation', cancels, reason: '一' });
    const twice = { type: 'cancellation', cancels: String(back.receipt.event.no) };
    await expect(ledger.record(twice)).rejects.toMatchObject({ code: 'not_cancellable' });
    const decision = { type: 'decision', of: cancels, amount: { point: '5' } };
    await expect(ledger.record(decision)).rejects.toMatchObject({ code: 'already_cancelled' });
  });
});
