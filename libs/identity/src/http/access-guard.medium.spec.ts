import { createSecretKey, type KeyObject } from 'node:crypto';
import { Controller, Get, Global, Module, Post, Res, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JwtService, type JwtSignOptions } from '@nestjs/jwt';
import { Test } from '@nestjs/testing';
import { directoryPersistence } from '@app/directory';
import { type Caller, Clock } from '@app/kernel';
import {
  configureHttpApp,
  createLog,
  CurrentCaller,
  DatabaseModule,
  httpAdapter,
  ImportKinds,
  PublicRoute,
  SecretBox,
  SettingStates,
  Requires,
  UnitOfWork,
} from '@app/platform';
import { type AccountBuilt, anAccount, anOffice, aSecretBox, FixedClock } from '@app/testing';
import type { FastifyReply } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../application/open-session';
import { permissionsFor } from '../domain/permissions';
import { DisableAccount } from '../application/disable-account';
import { LetBackIn } from '../application/let-back-in';
import { IdentityModule } from '../identity.module';
import { identityPersistence } from '../persistence/identity-persistence';
import { clearSessionCookie, setSessionCookie } from './session-cookie';

const HOUR = 3_600_000;
const key = createSecretKey(Buffer.alloc(32, 7));
const clock = new FixedClock('2014-03-03T01:00:00Z');

@Global()
@Module({
  providers: [
    { provide: Clock, useValue: clock },
    { provide: SecretBox, useValue: aSecretBox() },
    SettingStates,
    { provide: ImportKinds, useFactory: () => new ImportKinds({ may: () => false }) },
  ],
  exports: [Clock, ImportKinds, SecretBox, SettingStates],
})
class ClockModule {}

@Controller('api/v1/things')
class ThingsController {
  @Get()
  @Requires('entry.read')
  read(@CurrentCaller() caller: Caller): Caller {
    return caller;
  }

  @Post()
  @Requires('account.manage')
  close(): string {
    return 'closed';
  }
}

@Controller('desk')
class DeskController {
  @Get()
  @Requires('me.read')
  show(@CurrentCaller() { name }: Caller): string {
    return name;
  }

  @Post()
  @Requires('me.read')
  change(): string {
    return 'changed';
  }

  @Get('door')
  @PublicRoute('A door without a lock')
  door(@Res({ passthrough: true }) reply: FastifyReply): string {
    setSessionCookie(reply, { accessToken: 'a.b.c', refreshToken: 'd.e' } as Session);
    return 'open';
  }

  @Get('exit')
  @PublicRoute('Whoever leaves may leave')
  exit(@Res({ passthrough: true }) reply: FastifyReply): string {
    clearSessionCookie(reply);
    return 'bye';
  }
}

