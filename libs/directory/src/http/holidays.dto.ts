import type { LocalDate } from '@app/kernel';
import {
  LastChange,
  type SettingChange,
  SettingSeen,
  settingStateOf,
  type YearSource,
  yearSources,
} from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import type { HolidaysKnown } from '../application/enter-holidays';

const Days = (most: number, description: string) =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'date', example: ['2027-01-01'], maxItems: most, description }),
    IsArray(),
    ArrayMaxSize(most, { message: `$property 最多 ${most} 天` }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: '$property 应为日期，例如 2027-01-01' }),
  );

export class HolidaysParams {
  @ApiProperty({ example: 2027, minimum: 2000, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export class EnterHolidaysRequest extends SettingSeen {
  @Days(60, 'Days on which nobody works; weekend days may be among them')
  holidays: LocalDate[];

  @Days(20, 'Saturdays and Sundays that are worked instead')
  makeUpDays: LocalDate[];
}

export class HolidaysResponse extends EnterHolidaysRequest {
  @ApiProperty({ example: 2027 })
  year: number;

  @ApiProperty({
    enum: yearSources,
    description: 'Entered by the office; known to the program; or unknown, so that Monday to Friday count as worked',
  })
  source: YearSource;

  @LastChange()
  changed: SettingChange | null;

  static of({ year, source, holidays, makeUpDays, ...state }: HolidaysKnown): HolidaysResponse {
    return { year, source, holidays: [...holidays], makeUpDays: [...makeUpDays], ...settingStateOf(state) };
  }
}
