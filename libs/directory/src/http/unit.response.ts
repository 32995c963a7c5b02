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

  @ApiProperty({ type: String, nullable: true, description: 'Who heads it on the date; null where nobody was named' })
  head: string | null;

  static of({ id, name, group, sortNo }: UnitOn, head: string | null): UnitResponse {
    return { id, name, group, sortNo, head };
  }
}
