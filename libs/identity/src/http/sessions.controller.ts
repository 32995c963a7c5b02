import { PublicRoute } from '@app/platform';
import { Body, Controller, Ip, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { LogIn } from '../application/log-in';
import { LogInRequest } from './log-in.request';
import { SessionResponse } from './session.response';

@ApiTags('identity')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(private readonly logIn: LogIn) {}

  @Post()
  @PublicRoute('Whoever signs in has no session yet')
  @ApiOperation({ summary: 'Sign in; the token goes into the Authorization header of other calls' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiUnauthorizedResponse({ description: 'login_refused: wrong name or password, or disabled' })
  @ApiTooManyRequestsResponse({ description: 'login_locked: five failures within ten minutes lock for twenty' })
  async create(@Body() { login, password }: LogInRequest, @Ip() address: string): Promise<SessionResponse> {
    return SessionResponse.of(await this.logIn.logIn(login, password, { address }));
  }
}
