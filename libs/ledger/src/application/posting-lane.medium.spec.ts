import { directoryPersistence } from '@app/directory';
import { DomainError } from '@app/kernel';
import { managerOf, openDatabase, UnitOfWork, type Tx } from '@app/platform';
import { aLedger, construct, FixedClock, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import type { LaneWrite } from './lane-write';
import { PostingLane } from './posting-lane';
import { type EventToRecord, RecordEvent } from './record-event';

const parts = [directoryPersistence, ledgerPersistence];
const adoption = { type: 'adoption', item: 'A', units: ['甲局'], pub: '政务', issue: '3' };

let database: TestDatabase;
let ledger: LedgerBuilt;
let lane: PostingLane;

beforeEach(async () => {
  database = await openTestDatabase(parts);
  lane = construct(PostingLane, [database.unitOfWork, new FixedClock()]);
  ledger = await aLedger(database, { given: [lane] });
});
afterEach(() => database.close());

const count = async (table: string) =>
  Number((await database.dataSource.query<[{ n: number }]>(`select count(*) as n from ${table}`))[0].n);

const item = (n: number) => ({ ...adoption, item: `A${n}` });
const codeOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'fulfilled' ? 'done' : (outcome.reason as DomainError).code;

describe('recording the same thing', () => {
  it('thirty-two times at once creates one event and gives everybody the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => ledger.record(adoption)));
    const [first] = answers;
    expect(first?.receipt.entries.map((entry) => `${entry.asset} ${entry.amount}`)).toEqual([
      'point 10.0',
      'yuan 20.00',
    ]);
    for (const { receipt } of answers) expect(receipt).toEqual(first?.receipt);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    expect([await count('ledger_event'), await count('ledger_entry')]).toEqual([1, 2]);
  });

  it('in other words is a conflict that names the field, since one of the two must be wrong', async () => {
    await ledger.record(adoption);
    await expect(ledger.record({ ...adoption, units: ['乙局'] })).rejects.toMatchObject({
      code: 'already_recorded',
      message: expect.stringContaining('units[0].unit') as string,
    });
  });

  it('again after it was cancelled begins a new record, and both stay in the log', async () => {
    const { receipt } = await ledger.record(adoption);
    await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), reason: '记错' });
    const again = await ledger.record(adoption);
    expect(again.replayed).toBe(false);
    expect(again.receipt.event.no).toBeGreaterThan(receipt.event.no);
    expect(await ledger.verify()).toEqual([]);
  });
});

describe('an idempotency key', () => {
  const key = { idempotencyKey: 'k-1' };

  it('answers an equal request with the first answer, at the same moment and ever after', async () => {
    const [first, twin] = await Promise.all([ledger.record(adoption, key), ledger.record(adoption, key)]);
    await ledger.record({ ...adoption, pub: '专报' });
    const later = await ledger.record(adoption, key);
    expect([twin.receipt, later.receipt]).toEqual([first.receipt, first.receipt]);
    expect([first.replayed, twin.replayed, later.replayed]).toEqual([false, true, true]);
  });

  it('with another body is a conflict that names the field that differs, and writes nothing', async () => {
    await ledger.record(adoption, { ...key, input: { item: 'A', contributors: [{ unitId: 1 }] } });
    const other = ledger.record(item(2), { ...key, input: { item: 'A', contributors: [{ unitId: 2 }] } });
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused', kind: 'conflict' });
    await expect(other).rejects.toThrow('contributors[0].unitId');
    expect(await count('ledger_event')).toBe(1);
  });

  it('used for another command is a conflict as well', async () => {
    await ledger.record(adoption, key);
    await expect(ledger.close('2014-01', 'k-1')).rejects.toThrow('command');
  });

  it('is free again after a refusal, so that a corrected request can be sent under it', async () => {
    await expect(ledger.record({ ...adoption, on: '2014-03-04' }, key)).rejects.toMatchObject({
      code: 'date_in_future',
    });
    expect((await ledger.record(adoption, key)).replayed).toBe(false);
  });

  it('is not used up by a dry run, which writes nothing at all', async () => {
    const dry = await ledger.record(adoption, { ...key, dryRun: true });
    expect(dry.receipt.entries).toHaveLength(2);
    expect([await count('ledger_event'), await count('ledger_entry'), await count('ledger_idempotency')]).toEqual([
      0, 0, 0,
    ]);
    expect((await ledger.record(adoption, key)).receipt).toEqual(dry.receipt);
  });
});

