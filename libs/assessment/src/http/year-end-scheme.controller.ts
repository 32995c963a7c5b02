import { Body, Controller, Get, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { DecideYearEndScheme } from '../application/decide-year-end-scheme';
import { YearEndSchemeRequest, YearEndSchemeResponse } from './year-end-scheme.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/year-end-scheme')
export class YearEndSchemeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: DecideYearEndScheme,
  ) {}

  @Get()
  @Requires('year_end.read')
  @ApiOperation({ summary: 'By what standard, grades, shares, bars and vetoes the office ends its years' })
  @ApiOkResponse({ type: YearEndSchemeResponse })
  @ApiConflictResponse({ description: 'scheme_missing' })
  async current(@CurrentCaller() { officeId }: Caller): Promise<YearEndSchemeResponse> {
    return YearEndSchemeResponse.of(await this.unitOfWork.read((tx) => this.schemes.current(tx, officeId)));
  }

  @Put()
  @Requires('year_end.manage')
  @ApiOperation({
    summary: 'Decide it anew, all at once; what was drawn up keeps its version until it is drawn up again',
  })
  @ApiOkResponse({ type: YearEndSchemeResponse })
  @ApiBadRequestResponse({ description: 'invalid_input, naming every place that could not be carried out' })
  @ApiConflictResponse({ description: 'setting_changed' })
  async decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() body: YearEndSchemeRequest,
  ): Promise<YearEndSchemeResponse> {
    const scheme = YearEndSchemeRequest.read(body);
    return YearEndSchemeResponse.of(
      await this.unitOfWork.run((tx) => this.schemes.decide(tx, caller, scheme, body.version)),
    );
  }
}
