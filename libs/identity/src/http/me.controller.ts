import type { Caller } from '@app/kernel';
import { CurrentCaller, Requires } from '@app/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallerResponse } from './caller.response';

@ApiTags('identity')
@ApiBearerAuth()
@Controller('api/v1/me')
export class MeController {
  @Get()
  @Requires('me.read')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: CallerResponse })
  read(@CurrentCaller() caller: Caller): CallerResponse {
    return CallerResponse.of(caller);
  }
}
