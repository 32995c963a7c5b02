import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PagedRequest } from '@app/platform';
import type { Person } from '../persistence/people';

export class ListPeopleRequest extends PagedRequest {
  @ApiPropertyOptional({ type: 'integer', description: 'Of one unit' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '张', description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  text?: string;
}

export class AddPersonRequest {
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  @ApiProperty({ example: '张某', description: 'Unique in the unit', maxLength: 50 })
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name: string;
}

/** An author, known by name within the unit. */
export class PersonResponse {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty()
  name: string;

  static of({ id, unitId, name }: Person): PersonResponse {
    return { id, unitId, name };
  }
}

export class PersonPageResponse {
  @ApiProperty({ type: [PersonResponse] })
  rows: PersonResponse[];

  @ApiPropertyOptional()
  next?: string;
}
