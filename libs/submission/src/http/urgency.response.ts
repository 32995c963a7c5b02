import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ChainedReport, UrgentItem } from '../application/read-urgency';
import { receiptDueAt } from '../domain/open-urgency';
import { isTheUnits, lapsesOf, type Lapse, type Urgency } from '../domain/urgency';
import { ItemResponse } from './item.response';

/** The time a report took, by one of the clocks. */
export class LapseResponse {
  @ApiProperty({ enum: ['first', 'written'] })
  report: Lapse['report'];

  @ApiProperty({ enum: ['happened', 'aware'] })
  since: Lapse['since'];

  @ApiProperty({ enum: ['reported', 'received'] })
  until: Lapse['until'];

  @ApiProperty({ description: 'Minutes it took' })
  minutes: number;

  @ApiProperty({ description: 'Minutes allowed' })
  allowed: number;

  @ApiProperty({ description: 'Minutes beyond; 0 when in time' })
  late: number;

  @ApiProperty({ description: 'Whether this is the clock the unit answers for' })
  counts: boolean;
}

export class UrgencyResponse {
  @ApiProperty({ example: '重大' })
  severity: string;

  @ApiProperty({ description: 'UTC, like all instants here' })
  happenedAt: string;

  @ApiProperty()
  awareAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'First word before the writing, as an editor recorded it' })
  toldAt: string | null;

  @ApiProperty({ nullable: true, type: String, example: 'phone' })
  toldBy: string | null;

  @ApiProperty({ nullable: true, type: String })
  writtenAt: string | null;

  @ApiProperty({ nullable: true, type: String })
  receivedAt: string | null;

  @ApiProperty({ type: [LapseResponse] })
  lapses: LapseResponse[];

  @ApiProperty({ nullable: true, type: String, enum: ['open', 'confirmed', 'dismissed'] })
  proposal: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'Who decided' })
  decidedBy: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Event of the incident, when confirmed' })
  incident: number | null;

  static of(urgency: Urgency): UrgencyResponse {
    const { severity, happenedAt, awareAt, toldAt, toldBy, writtenAt, receivedAt, proposal } = urgency;
    const told = (instant: Date | null) => instant?.toISOString() ?? null;
    return {
      severity: severity.name,
      happenedAt: happenedAt.toISOString(),
      awareAt: awareAt.toISOString(),
      toldAt: told(toldAt),
      toldBy,
      writtenAt: told(writtenAt),
      receivedAt: told(receivedAt),
      lapses: lapsesOf(urgency).map((lapse) => ({ ...lapse, counts: isTheUnits(lapse) })),
      proposal: proposal?.state ?? null,
      decidedBy: proposal?.decidedBy ?? null,
      incident: proposal?.event ?? null,
    };
  }
}

export class FollowUpResponse {
  @ApiProperty({ description: 'Its number in the chain; the first report has 0' })
  no: number;
}

/** A report in the chain of an urgent matter. */
export class ChainedReportResponse {
  @ApiProperty({ description: '0: the first report' })
  no: number;

  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ nullable: true, type: String })
  submittedOn: string | null;

  static of({ no, item: { id, title, submittedOn } }: ChainedReport): ChainedReportResponse {
    return { no, id, title, submittedOn };
  }
}

export class LatenessProposalResponse {
  @ApiProperty({ type: ItemResponse })
  item: ItemResponse;

  @ApiProperty({ type: UrgencyResponse })
  urgency: UrgencyResponse;

  static of({ item, urgency }: UrgentItem): LatenessProposalResponse {
    return { item: ItemResponse.of(item), urgency: UrgencyResponse.of(urgency) };
  }
}

export class LatenessProposalPageResponse {
  @ApiProperty({ type: [LatenessProposalResponse] })
  rows: LatenessProposalResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class OpenUrgentItemResponse {
  @ApiProperty({ type: ItemResponse })
  item: ItemResponse;

  @ApiProperty({ type: UrgencyResponse })
  urgency: UrgencyResponse;

  @ApiProperty({ nullable: true, type: String, description: 'Until when it must be received, UTC; null once it was' })
  dueAt: string | null;

  static of({ item, urgency }: UrgentItem): OpenUrgentItemResponse {
    return {
      item: ItemResponse.of(item),
      urgency: UrgencyResponse.of(urgency),
      dueAt: receiptDueAt(urgency)?.toISOString() ?? null,
    };
  }
}

export class OpenUrgentItemPageResponse {
  @ApiProperty({ type: [OpenUrgentItemResponse] })
  rows: OpenUrgentItemResponse[];

  @ApiPropertyOptional()
  next?: string;

  @ApiProperty({ description: "The office's clock when this was read, UTC: what is left is counted from it" })
  now: string;
}
