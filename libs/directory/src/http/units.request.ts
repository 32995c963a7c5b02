import type { LocalDate } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { DateProperty } from './dates';

export class UnitParams {
  @ApiProperty({ description: 'The id of the unit', type: 'integer' })
  @Type(() => Number)
  @IsInt()
  id: number;
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
