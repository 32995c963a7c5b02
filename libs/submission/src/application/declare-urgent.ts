import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { StepDetails } from '../domain/item-step';
import { OfficeChoices } from '../persistence/office-choices';
import { ItemLife } from './item-life';
import { WorkingText } from './working-text';

export interface UrgencyInput {
  /** A word of the office's list of severities. */
  readonly severity: string;
  /** When it happened, and when the unit came to know of it; ISO 8601. */
  readonly happenedAt: string;
  readonly awareAt: string;
}

/** Says that an item is urgent, and when its matter happened and became known to the unit. */
@Injectable()
export class DeclareUrgent {
  constructor(
    private readonly choices: OfficeChoices,
    private readonly texts: WorkingText,
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  /** Units do so until they hand the item in; afterwards only the office moves a clock. */
  async declare(tx: Tx, caller: Caller, itemId: string, input: UrgencyInput): Promise<void> {
    const byUnit = visibleUnit(caller) !== null;
    await this.texts.own(tx, caller, itemId, byUnit ? 'amend' : 'declare_urgent');
    await this.life.move(tx, {
      officeId: caller.officeId,
      itemId,
      action: 'declare_urgent',
      actor: { id: caller.accountId, name: caller.name },
      at: this.clock.now(),
      details: await this.details(tx, caller.officeId, input),
    });
  }

  /** The deadlines go with it as they are now: later decisions of the office make nobody late. */
  async details(tx: Tx, officeId: number, { severity: name, happenedAt, awareAt }: UrgencyInput): Promise<StepDetails> {
    const { severities } = await this.choices.settings(tx, officeId);
    const severity = severities.find((each) => each.name === name);
    if (!severity)
      throw submissionError.severity_unknown({ severity: name, severities: severities.map((each) => each.name) });
    const [happened, aware] = [new Date(happenedAt), new Date(awareAt)];
    if (aware < happened || aware > this.clock.now()) throw submissionError.clocks_out_of_order();
    const { phoneMinutes, writtenMinutes } = severity;
    const clocks = { happenedAt: happened.toISOString(), awareAt: aware.toISOString() };
    return { severity: name, phoneMinutes, writtenMinutes, ...clocks };
  }
}
