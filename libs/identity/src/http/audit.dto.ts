import { OrderedRequest } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type AuditAction, auditActions, auditOutcomes } from '../domain/audit-actions';
import type { AuditRecord } from '../domain/audit-record';
import { aboutOf } from '../domain/audit-words';

const SCOPES = ['office', 'installation'] as const;
const ACTIONS = Object.keys(auditActions);
const INSTANT_MESSAGE = '时间请写成 2014-03-01T00:00:00+08:00 的形式';

export class ListAuditRequest extends OrderedRequest {
  @ApiPropertyOptional({
    enum: SCOPES,
    default: 'office',
    description: '`installation`: what belongs to no office, such as log-ins under names without an account',
  })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: (typeof SCOPES)[number];

  @ApiPropertyOptional({ type: 'integer', description: 'Id of the account that acted' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  account?: number;

  @ApiPropertyOptional({ enum: ACTIONS })
  @IsOptional()
  @IsIn(ACTIONS)
  action?: AuditAction;

  @ApiPropertyOptional({ enum: auditOutcomes })
  @IsOptional()
  @IsIn(auditOutcomes)
  outcome?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'From this instant on' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true }, { message: INSTANT_MESSAGE })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true }, { message: INSTANT_MESSAGE })
  until?: string;

  @ApiPropertyOptional({
    description: 'Part of a name, a subject, a detail or an address, or of the name of the account it is about',
    maxLength: 50,
  })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  text?: string;
}

export class AuditRecordResponse {
  @ApiProperty({ type: 'integer', description: 'Gapless from 1 in the log of each office' })
  no: number;

  @ApiProperty({ format: 'date-time', description: 'UTC' })
  at: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null for the console and for strangers' })
  account: number | null;

  @ApiProperty({ description: 'As it was then' })
  name: string;

  @ApiProperty({ description: 'As it was then' })
  role: string;

  @ApiProperty({ enum: ACTIONS })
  action: string;

  @ApiProperty({ description: 'What the action is called in Chinese' })
  title: string;

  @ApiProperty({ enum: auditOutcomes })
  outcome: string;

  @ApiProperty({ description: 'What it was done to, by its id or route' })
  subject: string;

  @ApiProperty({ description: 'What it was done to, in Chinese; empty where the title says all' })
  about: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: object;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where the request came from' })
  address: string | null;

  @ApiProperty({ description: 'Covers this record and, through the hash before it, every earlier one' })
  hash: string;

  static of(record: AuditRecord, accountNames: ReadonlyMap<number, string>): AuditRecordResponse {
    const { seq, at, accountId, name, role, action, outcome, subject, detail, address, hash } = record;
    const about = aboutOf(record, (id) => accountNames.get(id));
    const title = (auditActions as Readonly<Record<string, string>>)[action] ?? action;
    const who = { no: seq, at: at.toISOString(), account: accountId, name, role };
    const what = { action, title, outcome, subject, about, detail: JSON.parse(detail) as object };
    return { ...who, ...what, address, hash };
  }
}

export class AuditPageResponse {
  @ApiProperty({ type: [AuditRecordResponse] })
  rows: AuditRecordResponse[];

  @ApiPropertyOptional({ description: 'Leads to the next page; absent on the last one' })
  next?: string;
}
