import { directoryPersistence } from '@app/directory';
import {
  anAccount,
  anOffice,
  aSecretBox,
  construct,
  FixedClock,
  openTestDatabase,
  type TestDatabase,
} from '@app/testing';
import { JwtService } from '@nestjs/jwt';
import { Accounts } from '../persistence/accounts';
import { identityPersistence } from '../persistence/identity-persistence';
import { DisableAccount } from './disable-account';
import { LogIn } from './log-in';
import { LogOut } from './log-out';
import { OwnSessions } from './own-sessions';
import { ReadAudit } from './read-audit';
import { RenewSession } from './renew-session';

const MINUTE = 60_000;
const PASSWORD = 'Right-1234';

describe('renewing a session', () => {
  let database: TestDatabase;
  let officeId: number;
  const clock = new FixedClock('2014-03-03T01:00:00Z');
  let logIn: LogIn;
  let renewSession: RenewSession;
  beforeEach(async () => {
    clock.set('2014-03-03T01:00:00Z');
    database = await openTestDatabase([directoryPersistence, identityPersistence]);
    const given = [database.unitOfWork, clock, new JwtService({ secret: 'x'.repeat(32) }), aSecretBox()];
    logIn = construct(LogIn, given);
    renewSession = construct(RenewSession, given);
    await database.unitOfWork.run(async (tx) => {
      ({ officeId } = await anOffice(tx));
      await anAccount(tx, { officeId, login: 'zhang', password: PASSWORD });
    });
  });
  afterEach(() => database.close());

  const signIn = () => logIn.logIn('zhang', PASSWORD, { address: '10.0.0.1', client: 'Browser/1' });
  const renew = (token: string) => renewSession.renew(token, '10.0.0.1');
  const refused = (token: string) => expect(renew(token)).rejects.toMatchObject({ code: 'not_signed_in' });
  const recorded = async () => {
    const page = await database.unitOfWork.read((tx) => construct(ReadAudit).page(tx, officeId, {}, undefined, 50));
    return page.rows.map(({ action, outcome }) => `${action} ${outcome}`);
  };

  it('answers with new tokens, of which the database holds only hashes', async () => {
    const first = await signIn();
    clock.advance(20 * MINUTE);
    const second = await renew(first.refreshToken);
    expect(second.id).toBe(first.id);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect([second.expiresAt, second.endsAt]).toEqual([
      new Date('2014-03-03T01:35:00Z'),
      new Date('2014-03-03T01:50:00Z'),
    ]);
    const stored = JSON.stringify(await database.dataSource.query('SELECT * FROM session'));
    for (const { refreshToken } of [first, second]) expect(stored).not.toContain(refreshToken.split('.')[1]);
  });

  it('answers two at the same moment alike, and takes a token that comes back later for stolen', async () => {
    const { refreshToken } = await signIn();
    const [one, other] = await Promise.all([renew(refreshToken), renew(refreshToken)]);
    expect(one.refreshToken).toBe(other.refreshToken);
    clock.advance(10_001);
    await refused(refreshToken);
    // The thief and the owner cannot be told apart, so both are out.
    await refused(one.refreshToken);
    expect((await recorded()).slice(0, 2)).toEqual(['session.renew refused', 'session.reuse done']);
  });

  it('is over after thirty minutes without, and after twelve hours whatever happens', async () => {
    const idle = await signIn();
    let busy = await signIn();
    for (let minutes = 0; minutes < 700; minutes += 28) {
      clock.advance(28 * MINUTE);
      busy = await renew(busy.refreshToken);
    }
    await refused(idle.refreshToken);
    clock.advance(20 * MINUTE);
    await refused(busy.refreshToken);
  });

  it('is refused to a disabled account, to nonsense, and to a token made up for a known session', async () => {
    const { id, refreshToken } = await signIn();
    for (const token of ['', 'x', `${id}.`, `${id}.${'0'.repeat(64)}`, `00000000-0000-4000-8000-000000000000.x`])
      await refused(token);
    const renewed = await renew(refreshToken);
    const { account } = (await database.unitOfWork.read((tx) => construct(Accounts).byLogin(tx, 'zhang')))!;
    await database.unitOfWork.run((tx) => construct(DisableAccount, [clock]).disable(tx, officeId, account.id));
    await refused(renewed.refreshToken);
  });

  it('is refused when the owner has ended the session, here or from elsewhere', async () => {
    const here = await signIn();
    const there = await signIn();
    const own = construct(OwnSessions, [clock]);
    const list = () => database.unitOfWork.read((tx) => own.list(tx, here.caller));
    expect((await list()).map(({ client, address }) => [client, address])).toEqual([
      ['Browser/1', '10.0.0.1'],
      ['Browser/1', '10.0.0.1'],
    ]);
    for (let i = 0; i < 2; i++) await database.unitOfWork.run((tx) => own.end(tx, here.caller, there.id, null));
    await refused(there.refreshToken);
    const given = [database.unitOfWork, clock, new JwtService({ secret: 'x'.repeat(32) })];
    await construct(LogOut, given).byRefreshToken(here.refreshToken, null);
    await refused(here.refreshToken);
    expect(await list()).toEqual([]);
    expect((await recorded()).filter((line) => line === 'session.end done')).toHaveLength(2);
    const stranger = database.unitOfWork.run((tx) => own.end(tx, { ...here.caller, accountId: 99 }, here.id, null));
    await expect(stranger).rejects.toMatchObject({ code: 'session_not_found' });
  });
});
