import { Problem } from './problem';
import type { components } from './schema';
import { learnTime, serverNow } from './server-clock';

export type Session = components['schemas']['SessionResponse'];
export type Caller = components['schemas']['CallerResponse'];
export type Permission = Caller['permissions'][number];

/** Renewed this long before its end, so that no request meets an access token that has just expired. */
const MARGIN_MS = 30_000;
/** Only says that a renewal is worth asking for; the token itself is in a cookie no script can read. */
const MARK = 'signed-in';

let session: Session | null = null;
/** Somebody else who has signed in in another window of this browser; the cookie is theirs now. */
let other: Caller | null = null;
let renewing: Promise<Session | null> | null = null;
const listeners = new Set<() => void>();

/** The session of this window. It lives in memory alone; a reload renews it by the cookie. */
export const currentSession = (): Session | null => session;

/** Who has signed in in another window since, so that this one can do nothing until its own account is back; else null. */
export const otherCaller = (): Caller | null => other;

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function beginSession(begun: Session): void {
  session = begun;
  other = null;
  localStorage.setItem(MARK, '1');
  tell();
}

export function endSession(): void {
  session = null;
  other = null;
  localStorage.removeItem(MARK);
  tell();
}

/**
 * The session, renewed when it is about to end; null when there is none any more. Rejects when the server is away, and when the
 * browser's session is somebody else's by now.
 */
export async function liveSession(): Promise<Session | null> {
  if (session && Date.parse(session.expiresAt) - serverNow() > MARGIN_MS) return session;
  return session || localStorage.getItem(MARK) ? renewSession() : null;
}

/** Several requests at once share one renewal, because each refresh token is good once. */
export function renewSession(): Promise<Session | null> {
  if (session && other) return Promise.reject(takenOver(session.caller, other));
  renewing ??= renew().finally(() => (renewing = null));
  return renewing;
}

async function renew(): Promise<Session | null> {
  const answer = await fetch('/api/v1/sessions/renewals', { method: 'POST' });
  learnTime(answer);
  if (answer.ok) {
    const begun = (await answer.json()) as Session;
    // A page must not turn into another person's under the hands of whoever writes on it.
    if (session && session.caller.accountId !== begun.caller.accountId) {
      other = begun.caller;
      tell();
      throw takenOver(session.caller, other);
    }
    beginSession(begun);
    return session;
  }
  // Anything else than a plain refusal is the server's trouble, not the end of the session.
  if (answer.status !== 401) throw new TypeError(`renewal answered ${answer.status}`);
  endSession();
  return null;
}

const takenOver = (mine: Caller, theirs: Caller) =>
  new Problem(
    'other_account',
    `这个浏览器现在登录的是“${theirs.name}”，本页仍是“${mine.name}”的，请按提示重新登录`,
    401,
  );

function tell(): void {
  for (const listener of listeners) listener();
}
