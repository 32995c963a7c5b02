import { createSecretKey } from 'node:crypto';
import { directoryPersistence } from '@app/directory';
import { JwtService } from '@nestjs/jwt';
import {
  anAccount,
  anOffice,
  aSecretBox,
  construct,
  FixedClock,
  openTestDatabase,
  type TestDatabase,
} from '@app/testing';
import { parseOptions } from '@node-rs/argon2';
import { Accounts } from '../persistence/accounts';
import { identityPersistence } from '../persistence/identity-persistence';
import { LockoutLimits } from '../domain/lockout';
import { LoginFailureRow } from '../persistence/login-failure-row';
import { DisableAccount } from './disable-account';
import { LetBackIn } from './let-back-in';
import { LogIn } from './log-in';
import { Passwords } from './passwords';

const MINUTE = 60_000;
const PASSWORD = 'Right-1234';

/** The real thing, which also tells what it has done the slow work against, and lets others in meanwhile. */
class WatchedPasswords extends Passwords {
  readonly compared: string[] = [];
  whileComparing: () => Promise<unknown> = async () => undefined;

  override async compare(password: string, passwordHash: string): Promise<boolean> {
    this.compared.push(passwordHash);
    await this.whileComparing();
    return super.compare(password, passwordHash);
  }
}

