import { Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
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
  StoredFiles,
  TakesFile,
  tellReplayed,
  UnitOfWork,
  type Upload,
  UploadedFile,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AttachFile } from '../application/attach-file';
import { ReadAttachments } from '../application/read-attachments';
import { AttachmentResponse } from './attachments.dto';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attaching: AttachFile,
    private readonly attachments: ReadAttachments,
    private readonly files: StoredFiles,
  ) {}

  @Post()
  @Requires('item.submit')
  @TakesFile()
  @ApiOperation({ summary: 'Add a file: docx, pdf, jpg, png or xlsx, known by its content' })
  @ApiCreatedResponse({ type: AttachmentResponse })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  @ApiConflictResponse({ description: 'attachments_fixed, attachments_full' })
  async attach(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @UploadedFile() upload: Upload,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentResponse> {
    const { attachment, replayed } = await this.attaching.attach(caller, id, upload);
    tellReplayed(reply, replayed);
    return AttachmentResponse.of(attachment);
  }

  @Get()
  @Requires('item.read')
  @ApiOperation({ summary: 'The files of an item' })
  @ApiOkResponse({ type: [AttachmentResponse] })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<AttachmentResponse[]> {
    const all = await this.unitOfWork.read((tx) => this.attachments.of(tx, caller, id));
    return all.map((attachment) => AttachmentResponse.of(attachment));
  }

  @Get(':attachment')
  @Requires('item.read')
  @ApiOperation({ summary: 'A file of an item, to be saved' })
  @GivesFile('application/octet-stream')
  @ApiNotFoundResponse({ description: 'item_not_found, attachment_not_found' })
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('attachment') attachment: string,
  ): Promise<StreamableFile> {
    const { file } = await this.unitOfWork.read((tx) => this.attachments.open(tx, caller, id, attachment));
    return download(file, this.files.read(file));
  }

  @Post(':attachment/removal')
  @HttpCode(204)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Take a file away from a draft' })
  @ApiNoContentResponse({ description: 'Done' })
  @ApiNotFoundResponse({ description: 'item_not_found, attachment_not_found' })
  @ApiConflictResponse({ description: 'attachments_fixed' })
  detach(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Param('attachment') attachment: string,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.attaching.detach(tx, caller, id, attachment));
  }
}
