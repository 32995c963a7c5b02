import { ApiProperty } from '@nestjs/swagger';
import type { Session } from '../application/open-session';
import { pendings } from '../domain/session';
import { CallerResponse } from './caller.response';

export class SessionResponse {
  @ApiProperty({ description: 'A JWT for `Authorization: Bearer`' })
  accessToken: string;

  @ApiProperty({ format: 'date-time', description: 'When the access token ends; UTC' })
  expiresAt: string;

  @ApiProperty({ format: 'date-time', description: 'When the session ends unless it is renewed; UTC' })
  sessionEndsAt: string;

  @ApiProperty({ enum: pendings, nullable: true, description: 'What must be done before anything else is open' })
  pending: string | null;

  @ApiProperty({ description: 'What its holder signs in with, to be filled in when it is over' })
  login: string;

  @ApiProperty({ type: CallerResponse })
  caller: CallerResponse;

  static of({ accessToken, expiresAt, endsAt, pending, login, caller }: Session): SessionResponse {
    const ends = { expiresAt: expiresAt.toISOString(), sessionEndsAt: endsAt.toISOString() };
    return { accessToken, ...ends, pending, login, caller: CallerResponse.of(caller) };
  }
}
