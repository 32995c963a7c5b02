import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '../application/directory';
import { NumberPublication } from '../application/number-publication';
import { RenamePublication } from '../application/rename-publication';
import { SetColumn } from '../application/set-column';
import { NumberPublicationRequest } from './number-publication.request';
import { OnDateQuery } from './on-date.query';
import { PublicationResponse } from './publication.response';
import { RenamePublicationRequest } from './rename-publication.request';
import { SetColumnRequest } from './set-column.request';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/publications')
export class PublicationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly renamePublication: RenamePublication,
    private readonly setColumn: SetColumn,
    private readonly numberPublication: NumberPublication,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The publications of the office with their titles on a date' })
  @ApiOkResponse({ type: [PublicationResponse] })
  async list(@CurrentCaller() { officeId }: Caller, @Query() { on }: OnDateQuery): Promise<PublicationResponse[]> {
    const date = on ?? this.clock.today();
    const publications = await this.unitOfWork.read((tx) => this.directory.publications(tx, officeId, date));
    return publications.map((publication) => PublicationResponse.of(publication));
  }

  @Post(':key/renamings')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Give a publication a new title from a date on; its key and its prices stay' })
  @ApiNoContentResponse({ description: 'Renamed, or titled so already' })
  rename(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param('key') key: string,
    @Body() { title, from }: RenamePublicationRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.renamePublication.rename(tx, { officeId, key, title, from }));
  }

  @Post(':key/columns')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Give a publication a column, or change its title, place or use, from a date on' })
  @ApiNoContentResponse({ description: 'Set, or set so already' })
  column(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param('key') key: string,
    @Body() body: SetColumnRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.setColumn.set(tx, { ...body, officeId, key }));
  }

  @Post(':key/numberings')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Say how the issues of a publication are numbered from a date on' })
  @ApiNoContentResponse({ description: 'Said, or said so already' })
  numbering(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param('key') key: string,
    @Body() { from, reset, first = 1, firstCumulative }: NumberPublicationRequest,
  ): Promise<void> {
    const numbering = { officeId, key, from, reset, first, firstCumulative: firstCumulative ?? null };
    return this.unitOfWork.run((tx) => this.numberPublication.number(tx, numbering));
  }
}
