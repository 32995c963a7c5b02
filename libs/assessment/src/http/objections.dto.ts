import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isMonth } from '@app/kernel';
import { Optional, PagedRequest, Text } from '@app/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import type { ObjectionSeen } from '../application/objection-desk';
import {
  type Objection,
  OBJECTION_STATE_TITLES,
  type ObjectionState,
  objectionStates,
  objectionSubjects,
  subjectOf,
  type ThreadMessage,
} from '../domain/objection';

export function MonthText(): PropertyDecorator {
  return ValidateBy({
    name: 'isMonth',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isMonth(value),
      defaultMessage: () => '$property 应为月份，请写成 2014-03 的形式',
    },
  });
}

export class RaiseObjectionRequest {
  @ApiPropertyOptional({ example: 1025, description: 'Number of the entry; or itemId, or yearEndId' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  entry?: number;

  @ApiPropertyOptional({ description: 'An item that brought no entry, or one too few' })
  @Optional()
  @Text(36)
  itemId?: string;

  @ApiPropertyOptional({
    example: '2014-03',
    description: 'With itemId: where the entry ought to stand, unless when it was submitted',
  })
  @Optional()
  @MonthText()
  month?: string;

  @ApiPropertyOptional({ description: 'The end of a year, while it lies before everybody' })
  @Optional()
  @Text(36)
  yearEndId?: string;

  @ApiProperty({ example: '此条为我局与乙局合作，应计半数以上' })
  @Text(1000)
  words: string;
}

export class WriteOnObjectionRequest {
  @ApiProperty({ example: '附合作说明，请核实' })
  @Text(1000)
  words: string;
}

export class DecideObjectionRequest {
  @ApiProperty({ enum: ['upheld', 'corrected'], description: 'upheld: the entry stands' })
  @IsIn(['upheld', 'corrected'], { message: 'outcome 应为 upheld（维持原记录）或 corrected（已更正）' })
  outcome: 'upheld' | 'corrected';

  @ApiPropertyOptional({ example: 1033, description: 'Of a correction: the event that put it right' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event?: number;

  @ApiProperty({ example: '经核对合作说明，按约定份额更正' })
  @Text(1000)
  words: string;
}

export class ListObjectionsRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: objectionStates })
  @IsOptional()
  @IsIn(objectionStates, { message: 'state 不是异议的状态' })
  state?: ObjectionState;

  @ApiPropertyOptional({ example: '2014-03' })
  @IsOptional()
  @MonthText()
  month?: string;

  @ApiPropertyOptional({ description: 'Those about one end of a year' })
  @IsOptional()
  @Text(36)
  yearEndId?: string;

  @ApiPropertyOptional({ description: 'Liaisons always see their own unit' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}

export class MessageResponse {
  @ApiProperty({ enum: ['objection', 'message', 'upheld', 'corrected', 'withdrawn'] })
  kind: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  @ApiProperty()
  words: string;

  static of({ kind, authorName, recordedAt, words }: ThreadMessage): MessageResponse {
    return { kind, by: authorName, at: recordedAt.toISOString(), words };
  }
}

export class ObjectionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: objectionSubjects, description: 'entry; item: that it brought none; year_end' })
  about: string;

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the entry' })
  entry: number | null;

  @ApiProperty({ nullable: true, type: String })
  itemId: string | null;

  @ApiProperty({ nullable: true, type: String })
  yearEndId: string | null;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ example: '2014-03', description: 'Of a year end the year' })
  month: string;

  @ApiProperty({ enum: objectionStates })
  state: string;

  @ApiProperty({ example: '待答复' })
  stateTitle: string;

  @ApiProperty()
  raisedBy: string;

  @ApiProperty()
  raisedAt: string;

  @ApiProperty({ description: 'The day by which it is to be decided' })
  decideBy: string;

  @ApiProperty({ nullable: true, type: String, description: 'Who decided or withdrew it' })
  endedBy: string | null;

  @ApiProperty({ nullable: true, type: String })
  endedAt: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Of a corrected one: the event that put it right' })
  event: number | null;

  @ApiPropertyOptional({ type: [MessageResponse] })
  messages?: MessageResponse[];

  static of({ id, state, raisedName, raisedAt, decideBy, event, ...objection }: Objection) {
    const { entry, itemId, yearEndId, unitId, month, ...ended } = objection;
    const answer: ObjectionResponse = {
      ...{
        id,
        about: subjectOf(objection),
        entry,
        itemId,
        yearEndId,
        unitId,
        month,
        state,
        stateTitle: OBJECTION_STATE_TITLES[state],
        raisedBy: raisedName,
      },
      ...{ raisedAt: raisedAt.toISOString(), decideBy, endedBy: ended.endedName },
      ...{ endedAt: ended.endedAt?.toISOString() ?? null, event },
    };
    return answer;
  }

  static seen({ objection, messages }: ObjectionSeen): ObjectionResponse {
    return { ...ObjectionResponse.of(objection), messages: messages.map((each) => MessageResponse.of(each)) };
  }
}

export class ObjectionPageResponse {
  @ApiProperty({ type: [ObjectionResponse] })
  rows: ObjectionResponse[];

  @ApiPropertyOptional()
  next?: string;
}
