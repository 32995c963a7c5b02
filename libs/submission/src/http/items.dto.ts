import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PagedRequest } from '@app/platform';
import type { Item } from '../domain/item';
import { DateText, Optional, Text, Weight } from './request-fields';

export class ContributorRequest {
  @ApiProperty({ example: 12, description: 'Unit id' })
  @IsInt()
  @Min(1)
  unitId: number;

  @ApiPropertyOptional({ example: '张某', description: 'Author within the unit' })
  @Optional()
  @Text(40)
  person?: string;

  @ApiPropertyOptional({ example: 1, description: 'Part of the whole where the regulation divides by weights' })
  @Optional()
  @Weight()
  weight?: number;
}

export class SubmitItemRequest {
  @ApiProperty({ example: '我区多措并举推进春耕备耕工作' })
  @Text(200)
  title: string;

  @ApiProperty({ type: [ContributorRequest], description: 'Units the item comes from, the lead first' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors: ContributorRequest[];

  @ApiPropertyOptional({ example: '2014-03-05', description: 'Day of receipt, Asia/Shanghai; today when left out' })
  @Optional()
  @DateText()
  occurredOn?: string;

  @ApiPropertyOptional({ example: '电话通知后补报' })
  @Optional()
  @Text(500)
  note?: string;
}

export class ListItemsRequest extends PagedRequest {
  @ApiPropertyOptional({ description: 'Only items this unit contributed to; liaisons always see their own' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '2014-03-01' })
  @IsOptional()
  @DateText()
  from?: string;

  @ApiPropertyOptional({ example: '2014-03-31' })
  @IsOptional()
  @DateText()
  to?: string;
}

export class ItemResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '2014-03-05' })
  submittedOn: string;

  @ApiProperty({ type: [ContributorRequest] })
  contributors: { unitId: number; person: string | null; weight: number }[];

  @ApiProperty({ description: 'Number of the submission event in the ledger' })
  event: number;

  static of({ id, title, submittedOn, contributors, eventNo }: Item): ItemResponse {
    return { id, title, submittedOn, contributors: [...contributors], event: eventNo };
  }
}

export class ItemPageResponse {
  @ApiProperty({ type: [ItemResponse] })
  rows: ItemResponse[];

  @ApiPropertyOptional()
  next?: string;
}
