import type { LocalDate } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { ForwardRoute, ForwardRouteOn } from '../domain/forward-route';
import { DateProperty } from './dates';
import { Optional } from './optional';

export class SetForwardRouteRequest {
  @ApiProperty({ example: 'to_city', maxLength: 40, description: "The regulation's word, or one of the office's own" })
  @IsString()
  @MaxLength(40)
  @Matches(/^[\p{L}\p{N}_]+$/u, { message: '$property 由文字、数字或下划线组成' })
  code: string;

  @ApiPropertyOptional({ example: '报市', maxLength: 40, description: 'Needed for a new route' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  title?: string;

  @ApiPropertyOptional({
    example: '市政府办公室',
    maxLength: 100,
    description: 'Where it ends; needed for a new route',
  })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  to?: string;

  @ApiPropertyOptional({ description: 'Its place in lists, smallest first; a new one stands last' })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(999)
  sortNo?: number;

  @ApiPropertyOptional({ description: 'Whether items are sent by it from this day on' })
  @Optional()
  @IsBoolean()
  inUse?: boolean;

  @DateProperty('The first day on which this holds')
  from: LocalDate;
}

export class ForwardRouteResponse {
  @ApiProperty({ example: 'to_city', description: "The regulation's word where it prices the route" })
  code: string;

  @ApiProperty({ example: '报市' })
  title: string;

  @ApiProperty({ example: '市政府办公室' })
  to: string;

  @ApiProperty({ description: 'Its place in lists, smallest first' })
  sortNo: number;

  static of(route: ForwardRouteOn): ForwardRouteResponse {
    return { ...route };
  }
}

class ForwardRouteVersionResponse {
  @ApiProperty({ example: '2014-01-01', description: 'Holds from this day on, until the next version' })
  from: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Where it ends' })
  to: string;

  @ApiProperty({ description: 'Its place in lists, smallest first' })
  sortNo: number;

  @ApiProperty({ description: 'Whether items are sent by it' })
  inUse: boolean;
}

/** Everything a route was, from when on. */
export class ForwardRouteHistoryResponse {
  @ApiProperty({ example: 'to_city' })
  code: string;

  @ApiProperty({ type: [ForwardRouteVersionResponse], description: 'Oldest first' })
  versions: ForwardRouteVersionResponse[];

  static of({ code, versions }: ForwardRoute): ForwardRouteHistoryResponse {
    return {
      code,
      versions: versions.map(({ from, title, to, sortNo, inUse }) => ({ from, title, to, sortNo, inUse })),
    };
  }
}
