import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { KeepSchemes } from '../application/keep-schemes';
import { AddSchemeRequest } from './requests.dto';
import { SchemeResponse } from './responses.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1/payout-schemes')
export class SchemesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: KeepSchemes,
  ) {}

  @Get()
  @Requires('payout.read')
  @ApiOperation({ summary: 'How the office pays out, ended schemes included' })
  @ApiOkResponse({ type: [SchemeResponse] })
  async list(@CurrentCaller() { officeId }: Caller): Promise<SchemeResponse[]> {
    const schemes = await this.unitOfWork.read((tx) => this.schemes.list(tx, officeId));
    return schemes.map((scheme) => SchemeResponse.of(scheme));
  }

  @Post()
  @Requires('payout.draw_up')
  @ApiOperation({ summary: 'Add a scheme, or put it in the place of another; one is in use for an asset at a time' })
  @ApiCreatedResponse({ type: SchemeResponse })
  @ApiConflictResponse({ description: 'scheme_stands, scheme_changed' })
  @ApiNotFoundResponse({ description: 'scheme_not_found' })
  async add(@CurrentWriteForGood() { caller }: WriteRequest, @Body() body: AddSchemeRequest): Promise<SchemeResponse> {
    return SchemeResponse.of(await this.unitOfWork.run((tx) => this.schemes.add(tx, caller, body)));
  }

  @Post(':id/ending')
  @HttpCode(200)
  @Requires('payout.draw_up')
  @ApiOperation({ summary: 'Take a scheme out of use; what it paid stays' })
  @ApiOkResponse({ type: SchemeResponse })
  async end(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string): Promise<SchemeResponse> {
    return SchemeResponse.of(await this.unitOfWork.run((tx) => this.schemes.end(tx, caller, id)));
  }
}
