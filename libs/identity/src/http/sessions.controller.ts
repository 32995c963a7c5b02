import { PublicRoute } from '@app/platform';
import { Body, Controller, Ip, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogIn } from '../application/log-in';
import { RenewSession } from '../application/renew-session';
import { identityError } from '../domain/errors';
import { LogInRequest } from './log-in.request';
import { renewalCookieOf, setRenewalCookie } from './session-cookie';
import { SessionResponse } from './session.response';

@ApiTags('identity')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly logIn: LogIn,
    private readonly renewSession: RenewSession,
  ) {}

  @Post()
  @PublicRoute('Whoever signs in has no session yet')
  @ApiOperation({
    summary: 'Sign in; the token goes into the Authorization header of other calls, the cookie `renewal` renews it',
  })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiUnauthorizedResponse({
    description: 'login_refused: wrong name or password, or disabled; totp_needed, totp_refused: the second factor',
  })
  @ApiTooManyRequestsResponse({ description: 'login_locked: five failures within ten minutes lock for twenty' })
  async create(
    @Body() { login, password, code }: LogInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const origin = { address: request.ip, client: request.headers['user-agent'] };
    const session = await this.logIn.logIn(login, password, origin, code ?? null);
    setRenewalCookie(reply, session);
    return SessionResponse.of(session);
  }

  @Post('renewals')
  @PublicRoute('The cookie `renewal` says who asks, also when the access token has expired')
  @ApiOperation({ summary: 'A new access token for the cookie `renewal`, which is exchanged as well' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiUnauthorizedResponse({
    description: 'not_signed_in: no such cookie, thirty minutes without a renewal, twelve hours in all, or used before',
  })
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<SessionResponse> {
    const token = renewalCookieOf(request);
    if (token === null) throw identityError.not_signed_in();
    const session = await this.renewSession.renew(token, address);
    setRenewalCookie(reply, session);
    return SessionResponse.of(session);
  }
}
