import { ApiProperty } from '@nestjs/swagger';
import { formatAmount } from '@app/kernel';
import type { ByHand, Price, Regulation } from '@app/regulation';

class ByHandPriceResponse {
  @ApiProperty({ example: 'point' })
  asset: string;

  @ApiProperty({ example: '分' })
  title: string;

  @ApiProperty({ example: 1, description: 'Decimal digits of the minor unit, in which events keep amounts' })
  scale: number;

  @ApiProperty({ example: '3.1.6' })
  clause: string;

  @ApiProperty({
    nullable: true,
    type: String,
    example: '20.0',
    description: 'What the regulation fixes; null: a range',
  })
  amount: string | null;

  @ApiProperty({
    nullable: true,
    type: [String],
    example: ['1.0', '100.0'],
    description: 'Both ends included; null: fixed',
  })
  range: readonly [string, string] | null;

  @ApiProperty({
    nullable: true,
    type: String,
    example: 'office_head',
    description: 'Who settles an amount in a range',
  })
  decides: string | null;

  static of(code: string, { amount: spec, clause }: Price, { assets }: Regulation): ByHandPriceResponse {
    const { title = code, scale = 0 } = assets.get(code) ?? {};
    const show = (minor: number) => formatAmount(minor, scale);
    const common = { asset: code, title, scale, clause };
    if (spec.kind === 'range')
      return { ...common, amount: null, range: [show(spec.low), show(spec.high)], decides: spec.decides };
    return { ...common, amount: spec.kind === 'fixed' ? show(spec.minor) : null, range: null, decides: null };
  }
}

/** What a person may award under a version: POST /api/v1/awards names it as `entry`. */
export class ByHandResponse {
  @ApiProperty({ example: 'h3' })
  id: string;

  @ApiProperty({ example: '综合信息主要供稿单位多计' })
  title: string;

  @ApiProperty({ type: [ByHandPriceResponse] })
  prices: ByHandPriceResponse[];

  static of({ id, title, prices }: ByHand, regulation: Regulation): ByHandResponse {
    return { id, title, prices: [...prices].map(([code, price]) => ByHandPriceResponse.of(code, price, regulation)) };
  }
}
