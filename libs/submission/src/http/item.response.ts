import { ApiProperty } from '@nestjs/swagger';
import type { Item } from '../domain/item';
import { itemStatuses, statusNames } from '../domain/item-life';
import { ContributorRequest } from './items.request';

export class ItemResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: itemStatuses })
  status: string;

  @ApiProperty({ example: '已报送' })
  statusName: string;

  @ApiProperty({ nullable: true, type: String, example: '动态' })
  kind: string | null;

  @ApiProperty({ nullable: true, type: String, example: '2014-03-05' })
  submittedOn: string | null;

  @ApiProperty({ type: [ContributorRequest] })
  contributors: { unitId: number; person: string | null; weight: number }[];

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the submission event in the ledger' })
  event: number | null;

  @ApiProperty({ nullable: true, type: String, description: 'When what it tells of happened, UTC' })
  happenedAt: string | null;

  @ApiProperty({ nullable: true, type: String })
  contact: string | null;

  @ApiProperty({ description: 'When it was first recorded, UTC' })
  recordedAt: string;

  static of(item: Item): ItemResponse {
    const { id, title, status, kind, submittedOn, contributors, eventNo, occurredAt, contact, createdAt } = item;
    return {
      id,
      title,
      status,
      statusName: statusNames[status],
      kind,
      submittedOn,
      contributors: [...contributors],
      event: eventNo,
      happenedAt: occurredAt?.toISOString() ?? null,
      contact,
      recordedAt: createdAt.toISOString(),
    };
  }
}
