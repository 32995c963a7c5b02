import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { DownloadOrdered } from '../downloads/download';
import { Requires } from './access';
import { DownloadResponse } from './downloads.dto';
import { tellReplayed } from './write-request';

/** A route that has a file made, which waits in the download centre. The route itself says what it refuses. */
export function OrdersDownload(permission: string, summary: string) {
  return applyDecorators(
    HttpCode(202),
    Requires(permission),
    ApiOperation({ summary: `${summary}; the file waits in the download centre` }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same file' }),
    ApiAcceptedResponse({ type: DownloadResponse }),
  );
}

/** Its answer. */
export function downloadOrdered({ replayed, ...seen }: DownloadOrdered, reply: FastifyReply): DownloadResponse {
  tellReplayed(reply, replayed);
  return DownloadResponse.of(seen);
}
