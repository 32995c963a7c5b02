import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWrite,
  CurrentWriteForGood,
  Requires,
  sourceOf,
  TakesFile,
  UnitOfWork,
  type Upload,
  UploadedFile,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import { ConfirmUpperLines } from '../application/confirm-upper-lines';
import { LoadUpperList } from '../application/load-upper-list';
import { ReadUpperLists } from '../application/read-upper-lists';
import { SettleUpperList } from '../application/settle-upper-list';
import { tableOfWorkbook } from '../application/table-of-workbook';
import { tableOfText } from '../domain/upper-list/table-text';
import { bytesOfUpload } from './bytes-of-upload';
import {
  ConfirmLinesRequest,
  LineNumbersRequest,
  ListUpperLinesRequest,
  ListUpperListsRequest,
  LoadUpperListFileRequest,
  LoadUpperListRequest,
  NamePublicationRequest,
} from './upper-lists.request';
import {
  LineOutcomeResponse,
  LineOutcomesResponse,
  UpperLinePageResponse,
  UpperLineResponse,
  UpperListPageResponse,
  UpperListResponse,
  UpperListStateResponse,
} from './upper-lists.response';

@ApiTags('upper lists')
@ApiBearerAuth()
@Controller('api/v1/upper-lists')
export class UpperListsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadUpperList,
    private readonly reading: ReadUpperLists,
    private readonly settling: SettleUpperList,
    private readonly confirming: ConfirmUpperLines,
  ) {}

  @Post()
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Load a pasted list of what an upper office adopted; records nothing' })
  @ApiCreatedResponse({ type: UpperListResponse })
  async load(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { text, ...input }: LoadUpperListRequest,
  ): Promise<UpperListResponse> {
    const table = tableOfText(text);
    return UpperListResponse.of(await this.unitOfWork.run((tx) => this.loading.load(tx, caller, { ...input, table })));
  }

  @Post('file')
  @Requires('upper_list.manage')
  @TakesFile()
  @ApiOperation({ summary: 'Load such a list from an XLSX workbook, its first sheet, at most 2 MB; named as the file' })
  @ApiCreatedResponse({ type: UpperListResponse })
  async loadFile(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @UploadedFile() upload: Upload,
    @Query() { publication }: LoadUpperListFileRequest,
  ): Promise<UpperListResponse> {
    const table = await tableOfWorkbook(sourceOf(await bytesOfUpload(upload, 2)));
    const name = upload.name.replace(/\.xlsx$/i, '').slice(0, 200);
    const input = { name, table, ...(publication === undefined ? {} : { publication }) };
    return UpperListResponse.of(await this.unitOfWork.run((tx) => this.loading.load(tx, caller, input)));
  }

  @Get()
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'The lists by the moment they were loaded' })
  @ApiOkResponse({ type: UpperListPageResponse })
  async list(
    @CurrentCaller() { officeId }: Caller,
    @Query() { cursor, limit = 50, ...asked }: ListUpperListsRequest,
  ): Promise<UpperListPageResponse> {
    const page = await this.unitOfWork.ask((tx) => this.reading.page(tx, officeId, withMoments(asked), cursor, limit));
    return { ...page, rows: page.rows.map((list) => UpperListResponse.of(list)) };
  }

  @Get(':id')
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'One list: how far it is settled, and which publications it asks for' })
  @ApiOkResponse({ type: UpperListStateResponse })
  @ApiNotFoundResponse({ description: 'upper_list_not_found' })
  async one(@CurrentCaller() { officeId }: Caller, @Param('id') id: string): Promise<UpperListStateResponse> {
    return UpperListStateResponse.ofState(await this.unitOfWork.read((tx) => this.reading.state(tx, officeId, id)));
  }

  @Get(':id/lines')
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Its lines with the items they may be about' })
  @ApiOkResponse({ type: UpperLinePageResponse })
  @ApiNotFoundResponse({ description: 'upper_list_not_found' })
  async lines(
    @CurrentCaller() { officeId }: Caller,
    @Param('id') id: string,
    @Query() { cursor, limit = 20, ...filter }: ListUpperLinesRequest,
  ): Promise<UpperLinePageResponse> {
    const page = await this.unitOfWork.read((tx) => this.reading.lines(tx, officeId, id, filter, cursor, limit));
    return { ...page, rows: page.rows.map((line) => UpperLineResponse.of(line)) };
  }

  @Post(':id/publications')
  @HttpCode(200)
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Say which publication the list means, for all its lines' })
  @ApiOkResponse({ type: UpperListStateResponse })
  async name(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { text, publication }: NamePublicationRequest,
  ): Promise<UpperListStateResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.settling.namePublication(tx, caller, id, text, publication);
      return UpperListStateResponse.ofState(await this.reading.state(tx, caller.officeId, id));
    });
  }

  @Post(':id/confirmations')
  @HttpCode(200)
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Record the adoptions of lines; one that is refused does not keep the others' })
  @ApiQuery({ name: 'dryRun', required: false, enum: ['true', 'false'], description: 'Say what each line would bring' })
  @ApiOkResponse({ type: LineOutcomesResponse })
  async confirm(
    @CurrentWrite() request: WriteRequest,
    @Param('id') id: string,
    @Body() { lines }: ConfirmLinesRequest,
  ): Promise<LineOutcomesResponse> {
    const outcomes = await this.confirming.confirm(request, id, lines);
    return { lines: outcomes.map((outcome) => LineOutcomeResponse.of(outcome)) };
  }

  @Post(':id/rejections')
  @HttpCode(204)
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Say that lines are about nothing of ours' })
  @ApiNoContentResponse()
  reject(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { lines }: LineNumbersRequest,
  ) {
    return this.unitOfWork.run((tx) => this.settling.reject(tx, caller, id, lines));
  }

  @Post(':id/reopenings')
  @HttpCode(204)
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Take back that lines are not ours' })
  @ApiNoContentResponse()
  reopen(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { lines }: LineNumbersRequest,
  ) {
    return this.unitOfWork.run((tx) => this.settling.reopen(tx, caller, id, lines));
  }

  @Post(':id/dismissal')
  @HttpCode(204)
  @Requires('upper_list.manage')
  @ApiOperation({ summary: 'Put a list away; what was recorded from it stays' })
  @ApiNoContentResponse()
  dismiss(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string) {
    return this.unitOfWork.run((tx) => this.settling.dismiss(tx, caller, id));
  }
}
