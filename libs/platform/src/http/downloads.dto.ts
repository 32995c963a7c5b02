import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DownloadSeen } from '../downloads/download';
import type { DownloadTerm } from '../downloads/keep-downloads';
import { type JobState, jobStates } from '../jobs/job';
import { JobErrorResponse } from './jobs.dto';
import { OrderedRequest } from './paged-request';
import { Text } from './request-fields';
import { LastChange, type SettingChange, SettingSeen, settingStateOf } from './setting-state.dto';

export class DownloadResponse {
  @ApiProperty({ description: 'Also the id of the job that makes the file' })
  id: string;

  @ApiProperty({ example: 'payout.sheet' })
  kind: string;

  @ApiProperty({ example: '信息奖励发放表（截至 2014-06）' })
  title: string;

  @ApiProperty({ enum: jobStates, description: 'Of its job; the file can be fetched when it is done' })
  state: JobState;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ description: 'What is being done, in Chinese' })
  step: string;

  @ApiProperty({ nullable: true, type: JobErrorResponse, description: 'Of a file that could not be made' })
  error: JobErrorResponse | null;

  @ApiProperty()
  requestedAt: string;

  @ApiProperty({ nullable: true, type: String, description: 'When the file is deleted; null until it is made' })
  expiresAt: string | null;

  static of({ download, job }: DownloadSeen): DownloadResponse {
    const { id, kind, title, fileId, requestedAt, expiresAt } = download;
    const [state, progress] = fileId === null ? [job?.state ?? 'failed', job?.progress ?? 0] : (['done', 100] as const);
    return {
      ...{ id, kind, title, state, progress, step: job?.step ?? '', error: job?.error ?? null },
      ...{ requestedAt: requestedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null },
    };
  }
}

export class ListDownloadsRequest extends OrderedRequest {
  @ApiPropertyOptional({ example: 'payout.sheet' })
  @IsOptional()
  @Text(60)
  kind?: string;

  @ApiPropertyOptional({ example: '发放表', description: 'Part of the title' })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class DownloadPageResponse {
  @ApiProperty({ type: [DownloadResponse] })
  rows: DownloadResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class DownloadSettingsRequest extends SettingSeen {
  @ApiProperty({ example: 7, minimum: 1, maximum: 30, description: 'Days a file waits once it is made' })
  @IsInt({ message: 'keepDays 应为 1 到 30 之间的整数' })
  @Min(1, { message: 'keepDays 应为 1 到 30 之间的整数' })
  @Max(30, { message: 'keepDays 应为 1 到 30 之间的整数' })
  keepDays: number;
}

export class DownloadSettingsResponse extends DownloadSettingsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({ keepDays, ...state }: DownloadTerm): DownloadSettingsResponse {
    return { keepDays, ...settingStateOf(state) };
  }
}
