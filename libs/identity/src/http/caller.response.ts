import type { Caller } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { type Permission, permissions, permissionsFor } from '../domain/permissions';
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

  @ApiProperty({
    enum: permissions,
    isArray: true,
    description: 'What the role may do, so that a screen offers no more',
  })
  permissions: Permission[];

  static of({ accountId, officeId, unitId, role, name }: Caller): CallerResponse {
    return { accountId, officeId, unitId, role, name, permissions: permissionsFor(role) };
  }
}
