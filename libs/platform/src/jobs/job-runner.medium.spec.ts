import { DomainError } from '@app/kernel';
import { FixedClock, openTestDatabase } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobContext } from './job';
import { aGate, JobsHouse, NoteHandler, requester } from '../../fixtures/jobs-house';

let house: JobsHouse<FixedClock>;
beforeEach(async () => {
  house = new JobsHouse(await openTestDatabase(JobsHouse.parts), new FixedClock());
});
afterEach(() => house.close());

const failing = (error: unknown) =>
  new NoteHandler(() => {
    throw error;
  });

describe('running a job', () => {
  it('hands the input and the caller to its handler, and keeps the effect and the result', async () => {
    const { id } = await house.enqueue({ input: { text: '乙' } });
    let caller: unknown;
    await house.process(new NoteHandler((context) => (caller = context.caller))).runner.run(id);
    expect(caller).toEqual(requester);
    expect(await house.read(id)).toMatchObject({ state: 'done', progress: 100, attempts: 1, result: { noted: '乙' } });
    expect(await house.count()).toBe(1);
  });

  it('has one effect when two processes reach for it at the same moment', async () => {
    const { id } = await house.enqueue();
    const ran = await Promise.all([1, 2, 3, 4].map(() => house.process().runner.run(id)));
    expect(ran.filter(Boolean)).toHaveLength(1);
    expect(await house.count()).toBe(1);
  });

  it('shows its progress while it goes on', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const run = house
      .process(new NoteHandler((context) => (context.progress(40, '正在核对'), gate.pass())))
      .runner.run(id);
    expect(await house.until(id, ({ progress }) => progress > 0)).toMatchObject({ progress: 40, step: '正在核对' });
    gate.open();
    await run;
  });

  it('waits until its time has come', async () => {
    const { id } = await house.enqueue({ runAfter: new Date(house.clock.now().getTime() + 1_000) });
    const { runner } = house.process();
    expect([await runner.due(9), await runner.run(id)]).toEqual([[], false]);
    house.clock.advance(1_000);
    expect([await runner.due(9), await runner.run(id)]).toEqual([[id], true]);
  });

  it('leaves alone what only another version knows', async () => {
    const { id } = await house.enqueue({ kind: 'of tomorrow' });
    const { runner } = house.process();
    expect([await runner.due(9), await runner.run(id)]).toEqual([[], false]);
    expect(await house.read(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

describe('a lease', () => {
  it('that ran out lets another process finish, and the first one cannot settle any more', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    // Its heart does not beat, as of a process that hangs.
    const first = house.process(new NoteHandler(() => gate.pass()), { timings: { beatMs: 60_000 } }).runner.run(id);
    await gate.reached;
    const second = house.process().runner;
    expect(await second.run(id)).toBe(false);
    house.clock.advance(30_001);
    expect(await second.due(9)).toEqual([id]);
    expect(await second.run(id)).toBe(true);
    gate.open();
    await first;
    expect(await house.read(id)).toMatchObject({ state: 'done', attempts: 2 });
    expect(await house.count()).toBe(1);
  });

  it('that was taken over keeps the first process from settling also while the second is still at work', async () => {
    const { id } = await house.enqueue();
    const [slow, working] = [aGate(), aGate()];
    const hangs = { timings: { beatMs: 60_000 } };
    const first = house.process(new NoteHandler(() => slow.pass()), hangs).runner.run(id);
    await slow.reached;
    house.clock.advance(30_001);
    const second = house.process(new NoteHandler(() => working.pass())).runner.run(id);
    await working.reached;
    slow.open();
    await first;
    expect([(await house.read(id)).state, await house.count()]).toEqual(['running', 0]);
    working.open();
    await second;
    expect([(await house.read(id)).state, await house.count()]).toEqual(['done', 1]);
  });

  it('that was lost is told to the work at the next beat, so that it does not go on for nothing', async () => {
    const { id } = await house.enqueue();
    let told: Promise<unknown> = Promise.resolve();
    const gate = aGate();
    const hangs = new NoteHandler(({ signal }) => {
      told = new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
      return Promise.race([gate.pass(), told]);
    });
    // A day is longer than any lease, and the beat comes after the other process has finished.
    const first = house.process(hangs, { timings: { beatMs: 300 } }).runner.run(id);
    await gate.reached;
    house.clock.advance(86_400_000);
    await house.process().runner.run(id);
    await first;
    expect(await told).toMatchObject({ because: 'lease lost' });
    expect(await house.count()).toBe(1);
  });

  it('is kept by beating for as long as the work takes', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const first = house.process(new NoteHandler(() => gate.pass())).runner.run(id);
    await gate.reached;
    const other = house.process().runner;
    for (let i = 0; i < 4; i++) {
      house.clock.advance(20_000);
      await sleep(100);
      expect(await other.run(id)).toBe(false);
    }
    gate.open();
    await first;
    expect(await house.read(id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('left behind too often fails the job, so that one that kills its process does not do so for ever', async () => {
    const { id } = await house.enqueue({ maxAttempts: 1 });
    const gate = aGate();
    const hangs = house.process(new NoteHandler(() => gate.pass()), { timings: { beatMs: 60_000 } }).runner.run(id);
    await gate.reached;
    house.clock.advance(30_001);
    await house.process().runner.run(id);
    expect(await house.read(id)).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'job_interrupted' } });
    gate.open();
    await hangs;
    expect(await house.count()).toBe(0);
  });
});

describe('a failure', () => {
  it('nobody foresaw is tried again after growing pauses, and in the end said in words', async () => {
    const { id } = await house.enqueue({ maxAttempts: 3 });
    const { runner } = house.process(failing(new TypeError('x is undefined')));
    for (const [attempt, longest] of [
      [1, 1_000],
      [2, 2_000],
    ] as const) {
      expect(await runner.run(id)).toBe(true);
      const { state, attempts, runAfter } = await house.read(id);
      expect([state, attempts]).toEqual(['queued', attempt]);
      const pause = runAfter.getTime() - house.clock.now().getTime();
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest);
      expect(await runner.run(id)).toBe(false);
      house.clock.advance(pause);
    }
    await runner.run(id);
    const { state, error } = await house.read(id);
    expect([state, error?.code]).toEqual(['failed', 'job_failed']);
    expect(error?.message).toMatch(/[一-龥]{3}/);
    expect(error?.message).not.toContain('undefined');
  });

  it('of the busy kind passes, so the job is tried again', async () => {
    const { id } = await house.enqueue();
    await house.process(failing(new DomainError('database_busy', 'busy', '系统正忙'))).runner.run(id);
    expect(await house.read(id)).toMatchObject({ state: 'queued', attempts: 1, error: null });
    house.clock.advance(1_000);
    await house.process().runner.run(id);
    expect(await house.read(id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('that is a refusal ends the job at once with its sentence, because it would only be refused again', async () => {
    const { id } = await house.enqueue();
    await house.process(failing(new DomainError('month_closed', 'conflict', '该月已经结账'))).runner.run(id);
    expect(await house.read(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: { code: 'month_closed', message: '该月已经结账' },
    });
  });

  it('while settling leaves nothing of the effect, and the next attempt has the only one', async () => {
    const { id } = await house.enqueue();
    class FailsLate extends NoteHandler {
      override async settle(...given: Parameters<NoteHandler['settle']>): Promise<never> {
        await super.settle(...given);
        throw new Error('too late');
      }
    }
    await house.process(new FailsLate()).runner.run(id);
    expect([(await house.read(id)).state, await house.count()]).toEqual(['queued', 0]);
    house.clock.advance(1_000);
    await house.process().runner.run(id);
    expect([(await house.read(id)).state, await house.count()]).toEqual(['done', 1]);
  });
});

describe('asking a running job to stop', () => {
  const cancel = (id: string) => {
    const { jobs } = house.process();
    return house.database.unitOfWork.run((tx) => jobs.cancel(tx, { officeId: 1, requestedBy: 7 }, id));
  };

  it('fires its signal at the next beat, and it ends without an effect', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const untilStopped = ({ signal }: JobContext) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        void gate.pass();
      });
    const run = house.process(new NoteHandler(untilStopped)).runner.run(id);
    await gate.reached;
    expect(await cancel(id)).toMatchObject({ state: 'running', cancelAskedAt: house.clock.now() });
    await run;
    expect(await house.read(id)).toMatchObject({ state: 'cancelled', error: null });
    expect(await house.count()).toBe(0);
  });

  it('holds even if the work takes no notice of its signal', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const deaf = async (context: JobContext) => {
      await gate.pass();
      while (!context.signal.aborted) await sleep(5);
    };
    const run = house.process(new NoteHandler(deaf)).runner.run(id);
    await gate.reached;
    await cancel(id);
    gate.open();
    await run;
    expect([(await house.read(id)).state, await house.count()]).toEqual(['cancelled', 0]);
  });

  it('holds when its process is gone: whoever takes it over ends it', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const gone = house.process(new NoteHandler(() => gate.pass()), { timings: { beatMs: 60_000 } }).runner.run(id);
    await gate.reached;
    await cancel(id);
    house.clock.advance(30_001);
    await house.process().runner.run(id);
    expect((await house.read(id)).state).toBe('cancelled');
    gate.open();
    await gone;
    expect(await house.count()).toBe(0);
  });
});

describe('a process that is told to stop', () => {
  it('lets work that is nearly done finish', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const { runner } = house.process(new NoteHandler(() => Promise.race([gate.pass(), sleep(20)])), {
      timings: { graceMs: 10_000 },
    });
    void runner.run(id);
    await gate.reached;
    await runner.stop();
    expect(await house.read(id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('hands back what heeds the signal, for another to take at once and with all its attempts', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const heeds = ({ signal }: JobContext) => Promise.race([gate.pass(), sleep(60_000, undefined, { signal })]);
    const { runner } = house.process(new NoteHandler(heeds), { timings: { graceMs: 10_000 } });
    const run = runner.run(id);
    await gate.reached;
    await runner.stop();
    await run;
    expect(await house.read(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await house.process().runner.run(id)).toBe(true);
    expect(await house.count()).toBe(1);
  });

  it('hands back what does not, and its late end has no effect', async () => {
    const { id } = await house.enqueue();
    const gate = aGate();
    const { runner } = house.process(new NoteHandler(() => gate.pass()));
    const run = runner.run(id);
    await gate.reached;
    await runner.stop();
    expect((await house.read(id)).state).toBe('queued');
    expect(await house.process().runner.run(id)).toBe(true);
    gate.open();
    await run;
    expect(await house.count()).toBe(1);
  });
});
