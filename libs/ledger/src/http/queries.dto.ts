import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { PagedRequest, Text } from '@app/platform';
import { eventStatuses, type EventStatus } from '../domain/event-search';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MONTH_MESSAGE = '月份请写成 2014-03 的形式';

abstract class ByMonthRequest extends PagedRequest {
  @ApiPropertyOptional({ example: '2014-01', description: 'First booked month' })
  @IsOptional()
  @Matches(MONTH, { message: MONTH_MESSAGE })
  from?: string;

  @ApiPropertyOptional({ example: '2014-03', description: 'Last booked month' })
  @IsOptional()
  @Matches(MONTH, { message: MONTH_MESSAGE })
  to?: string;
}

export class ListEntriesRequest extends ByMonthRequest {
  @ApiPropertyOptional({ description: 'Liaisons always see their own unit' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: 'point' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  asset?: string;

  @ApiPropertyOptional({ example: 'adoption', description: 'An event type, `quota` or `period`' })
  @IsOptional()
  @IsString()
  @Length(1, 20)
  kind?: string;

  @ApiPropertyOptional({ example: 'city' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  level?: string;

  @ApiPropertyOptional({ example: '政务@district', description: 'Key of the publication that took what brought it' })
  @IsOptional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: '张某', description: "Part of the person's name" })
  @IsOptional()
  @Text(40)
  text?: string;

  @ApiPropertyOptional({ description: 'Only entries that come from this event' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event?: number;

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction?: 'asc' | 'desc';
}

export class ListEventsRequest extends ByMonthRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 36)
  itemId?: string;

  @ApiPropertyOptional({ description: 'What concerns this unit; liaisons always see their own' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: 'adoption' })
  @IsOptional()
  @IsString()
  @Length(1, 20)
  type?: string;

  @ApiPropertyOptional({ example: '政务@district', description: 'Key of a publication' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  publication?: string;

  @ApiPropertyOptional({ example: 'city', description: 'Level of the publication, leader or notifying office' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  level?: string;

  @ApiPropertyOptional({ enum: eventStatuses, description: 'Whether a cancellation took it back' })
  @IsOptional()
  @IsIn(eventStatuses)
  status?: EventStatus;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of its title, note, reason or leader' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  text?: string;

  @ApiPropertyOptional({
    enum: ['booked', 'recorded'],
    default: 'booked',
    description: 'By booked month and in chain order within each, or in chain order alone',
  })
  @IsOptional()
  @IsIn(['booked', 'recorded'])
  sort?: 'booked' | 'recorded';

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction?: 'asc' | 'desc';
}

/** Every event of the list, not a page of it. */
export class ExportEventsRequest extends OmitType(ListEventsRequest, ['cursor', 'limit']) {}

export class WhyNotRequest {
  @ApiPropertyOptional({ description: 'Ask about an item' })
  @IsOptional()
  @IsString()
  @Length(1, 36)
  itemId?: string;

  @ApiPropertyOptional({ description: 'Or about one event' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  event?: number;
}

export class ResultsRequest {
  @ApiProperty({ example: '2014Q1', description: '2014-W10, 2014-03, 2014-01/02, 2014Q1, 2014H1 or 2014' })
  @IsString()
  @Length(4, 10, { message: '期间请写成 2014-03、2014Q1、2014H1 或 2014 的形式' })
  period: string;

  @ApiProperty({ example: 'quota', description: 'A period rule of the regulation' })
  @IsString()
  @Length(1, 64)
  rule: string;
}
