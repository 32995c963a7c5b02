import type { Caller } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../domain/roles';

export class CallerResponse {
  @ApiProperty({ type: 'integer' })
  accountId: number;

  @ApiProperty({ type: 'integer' })
  officeId: number;

  @ApiProperty({ description: 'The unit a liaison speaks for; null for the others', type: 'integer', nullable: true })
  unitId: number | null;

  @ApiProperty({ enum: roles })
  role: string;

  @ApiProperty()
  name: string;

  static of({ accountId, officeId, unitId, role, name }: Caller): CallerResponse {
    return { accountId, officeId, unitId, role, name };
  }
}
