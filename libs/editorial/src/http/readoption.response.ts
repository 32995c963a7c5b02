import { ApiProperty } from '@nestjs/swagger';
import { ReceiptResponse } from '@app/ledger';

export class ReadoptionResponse {
  @ApiProperty({ description: 'What took the adoption without an issue back' })
  cancellation: ReceiptResponse;

  @ApiProperty({ description: 'The adoption that stands in the issue' })
  adoption: ReceiptResponse;
}