describe('events recorded together', () => {
  const anew = { ...adoption, issue: '4' };
  const points = async () =>
    Number(
      (
        await database.dataSource.query<[{ n: number | null }]>(
          `select sum(amount) as n from ledger_entry where asset = 'point'`,
        )
      )[0].n,
    );

  it('are both there, each with its receipt, and doing it again does nothing', async () => {
    const { receipt } = await ledger.record(adoption);
    const back = { type: 'cancellation', cancels: String(receipt.event.no), reason: '改编入第 4 期' };
    const done = await ledger.recordAll([back, anew]);
    expect(done.receipts.map(({ entries }) => entries.map(({ asset, amount }) => `${asset} ${amount}`))).toEqual([
      ['point -10.0', 'yuan -20.00'],
      ['point 10.0', 'yuan 20.00'],
    ]);
    const again = await ledger.recordAll([back, anew]);
    expect([again.replayed, again.receipts]).toEqual([true, done.receipts]);
    expect([await count('ledger_event'), await points()]).toEqual([3, 100]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('leave nothing behind when the second is refused, whoever shares their transaction', async () => {
    const { receipt } = await ledger.record(adoption);
    const back = { type: 'cancellation', cancels: String(receipt.event.no), reason: '改编入第 4 期' };
    const outcomes = await Promise.allSettled([
      ledger.record(item(1)),
      ledger.recordAll([back, { ...anew, on: '2014-05-01' }]),
      ledger.recordAll([back, anew], { dryRun: true }),
      ledger.record({ ...adoption, issue: '5' }),
      ledger.recordAll([{ ...back, reason: '误' }, item(2)]),
      ledger.recordAll([{ ...back, reason: '误' }, item(3)]),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['done', 'date_in_future', 'done', 'done', 'done', 'recorded_before']);
    // The adoption at first and one beside it, the one of A1, what was taken back and A2 instead of it.
    expect([await count('ledger_event'), await points()]).toEqual([5, 300]);
    expect(await ledger.verify()).toEqual([]);
  });
});

describe('writes that share a transaction', () => {
  it('are each refused for their own fault only', async () => {
    const wrong = { ...item(2), pub: '无此刊' };
    const future = { ...item(3), on: '2014-05-01' };
    const nothing = { type: 'cancellation', cancels: '999' };
    const writes = [item(1), wrong, future, nothing, { ...nothing, cancels: 'nobody' }, item(4)];
    const outcomes = await Promise.allSettled(writes.map((raw) => ledger.record(raw)));
    const codes = ['done', 'invalid_input', 'date_in_future', 'event_not_found', 'event_not_found', 'done'];
    expect(outcomes.map(codeOf)).toEqual(codes);
    expect(await count('ledger_event')).toBe(2);
    expect(await ledger.verify()).toEqual([]);
  });

  it('take back only their own rows when what they write alongside fails', async () => {
    await database.dataSource.query('create table note (id varchar(20) primary key)');
    const store = async (tx: Tx, notes: readonly { id: string }[]) => {
      for (const { id } of notes) await managerOf(tx).query('insert into note values (?)', [id]);
    };
    const note = (id: string) => ({ alongside: { store, row: () => ({ id }) } });
    const refuse = () => Promise.reject(new DomainError('no', 'conflict', '不行'));
    const outcomes = await Promise.allSettled([
      ledger.record(item(1), note('a')),
      ledger.record(item(2), { alongside: { store: refuse } }),
      ledger.record(item(3), note('a')),
      ledger.record(item(4), note('b')),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(codeOf(outcomes[1])).toBe('no');
    expect([await count('ledger_event'), await count('note')]).toEqual([2, 2]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('are prepared about once each, also when few of them fit, because a batch is no larger than the last that did', async () => {
    let prepared = 0;
    const large = {
      check: (_: Tx, raw: EventToRecord['raw']) => (prepared++, Promise.resolve(raw)),
      alongside: { store: () => Promise.resolve(), row: () => ({}), rowsEach: 100 },
    };
    await Promise.all(Array.from({ length: 120 }, (_, i) => ledger.record(item(i), large)));
    expect(await count('ledger_event')).toBe(120);
    // All of them in the first batch; then eight or nine at a time instead of all that are left.
    expect(prepared).toBeLessThan(120 + 120 * 1.5);
  });

  it('are all turned away at once by a database that lets nobody in, each of them waiting once only', async () => {
    let tries = 0;
    class BusyUnitOfWork extends UnitOfWork {
      override run<T>(): Promise<T> {
        tries += 1;
        return Promise.reject(new DomainError('database_busy', 'busy', '系统正忙'));
      }
    }
    const busy = construct(PostingLane, [new BusyUnitOfWork(database.dataSource), new FixedClock()]);
    const events = construct(RecordEvent, [busy]);
    const write = { caller: ledger.caller, dryRun: false, command: 'record', input: {}, raw: adoption };
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((n) => events.record({ ...write, idempotencyKey: `key-${n}` })),
    );
    expect(outcomes.map(codeOf)).toEqual(['database_busy', 'database_busy', 'database_busy']);
    expect(tries).toBe(1);
  });

  it('see each other: a cancellation and a second record of one item in one batch end where they end one by one', async () => {
    const { receipt } = await ledger.record(adoption);
    await Promise.all([
      ledger.record({ type: 'cancellation', cancels: String(receipt.event.no) }),
      ledger.record(adoption),
      ledger.record({ ...adoption, pub: '专报' }),
    ]);
    const [standing] = await database.dataSource.query<[{ points: number }]>(
      `select sum(amount) as points from ledger_entry where asset = 'point'`,
    );
    expect(Number(standing.points)).toBe(600);
    expect(await ledger.verify()).toEqual([]);
  });

  it('do not share one with the closing of a month, whatever arrives around it', async () => {
    const submission = (n: number) => ({ type: 'submission', on: '2014-01-20', item: `S${n}`, units: ['甲局'] });
    const outcomes = await Promise.allSettled([
      ledger.record(submission(1)),
      ledger.close('2014-01'),
      ledger.record(submission(2)),
      ledger.close('2014-01'),
      ledger.close('2014-02'),
      ledger.record(submission(3)),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['done', 'done', 'done', 'month_closed', 'done', 'done']);
    expect(await ledger.verify()).toEqual([]);
  });
});

describe('a long batch', () => {
  it('lets others in every few writes, so that readers and newcomers need not wait for its end', async () => {
    const turns = new Turns();
    const [prepared, carriedOut] = [turns.tally(), turns.tally()];
    const write: LaneWrite<null> = {
      caller: ledger.caller,
      idempotencyKey: null,
      command: 'note',
      input: {},
      dryRun: false,
      prepare: () => {
        prepared.note();
        return Promise.resolve({ needs: {}, perform: () => (carriedOut.note(), null) });
      },
    };
    await Promise.all(Array.from({ length: 200 }, () => lane.submit(write)));
    turns.stop();
    for (const { noted, mostInOneTurn } of [prepared, carriedOut]) {
      expect(noted).toBe(200);
      expect(mostInOneTurn).toBeLessThanOrEqual(10);
    }
  });
});

/** Counts the turns of the event loop, in each of which others get theirs. */
class Turns {
  private turn = 0;
  private next = setImmediate(() => this.count());

  tally() {
    const byTurn = new Map<number, number>();
    return {
      note: () => void byTurn.set(this.turn, (byTurn.get(this.turn) ?? 0) + 1),
      get noted() {
        return [...byTurn.values()].reduce((sum, times) => sum + times, 0);
      },
      get mostInOneTurn() {
        return Math.max(...byTurn.values());
      },
    };
  }

  stop(): void {
    clearImmediate(this.next);
  }

  private count(): void {
    this.turn += 1;
    this.next = setImmediate(() => this.count());
  }
}

describe('two processes on one database', () => {
  it('write one chain without a gap, however their writes interleave', async () => {
    const second = await openDatabase(parts, { ...database.place, migrate: false });
    try {
      const unitOfWork = new UnitOfWork(second);
      const elsewhere = construct(PostingLane, [unitOfWork, new FixedClock()]);
      const there = construct(RecordEvent, [elsewhere]);
      const asked = { caller: ledger.caller, idempotencyKey: null, dryRun: false, command: 'record', input: {} };
      const units = [String(ledger.unit('乙局'))];
      const recordings = Array.from({ length: 20 }, (_, n) => [
        ledger.record(item(n)),
        there.record({ ...asked, raw: { ...item(n), units, on: '2014-03-03', issue: '9' } }),
        sleep(n).then(() => ledger.record({ ...item(n), pub: '专报' })),
      ]);
      await Promise.all(recordings.flat());
      expect(await count('ledger_event')).toBe(60);
      expect(await ledger.verify()).toEqual([]);
    } finally {
      await second.destroy();
    }
  });
});

describe('the lane at shutdown', () => {
  it('has committed everything it accepted, before the database closes in the phase that follows', async () => {
    const accepted = Array.from({ length: 5 }, (_, n) => ledger.record(item(n)));
    await lane.beforeApplicationShutdown();
    expect(await count('ledger_event')).toBe(5);
    await Promise.all(accepted);
  });
});
