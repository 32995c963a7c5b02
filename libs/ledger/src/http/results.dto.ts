import { ApiProperty } from '@nestjs/swagger';
import { formatAmount } from '@app/kernel';
import { explainResult, type PeriodResult, type Regulation } from '@app/regulation';
import type { ResultsOfPeriod } from '../application/read-results';

class ResultAmount {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '20.0', description: "Decimal text at the asset's scale" })
  amount: string;
}

export class ResultResponse {
  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ nullable: true, type: String, example: '水利局' })
  unit: string | null;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty({ nullable: true, type: String })
  itemId: string | null;

  @ApiProperty({ example: '96.5', description: 'The first measure, as decimal text' })
  score: string;

  @ApiProperty({ nullable: true, type: String, example: '100' })
  target: string | null;

  @ApiProperty({ nullable: true, type: String, example: '2', description: '1.5 where equal scores share their places' })
  rank: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'How many were ranked together' })
  members: number | null;

  @ApiProperty({ type: [String], example: ['excellent'] })
  labels: string[];

  @ApiProperty({ type: [ResultAmount], description: 'What it brings; of a running period what it would bring' })
  amounts: ResultAmount[];

  @ApiProperty({ type: [String], description: 'The arithmetic as Chinese sentences' })
  sentences: string[];

  static of(result: PeriodResult, { regulation, names }: ResultsOfPeriod): ResultResponse {
    const { unit, person, item, score, target, rank, members, labels, amounts } = result;
    return {
      unitId: unit === null ? null : Number(unit),
      unit: unit === null ? null : (names.get(unit) ?? unit),
      person,
      itemId: item,
      score,
      target,
      rank,
      members,
      labels: [...labels],
      amounts: Object.entries(amounts).map(([asset, minor]) => {
        return { asset, amount: formatAmount(minor, regulation.assets.get(asset)?.scale ?? 0) };
      }),
      sentences: explainResult(regulation, result),
    };
  }
}

class NothingResponse {
  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ example: 'no_result' })
  code: string;

  @ApiProperty()
  reason: string;
}

class WaitingResponse {
  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty({ nullable: true, type: String, example: 'point' })
  asset: string | null;

  @ApiProperty({ nullable: true, type: [String], example: ['-20.0', '-1.0'], description: 'Both ends included' })
  range: [string, string] | null;

  @ApiProperty({ nullable: true, type: String, example: 'office_head', description: 'The role that decides' })
  decides: string | null;

  @ApiProperty({ nullable: true, type: String, example: '3.1' })
  clause: string | null;

  @ApiProperty()
  reason: string;

  static of(waiting: ResultsOfPeriod['pending'][number], regulation: Regulation): WaitingResponse {
    const { result, asset, range, decides, clause, reason } = waiting;
    const show = (minor: number) => formatAmount(minor, regulation.assets.get(asset ?? '')?.scale ?? 0);
    return {
      unitId: result ? Number(result.unit) : null,
      person: result?.person ?? null,
      asset,
      range: range && [show(range[0]), show(range[1])],
      decides,
      clause,
      reason,
    };
  }
}

export class ResultsResponse {
  @ApiProperty({ example: '2014Q1' })
  period: string;

  @ApiProperty({ example: '2014-01-01' })
  from: string;

  @ApiProperty({ example: '2014-03-31' })
  to: string;

  @ApiProperty()
  rule: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Settled when its last month was closed; otherwise as it stands today' })
  final: boolean;

  @ApiProperty({ example: '2014-03-31', description: 'The day up to which is counted' })
  asOf: string;

  @ApiProperty({ type: [ResultResponse] })
  rows: ResultResponse[];

  @ApiProperty({ type: [NothingResponse], description: 'Who has no result or nothing by it, and why' })
  nothing: NothingResponse[];

  @ApiProperty({
    type: [WaitingResponse],
    description: 'Whose amount waits for a decision; POST /api/v1/decisions settles it once the period is over',
  })
  pending: WaitingResponse[];

  /** `visible`: the one unit a caller may see; null: all. */
  static of(found: ResultsOfPeriod, visible: number | null): ResultsResponse {
    const { period, regulation, rule, final, asOf, results, zero, pending } = found;
    const seen = (unit: string | null) => visible === null || unit === String(visible);
    return {
      period: period.name,
      from: period.from,
      to: period.to,
      rule: rule.id,
      title: rule.title,
      final,
      asOf,
      rows: results.filter(({ unit }) => seen(unit)).map((result) => ResultResponse.of(result, found)),
      nothing: zero
        .filter(({ unit }) => seen(unit))
        .map(({ unit, code, reason }) => ({ unitId: unit === null ? null : Number(unit), code, reason })),
      pending: pending
        .filter(({ result }) => seen(result?.unit ?? null))
        .map((waiting) => WaitingResponse.of(waiting, regulation)),
    };
  }
}
