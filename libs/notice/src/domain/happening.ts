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
}

/** What a notice is about. */
export interface Facts {
  readonly item?: string;
  /** Number of the event in the ledger. */
  readonly event?: number;
  /** Number of the step of the item or the commissioned draft. */
  readonly step?: number;
  readonly draft?: string;
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
  const text = `${told.officeId}\n${told.kind}\n${told.unitId ?? 'editors'}\n${key}`;
  return { ...told, id: createHash('sha256').update(text).digest('hex').slice(0, 32) };
}
