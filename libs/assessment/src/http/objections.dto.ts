import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isMonth } from '@app/kernel';
import { PagedRequest } from '@app/platform';
import { Text } from '@app/submission';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import type { ObjectionSeen } from '../application/objection-desk';
import {
  type Objection,
  OBJECTION_STATE_TITLES,
  type ObjectionState,
  objectionStates,
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
  @ApiProperty({ example: 1025, description: 'Number of the entry' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  entry: number;

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

  @ApiProperty({ description: 'Number of the entry' })
  entry: number;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ example: '2014-03' })
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

  static of({ id, entry, unitId, month, state, raisedName, raisedAt, decideBy, event, ...ended }: Objection) {
    const answer: ObjectionResponse = {
      ...{ id, entry, unitId, month, state, stateTitle: OBJECTION_STATE_TITLES[state], raisedBy: raisedName },
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
