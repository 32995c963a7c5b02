import type { LocalDate } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { DateProperty } from './dates';
import { Optional } from './optional';

export class NumberPublicationRequest {
  @ApiProperty({ enum: ['yearly', 'never'], description: 'Whether numbers begin again with 1 in each calendar year' })
  @IsIn(['yearly', 'never'])
  reset: 'yearly' | 'never';

  @ApiPropertyOptional({ default: 1, description: 'Number of the first issue on or after `from`' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  first?: number;

  @ApiPropertyOptional({ description: 'Cumulative number (总期号) of that issue; left out: the publication has none' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  firstCumulative?: number;

  @DateProperty('The first day on which this holds')
  from: LocalDate;
}
