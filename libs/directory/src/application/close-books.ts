import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Offices } from '../persistence/offices';

/** Tells the directory that the months up to a day are closed: units can no longer be changed on that day or before. */
@Injectable()
export class CloseBooks {
  constructor(private readonly offices: Offices) {}

  close(tx: Tx, officeId: number, to: LocalDate): Promise<void> {
    return this.offices.closeBooks(tx, officeId, to);
  }
}
