import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import type { JobScope } from '../jobs/job';
import { Jobs } from '../jobs/jobs';
import { CurrentCaller, Requires } from './access';
import { JobPageResponse, JobResponse, ListJobsRequest } from './jobs.dto';
import { withMoments } from './paged-request';
import { CurrentWriteForGood, type WriteRequest } from './write-request';

/** Whether a caller sees the jobs of the whole office; everybody sees the own ones. Whoever knows the roles says it. */
export abstract class JobOversight {
  abstract oversees(caller: Caller): boolean;
}

@ApiTags('jobs')
@ApiBearerAuth()
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly oversight: JobOversight,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('job.follow')
  @ApiOperation({
    summary:
      'List jobs by when they were asked for, the newest first: the own ones, for a system administrator those of the office',
  })
  @ApiOkResponse({ type: JobPageResponse })
  list(@CurrentCaller() caller: Caller, @Query() query: ListJobsRequest): Promise<JobPageResponse> {
    const { cursor, limit = 50, ...asked } = query;
    return this.unitOfWork.ask(async (tx) => {
      const page = await this.jobs.page(tx, this.scopeOf(caller), withMoments(asked), cursor, limit);
      return { ...page, rows: page.rows.map((job) => JobResponse.of(job)) };
    });
  }

  @Get(':id')
  @Requires('job.follow')
  @ApiOperation({ summary: 'One job with its progress and result' })
  @ApiOkResponse({ type: JobResponse })
  @ApiNotFoundResponse({ description: 'job_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<JobResponse> {
    return JobResponse.of(await this.unitOfWork.read((tx) => this.jobs.find(tx, this.scopeOf(caller), id)));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('job.follow')
  @ApiOperation({ summary: 'Cancel a waiting job at once; ask a running one to stop' })
  @ApiOkResponse({ type: JobResponse })
  @ApiNotFoundResponse({ description: 'job_not_found' })
  @ApiConflictResponse({ description: 'job_over' })
  async cancel(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<JobResponse> {
    return JobResponse.of(await this.unitOfWork.run((tx) => this.jobs.cancel(tx, this.scopeOf(caller), id)));
  }

  private scopeOf(caller: Caller): JobScope {
    const { officeId, accountId } = caller;
    return { officeId, requestedBy: this.oversight.oversees(caller) ? null : accountId };
  }
}
