import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWrite,
  CurrentWriteForGood,
  Requires,
  tellReplayed,
  type Tx,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AnswerDraft } from '../application/answer-draft';
import { AskForDraft } from '../application/ask-for-draft';
import { ConcludeDraft } from '../application/conclude-draft';
import { FollowUpDraft } from '../application/follow-up-draft';
import { ReadCommissionedDrafts } from '../application/read-commissioned-drafts';
import {
  AcknowledgeDraftRequest,
  AskExtensionRequest,
  AskForDraftRequest,
  CancelDraftRequest,
  ConcludeDraftRequest,
  DecideExtensionRequest,
  DeliverDraftRequest,
  ListDraftsRequest,
  RemindUnitsRequest,
} from './commissioned-drafts.request';
import { CommissionedDraftResponse, DraftPageResponse, ListedDraftResponse } from './commissioned-drafts.response';
import { answer, RecordsEvent } from './event-controller';

@ApiTags('commissioned drafts')
@ApiBearerAuth()
@Controller('api/v1/commissioned-drafts')
export class CommissionedDraftsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly askForDraft: AskForDraft,
    private readonly answers: AnswerDraft,
    private readonly followUp: FollowUpDraft,
    private readonly conclusions: ConcludeDraft,
    private readonly drafts: ReadCommissionedDrafts,
  ) {}

  @Get()
  @Requires('commission.read')
  @ApiOperation({ summary: 'List what units were asked to write, one line an asked unit' })
  @ApiOkResponse({ type: DraftPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListDraftsRequest): Promise<DraftPageResponse> {
    const { cursor, limit = 50, sort = 'due', order = 'newest', ...asked } = query;
    const by = { by: sort, descending: order === 'newest' };
    const page = await this.unitOfWork.read((tx) =>
      this.drafts.page(tx, caller, withMoments(asked), by, cursor, limit),
    );
    return { ...page, rows: page.rows.map((row) => ListedDraftResponse.listed(row)) };
  }

  @Get(':id')
  @Requires('commission.read')
  @ApiOperation({ summary: 'One commissioned draft with its units and steps; for a liaison, of its own unit' })
  @ApiOkResponse({ type: CommissionedDraftResponse })
  @ApiNotFoundResponse({ description: 'commission_not_found' })
  one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<CommissionedDraftResponse> {
    return this.unitOfWork.read((tx) => this.shown(tx, caller, id));
  }

  @Post()
  @Requires('commission.ask')
  @ApiOperation({ summary: 'Ask units for a draft by a moment' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same draft' })
  @ApiCreatedResponse({ type: CommissionedDraftResponse })
  @ApiConflictResponse({ description: 'idempotency_key_reused' })
  async ask(
    @CurrentWriteForGood() request: WriteRequest,
    @Body() { dueAt, askedAt, ...body }: AskForDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissionedDraftResponse> {
    const asked = {
      ...body,
      dueAt: instantOf(dueAt),
      ...(askedAt === undefined ? {} : { askedAt: instantOf(askedAt) }),
    };
    return this.unitOfWork.run(async (tx) => {
      const { draftId, replayed } = await this.askForDraft.ask(tx, request, asked);
      tellReplayed(reply, replayed);
      return this.shown(tx, request.caller, draftId);
    });
  }

  @Post(':id/acknowledgement')
  @Step('commission.answer', 'Say that the unit has read it and will write')
  acknowledge(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: AcknowledgeDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step(request, id, reply, (tx) => this.answers.acknowledge(tx, request, id, body));
  }

  @Post(':id/delivery')
  @Step('commission.answer', 'Name the item that answers; another one may take its place until the result is confirmed')
  deliver(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: DeliverDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step(request, id, reply, (tx) => this.answers.deliver(tx, request, id, body));
  }

  @Post(':id/extension-request')
  @Step('commission.answer', 'Ask for a later moment')
  askExtension(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { until, ...body }: AskExtensionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = { ...body, until: instantOf(until) };
    return this.step(request, id, reply, (tx) => this.answers.askExtension(tx, request, id, asked));
  }

  @Post(':id/extension-decision')
  @Step('commission.ask', 'Grant or refuse a later moment')
  decideExtension(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { until, ...body }: DecideExtensionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const decided = { ...body, ...(until === undefined ? {} : { until: instantOf(until) }) };
    return this.step(request, id, reply, (tx) => this.followUp.decideExtension(tx, request, id, decided));
  }

  @Post(':id/reminders')
  @Step('commission.ask', 'Remind the units that have not delivered')
  remind(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: RemindUnitsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step(request, id, reply, (tx) => this.followUp.remind(tx, request, id, body));
  }

  @Post(':id/cancellation')
  @Step('commission.ask', 'Ask no longer')
  cancel(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: CancelDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step(request, id, reply, (tx) => this.followUp.cancel(tx, request, id, body));
  }

  @Post(':id/conclusion')
  @RecordsEvent('commission.record', 'Confirm how it ended for a unit; the result is an event in the ledger')
  @ApiNotFoundResponse({ description: 'commission_not_found' })
  async conclude(
    @CurrentWrite() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: ConcludeDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.conclusions.conclude(request, id, body), reply);
  }

  private step(
    { caller }: WriteRequest,
    id: string,
    reply: FastifyReply,
    take: (tx: Tx) => Promise<{ readonly replayed: boolean }>,
  ): Promise<CommissionedDraftResponse> {
    return this.unitOfWork.run(async (tx) => {
      tellReplayed(reply, (await take(tx)).replayed);
      return this.shown(tx, caller, id);
    });
  }

  private async shown(tx: Tx, caller: Caller, id: string): Promise<CommissionedDraftResponse> {
    return CommissionedDraftResponse.of(await this.drafts.one(tx, caller, id));
  }
}

/** What every route says that takes a step and answers with the draft. */
function Step(permission: string, summary: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Requires(permission),
    ApiOperation({ summary }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key takes the step once' }),
    ApiOkResponse({ type: CommissionedDraftResponse }),
    ApiNotFoundResponse({ description: 'commission_not_found' }),
    ApiConflictResponse({ description: 'commission_step_refused, which names who did what; idempotency_key_reused' }),
  );
}

const instantOf = (text: string) => new Date(text);
