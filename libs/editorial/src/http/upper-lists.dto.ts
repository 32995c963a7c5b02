import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PagedRequest, TimedRequest } from '@app/platform';
import { DateText, Optional, Text } from '@app/submission';
import type { LineOutcome } from '../application/confirm-upper-lines';
import type { MatchedLine } from '../application/match-upper-lines';
import type { UpperListState } from '../application/read-upper-lists';
import {
  type LineStatus,
  lineStatuses,
  type UpperList,
  type UpperListStatus,
  upperListStatuses,
} from '../domain/upper-list/upper-list';
import { IsTextMap } from './is-text-map';

/** Lines decided with one request. */
const BATCH = 100;

export class LoadUpperListRequest {
  @ApiProperty({ example: '市政府办3月份信息采用情况' })
  @Text(200)
  name: string;

  @ApiProperty({ description: 'A table as a spreadsheet copies it (tabs) or saves it (commas), with its headings' })
  @Text(200_000)
  text: string;

  @ApiPropertyOptional({ example: '每日要情', description: 'The publication of lines that name none' })
  @Optional()
  @Text(120)
  publication?: string;
}

export class LoadUpperListFileRequest {
  /** Read by the upload itself. */
  @Text(500)
  name: string;

  @ApiPropertyOptional({ example: '每日要情', description: 'The publication of lines that name none' })
  @Optional()
  @Text(120)
  publication?: string;
}

export class ListUpperListsRequest extends TimedRequest {
  @ApiPropertyOptional({ enum: upperListStatuses })
  @IsOptional()
  @IsIn(upperListStatuses)
  status?: UpperListStatus;

  @ApiPropertyOptional({ example: '三月', description: 'Part of the name' })
  @IsOptional()
  @Text(100)
  text?: string;
}

export class ListUpperLinesRequest extends PagedRequest {
  @ApiPropertyOptional({ enum: lineStatuses })
  @IsOptional()
  @IsIn(lineStatuses)
  status?: LineStatus;

  @ApiPropertyOptional({ example: '省刊@province', description: 'Key of the publication a line means' })
  @IsOptional()
  @Text(150)
  publication?: string;

