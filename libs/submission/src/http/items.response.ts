import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { itemStatuses } from '../domain/item-life';
import type { ItemRevision, ItemStep, StepDetails } from '../domain/item-step';
import { sentenceOf, type SecrecyHit } from '../domain/secrecy-screen';
import type { Difference } from '../application/text-difference';
import type { ItemDraft } from '../persistence/item-drafts';
import { ItemResponse } from './item.response';
import { ChainedReportResponse, UrgencyResponse } from './urgency.response';

class ItemNetResponse {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '10', description: 'Decimal text; what was taken back is taken off' })
  total: string;
}

export class ListedItemResponse extends ItemResponse {
  @ApiPropertyOptional({
    type: [ItemNetResponse],
    description: 'What it came to, nothing booked is an empty list; where `summed` was asked for',
  })
  net?: ItemNetResponse[];
}

export class ItemPageResponse {
  @ApiProperty({ type: [ListedItemResponse] })
  rows: ListedItemResponse[];

  @ApiPropertyOptional()
  next?: string;

  @ApiPropertyOptional({
    example: 12,
    description: 'How many there are on all pages, 1,000 for as many or more; where `counted` was asked for',
  })
  total?: number;
}

export class ItemStepResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ example: 'return' })
  action: string;

  @ApiProperty({ example: 'received' })
  from: string;

  @ApiProperty({ enum: itemStatuses })
  to: string;

  @ApiProperty({ example: '王编辑' })
  actor: string;

  @ApiProperty({ description: 'UTC' })
  at: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What belongs to the action' })
  details: StepDetails;

  @ApiProperty({ nullable: true, type: String, description: 'Opinion or reason' })
  words: string | null;

  static of({ no, action, from, to, actorName, recordedAt, details, words }: ItemStep): ItemStepResponse {
    return { no, action, from, to, actor: actorName, at: recordedAt.toISOString(), details, words };
  }
}

export class DraftResponse {
  @ApiProperty({ description: '0: nothing saved since it was returned' })
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty()
  savedBy: string;

  @ApiProperty({ description: 'UTC' })
  savedAt: string;

  @ApiProperty()
  signedOff: boolean;

  static of({ version, title, body, saverName, savedAt, signedOff }: ItemDraft): DraftResponse {
    return { version, title, body, savedBy: saverName, savedAt: savedAt.toISOString(), signedOff };
  }
}

/** A word that would keep the text from being submitted. */
export class SecrecyWarningResponse {
  @ApiProperty({ example: 'body' })
  field: string;

  @ApiProperty({ example: '机密' })
  word: string;

  @ApiProperty({ description: 'Place of its first character in the field, from 0, in UTF-16 units' })
  position: number;

  @ApiProperty({ description: 'As the text has it; its length reaches from there' })
  found: string;

  @ApiProperty({ example: '正文第 2 行第 5 字：“……”中有“机密”' })
  message: string;

  static of(hit: SecrecyHit): SecrecyWarningResponse {
    const { field, word, position, found } = hit;
    return { field, word, position, found, message: sentenceOf(hit) };
  }
}

export class DraftSavedResponse {
  @ApiProperty({ type: ItemResponse })
  item: ItemResponse;

  @ApiProperty({ type: DraftResponse })
  draft: DraftResponse;

  @ApiProperty({ type: [SecrecyWarningResponse] })
  warnings: SecrecyWarningResponse[];
}

/** One item with everything that happened to it. */
export class ItemWithLifeResponse extends ItemResponse {
  @ApiProperty({ description: 'The text as it stands; of a draft the text being worked at' })
  body: string;

  @ApiProperty({ type: [ItemStepResponse] })
  steps: ItemStepResponse[];

  @ApiProperty({ type: [String], description: 'Keys of the publications whose adoptions stand' })
  publications: string[];

  @ApiProperty({ nullable: true, type: UrgencyResponse, description: 'Its clocks; null when it is not urgent' })
  urgency: UrgencyResponse | null;

  @ApiProperty({ type: [ChainedReportResponse], description: 'First report and follow-ups in order; empty when alone' })
  reports: ChainedReportResponse[];

  @ApiProperty({ nullable: true, type: DraftResponse, description: 'The text its unit is working at, for that unit' })
  draft: DraftResponse | null;
}

export class ItemRevisionResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ enum: ['original', 'edited'] })
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty()
  writer: string;

  @ApiProperty({ description: 'UTC' })
  at: string;

  @ApiProperty({ description: 'Emptied by an emergency purge' })
  purged: boolean;

  static of({ no, kind, title, body, writerName, recordedAt, purged }: ItemRevision): ItemRevisionResponse {
    return { no, kind, title, body, writer: writerName, at: recordedAt.toISOString(), purged };
  }
}

export class DifferencePartResponse {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  kind: Difference['kind'];

  @ApiProperty()
  text: string;
}

/** Read one after another, `same` and `removed` are the earlier text, `same` and `added` the later one. */
export class DifferenceResponse {
  @ApiProperty({ type: [DifferencePartResponse] })
  title: DifferencePartResponse[];

  @ApiProperty({ type: [DifferencePartResponse] })
  body: DifferencePartResponse[];
}
