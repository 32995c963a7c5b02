import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { DateText, InstantText, Optional, Text, TimedRequest } from '@app/platform';
import { type CommissionResult, commissionResults } from '../domain/commission-result';
import { type DraftState, draftStates } from '../domain/draft-life';
import { IsTextMap } from './is-text-map';

const instant = { example: '2014-03-10T17:00:00+08:00' };

export class AskForDraftRequest {
  @ApiProperty({ example: '一季度经济运行情况' })
  @Text(200)
  topic: string;

  @ApiPropertyOptional({ example: '写明主要指标、存在问题和下一步打算，1500 字以内' })
  @Optional()
  @Text(2000)
  requirement?: string;

  @ApiProperty({ type: [Number], description: 'The units that are asked' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  unitIds: number[];

  @ApiProperty({ ...instant, description: 'When the draft must be there, with its offset' })
  @InstantText()
  dueAt: string;

  @ApiPropertyOptional({ ...instant, description: 'When it was asked by telephone; now when left out' })
  @Optional()
  @InstantText()
  askedAt?: string;
}

export class ListDraftsRequest extends TimedRequest {
  @ApiPropertyOptional({ description: 'Only what this unit was asked; liaisons always see their own' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ enum: draftStates })
  @IsOptional()
  @IsIn(draftStates)
  state?: DraftState;

  @ApiPropertyOptional({ enum: commissionResults, description: 'How it ended' })
  @IsOptional()
  @IsIn(commissionResults)
  result?: CommissionResult;

  @ApiPropertyOptional({ description: 'Part of the topic' })
  @IsOptional()
  @Text(100)
  text?: string;

  @ApiPropertyOptional({ enum: ['due', 'asked'], default: 'due' })
  @IsOptional()
  @IsIn(['due', 'asked'])
  sort?: 'due' | 'asked';
}

abstract class AnswerRequest {
  @ApiPropertyOptional({
    description: 'Left out by liaisons: their own unit. An editor names the unit that telephoned',
  })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}

export class AcknowledgeDraftRequest extends AnswerRequest {
  @ApiPropertyOptional({ example: '由张某起草' })
  @Optional()
  @Text(500)
  note?: string;
}

export class DeliverDraftRequest extends AcknowledgeDraftRequest {
  @ApiProperty({ description: "One of the unit's items, handed in already or still being written" })
  @Text(36)
  itemId: string;
}

export class AskExtensionRequest extends AnswerRequest {
  @ApiProperty(instant)
  @InstantText()
  until: string;

  @ApiProperty({ example: '统计数据 12 日才发布' })
  @Text(500)
  reason: string;
}

export class DecideExtensionRequest {
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  @ApiProperty()
  @IsBoolean()
  granted: boolean;

  @ApiPropertyOptional({ ...instant, description: 'Another moment than the one asked for' })
  @Optional()
  @InstantText()
  until?: string;

  @ApiPropertyOptional()
  @Optional()
  @Text(500)
  note?: string;
}

abstract class SomeUnitsRequest {
  @ApiPropertyOptional({ type: [Number], description: 'Left out: every unit with which it can be done' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  unitIds?: number[];
}

export class RemindUnitsRequest extends SomeUnitsRequest {
  @ApiPropertyOptional({ example: '请于今天下班前报来' })
  @Optional()
  @Text(500)
  note?: string;
}

export class CancelDraftRequest extends SomeUnitsRequest {
  @ApiProperty({ example: '专题改期' })
  @Text(500)
  reason: string;
}

export class ConcludeDraftRequest {
  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  @ApiPropertyOptional({ enum: commissionResults, description: 'The proposed one when left out' })
  @Optional()
  @IsIn(commissionResults)
  result?: CommissionResult;

  @ApiPropertyOptional({
    example: { result: 'late' },
    description: "Words of the regulation's vocabularies; found from the result where the regulation has these words",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  fields?: Record<string, string>;

  @ApiPropertyOptional({
    example: '2014-03-10',
    description: 'The day the regulation looks at; the due day when left out',
  })
  @Optional()
  @DateText()
  occurredOn?: string;

  @ApiPropertyOptional()
  @Optional()
  @Text(500)
  note?: string;
}
