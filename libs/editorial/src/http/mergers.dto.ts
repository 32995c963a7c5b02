import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { Optional, Text } from '@app/submission';
import { Ids } from './ids';

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

export class UnmergeItemsRequest extends WithReason {
  @ApiPropertyOptional({ type: [String], description: 'Those to be set free; all when left out' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Ids()
  items?: string[];
}

/** What an item was put together from. */
export class MergersResponse {
  @ApiProperty({ type: [String], description: 'Items that went into it, in order' })
  items: string[];

  @ApiProperty({ type: String, nullable: true, description: 'The item it went into itself' })
  into: string | null;
}
