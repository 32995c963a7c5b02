import type { LocalDate } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { DateProperty } from './dates';
import { Optional } from './optional';

export class UnitParams {
  @ApiProperty({ description: 'The id of the unit', type: 'integer' })
  @Type(() => Number)
  @IsInt()
  id: number;
}

export class AddUnitRequest {
  @ApiProperty({ maxLength: 100, example: '大数据局' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @ApiProperty({ maxLength: 40, example: 'department', description: 'The class it is assessed in' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  group: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Its place in the directory; after all others when left out' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  sortNo?: number;

  @DateProperty('The first day it exists')
  from: LocalDate;
}

export class MoveUnitRequest {
  @ApiProperty({ maxLength: 40, example: 'township', description: 'The class it is assessed in from then on' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  group: string;

  @DateProperty('The first day in the new group')
  from: LocalDate;
}

export class RenameUnitRequest {
  @ApiProperty({ description: 'The new name', maxLength: 100, example: '市场监督管理局' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @DateProperty('The first day of the new name')
  from: LocalDate;
}

export class NameHeadRequest {
  @ApiProperty({ type: String, nullable: true, maxLength: 50, description: 'Null: from that day on nobody heads it' })
  @ValidateIf((_request, name) => name !== null)
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name: string | null;

  @DateProperty('The first day of the new head')
  from: LocalDate;
}

export class MergeUnitRequest {
  @ApiProperty({ description: 'The id of the unit that goes on', type: 'integer' })
  @IsInt()
  into: number;

  @DateProperty('The first day on which the merged unit takes nothing more')
  on: LocalDate;
}
