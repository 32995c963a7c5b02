import { directoryPersistence } from '@app/directory';
import { sha256Hex, type Tx } from '@app/platform';
import {
  anAccount,
  anOffice,
  aSecretBox,
  construct,
  FixedClock,
  openTestDatabase,
  type TestDatabase,
} from '@app/testing';
import { generateSecret, generateSync } from 'otplib';
import type { Account } from '../domain/account';
import { identityError } from '../domain/errors';
import { Accounts } from '../persistence/accounts';
import { identityPersistence } from '../persistence/identity-persistence';
import { TotpRow } from '../persistence/totp-row';
import { Totps } from '../persistence/totps';
import { SealPlainTotps } from './seal-plain-totps';
import { SecondFactor } from './second-factor';
import { TotpLocker } from './totp-locker';

describe('the secret of an authenticator', () => {
  let database: TestDatabase;
  let account: Account;
  const clock = new FixedClock('2014-03-03T01:00:00Z');
  const box = aSecretBox();
  const factor = construct(SecondFactor, [clock, box]);
  beforeAll(async () => {
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
    account = await run(async (tx) => {
      const { officeId } = await anOffice(tx);
      const { caller } = await anAccount(tx, { officeId });
      return (await new Accounts().byId(tx, caller.accountId))!;
    });
  });
  beforeEach(() => database.dataSource.manager.clear(TotpRow));
  afterAll(() => database.close());

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.run(work);
  const check = (code: string, by = factor) => run((tx) => by.check(tx, account, code));
  const codeOf = (secret: string) => generateSync({ secret, epoch: clock.now().getTime() / 1000 });
  const stored = async () => JSON.stringify(await database.dataSource.query('SELECT * FROM totp'));
  const enrolled = async () => {
    const { secret } = (await run((tx) => factor.enrol(tx, account)))!;
    const codes = (await run((tx) => factor.confirm(tx, account.id, codeOf(secret))))!;
    return { secret, codes };
  };
  /** As the version before wrote it. */
  const before = async () => {
    const secret = generateSecret();
    const recovery = [sha256Hex(`recovery ${account.id} abcdefghjk`)];
    const { id: accountId } = account;
    await run((tx) => new Totps().keep(tx, { accountId, secret, confirmedAt: clock.now(), lastStep: 0, recovery }));
    return secret;
  };

  it('is nowhere in the database, nor is what would tell a recovery code', async () => {
    const { secret, codes } = await enrolled();
    const rows = await stored();
    expect(rows).not.toContain(secret);
    for (const code of codes) expect(rows).not.toContain(sha256Hex(`recovery ${account.id} ${code.replace('-', '')}`));
  });

  it('from before secrets were sealed is sealed when a server starts, and it and its recovery codes go on', async () => {
    const secret = await before();
    const sealing = construct(SealPlainTotps, [database.unitOfWork, box]);
    await sealing.onApplicationBootstrap();
    const rows = await stored();
    expect(rows).not.toContain(secret);
    await sealing.onApplicationBootstrap();
    expect(await stored()).toBe(rows);
    expect([await check(codeOf(secret)), await check('ABCDE-fghjk'), await check('abcde-fghjk')]).toEqual([
      'right',
      'right',
      'wrong',
    ]);
  });

  it('that an older server still wrote plain is taken, and sealed by its first use', async () => {
    const secret = await before();
    expect(await check(codeOf(secret))).toBe('right');
    expect(await stored()).not.toContain(secret);
  });

  it('cannot be taken over into another account, since the seal says whose it is', async () => {
    const { secret } = await enrolled();
    const [{ secret: sealed } = { secret: '' }] =
      await database.dataSource.query<{ secret: string }[]>('SELECT secret FROM totp');
    const locker = construct(TotpLocker, [box]);
    const of = (accountId: number) => ({ accountId, secret: sealed, confirmedAt: null, lastStep: 0, recovery: [] });
    expect(locker.open(of(account.id))).toBe(secret);
    expect(() => locker.open(of(account.id + 1))).toThrow(identityError.totp_unreadable());
  });

  it('under a key that is gone is said to be unreadable, with who can help, and is no defect', async () => {
    const { secret } = await enrolled();
    const other = construct(SecondFactor, [clock, aSecretBox(2)]);
    await expect(check(codeOf(secret), other)).rejects.toMatchObject({
      code: 'totp_unreadable',
      message: expect.stringContaining('安全管理员') as string,
    });
  });
});
