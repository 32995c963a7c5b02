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

  async onApplicationBootstrap(): Promise<void> {
    for (let after = 0; ;) {
      const plain = await this.unitOfWork.read((tx) => this.totps.plain(tx, after, PAGE));
      const last = plain.at(-1);
      if (last === undefined) return;
      await this.seal(plain);
      after = last;
    }
  }

  private seal(accountIds: readonly number[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const accountId of accountIds) {
        const totp = await this.totps.of(tx, accountId);
        if (totp) await this.totps.keep(tx, this.locker.sealed(totp));
      }
    });
  }
}
