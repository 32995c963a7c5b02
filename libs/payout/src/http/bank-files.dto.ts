import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional, Text } from '@app/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { bankFields, type BankField, type BankTemplate } from '../domain/bank-file';
import type { KeptTemplate } from '../persistence/bank-templates';

class BankColumnRequest {
  @ApiProperty({ example: '账号' })
  @Text(40)
  title: string;

  @ApiProperty({ enum: bankFields })
  @IsIn(bankFields, { message: `field 应为 ${bankFields.join('、')} 之一` })
  field: BankField;

  @ApiPropertyOptional({ example: '奖励', description: 'What a column of the field `fixed` holds' })
  @Optional()
  @IsString()
  @MaxLength(80)
  text?: string;
}

/** How a bank wants its file, as it is sent and told. */
class BankTemplateFields {
  @ApiProperty({ type: [BankColumnRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => BankColumnRequest)
  columns: BankColumnRequest[];

  @ApiProperty({ enum: [',', '|', ';', '\t'] })
  @IsIn([',', '|', ';', '\t'], { message: 'delimiter 应为逗号、竖线、分号或制表符' })
  delimiter: BankTemplate['delimiter'];

  @ApiProperty()
  @IsBoolean()
  header: boolean;

  @ApiProperty({ enum: ['gbk', 'utf8'] })
  @IsIn(['gbk', 'utf8'], { message: 'encoding 应为 gbk 或 utf8' })
  encoding: BankTemplate['encoding'];

  @ApiProperty({ enum: ['yuan', 'fen'] })
  @IsIn(['yuan', 'fen'], { message: 'amount 应为 yuan（元）或 fen（分）' })
  amount: BankTemplate['amount'];

  @ApiProperty({ example: 'DF{date}_{batch}.txt', description: '{date}, {batch}, {count}, {total} are filled in' })
  @Text(80)
  fileName: string;

  @ApiPropertyOptional({ example: '合计|{count}|{total}' })
  @Optional()
  @IsString()
  @MaxLength(200)
  trailer?: string;
}

export class AddBankTemplateRequest extends BankTemplateFields {
  @ApiProperty({ example: '某银行代发' })
  @Text(80)
  title: string;
}

export class BankTemplateResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: BankTemplateFields })
  template: BankTemplate;

  static of({ id, title, template }: KeptTemplate): BankTemplateResponse {
    return { id, title, template };
  }
}

export class WriteBankFileRequest {
  @ApiProperty()
  @IsUUID(undefined, { message: 'templateId 应为银行文件模板的编号' })
  templateId: string;

  @ApiPropertyOptional({ example: '上半年信息奖励', description: 'What a column of the field `note` holds' })
  @Optional()
  @Text(60)
  note?: string;
}
