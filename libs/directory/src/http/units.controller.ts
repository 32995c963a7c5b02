import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '../application/directory';
import { headOn } from '../domain/unit-head';
import { NameHead } from '../application/name-head';
import { MergeUnits } from '../application/merge-units';
import { RenameUnit } from '../application/rename-unit';
import { OnDateQuery } from './on-date.query';
import { UnitResponse } from './unit.response';
import { MergeUnitRequest, NameHeadRequest, RenameUnitRequest, UnitParams } from './units.request';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly renameUnit: RenameUnit,
    private readonly mergeUnits: MergeUnits,
    private readonly nameHead: NameHead,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The units of the office on a date, in directory order' })
  @ApiOkResponse({ type: [UnitResponse] })
  async list(@CurrentCaller() { officeId }: Caller, @Query() { on }: OnDateQuery): Promise<UnitResponse[]> {
    const date = on ?? this.clock.today();
    return this.unitOfWork.read(async (tx) => {
      const heads = await this.directory.headsOf(tx, officeId);
      const units = await this.directory.unitsOn(tx, officeId, date);
      return units.map((unit) => UnitResponse.of(unit, headOn(heads.get(unit.id) ?? [], date)));
    });
  }

  @Post(':id/renamings')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Rename a unit from a date on; its history keeps the former name' })
  @ApiNoContentResponse({ description: 'Renamed, or named so already' })
  rename(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { id: unitId }: UnitParams,
    @Body() { name, from }: RenameUnitRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.renameUnit.rename(tx, { officeId, unitId, name, from }));
  }

  @Post(':id/heads')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Say who heads a unit from a date on; earlier days keep their head' })
  @ApiNoContentResponse({ description: 'Named, or named so already' })
  head(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { id: unitId }: UnitParams,
    @Body() { name, from }: NameHeadRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.nameHead.name(tx, { officeId, unitId, name, from }));
  }

  @Post(':id/mergers')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Merge a unit into another from a date on; it keeps what it has and takes nothing more' })
  @ApiNoContentResponse({ description: 'Merged, or merged so already' })
  merge(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { id: unitId }: UnitParams,
    @Body() { into, on }: MergeUnitRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.mergeUnits.merge(tx, { officeId, unitId, into, on }));
  }
}
