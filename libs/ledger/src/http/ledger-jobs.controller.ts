import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  JobResponse,
  Jobs,
  Requires,
  tellReplayed,
  UnitOfWork,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RebuildJob } from '../jobs/rebuild';
import { VerificationJob } from '../jobs/verification';

@ApiTags('ledger')
@ApiBearerAuth()
@ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same job' })
@Controller('api/v1')
export class LedgerJobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('verifications')
  @HttpCode(202)
  @Requires('ledger.verify')
  @ApiOperation({ summary: 'Verify the ledger in the background; the findings are the result of the job' })
  @ApiAcceptedResponse({ type: JobResponse })
  @ApiConflictResponse({ description: 'job_key_reused' })
  verify(@CurrentWriteForGood() write: WriteRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.enqueue(VerificationJob.kind, write, reply);
  }

  @Post('standings/rebuilds')
  @HttpCode(202)
  @Requires('standings.rebuild')
  @ApiOperation({ summary: 'Sum the standings up again in the background' })
  @ApiAcceptedResponse({ type: JobResponse })
  @ApiConflictResponse({ description: 'job_key_reused' })
  rebuild(@CurrentWriteForGood() write: WriteRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.enqueue(RebuildJob.kind, write, reply);
  }

  private async enqueue(
    kind: string,
    { caller, idempotencyKey }: WriteRequest,
    reply: FastifyReply,
  ): Promise<JobResponse> {
    const wanted = { kind, input: null, requester: caller, idempotencyKey };
    const { job, replayed } = await this.unitOfWork.run((tx) => this.jobs.enqueue(tx, wanted));
    tellReplayed(reply, replayed);
    return JobResponse.of(job);
  }
}
