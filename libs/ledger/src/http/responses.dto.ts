import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Explanation } from '../application/read-ledger';
import type { FoundEvent } from '../application/find-events';
import { receiptEntry, receiptEvent } from '../application/receipt';
import type { ClosedMonth, LedgerEntry, LoggedEvent } from '../domain/records';
import type { RegulationTimeline } from '../domain/timeline';

export class EntryResponse {
  @ApiProperty({ description: "Number in the office's chain" })
  no: number;

  @ApiProperty({ nullable: true, type: Number, description: 'The event it comes from; null for a period rule' })
  event: number | null;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '10.0', description: "Decimal text at the asset's scale" })
  amount: string;

  @ApiProperty({ example: '2014-03', description: 'Month in which it happened' })
  period: string;

  @ApiProperty({
    example: '2014-03',
    description: 'Month in which it is booked; later than period for a prior-period adjustment',
  })
  bookedMonth: string;

  @ApiProperty()
  rule: string;

  @ApiProperty()
  row: string;

  @ApiProperty({ example: '3.1.3' })
  clause: string;

  @ApiProperty({ example: '20 ÷ 2 = 10 分' })
  arithmetic: string;

  @ApiProperty({ nullable: true, type: Number, description: 'Of a reversal: the entry it takes back' })
  reverses: number | null;

  static of(entry: LedgerEntry, timeline: RegulationTimeline): EntryResponse {
    return receiptEntry(entry, timeline);
  }
}

export class EntryPageResponse {
  @ApiProperty({ type: [EntryResponse] })
  rows: EntryResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class EventResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ example: 'adoption' })
  type: string;

  @ApiProperty({ example: '2014-03-05' })
  occurredOn: string;

  @ApiProperty({ example: '2014-03' })
  bookedMonth: string;

  @ApiProperty({ example: '2014-03-05T02:10:00.000Z' })
  recordedAt: string;

  @ApiProperty({ nullable: true, type: String })
  itemId: string | null;

  @ApiProperty({ description: 'Who recorded it' })
  recordedBy: string;

  @ApiProperty({ nullable: true, type: Number, description: 'Of a cancellation or decision: the event it acts on' })
  actsOn: number | null;

  @ApiProperty({ description: 'What the regulation reads', type: 'object', additionalProperties: true })
  content: object;

  static of(event: LoggedEvent): EventResponse {
    return { ...receiptEvent(event), recordedBy: event.actorName, actsOn: event.targetSeq, content: event.content };
  }
}

export class FoundEventResponse extends EventResponse {
  @ApiProperty({ nullable: true, type: Number, description: 'The cancellation that took it back' })
  takenBackBy: number | null;

  static found({ event, takenBackBy }: FoundEvent): FoundEventResponse {
    return { ...EventResponse.of(event), takenBackBy };
  }
}

export class EventPageResponse {
  @ApiProperty({ type: [FoundEventResponse] })
  rows: FoundEventResponse[];

  @ApiPropertyOptional({ description: 'There may be more, even where this page holds fewer than asked for, or none' })
  next?: string;
}

class ClauseResponse {
  @ApiProperty({ example: '3.1.3' })
  id: string;

  @ApiProperty()
  text: string;
}

class RegulationCited {
  @ApiProperty()
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty()
  sha256: string;
}

export class ExplanationResponse {
  @ApiProperty({ type: EntryResponse })
  entry: EntryResponse;

  @ApiProperty({ type: [String], description: 'The arithmetic as Chinese sentences' })
  sentences: string[];

  @ApiProperty({ type: [ClauseResponse] })
  clauses: ClauseResponse[];

  @ApiProperty({ type: EventResponse, nullable: true })
  event: EventResponse | null;

  @ApiProperty({ type: RegulationCited })
  regulation: RegulationCited;

  @ApiProperty()
  recordedAt: string;

  @ApiProperty({ nullable: true, type: Number, description: 'The entry that took this one back' })
  reversedBy: number | null;

  static of(found: Explanation, timeline: RegulationTimeline): ExplanationResponse {
    return {
      entry: EntryResponse.of(found.entry, timeline),
      sentences: [...found.sentences],
      clauses: found.clauses.map(({ id, text }) => ({ id, text })),
      event: found.event && EventResponse.of(found.event),
      regulation: found.regulation,
      recordedAt: found.entry.recordedAt.toISOString(),
      reversedBy: found.reversedBy?.seq ?? null,
    };
  }
}

export class WhyNotResponse {
  @ApiProperty({ nullable: true, type: String, description: 'Number of the event' })
  event: string | null;

  @ApiProperty({ example: 'outranked' })
  code: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ nullable: true, type: String })
  clause: string | null;
}

export class ClosedMonthResponse {
  @ApiProperty({ example: '2014-03' })
  month: string;

  @ApiProperty({ description: "Number in the office's chain" })
  no: number;

  @ApiProperty()
  closedAt: string;

  @ApiProperty()
  closedBy: string;

  @ApiProperty({ description: 'Chain hash at the closing' })
  hash: string;

  static of({ month, seq, closedAt, actorName, hash }: ClosedMonth): ClosedMonthResponse {
    return { month, no: seq, closedAt: closedAt.toISOString(), closedBy: actorName, hash };
  }
}

export class MonthsResponse {
  @ApiProperty({ example: '2014-12', description: 'The first month that is open' })
  open: string;

  @ApiProperty({
    nullable: true,
    type: String,
    example: '2015-02',
    description: 'The last month in which anything is booked',
  })
  latest: string | null;

  @ApiProperty({ type: [ClosedMonthResponse] })
  closed: ClosedMonthResponse[];
}
