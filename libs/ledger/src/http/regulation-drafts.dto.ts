import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import type { Finding, Sheet } from '@app/regulation';
import type { CheckedDraft } from '../application/check-draft';
import type { RegulationInForce } from '../domain/records';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY_MESSAGE = '日期请写成 2014-03-05 的形式';

abstract class DraftRequest {
  @ApiProperty({ description: 'regulation.yaml' })
  @IsString()
  @Length(1, 200_000)
  source: string;

  @ApiProperty({ description: 'text.md' })
  @IsString()
  @Length(1, 200_000)
  text: string;
}

export class CheckDraftRequest extends DraftRequest {
  @ApiProperty({ description: 'cases.yaml; may be empty while a draft is still being written' })
  @IsString()
  @Length(0, 200_000)
  cases: string;
}

export class SimulateDraftRequest extends DraftRequest {
  @ApiProperty({ example: '2014-01-01', description: 'First day that is compared' })
  @Matches(DAY, { message: DAY_MESSAGE })
  from: string;

  @ApiProperty({ example: '2014-12-31', description: 'Last day that is compared' })
  @Matches(DAY, { message: DAY_MESSAGE })
  to: string;
}

export class FindingResponse {
  @ApiProperty({ enum: ['error', 'warning', 'note'] })
  severity: string;

  @ApiProperty({ example: 'rows_overlap' })
  code: string;

  @ApiProperty({ example: 'regulation.yaml' })
  file: string;

  @ApiProperty({ description: 'From 1' })
  line: number;

  @ApiProperty({ description: 'From 1' })
  column: number;

  @ApiProperty({ description: 'What is wrong' })
  message: string;

  @ApiProperty({ description: 'What to do' })
  advice: string;

  static of({ severity, code, position, zh, advice }: Finding): FindingResponse {
    const { file, line, column } = position;
    return { severity, code, file, line, column, message: zh, advice };
  }
}

class TableColumnResponse {
  @ApiProperty({ example: 'pub' })
  key: string;

  @ApiProperty({ example: '刊物' })
  title: string;
}

export class RegulationTableResponse {
  @ApiProperty({ example: 'adopt.table' })
  key: string;

  @ApiProperty({ example: '采用' })
  title: string;

  @ApiProperty({ type: [TableColumnResponse] })
  columns: TableColumnResponse[];

  @ApiProperty({
    description: 'One text a column',
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
  })
  rows: string[][];

  static of({ key, title, columns, rows }: Sheet): RegulationTableResponse {
    // The text of clauses stands beside the tables already.
    const shown = columns.flatMap((column, place) => (column.key === '#clause' ? [] : [{ ...column, place }]));
    return {
      key,
      title,
      columns: shown.map((column) => ({ key: column.key, title: column.title })),
      rows: rows.map(({ cells }) => shown.map(({ place }) => cells[place] ?? '')),
    };
  }
}

class DraftHeadResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '2014-04-01' })
  from: string;
}

export class CheckedDraftResponse {
  @ApiProperty({ type: DraftHeadResponse, nullable: true, description: 'Null while an error stands in it' })
  head: DraftHeadResponse | null;

  @ApiProperty({ type: [FindingResponse] })
  findings: FindingResponse[];

  @ApiProperty({
    type: [String],
    description: 'What keeps a version without errors from being put in force all the same',
  })
  beyond: string[];

  @ApiProperty({ description: 'Clause texts by anchor', type: 'object', additionalProperties: { type: 'string' } })
  clauses: Record<string, string>;

  @ApiProperty({ type: [RegulationTableResponse] })
  tables: RegulationTableResponse[];

  static of({ regulation, findings, beyond, tables }: CheckedDraft): CheckedDraftResponse {
    return {
      head: regulation && {
        id: regulation.id,
        version: regulation.version,
        title: regulation.title,
        from: regulation.effective.from,
      },
      findings: findings.map((finding) => FindingResponse.of(finding)),
      beyond: [...beyond],
      clauses: Object.fromEntries([...(regulation?.clauses ?? [])].map(([anchor, { text }]) => [anchor, text])),
      tables: tables.map((sheet) => RegulationTableResponse.of(sheet)),
    };
  }
}

/** What was put in force, to the letter, with its tables. */
export class RegulationFilesResponse {
  @ApiProperty({ description: 'regulation.yaml' })
  source: string;

  @ApiProperty({ description: 'text.md' })
  text: string;

  @ApiProperty({ type: [String], description: 'Codes of the warnings that were signed off' })
  signedOff: string[];

  @ApiProperty({ description: 'Who put it in force' })
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: [RegulationTableResponse] })
  tables: RegulationTableResponse[];

  static of(stored: RegulationInForce, sheets: readonly Sheet[]): RegulationFilesResponse {
    const { source, text, signedOff, actorName, putInForceAt } = stored;
    return {
      ...{ source, text, signedOff: [...signedOff], by: actorName, at: putInForceAt.toISOString() },
      tables: sheets.map((sheet) => RegulationTableResponse.of(sheet)),
    };
  }
}
