import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

const message = '$property 应为日期，例如 2014-03-01';

/** A business date of a request, `YYYY-MM-DD`. */
export const DateProperty = (description: string) =>
  applyDecorators(
    ApiProperty({ description, format: 'date', example: '2014-03-01' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message }),
    IsISO8601({ strict: true }, { message }),
  );

/** The same for a query that may leave it out. */
export const OptionalDateProperty = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ description, format: 'date', example: '2014-03-01' }),
    IsOptional(),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message }),
    IsISO8601({ strict: true }, { message }),
  );
