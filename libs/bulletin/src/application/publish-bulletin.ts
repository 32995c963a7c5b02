import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/identity';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { documentNumber } from '../domain/document-number';
import { bulletinError } from '../domain/errors';
import { resealed, type StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';
import { BulletinDesk } from './bulletin-desk';
import { KeepBulletinSettings } from './keep-bulletin-settings';

/** Issues an approved bulletin under the year's next number, and takes issued ones back. */
@Injectable()
export class PublishBulletin {
  constructor(
    private readonly desk: BulletinDesk,
    private readonly bulletins: Bulletins,
    private readonly settings: KeepBulletinSettings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Its content, number and day are sealed together. Refuses with `settings_missing` while the office has no mark. */
  async publish(tx: Tx, caller: Caller, id: string): Promise<StoredBulletin> {
    const { officeId } = caller;
    const bulletin = await this.desk.require(tx, officeId, id);
    const { mark } = await this.settings.of(tx, officeId);
    const issuedOn = this.clock.today();
    if (mark === '') throw bulletinError.settings_missing();
    // Before a number is taken, so that a refused publication takes none and says who was faster.
    const documentNo =
      bulletin.status === 'approved' ? await this.takeNumber(tx, officeId, mark, issuedOn.slice(0, 4), id) : null;
    const issued = resealed({ ...bulletin, documentNo, issuedOn });
    const published = await this.desk.move(tx, caller, bulletin, 'publish', '', issued, documentNo);
    const detail = { documentNo, contentSha256: published.contentSha256 };
    await this.audit.record(tx, caller, { action: 'bulletin.publish', subject: `bulletin ${id}`, detail });
    return published;
  }

  /** What was issued stays readable and says that it was withdrawn, under which document and why. */
  async withdraw(tx: Tx, caller: Caller, id: string, documentNo: string, reason: string): Promise<StoredBulletin> {
    const bulletin = await this.desk.require(tx, caller.officeId, id);
    const withdrawn = { documentNo, on: this.clock.today(), reason };
    const moved = await this.desk.move(
      tx,
      caller,
      bulletin,
      'withdraw',
      reason,
      { ...bulletin, withdrawn },
      documentNo,
    );
    if (!(await this.bulletins.takeNumber(tx, caller.officeId, documentNo, id)))
      throw bulletinError.document_no_taken({ documentNo });
    // The reason stands with the step, where a purge finds it; the audit log keeps no words.
    await this.audit.record(tx, caller, {
      action: 'bulletin.withdraw',
      subject: `bulletin ${id}`,
      detail: { documentNo },
    });
    return moved;
  }

  /** A number somebody used for a withdrawal is passed over. */
  private async takeNumber(tx: Tx, officeId: number, mark: string, year: string, id: string): Promise<string> {
    for (;;) {
      const documentNo = documentNumber(mark, year, await this.bulletins.nextNo(tx, officeId, year));
      if (await this.bulletins.takeNumber(tx, officeId, documentNo, id)) return documentNo;
    }
  }
}
