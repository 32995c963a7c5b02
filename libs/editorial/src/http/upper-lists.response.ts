import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LineOutcome } from '../application/confirm-upper-lines';
import type { MatchedLine } from '../application/match-upper-lines';
import type { UpperListState } from '../application/read-upper-lists';
import { lineStatuses, type UpperList } from '../domain/upper-list/upper-list';

export class UpperListResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['open', 'dismissed'] })
  status: string;

  @ApiProperty({ description: 'Number of lines' })
  lineCount: number;

  @ApiProperty()
  loadedBy: string;

  @ApiProperty({ format: 'date-time' })
  loadedAt: string;

  static of({ id, name, status, lineCount, loaderName, loadedAt }: UpperList): UpperListResponse {
    return { id, name, status, lineCount, loadedBy: loaderName, loadedAt: loadedAt.toISOString() };
  }
}

export class UpperListPageResponse {
  @ApiProperty({ type: [UpperListResponse] })
  rows: UpperListResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class LineCountsResponse {
  @ApiProperty()
  open: number;

  @ApiProperty()
  recorded: number;

  @ApiProperty()
  not_ours: number;
}

class UnknownPublicationResponse {
  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'Open lines that wait for the answer' })
  lines: number;
}

export class UpperListStateResponse extends UpperListResponse {
  @ApiProperty({ type: LineCountsResponse })
  lines: LineCountsResponse;

  @ApiProperty({ type: [UnknownPublicationResponse], description: 'Publications nobody has named yet' })
  unknownPublications: UnknownPublicationResponse[];

  static ofState({ list, lines, unknownPublications }: UpperListState): UpperListStateResponse {
    return { ...UpperListResponse.of(list), lines: { ...lines }, unknownPublications: [...unknownPublications] };
  }
}

class ReasonsResponse {
  @ApiProperty({ description: 'Agreement of the titles, 0 to 100' })
  title: number;

  @ApiProperty({ enum: ['same', 'other', 'unknown'] })
  unit: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Days from submission to adoption' })
  days: number | null;
}

class CandidateResponse {
  @ApiProperty()
  itemId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [Number] })
  unitIds: number[];

  @ApiProperty({ example: '2014-03-05' })
  submittedOn: string;

  @ApiProperty({ description: '0 to 100' })
  score: number;

  @ApiProperty({ type: ReasonsResponse })
  why: ReasonsResponse;
}

export class UpperLineResponse {
  @ApiProperty()
  no: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'As the list says it' })
  publication: string;

  @ApiProperty({ type: String, nullable: true, description: 'Key of the publication it means' })
  publicationKey: string | null;

  @ApiProperty()
  issue: string;

  @ApiProperty({ type: String, nullable: true, example: '2014-03-05' })
  adoptedOn: string | null;

  @ApiProperty({ description: 'The date as the list says it' })
  dateText: string;

  @ApiProperty({ description: 'As the list says it' })
  unit: string;

  @ApiProperty({ type: Number, nullable: true })
  unitId: number | null;

  @ApiProperty({ enum: lineStatuses, description: '`recorded` also where another list or a person recorded it before' })
  status: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Event of the adoption' })
  event: number | null;

  @ApiProperty({ type: String, nullable: true })
  itemId: string | null;

  @ApiProperty({ type: [CandidateResponse], description: 'Best first; none for a line that is decided' })
  candidates: CandidateResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'The candidate no other comes near' })
  proposal: string | null;

  static of({ line, recorded, candidates, proposal }: MatchedLine): UpperLineResponse {
    const { no, title, publication, pubKey, issue, adoptedOn, dateText, unit, unitId, status } = line;
    return {
      ...{ no, title, publication, publicationKey: pubKey, issue, adoptedOn, dateText, unit, unitId },
      // An adoption that was cancelled leaves its line open.
      status: recorded ? 'recorded' : status === 'recorded' ? 'open' : status,
      event: recorded?.event ?? null,
      itemId: recorded?.itemId ?? null,
      candidates: candidates.map(({ unitIds, why, ...candidate }) => ({
        ...candidate,
        unitIds: [...unitIds],
        why: { ...why },
      })),
      proposal,
    };
  }
}

export class UpperLinePageResponse {
  @ApiProperty({ type: [UpperLineResponse] })
  rows: UpperLineResponse[];

  @ApiPropertyOptional()
  next?: string;
}

class LineErrorResponse {
  @ApiProperty()
  code: string;

  @ApiProperty()
  message: string;
}

export class LineOutcomeResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ type: Number, nullable: true, description: "The adoption's event; null when refused or in a dry run" })
  event: number | null;

  @ApiProperty({ description: 'It stood before' })
  already: boolean;

  @ApiProperty({ nullable: true, type: Object, description: 'The receipt of what was recorded now, or would be' })
  receipt: object | null;

  @ApiProperty({ nullable: true, type: LineErrorResponse })
  error: LineErrorResponse | null;

  static of(outcome: LineOutcome): LineOutcomeResponse {
    if (!('error' in outcome)) return { ...outcome, error: null };
    const { code, message } = outcome.error;
    return { no: outcome.no, event: null, already: false, receipt: null, error: { code, message } };
  }
}

export class LineOutcomesResponse {
  @ApiProperty({ type: [LineOutcomeResponse], description: 'In the order asked' })
  lines: LineOutcomeResponse[];
}
