import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { type LeaderRank, leaderRanks } from '@app/directory';
import { DateText, FreeText, Optional, Text } from '@app/platform';
import { ContributorRequest } from '@app/submission';
import { type InstructionForm, instructionForms } from '../domain/instruction';
import { IsTextMap } from './is-text-map';

abstract class EventRequest {
  @ApiProperty({
    example: '2014-03-05',
    description: 'The day it happened, Asia/Shanghai; the regulation looks at this date',
  })
  @DateText()
  occurredOn: string;

  @ApiPropertyOptional({
    example: { form: 'single' },
    description: "Words of the regulation's vocabularies",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  fields?: Record<string, string>;

  @ApiPropertyOptional({ example: '据《政府专报》第 12 期' })
  @Optional()
  @Text(500)
  note?: string;
}

abstract class ItemEventRequest extends EventRequest {
  @ApiProperty({ example: '2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11' })
  @Text(36)
  itemId: string;

  @ApiPropertyOptional({ type: [ContributorRequest], description: "Left out: the item's own contributors" })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors?: ContributorRequest[];
}

abstract class UnitEventRequest extends EventRequest {
  @ApiProperty({ type: [ContributorRequest], description: 'The units concerned' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors: ContributorRequest[];

  @ApiPropertyOptional({ description: 'The item it is about, if any' })
  @Optional()
  @Text(36)
  itemId?: string;
}

export class RecordAdoptionRequest extends ItemEventRequest {
  @ApiProperty({ example: '政务', description: 'Key (政务@district), name, present or former title' })
  @Text(120)
  publication: string;

  @ApiPropertyOptional({ example: 'district', description: 'Needed where one name stands at several levels' })
  @Optional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ example: '12', description: 'Issue number; an item is adopted once in an issue' })
  @Optional()
  @Text(40)
  issue?: string;

  @ApiPropertyOptional({
    example: 'headline',
    description:
      "How an upper office placed it: the regulation's word, or headline, single, combined, brief, one_liner, title_item",
  })
  @Optional()
  @Text(40)
  placement?: string;
}

export class RecordForwardRequest extends ItemEventRequest {
  @ApiPropertyOptional({ example: 'to_city', description: 'A route of the office; needed where it keeps any' })
  @Optional()
  @Text(40)
  route?: string;

  @ApiPropertyOptional({ example: '政信〔2014〕12 号', description: 'Number of the letter it went with' })
  @Optional()
  @Text(60)
  number?: string;
}

export class RecordInstructionRequest extends ItemEventRequest {
  @ApiPropertyOptional({
    example: 3,
    description: "Of the office's list; level, name, post and rank are those of the day",
  })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  leaderId?: number;

  @ApiPropertyOptional({ example: 'city', description: 'Needed without leaderId' })
  @Optional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ example: '分管副市长', description: 'Of somebody who is not on the list' })
  @Optional()
  @Text(80)
  leader?: string;

  @ApiPropertyOptional({ enum: leaderRanks, description: 'Of somebody who is not on the list' })
  @Optional()
  @IsIn(leaderRanks)
  rank?: LeaderRank;

  @ApiPropertyOptional({ enum: instructionForms })
  @Optional()
  @IsIn(instructionForms)
  form?: InstructionForm;

  @ApiPropertyOptional({ example: '请农业农村局阅处', description: 'What was written; purged with the item' })
  @Optional()
  @FreeText(2_000)
  text?: string;
}

export class RecordIncidentRequest extends UnitEventRequest {
  @ApiPropertyOptional({ example: '事发 6 小时后才报告' })
  @Optional()
  @Text(500)
  reason?: string;
}

export class ConfirmLatenessRequest {
  @ApiProperty({
    example: { fault: 'late', level: 'district' },
    description: "Words of the regulation's vocabularies",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @IsTextMap()
  fields: Record<string, string>;

  @ApiProperty({ example: '接报后两小时才书面报告' })
  @Text(500)
  reason: string;

  @ApiPropertyOptional({ example: '2014-03-05', description: 'The day the item was submitted when left out' })
  @Optional()
  @DateText()
  occurredOn?: string;
}

export class RecordCommissionRequest extends UnitEventRequest {
  @ApiProperty({ example: '一季度经济运行情况' })
  @Text(200)
  topic: string;
}

export class RecordAwardRequest extends UnitEventRequest {
  @ApiPropertyOptional({ example: '3.1.1', description: "Id or clause of the regulation's by-hand entry" })
  @Optional()
  @Text(64)
  entry?: string;

  @ApiPropertyOptional({
    example: { point: '20' },
    description: 'Decimal texts by asset',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  amount?: Record<string, string>;

  @ApiProperty({ example: '机构健全，专人负责' })
  @Text(500)
  reason: string;
}

class DecidedResultRequest {
  @ApiProperty({ example: 'quota', description: 'The rule of a period, as GET /api/v1/results is asked for it' })
  @Text(64)
  rule: string;

  @ApiProperty({ example: '2014Q1' })
  @Text(10)
  period: string;

  @ApiProperty({ example: 3 })
  @IsInt()
  @Min(1)
  unitId: number;

  @ApiPropertyOptional({ example: '张某', description: 'Where the rule is about persons' })
  @Optional()
  @Text(80)
  person?: string;
}

export class RecordDecisionRequest {
  @ApiPropertyOptional({ example: 1025, description: 'Number of the event whose amount waits; either this or result' })
  @Optional()
  @IsInt()
  @Min(1)
  event?: number;

  @ApiPropertyOptional({
    type: DecidedResultRequest,
    description:
      'The result of a period whose amount waits. In a closed period it is booked at once, together with what looks at it; otherwise when its last month closes',
  })
  @Optional()
  @ValidateNested()
  @Type(() => DecidedResultRequest)
  result?: DecidedResultRequest;

  @ApiProperty({ example: '2014-04-20' })
  @DateText()
  occurredOn: string;

  @ApiProperty({
    example: { point: '-60' },
    description: "Decimal texts by asset, inside the regulation's range",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @IsTextMap()
  amount: Record<string, string>;

  @ApiProperty({ example: '影响较小，及时更正' })
  @Text(500)
  reason: string;
}

export class CancelEventRequest {
  @ApiProperty({ example: 1025, description: 'Number of the event that is taken back' })
  @IsInt()
  @Min(1)
  event: number;

  @ApiProperty({ example: '刊物已撤回该期' })
  @Text(500)
  reason: string;

  @ApiPropertyOptional({ example: '2014-05-01', description: 'Today when left out' })
  @Optional()
  @DateText()
  occurredOn?: string;
}
