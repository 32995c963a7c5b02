import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Optional, OrderedRequest, Text, TimedRequest } from '@app/platform';
import { type NoticeKind, noticeKinds } from '../domain/notice-kind';
import { type Delivery, type DeliveryState, deliveryStates, type Webhook } from '../domain/webhook';

export class AddWebhookRequest {
  @ApiProperty({ example: 'https://oa.example.gov.cn/hooks/ledger' })
  @Text(500)
  url: string;

  @ApiPropertyOptional({ description: 'At least 16 characters; made and answered once when left out' })
  @Optional()
  @IsString()
  @Length(16, 200)
  secret?: string;

  @ApiPropertyOptional({ enum: noticeKinds, isArray: true, description: 'All when left out' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(noticeKinds.length)
  @ArrayUnique()
  @IsIn(noticeKinds, { each: true })
  kinds?: NoticeKind[];
}

export class ListWebhooksRequest extends OrderedRequest {}

export class ListDeliveriesRequest extends TimedRequest {
  @ApiPropertyOptional({ enum: deliveryStates })
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

  @ApiPropertyOptional({ enum: ['test', ...noticeKinds] })
  @IsOptional()
  @IsIn(['test', ...noticeKinds])
  kind?: Delivery['kind'];
}

export class WebhookResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty({ enum: noticeKinds, isArray: true, description: 'Empty: all' })
  kinds: string[];

  @ApiProperty()
  createdBy: string;

  @ApiProperty({ description: 'UTC' })
  createdAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'UTC; null while it is in use' })
  removedAt: string | null;

  static of({ id, url, kinds, createdByName, createdAt, removedAt }: Webhook): WebhookResponse {
    return {
      id,
      url,
      kinds: [...kinds],
      createdBy: createdByName,
      createdAt: createdAt.toISOString(),
      removedAt: removedAt?.toISOString() ?? null,
    };
  }
}

export class WebhookAddedResponse extends WebhookResponse {
  @ApiPropertyOptional({ description: 'The secret that was made: answered here and never again' })
  secret?: string;
}

export class WebhookPageResponse {
  @ApiProperty({ type: [WebhookResponse] })
  rows: WebhookResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class DeliveryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: [...noticeKinds, 'test'] })
  kind: string;

  @ApiProperty({ enum: deliveryStates })
  state: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ nullable: true, type: Number, description: 'Status of the last answer' })
  lastStatus: number | null;

  @ApiProperty({ nullable: true, type: String, description: 'What kept the last attempt from an answer' })
  lastError: string | null;

  @ApiProperty({ description: 'UTC' })
  createdAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'When it is tried again, UTC' })
  nextAt: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'UTC' })
  finishedAt: string | null;

  static of({ id, kind, state, attempts, lastStatus, lastError, ...delivery }: Delivery): DeliveryResponse {
    return {
      id,
      kind,
      state,
      attempts,
      lastStatus,
      lastError,
      createdAt: delivery.createdAt.toISOString(),
      nextAt: delivery.nextAt?.toISOString() ?? null,
      finishedAt: delivery.finishedAt?.toISOString() ?? null,
    };
  }
}

export class DeliveryPageResponse {
  @ApiProperty({ type: [DeliveryResponse] })
  rows: DeliveryResponse[];

  @ApiPropertyOptional()
  next?: string;
}
