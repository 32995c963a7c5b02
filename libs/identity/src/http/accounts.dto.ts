import { LastChange, OrderedRequest, type SettingChange, SettingSeen, settingStateOf } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsIP,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import type { SecuritySettings } from '../application/manage-totp';
import type { Account } from '../domain/account';
import { type Role, roles } from '../domain/roles';

const LARGEST_ID = 2_147_483_647;

export class ListAccountsRequest extends OrderedRequest {
  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: string;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  unitId?: number;

  @ApiPropertyOptional({ enum: ['enabled', 'disabled'] })
  @IsOptional()
  @IsIn(['enabled', 'disabled'])
  state?: string;

  @ApiPropertyOptional({ description: 'Part of a login or a name', maxLength: 50 })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  text?: string;
}

export class AssignAccountRequest {
  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Of a liaison; left out for everybody else' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  unitId?: number | null;
}

export class UnlockAccountRequest {
  @ApiPropertyOptional({ description: 'An address that is locked as well, as the refusal names it' })
  @IsOptional()
  @IsIP(undefined, { message: 'address 应为 IP 地址，如登录页提示中所写' })
  address?: string;
}

export class CreateAccountRequest extends AssignAccountRequest {
  @ApiProperty({ description: 'Small letters, digits and . _ -; unique in the installation', maxLength: 40 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login: string;

  @ApiProperty({ maxLength: 50 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;
}

export class AccountResponse {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  login: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: roles })
  role: string;

  @ApiProperty({ type: 'integer', nullable: true })
  unitId: number | null;

  @ApiProperty({ format: 'date-time', description: 'UTC' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'UTC' })
  disabledAt: string | null;

  @ApiProperty({ description: 'Whether it still has a password somebody else chose' })
  oneTimePassword: boolean;

  static of({ id, login, name, role, unitId, createdAt, disabledAt, passwordSetAt }: Account): AccountResponse {
    const instants = { createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null };
    return { id, login, name, role, unitId, ...instants, oneTimePassword: passwordSetAt === null };
  }
}

export class AccountPageResponse {
  @ApiProperty({ type: [AccountResponse] })
  rows: AccountResponse[];

  @ApiPropertyOptional({ description: 'Leads to the next page; absent on the last one' })
  next?: string;
}

export class InvitationResponse {
  @ApiProperty({ type: AccountResponse })
  account: AccountResponse;

  @ApiProperty({ description: 'Good for signing in once and choosing another; shown only now' })
  oneTimePassword: string;

  static of({ account, password }: { account: Account; password: string }): InvitationResponse {
    return { account: AccountResponse.of(account), oneTimePassword: password };
  }
}

export class SecuritySettingsRequest extends SettingSeen {
  @ApiProperty({ description: 'Whether finance and administrators must use a second factor' })
  @IsBoolean()
  totpRequired: boolean;
}

export class SecuritySettingsResponse extends SecuritySettingsRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({ totpRequired, ...state }: SecuritySettings): SecuritySettingsResponse {
    return { totpRequired, ...settingStateOf(state) };
  }
}
