import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { FreeText, Optional, Text, TimedRequest } from '@app/platform';
import { ContributorRequest, itemStatuses, type ItemStatus } from '@app/submission';
import type { MergersOfItem, TitledMerger } from '../application/read-mergers';
import { Ids } from './ids';

/** The longest body of an item, in characters. */
const BODY = 50_000;

abstract class WithReason {
  @ApiPropertyOptional({ example: '同一事项，三家来稿' })
  @Optional()
  @Text(500)
  reason?: string;
}

export class MergeItemsRequest extends WithReason {
  @ApiProperty({ example: '2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11', description: 'The item that goes on; it leads' })
  @Text(36)
  into: string;

  @ApiProperty({ type: [String], description: 'The items that go into it, in order' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Ids()
  items: string[];
}

export class CombineItemsRequest extends WithReason {
  @ApiProperty({ type: [String], description: 'The items it is written from, in order' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(50)
  @Ids()
  items: string[];

  @ApiProperty({ example: '全区春耕备耕进展顺利' })
  @Text(200)
  title: string;

  @ApiProperty({ description: 'Plain text', maxLength: BODY })
  @FreeText(BODY)
  body: string;

  @ApiPropertyOptional({ example: '动态', description: "A word of the office's list of kinds" })
  @Optional()
  @Text(20)
  kind?: string;

  @ApiPropertyOptional({
    type: [ContributorRequest],
    description: 'The units of the items with their shares; left out: all of them, their weights added up',
  })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContributorRequest)
  contributors?: ContributorRequest[];
}

export class CombinedItemResponse {
  @ApiProperty({ description: 'Id of the new item' })
  itemId: string;
}

export class UnmergeItemsRequest extends WithReason {
  @ApiPropertyOptional({ type: [String], description: 'Those to be set free; all when left out' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Ids()
  items?: string[];
}

export class ListMergersRequest extends TimedRequest {
  @ApiPropertyOptional({ description: 'Only what went into this item' })
  @IsOptional()
  @Text(36)
  into?: string;

  @ApiPropertyOptional({ description: 'A unit that contributed to what was merged, or to what it went into' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ enum: itemStatuses, description: 'Of the item it went into' })
  @IsOptional()
  @IsIn(itemStatuses)
  status?: ItemStatus;

  @ApiPropertyOptional({ example: '政务@district', description: 'Key of a publication that adopted what it went into' })
  @IsOptional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: 'city', description: 'Level of a publication that adopted what it went into' })
  @IsOptional()
  @Text(40)
  level?: string;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of the title of either' })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class MergerResponse {
  @ApiProperty()
  itemId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'The item it went into' })
  intoId: string;

  @ApiProperty()
  intoTitle: string;

  @ApiProperty({ description: 'Whether that was written out of several' })
  combined: boolean;

  @ApiProperty({ description: 'UTC' })
  at: string;

  @ApiProperty({ example: '王编辑' })
  by: string;

  static of({ at, ...merger }: TitledMerger): MergerResponse {
    return { ...merger, at: at.toISOString() };
  }
}

export class MergerPageResponse {
  @ApiProperty({ type: [MergerResponse] })
  rows: MergerResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class MergedItemResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where the caller may not see the item' })
  title: string | null;
}

/** What an item was put together from. */
export class MergersResponse {
  @ApiProperty({ type: [MergedItemResponse], description: 'Items that went into it, in order' })
  items: MergedItemResponse[];

  @ApiProperty({ type: MergedItemResponse, nullable: true, description: 'The item it went into itself' })
  into: MergedItemResponse | null;

  @ApiProperty({ description: 'Whether the one they went into was written out of them' })
  combined: boolean;

  static of({ items, into, combined }: MergersOfItem): MergersResponse {
    return { items: [...items], into, combined };
  }
}
