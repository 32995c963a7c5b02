import { Injectable } from '@nestjs/common';
import { type Caller, type FieldProblem, invalidInput, sum } from '@app/kernel';
import { Directory } from '@app/directory';
import { AuditTrail } from '@app/identity';
import { type Tx, UnitOfWork } from '@app/platform';
import { decode, encode } from 'iconv-lite';
import {
  type BankFileFacts,
  type BankPayment,
  type BankTemplate,
  fileNameOf,
  headerOf,
  problemsOf,
  rowOf,
  trailerOf,
} from '../domain/bank-file';
import type { Batch, Line } from '../domain/batch';
import { EXPORTED } from '../domain/batch-life';
import { payoutError } from '../domain/errors';
import { BankTemplates } from '../persistence/bank-templates';
import { Payees } from '../persistence/payees';
import { BatchLines } from '../persistence/batch-lines';
import { BatchDesk } from './batch-desk';
import { KeepPayees } from './keep-payees';

const PAGE = 500;
/** Problems named at once: more would only repeat what is wrong. */
const MOST_PROBLEMS = 100;

export interface BankFile {
  readonly name: string;
  readonly encoding: BankTemplate['encoding'];
  readonly bytes: AsyncIterable<Buffer>;
}

/** Writes an exported batch the way the office's bank reads it. The same batch gives the same file whenever it is asked for. */
@Injectable()
export class WriteBankFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: BatchLines,
    private readonly desk: BatchDesk,
    private readonly payees: Payees,
    private readonly keepPayees: KeepPayees,
    private readonly templates: BankTemplates,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Checks every payment first and names those that cannot be written: no payee is recorded, a text the bank would misread,
   * a sign the encoding lacks. Payees are those recorded when the batch was exported. The file holds cards in full, so it is
   * in the audit log that it was made. Refuses with `batch_not_exported`, `template_not_found`, `invalid_input`.
   */
  async write(caller: Caller, batchId: string, templateId: string, note: string): Promise<BankFile> {
    const { officeId } = caller;
    const { batch, template, exportedAt } = await this.unitOfWork.read((tx) =>
      this.look(tx, officeId, batchId, templateId),
    );
    const holds = holdsIn(template.encoding);
    const problems: FieldProblem[] = [];
    const amounts: number[] = [];
    for await (const payments of this.payments(batch, exportedAt))
      for (const payment of payments) {
        amounts.push(payment.amount);
        const wrong =
          payment.card === '' ? ['还没有登记收款账号，请先登记'] : problemsOf(template, payment, note, holds);
        for (const message of wrong)
          problems.push({
            field: `line ${payment.no}`,
            code: 'not_payable',
            message: `第 ${payment.no} 行（${payment.person || payment.unit}）：${message}`,
          });
      }
    if (problems.length > 0) throw invalidInput(problems.slice(0, MOST_PROBLEMS));
    const facts = { batch: batchId, payOn: batch.payOn, count: amounts.length, total: sum(amounts), note };
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, caller, {
        action: 'payee.reveal',
        subject: `payout batch ${batchId}`,
        detail: { payments: facts.count, template: templateId },
      }),
    );
    const { encoding } = template;
    return { name: fileNameOf(template, facts), encoding, bytes: this.bytes(batch, template, facts, exportedAt) };
  }

  private async look(tx: Tx, officeId: number, batchId: string, templateId: string) {
    const batch = await this.desk.require(tx, officeId, batchId);
    const kept = await this.templates.find(tx, officeId, templateId);
    if (!kept) throw payoutError.template_not_found();
    const exported = (await this.desk.steps(tx, batchId)).filter(({ action }) => action === 'export').at(-1);
    if (!exported || !EXPORTED.includes(batch.state)) throw payoutError.batch_not_exported();
    return { batch, template: kept.template, exportedAt: exported.recordedAt };
  }

  private async *bytes(
    batch: Batch,
    template: BankTemplate,
    facts: BankFileFacts,
    exportedAt: Date,
  ): AsyncIterable<Buffer> {
    const { encoding } = template;
    yield encode(headerOf(template), encoding);
    for await (const payments of this.payments(batch, exportedAt))
      yield encode(payments.map((payment) => rowOf(template, payment, facts)).join(''), encoding);
    yield encode(trailerOf(template, facts), encoding);
  }

  /** Payments of more than nothing, a page at a time; without a payee the card is empty. */
  private async *payments(batch: Batch, exportedAt: Date): AsyncIterable<readonly BankPayment[]> {
    for (let after = 0; ;) {
      const place = after;
      const page = await this.unitOfWork.read(async (tx) => {
        const lines = await this.lines.page(tx, batch.id, place, PAGE);
        return { last: lines.at(-1)?.no, payments: await this.withPayees(tx, batch, lines, exportedAt) };
      });
      if (page.last === undefined) return;
      yield page.payments;
      after = page.last;
    }
  }

  private async withPayees(tx: Tx, batch: Batch, lines: readonly Line[], at: Date): Promise<BankPayment[]> {
    const { officeId } = batch;
    const unitIds = [...new Set(lines.map(({ unitId }) => unitId))];
    const payees = await this.payees.heldAt(tx, officeId, unitIds, at);
    const units = await this.directory.allUnits(tx, officeId);
    const names = new Map(units.map(({ id, versions }) => [id, versions.at(-1)?.name]));
    return lines
      .filter(({ gross, tax }) => gross > tax)
      .map(({ no, unitId, person, gross, tax }) => {
        const payee = payees.get(`${unitId}/${person ?? ''}`);
        return {
          ...{ no, unit: names.get(unitId) ?? '', person: person ?? '', amount: gross - tax },
          ...{ holder: payee?.holder ?? '', bank: payee?.bank ?? '' },
          card: payee ? this.keepPayees.cardOf(payee) : '',
        };
      });
  }
}

/** GBK lacks rare signs of names; what it lacks it would write as a question mark. */
function holdsIn(encoding: BankTemplate['encoding']): (text: string) => boolean {
  return (text) => encoding === 'utf8' || decode(encode(text, encoding), encoding) === text;
}
