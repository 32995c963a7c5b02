import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PendingMatter } from '@app/ledger';
import { DateText, Optional, Text } from '@app/submission';
import type { OpenMatters, PeriodSeen } from '../application/read-period';
import { PERIOD_STATE_TITLES, type PeriodRecord, periodStates } from '../domain/period-record';
import { ObjectionResponse } from './objections.dto';

export class HoldMonthRequest {
  @ApiProperty({ example: '2014-04-08', description: 'The last day on which units may confirm and object' })
  @DateText()
  noticeUntil: string;

  @ApiProperty({ example: '2014-04-15', description: 'The day by which objections are decided' })
  @DateText()
  decideBy: string;

  @ApiPropertyOptional({ example: '请各单位核对三月得分' })
  @Optional()
  @Text(500)
  reason?: string;
}

export class ReopenMonthRequest {
  @ApiProperty({ example: '2014-06-08' })
  @DateText()
  noticeUntil: string;

  @ApiProperty({ example: '2014-06-15' })
  @DateText()
  decideBy: string;

  @ApiProperty({ example: '区政办函〔2014〕12号', description: 'The document under which the month is opened again' })
  @Text(80)
  documentNo: string;

  @ApiProperty({ example: '省级刊物采用反馈有误' })
  @Text(500)
  reason: string;
}

export class PeriodRecordResponse {
  @ApiProperty({ enum: ['hold', 'reopen'] })
  action: string;

  @ApiProperty()
  noticeUntil: string;

  @ApiProperty()
  decideBy: string;

  @ApiProperty({ nullable: true, type: String })
  documentNo: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  static of({ action, noticeUntil, decideBy, documentNo, reason, ...by }: PeriodRecord): PeriodRecordResponse {
    const { actorName, recordedAt } = by;
    return { action, noticeUntil, decideBy, documentNo, reason, by: actorName, at: recordedAt.toISOString() };
  }
}

export class PeriodResponse {
  @ApiProperty({ example: '2014-03' })
  month: string;

  @ApiProperty({ enum: periodStates })
  state: string;

  @ApiProperty({ example: '核对中' })
  stateTitle: string;

  @ApiProperty({ nullable: true, type: String, description: "Of a closed month: the hash of the ledger's chain" })
  seal: string | null;

  @ApiProperty({ nullable: true, type: String })
  closedAt: string | null;

  @ApiProperty({ type: [PeriodRecordResponse] })
  records: PeriodRecordResponse[];

  static of({ month, state, records, seal, closedAt }: PeriodSeen): PeriodResponse {
    return {
      ...{ month, state, stateTitle: PERIOD_STATE_TITLES[state], seal, closedAt: closedAt?.toISOString() ?? null },
      records: records.map((record) => PeriodRecordResponse.of(record)),
    };
  }
}

export class UndecidedResponse {
  @ApiProperty({ nullable: true, type: Number, description: 'Number of the event; null where a result waits' })
  event: number | null;

  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ nullable: true, type: String })
  asset: string | null;

  @ApiProperty({ nullable: true, type: [String], example: ['-100', '-50'] })
  range: readonly string[] | null;

  @ApiProperty({ nullable: true, type: String })
  decides: string | null;

  @ApiProperty({ nullable: true, type: String })
  clause: string | null;

  @ApiProperty()
  reason: string;

  static of({ event, unitId, asset, range, decides, clause, reason }: PendingMatter): UndecidedResponse {
    return { event, unitId, asset, range, decides, clause, reason };
  }
}

export class UnmatchedResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Lines that wait to be matched or turned away' })
  lines: number;
}

export class OpenMattersResponse {
  @ApiProperty({ type: [UndecidedResponse] })
  undecided: UndecidedResponse[];

  @ApiProperty({ type: [ObjectionResponse] })
  objections: ObjectionResponse[];

  @ApiProperty({ type: [UnmatchedResponse] })
  unmatched: UnmatchedResponse[];

  static of({ undecided, objections, unmatched }: OpenMatters): OpenMattersResponse {
    return {
      undecided: undecided.map((each) => UndecidedResponse.of(each)),
      objections: objections.map((each) => ObjectionResponse.of(each)),
      unmatched: [...unmatched],
    };
  }
}
