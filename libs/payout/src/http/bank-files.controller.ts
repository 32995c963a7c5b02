import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWriteForGood,
  download,
  GivesFile,
  Requires,
  UnitOfWork,
  type WriteRequest,
} from '@app/platform';
import { KeepBankTemplates } from '../application/keep-bank-templates';
import { WriteBankFile } from '../application/write-bank-file';
import { AddBankTemplateRequest, BankTemplateResponse, WriteBankFileRequest } from './bank-files.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1')
export class BankFilesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: KeepBankTemplates,
    private readonly bankFile: WriteBankFile,
  ) {}

  @Get('payout-bank-templates')
  @Requires('payout.export')
  @ApiOperation({ summary: 'How the banks of the office want their files' })
  @ApiOkResponse({ type: [BankTemplateResponse] })
  async list(@CurrentCaller() { officeId }: Caller): Promise<BankTemplateResponse[]> {
    const kept = await this.unitOfWork.read((tx) => this.templates.list(tx, officeId));
    return kept.map((each) => BankTemplateResponse.of(each));
  }

  @Post('payout-bank-templates')
  @Requires('payout.export')
  @ApiOperation({ summary: 'Write down how a bank wants its file' })
  @ApiCreatedResponse({ type: BankTemplateResponse })
  async add(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { title, trailer = '', ...template }: AddBankTemplateRequest,
  ): Promise<BankTemplateResponse> {
    const kept = await this.unitOfWork.run((tx) => this.templates.add(tx, caller, title, { ...template, trailer }));
    return BankTemplateResponse.of(kept);
  }

  @Post('payout-bank-templates/:id/ending')
  @HttpCode(204)
  @Requires('payout.export')
  @ApiOperation({ summary: 'Take a template out of use' })
  @ApiNoContentResponse({ description: 'Out of use, or was so already' })
  end(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<void> {
    return this.unitOfWork.run((tx) => this.templates.end(tx, caller.officeId, id));
  }

  @Post('payout-batches/:id/bank-file')
  @HttpCode(200)
  @Requires('payout.export')
  @ApiOperation({ summary: 'An exported batch as its bank reads it, cards in full; goes into the audit log' })
  @GivesFile('text/plain')
  @ApiConflictResponse({ description: 'batch_not_exported' })
  async write(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { templateId, note = '' }: WriteBankFileRequest,
  ): Promise<StreamableFile> {
    const { name, encoding, bytes } = await this.bankFile.write(caller, id, templateId, note);
    return download({ name, type: `text/plain; charset=${encoding === 'utf8' ? 'utf-8' : encoding}` }, bytes);
  }
}