describe('logging in', () => {
  let database: TestDatabase;
  let officeId: number;
  let logIn: LogIn;
  let clock: FixedClock;
  let passwords: WatchedPasswords;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
    clock = new FixedClock('2014-03-03T01:00:00Z');
    passwords = new WatchedPasswords();
    const jwt = new JwtService({ secret: createSecretKey(Buffer.alloc(32, 1)) });
    logIn = construct(LogIn, [database.unitOfWork, clock, passwords, jwt, aSecretBox()]);
    officeId = await database.unitOfWork.run(async (tx) => {
      const { officeId } = await anOffice(tx);
      await anAccount(tx, { officeId, login: 'zhang', name: '张三', password: PASSWORD });
      return officeId;
    });
  });
  afterEach(() => database.close());

  const refusal = async (login: string, password = 'Wrong-1234') => {
    const error = await logIn.logIn(login, password).catch((thrown: unknown) => thrown);
    const { code, kind, message } = error as { code: string; kind: string; message: string };
    return { code, kind, message };
  };
  const failTimes = async (times: number, login = 'zhang') => {
    for (let i = 0; i < times; i++) await refusal(login);
  };

  it('answers with a token for fifteen minutes and the caller', async () => {
    const session = await logIn.logIn(' Zhang ', PASSWORD);
    expect(session.caller).toMatchObject({ officeId, unitId: null, role: 'editor', name: '张三' });
    expect(session.expiresAt).toEqual(new Date('2014-03-03T01:15:00Z'));
    const [, claims = ''] = session.accessToken.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      sub: String(session.caller.accountId),
      office: officeId,
      sid: session.id,
      pwd: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      iat: Date.parse('2014-03-03T01:00:00Z') / 1000,
      exp: Date.parse('2014-03-03T01:15:00Z') / 1000,
    });
  });

  it('refuses a name without an account exactly as a wrong password, locked or not, so that names cannot be felt out', async () => {
    for (let i = 0; i < 7; i++) expect(await refusal('nobody')).toEqual(await refusal('zhang'));
    expect((await refusal('nobody')).code).toBe('login_locked');
  });

  it('does the same hashing for a name without an account, so that the time it takes tells nothing', async () => {
    await refusal('nobody');
    await refusal('zhang');
    const [dummy, stored, ...more] = passwords.compared.map((hash) => parseOptions(hash));
    expect(more).toEqual([]);
    expect(dummy).toEqual(stored);
    expect(stored).toMatchObject({ memoryCost: 19_456, timeCost: 2 });
  });

  it('remembers a failure of a name without an account as well, so that both write the same', async () => {
    await refusal('nobody');
    expect(await database.dataSource.manager.count(LoginFailureRow)).toBe(1);
  });

  it('locks for twenty minutes at the fifth failure, even for the right password', async () => {
    await failTimes(5);
    expect(await refusal('zhang', PASSWORD)).toMatchObject({
      code: 'login_locked',
      kind: 'too_many',
      message: expect.stringContaining('2014-03-03 09:20') as string,
    });
    clock.advance(20 * MINUTE - 1);
    expect(await refusal('zhang', PASSWORD)).toMatchObject({ code: 'login_locked' });
    clock.advance(1);
    await expect(logIn.logIn('zhang', PASSWORD)).resolves.toBeDefined();
  });

  it('locks an address at the fifth failure, whatever the names, and no success clears it', async () => {
    const address = '10.0.0.9';
    for (let i = 0; i < 4; i++) await logIn.logIn(`n${i}`, 'x', { address }).catch(() => undefined);
    await logIn.logIn('zhang', PASSWORD, { address });
    await logIn.logIn('n5', 'x', { address }).catch(() => undefined);
    const locked = logIn.logIn('zhang', PASSWORD, { address });
    await expect(locked).rejects.toMatchObject({
      code: 'login_locked',
      message: expect.stringMatching(/10\.0\.0\.9.*还有 20 分钟.*09:20/) as string,
    });
    await expect(logIn.logIn('zhang', PASSWORD, { address: '10.0.0.8' })).resolves.toBeDefined();
  });

  it('gives an address more tries where the installation says that an office shares one', async () => {
    const given = [database.unitOfWork, clock, passwords, new JwtService({ secret: 'x'.repeat(32) }), aSecretBox()];
    const shared = construct(LogIn, [...given, new LockoutLimits(7)]);
    const address = '10.0.0.9';
    for (let i = 0; i < 6; i++) await shared.logIn(`n${i}`, 'x', { address }).catch(() => undefined);
    await expect(shared.logIn('zhang', PASSWORD, { address })).resolves.toBeDefined();
    await shared.logIn('n7', 'x', { address }).catch(() => undefined);
    await expect(shared.logIn('zhang', PASSWORD, { address })).rejects.toMatchObject({ code: 'login_locked' });
  });

  it('is possible at once after an unlocking, which takes the lock from the address the failures came from as well', async () => {
    const address = '10.0.0.9';
    const wrong = () => logIn.logIn('zhang', 'Wrong-1234', { address }).catch(() => undefined);
    const unlock = (locked?: string) =>
      database.unitOfWork.run((tx) => construct(LetBackIn, [clock]).unlock(tx, 'zhang', undefined, undefined, locked));
    for (let i = 0; i < 5; i++) await wrong();
    await unlock();
    await expect(logIn.logIn('zhang', PASSWORD, { address })).resolves.toBeDefined();
    for (let i = 0; i < 5; i++) await logIn.logIn('nobody', 'x', { address }).catch(() => undefined);
    await unlock();
    await expect(logIn.logIn('zhang', PASSWORD, { address })).rejects.toMatchObject({ code: 'login_locked' });
    await unlock(address);
    await expect(logIn.logIn('zhang', PASSWORD, { address })).resolves.toBeDefined();
  });

  it('counts from nothing again after a success', async () => {
    await failTimes(4);
    await logIn.logIn('zhang', PASSWORD);
    await failTimes(4);
    await expect(logIn.logIn('zhang', PASSWORD)).resolves.toBeDefined();
  });

  it('gives tries sent all at once no more than five, because they are counted one after another', async () => {
    // The right one among them would begin the count anew wherever its turn came.
    const guesses = Array.from({ length: 12 }, () => 'Wrong-1234');
    const answers = await Promise.allSettled(guesses.map((guess) => logIn.logIn('zhang', guess)));
    const refused = answers.filter((answer) => answer.status === 'rejected').map((answer) => String(answer.reason));
    expect(refused.filter((reason) => reason.includes('登录名或密码不正确')).length).toBeLessThanOrEqual(5);
    expect(await refusal('zhang', PASSWORD)).toMatchObject({ code: 'login_locked' });
  });

  it('locks one name and no other', async () => {
    await failTimes(5, 'nobody');
    await expect(logIn.logIn('zhang', PASSWORD)).resolves.toBeDefined();
  });

  it('refuses a disabled account like a wrong password', async () => {
    const { account } = (await database.unitOfWork.read((tx) => construct(Accounts).byLogin(tx, 'zhang')))!;
    await database.unitOfWork.run((tx) => construct(DisableAccount, [clock]).disable(tx, officeId, account.id));
    expect(await refusal('zhang', PASSWORD)).toEqual(await refusal('nobody'));
  });

  it('refuses the old password when another one was set while it was being verified', async () => {
    passwords.whileComparing = () =>
      database.unitOfWork.run((tx) => construct(LetBackIn, [clock]).resetPassword(tx, 'zhang'));
    expect(await refusal('zhang', PASSWORD)).toMatchObject({ code: 'login_refused' });
  });

  it('forgets old failures, so that guessed names do not fill the table', async () => {
    for (const login of ['a1', 'a2', 'a3']) await refusal(login);
    clock.advance(21 * MINUTE);
    await refusal('a4');
    expect(await database.dataSource.manager.count(LoginFailureRow)).toBe(1);
  });
});
