import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PendingMatter } from '@app/ledger';
import {
  DateText,
  LastChange,
  Optional,
  type SettingChange,
  SettingSeen,
  type SettingState,
  settingStateOf,
  Text,
} from '@app/platform';
import { type Item, statusNames } from '@app/submission';
import { IsInt, Max, Min } from 'class-validator';
import type { OpenMatters } from '../application/read-open-matters';
import type { PeriodSeen } from '../application/read-period';
import { PERIOD_STATE_TITLES, type PeriodRecord, periodStates } from '../domain/period-record';
import type { PeriodSettings } from '../persistence/period-settings';
import { ObjectionResponse } from './objections.dto';

export class HoldMonthRequest {
  @ApiPropertyOptional({
    example: '2014-04-08',
    description: 'The last day on which units may confirm and object; left out, by the working days of period-settings',
  })
  @Optional()
  @DateText()
  noticeUntil?: string;

  @ApiPropertyOptional({
    example: '2014-04-15',
    description: 'The day by which objections are decided; left out, by the working days of period-settings',
  })
  @Optional()
  @DateText()
  decideBy?: string;

  @ApiPropertyOptional({ example: '请各单位核对三月得分' })
  @Optional()
  @Text(500)
  reason?: string;
}

export class ReopenMonthRequest {
  @ApiPropertyOptional({ example: '2014-06-08', description: 'As when a month is put before its units' })
  @Optional()
  @DateText()
  noticeUntil?: string;

  @ApiPropertyOptional({ example: '2014-06-15' })
  @Optional()
  @DateText()
  decideBy?: string;

  @ApiProperty({ example: '区政办函〔2014〕12号', description: 'The document under which the month is opened again' })
  @Text(80)
  documentNo: string;

  @ApiProperty({ example: '省级刊物采用反馈有误' })
  @Text(500)
  reason: string;
}

export class PeriodSettingsRequest extends SettingSeen {
  @ApiProperty({
    example: 3,
    description: 'Working days units have to check a month, from the day after it is put before them',
  })
  @IsInt()
  @Min(1)
  @Max(60)
  noticeDays: number;

  @ApiProperty({ example: 5, description: 'Working days after that in which objections are answered' })
  @IsInt()
  @Min(0)
  @Max(60)
  decideDays: number;
}

export class PeriodSettingsResponse extends PeriodSettingsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({ noticeDays, decideDays, ...state }: PeriodSettings & SettingState): PeriodSettingsResponse {
    return { noticeDays, decideDays, ...settingStateOf(state) };
  }
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

class WaitingResultResponse {
  @ApiProperty({ example: 'quota' })
  rule: string;

  @ApiProperty({ example: '2014Q1' })
  period: string;

  @ApiProperty()
  unitId: number;

  @ApiPropertyOptional({ description: 'Where the rule is about persons' })
  person?: string;
}

export class UndecidedResponse {
  @ApiProperty({ nullable: true, type: Number, description: 'Number of the event; null where a result waits' })
  event: number | null;

  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({
    nullable: true,
    type: WaitingResultResponse,
    description: 'The result that waits, as POST /api/v1/decisions takes it; null where an event waits',
  })
  result: WaitingResultResponse | null;

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

  static of({ event, unitId, result, asset, range, decides, clause, reason }: PendingMatter): UndecidedResponse {
    return { event, unitId, result, asset, range, decides, clause, reason };
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

export class WaitingItemResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ nullable: true, type: Number, description: 'The unit that submitted it' })
  unitId: number | null;

  @ApiProperty({ nullable: true, type: String })
  submittedOn: string | null;

  @ApiProperty({ example: '已签收' })
  status: string;

  static of({ id, title, unitId, submittedOn, status }: Item): WaitingItemResponse {
    return { id, title, unitId, submittedOn, status: statusNames[status] };
  }
}

export class OpenMattersResponse {
  @ApiProperty({ type: [UndecidedResponse], description: 'Amounts the regulation leaves to a person' })
  undecided: UndecidedResponse[];

  @ApiProperty({ type: [ObjectionResponse] })
  objections: ObjectionResponse[];

  @ApiProperty({ type: [UnmatchedResponse] })
  unmatched: UnmatchedResponse[];

  @ApiProperty({ type: [WaitingItemResponse], description: 'Items neither used nor turned away' })
  items: WaitingItemResponse[];

  @ApiProperty({ type: [WaitingItemResponse], description: 'Urgent items that seem late, undecided' })
  lateness: WaitingItemResponse[];

  static of({ undecided, objections, unmatched, items, lateness }: OpenMatters): OpenMattersResponse {
    return {
      undecided: undecided.map((each) => UndecidedResponse.of(each)),
      objections: objections.map((each) => ObjectionResponse.of(each)),
      unmatched: [...unmatched],
      items: items.map((each) => WaitingItemResponse.of(each)),
      lateness: lateness.map((each) => WaitingItemResponse.of(each)),
    };
  }
}
