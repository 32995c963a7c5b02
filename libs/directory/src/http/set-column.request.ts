import type { LocalDate } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { DateProperty } from './dates';
import { Optional } from './optional';

export class SetColumnRequest {
  @ApiProperty({ example: 'headline', maxLength: 40, description: "The regulation's word, or one of the office's own" })
  @IsString()
  @MaxLength(40)
  @Matches(/^[\p{L}\p{N}_]+$/u, { message: '$property 由文字、数字或下划线组成' })
  code: string;

  @ApiPropertyOptional({ example: '要目', maxLength: 40, description: 'Needed for a new column' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  title?: string;

  @ApiPropertyOptional({ description: 'Its place in the publication, smallest first; a new one stands last' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(999)
  sortNo?: number;

  @ApiPropertyOptional({ description: 'Whether items are placed under it from this day on' })
  @Optional()
  @IsBoolean()
  inUse?: boolean;

  @DateProperty('The first day on which this holds')
  from: LocalDate;
}
