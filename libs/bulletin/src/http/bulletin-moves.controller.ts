import { applyDecorators, Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, Requires, type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import { MoveBulletin } from '../application/move-bulletin';
import { PublishBulletin } from '../application/publish-bulletin';
import type { StoredBulletin } from '../domain/stored-bulletin';
import { MoveBulletinRequest, ReturnBulletinRequest, WithdrawBulletinRequest } from './bulletins.request';
import { BulletinResponse } from './bulletins.response';

/** What every route that moves a bulletin says of itself. */
function MovesBulletin(path: string, permission: string, summary: string, conflicts = ''): MethodDecorator {
  return applyDecorators(
    Post(`:id/${path}`),
    HttpCode(200),
    Requires(permission),
    ApiOperation({ summary }),
    ApiOkResponse({ type: BulletinResponse }),
    ApiNotFoundResponse({ description: 'bulletin_not_found' }),
    ApiConflictResponse({ description: `bulletin_moved_on: names who moved it, and when${conflicts}` }),
  );
}

@ApiTags('bulletin')
@ApiBearerAuth()
@Controller('api/v1/bulletins')
export class BulletinMovesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moveBulletin: MoveBulletin,
    private readonly publishBulletin: PublishBulletin,
  ) {}

  @MovesBulletin('submission', 'bulletin.draft', 'Submit a draft for approval', '; period_running')
  submit(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { note = '' }: MoveBulletinRequest,
  ) {
    return this.done((tx) => this.moveBulletin.move(tx, caller, id, 'submit', note));
  }

  @MovesBulletin('approval', 'bulletin.approve', 'Approve it, as a person who neither drafted nor submitted it')
  @ApiForbiddenResponse({ description: 'same_hand' })
  approve(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { note = '' }: MoveBulletinRequest,
  ) {
    return this.done((tx) => this.moveBulletin.move(tx, caller, id, 'approve', note));
  }

  @MovesBulletin('return', 'bulletin.approve', 'Return it to draft with an opinion')
  sendBack(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { opinion }: ReturnBulletinRequest,
  ) {
    return this.done((tx) => this.moveBulletin.move(tx, caller, id, 'return', opinion));
  }

  @MovesBulletin('discarding', 'bulletin.draft', 'Discard a draft')
  discard(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { note = '' }: MoveBulletinRequest,
  ) {
    return this.done((tx) => this.moveBulletin.move(tx, caller, id, 'discard', note));
  }

  @MovesBulletin(
    'publication',
    'bulletin.publish',
    'Issue it under the next number of the year, sealed',
    '; settings_missing',
  )
  publish(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string) {
    return this.done((tx) => this.publishBulletin.publish(tx, caller, id));
  }

  @MovesBulletin(
    'withdrawal',
    'bulletin.approve',
    'Take an issued one back, under a document; it stays readable and says so',
    '; document_no_taken',
  )
  withdraw(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { documentNo, reason }: WithdrawBulletinRequest,
  ) {
    return this.done((tx) => this.publishBulletin.withdraw(tx, caller, id, documentNo, reason));
  }

  private async done(work: (tx: Tx) => Promise<StoredBulletin>): Promise<BulletinResponse> {
    return BulletinResponse.changed(await this.unitOfWork.run(work));
  }
}
