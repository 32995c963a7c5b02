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
import { DateText, Optional, PagedRequest, Text, TimedRequest } from '@app/platform';
import {
  type LineStatus,
  lineStatuses,
  type UpperListStatus,
  upperListStatuses,
} from '../domain/upper-list/upper-list';
import { IsTextMap } from './is-text-map';

/** Lines decided with one request. */
const BATCH = 100;

export class LoadUpperListRequest {
  @ApiProperty({ example: '市政府办3月份信息采用情况' })
  @Text(200)
  name: string;

  @ApiProperty({ description: 'A table as a spreadsheet copies it (tabs) or saves it (commas), with its headings' })
  @Text(200_000)
  text: string;

  @ApiPropertyOptional({ example: '每日要情', description: 'The publication of lines that name none' })
  @Optional()
  @Text(120)
  publication?: string;
}

export class LoadUpperListFileRequest {
  /** Read by the upload itself. */
  @Text(500)
  name: string;

  @ApiPropertyOptional({ example: '每日要情', description: 'The publication of lines that name none' })
  @Optional()
  @Text(120)
  publication?: string;
}

export class ListUpperListsRequest extends TimedRequest {
  @ApiPropertyOptional({ enum: upperListStatuses })
  @IsOptional()
  @IsIn(upperListStatuses)
  status?: UpperListStatus;

  @ApiPropertyOptional({ example: '三月', description: 'Part of the name' })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class ListUpperLinesRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: lineStatuses })
  @IsOptional()
  @IsIn(lineStatuses)
  status?: LineStatus;

  @ApiPropertyOptional({ example: '省刊@province', description: 'Key of the publication a line means' })
  @IsOptional()
  @Text(150)
  publication?: string;

  @ApiPropertyOptional({ description: 'The unit a line means' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of the title' })
  @IsOptional()
  @Text(100)
  text?: string;

  @ApiPropertyOptional({ default: 20, maximum: 50, description: 'Every line is searched for, so pages are short' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  declare limit?: number;
}

export class NamePublicationRequest {
  @ApiProperty({ example: '要情', description: 'What the list calls it' })
  @Text(120)
  text: string;

  @ApiProperty({ example: '每日要情@city', description: 'Key, name, present or former title' })
  @Text(120)
  publication: string;
}

export class LineNumbersRequest {
  @ApiProperty({ type: [Number], example: [3, 4], description: 'Numbers of lines' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100_000, { each: true })
  lines: number[];
}

export class ConfirmedLineRequest {
  @ApiProperty({ example: 3 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  no: number;

  @ApiProperty({ example: '2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11' })
  @Text(36)
  itemId: string;

  @ApiPropertyOptional({ description: "Key, name or title; left out: the line's own" })
  @Optional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: '12' })
  @Optional()
  @Text(40)
  issue?: string;

  @ApiPropertyOptional({ example: '2014-03-05', description: "Left out: the line's own date" })
  @Optional()
  @DateText()
  occurredOn?: string;

  @ApiPropertyOptional({
    example: { form: 'single' },
    description: "Words of the regulation's vocabularies",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  fields?: Record<string, string>;

  @ApiPropertyOptional({ example: 'headline', description: 'How it was placed, as with POST /api/v1/adoptions' })
  @Optional()
  @Text(40)
  placement?: string;
}

export class ConfirmLinesRequest {
  @ApiProperty({ type: [ConfirmedLineRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedLineRequest)
  lines: ConfirmedLineRequest[];
}
