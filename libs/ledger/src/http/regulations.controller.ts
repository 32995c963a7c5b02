import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { PutRegulationInForce } from '../application/put-regulation-in-force';
import { ReadRegulation, tablesOf } from '../application/read-regulation';
import { RegulationTimelines } from '../application/regulation-timelines';
import { RegulationFilesResponse } from './regulation-drafts.dto';
import { RegulationResponse } from './regulation.response';

class PutInForceRequest {
  @ApiProperty({ description: 'regulation.yaml' })
  @IsString()
  @Length(1, 200_000)
  source: string;

  @ApiProperty({ description: 'text.md' })
  @IsString()
  @Length(1, 200_000)
  text: string;

  @ApiProperty({ description: 'cases.yaml' })
  @IsString()
  @Length(1, 200_000)
  cases: string;

  @ApiPropertyOptional({ type: [String], description: 'Codes of the warnings the caller signs off' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  signedOff?: string[];
}

@ApiTags('regulations')
@ApiBearerAuth()
@Controller('api/v1/regulations')
export class RegulationsController {
  constructor(
    private readonly timelines: RegulationTimelines,
    private readonly regulations: ReadRegulation,
    private readonly putInForce: PutRegulationInForce,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('regulation.read')
  @ApiOperation({ summary: 'Every version ever put in force, with vocabularies and clauses' })
  @ApiOkResponse({ type: [RegulationResponse] })
  async list(@CurrentCaller() { officeId }: Caller): Promise<RegulationResponse[]> {
    const { versions } = await this.unitOfWork.read((tx) => this.timelines.of(tx, officeId));
    return versions.map((version) => RegulationResponse.of(version));
  }

  @Get(':id/:version')
  @Requires('regulation.read')
  @ApiOperation({ summary: 'One version to the letter, with the tables the program reads from it' })
  @ApiOkResponse({ type: RegulationFilesResponse })
  @ApiNotFoundResponse({ description: 'regulation_not_found' })
  async one(
    @CurrentCaller() { officeId }: Caller,
    @Param('id') id: string,
    @Param('version') version: string,
  ): Promise<RegulationFilesResponse> {
    const stored = await this.unitOfWork.read((tx) => this.regulations.require(tx, officeId, id, version));
    return RegulationFilesResponse.of(stored, tablesOf(stored));
  }

  @Post()
  @Requires('regulation.put_in_force')
  @ApiOperation({
    summary: 'Put a version in force: no error, every row covered, all cases green, warnings signed off',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the first result' })
  @ApiConflictResponse({ description: 'regulation_version_exists, regulation_overlaps, regulation_reaches_back' })
  put(
    @CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest,
    @Body() { source, text, cases, signedOff }: PutInForceRequest,
  ) {
    return this.putInForce.put(caller, { source, text, cases }, signedOff ?? [], idempotencyKey);
  }
}
