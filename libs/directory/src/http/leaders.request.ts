import type { LocalDate } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { type LeaderRank, leaderRanks } from '../domain/leader';
import { DateProperty } from './dates';
import { Optional } from './optional';

export class LeaderParams {
  @ApiProperty({ description: 'The id of the leader', type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  id: number;
}

export class AddLeaderRequest {
  @ApiProperty({ example: '王某', maxLength: 50 })
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  name: string;

  @ApiProperty({ example: '常务副区长', maxLength: 50, description: 'The post' })
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  title: string;

  @ApiProperty({ example: 'district', maxLength: 40, description: 'A level of the regulation' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  level: string;

  @ApiPropertyOptional({ enum: leaderRanks, description: 'Left out: nobody said' })
  @Optional()
  @IsIn(leaderRanks)
  rank?: LeaderRank;

  @DateProperty('The first day in the post')
  from: LocalDate;
}

export class ChangeLeaderPostRequest {
  @ApiPropertyOptional({ example: '区长', maxLength: 50, description: 'What is left out stays as it is' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(50)
  title?: string;

  @ApiPropertyOptional({ example: 'district', maxLength: 40 })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  level?: string;

  @ApiPropertyOptional({ enum: leaderRanks })
  @Optional()
  @IsIn(leaderRanks)
  rank?: LeaderRank;

  @ApiPropertyOptional({ description: 'False: holds no post any more from this day on' })
  @Optional()
  @IsBoolean()
  inOffice?: boolean;

  @DateProperty('The first day on which this holds')
  from: LocalDate;
}
