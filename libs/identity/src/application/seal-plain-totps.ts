import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { Totps } from '../persistence/totps';
import { TotpLocker } from './totp-locker';

const PAGE = 200;

/** Secrets from before they were sealed. A migration has no key, so this follows it, each time a server starts. */
@Injectable()
export class SealPlainTotps implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly totps: Totps,
    private readonly locker: TotpLocker,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.seal();
  }

  async seal(): Promise<void> {
    while ((await this.unitOfWork.read((tx) => this.totps.plain(tx, 1))).length > 0)
      await this.unitOfWork.run(async (tx) => {
        for (const accountId of await this.totps.plain(tx, PAGE)) {
          const totp = await this.totps.of(tx, accountId);
          if (totp) await this.totps.keep(tx, this.locker.sealed(totp));
        }
      });
  }
}
