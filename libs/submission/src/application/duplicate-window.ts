import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { DuplicateWindows } from '../persistence/duplicate-windows';

/** Over how many months an office looks for near-duplicates: 6 until it says otherwise. */
@Injectable()
export class DuplicateWindow {
  constructor(private readonly windows: DuplicateWindows) {}

  months(tx: Tx, officeId: number): Promise<number> {
    return this.windows.months(tx, officeId);
  }

  set(tx: Tx, officeId: number, months: number): Promise<void> {
    return this.windows.set(tx, officeId, months);
  }
}
