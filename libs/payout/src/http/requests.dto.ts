import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isMonth } from '@app/kernel';
import { DateText, Optional, OrderedRequest, Text, TimedRequest } from '@app/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { batchStates, type BatchState } from '../domain/batch-life';
import { recipientKinds, type RecipientKind } from '../domain/draw-up';
import { type SheetFormat, sheetFormats } from '../domain/sheet-format';
import { taxClasses, type TaxClass } from '../domain/tax';

export class AddSchemeRequest {
  @ApiProperty({ example: '半年信息奖励' })
  @Text(80)
  title: string;

  @ApiProperty({ example: 'yuan', description: 'An asset of the regulation that is counted in fen' })
  @Text(40)
  asset: string;

  @ApiProperty({ enum: recipientKinds })
  @IsIn(recipientKinds, { message: 'recipient 应为 unit（发给单位）或 person（发给个人）' })
  recipient: RecipientKind;

  @ApiProperty({ enum: taxClasses })
  @IsIn(taxClasses, {
    message: 'tax 应为 none（不计税）、wages（并入工资）、royalties（稿酬）或 services（劳务报酬）',
  })
  tax: TaxClass;

  @ApiProperty({ example: '区财政信息工作专项经费' })
  @Text(120)
  budgetSource: string;

  @ApiPropertyOptional({ description: 'The scheme in use that it takes the place of, which ends at the same moment' })
  @Optional()
  @IsUUID(undefined, { message: 'replaces 应为要修改的发放方案的编号' })
  replaces?: string;
}

export class DrawUpBatchRequest {
  @ApiProperty()
  @IsUUID(undefined, { message: 'schemeId 应为发放方案的编号' })
  schemeId: string;

  @ApiProperty({ example: '2014-06', description: 'The last month to be paid; it must be closed' })
  @ValidateBy({
    name: 'isMonth',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isMonth(value),
      defaultMessage: () => '$property 应为月份，请写成 2014-06 的形式',
    },
  })
  through: string;

  @ApiProperty({
    example: '2014-07-10',
    description: 'Day of payment; what a person gets in its month is taxed together',
  })
  @DateText()
  payOn: string;
}

export class MoveBatchRequest {
  @ApiPropertyOptional({ example: '与台账核对无误' })
  @Optional()
  @Text(500)
  note?: string;
}

export class OrderSheetRequest {
  @ApiProperty({ enum: sheetFormats })
  @IsIn(sheetFormats, { message: 'format 应为 xlsx、pdf 或 html' })
  format: SheetFormat;
}

export class ReturnRequest {
  @ApiProperty({ example: 3 })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  line: number;

  @ApiProperty({ example: '户名与账号不符' })
  @Text(200)
  reason: string;
}

export class RecordReturnsRequest {
  @ApiProperty({ type: [ReturnRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ReturnRequest)
  returns: ReturnRequest[];
}

export class ListBatchesRequest extends TimedRequest {
  @ApiPropertyOptional({ enum: batchStates })
  @IsOptional()
  @IsIn(batchStates, { message: 'state 不是发放批次的状态' })
  state?: BatchState;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID(undefined, { message: 'schemeId 应为发放方案的编号' })
  schemeId?: string;
}

export class AssetQuery {
  @ApiProperty({ example: 'yuan' })
  @Text(40)
  asset: string;
}

/** Which recipients of a batch or of entries. */
abstract class RecipientsRequest extends OrderedRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '张某', description: "Part of the person's name" })
  @IsOptional()
  @Text(40)
  text?: string;
}

export class ListLinesRequest extends RecipientsRequest {
  @ApiPropertyOptional({ enum: ['returned', 'not_returned'], description: 'Whether the payment came back' })
  @IsOptional()
  @IsIn(['returned', 'not_returned'])
  state?: 'returned' | 'not_returned';
}

export class LeftEntriesRequest extends RecipientsRequest {
  @ApiProperty({ example: 'yuan' })
  @Text(40)
  asset: string;
}
