import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type ImportBatch, type ImportState, importStates } from '../imports/import-batch';
import type { ImportKind } from '../imports/import-kind';
import type { ImportSeen } from '../imports/imports';
import { JobResponse } from './jobs.dto';
import { Text } from './request-fields';
import { TimedRequest } from './paged-request';

export class UploadImportRequest {
  @ApiProperty({ example: 'items' })
  @IsString()
  @Length(1, 40)
  kind: string;

  @ApiProperty({ example: '2013年信息.xlsx', description: "The file's name" })
  @IsString()
  @Length(1, 500)
  name: string;
}

export class ConfirmImportRequest {
  @ApiPropertyOptional({ description: 'Pass over rows that say what stands in the books already', default: false })
  @IsOptional()
  @IsBoolean()
  skipRecorded?: boolean;
}

export class ListImportsRequest extends TimedRequest {
  @ApiPropertyOptional({ example: 'items' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  @ApiPropertyOptional({ enum: importStates })
  @IsOptional()
  @IsIn(importStates)
  state?: ImportState;

  @ApiPropertyOptional({ example: '2013', description: "Part of the file's name" })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class ImportKindResponse {
  @ApiProperty({ example: 'items' })
  kind: string;

  @ApiProperty({ example: '信息' })
  title: string;

  @ApiProperty({ description: 'Rows a file may have' })
  mostRows: number;

  static of({ kind, title, mostRows }: ImportKind): ImportKindResponse {
    return { kind, title, mostRows };
  }
}

export class RowProblemResponse {
  @ApiProperty({ description: 'As the program that shows the sheet counts' })
  row: number;

  @ApiProperty({ description: 'A Chinese sentence' })
  says: string;

  @ApiPropertyOptional({ description: 'The same stands in the books already' })
  recorded?: boolean;
}

export class ImportResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'items' })
  kind: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty()
  sha256: string;

  @ApiProperty({ enum: importStates })
  state: ImportState;

  @ApiProperty()
  rows: number;

  @ApiProperty({ description: 'Rows that are not as they should be' })
  wrong: number;

  @ApiProperty({ description: 'Rows that say what stands in the books already' })
  recorded: number;

  @ApiProperty({ description: 'Rows imported so far' })
  done: number;

  @ApiProperty({ nullable: true, type: String, description: 'Why the file was refused as a whole, or taken back' })
  reason: string | null;

  @ApiProperty()
  requestedBy: string;

  @ApiProperty()
  requestedAt: string;

  @ApiProperty({ nullable: true, type: String })
  finishedAt: string | null;

  static of(batch: ImportBatch): ImportResponse {
    const { id, kind, fileName, sha256, state, rows, wrong, recorded, done, reason } = batch;
    return {
      ...{ id, kind, fileName, sha256, state, rows, wrong, recorded, done, reason },
      requestedBy: batch.requesterName,
      requestedAt: batch.requestedAt.toISOString(),
      finishedAt: batch.finishedAt?.toISOString() ?? null,
    };
  }
}

export class SameFileResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: importStates })
  state: ImportState;

  @ApiProperty()
  requestedAt: string;
}

export class ImportSeenResponse extends ImportResponse {
  @ApiProperty({ type: [RowProblemResponse], description: 'The first hundred; all are in the file of wrong rows' })
  problems: RowProblemResponse[];

  @ApiProperty({ type: [SameFileResponse], description: 'Earlier imports of the very same file: a warning' })
  sameFile: SameFileResponse[];

  @ApiProperty({ nullable: true, type: JobResponse, description: 'The job at it; null when it is no longer known' })
  job: JobResponse | null;

  static seen({ batch, job, sameFile }: ImportSeen): ImportSeenResponse {
    return {
      ...ImportResponse.of(batch),
      problems: batch.problems.map((problem) => ({ ...problem })),
      sameFile: sameFile.map(({ id, state, requestedAt }) => ({ id, state, requestedAt: requestedAt.toISOString() })),
      job: job && JobResponse.of(job),
    };
  }
}

export class ImportPageResponse {
  @ApiProperty({ type: [ImportResponse] })
  rows: ImportResponse[];

  @ApiPropertyOptional()
  next?: string;
}
