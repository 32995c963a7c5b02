import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Json } from '@app/kernel';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type JobState, jobStates, type ListedJob } from '../jobs/job';
import { TimedRequest } from './paged-request';

export class JobErrorResponse {
  @ApiProperty({ example: 'job_failed' })
  code: string;

  @ApiProperty({ description: 'A Chinese sentence that says what to do' })
  message: string;
}

export class JobResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'ledger.verification' })
  kind: string;

  @ApiProperty({ enum: jobStates })
  state: JobState;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ description: 'What is being done, in Chinese' })
  step: string;

  @ApiProperty({ description: 'How often it was begun' })
  attempts: number;

  @ApiProperty({ description: 'A running job was asked to stop and will, within seconds' })
  cancelling: boolean;

  @ApiProperty({ nullable: true, type: Object, description: 'Of a job that is done; its form depends on the kind' })
  result: Json;

  @ApiProperty({ nullable: true, type: JobErrorResponse, description: 'Of a job that failed' })
  error: JobErrorResponse | null;

  @ApiProperty({ description: 'Name of the account that asked for it' })
  requestedBy: string;

  @ApiProperty()
  requestedAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'When it was begun the last time' })
  startedAt: string | null;

  @ApiProperty({ nullable: true, type: String })
  finishedAt: string | null;

  static of(job: ListedJob): JobResponse {
    const { id, kind, state, progress, step, attempts, result, error } = job;
    return {
      id,
      kind,
      state,
      progress,
      step,
      attempts,
      cancelling: state === 'running' && job.cancelAskedAt !== null,
      result,
      error,
      requestedBy: job.requester.name,
      requestedAt: job.requestedAt.toISOString(),
      startedAt: job.startedAt?.toISOString() ?? null,
      finishedAt: job.finishedAt?.toISOString() ?? null,
    };
  }
}

export class JobPageResponse {
  @ApiProperty({ type: [JobResponse] })
  rows: JobResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class ListJobsRequest extends TimedRequest {
  @ApiPropertyOptional({ example: 'ledger.verification' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  kind?: string;

  @ApiPropertyOptional({ enum: jobStates })
  @IsOptional()
  @IsIn(jobStates)
  state?: JobState;
}
