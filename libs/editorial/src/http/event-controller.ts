import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Requires, tellReplayed } from '@app/platform';
import { type Receipt, ReceiptResponse } from '@app/ledger';
import type { FastifyReply } from 'fastify';
import type { RecordedEvent } from '../application/event-desk';

/** What every route that records an event says of itself. */
export function RecordsEvent(
  permission: string,
  summary: string,
  type: Type<unknown> = ReceiptResponse,
): MethodDecorator {
  return applyDecorators(
    Requires(permission),
    ApiTags('events'),
    ApiBearerAuth(),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key with the same body answers with the first result',
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      enum: ['true', 'false'],
      description: 'Answer with what would be posted, write nothing',
    }),
    ApiCreatedResponse({
      type,
      description: 'The receipt: the event, the entries it posted, what is pending, what brings nothing and why',
    }),
    ApiBadRequestResponse({ description: 'invalid_input and others: {code, message, problems, requestId}' }),
    ApiConflictResponse({ description: 'already_recorded, idempotency_key_reused and others' }),
  );
}

/** Sends a receipt; whether it is an earlier one's stands in a header, so that equal requests get equal answers. */
export function answer({ receipt, replayed }: RecordedEvent, reply: FastifyReply): Receipt {
  tellReplayed(reply, replayed);
  return receipt;
}
