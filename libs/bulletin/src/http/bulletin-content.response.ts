import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type {
  BulletinAnnex,
  BulletinBlock,
  BulletinCell,
  BulletinColumn,
  BulletinRow,
  BulletinSection,
  ChartBlock,
  ListBlock,
  ParagraphBlock,
  TableBlock,
} from '../domain/bulletin';

class EditedResponse {
  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;
}

class ParagraphBlockResponse implements ParagraphBlock {
  @ApiProperty({ enum: ['paragraph'] })
  type: 'paragraph';

  @ApiProperty({ example: 'overview' })
  id: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'As drafted from the figures; equal to `text` unless edited' })
  drawn: string;

  @ApiProperty({ nullable: true, type: EditedResponse, description: 'Who wrote it by hand' })
  edited: EditedResponse | null;
}

class BulletinColumnResponse implements BulletinColumn {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Shared with its neighbours; may be empty' })
  heading: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['left', 'right'] })
  align: 'left' | 'right';
}

class CellResponse implements BulletinCell {
  @ApiProperty()
  text: string;

  @ApiProperty({ nullable: true, type: 'integer', description: 'A count, a place or minor units; null for words' })
  value: number | null;
}

class RowResponse implements BulletinRow {
  @ApiProperty({ nullable: true, type: 'integer' })
  unitId: number | null;

  @ApiProperty({ nullable: true, type: 'integer', description: 'Place within its group' })
  place: number | null;

  @ApiProperty({ type: [CellResponse] })
  cells: readonly CellResponse[];
}

class GroupResponse {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: [RowResponse] })
  rows: readonly RowResponse[];

  @ApiProperty({ nullable: true, type: [CellResponse] })
  sums: readonly CellResponse[] | null;
}

class TableBlockResponse implements TableBlock {
  @ApiProperty({ enum: ['table'] })
  type: 'table';

  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [BulletinColumnResponse] })
  columns: readonly BulletinColumnResponse[];

  @ApiProperty({ type: [GroupResponse] })
  groups: readonly GroupResponse[];

  @ApiProperty({ nullable: true, type: [CellResponse] })
  sums: readonly CellResponse[] | null;

  @ApiProperty()
  note: string;
}

class PointResponse {
  @ApiProperty({ type: 'integer' })
  value: number;

  @ApiProperty()
  text: string;
}

class SeriesResponse {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: [PointResponse] })
  points: readonly PointResponse[];
}

class ChartBlockResponse implements ChartBlock {
  @ApiProperty({ enum: ['chart'] })
  type: 'chart';

  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['bar', 'line'] })
  kind: 'bar' | 'line';

  @ApiProperty({ example: '条' })
  unit: string;

  @ApiProperty({ type: [String] })
  categories: readonly string[];

  @ApiProperty({ type: [SeriesResponse] })
  series: readonly SeriesResponse[];
}

class ListEntryResponse {
  @ApiProperty({ nullable: true, type: 'integer' })
  unitId: number | null;

  @ApiProperty()
  text: string;
}

class ListBlockResponse implements ListBlock {
  @ApiProperty({ enum: ['list'] })
  type: 'list';

  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [ListEntryResponse] })
  entries: readonly ListEntryResponse[];
}

const blocks = [ParagraphBlockResponse, TableBlockResponse, ChartBlockResponse, ListBlockResponse];
const oneOf = blocks.map((block) => ({ $ref: getSchemaPath(block) }));

@ApiExtraModels(...blocks)
export class SectionResponse implements BulletinSection {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '总体情况' })
  heading: string;

  @ApiProperty({ type: 'array', items: { oneOf } })
  blocks: readonly BulletinBlock[];
}

@ApiExtraModels(...blocks)
export class AnnexResponse implements BulletinAnnex {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'array', items: { oneOf } })
  blocks: BulletinAnnex['blocks'];
}
