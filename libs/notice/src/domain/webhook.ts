import { createHmac } from 'node:crypto';
import type { Happening } from './happening';
import type { NoticeKind } from './notice-kind';

/** An address of another system that hears of what happens in the office. */
export interface Webhook {
  readonly id: string;
  readonly officeId: number;
  readonly url: string;
  /** Encrypted; it leaves the database only to sign. */
  readonly secret: string;
  /** Empty: all. */
  readonly kinds: readonly NoticeKind[];
  readonly createdBy: number;
  readonly createdByName: string;
  readonly createdAt: Date;
  /** Null while it is in use. */
  readonly removedAt: Date | null;
}

/** What a secret is sealed for: it opens as nothing else. */
export const SECRET_OF_WEBHOOK = 'webhook secret';

export const deliveryStates = ['pending', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One message to one webhook, with what became of it. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly officeId: number;
  /** Null for a test. */
  readonly happeningId: string | null;
  readonly kind: NoticeKind | 'test';
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Of the last attempt: the answer's status, or what kept it from one. */
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  /** When it is tried again; null when it is over. */
  readonly nextAt: Date | null;
  readonly finishedAt: Date | null;
}

/** The body: ids and kind alone. Whoever wants to know more asks with rights of its own. */
export function bodyOf(delivery: Delivery, happening: Happening | null): string {
  const { id, kind, createdAt } = delivery;
  if (!happening) return JSON.stringify({ id, kind, at: createdAt.toISOString() });
  const { at, unitId, facts } = happening;
  return JSON.stringify({
    id,
    kind,
    at: at.toISOString(),
    unit: unitId ?? facts.unit ?? null,
    item: facts.item ?? null,
    event: facts.event ?? null,
    commissionedDraft: facts.draft ?? null,
  });
}

/** `sha256=` and the HMAC of `timestamp.body` in hex; the timestamp is in seconds since 1970. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Attempts before it is given up: over about eleven hours. */
export const MOST_ATTEMPTS = 9;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** The pause behind an attempt, four times as long each time; null: given up. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (attempts - 1));
}
