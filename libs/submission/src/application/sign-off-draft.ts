import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ItemDrafts } from '../persistence/item-drafts';
import { ItemLife } from './item-life';
import { refuseFutureSignature, type SignOff } from './submit-item';
import { WorkingText } from './working-text';

export interface SignOffInput extends SignOff {
  /** The version of the text that was signed. */
  readonly version: number;
}

/** Keeps that the unit's head signed a text off; changing the text takes that back. */
@Injectable()
export class SignOffDraft {
  constructor(
    private readonly texts: WorkingText,
    private readonly drafts: ItemDrafts,
    private readonly life: ItemLife,
    private readonly clock: Clock,
  ) {}

  async signOff(tx: Tx, caller: Caller, itemId: string, input: SignOffInput): Promise<void> {
    const { version, signedBy, signedOn } = input;
    refuseFutureSignature(input, this.clock.today());
    const { draft } = await this.texts.require(tx, caller, itemId, version, 'sign_off');
    if (version === 0) await this.drafts.add(tx, { ...draft, version: 1, signedOff: true });
    else await this.drafts.replace(tx, { ...draft, signedOff: true }, version);
    await this.life.move(tx, {
      officeId: caller.officeId,
      itemId,
      action: 'sign_off',
      actor: { id: caller.accountId, name: caller.name },
      at: this.clock.now(),
      details: { signedBy, signedOn },
    });
  }
}
