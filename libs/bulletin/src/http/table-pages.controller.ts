import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { CurrentCaller, Page, Requires, UnitOfWork } from '@app/platform';
import { DrawUpQuarterlyTable } from '../application/draw-up-quarterly-table';
import { ListBehindFigure } from '../application/list-behind-figure';
import { Quarters } from '../application/quarters';
import { bulletinError } from '../domain/errors';
import { behindFigureView } from './behind-figure.view';
import { tableHref } from './figure-links';
import { HTML, PageTemplates } from './page-templates';
import { FigureQuery, NumberParam, QuarterQuery } from './pages.query';
import { quarterlyTableView } from './quarterly-table.view';

@ApiExcludeController()
@Page()
@Controller()
export class TablePagesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drawUp: DrawUpQuarterlyTable,
    private readonly behind: ListBehindFigure,
    private readonly quarters: Quarters,
    private readonly templates: PageTemplates,
  ) {}

  @Get()
  @Requires('standings.read')
  @Header('content-type', HTML)
  async table(@CurrentCaller() caller: Caller, @Query() { quarter }: QuarterQuery): Promise<string> {
    const onlyUnit = visibleUnit(caller);
    const bulletin = await this.unitOfWork.read((tx) => this.drawUp.drawUp(tx, caller.officeId, { quarter, onlyUnit }));
    const title = `${bulletin.table.title}通报表`;
    return this.templates.draw('quarterly-table', { title, caller }, quarterlyTableView(bulletin, onlyUnit !== null));
  }

  @Get('units/:no')
  @Requires('entry.read')
  @Header('content-type', HTML)
  async unit(
    @CurrentCaller() caller: Caller,
    @Param() { no: unitId }: NumberParam,
    @Query() query: FigureQuery,
  ): Promise<string> {
    const onlyUnit = visibleUnit(caller);
    // Whether a unit exists is nothing a reader of another unit is told.
    if (onlyUnit !== null && onlyUnit !== unitId) throw bulletinError.unit_not_found();
    const { kind, level, asset: measure, cursor } = query;
    const { asked, found } = await this.unitOfWork.read(async (tx) => {
      const { shown: quarter } = await this.quarters.choice(tx, caller.officeId, query.quarter);
      const asked = { unitId, quarter, kind, level, measure };
      return { asked, found: await this.behind.list(tx, caller.officeId, asked, cursor) };
    });
    const crumbs = [{ text: '季度通报表', href: tableHref(asked.quarter) }, { text: found.unit.name }];
    return this.templates.draw(
      'behind-figure',
      { title: found.unit.name, caller, crumbs },
      behindFigureView(found, asked, cursor),
    );
  }
}
