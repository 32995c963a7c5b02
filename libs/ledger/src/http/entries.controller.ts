import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { CurrentCaller, Requires, UnitOfWork, type Tx } from '@app/platform';
import { ReadLedger } from '../application/read-ledger';
import { RegulationTimelines } from '../application/regulation-timelines';
import { ledgerError } from '../domain/errors';
import type { LedgerEntry } from '../domain/records';
import { ListEntriesRequest } from './queries.dto';
import { RecordNumber } from './record-number';
import { EntryPageResponse, EntryResponse, ExplanationResponse } from './responses.dto';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/entries')
export class EntriesController {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly timelines: RegulationTimelines,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('entry.read')
  @ApiOperation({ summary: 'List entries by booked month, in chain order within each, or against that order' })
  @ApiOkResponse({ type: EntryPageResponse })
  list(@CurrentCaller() caller: Caller, @Query() query: ListEntriesRequest): Promise<EntryPageResponse> {
    const { cursor, limit = 50, event, direction, ...rest } = query;
    const own = visibleUnit(caller);
    const filter = {
      ...rest,
      ...(own === null ? {} : { unitId: own }),
      ...(event === undefined ? {} : { eventSeq: event }),
      descending: direction === 'desc',
    };
    return this.unitOfWork.read(async (tx) => {
      const timeline = await this.timelines.of(tx, caller.officeId);
      const page = await this.ledger.entries(tx, caller.officeId, filter, cursor, limit);
      return { ...page, rows: page.rows.map((entry) => EntryResponse.of(entry, timeline)) };
    });
  }

  @Get(':no')
  @Requires('entry.read')
  @ApiOperation({ summary: 'One entry' })
  @ApiOkResponse({ type: EntryResponse })
  @ApiNotFoundResponse({ description: 'entry_not_found' })
  one(@CurrentCaller() caller: Caller, @Param('no', RecordNumber) no: number): Promise<EntryResponse> {
    return this.unitOfWork.read(async (tx) => {
      const entry = await this.visible(tx, caller, no);
      return EntryResponse.of(entry, await this.timelines.of(tx, caller.officeId));
    });
  }

  @Get(':no/explanation')
  @Requires('entry.read')
  @ApiOperation({ summary: 'Why an entry stands: event, clause, arithmetic' })
  @ApiOkResponse({ type: ExplanationResponse })
  @ApiNotFoundResponse({ description: 'entry_not_found' })
  explanation(@CurrentCaller() caller: Caller, @Param('no', RecordNumber) no: number): Promise<ExplanationResponse> {
    return this.unitOfWork.read(async (tx) => {
      await this.visible(tx, caller, no);
      const found = await this.ledger.explain(tx, caller.officeId, no);
      return ExplanationResponse.of(found, await this.timelines.of(tx, caller.officeId));
    });
  }

  /** What a liaison may not see does not exist for it. */
  private async visible(tx: Tx, caller: Caller, no: number): Promise<LedgerEntry> {
    const entry = await this.ledger.entry(tx, caller.officeId, no);
    const own = visibleUnit(caller);
    if (own !== null && entry.unitId !== own) throw ledgerError.entry_not_found({ entry: no });
    return entry;
  }
}
