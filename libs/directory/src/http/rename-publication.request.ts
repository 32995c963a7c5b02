import type { LocalDate } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { DateProperty } from './dates';

export class RenamePublicationRequest {
  @ApiProperty({ description: 'The new title', maxLength: 100, example: '《政务要情》' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title: string;

  @DateProperty('The first day of the new title')
  from: LocalDate;
}
