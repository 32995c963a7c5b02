import { applyDecorators, Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, Requires, tellReplayed, UnitOfWork, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { PurgeItem } from '../application/purge-item';
import { SignOffDraft } from '../application/sign-off-draft';
import { WithdrawItem } from '../application/withdraw-item';
import { WorkOnItem } from '../application/work-on-item';
import {
  NotUseItemRequest,
  ReopenItemRequest,
  ReturnItemRequest,
  SignOffRequest,
  StepRequest,
  WithReasonRequest,
} from './items.request';

/** One address an action: what is done to an item after it was begun. */
@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items/:id')
export class ItemStepsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signOffDraft: SignOffDraft,
    private readonly withdrawItem: WithdrawItem,
    private readonly work: WorkOnItem,
    private readonly purgeItem: PurgeItem,
  ) {}

  @Post('sign-off')
  @Step('item.submit', 'Keep that the head of the unit signed the text off')
  signOff(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() body: SignOffRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.signOffDraft.signOff(tx, caller, id, body));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @StepWithReceipt('item.submit', 'Take an item back before work at it begins')
  async withdraw(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { reason }: WithReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { receipt, replayed } = await this.withdrawItem.withdraw(request, id, reason);
    tellReplayed(reply, replayed);
    return { itemId: id, receipt };
  }

  @Post('receipt')
  @Step('item.work', 'Receive an item; the time is evidence')
  receive(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { seen }: StepRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.receive(tx, caller, id, { seen }));
  }

  @Post('work')
  @Step('item.work', 'Begin to work at an item')
  take(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { seen }: StepRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.take(tx, caller, id, { seen }));
  }

  @Post('return')
  @Step('item.work', 'Return an item to its unit with an opinion')
  return(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { opinion, seen }: ReturnItemRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.return(tx, caller, id, opinion, { seen }));
  }

  @Post('non-use')
  @Step('item.work', 'Say that an item is not used, and why')
  notUse(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason, words, seen }: NotUseItemRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.notUse(tx, caller, id, { reason, words }, { seen }));
  }

  @Post('purge')
  @Step('item.purge', 'Make every word of an item unreadable; that it was there and who purged it stays')
  purge(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason }: WithReasonRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.purgeItem.purge(tx, caller, id, reason));
  }

  @Post('reopening')
  @Step('item.work', 'Take up again an item that was not used')
  reopen(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason, seen }: ReopenItemRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.work.reopen(tx, caller, id, reason, { seen }));
  }
}

function Step(permission: string, summary: string): MethodDecorator {
  return applyDecorators(HttpCode(204), Told(permission, summary), ApiNoContentResponse({ description: 'Done' }));
}

function StepWithReceipt(permission: string, summary: string): MethodDecorator {
  return applyDecorators(
    Told(permission, summary),
    ApiOkResponse({
      description: 'The item id and the receipt of the event this recorded; null when it recorded none',
    }),
  );
}

function Told(permission: string, summary: string): MethodDecorator {
  return applyDecorators(
    Requires(permission),
    ApiOperation({ summary }),
    ApiNotFoundResponse({ description: 'item_not_found' }),
    ApiConflictResponse({ description: 'step_refused: says who did what to the item, and when' }),
  );
}
