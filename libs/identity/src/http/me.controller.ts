import type { Caller } from '@app/kernel';
import { CurrentCaller, Requires, UnitOfWork } from '@app/platform';
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangePassword } from '../application/change-password';
import { ManageTotp } from '../application/manage-totp';
import { OwnSessions } from '../application/own-sessions';
import { CallerResponse } from './caller.response';
import { CurrentSession } from './current-session';
import {
  ChangePasswordRequest,
  ConfirmTotpRequest,
  OwnSessionResponse,
  RecoveryCodesResponse,
  TotpSecretResponse,
} from './me.dto';
import { clearSessionCookie, setRenewalCookie } from './session-cookie';
import { SessionResponse } from './session.response';

@ApiTags('identity')
@ApiBearerAuth()
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: OwnSessions,
    private readonly changePassword: ChangePassword,
    private readonly totp: ManageTotp,
  ) {}

  @Get()
  @Requires('me.read')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: CallerResponse })
  read(@CurrentCaller() caller: Caller): CallerResponse {
    return CallerResponse.of(caller);
  }

  @Get('sessions')
  @Requires('me.read')
  @ApiOperation({ summary: 'Where one is signed in, the newest first' })
  @ApiOkResponse({ type: [OwnSessionResponse] })
  list(@CurrentCaller() caller: Caller, @CurrentSession() current: string): Promise<OwnSessionResponse[]> {
    return this.unitOfWork.read(async (tx) =>
      (await this.sessions.list(tx, caller)).map((session) => OwnSessionResponse.of(session, current)),
    );
  }

  @Post('sessions/:id/ending')
  @HttpCode(204)
  @Requires('me.manage')
  @ApiOperation({ summary: 'End one of the own sessions; `current` signs out' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'session_not_found' })
  async end(
    @CurrentCaller() caller: Caller,
    @CurrentSession() current: string,
    @Param('id') id: string,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const meant = id === 'current' ? current : id;
    await this.unitOfWork.run((tx) => this.sessions.end(tx, caller, meant, address));
    if (meant === current) clearSessionCookie(reply);
  }

  @Post('password')
  @HttpCode(200)
  @Requires('me.manage')
  @ApiOperation({ summary: 'Change the own password; every other session ends, this one goes on with the new token' })
  @ApiOkResponse({ type: SessionResponse })
  @ApiBadRequestResponse({ description: 'password_wrong, password_reused, or too simple, too short, too common' })
  async change(
    @CurrentCaller() caller: Caller,
    @CurrentSession() sessionId: string,
    @Body() { currentPassword: current, newPassword: wanted }: ChangePasswordRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const session = await this.changePassword.change(caller, sessionId, { current, wanted }, address);
    setRenewalCookie(reply, session);
    return SessionResponse.of(session);
  }

  @Post('totp')
  @HttpCode(200)
  @Requires('me.manage')
  @ApiOperation({ summary: 'A secret for an authenticator, which counts once a code of it is confirmed' })
  @ApiOkResponse({ type: TotpSecretResponse })
  @ApiConflictResponse({ description: 'totp_on' })
  enrol(@CurrentCaller() caller: Caller): Promise<TotpSecretResponse> {
    return this.unitOfWork.run((tx) => this.totp.enrol(tx, caller));
  }

  @Post('totp/confirmation')
  @HttpCode(200)
  @Requires('me.manage')
  @ApiOperation({ summary: 'From now on a code is asked for at every log-in; answers with recovery codes, once' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ApiBadRequestResponse({ description: 'totp_code_wrong' })
  async confirm(
    @CurrentCaller() caller: Caller,
    @CurrentSession() sessionId: string,
    @Body() { code }: ConfirmTotpRequest,
    @Ip() address: string,
  ): Promise<RecoveryCodesResponse> {
    const recoveryCodes = await this.unitOfWork.run((tx) => this.totp.confirm(tx, caller, sessionId, code, address));
    return { recoveryCodes };
  }
}
