import { Body, Controller, Get, Param, Put, Query, type StreamableFile } from '@nestjs/common';
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
import { Downloads } from '../downloads/downloads';
import { KeepDownloads } from '../downloads/keep-downloads';
import { StoredFiles } from '../files/stored-files';
import { CurrentCaller, Requires } from './access';
import { download, GivesFile } from './download';
import {
  DownloadPageResponse,
  DownloadResponse,
  DownloadSettingsRequest,
  DownloadSettingsResponse,
  ListDownloadsRequest,
} from './downloads.dto';
import { CurrentWriteForGood, type WriteRequest } from './write-request';

@ApiTags('downloads')
@ApiBearerAuth()
@Controller('api/v1')
export class DownloadsController {
  constructor(
    private readonly downloads: Downloads,
    private readonly keeping: KeepDownloads,
    private readonly files: StoredFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('downloads')
  @Requires('job.follow')
  @ApiOperation({ summary: 'Files the caller asked for, made or being made, the newest first; expired ones are gone' })
  @ApiOkResponse({ type: DownloadPageResponse })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { cursor, limit = 50, ...filter }: ListDownloadsRequest,
  ): Promise<DownloadPageResponse> {
    const page = await this.unitOfWork.read((tx) => this.downloads.page(tx, caller, filter, cursor, limit));
    return { ...page, rows: page.rows.map((each) => DownloadResponse.of(each)) };
  }

  @Get('downloads/:id')
  @Requires('job.follow')
  @ApiOperation({ summary: 'One of them, with its progress' })
  @ApiOkResponse({ type: DownloadResponse })
  @ApiNotFoundResponse({ description: 'download_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DownloadResponse> {
    return DownloadResponse.of(await this.unitOfWork.read((tx) => this.downloads.find(tx, caller, id)));
  }

  @Get('downloads/:id/file')
  @Requires('job.follow')
  @ApiOperation({ summary: 'The file itself, for whoever asked, while the permission lasts' })
  @GivesFile('application/octet-stream')
  @ApiNotFoundResponse({ description: 'download_not_found, file_gone' })
  @ApiConflictResponse({ description: 'download_not_made' })
  async file(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<StreamableFile> {
    const file = await this.unitOfWork.read((tx) => this.downloads.file(tx, caller, id));
    return download(file, this.files.read(file));
  }

  @Get('download-settings')
  @Requires('job.follow')
  @ApiOperation({ summary: 'How long the office keeps downloads' })
  @ApiOkResponse({ type: DownloadSettingsResponse })
  async settings(@CurrentCaller() { officeId }: Caller): Promise<DownloadSettingsResponse> {
    return DownloadSettingsResponse.of(await this.unitOfWork.read((tx) => this.keeping.term(tx, officeId)));
  }

  @Put('download-settings')
  @Requires('download.manage')
  @ApiOperation({ summary: 'Say how long they are kept; holds for files made from now on' })
  @ApiOkResponse({ type: DownloadSettingsResponse })
  @ApiConflictResponse({ description: 'setting_changed' })
  async decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { keepDays, version }: DownloadSettingsRequest,
  ): Promise<DownloadSettingsResponse> {
    const decided = await this.unitOfWork.run((tx) => this.keeping.decide(tx, caller, keepDays, version));
    return DownloadSettingsResponse.of(decided);
  }
}
