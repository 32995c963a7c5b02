import { type Caller, Clock, type DomainError, localTimeOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/table-rows';
import { forUpdate, managerOf, type Tx } from '../database/tx';
import { platformErrors } from '../errors';
import { SettingStateRow } from './setting-state-row';

export interface SettingState {
  /** Grows by one with each change; 0 while nobody has changed anything. */
  readonly version: number;
  /** The last change; null before there was any. */
  readonly changed: { readonly by: string; readonly at: Date } | null;
}

/** Keeps two who change one setting of an office at the same time from overwriting each other unseen. */
@Injectable()
export class SettingStates {
  constructor(private readonly clock: Clock) {}

  /** `setting` names what is decided at once, as its route does: `period-settings`. */
  async of(tx: Tx, officeId: number, setting: string): Promise<SettingState> {
    const row = await managerOf(tx).findOneBy(SettingStateRow, { officeId, setting });
    return row ? stateOf(row) : { version: 0, changed: null };
  }

  /**
   * Opens a change by somebody who saw the version given; whatever is decided is written in the same transaction, behind
   * this. Refuses with `setting_changed` when another change came first. Answers with the state that holds from now on.
   */
  async change(tx: Tx, { officeId, name }: Caller, setting: string, seen: number): Promise<SettingState> {
    const next = { version: seen + 1, changerName: name, changedAt: this.clock.now() };
    const { affected } = await managerOf(tx).update(SettingStateRow, { officeId, setting, version: seen }, next);
    if (affected === 1) return stateOf(next);
    const row = await managerOf(tx).findOne(SettingStateRow, { where: { officeId, setting }, ...forUpdate(tx) });
    if (row || seen !== 0) throw changedMeanwhile(row && stateOf(row).changed);
    await insertRows(tx, SettingStateRow, [{ officeId, setting, ...next }]);
    return stateOf(next);
  }
}

/** The refusal for whoever saw another state than the one that stands; null: the one that was there at first. */
export function changedMeanwhile(stands: SettingState['changed'] | null): DomainError {
  return platformErrors.setting_changed({ by: stands?.by ?? null, at: stands ? localTimeOf(stands.at) : '' });
}

function stateOf({ version, changerName, changedAt }: Omit<SettingStateRow, 'officeId' | 'setting'>): SettingState {
  return { version, changed: { by: changerName, at: changedAt } };
}
