import type { Caller } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';
import { type SettingState, SettingStates } from '../settings/setting-states';
import { DownloadStore } from './download-store';

const SETTING = 'download-settings';

/** Days a file waits once it is made, and whose decision that is. */
export interface DownloadTerm extends SettingState {
  readonly keepDays: number;
}

/** How long an office keeps downloads. */
@Injectable()
export class KeepDownloads {
  constructor(
    private readonly store: DownloadStore,
    private readonly states: SettingStates,
  ) {}

  async term(tx: Tx, officeId: number): Promise<DownloadTerm> {
    const keepDays = await this.store.keepDays(tx, officeId);
    return { keepDays, ...(await this.states.of(tx, officeId, SETTING)) };
  }

  /** Holds for files made from now on. Refuses with `setting_changed` whoever saw another version. */
  async decide(tx: Tx, caller: Caller, keepDays: number, seen: number): Promise<DownloadTerm> {
    const state = await this.states.change(tx, caller, SETTING, seen);
    await this.store.setKeepDays(tx, caller.officeId, keepDays);
    return { keepDays, ...state };
  }
}
