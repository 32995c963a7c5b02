import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Optional, PagedRequest, Text } from '@app/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Payee } from '../domain/payee';
import { maskedCardNumber } from '../domain/payee-numbers';

export class RecordPayeeRequest {
  @ApiProperty({ example: 12 })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  @ApiPropertyOptional({ example: '张某', description: 'An author of the unit; left out for the unit itself' })
  @Optional()
  @Text(80)
  person?: string;

  @ApiProperty({ example: '张某', description: 'The holder of the account, as the bank knows it' })
  @Text(80)
  holder: string;

  @ApiProperty({ example: '某银行某支行' })
  @Text(80)
  bank: string;

  @ApiProperty({ example: '4111 1111 1111 1111', description: 'Text of 12 to 19 digits with a right check digit' })
  @Text(40)
  card: string;

  @ApiPropertyOptional({ description: 'Identity number of a person, 18 signs' })
  @Optional()
  @Text(40)
  identity?: string;
}

export class ListPayeesRequest extends PagedRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '张某', description: 'Part of the person, the holder of the account or the bank' })
  @IsOptional()
  @Text(80)
  text?: string;
}

export class RevealPayeeRequest {
  @ApiProperty({ example: '银行退回，核对账号', description: 'Why the numbers are needed; goes into the audit log' })
  @Text(200)
  reason: string;
}

export class PayeeResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty()
  holder: string;

  @ApiProperty()
  bank: string;

  @ApiProperty({ example: '************1111' })
  card: string;

  @ApiProperty({ nullable: true, type: String, example: '110105********002X' })
  identity: string | null;

  @ApiProperty()
  recordedAt: string;

  static of({ id, unitId, person, holder, bank, cardTail, maskedIdentity, recordedAt }: Payee): PayeeResponse {
    const card = maskedCardNumber(`000000000000${cardTail}`);
    return { id, unitId, person, holder, bank, card, identity: maskedIdentity, recordedAt: recordedAt.toISOString() };
  }
}

export class PayeeRecordedResponse extends PayeeResponse {
  @ApiProperty({ type: [PayeeResponse], description: 'Others paid on the same card: seldom right' })
  sharedWith: PayeeResponse[];
}

export class PayeePageResponse {
  @ApiProperty({ type: [PayeeResponse] })
  rows: PayeeResponse[];

  @ApiProperty({ required: false })
  next?: string;
}

export class RevealedPayeeResponse {
  @ApiProperty()
  card: string;

  @ApiProperty({ nullable: true, type: String })
  identity: string | null;
}
