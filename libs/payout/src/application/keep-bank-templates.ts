import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { BankTemplate } from '../domain/bank-file';
import { payoutError } from '../domain/errors';
import { BankTemplates, type KeptTemplate } from '../persistence/bank-templates';

/** How the office's banks want their files. */
@Injectable()
export class KeepBankTemplates {
  constructor(
    private readonly templates: BankTemplates,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, caller: Caller, title: string, template: BankTemplate): Promise<KeptTemplate> {
    const { officeId, accountId: createdBy } = caller;
    const kept = { id: randomUUID(), officeId, title, template, createdBy, createdAt: this.clock.now(), endedAt: null };
    await this.templates.add(tx, kept);
    return kept;
  }

  list(tx: Tx, officeId: number): Promise<KeptTemplate[]> {
    return this.templates.list(tx, officeId);
  }

  /** Files of batches can still be written with it: what was handed to the bank must be reproducible. */
  async end(tx: Tx, officeId: number, id: string): Promise<void> {
    if (!(await this.templates.find(tx, officeId, id))) throw payoutError.template_not_found();
    await this.templates.end(tx, officeId, id, this.clock.now());
  }
}