describe('the access guard', () => {
  let dataDir: string;
  const running: NestFastifyApplication[] = [];
  beforeEach(async () => {
    clock.set('2014-03-03T01:00:00Z');
    dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
  });
  afterEach(async () => {
    for (const app of running.splice(0)) await app.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (
    controllers: Type[] = [ThingsController, DeskController],
    trustProxy: readonly string[] = [],
  ) => {
    const database = DatabaseModule.forRoot([directoryPersistence, identityPersistence], { dataDir, migrate: true });
    const moduleRef = await Test.createTestingModule({
      imports: [ClockModule, database, IdentityModule.forRoot({ jwtKey: key })],
      controllers,
    }).compile();
    const app = moduleRef.createNestApplication<NestFastifyApplication>(httpAdapter({ trustProxy }), { logger: false });
    running.push(app);
    await configureHttpApp(app, { log: createLog('silent') });
    await app.init();
    return app;
  };

  /** An editor, signed in. */
  const signIn = async (app: NestFastifyApplication, role: 'editor' | 'security_administrator' = 'editor') => {
    const account: AccountBuilt = await app.get(UnitOfWork).run(async (tx) => {
      const { officeId } = await anOffice(tx);
      return anAccount(tx, { officeId, role, password: 'Right-1234' });
    });
    const payload = { login: account.login, password: account.password };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    const session = answer.json<{ accessToken: string; expiresAt: string; caller: Caller }>();
    const renewal = answer.cookies.find(({ name }) => name === 'renewal')?.value ?? '';
    return {
      ...account,
      session,
      renewal,
      status: answer.statusCode,
      bearer: { authorization: `Bearer ${session.accessToken}` },
    };
  };
  const sign = (claims: object, secret: KeyObject | string, options: JwtSignOptions = {}) =>
    new JwtService({}).sign(claims, { ...options, secret: secret as string });

  it('leads from the log-in to the caller', async () => {
    const app = await start();
    const { session, status, bearer, caller } = await signIn(app);
    expect(status).toBe(201);
    expect(session).toEqual({
      accessToken: expect.any(String) as string,
      expiresAt: '2014-03-03T01:15:00.000Z',
      sessionEndsAt: '2014-03-03T01:30:00.000Z',
      login: 'editor',
      pending: null,
      caller: { ...caller, permissions: permissionsFor('editor') },
    });
    const me = await app.inject({ url: '/api/v1/me', headers: bearer });
    expect([me.statusCode, me.json()]).toEqual([200, { ...caller, permissions: permissionsFor('editor') }]);
    const things = await app.inject({ url: '/api/v1/things', headers: bearer });
    expect(things.json()).toEqual(caller);
  });

  it('answers a wrong password with 401 and a locked name with 429', async () => {
    const app = await start();
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      const payload = { login: 'nobody', password: 'x' };
      statuses.push((await app.inject({ method: 'POST', url: '/api/v1/sessions', payload })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('refuses whoever is not signed in with 401 and whoever may not with 403', async () => {
    const app = await start();
    const { bearer } = await signIn(app);
    const nobody = await app.inject({ url: '/api/v1/things' });
    expect([nobody.statusCode, nobody.json<{ code: string }>().code]).toEqual([401, 'not_signed_in']);
    const editor = await app.inject({ method: 'POST', url: '/api/v1/things', headers: bearer });
    expect([editor.statusCode, editor.json<{ code: string }>().code]).toEqual([403, 'not_permitted']);
  });

  it('lets the role through that has the permission', async () => {
    const app = await start();
    const { bearer } = await signIn(app, 'security_administrator');
    const answer = await app.inject({ method: 'POST', url: '/api/v1/things', headers: bearer });
    expect([answer.statusCode, answer.body]).toEqual([201, 'closed']);
  });

  it('puts a disabled account out at once, whatever its token says', async () => {
    const app = await start();
    const { bearer, caller } = await signIn(app);
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(200);
    const { officeId, accountId } = caller;
    await app.get(UnitOfWork).run((tx) => app.get(DisableAccount, { strict: false }).disable(tx, officeId, accountId));
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(401);
  });

  it('ends every session that was begun with the old password, so that whoever stole it is out', async () => {
    const app = await start();
    const { bearer, login } = await signIn(app);
    const letBackIn = app.get(LetBackIn, { strict: false });
    const { password } = await app.get(UnitOfWork).run((tx) => letBackIn.resetPassword(tx, login));
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(401);
    const again = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { login, password } });
    const { accessToken } = again.json<{ accessToken: string }>();
    const headers = { authorization: `Bearer ${accessToken}` };
    expect((await app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200);
  });

  it('ends a token after fifteen minutes of the injected clock', async () => {
    const app = await start();
    const { bearer } = await signIn(app);
    clock.advance(HOUR / 4 - 1);
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(200);
    clock.advance(1);
    expect((await app.inject({ url: '/api/v1/me', headers: bearer })).statusCode).toBe(401);
  });

  it('takes no token that was signed otherwise, for another office, or by nobody', async () => {
    const app = await start();
    const { caller, session } = await signIn(app);
    const exp = clock.now().getTime() / 1000 + 3600;
    const { pwd, sid } = new JwtService({}).decode<{ pwd: string; sid: string }>(session.accessToken);
    const claims = { sub: String(caller.accountId), office: caller.officeId, sid, pwd, exp };
    const none = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    const tokens: [string, number][] = [
      [sign(claims, key), 200],
      [sign(claims, createSecretKey(Buffer.alloc(32, 8))), 401],
      [sign(claims, key, { algorithm: 'HS384' }), 401],
      [sign({ ...claims, office: 99 }, key), 401],
      [sign({ ...claims, sub: '99' }, key), 401],
      [sign({ ...claims, pwd: '0'.repeat(16) }, key), 401],
      [sign({ ...claims, pwd: undefined }, key), 401],
      [sign({ ...claims, sid: undefined }, key), 401],
      [sign({ ...claims, sid: '0' }, key), 401],
      [sign({ sub: claims.sub, office: claims.office, sid, pwd }, key), 401],
      [sign({ ...claims, sub: undefined }, key), 401],
      [none, 401],
      ['nonsense', 401],
    ];
    for (const [token, status] of tokens) {
      const answer = await app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
      expect([token, answer.statusCode]).toEqual([token, status]);
    }
  });

  it('takes the cookie for GET of a page and for nothing else, because browsers send it unasked', async () => {
    const app = await start();
    const { session } = await signIn(app);
    const cookies = { session: session.accessToken };
    const status = async (method: 'GET' | 'POST', url: string) =>
      (await app.inject({ method, url, cookies })).statusCode;
    expect(await status('GET', '/desk')).toBe(200);
    expect(await status('POST', '/desk')).toBe(401);
    expect(await status('GET', '/api/v1/me')).toBe(401);
    expect(await status('GET', '/api/v1/things')).toBe(401);
    expect(await status('GET', '/%61pi/v1/me')).toBe(401);
  });

  it('renews silently on pages, and nowhere else, for whoever comes back within thirty minutes', async () => {
    const app = await start();
    const { session, renewal } = await signIn(app);
    const cookies = { session: session.accessToken, renewal };
    clock.advance(HOUR / 2 - 1);
    expect((await app.inject({ url: '/api/v1/me', cookies })).statusCode).toBe(401);
    expect((await app.inject({ method: 'POST', url: '/desk', cookies })).statusCode).toBe(401);
    const page = await app.inject({ url: '/desk', cookies });
    expect(page.statusCode).toBe(200);
    const given = Object.fromEntries(page.cookies.map(({ name, value }) => [name, value]));
    expect(Object.keys(given)).toEqual(['session', 'renewal']);
    expect((await app.inject({ url: '/desk', cookies: { session: given['session'] ?? '' } })).statusCode).toBe(200);
    clock.advance(HOUR / 2);
    const late = await app.inject({ url: '/desk', cookies: { renewal: given['renewal'] ?? '' } });
    expect([late.statusCode, late.cookies.map(({ value }) => value)]).toEqual([401, ['', '']]);
  });

  it('sets a cookie no script can read and no other site can send, for https only when asked by https', async () => {
    const app = await start([DeskController], ['127.0.0.1']);
    const { cookies } = await app.inject({ url: '/desk/door' });
    const closed = { path: '/', httpOnly: true, sameSite: 'Strict' };
    expect(cookies).toEqual([
      { name: 'session', value: 'a.b.c', ...closed },
      { name: 'renewal', value: 'd.e', ...closed },
    ]);
    const https = await app.inject({ url: '/desk/door', headers: { 'x-forwarded-proto': 'https' } });
    expect(https.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
    const cleared = (await app.inject({ url: '/desk/exit' })).cookies;
    for (const [i, name] of ['session', 'renewal'].entries())
      expect(cleared[i]).toMatchObject({ name, value: '', path: '/', expires: new Date(0) });
  });

  it.each([
    ['states no permission', []],
    ['asks for the unknown permission entry.raed', [Requires('entry.raed')]],
    ['is public without a reason', [PublicRoute(' ')]],
    ['is public and asks for a permission', [PublicRoute('why'), Requires('entry.read')]],
  ])('does not let an application start in which a route %s', async (defect, decorators) => {
    await expect(start([withRoute(decorators)])).rejects.toThrow(
      `routes without access: LooseController.read ${defect}`,
    );
  });

  it('does not start with a key that can be guessed', () => {
    expect(() => IdentityModule.forRoot({ jwtKey: createSecretKey(Buffer.alloc(31)) })).toThrow('at least 32 bytes');
  });
});

function withRoute(decorators: MethodDecorator[]): Type {
  class LooseController {
    read(): string {
      return 'anything';
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(LooseController.prototype, 'read');
  for (const decorate of [Get(), ...decorators]) decorate(LooseController.prototype, 'read', descriptor!);
  Controller('loose')(LooseController);
  return LooseController;
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
