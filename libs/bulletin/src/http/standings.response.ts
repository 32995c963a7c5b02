import { ApiProperty } from '@nestjs/swagger';
import { formatAmount, monthsBetween, type Period } from '@app/kernel';
import type { Standing, Standings } from '@app/ledger';

class AssetResponse {
  @ApiProperty({ example: 'point' })
  code: string;

  @ApiProperty({ example: '分' })
  title: string;

  @ApiProperty({ description: 'Decimal digits of its amounts', type: 'integer', example: 1 })
  scale: number;
}

class LevelCountResponse {
  @ApiProperty({ example: 'city' })
  level: string;

  @ApiProperty({ type: 'integer', example: 3 })
  count: number;
}

class SourceResponse {
  @ApiProperty({ description: 'An event type or `quota`', example: 'adoption' })
  kind: string;

  @ApiProperty({ description: 'Empty when the source has none', example: 'city' })
  level: string;

  @ApiProperty({ description: 'Decimal text', example: '50.0' })
  amount: string;
}

class AmountsResponse {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ description: 'Decimal text', example: '62.5' })
  total: string;

  @ApiProperty({ type: [SourceResponse] })
  sources: SourceResponse[];
}

class StandingLineResponse {
  @ApiProperty({ type: 'integer', example: 12 })
  unitId: number;

  @ApiProperty({ example: '水利局' })
  name: string;

  @ApiProperty({ example: 'department' })
  group: string;

  @ApiProperty({ description: 'Among all units; equal totals share a rank (1, 2, 2, 4)', type: 'integer', example: 2 })
  rank: number;

  @ApiProperty({ description: 'Items submitted', type: 'integer', example: 15 })
  submitted: number;

  @ApiProperty({ description: 'Adoptions by level', type: [LevelCountResponse] })
  adopted: LevelCountResponse[];

  @ApiProperty({ description: 'What was earned, one an asset', type: [AmountsResponse] })
  amounts: AmountsResponse[];

  static of(
    { unit, rank, submitted, adopted, bySource, total }: Standing,
    { assets }: Standings,
  ): StandingLineResponse {
    return {
      unitId: unit.id,
      name: unit.name,
      group: unit.group,
      rank,
      submitted,
      adopted: [...adopted].map(([level, count]) => ({ level, count })),
      amounts: assets.map(({ code, scale }) => ({
        asset: code,
        total: formatAmount(total.get(code) ?? 0, scale),
        sources: [...(bySource.get(code) ?? [])].map(([source, minor]) => {
          const slash = source.indexOf('/');
          const kind = source.slice(0, slash);
          return { kind, level: source.slice(slash + 1), amount: formatAmount(minor, scale) };
        }),
      })),
    };
  }
}

export class StandingsResponse {
  @ApiProperty({ example: '2014Q1' })
  period: string;

  @ApiProperty({ format: 'date', example: '2014-01-01' })
  from: string;

  @ApiProperty({ format: 'date', example: '2014-03-31' })
  to: string;

  @ApiProperty({
    description: 'Months whose figures may still change; none when the standings are final',
    type: [String],
  })
  openMonths: string[];

  @ApiProperty({ description: 'The asset units are ranked by', example: 'point' })
  rankBy: string;

  @ApiProperty({ type: [AssetResponse] })
  assets: AssetResponse[];

  @ApiProperty({ description: 'How many units are ranked, listed here or not', type: 'integer', example: 73 })
  ranked: number;

  @ApiProperty({
    description: 'In the order of the directory; for a liaison the own unit alone',
    type: [StandingLineResponse],
  })
  lines: StandingLineResponse[];

  static of(standings: Standings & { readonly period: Period }, onlyUnit: number | null): StandingsResponse {
    const { period, from, to, closed, rankBy, assets, lines } = standings;
    return {
      period: period.name,
      from: period.from,
      to: period.to,
      openMonths: monthsBetween(from, to).filter((month) => !closed.includes(month)),
      rankBy,
      assets: assets.map(({ code, title, scale }) => ({ code, title, scale })),
      ranked: lines.length,
      lines: lines
        .filter(({ unit }) => onlyUnit === null || unit.id === onlyUnit)
        .map((line) => StandingLineResponse.of(line, standings)),
    };
  }
}
