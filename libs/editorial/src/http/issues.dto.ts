import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateText, Optional, PagedRequest, Text } from '@app/platform';
import { ContributorRequest } from '@app/submission';
import { type IssueOrder } from '../persistence/issues';
import { type IssueStatus, issueStatuses } from '../domain/issue';
import { IsTextMap } from './is-text-map';

export class OpenIssueRequest {
  @ApiProperty({ example: '每日要情', description: 'Key (每日要情@district), name, present or former title' })
  @Text(120)
  publication: string;

  @ApiPropertyOptional({ example: '2014-03-20', description: 'The day it appears; today when left out' })
  @Optional()
  @DateText()
  issuedOn?: string;
}

export class ListIssuesRequest extends PagedRequest {
  @ApiPropertyOptional({ example: '政务@district', description: 'Key, name, present or former title' })
  @IsOptional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: 'district', description: 'Level of the publication' })
  @IsOptional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ enum: issueStatuses })
  @IsOptional()
  @IsIn(issueStatuses)
  status?: IssueStatus;

  @ApiPropertyOptional({ example: '2014-03-01', description: 'First day on which it appears' })
  @IsOptional()
  @DateText()
  from?: string;

  @ApiPropertyOptional({ example: '2014-03-31', description: 'Last day on which it appears' })
  @IsOptional()
  @DateText()
  to?: string;

  @ApiPropertyOptional({ description: 'A unit that contributed to an item in it' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of the title of an item in it' })
  @IsOptional()
  @Text(100)
  text?: string;

  @ApiPropertyOptional({ enum: ['newest', 'oldest'], default: 'newest' })
  @IsOptional()
  @IsIn(['newest', 'oldest'])
  order?: IssueOrder;
}

abstract class LineRequest {
  @ApiPropertyOptional({ example: 'headline', description: "Code of one of the publication's columns" })
  @Optional()
  @Text(40)
  column?: string;

  @ApiPropertyOptional({
    type: [ContributorRequest],
    description: "Left out: the item's own contributors, or those the adoption had before",
  })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors?: ContributorRequest[];

  @ApiPropertyOptional({
    example: { form: 'single' },
    description: "Words of the regulation's vocabularies",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  fields?: Record<string, string>;

  @ApiPropertyOptional({ example: '与乙局来稿合编' })
  @Optional()
  @Text(500)
  note?: string;
}

export class AdoptIntoIssueRequest extends LineRequest {
  @ApiProperty({ example: '2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11' })
  @Text(36)
  itemId: string;
}

export class ReadoptIntoIssueRequest extends LineRequest {
  @ApiProperty({ example: 1025, description: 'Number of an adoption by the publication that named no issue' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event: number;

  @ApiPropertyOptional({
    example: '改编入 2014年第12期',
    description: 'Why it is taken back; that it goes into the issue',
  })
  @Optional()
  @Text(500)
  reason?: string;
}

export class RemoveFromIssueRequest {
  @ApiProperty({ example: 1025, description: 'Number of the adoption event' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event: number;

  @ApiProperty({ example: '改登下一期' })
  @Text(500)
  reason: string;
}

class LayoutLineRequest {
  @ApiProperty({ example: 1025, description: 'Number of the adoption event' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event: number;

  @ApiPropertyOptional({ example: 'headline', description: 'Left out: the column stays' })
  @Optional()
  @Text(40)
  column?: string;
}

class VersionRequest {
  @ApiProperty({ example: 7, description: 'The version of the issue that was seen' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version: number;
}

export class LayOutIssueRequest extends VersionRequest {
  @ApiProperty({ type: [LayoutLineRequest], description: 'Every line of the issue, in its new order' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LayoutLineRequest)
  lines: LayoutLineRequest[];
}

export class CloseIssueRequest extends VersionRequest {
  @ApiPropertyOptional({ example: '副主任', description: 'Who signed it off on paper; the caller when left out' })
  @Optional()
  @Text(80)
  signedBy?: string;
}
