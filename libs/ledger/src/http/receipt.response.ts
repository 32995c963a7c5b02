import { ApiProperty } from '@nestjs/swagger';
import type { Receipt } from '../application/receipt';
import { EntryResponse } from './responses.dto';

class PendingResponse {
  @ApiProperty({ description: 'Number of the event whose amount waits' })
  event: number;

  @ApiProperty({ nullable: true, type: String, example: 'point' })
  asset: string | null;

  @ApiProperty({ nullable: true, type: [String], example: ['-100.0', '-50.0'], description: 'Both ends included' })
  range: readonly [string, string] | null;

  @ApiProperty({ nullable: true, type: String, example: 'office_head' })
  decides: string | null;

  @ApiProperty({ nullable: true, type: String, example: '3.2.3' })
  clause: string | null;

  @ApiProperty()
  reason: string;
}

class ZeroResponse {
  @ApiProperty()
  event: number;

  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ example: 'outranked' })
  code: string;

  @ApiProperty()
  reason: string;
}

class ReceiptEventResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ example: 'adoption' })
  type: string;

  @ApiProperty({ example: '2014-03-05' })
  occurredOn: string;

  @ApiProperty({ example: '2014-03' })
  bookedMonth: string;

  @ApiProperty()
  recordedAt: string;

  @ApiProperty({ nullable: true, type: String })
  itemId: string | null;
}

/** The answer to whoever recorded an event; of a dry run, what would stand in the books. */
export class ReceiptResponse implements Receipt {
  @ApiProperty({ type: ReceiptEventResponse })
  event: ReceiptEventResponse;

  @ApiProperty({ type: [EntryResponse], description: 'What it posted' })
  entries: EntryResponse[];

  @ApiProperty({ type: [PendingResponse], description: 'What waits for a decision' })
  pending: PendingResponse[];

  @ApiProperty({ type: [ZeroResponse], description: 'What brings nothing, and why' })
  zero: ZeroResponse[];
}
