import { type CanActivate, type ExecutionContext, Global, Injectable, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock } from '@app/kernel';
import {
  configureHttpApp,
  createLog,
  DatabaseModule,
  httpAdapter,
  ImportKinds,
  PERMISSION,
  SettingStates,
  UnitOfWork,
} from '@app/platform';
import { anOffice, construct, FixedClock, type OfficeBuilt } from '@app/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TakePublications } from '../application/take-publications';
import { DirectoryModule } from '../directory.module';
import { directoryPersistence } from '../persistence/directory-persistence';

/** In the place of the guard of identity, which stands above this lib: the request says which office asks. */
@Injectable()
class OfficeOfHeader implements CanActivate {
  static readonly asked = new Set<string>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: object }>();
    request.caller = { officeId: Number(request.headers['office']) };
    OfficeOfHeader.asked.add(this.reflector.get<string>(PERMISSION, context.getHandler()));
    return true;
  }
}

@Global()
@Module({
  providers: [
    { provide: ImportKinds, useFactory: () => new ImportKinds({ may: () => false }) },
    { provide: Clock, useValue: new FixedClock('2014-08-01T01:00:00Z') },
    SettingStates,
  ],
  exports: [Clock, ImportKinds, SettingStates],
})
class ClockModule {}

describe('the routes of the directory', () => {
  let dataDir: string;
  let app: NestFastifyApplication;
  let office: OfficeBuilt;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
    const moduleRef = await Test.createTestingModule({
      imports: [
        ClockModule,
        DatabaseModule.forRoot([directoryPersistence], { dataDir, migrate: true }),
        DirectoryModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: OfficeOfHeader }],
    }).compile();
    app = moduleRef.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false });
    await configureHttpApp(app, { log: createLog('silent') });
    await app.init();
    office = await app.get(UnitOfWork).run(async (tx) => {
      const built = await anOffice(tx, { units: { 工商局: 'department', 城关镇: 'township' } });
      const listed = [{ key: '政务@district', name: '政务', level: 'district', title: '《政务》' }];
      await construct(TakePublications).take(tx, built.officeId, listed, '2014-01-01');
      return built;
    });
  });
  afterEach(async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const headers = () => ({ office: String(office.officeId) });
  const get = async <T>(url: string) => (await app.inject({ url, headers: headers() })).json<T>();
  const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload, headers: headers() });
  const namesOn = async (query: string) =>
    (await get<{ name: string }[]>(`/api/v1/units${query}`)).map((unit) => unit.name);

  it('list the units of the date asked for, or of today', async () => {
    expect(await get('/api/v1/units?on=2014-01-01')).toEqual([
      { id: office.unit('工商局'), name: '工商局', group: 'department', sortNo: 1, head: null },
      { id: office.unit('城关镇'), name: '城关镇', group: 'township', sortNo: 2, head: null },
    ]);
    const answer = await post(`/api/v1/units/${office.unit('工商局')}/renamings`, {
      name: '市场局',
      from: '2014-07-01',
    });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(await namesOn('?on=2014-06-30')).toEqual(['工商局', '城关镇']);
    expect(await namesOn('')).toEqual(['市场局', '城关镇']);
  });

  it('merge a unit into another', async () => {
    const answer = await post(`/api/v1/units/${office.unit('工商局')}/mergers`, {
      into: office.unit('城关镇'),
      on: '2014-07-01',
    });
    expect(answer.statusCode).toBe(204);
    expect(await namesOn('')).toEqual(['城关镇']);
  });

  it('retitle a publication under its key, which is written encoded in the address', async () => {
    const answer = await post(`/api/v1/publications/${encodeURIComponent('政务@district')}/renamings`, {
      title: '《政务要情》',
      from: '2014-07-01',
    });
    expect(answer.statusCode).toBe(204);
    expect(await get('/api/v1/publications')).toMatchObject([
      { key: '政务@district', name: '政务', level: 'district', title: '《政务要情》', formerTitles: ['《政务》'] },
    ]);
    expect(await get('/api/v1/publications?on=2014-06-30')).toMatchObject([{ title: '《政务》', formerTitles: [] }]);
  });

  it('answer 404 for a unit of another office, so that nobody can feel out which there are', async () => {
    const other = await app.get(UnitOfWork).run((tx) => anOffice(tx, { code: 'other', units: { 乙: 'g' } }));
    const answer = await post(`/api/v1/units/${other.unit('乙')}/renamings`, { name: '丙', from: '2014-07-01' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'unit_not_found']);
  });

  it.each([
    ['a date that is none', '/api/v1/units/1/renamings', { name: '丙', from: '2014-02-30' }, 'from'],
    ['an instant for a date', '/api/v1/units/1/renamings', { name: '丙', from: '2014-02-03T00:00:00Z' }, 'from'],
    ['an empty name', '/api/v1/units/1/renamings', { name: '', from: '2014-02-03' }, 'name'],
    ['a field nobody knows', '/api/v1/units/1/renamings', { name: '丙', from: '2014-02-03', group: 'x' }, 'group'],
    ['an id that is a word', '/api/v1/units/one/mergers', { into: 2, on: '2014-02-03' }, 'id'],
    ['a unit that is a word', '/api/v1/units/1/mergers', { into: 'two', on: '2014-02-03' }, 'into'],
  ])('refuse %s with a Chinese sentence at the field', async (_, url, payload, field) => {
    const answer = await post(url, payload);
    const { code, problems } = answer.json<{ code: string; problems: { field: string; message: string }[] }>();
    expect([answer.statusCode, code]).toEqual([400, 'invalid_input']);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.field).toBe(field);
      expect(problem.message).toMatch(/\p{Script=Han}/u);
    }
  });

  it('ask for directory.read to look and for directory.manage to change', async () => {
    OfficeOfHeader.asked.clear();
    await get('/api/v1/units');
    await get('/api/v1/publications');
    expect([...OfficeOfHeader.asked]).toEqual(['directory.read']);
    OfficeOfHeader.asked.clear();
    for (const url of ['units/1/renamings', 'units/1/mergers', 'publications/x/renamings']) {
      await post(`/api/v1/${url}`, {});
    }
    expect([...OfficeOfHeader.asked]).toEqual(['directory.manage']);
  });
});
