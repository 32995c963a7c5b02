import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { OfficeWords } from '../domain/secrecy-screen';
import type { SubmissionSettings } from '../domain/submission-settings';
import { OfficeChoices } from '../persistence/office-choices';

/** What an office decides for its submissions: settings, and the words of its screen for secrets. */
@Injectable()
export class DecideSettings {
  constructor(
    private readonly choices: OfficeChoices,
    private readonly clock: Clock,
  ) {}

  decide(tx: Tx, { officeId, name }: Caller, chosen: SubmissionSettings): Promise<void> {
    return this.choices.decide(tx, officeId, chosen, { name, at: this.clock.now() });
  }

  replaceWords(tx: Tx, { officeId }: Caller, words: OfficeWords): Promise<void> {
    return this.choices.replaceWords(tx, officeId, words);
  }
}
