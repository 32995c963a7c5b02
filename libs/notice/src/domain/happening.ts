import { createHash } from 'node:crypto';
import type { NoticeKind } from './notice-kind';

/** Something that concerns a unit's liaisons or the office's editors. It holds ids, never a title: those are read when it is shown. */
export interface Happening {
  /** Made from what happened, so that telling it again is noticed. */
  readonly id: string;
  readonly officeId: number;
  readonly kind: NoticeKind;
  readonly at: Date;
  /** Whose liaisons are told; null: the editors of the office. */
  readonly unitId: number | null;
  /** Who did it and need not be told. */
  readonly actorId: number | null;
  readonly facts: Facts;
  /** What this answers: whoever was asked for it need not be reminded of it any longer. */
  readonly answers?: readonly Asked[];
}

/** A happening that asked somebody for something. */
export interface Asked {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly unitId: number | null;
}

/** What a notice is about. */
export interface Facts {
  readonly item?: string;
  /** Number of the event in the ledger. */
  readonly event?: number;
  /** Number of the step of the item or the commissioned draft. */
  readonly step?: number;
  readonly draft?: string;
  readonly bulletin?: string;
  readonly objection?: string;
  readonly yearEnd?: string;
  /** Of editors' notices: the unit it came from. */
  readonly unit?: number;
  /** Key of the publication, `政务@district`. */
  readonly publication?: string;
  readonly level?: string;
  readonly amounts?: readonly Amount[];
  /** Of a settled period or a quota: its name, `2014-03`. */
  readonly period?: string;
  /** Of a quota: what was reached of what is owed, as decimal text. */
  readonly rule?: string;
  readonly score?: string;
  readonly target?: string;
  /** The moment that is due, UTC. */
  readonly dueAt?: string;
  readonly granted?: boolean;
  /** Of an urgent item: which report is due, the first word or the one in writing. */
  readonly report?: 'first' | 'written';
}

/** What it brought or cost the unit, in people's words. */
export interface Amount {
  readonly asset: string;
  /** Decimal text with its sign. */
  readonly amount: string;
  /** 分, 元. */
  readonly title: string;
}

/** `key` names what happened within the office, such as `event 17`; one happening may concern several units. */
export function happening(key: string, told: Omit<Happening, 'id'>): Happening {
  return { ...told, id: idOf(key, told) };
}

/** What the office was asked for by earlier steps of something, whose steps are numbered from 1. */
export function askedBefore(officeId: number, subject: string, no: number, kinds: readonly NoticeKind[]): Asked[] {
  const earlier = Array.from({ length: no - 1 }, (_, place) => `${subject} ${place + 1}`);
  return kinds.flatMap((kind) =>
    earlier.map((key) => ({ id: idOf(key, { officeId, kind, unitId: null }), kind, unitId: null })),
  );
}

function idOf(key: string, { officeId, kind, unitId }: Pick<Happening, 'officeId' | 'kind' | 'unitId'>): string {
  const text = `${officeId}\n${kind}\n${unitId ?? 'editors'}\n${key}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
