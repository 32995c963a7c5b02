import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '../application/directory';
import { RenamePublication } from '../application/rename-publication';
import { OnDateQuery } from './on-date.query';
import { PublicationResponse } from './publication.response';
import { RenamePublicationRequest } from './rename-publication.request';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/publications')
export class PublicationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly renamePublication: RenamePublication,
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
}
