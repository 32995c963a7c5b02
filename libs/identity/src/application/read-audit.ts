import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import type { AuditRecord } from '../domain/audit-record';
import { accountIn, accountSubject } from '../domain/audit-words';
import { Accounts } from '../persistence/accounts';
import { type AuditFilter, AuditLog } from '../persistence/audit-log';

@Injectable()
export class ReadAudit {
  constructor(
    private readonly log: AuditLog,
    private readonly accounts: Accounts,
  ) {}

  /** The newest first unless asked otherwise. `officeId` 0: what belongs to no office, such as log-ins under unknown names. */
  async page(
    tx: Tx,
    officeId: number,
    filter: AuditFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<AuditRecord>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, ['number']);
    const orSubjects = await this.subjectsCalled(tx, officeId, filter.text);
    return pageOf(await this.log.page(tx, officeId, { ...filter, orSubjects }, after, limit + 1), limit, ({ seq }) => [
      seq,
    ]);
  }

  /** Records keep the number of the account they are about; people look for it by the name that stands in its place. */
  private async subjectsCalled(tx: Tx, officeId: number, text: string | undefined): Promise<string[]> {
    if (text === undefined) return [];
    return (await this.accounts.idsNamed(tx, officeId, text)).map(accountSubject);
  }

  /** What the accounts are called today that records are about. */
  async namesIn(tx: Tx, records: readonly AuditRecord[]): Promise<ReadonlyMap<number, string>> {
    const ids = records.map(accountIn).filter((id) => id !== undefined);
    const accounts = await this.accounts.byIds(tx, [...new Set(ids)]);
    return new Map([...accounts.values()].map(({ id, name }) => [id, name]));
  }
}
