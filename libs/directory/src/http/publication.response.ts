import { ApiProperty } from '@nestjs/swagger';
import type { PublicationOn } from '../domain/publication';

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

  static of({ key, name, level, title, formerTitles }: PublicationOn): PublicationResponse {
    return { key, name, level, title, formerTitles: [...formerTitles] };
  }
}
