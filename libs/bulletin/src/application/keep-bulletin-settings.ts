import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import { type BulletinSettings, settingsAtFirst } from '../domain/bulletin-settings';
import { KeptBulletinSettings } from '../persistence/bulletin-settings';

@Injectable()
export class KeepBulletinSettings {
  constructor(
    private readonly kept: KeptBulletinSettings,
    private readonly directory: Directory,
  ) {}

  async of(tx: Tx, officeId: number): Promise<BulletinSettings> {
    const kept = await this.kept.of(tx, officeId);
    return kept ?? settingsAtFirst((await this.directory.office(tx, officeId)).name);
  }

  async decide(tx: Tx, officeId: number, settings: BulletinSettings): Promise<void> {
    await this.kept.keep(tx, officeId, settings);
  }
}
