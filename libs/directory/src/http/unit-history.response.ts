import { ApiProperty } from '@nestjs/swagger';
import type { Unit } from '../domain/unit';
import type { UnitHead } from '../domain/unit-head';

class UnitVersionResponse {
  @ApiProperty({ example: '2014-01-01', description: 'Holds from this day on, until the next version' })
  from: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'The class it is assessed in' })
  group: string;

  @ApiProperty({ type: 'integer' })
  sortNo: number;
}

class UnitHeadResponse {
  @ApiProperty({ example: '2014-01-01' })
  from: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: from that day on nobody' })
  name: string | null;
}

class MergerOfUnitResponse {
  @ApiProperty({ type: 'integer', description: 'The unit that goes on' })
  into: number;

  @ApiProperty({ example: '2014-09-01' })
  on: string;
}

/** Everything a unit has been called, and what became of it. */
export class UnitHistoryResponse {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '2014-01-01', description: 'The first day it exists' })
  created: string;

  @ApiProperty({ type: [UnitVersionResponse], description: 'Oldest first' })
  versions: UnitVersionResponse[];

  @ApiProperty({ type: [UnitHeadResponse], description: 'Oldest first' })
  heads: UnitHeadResponse[];

  @ApiProperty({ type: MergerOfUnitResponse, nullable: true })
  merger: MergerOfUnitResponse | null;

  static of({ id, created, versions, merger }: Unit, heads: readonly UnitHead[]): UnitHistoryResponse {
    return {
      ...{ id, created, merger },
      versions: versions.map(({ from, name, group, sortNo }) => ({ from, name, group, sortNo })),
      heads: heads.map(({ from, name }) => ({ from, name })),
    };
  }
}

export class UnitAddedResponse {
  @ApiProperty({ type: 'integer' })
  id: number;
}
