import type { Caller, LocalDate, Month } from '@app/kernel';
import { DrawUpBatch, ExportBatch, KeepSchemes, MoveBatch } from '@app/payout';
import { JobRunner, type Tx, UnitOfWork } from '@app/platform';
import type { Installation } from '../office/installation';
import { addDays } from './calendar';

const SCHEME = {
  title: '政务信息奖励',
  asset: 'yuan',
  recipient: 'unit',
  tax: 'none',
  budgetSource: '办公室信息工作专项经费',
} as const;

/** The office's payouts: the first half paid to the end, and a draft of what was earned since. */
export class HalfYearPayouts {
  private schemeId = '';

  constructor(
    private readonly installation: Installation,
    private readonly hands: { readonly finance: Caller; readonly leader: Caller },
  ) {}

  async decideScheme(): Promise<void> {
    const schemes = this.installation.get(KeepSchemes);
    this.schemeId = (await this.run((tx) => schemes.add(tx, this.hands.finance, SCHEME))).id;
  }

  /** From draft to the units' accounts, for all months up to a closed one. */
  async pay(through: Month, today: LocalDate): Promise<void> {
    const { finance, leader } = this.hands;
    const id = await this.drawUp(through, today);
    const moves = this.installation.get(MoveBatch);
    await this.run((tx) => moves.move(tx, finance, id, 'review', '名单和金额已核对'));
    await this.run((tx) => moves.move(tx, leader, id, 'approve', '同意发放'));
    await this.run((tx) => this.installation.get(ExportBatch).export(tx, finance, id, ''));
    await this.run((tx) => moves.move(tx, finance, id, 'confirm_paid', '银行已全部入账'));
  }

  /** Answers with the batch, which is a draft. No server runs jobs while the year is told, so it is drawn up here. */
  async drawUp(through: Month, today: LocalDate): Promise<string> {
    const request = { caller: this.hands.finance, idempotencyKey: null, dryRun: false };
    const input = { schemeId: this.schemeId, through, payOn: addDays(today, 7) };
    const { batch } = await this.installation.get(DrawUpBatch).begin(request, input);
    await this.installation.get(JobRunner).run(batch.id);
    return batch.id;
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.installation.get(UnitOfWork).run(work);
  }
}
