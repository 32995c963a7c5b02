import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx } from '@app/platform';
import type { OfficeWords } from '../domain/secrecy-screen';
import type { SubmissionSettings } from '../domain/submission-settings';
import { OfficeChoices } from '../persistence/office-choices';

const SETTINGS = 'submission-settings';
const WORDS = 'secrecy-words';

/**
 * What an office decides for its submissions: settings, and the words of its screen for secrets. Whoever decides anew says
 * which version was seen, and is refused with `setting_changed` when it is no longer the last.
 */
@Injectable()
export class DecideSettings {
  constructor(
    private readonly choices: OfficeChoices,
    private readonly states: SettingStates,
    private readonly clock: Clock,
  ) {}

  async settings(tx: Tx, officeId: number): Promise<SubmissionSettings & SettingState> {
    return { ...(await this.choices.settings(tx, officeId)), ...(await this.states.of(tx, officeId, SETTINGS)) };
  }

  async decide(tx: Tx, caller: Caller, chosen: SubmissionSettings, seen: number): Promise<void> {
    await this.states.change(tx, caller, SETTINGS, seen);
    await this.choices.decide(tx, caller.officeId, chosen, { name: caller.name, at: this.clock.now() });
  }

  async words(tx: Tx, officeId: number): Promise<OfficeWords & SettingState> {
    return { ...(await this.choices.words(tx, officeId)), ...(await this.states.of(tx, officeId, WORDS)) };
  }

  async replaceWords(tx: Tx, caller: Caller, words: OfficeWords, seen: number): Promise<void> {
    await this.states.change(tx, caller, WORDS, seen);
    await this.choices.replaceWords(tx, caller.officeId, words);
  }
}
