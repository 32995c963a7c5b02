import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import type { Tx } from '@app/platform';

/** Refuses the closing of a month by what it throws, in the transaction that would close it. */
export type ClosingGuard = (tx: Tx, officeId: number, month: Month) => Promise<void>;

/** Whoever knows of something that must be over before a month closes says it here, while the application is put together. */
@Injectable()
export class ClosingGuards {
  private readonly guards: ClosingGuard[] = [];

  add(guard: ClosingGuard): void {
    this.guards.push(guard);
  }

  async ask(tx: Tx, officeId: number, month: Month): Promise<void> {
    for (const guard of this.guards) await guard(tx, officeId, month);
  }
}
