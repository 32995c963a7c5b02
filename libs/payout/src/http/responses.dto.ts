import { ApiProperty } from '@nestjs/swagger';
import { formatAmount, type Minor } from '@app/kernel';
import type { Batch, Line, Scheme, Step, UnitSum } from '../domain/batch';
import { BATCH_STATE_TITLES, batchStates } from '../domain/batch-life';
import { inCapitals } from '../domain/capitals';
import type { OwedEntry } from '../domain/draw-up';
import type { Reconciliation, WholeBatch } from '../application/read-payouts';

const yuan = (fen: Minor): string => formatAmount(fen, 2);

export class SchemeResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: 'yuan' })
  asset: string;

  @ApiProperty({ enum: ['unit', 'person'] })
  recipient: string;

  @ApiProperty({ enum: ['none', 'wages', 'royalties', 'services'] })
  tax: string;

  @ApiProperty()
  budgetSource: string;

  @ApiProperty({ nullable: true, type: String })
  endedAt: string | null;

  static of({ id, title, asset, recipient, tax, budgetSource, endedAt }: Scheme): SchemeResponse {
    return { id, title, asset, recipient, tax, budgetSource, endedAt: endedAt?.toISOString() ?? null };
  }
}

export class BatchStepResponse {
  @ApiProperty()
  action: string;

  @ApiProperty()
  to: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  at: string;

  @ApiProperty()
  note: string;

  static of({ action, to, actorName, recordedAt, note }: Step): BatchStepResponse {
    return { action, to, by: actorName, at: recordedAt.toISOString(), note };
  }
}

export class UnitSumResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty({ example: '1409.50', description: 'Yuan, after tax' })
  net: string;

  static of({ unitId, net }: UnitSum): UnitSumResponse {
    return { unitId, net: yuan(net) };
  }
}

export class BatchResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  schemeId: string;

  @ApiProperty({ example: '2014-06' })
  through: string;

  @ApiProperty({ example: '2014-07-10' })
  payOn: string;

  @ApiProperty({ enum: batchStates })
  state: string;

  @ApiProperty({ example: '已复核' })
  stateTitle: string;

  @ApiProperty()
  lines: number;

  @ApiProperty({ example: '1409.50', description: 'Yuan' })
  gross: string;

  @ApiProperty({ example: '0.00' })
  tax: string;

  @ApiProperty({ example: '1409.50' })
  net: string;

  @ApiProperty({ example: '人民币壹仟肆佰零玖元伍角' })
  netInCapitals: string;

  @ApiProperty({ nullable: true, type: String, description: 'Of an exported batch: sha256 over its lines and entries' })
  contentSha256: string | null;

  @ApiProperty({ type: [BatchStepResponse], required: false })
  steps?: BatchStepResponse[];

  @ApiProperty({
    type: [UnitSumResponse],
    required: false,
    description: 'Of one batch: the fifteen units that are paid most, each with its people, the most first',
  })
  units?: UnitSumResponse[];

  static whole({ batch, steps, units }: WholeBatch): BatchResponse {
    return { ...this.of(batch, steps), units: units.map((unit) => UnitSumResponse.of(unit)) };
  }

  static of(batch: Batch, steps?: readonly Step[]): BatchResponse {
    const { id, schemeId, through, payOn, state, lines, gross, tax, contentSha256 } = batch;
    return {
      ...{ id, schemeId, through, payOn, state, stateTitle: BATCH_STATE_TITLES[state], lines },
      ...{ gross: yuan(gross), tax: yuan(tax), net: yuan(gross - tax) },
      netInCapitals: `人民币${inCapitals(gross - tax)}`,
      contentSha256,
      ...(steps && { steps: steps.map((step) => BatchStepResponse.of(step)) }),
    };
  }
}

export class BatchPageResponse {
  @ApiProperty({ type: [BatchResponse] })
  rows: BatchResponse[];

  @ApiProperty({ required: false })
  next?: string;
}

class ReissuedPayment {
  @ApiProperty()
  batchId: string;

  @ApiProperty()
  lineNo: number;
}

export class LineResponse {
  @ApiProperty()
  no: number;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty({ example: '100.00' })
  gross: string;

  @ApiProperty()
  tax: string;

  @ApiProperty()
  net: string;

  @ApiProperty({ type: [Number], description: 'Numbers of the ledger entries it pays' })
  entries: readonly number[];

  @ApiProperty({ nullable: true, type: ReissuedPayment, description: 'The returned payment it makes again' })
  reissues: ReissuedPayment | null;

  @ApiProperty({ nullable: true, type: String })
  returnedBecause: string | null;

  static of(line: Line & { readonly entries: readonly number[] }): LineResponse {
    const { no, unitId, person, gross, tax, entries, reissues, returnedBecause } = line;
    const amounts = { gross: yuan(gross), tax: yuan(tax), net: yuan(gross - tax) };
    return { no, unitId, person, ...amounts, entries, reissues, returnedBecause };
  }
}

export class LinePageResponse {
  @ApiProperty({ type: [LineResponse] })
  rows: LineResponse[];

  @ApiProperty({ required: false })
  next?: string;
}

export class ReconciliationResponse {
  @ApiProperty()
  asset: string;

  @ApiProperty({ description: 'Sum of all money entries in the ledger; the other four sum to it' })
  ledger: string;

  @ApiProperty()
  paid: string;

  @ApiProperty({ description: 'Came back from the bank and waits for the next batch' })
  returned: string;

  @ApiProperty()
  underway: string;

  @ApiProperty()
  waiting: string;

  static of({ asset, ...amounts }: Reconciliation): ReconciliationResponse {
    const { ledger, paid, returned, underway, waiting } = amounts;
    const inYuan = { ledger: yuan(ledger), paid: yuan(paid), returned: yuan(returned) };
    return { asset, ...inYuan, underway: yuan(underway), waiting: yuan(waiting) };
  }
}

export class LeftEntryResponse {
  @ApiProperty({ description: 'Number of the ledger entry' })
  entry: number;

  @ApiProperty()
  unitId: number;

  @ApiProperty({ nullable: true, type: String })
  person: string | null;

  @ApiProperty()
  amount: string;

  @ApiProperty({ enum: ['no_person', 'owes'] })
  reason: string;

  @ApiProperty()
  reasonTitle: string;

  static of({
    seq,
    unitId,
    person,
    amount,
    leftBecause,
  }: OwedEntry & { leftBecause: string | null }): LeftEntryResponse {
    const reasonTitle =
      leftBecause === 'no_person'
        ? '这一笔没有写明作者，无法发给个人，请编辑补登作者'
        : '此前多发的金额大于这次应发的金额，结转以后抵扣';
    return { entry: seq, unitId, person, amount: yuan(amount), reason: leftBecause ?? '', reasonTitle };
  }
}

export class LeftPageResponse {
  @ApiProperty({ type: [LeftEntryResponse] })
  rows: LeftEntryResponse[];

  @ApiProperty({ required: false })
  next?: string;
}
