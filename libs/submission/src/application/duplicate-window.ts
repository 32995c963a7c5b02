import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx } from '@app/platform';
import { DuplicateWindows } from '../persistence/duplicate-windows';

const SETTING = 'duplicate-window';

export interface WindowOfDuplicates extends SettingState {
  readonly months: number;
}

/** Over how many months an office looks for near-duplicates: 6 until it says otherwise. */
@Injectable()
export class DuplicateWindow {
  constructor(
    private readonly windows: DuplicateWindows,
    private readonly states: SettingStates,
  ) {}

  async of(tx: Tx, officeId: number): Promise<WindowOfDuplicates> {
    const months = await this.windows.months(tx, officeId);
    return { months, ...(await this.states.of(tx, officeId, SETTING)) };
  }

  /** Refuses with `setting_changed` whoever saw another version. */
  async set(tx: Tx, caller: Caller, months: number, seen: number): Promise<WindowOfDuplicates> {
    const state = await this.states.change(tx, caller, SETTING, seen);
    await this.windows.set(tx, caller.officeId, months);
    return { months, ...state };
  }
}
