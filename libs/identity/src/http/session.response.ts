import { ApiProperty } from '@nestjs/swagger';
import type { Session } from '../application/log-in';
import { CallerResponse } from './caller.response';

export class SessionResponse {
  @ApiProperty({ description: 'A JWT for `Authorization: Bearer`' })
  accessToken: string;

  @ApiProperty({ format: 'date-time', description: 'UTC' })
  expiresAt: string;

  @ApiProperty({ type: CallerResponse })
  caller: CallerResponse;

  static of({ accessToken, expiresAt, caller }: Session): SessionResponse {
    return { accessToken, expiresAt: expiresAt.toISOString(), caller: CallerResponse.of(caller) };
  }
}
