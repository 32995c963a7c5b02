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
let renewing: Promise<Session | null> | null = null;
const listeners = new Set<() => void>();

/** The session of this window. It lives in memory alone; a reload renews it by the cookie. */
export const currentSession = (): Session | null => session;

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function beginSession(begun: Session): void {
  session = begun;
  localStorage.setItem(MARK, '1');
  tell();
}

export function endSession(): void {
  session = null;
  localStorage.removeItem(MARK);
  tell();
}

/** The session, renewed when it is about to end; null when there is none any more. Rejects when the server is away. */
export async function liveSession(): Promise<Session | null> {
  if (session && Date.parse(session.expiresAt) - serverNow() > MARGIN_MS) return session;
  return session || localStorage.getItem(MARK) ? renewSession() : null;
}

/** Several requests at once share one renewal, because each refresh token is good once. */
export function renewSession(): Promise<Session | null> {
  renewing ??= renew().finally(() => (renewing = null));
  return renewing;
}

async function renew(): Promise<Session | null> {
  const answer = await fetch('/api/v1/sessions/renewals', { method: 'POST' });
  learnTime(answer);
  if (answer.ok) {
    beginSession((await answer.json()) as Session);
    return session;
  }
  // Anything else than a plain refusal is the server's trouble, not the end of the session.
  if (answer.status !== 401) throw new TypeError(`renewal answered ${answer.status}`);
  endSession();
  return null;
}

function tell(): void {
  for (const listener of listeners) listener();
}
