import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import type { WindowOfDuplicates } from '../application/duplicate-window';
import type { Duplicates } from '../application/find-duplicates';
import type { Passage } from '../domain/similarity/overlap';
import { FreeText, LastChange, Optional, type SettingChange, SettingSeen, settingStateOf, Text } from '@app/platform';

export class LookForDuplicatesRequest {
  @ApiProperty({ example: '我区多措并举推进春耕备耕工作' })
  @Text(200)
  title: string;

  @ApiPropertyOptional({ description: 'Plain text' })
  @Optional()
  @FreeText(50_000)
  body?: string;

  @ApiPropertyOptional({ description: 'The item the text belongs to already, so that it is not found itself' })
  @Optional()
  @Text(36)
  itemId?: string;
}

export class DuplicateWindowRequest extends SettingSeen {
  @ApiProperty({ example: 6, description: 'Months, 1 to 36' })
  @IsInt()
  @Min(1)
  @Max(36)
  months: number;
}

export class DuplicateWindowResponse extends DuplicateWindowRequest {
  @LastChange()
  changed: SettingChange | null;

  static of({ months, ...state }: WindowOfDuplicates): DuplicateWindowResponse {
    return { months, ...settingStateOf(state) };
  }
}

export class PassageResponse {
  @ApiProperty({ description: 'Place in the body that was asked about, counted in UTF-16 units; the end not included' })
  from: number;

  @ApiProperty()
  to: number;

  @ApiProperty({ description: 'The words as they stand in the body that was asked about' })
  text: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'The same in the other body; null where the caller may not open that item',
  })
  otherText: string | null;
}

export class DuplicateResponse {
  @ApiProperty({ nullable: true, type: String, description: 'Null where the caller may not open the item' })
  itemId: string | null;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [Number], description: 'Units it comes from, the lead first' })
  unitIds: number[];

  @ApiProperty({ example: '2014-03-05' })
  submittedOn: string;

  @ApiProperty({ description: '0 to 100: the larger share of the two texts that stands in the other' })
  score: number;

  @ApiProperty({ enum: ['body', 'title'], description: 'What was compared' })
  by: 'body' | 'title';

  @ApiProperty({ description: 'Percent of the text asked about that stands in the other' })
  ofMine: number;

  @ApiProperty({ description: 'Percent of the other that stands in the text asked about' })
  ofTheirs: number;

  @ApiProperty({ type: [PassageResponse], description: 'The longest common passages, in the order of the text' })
  passages: PassageResponse[];
}

export class DuplicatesResponse {
  @ApiProperty({ example: '2013-09-20', description: 'The first day that was looked at' })
  since: string;

  @ApiProperty({ type: [DuplicateResponse], description: 'Most alike first' })
  rows: DuplicateResponse[];

  static of({ mine, since, found }: Duplicates): DuplicatesResponse {
    const rows = found.map(({ item, similarity, theirs }) => {
      const { score, by, ofMine, ofTheirs, passages } = similarity;
      return {
        itemId: theirs === null ? null : item.id,
        title: item.title,
        unitIds: [...new Set(item.contributors.map(({ unitId }) => unitId))],
        submittedOn: item.submittedOn,
        ...{ score, by, ofMine, ofTheirs },
        passages: passages.map((passage) => passageOf(passage, mine.body ?? '', theirs?.body ?? null)),
      };
    });
    return { since, rows };
  }
}

function passageOf({ from, to, otherFrom, otherTo }: Passage, mine: string, theirs: string | null): PassageResponse {
  return { from, to, text: mine.slice(from, to), otherText: theirs?.slice(otherFrom, otherTo) ?? null };
}
