import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AddUnit } from '../application/add-unit';
import { Directory } from '../application/directory';
import { headOn } from '../domain/unit-head';
import { NameHead } from '../application/name-head';
import { MoveUnitToGroup } from '../application/move-unit-to-group';
import { MergeUnits } from '../application/merge-units';
import { RenameUnit } from '../application/rename-unit';
import { OnDateQuery } from './on-date.query';
import { UnitAddedResponse, UnitHistoryResponse } from './unit-history.response';
import { UnitResponse } from './unit.response';
import {
  AddUnitRequest,
  MergeUnitRequest,
  MoveUnitRequest,
  NameHeadRequest,
  RenameUnitRequest,
  UnitParams,
} from './units.request';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly addUnit: AddUnit,
    private readonly moveUnit: MoveUnitToGroup,
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

  @Get(':id')
  @Requires('directory.read')
  @ApiOperation({ summary: 'One unit with everything it has been called, who headed it, and what became of it' })
  @ApiOkResponse({ type: UnitHistoryResponse })
  @ApiNotFoundResponse({ description: 'unit_not_found' })
  history(@CurrentCaller() { officeId }: Caller, @Param() { id: unitId }: UnitParams): Promise<UnitHistoryResponse> {
    return this.unitOfWork.read(async (tx) => {
      const unit = await this.directory.requireUnit(tx, officeId, unitId);
      return UnitHistoryResponse.of(unit, (await this.directory.headsOf(tx, officeId)).get(unitId) ?? []);
    });
  }

  @Post()
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Add a unit to the directory from a date on' })
  @ApiCreatedResponse({ type: UnitAddedResponse })
  @ApiConflictResponse({ description: 'unit_name_taken, books_closed' })
  add(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Body() body: AddUnitRequest,
  ): Promise<UnitAddedResponse> {
    return this.unitOfWork.run((tx) => this.addUnit.add(tx, { officeId, ...body }));
  }

  @Post(':id/groups')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Move a unit to another group from a date on; earlier days keep theirs' })
  @ApiNoContentResponse({ description: 'Moved, or there already' })
  move(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { id: unitId }: UnitParams,
    @Body() { group, from }: MoveUnitRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.moveUnit.move(tx, { officeId, unitId, group, from }));
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
