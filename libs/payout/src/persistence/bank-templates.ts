import { Injectable } from '@nestjs/common';
import { insertRows, managerOf, type Tx } from '@app/platform';
import { IsNull } from 'typeorm';
import type { BankTemplate } from '../domain/bank-file';
import { BankTemplateRow } from './rows';

export interface KeptTemplate {
  readonly id: string;
  readonly officeId: number;
  readonly title: string;
  readonly template: BankTemplate;
  readonly createdBy: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

@Injectable()
export class BankTemplates {
  async add(tx: Tx, kept: KeptTemplate): Promise<void> {
    await insertRows(tx, BankTemplateRow, [{ ...kept, template: JSON.stringify(kept.template) }]);
  }

  /** In use, in order of title. */
  async list(tx: Tx, officeId: number): Promise<KeptTemplate[]> {
    const rows = await managerOf(tx).find(BankTemplateRow, {
      where: { officeId, endedAt: IsNull() },
      order: { title: 'ASC', id: 'ASC' },
    });
    return rows.map(toTemplate);
  }

  async find(tx: Tx, officeId: number, id: string): Promise<KeptTemplate | null> {
    const row = await managerOf(tx).findOneBy(BankTemplateRow, { officeId, id });
    return row && toTemplate(row);
  }

  async end(tx: Tx, officeId: number, id: string, endedAt: Date): Promise<void> {
    await managerOf(tx).update(BankTemplateRow, { officeId, id, endedAt: IsNull() }, { endedAt });
  }
}

function toTemplate(row: BankTemplateRow): KeptTemplate {
  return { ...row, template: JSON.parse(row.template) as BankTemplate };
}
