import { Injectable } from '@nestjs/common';
import { monthOf, type LocalDate, type Month } from '@app/kernel';
import { ReadLedger, type LoggedEvent } from '@app/ledger';
import { encodeCursor, type PageOfRows, type Tx } from '@app/platform';

/** Events read at a time while looking for those that count. */
const BATCH = 500;

export interface CountAsked {
  readonly unitId: number;
  readonly from: Month;
  readonly to: Month;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
}

/** An event as a count in a table sees it. */
export interface CountedEvent {
  readonly no: number;
  /** The item's title as it was when the event was recorded, if it was said. */
  readonly title: string;
  readonly itemId: string | null;
  /** Of a cancellation: those of the event it takes back. */
  readonly kind: string;
  readonly level: string;
  readonly pub: string;
  readonly occurredOn: LocalDate;
  readonly bookedMonth: Month;
  readonly priorPeriod: boolean;
  readonly recordedBy: string;
  /** 1, or -1 for a cancellation. */
  readonly counts: 1 | -1;
  readonly cancels: number | null;
}

/** Finds the events behind a count, by the rule the count itself is made by: the event's units, in its booked month. */
@Injectable()
export class CountedEvents {
  constructor(private readonly ledger: ReadLedger) {}

  async page(
    tx: Tx,
    officeId: number,
    asked: CountAsked,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<CountedEvent>> {
    const { from, to } = asked;
    const rows: CountedEvent[] = [];
    for (let next = cursor; ;) {
      const page = await this.ledger.events(tx, officeId, { from, to }, next, BATCH);
      for (const event of page.rows) {
        const counted = await this.counted(tx, officeId, event, asked);
        if (!counted) continue;
        const last = rows[limit - 1];
        if (last) return { rows, next: encodeCursor([last.bookedMonth, last.no]) };
        rows.push(counted);
      }
      if (page.next === undefined) return { rows };
      next = page.next;
    }
  }

  private async counted(
    tx: Tx,
    officeId: number,
    event: LoggedEvent,
    { unitId, kind, level }: CountAsked,
  ): Promise<CountedEvent | undefined> {
    const { type, subjectType, targetSeq } = event;
    if (kind !== undefined && subjectType !== kind) return undefined;
    const cancels = type === 'cancellation' ? targetSeq : null;
    if (cancels === null && type !== subjectType) return undefined;
    const subject = cancels === null ? event : await this.ledger.event(tx, officeId, cancels);
    const { units, fields, about } = subject.content;
    if (!units.some(({ unit }) => unit === String(unitId))) return undefined;
    if (level !== undefined && (fields['level'] ?? '') !== level) return undefined;
    return {
      no: event.seq,
      title: about['title'] ?? '',
      itemId: event.itemId,
      kind: subjectType,
      level: fields['level'] ?? '',
      pub: fields['pub'] ?? '',
      occurredOn: event.occurredOn,
      bookedMonth: event.bookedMonth,
      priorPeriod: event.bookedMonth !== monthOf(event.occurredOn),
      recordedBy: event.actorName,
      counts: cancels === null ? 1 : -1,
      cancels,
    };
  }
}
