const MINUTE = 60_000;
/** How long an access token is good for; also how long pages wait between two renewals. */
export const ACCESS_MS = 15 * MINUTE;
/** Without a renewal for so long a session is over. */
export const IDLE_MS = 30 * MINUTE;
/** However busy, a session is over after so long. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** Two requests of one browser may renew at the same moment; the second is not a thief. */
export const GRACE_MS = 10_000;

/** What is left to do before a session is good for anything else. */
export const pendings = ['password_change', 'totp_enrolment'] as const;
export type Pending = (typeof pendings)[number];

/** One log-in and everything that was renewed from it: a family of refresh tokens, of which the newest counts. */
export interface StoredSession {
  readonly id: string;
  readonly accountId: number;
  readonly officeId: number;
  /** How often it was renewed. */
  readonly generation: number;
  /** sha256 of the newest refresh token. */
  readonly refreshDigest: string;
  readonly startedAt: Date;
  readonly renewedAt: Date;
  readonly endedAt: Date | null;
  readonly pending: Pending | null;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly client: string;
}

type Times = Pick<StoredSession, 'startedAt' | 'renewedAt' | 'endedAt'>;

/** Whether it may be renewed. */
export function isAlive(session: Times, now: Date): boolean {
  return isOpen(session, now) && now.getTime() < session.renewedAt.getTime() + IDLE_MS;
}

/** Whether its access tokens count, each until its own end. */
export function isOpen({ startedAt, endedAt }: Omit<Times, 'renewedAt'>, now: Date): boolean {
  return endedAt === null && now.getTime() < startedAt.getTime() + ABSOLUTE_MS;
}

/** When an access token issued now ends. */
export function accessEnd({ startedAt }: Pick<Times, 'startedAt'>, now: Date): Date {
  return new Date(Math.min(now.getTime() + ACCESS_MS, startedAt.getTime() + ABSOLUTE_MS));
}

/** When the session ends if nobody renews it. */
export function sessionEnd({ startedAt, renewedAt }: Omit<Times, 'endedAt'>): Date {
  return new Date(Math.min(renewedAt.getTime() + IDLE_MS, startedAt.getTime() + ABSOLUTE_MS));
}

export type Presented = 'current' | 'parallel' | 'reused' | 'unknown';

/**
 * What a refresh token is to its session. `tokenOf` derives the token of a generation: the one before the newest is let
 * through for a moment, any older one is a copy in somebody else's hands.
 */
export function presented(
  token: string,
  session: Pick<StoredSession, 'generation' | 'renewedAt'>,
  tokenOf: (generation: number) => string,
  now: Date,
): Presented {
  const { generation, renewedAt } = session;
  for (let one = generation; one >= 0; one--) {
    if (tokenOf(one) !== token) continue;
    if (one === generation) return 'current';
    const inTime = now.getTime() <= renewedAt.getTime() + GRACE_MS;
    return one === generation - 1 && inTime ? 'parallel' : 'reused';
  }
  return 'unknown';
}
