import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, Requires, UnitOfWork, withMoments } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadUrgency } from '../application/read-urgency';
import { ListOpenUrgentRequest } from './urgency.request';
import { OpenUrgentItemPageResponse, OpenUrgentItemResponse } from './urgency.response';

@ApiTags('urgent items')
@ApiBearerAuth()
@Controller('api/v1/urgent-items')
export class UrgentItemsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readUrgency: ReadUrgency,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('item.work')
  @ApiOperation({
    summary: 'Urgent items the office has made nothing of yet, with the moment each must be received by',
  })
  @ApiOkResponse({ type: OpenUrgentItemPageResponse })
  async list(
    @CurrentCaller() { officeId }: Caller,
    @Query() { cursor, limit = 50, ...asked }: ListOpenUrgentRequest,
  ): Promise<OpenUrgentItemPageResponse> {
    const filter = withMoments(asked);
    const page = await this.unitOfWork.read((tx) => this.readUrgency.open(tx, officeId, filter, cursor, limit));
    const now = this.clock.now().toISOString();
    return { ...page, rows: page.rows.map((each) => OpenUrgentItemResponse.of(each)), now };
  }
}
