import { FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { notePart } from '../../fixtures/note';
import { RestoreMark } from '../backup/restore-mark';
import { RunningServices, SILENT_MS, type ServiceName } from './running-services';
import { OwnName, TellRunning } from './tell-running';

let database: TestDatabase;
let services: RunningServices;
const clock = new FixedClock('2014-03-20T02:00:00Z');
beforeEach(async () => {
  clock.set('2014-03-20T02:00:00Z');
  database = await openTestDatabase([notePart]);
  services = new RunningServices(database.dataSource);
});
afterEach(() => database.close());

const running = async () => (await services.at(clock.now())).map(({ name }) => name);
const started = async (name: ServiceName) => {
  const service = new TellRunning(database.dataSource, clock, new OwnName(name));
  await service.onApplicationBootstrap();
  return service;
};

describe('a database', () => {
  it('knows the processes that use it from their start to their end', async () => {
    expect(await running()).toEqual([]);
    const api = await started('api');
    clock.set('2014-03-20T02:00:05Z');
    const worker = await started('worker');
    expect(await services.at(clock.now())).toMatchObject([
      { name: 'api', pid: process.pid, since: new Date('2014-03-20T02:00:00Z') },
      { name: 'worker', since: new Date('2014-03-20T02:00:05Z'), seen: new Date('2014-03-20T02:00:05Z') },
    ]);
    await api.beforeApplicationShutdown();
    expect(await running()).toEqual(['worker']);
    await worker.beforeApplicationShutdown();
    expect(await running()).toEqual([]);
  });

  it('takes a process that was killed for running no longer than two minutes', async () => {
    const killed = await started('api');
    clock.set(new Date(clock.now().getTime() + SILENT_MS));
    expect(await running()).toEqual(['api']);
    clock.set(new Date(clock.now().getTime() + 1));
    expect(await running()).toEqual([]);
    await killed.beforeApplicationShutdown();
  });

  it('that is being restored lets in nobody who had opened it before and has not begun to work', async () => {
    await database.unitOfWork.run((tx) => new RestoreMark().set(tx));
    await expect(started('api')).rejects.toMatchObject({ code: 'restore_unfinished' });
    expect(await running()).toEqual([]);
  });
});
