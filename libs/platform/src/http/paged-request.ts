import { ApiPropertyOptional } from '@nestjs/swagger';
import { dayAfter, type LocalDate, startOfDay } from '@app/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import type { MomentsAsked } from '../database/list-query';
import { DateText } from './request-fields';

const ENDS = ['newest', 'oldest'] as const;

/** What a list read page by page is asked with; its conditions are added by the list. */
export abstract class PagedRequest {
  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @IsString()
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A list in the order of a moment, from either end. */
export abstract class OrderedRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: ENDS, description: 'Which come first' })
  @IsOptional()
  @IsIn(ENDS)
  order?: (typeof ENDS)[number];
}

/** The same, and only what falls on some days. */
export abstract class TimedRequest extends OrderedRequest {
  @ApiPropertyOptional({ example: '2014-03-01', description: 'On this day or later, Asia/Shanghai' })
  @IsOptional()
  @DateText()
  from?: string;

  @ApiPropertyOptional({ example: '2014-03-31', description: 'On this day or earlier, Asia/Shanghai' })
  @IsOptional()
  @DateText()
  to?: string;
}

/** The same question with the instants that its days begin and end with. */
export function withMoments<T extends { readonly from?: LocalDate; readonly to?: LocalDate }>({
  from,
  to,
  ...rest
}: T): Omit<T, 'from' | 'to'> & Pick<MomentsAsked, 'from' | 'before'> {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: startOfDay(from) }),
    ...(to === undefined ? {} : { before: startOfDay(dayAfter(to)) }),
  };
}
