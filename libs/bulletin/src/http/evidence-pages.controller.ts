import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { quarterOf, type Caller, type Month } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { ReadStandings } from '@app/ledger';
import { CurrentCaller, Page, Requires, UnitOfWork, type Tx } from '@app/platform';
import { ExplainEntry } from '../application/explain-entry';
import { ShowEvent } from '../application/show-event';
import { entryView } from './entry.view';
import { eventView } from './event.view';
import { figureHref, tableHref } from './figure-links';
import { HTML, PageTemplates } from './page-templates';
import { NumberParam } from './pages.query';

@ApiExcludeController()
@Page()
@Controller()
export class EvidencePagesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly explain: ExplainEntry,
    private readonly show: ShowEvent,
    private readonly standings: ReadStandings,
    private readonly templates: PageTemplates,
  ) {}

  @Get('entries/:no')
  @Requires('entry.read')
  @Header('content-type', HTML)
  async entry(@CurrentCaller() caller: Caller, @Param() { no }: NumberParam): Promise<string> {
    const { explained, quarter } = await this.unitOfWork.read(async (tx) => {
      const explained = await this.explain.explain(tx, caller.officeId, no, visibleUnit(caller));
      return { explained, quarter: await this.quarterOf(tx, caller.officeId, explained.line.bookedMonth) };
    });
    const { unit, line } = explained;
    const crumbs = [
      { text: '季度通报表', href: tableHref(quarter) },
      { text: unit, href: figureHref(quarter, { unitId: line.unitId }) },
      { text: `第 ${no} 号分录` },
    ];
    return this.templates.draw('entry', { title: `第 ${no} 号分录`, caller, crumbs }, entryView(explained));
  }

  @Get('events/:no')
  @Requires('event.read')
  @Header('content-type', HTML)
  async event(@CurrentCaller() caller: Caller, @Param() { no }: NumberParam): Promise<string> {
    const { shown, quarter } = await this.unitOfWork.read(async (tx) => {
      const shown = await this.show.show(tx, caller.officeId, no, visibleUnit(caller));
      return { shown, quarter: await this.quarterOf(tx, caller.officeId, shown.event.bookedMonth) };
    });
    const crumbs = [{ text: '季度通报表', href: tableHref(quarter) }, { text: `第 ${no} 号事件` }];
    return this.templates.draw('event', { title: `第 ${no} 号事件`, caller, crumbs }, eventView(shown));
  }

  private async quarterOf(tx: Tx, officeId: number, month: Month): Promise<string> {
    return quarterOf(month, await this.standings.firstMonth(tx, officeId));
  }
}