  @ApiPropertyOptional({ description: 'The unit a line means' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @ApiPropertyOptional({ example: '春耕', description: 'Part of the title' })
  @IsOptional()
  @Text(100)
  text?: string;

  @ApiPropertyOptional({ default: 20, maximum: 50, description: 'Every line is searched for, so pages are short' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  declare limit?: number;
}

export class NamePublicationRequest {
  @ApiProperty({ example: '要情', description: 'What the list calls it' })
  @Text(120)
  text: string;

  @ApiProperty({ example: '每日要情@city', description: 'Key, name, present or former title' })
  @Text(120)
  publication: string;
}

export class LineNumbersRequest {
  @ApiProperty({ type: [Number], example: [3, 4], description: 'Numbers of lines' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(100_000, { each: true })
  lines: number[];
}

export class ConfirmedLineRequest {
  @ApiProperty({ example: 3 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  no: number;

  @ApiProperty({ example: '2f1c9f0e-8f3e-4b5e-9d55-0f0d6a1c7a11' })
  @Text(36)
  itemId: string;

  @ApiPropertyOptional({ description: "Key, name or title; left out: the line's own" })
  @Optional()
  @Text(120)
  publication?: string;

  @ApiPropertyOptional({ example: '12' })
  @Optional()
  @Text(40)
  issue?: string;

  @ApiPropertyOptional({ example: '2014-03-05', description: "Left out: the line's own date" })
  @Optional()
  @DateText()
  occurredOn?: string;

  @ApiPropertyOptional({
    example: { form: 'single' },
    description: "Words of the regulation's vocabularies",
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  @Optional()
  @IsTextMap()
  fields?: Record<string, string>;

  @ApiPropertyOptional({ example: 'headline', description: 'How it was placed, as with POST /api/v1/adoptions' })
  @Optional()
  @Text(40)
  placement?: string;
}

export class ConfirmLinesRequest {
  @ApiProperty({ type: [ConfirmedLineRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BATCH)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedLineRequest)
  lines: ConfirmedLineRequest[];
}

export class UpperListResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['open', 'dismissed'] })
  status: string;

  @ApiProperty({ description: 'Number of lines' })
  lineCount: number;

  @ApiProperty()
  loadedBy: string;

  @ApiProperty({ format: 'date-time' })
  loadedAt: string;

  static of({ id, name, status, lineCount, loaderName, loadedAt }: UpperList): UpperListResponse {
    return { id, name, status, lineCount, loadedBy: loaderName, loadedAt: loadedAt.toISOString() };
  }
}

export class UpperListPageResponse {
  @ApiProperty({ type: [UpperListResponse] })
  rows: UpperListResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class LineCountsResponse {
  @ApiProperty()
  open: number;

  @ApiProperty()
  recorded: number;

  @ApiProperty()
  not_ours: number;
}

class UnknownPublicationResponse {
  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'Open lines that wait for the answer' })
  lines: number;
}

export class UpperListStateResponse extends UpperListResponse {
  @ApiProperty({ type: LineCountsResponse })
  lines: LineCountsResponse;

  @ApiProperty({ type: [UnknownPublicationResponse], description: 'Publications nobody has named yet' })
  unknownPublications: UnknownPublicationResponse[];

  static ofState({ list, lines, unknownPublications }: UpperListState): UpperListStateResponse {
    return { ...UpperListResponse.of(list), lines: { ...lines }, unknownPublications: [...unknownPublications] };
  }
}

class ReasonsResponse {
  @ApiProperty({ description: 'Agreement of the titles, 0 to 100' })
  title: number;

  @ApiProperty({ enum: ['same', 'other', 'unknown'] })
  unit: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Days from submission to adoption' })
  days: number | null;
}

class CandidateResponse {
  @ApiProperty()
  itemId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [Number] })
  unitIds: number[];

  @ApiProperty({ example: '2014-03-05' })
  submittedOn: string;

  @ApiProperty({ description: '0 to 100' })
  score: number;

  @ApiProperty({ type: ReasonsResponse })
  why: ReasonsResponse;
}

export class UpperLineResponse {
  @ApiProperty()
  no: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'As the list says it' })
  publication: string;

  @ApiProperty({ type: String, nullable: true, description: 'Key of the publication it means' })
  publicationKey: string | null;

  @ApiProperty()
  issue: string;

  @ApiProperty({ type: String, nullable: true, example: '2014-03-05' })
  adoptedOn: string | null;

  @ApiProperty({ description: 'The date as the list says it' })
  dateText: string;

  @ApiProperty({ description: 'As the list says it' })
  unit: string;

  @ApiProperty({ type: Number, nullable: true })
  unitId: number | null;

  @ApiProperty({ enum: lineStatuses, description: '`recorded` also where another list or a person recorded it before' })
  status: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Event of the adoption' })
  event: number | null;

  @ApiProperty({ type: String, nullable: true })
  itemId: string | null;

  @ApiProperty({ type: [CandidateResponse], description: 'Best first; none for a line that is decided' })
  candidates: CandidateResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'The candidate no other comes near' })
  proposal: string | null;

  static of({ line, recorded, candidates, proposal }: MatchedLine): UpperLineResponse {
    const { no, title, publication, pubKey, issue, adoptedOn, dateText, unit, unitId, status } = line;
    return {
      ...{ no, title, publication, publicationKey: pubKey, issue, adoptedOn, dateText, unit, unitId },
      // An adoption that was cancelled leaves its line open.
      status: recorded ? 'recorded' : status === 'recorded' ? 'open' : status,
      event: recorded?.event ?? null,
      itemId: recorded?.itemId ?? null,
      candidates: candidates.map(({ unitIds, why, ...candidate }) => ({
        ...candidate,
        unitIds: [...unitIds],
        why: { ...why },
      })),
      proposal,
    };
  }
}

export class UpperLinePageResponse {
  @ApiProperty({ type: [UpperLineResponse] })
  rows: UpperLineResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class LineErrorResponse {
  @ApiProperty()
  code: string;

  @ApiProperty()
  message: string;
}

export class LineOutcomeResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ type: Number, nullable: true, description: "The adoption's event; null when refused or in a dry run" })
  event: number | null;

  @ApiProperty({ description: 'It stood before' })
  already: boolean;

  @ApiProperty({ nullable: true, type: Object, description: 'The receipt of what was recorded now, or would be' })
  receipt: object | null;

  @ApiProperty({ nullable: true, type: LineErrorResponse })
  error: LineErrorResponse | null;

  static of(outcome: LineOutcome): LineOutcomeResponse {
    if (!('error' in outcome)) return { ...outcome, error: null };
    const { code, message } = outcome.error;
    return { no: outcome.no, event: null, already: false, receipt: null, error: { code, message } };
  }
}

export class LineOutcomesResponse {
  @ApiProperty({ type: [LineOutcomeResponse], description: 'In the order asked' })
  lines: LineOutcomeResponse[];
}
