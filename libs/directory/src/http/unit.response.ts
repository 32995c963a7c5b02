import { ApiProperty } from '@nestjs/swagger';
import type { UnitOn } from '../application/directory';

export class UnitResponse {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: 'What it is called on the date' })
  name: string;

  @ApiProperty({ description: 'The class it is assessed in on the date' })
  group: string;

  @ApiProperty({ description: 'Its place in the directory', type: 'integer' })
  sortNo: number;

  static of({ id, name, group, sortNo }: UnitOn): UnitResponse {
    return { id, name, group, sortNo };
  }
}
