import { ApiProperty } from '@nestjs/swagger';
import type { ColumnOn } from '../domain/column';
import type { Numbering } from '../domain/numbering';
import type { PublicationOn } from '../domain/publication';

class ColumnResponse {
  @ApiProperty({ example: 'headline', description: "The regulation's word where it prices the column" })
  code: string;

  @ApiProperty({ example: '要目' })
  title: string;

  @ApiProperty({ description: 'Its place in the publication, smallest first' })
  sortNo: number;
}

class NumberingResponse {
  @ApiProperty({ enum: ['yearly', 'never'], description: 'Whether numbers begin again each year' })
  reset: string;

  @ApiProperty({ example: '2014-01-01', description: 'The rule holds from this day on' })
  from: string;

  @ApiProperty({ description: 'Number of the first issue under the rule' })
  first: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Cumulative number of it; null: the publication has none' })
  firstCumulative: number | null;
}

export class PublicationResponse {
  @ApiProperty({ description: '`name@level`; never changes', example: '政务@district' })
  key: string;

  @ApiProperty({ description: 'The name in the regulation' })
  name: string;

  @ApiProperty({ example: 'district' })
  level: string;

  @ApiProperty({ description: 'The title on the date' })
  title: string;

  @ApiProperty({ description: 'Titles it had before, oldest first', type: [String] })
  formerTitles: string[];

  @ApiProperty({ description: 'The columns in use on the date, in order', type: [ColumnResponse] })
  columns: ColumnOn[];

  @ApiProperty({ type: NumberingResponse })
  numbering: Numbering;

  static of({ formerTitles, columns, ...publication }: PublicationOn): PublicationResponse {
    return { ...publication, formerTitles: [...formerTitles], columns: [...columns] };
  }
}
