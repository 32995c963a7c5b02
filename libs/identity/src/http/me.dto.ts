import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { deviceOf } from '../domain/device';
import { LONGEST_PASSWORD } from '../domain/password';
import { sessionEnd, type StoredSession } from '../domain/session';

export class OwnSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Whether this request came by it' })
  current: boolean;

  @ApiProperty({ format: 'date-time', description: 'UTC' })
  startedAt: string;

  @ApiProperty({ format: 'date-time', description: 'UTC' })
  renewedAt: string;

  @ApiProperty({ format: 'date-time', description: 'Unless it is renewed; UTC' })
  endsAt: string;

  @ApiProperty({ type: 'string', nullable: true })
  address: string | null;

  @ApiProperty({ description: 'What the browser calls itself' })
  client: string;

  @ApiProperty({ description: 'Browser and system in words', example: 'Chrome 109，Windows 7' })
  device: string;

  static of(session: StoredSession, current: string): OwnSessionResponse {
    const { id, startedAt, renewedAt, address, client } = session;
    const times = { startedAt, renewedAt, endsAt: sessionEnd(session) };
    const texts = Object.fromEntries(Object.entries(times).map(([name, at]) => [name, at.toISOString()]));
    const from = { address, client, device: deviceOf(client) };
    return { id, current: id === current, ...(texts as Record<keyof typeof times, string>), ...from };
  }
}

export class ChangePasswordRequest {
  @ApiProperty({ maxLength: LONGEST_PASSWORD, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  currentPassword: string;

  @ApiProperty({
    maxLength: LONGEST_PASSWORD,
    format: 'password',
    description: 'Eight characters out of three of four classes; no common one, none of the last five',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  newPassword: string;
}

export class TotpSecretResponse {
  @ApiProperty({ description: 'Base32, to be typed into an authenticator' })
  secret: string;

  @ApiProperty({ description: 'otpauth://… for a QR code' })
  uri: string;
}

export class ConfirmTotpRequest {
  @ApiProperty({ example: '123456' })
  @IsString()
  @MinLength(6)
  @MaxLength(6)
  code: string;
}

export class RecoveryCodesResponse {
  @ApiProperty({ type: [String], description: 'Each good for one log-in; shown only now' })
  recoveryCodes: readonly string[];
}
