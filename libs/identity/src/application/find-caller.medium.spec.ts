import { directoryPersistence } from '@app/directory';
import { UnitOfWork } from '@app/platform';
import { JwtService } from '@nestjs/jwt';
import { anAccount, anOffice, construct, FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { Accounts } from '../persistence/accounts';
import { identityPersistence } from '../persistence/identity-persistence';
import { Sessions } from '../persistence/sessions';
import { DisableAccount } from './disable-account';
import { FindCaller } from './find-caller';
import { OpenSession } from './open-session';

/** Counts the reads it passes on, and can make the next one fail. */
class CountedUnitOfWork extends UnitOfWork {
  reads = 0;
  fails = false;

  override read<T>(work: Parameters<UnitOfWork['read']>[0]): Promise<T> {
    this.reads += 1;
    if (!this.fails) return super.read(work) as Promise<T>;
    this.fails = false;
    return Promise.reject(new Error('no database'));
  }
}

describe('finding who asks', () => {
  let database: TestDatabase;
  let unitOfWork: CountedUnitOfWork;
  let callers: FindCaller;
  let claims: { sub: string; office: number; sid: string; pwd: string; exp: number }[];
  const clock = new FixedClock('2014-03-03T01:00:00Z');
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
    unitOfWork = new CountedUnitOfWork(database.dataSource);
    callers = new FindCaller(unitOfWork, new Accounts(), new Sessions(), clock);
    claims = await database.unitOfWork.run(async (tx) => {
      const { officeId } = await anOffice(tx);
      const exp = clock.now().getTime() / 1000 + 60;
      const made = [];
      for (let i = 0; i < 3; i++)
        made.push(await anAccount(tx, { officeId, role: 'security_administrator', login: `admin-${i}` }));
      const found = await new Accounts().byIds(
        tx,
        made.map(({ caller }) => caller.accountId),
      );
      const keeper = construct(OpenSession, [clock, new JwtService({ secret: 'x'.repeat(32) })]);
      const signedIn = [];
      for (const account of found.values()) {
        const { id: sid } = await keeper.open(tx, account, { address: null });
        const { id, passwordMark: pwd } = account;
        signedIn.push({ sub: String(id), office: officeId, sid, pwd, exp });
      }
      return signedIn;
    });
  });
  afterEach(() => database.close());

  const find = (i: number) => callers.find(claims[i % 3] ?? {});

  it('asks the database once for all who ask at once, and tells each who it is', async () => {
    const found = await Promise.all(Array.from({ length: 90 }, (_, i) => find(i)));
    expect(unitOfWork.reads).toBe(1);
    expect(found.map((signedIn) => String(signedIn?.caller.accountId))).toEqual(
      found.map((_, i) => claims[i % 3]?.sub),
    );
  });

  it('answers nobody with what was read before it asked, so that a disabled account is out at once', async () => {
    const before = find(0);
    // By now the first look-up is under way.
    await Promise.resolve();
    await database.unitOfWork.run((tx) =>
      construct(DisableAccount, [clock]).disable(tx, claims[0]?.office ?? 0, Number(claims[0]?.sub)),
    );
    expect(await find(0)).toBeUndefined();
    await before;
    expect(await find(1)).toBeDefined();
  });

  it('knows nobody by a token that says nothing of the password, or of another one', async () => {
    const { pwd, ...silent } = claims[0]!;
    expect(await callers.find(silent)).toBeUndefined();
    expect(await callers.find({ ...silent, pwd: `${pwd}0` })).toBeUndefined();
    expect(await callers.find({ ...silent, pwd })).toBeDefined();
  });

  it('knows nobody by a session that is over, or by somebody else’s', async () => {
    const [one, other] = claims;
    expect(await callers.find({ ...one, sid: other?.sid ?? '' })).toBeUndefined();
    expect(await callers.find({ ...one, sid: 'none' })).toBeUndefined();
    await database.unitOfWork.run((tx) => new Sessions().change(tx, one?.sid ?? '', { endedAt: clock.now() }));
    expect([await find(0), (await find(1))?.sessionId]).toEqual([undefined, other?.sid]);
  });

  it('goes on after a look-up that failed, whose askers alone are told', async () => {
    unitOfWork.fails = true;
    await expect(Promise.all([find(0), find(1)])).rejects.toThrow('no database');
    expect(await find(2)).toBeDefined();
  });
});
