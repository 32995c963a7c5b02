import type { Caller } from '@app/kernel';
import { CurrentCaller, Requires, UnitOfWork } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadAudit } from '../application/read-audit';
import { AuditPageResponse, AuditRecordResponse, ListAuditRequest } from './audit.dto';

@ApiTags('audit')
@ApiBearerAuth()
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly audit: ReadAudit,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('audit.read')
  @ApiOperation({ summary: 'List the audit log of the office, the newest first unless asked otherwise' })
  @ApiOkResponse({ type: AuditPageResponse })
  async list(@CurrentCaller() { officeId }: Caller, @Query() query: ListAuditRequest): Promise<AuditPageResponse> {
    const { cursor, limit = 50, scope, from, until, ...filter } = query;
    const log = scope === 'installation' ? 0 : officeId;
    const period = { from: instantOf(from), until: instantOf(until) };
    // Whose names hold a text is looked up before the page.
    const page = await this.unitOfWork[filter.text === undefined ? 'ask' : 'read']((tx) =>
      this.audit.page(tx, log, { ...filter, ...period }, cursor, limit),
    );
    // What is in the log stays as it is, so the names need not be of the same moment.
    const names = await this.unitOfWork.ask((tx) => this.audit.namesIn(tx, page.rows));
    return { ...page, rows: page.rows.map((record) => AuditRecordResponse.of(record, names)) };
  }
}

function instantOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
