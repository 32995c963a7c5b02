import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { CurrentCaller, Requires, UnitOfWork, type Tx } from '@app/platform';
import { FindEvents } from '../application/find-events';
import { ReadLedger } from '../application/read-ledger';
import { ledgerError } from '../domain/errors';
import type { LoggedEvent } from '../domain/records';
import { eventsListed } from './events-listed';
import { ListEventsRequest, WhyNotRequest } from './queries.dto';
import { RecordNumber } from './record-number';
import { EventPageResponse, FoundEventResponse, WhyNotResponse } from './responses.dto';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1')
export class EventsController {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly events: FindEvents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('events')
  @Requires('event.read')
  @ApiOperation({
    summary: 'List events by booked month, in chain order within each, or as they were recorded',
    description:
      'A page may hold fewer than asked for and still lead on by `next`: then some 20,000 events were looked through',
  })
  @ApiOkResponse({ type: EventPageResponse })
  list(@CurrentCaller() caller: Caller, @Query() query: ListEventsRequest): Promise<EventPageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const { asked, order } = eventsListed(caller, filter);
    return this.unitOfWork.read(async (tx) => {
      const page = await this.events.page(tx, caller.officeId, asked, order, { cursor, limit });
      return { ...page, rows: page.rows.map((found) => FoundEventResponse.found(found)) };
    });
  }

  @Get('events/:no')
  @Requires('event.read')
  @ApiOperation({ summary: 'One event' })
  @ApiOkResponse({ type: FoundEventResponse })
  @ApiNotFoundResponse({ description: 'event_not_found' })
  one(@CurrentCaller() caller: Caller, @Param('no', RecordNumber) no: number): Promise<FoundEventResponse> {
    return this.unitOfWork.read(async (tx) => {
      const event = await this.visible(tx, caller, no);
      return FoundEventResponse.found(await this.events.one(tx, event));
    });
  }

  @Get('why-not')
  @Requires('event.read')
  @ApiOperation({ summary: 'Why an item or an event brings nothing, or nothing yet' })
  @ApiOkResponse({ type: [WhyNotResponse] })
  @ApiNotFoundResponse({ description: 'item_without_events, event_not_found' })
  whyNot(@CurrentCaller() caller: Caller, @Query() query: WhyNotRequest): Promise<WhyNotResponse[]> {
    const { itemId, event } = query;
    if ((itemId === undefined) === (event === undefined)) throw ledgerError.ask_one_thing();
    const own = visibleUnit(caller);
    return this.unitOfWork.read(async (tx) => {
      if (event !== undefined) await this.visible(tx, caller, event);
      if (itemId !== undefined && own !== null) await this.ledger.requireConcerned(tx, caller.officeId, itemId, own);
      const reasons = await this.ledger.whyNot(tx, caller.officeId, {
        ...(itemId === undefined ? {} : { item: itemId }),
        ...(event === undefined ? {} : { event }),
        ...(own === null ? {} : { unitId: own }),
      });
      if (reasons.some(({ code }) => code === 'unknown')) throw ledgerError.item_without_events();
      return reasons;
    });
  }

  /** What a liaison may not see does not exist for it. */
  private async visible(tx: Tx, caller: Caller, no: number): Promise<LoggedEvent> {
    const event = await this.ledger.event(tx, caller.officeId, no);
    const own = visibleUnit(caller);
    if (own !== null && !(await this.ledger.concerns(tx, event, own))) throw ledgerError.event_not_found({ event: no });
    return event;
  }
}
