import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx } from '@app/platform';
import { OfficePeriodSettings, type PeriodSettings } from '../persistence/period-settings';

const SETTING = 'period-settings';

/** How long an office puts its months before its units, and whose decision that is. */
@Injectable()
export class DecidePeriodSettings {
  constructor(
    private readonly settings: OfficePeriodSettings,
    private readonly states: SettingStates,
  ) {}

  async of(tx: Tx, officeId: number): Promise<PeriodSettings & SettingState> {
    return { ...(await this.settings.of(tx, officeId)), ...(await this.states.of(tx, officeId, SETTING)) };
  }

  /** Refuses with `setting_changed` whoever saw another version. */
  async decide(tx: Tx, caller: Caller, chosen: PeriodSettings, seen: number): Promise<PeriodSettings & SettingState> {
    const state = await this.states.change(tx, caller, SETTING, seen);
    await this.settings.decide(tx, caller.officeId, chosen);
    return { ...chosen, ...state };
  }
}
