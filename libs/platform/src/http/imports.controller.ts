import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import type { Upload } from '../files/receive-file';
import { StoredFiles } from '../files/stored-files';
import { templateOf } from '../imports/import-files';
import { ImportKinds } from '../imports/import-kinds';
import { Imports } from '../imports/imports';
import { writeWorkbook, XLSX_TYPE } from '../sheets/write-workbook';
import { CurrentCaller, Requires } from './access';
import { download, GivesFile } from './download';
import {
  ConfirmImportRequest,
  ImportKindResponse,
  ImportPageResponse,
  ImportResponse,
  ImportSeenResponse,
  ListImportsRequest,
  UploadImportRequest,
} from './imports.dto';
import { withMoments } from './paged-request';
import { TakesFile, UploadedFile } from './upload';
import { CurrentWriteForGood, type WriteRequest } from './write-request';

@ApiTags('imports')
@ApiBearerAuth()
@Requires('import.manage')
@Controller('api/v1')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly kinds: ImportKinds,
    private readonly files: StoredFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('import-kinds')
  @Requires('import.manage')
  @ApiOperation({ summary: 'What the caller may import' })
  @ApiOkResponse({ type: [ImportKindResponse] })
  of(@CurrentCaller() caller: Caller): ImportKindResponse[] {
    return this.kinds.of(caller).map((kind) => ImportKindResponse.of(kind));
  }

  @Get('import-kinds/:kind/template')
  @Requires('import.manage')
  @ApiOperation({ summary: 'An empty table to fill in, with a sheet that explains it' })
  @GivesFile(XLSX_TYPE)
  @ApiNotFoundResponse({ description: 'import_kind_unknown' })
  async template(@CurrentCaller() caller: Caller, @Param('kind') name: string): Promise<StreamableFile> {
    const kind = this.kinds.require(caller, name);
    const columns = await this.unitOfWork.read((tx) => kind.columns(tx, caller));
    const bytes = writeWorkbook(templateOf(kind, columns));
    return download({ name: `${kind.title}导入模板.xlsx`, type: XLSX_TYPE }, bytes);
  }

  @Post('imports')
  @HttpCode(202)
  @Requires('import.manage')
  @TakesFile()
  @ApiOperation({ summary: 'Send a filled-in table; it is checked as a job, and imported only when confirmed' })
  @ApiAcceptedResponse({ type: ImportSeenResponse })
  async upload(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Query() { kind }: UploadImportRequest,
    @UploadedFile() upload: Upload,
  ): Promise<ImportSeenResponse> {
    return ImportSeenResponse.seen(await this.imports.upload(caller, kind, upload));
  }

  @Get('imports')
  @Requires('import.manage')
  @ApiOperation({ summary: 'List imports of the kinds the caller may use, the newest first' })
  @ApiOkResponse({ type: ImportPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListImportsRequest): Promise<ImportPageResponse> {
    const { cursor, limit = 50, ...asked } = query;
    const page = await this.unitOfWork.ask((tx) => this.imports.page(tx, caller, withMoments(asked), cursor, limit));
    return { ...page, rows: page.rows.map((batch) => ImportResponse.of(batch)) };
  }

  @Get('imports/:id')
  @Requires('import.manage')
  @ApiOperation({ summary: 'One import: what the check found, how far it is' })
  @ApiOkResponse({ type: ImportSeenResponse })
  @ApiNotFoundResponse({ description: 'import_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ImportSeenResponse> {
    return ImportSeenResponse.seen(await this.unitOfWork.read((tx) => this.imports.find(tx, caller, id)));
  }

  @Get('imports/:id/problems')
  @Requires('import.manage')
  @ApiOperation({ summary: 'The wrong rows as a table, with a column that says what is wrong' })
  @GivesFile(XLSX_TYPE)
  @ApiNotFoundResponse({ description: 'import_not_found, import_without_problems, file_gone' })
  async problems(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<StreamableFile> {
    const { file } = await this.unitOfWork.read((tx) => this.imports.problemFile(tx, caller, id));
    return download(file, this.files.read(file));
  }

  @Post('imports/:id/confirmation')
  @HttpCode(202)
  @Requires('import.manage')
  @ApiOperation({ summary: 'Import a file whose check found nothing wrong; or take up an import that broke off' })
  @ApiAcceptedResponse({ type: ImportSeenResponse })
  @ApiNotFoundResponse({ description: 'import_not_found' })
  @ApiConflictResponse({ description: 'import_not_clean, import_has_recorded, import_under_way' })
  async confirm(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { skipRecorded = false }: ConfirmImportRequest,
  ): Promise<ImportSeenResponse> {
    return ImportSeenResponse.seen(
      await this.unitOfWork.run((tx) => this.imports.confirm(tx, caller, id, skipRecorded)),
    );
  }

  @Post('imports/:id/cancellation')
  @HttpCode(202)
  @Requires('import.manage')
  @ApiOperation({ summary: 'Give a file up, or stop an import and take back what it has written' })
  @ApiAcceptedResponse({ type: ImportSeenResponse })
  @ApiNotFoundResponse({ description: 'import_not_found' })
  @ApiConflictResponse({ description: 'import_over, import_under_way' })
  async cancel(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<ImportSeenResponse> {
    return ImportSeenResponse.seen(await this.unitOfWork.run((tx) => this.imports.cancel(tx, caller, id)));
  }
}
