import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { bulletinError } from '../domain/errors';

/** Exactly one of the four. */
export class StandingsRequest {
  @ApiPropertyOptional({ example: '2014Q1', description: 'A quarter of the office year' })
  @IsOptional()
  @Matches(/^\d{4}Q[1-4]$/, { message: 'quarter 应写成 2014Q1 的形式' })
  quarter?: string;

  @ApiPropertyOptional({ example: '2014-03', description: 'A month' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'month 应写成 2014-03 的形式' })
  month?: string;

  @ApiPropertyOptional({ example: '2014H1', description: 'Half an office year' })
  @IsOptional()
  @Matches(/^\d{4}H[12]$/, { message: 'half 应写成 2014H1 的形式' })
  half?: string;

  @ApiPropertyOptional({ example: '2014', description: 'An office year, named by the calendar year in which it ends' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'year 应写成 2014 的形式' })
  year?: string;

  /** The one period that was given; refuses none or several with `one_period`. */
  static periodOf({ quarter, month, half, year }: StandingsRequest): string {
    const [period, ...others] = [quarter, month, half, year].filter((given) => given !== undefined);
    if (period === undefined || others.length > 0) throw bulletinError.one_period();
    return period;
  }
}
