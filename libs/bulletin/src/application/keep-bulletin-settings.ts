import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import type { Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx } from '@app/platform';
import { type BulletinSettings, settingsAtFirst } from '../domain/bulletin-settings';
import { KeptBulletinSettings } from '../persistence/bulletin-settings';

const SETTING = 'bulletin-settings';

@Injectable()
export class KeepBulletinSettings {
  constructor(
    private readonly kept: KeptBulletinSettings,
    private readonly directory: Directory,
    private readonly states: SettingStates,
  ) {}

  async of(tx: Tx, officeId: number): Promise<BulletinSettings> {
    const kept = await this.kept.of(tx, officeId);
    return kept ?? settingsAtFirst((await this.directory.office(tx, officeId)).name);
  }

  /** Which version they are, and who changed them last. */
  state(tx: Tx, officeId: number): Promise<SettingState> {
    return this.states.of(tx, officeId, SETTING);
  }

  /** Refuses with `setting_changed` whoever saw another version. */
  async decide(tx: Tx, caller: Caller, settings: BulletinSettings, seen: number): Promise<void> {
    await this.states.change(tx, caller, SETTING, seen);
    await this.kept.keep(tx, caller.officeId, settings);
  }
}
