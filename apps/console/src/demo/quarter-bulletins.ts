import { DrawUpBulletin, KeepBulletinSettings, MoveBulletin, PublishBulletin } from '@app/bulletin';
import { addMonths, type Caller, type Month, quarterOf } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import type { Installation } from '../office/installation';

const SETTINGS = {
  organ: '岚亭区人民政府办公室',
  mark: '岚政办信通',
  recipients: '各街道办事处、镇人民政府，区政府各部门、各直属单位',
  copies: '区委办公室，区人大常委会办公室，区政协办公室',
  mode: 'full',
  topPlaces: 5,
} as const;

/** The office's bulletins: one issued after each quarter was closed, and a draft of the one that runs. */
export class QuarterBulletins {
  constructor(
    private readonly installation: Installation,
    private readonly hands: { readonly editor: Caller; readonly leader: Caller },
  ) {}

  async decideSettings(administrator: Caller): Promise<void> {
    await this.run((tx) => this.installation.get(KeepBulletinSettings).decide(tx, administrator, SETTINGS, 0));
  }

  /** Of the quarter a closed month ends, if it does. */
  async issueAfter(month: Month): Promise<void> {
    if (quarterOf(month) === quarterOf(addMonths(month, 1))) return;
    const { editor, leader } = this.hands;
    const { id } = await this.draft(month);
    const moves = this.installation.get(MoveBulletin);
    await this.run((tx) => moves.move(tx, editor, id, 'submit', '请审批'));
    await this.run((tx) => moves.move(tx, leader, id, 'approve', '同意印发'));
    await this.run((tx) => this.installation.get(PublishBulletin).publish(tx, editor, id));
  }

  draft(month: Month) {
    return this.installation.get(DrawUpBulletin).drawUp(this.hands.editor, quarterOf(month), {});
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.installation.get(UnitOfWork).run(work);
  }
}
