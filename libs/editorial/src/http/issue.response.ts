import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ColumnOn } from '@app/directory';
import type { IssueWithLines, ShownIssue, TitledLine } from '../application/read-issues';
import { type Issue, issueLabel, issueStatuses } from '../domain/issue';

const nullable = { nullable: true, type: String } as const;

/** An issue as lists show it. */
export class IssueResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '每日要情@district' })
  publication: string;

  @ApiProperty({ example: '2014-03-20' })
  issuedOn: string;

  @ApiProperty({ enum: issueStatuses })
  status: string;

  @ApiProperty({ ...nullable, example: '2014年第12期', description: 'As adoptions cite it; null without a number' })
  label: string | null;

  @ApiProperty({ nullable: true, type: Number, example: 12 })
  number: number | null;

  @ApiProperty({ nullable: true, type: Number, example: 1212, description: '总期号' })
  cumulativeNo: number | null;

  @ApiProperty({ description: 'To be sent with a layout and a sign-off' })
  version: number;

  @ApiProperty()
  changedBy: string;

  @ApiProperty({ example: '2014-03-20T02:00:00.000Z' })
  changedAt: string;

  @ApiProperty({ ...nullable, description: 'Who signed it off' })
  signedBy: string | null;

  @ApiProperty(nullable)
  signedAt: string | null;

  static of(issue: Issue): IssueResponse {
    const { id, publication, issuedOn, status, number, cumulativeNo, version, changedBy, signedBy } = issue;
    return {
      ...{ id, publication, issuedOn, status, label: issueLabel(issue), number, cumulativeNo, version, changedBy },
      changedAt: issue.changedAt.toISOString(),
      signedBy,
      signedAt: issue.signedAt?.toISOString() ?? null,
    };
  }
}

class ListedIssueResponse extends IssueResponse {
  @ApiProperty({ example: '《每日要情》', description: 'What the publication was called on the day' })
  title: string;

  static ofShown({ issue, title }: ShownIssue): ListedIssueResponse {
    return { ...IssueResponse.of(issue), title };
  }
}

export class IssuePageResponse {
  @ApiProperty({ type: [ListedIssueResponse] })
  rows: ListedIssueResponse[];

  @ApiPropertyOptional()
  next?: string;

  static of({ rows, ...next }: { readonly rows: readonly ShownIssue[]; readonly next?: string }): IssuePageResponse {
    return { rows: rows.map((row) => ListedIssueResponse.ofShown(row)), ...next };
  }
}

class IssueLineResponse {
  @ApiProperty({ description: 'From 1' })
  place: number;

  @ApiProperty({ description: 'Number of the adoption event' })
  event: number;

  @ApiProperty()
  itemId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ ...nullable, example: 'headline' })
  column: string | null;

  @ApiProperty({
    nullable: true,
    type: Number,
    description: 'The event that took the adoption back after the issue closed',
  })
  takenBackBy: number | null;

  static of({ place, eventNo, itemId, title, column, takenBackBy }: TitledLine): IssueLineResponse {
    return { place, event: eventNo, itemId, title, column, takenBackBy };
  }
}

class IssueColumnResponse {
  @ApiProperty({ example: 'headline' })
  code: string;

  @ApiProperty({ example: '要目' })
  title: string;
}

/** An issue with all that stands in it. */
export class IssueWithLinesResponse extends ListedIssueResponse {
  @ApiProperty({ type: [IssueLineResponse], description: 'In order' })
  lines: IssueLineResponse[];

  @ApiProperty({
    type: [IssueColumnResponse],
    description: 'The columns the publication had in use on the day, in order',
  })
  columns: IssueColumnResponse[];

  static ofAll(found: IssueWithLines): IssueWithLinesResponse {
    const columns = found.columns.map(({ code, title }: ColumnOn) => ({ code, title }));
    return {
      ...ListedIssueResponse.ofShown(found),
      lines: found.lines.map((line) => IssueLineResponse.of(line)),
      columns,
    };
  }
}
