import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, JobResponse, Requires, tellReplayed, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CheckDraft } from '../application/check-draft';
import { OrderSimulation } from '../application/order-simulation';
import { CheckDraftRequest, CheckedDraftResponse, SimulateDraftRequest } from './regulation-drafts.dto';

/** Drafts of regulations: looked through and tried on the past before one is put in force. Nothing of them is stored. */
@ApiTags('regulations')
@ApiBearerAuth()
@Controller('api/v1/regulation-drafts')
export class RegulationDraftsController {
  constructor(
    private readonly drafts: CheckDraft,
    private readonly ordering: OrderSimulation,
  ) {}

  @Post('checks')
  @HttpCode(200)
  @Requires('regulation.put_in_force')
  @ApiOperation({ summary: 'Say what is wrong with a draft and where, and show the tables the program reads from it' })
  @ApiOkResponse({ type: CheckedDraftResponse })
  check(@Body() files: CheckDraftRequest): CheckedDraftResponse {
    return CheckedDraftResponse.of(this.drafts.check(files));
  }

  @Post('simulations')
  @HttpCode(202)
  @Requires('regulation.put_in_force')
  @ApiOperation({
    summary: 'Try a draft on recorded events in the background; the difference unit by unit is the result of the job',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same job' })
  @ApiAcceptedResponse({ type: JobResponse })
  @ApiConflictResponse({ description: 'job_key_reused' })
  async simulate(
    @CurrentWriteForGood() request: WriteRequest,
    @Body() asked: SimulateDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobResponse> {
    const { job, replayed } = await this.ordering.order(request, asked);
    tellReplayed(reply, replayed);
    return JobResponse.of(job);
  }
}
