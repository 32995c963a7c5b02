import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '@app/platform';
import type { Batch, Line } from '../domain/batch';
import {
  type AnnexLine,
  annexLines,
  sheetFoot,
  type SheetFoot,
  sheetHead,
  type SheetHead,
  sheetLine,
  type SheetLine,
} from '../domain/sheet';
import { BatchLines } from '../persistence/batch-lines';
import { BatchDesk } from './batch-desk';
import { EntriesBehind } from './entries-behind';
import { KeepSchemes } from './keep-schemes';
import { Recipients } from './recipients';

const PAGE = 500;

/** What a payout sheet says: its lines and its annex come a page at a time, however long they are. */
export interface Sheet {
  readonly head: SheetHead;
  readonly foot: SheetFoot;
  readonly lines: () => AsyncIterable<readonly SheetLine[]>;
  readonly annex: () => AsyncIterable<readonly AnnexLine[]>;
}

/** Reads the sheet of a batch. Payees are those its bank file names; while it is on its way, those of now. */
@Injectable()
export class ReadSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: BatchLines,
    private readonly desk: BatchDesk,
    private readonly schemes: KeepSchemes,
    private readonly behind: EntriesBehind,
    private readonly recipients: Recipients,
  ) {}

  async open(officeId: number, batchId: string): Promise<Sheet> {
    const { batch, steps, head } = await this.unitOfWork.read(async (tx) => {
      const batch = await this.desk.require(tx, officeId, batchId);
      const scheme = await this.schemes.require(tx, officeId, batch.schemeId);
      const office = await this.recipients.officeName(tx, officeId);
      return { batch, steps: await this.desk.steps(tx, batchId), head: sheetHead(office, scheme, batch) };
    });
    const exportedAt = steps.filter(({ action }) => action === 'export').at(-1)?.recordedAt;
    return {
      head,
      foot: sheetFoot(batch, steps),
      lines: () =>
        this.pages(batch, async (tx, lines) => {
          const { unitOf, payeeOf } = await this.recipients.of(tx, officeId, lines, exportedAt);
          const entriesOf = await this.behind.of(tx, batch, lines, { titles: false });
          return lines.map((line) => sheetLine(line, unitOf(line), payeeOf(line), entriesOf(line)));
        }),
      annex: () =>
        this.pages(batch, async (tx, lines) => {
          const { unitOf } = await this.recipients.of(tx, officeId, [], undefined);
          const entriesOf = await this.behind.of(tx, batch, lines, { titles: true });
          return lines.flatMap((line) => annexLines(line, unitOf(line), entriesOf(line)));
        }),
    };
  }

  private async *pages<T>(
    { id }: Batch,
    read: (tx: Tx, lines: readonly Line[]) => Promise<readonly T[]>,
  ): AsyncGenerator<readonly T[]> {
    for (let after = 0; ;) {
      const place = after;
      const page = await this.unitOfWork.read(async (tx) => {
        const lines = await this.lines.page(tx, id, place, PAGE);
        return { last: lines.at(-1)?.no, rows: await read(tx, lines) };
      });
      if (page.last === undefined) return;
      yield page.rows;
      after = page.last;
    }
  }
}
