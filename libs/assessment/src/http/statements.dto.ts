import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PagedRequest, type PageOfRows, Text } from '@app/platform';
import { explainResult } from '@app/regulation';
import { formatAmount } from '@app/kernel';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ResultsOfPeriod } from '@app/ledger';
import type { Statement, StatementEntry, UnusedItem } from '../application/statement';
import { type Objection, objectionStates } from '../domain/objection';
import type { Confirmation } from '../persistence/periods';
import { MonthText } from './objections.dto';
import { PeriodResponse } from './periods.dto';

export class StatementRequest extends PagedRequest {
  @ApiProperty({ example: '2014Q1', description: 'A month or a quarter' })
  @Text(10)
  period: string;

  @ApiPropertyOptional({ description: 'Liaisons always see their own unit' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}

export class ConfirmStatementRequest {
  @ApiProperty({ example: '2014-03' })
  @MonthText()
  month: string;
}

export class ConfirmationResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty()
  month: string;

  @ApiProperty({ description: 'How many entries were confirmed' })
  entries: number;

  @ApiProperty({ description: 'sha256 over their numbers and amounts' })
  contentSha256: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  static of({ unitId, month, entries, contentSha256, actorName, recordedAt }: Confirmation): ConfirmationResponse {
    return { unitId, month, entries, contentSha256, by: actorName, at: recordedAt.toISOString() };
  }
}

class StatementUnit {
  @ApiProperty()
  id: number;

  @ApiProperty()
  name: string;
}

export class StatementMonthResponse extends PeriodResponse {
  @ApiProperty({ nullable: true, type: ConfirmationResponse })
  confirmation: ConfirmationResponse | null;

  @ApiProperty({ description: 'Something was booked since it was confirmed' })
  changedSince: boolean;
}

export class StatementSumResponse {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '分' })
  title: string;

  @ApiProperty({ example: '35' })
  amount: string;
}

export class StatementResultResponse {
  @ApiProperty({ example: '2014-03', description: 'Of a quarter those of its months stand behind its own' })
  period: string;

  @ApiProperty()
  rule: string;

  @ApiProperty({ example: '月度报送任务' })
  title: string;

  @ApiProperty({ description: 'False while the period runs: as of today' })
  final: boolean;

  @ApiProperty({ nullable: true, type: String })
  score: string | null;

  @ApiProperty({ nullable: true, type: String })
  target: string | null;

  @ApiProperty({ nullable: true, type: String })
  rank: string | null;

  @ApiProperty({ type: [String], example: ['20 分'] })
  amounts: string[];

  @ApiProperty({ type: [String] })
  sentences: string[];

  static of({ period, rule, regulation, final, results }: ResultsOfPeriod): StatementResultResponse {
    const [result] = results;
    const amounts = Object.entries(result?.amounts ?? {}).map(([code, minor]) => {
      const asset = regulation.assets.get(code);
      return `${formatAmount(minor, asset?.scale ?? 0)} ${asset?.title ?? code}`;
    });
    return {
      ...{ period: period.name, rule: rule.id, title: rule.title, final, amounts },
      ...{ score: result?.score ?? null, target: result?.target ?? null, rank: result?.rank ?? null },
      sentences: result ? explainResult(regulation, result) : [],
    };
  }
}

export class ObjectionMarkResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: objectionStates })
  state: string;

  static of(objection: Objection | null): ObjectionMarkResponse | null {
    return objection && { id: objection.id, state: objection.state };
  }
}

export class UnusedItemResponse {
  @ApiProperty()
  itemId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '未采用' })
  status: string;

  @ApiProperty({ type: [String] })
  reasons: string[];

  @ApiProperty({
    nullable: true,
    type: ObjectionMarkResponse,
    description: 'The last objection to its having no entry',
  })
  objection: ObjectionMarkResponse | null;

  static of({ itemId, title, status, reasons, objection }: UnusedItem): UnusedItemResponse {
    return { itemId, title, status, reasons: [...reasons], objection: ObjectionMarkResponse.of(objection) };
  }
}

export class UnusedItemPageResponse {
  @ApiProperty({ type: [UnusedItemResponse] })
  rows: UnusedItemResponse[];

  @ApiPropertyOptional()
  next?: string;

  static of({ rows, ...page }: PageOfRows<UnusedItem>): UnusedItemPageResponse {
    return { ...page, rows: rows.map((each) => UnusedItemResponse.of(each)) };
  }
}

export class StatementEntryResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ example: '每月任务', description: 'Of the item; where it is of none, of the rule' })
  title: string;

  @ApiProperty({ nullable: true, type: String, description: 'The item it was earned by; null where it is of none' })
  itemId: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the event; null for a rule of a period' })
  event: number | null;

  @ApiProperty()
  occurredOn: string;

  @ApiProperty()
  bookedMonth: string;

  @ApiProperty({ description: 'Booked later than it happened, because its month was closed' })
  priorPeriod: boolean;

  @ApiProperty()
  asset: string;

  @ApiProperty({ example: '10' })
  amount: string;

  @ApiProperty({ example: '3.1' })
  clause: string;

  @ApiProperty({ example: '10 分' })
  arithmetic: string;

  @ApiProperty({ nullable: true, type: Number })
  reverses: number | null;

  @ApiProperty({ nullable: true, type: ObjectionMarkResponse, description: 'The last objection to it' })
  objection: ObjectionMarkResponse | null;

  static of({ entry, amount, title, itemId, objection }: StatementEntry): StatementEntryResponse {
    const { seq, eventSeq, occurredOn, bookedMonth, period, asset, clause, arithmetic, reverses } = entry;
    return {
      ...{ no: seq, title, itemId, event: eventSeq, occurredOn, bookedMonth },
      priorPeriod: bookedMonth > period && period.length === 7,
      ...{ asset, amount, clause, arithmetic, reverses },
      objection: ObjectionMarkResponse.of(objection),
    };
  }
}

export class StatementResponse {
  @ApiProperty({ type: StatementUnit })
  unit: StatementUnit;

  @ApiProperty({ example: '2014Q1' })
  period: string;

  @ApiProperty({ type: [StatementMonthResponse] })
  months: StatementMonthResponse[];

  @ApiProperty({ type: [StatementSumResponse] })
  sums: StatementSumResponse[];

  @ApiProperty({ type: [StatementResultResponse], description: 'Quotas and other rules of the period' })
  results: StatementResultResponse[];

  @ApiProperty({ type: [UnusedItemResponse], description: 'Items that were not adopted, of the first fifty, and why' })
  unused: UnusedItemResponse[];

  @ApiPropertyOptional({ description: 'Cursor for the others, by GET /api/v1/statements/unused' })
  unusedNext?: string;

  @ApiProperty({ type: [StatementEntryResponse] })
  rows: StatementEntryResponse[];

  @ApiPropertyOptional()
  next?: string;

  static of({ unit, period, months, sums, results, unused, entries }: Statement): StatementResponse {
    return {
      ...{ unit, period: period.name, sums: [...sums], ...(entries.next === undefined ? {} : { next: entries.next }) },
      months: months.map(({ confirmation, changedSince, ...seen }) => ({
        ...PeriodResponse.of(seen),
        ...{ confirmation: confirmation && ConfirmationResponse.of(confirmation), changedSince },
      })),
      results: results.map((each) => StatementResultResponse.of(each)),
      unused: unused.rows.map((each) => UnusedItemResponse.of(each)),
      ...(unused.next === undefined ? {} : { unusedNext: unused.next }),
      rows: entries.rows.map((each) => StatementEntryResponse.of(each)),
    };
  }
}
