import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { InstantText, Optional, Text, TimedRequest } from '@app/platform';
import { openStatuses, type OpenStatus } from '../domain/open-urgency';

const MEANS = ['phone', 'message', 'in_person', 'other'] as const;
const STATES = ['open', 'confirmed', 'dismissed'] as const;

export class UrgencyRequest {
  @ApiProperty({ example: '重大', description: "A word of the office's list of severities" })
  @Text(20)
  severity: string;

  @ApiProperty({ example: '2014-03-05T08:30:00+08:00', description: 'When it happened' })
  @InstantText()
  happenedAt: string;

  @ApiProperty({ example: '2014-03-05T08:40:00+08:00', description: 'When the unit came to know of it' })
  @InstantText()
  awareAt: string;
}

export class FirstReportRequest {
  @ApiProperty({ example: '2014-03-05T09:00:00+08:00', description: 'When the office had the first word' })
  @InstantText()
  at: string;

  @ApiProperty({ enum: MEANS })
  @IsIn(MEANS)
  by: (typeof MEANS)[number];

  @ApiPropertyOptional({ example: '值班员来电' })
  @Optional()
  @Text(500)
  note?: string;
}

export class FollowUpRequest {
  @ApiProperty({ description: 'Id of the first report, or of one that follows it' })
  @Text(36)
  first: string;
}

abstract class ListUrgentRequest extends TimedRequest {
  @ApiPropertyOptional({ description: 'A unit that contributed to it' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '重大', description: "One of the office's severities" })
  @IsOptional()
  @Text(20)
  severity?: string;

  @ApiPropertyOptional({ example: '火情', description: 'Part of the title' })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class ListProposalsRequest extends ListUrgentRequest {
  @ApiPropertyOptional({ enum: STATES, default: 'open' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}

export class ListOpenUrgentRequest extends ListUrgentRequest {
  @ApiPropertyOptional({ enum: openStatuses, description: 'Left out: wherever nothing was made of it yet' })
  @IsOptional()
  @IsIn(openStatuses)
  status?: OpenStatus;
}
