import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../domain/password';

export class LogInRequest {
  @ApiProperty({ description: 'Compared without case', maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login: string;

  @ApiProperty({ maxLength: LONGEST_PASSWORD, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password: string;

  @ApiPropertyOptional({ description: 'Of the authenticator, or a recovery code, where the account has one' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;
}
