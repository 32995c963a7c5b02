import {
  beginSession,
  currentInterruption,
  currentSession,
  endSession,
  liveSession,
  renewSession,
  type Session,
} from './session';

const sessionOf = (accountId: number, expiresAt: string) =>
  ({
    accessToken: `of ${accountId}`,
    expiresAt,
    caller: { accountId, name: `第${accountId}位` },
  }) as unknown as Session;
const PAST = '2014-01-01T00:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';

/** What the server answers to a renewal: the session of whoever holds the cookie. */
const cookieOf = (accountId: number) => answering(() => Response.json(sessionOf(accountId, FUTURE)));
/** The cookie is worth nothing: its owner signed out in another window, or did nothing for too long. */
const noCookie = () => answering(() => new Response(null, { status: 401 }));

function answering(answer: () => Response) {
  const renewed = jest.fn(() => Promise.resolve(answer()));
  globalThis.fetch = renewed;
  return renewed;
}

beforeAll(() => {
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
});

describe('the session of a window', () => {
  it('is renewed by the cookie while that is still its own', async () => {
    beginSession(sessionOf(1, PAST));
    cookieOf(1);
    expect((await liveSession())?.expiresAt).toBe(FUTURE);
    expect(currentInterruption()).toBeNull();
  });

  it('does not become that of somebody who signed in beside it, since what is on the page would go with it', async () => {
    beginSession(sessionOf(1, PAST));
    const renewed = cookieOf(2);
    await expect(liveSession()).rejects.toMatchObject({
      code: 'other_account',
      message: expect.stringContaining('第2位') as string,
    });
    expect(currentSession()?.caller.accountId).toBe(1);
    expect(currentInterruption()?.by?.accountId).toBe(2);
    // Nor does it use up the other's tokens by asking again and again.
    await expect(renewSession()).rejects.toMatchObject({ code: 'other_account' });
    expect(renewed).toHaveBeenCalledTimes(1);
  });

  it('is over without a page being taken from whoever writes on it, and is asked for no more', async () => {
    beginSession(sessionOf(1, FUTURE));
    const refused = noCookie();
    await expect(renewSession()).rejects.toMatchObject({ code: 'not_signed_in' });
    expect(currentSession()?.caller.accountId).toBe(1);
    expect(currentInterruption()).toEqual({ by: null });
    // A token that has not run out yet is worth nothing either.
    await expect(liveSession()).rejects.toMatchObject({ code: 'not_signed_in' });
    expect(refused).toHaveBeenCalledTimes(1);
  });

  it('ends at once where somebody signs out in it', async () => {
    beginSession(sessionOf(1, FUTURE));
    endSession();
    const refused = noCookie();
    expect(await liveSession()).toBeNull();
    expect([currentSession(), currentInterruption(), refused.mock.calls.length]).toEqual([null, null, 0]);
  });

  it('goes on once its own account has signed in again', async () => {
    beginSession(sessionOf(1, FUTURE));
    expect(currentInterruption()).toBeNull();
    expect((await liveSession())?.accessToken).toBe('of 1');
  });
});
