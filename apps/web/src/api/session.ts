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

/** Why a window can do nothing until its own account has signed in again. */
export interface Interruption {
  /** Whose the browser is by now, because they signed in in another window; null while it is nobody's. */
  readonly by: Caller | null;
}

let session: Session | null = null;
let interruption: Interruption | null = null;
let renewing: Promise<Session | null> | null = null;
const listeners = new Set<() => void>();

/** The session of this window. It lives in memory alone; a reload renews it by the cookie. */
export const currentSession = (): Session | null => session;

/** What keeps this window from going on; null while nothing does. */
export const currentInterruption = (): Interruption | null => interruption;

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function beginSession(begun: Session): void {
  session = begun;
  interruption = null;
  localStorage.setItem(MARK, '1');
  tell();
}

export function endSession(): void {
  session = null;
  interruption = null;
  localStorage.removeItem(MARK);
  tell();
}

/**
 * The session, renewed when it is about to end; null in a window nobody has signed in to. Rejects when the server is away, and
 * when the session of this window is over or the browser's is somebody else's by now.
 */
export async function liveSession(): Promise<Session | null> {
  if (session && !interruption && Date.parse(session.expiresAt) - serverNow() > MARGIN_MS) return session;
  return session || localStorage.getItem(MARK) ? renewSession() : null;
}

/** Several requests at once share one renewal, because each refresh token is good once. */
export function renewSession(): Promise<Session | null> {
  if (session && interruption) return Promise.reject(refusal(session.caller, interruption));
  renewing ??= renew().finally(() => (renewing = null));
  return renewing;
}

async function renew(): Promise<Session | null> {
  const answer = await fetch('/api/v1/sessions/renewals', { method: 'POST' });
  learnTime(answer);
  // Anything else than a plain refusal is the server's trouble, not the end of the session.
  if (!answer.ok && answer.status !== 401) throw new TypeError(`renewal answered ${answer.status}`);
  const renewed = answer.ok ? ((await answer.json()) as Session) : null;
  // A page must neither go nor turn into another person's under the hands of whoever writes on it.
  if (session && session.caller.accountId !== renewed?.caller.accountId)
    throw interrupt(session.caller, { by: renewed?.caller ?? null });
  if (renewed) beginSession(renewed);
  else endSession();
  return renewed;
}

function interrupt(mine: Caller, why: Interruption): Problem {
  interruption = why;
  tell();
  return refusal(mine, why);
}

const refusal = ({ name }: Caller, { by }: Interruption) =>
  by
    ? new Problem('other_account', `这个浏览器现在登录的是“${by.name}”，本页仍是“${name}”的，请按提示重新登录`, 401)
    : new Problem('not_signed_in', '登录已经结束，请按提示重新登录', 401);

function tell(): void {
  for (const listener of listeners) listener();
}
