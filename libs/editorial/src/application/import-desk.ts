import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import { Directory } from '@app/directory';
import { RecordEvent, RegulationTimelines } from '@app/ledger';
import { type ImportRow, type Tx, UnitOfWork } from '@app/platform';
import type { Regulation } from '@app/regulation';
import { ReadItems } from '@app/submission';
import { BlockOfRows, UnitsByName } from './block-of-rows';
import { CancelEvent } from './cancel-event';
import type { OfficeWords } from './import-columns';

/** Events taken back at the same time. */
const AT_ONCE = 200;

/** Looks up what tables of items and events name, many rows at once, and takes back what was written of them. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly timelines: RegulationTimelines,
    private readonly events: RecordEvent,
    private readonly cancelling: CancelEvent,
    private readonly clock: Clock,
  ) {}

  async words(tx: Tx, officeId: number): Promise<OfficeWords> {
    const units = await this.directory.allUnits(tx, officeId);
    const publications = await this.directory.publications(tx, officeId, this.clock.today());
    return {
      regulation: await this.regulation(tx, officeId),
      units: [...new Set(units.flatMap(({ versions }) => versions.map(({ name }) => name)))],
      publications: publications.map(({ key, title }) => (isAlone(title, publications) ? title : key)),
    };
  }

  /** Looks up once what a block of rows names; `keyOf` is what they are written under, null for a check. */
  open(caller: Caller, rows: readonly ImportRow[], keyOf: ((row: ImportRow) => string) | null): Promise<BlockOfRows> {
    return this.unitOfWork.read(async (tx) => {
      const { officeId } = caller;
      const titles = rows.map(({ values }) => values['title'] ?? '').filter((title) => title !== '');
      const written = keyOf && (await this.events.answersTo(tx, caller, rows.map(keyOf)));
      return new BlockOfRows({
        regulation: await this.regulation(tx, officeId),
        units: new UnitsByName(await this.directory.allUnits(tx, officeId)),
        items: await this.items.withTitles(tx, officeId, titles),
        isWritten: (row) => keyOf !== null && written?.has(keyOf(row)) === true,
      });
    });
  }

  /** Cancels the events that were recorded under these keys; again, if need be. */
  async undo(caller: Caller, keys: readonly string[]): Promise<void> {
    const answers = [...(await this.unitOfWork.read((tx) => this.events.answersTo(tx, caller, keys)))];
    for (let i = 0; i < answers.length; i += AT_ONCE)
      await Promise.all(
        answers.slice(i, i + AT_ONCE).map(([key, { event }]) => {
          const request = { caller, idempotencyKey: `${key}:undo`, dryRun: false };
          return this.cancelling.record(request, {
            event: event.no,
            reason: '批量导入没有完成，整批撤回',
            occurredOn: event.occurredOn,
          });
        }),
      );
  }

  private async regulation(tx: Tx, officeId: number): Promise<Regulation | undefined> {
    return (await this.timelines.of(tx, officeId)).versions.at(-1)?.regulation;
  }
}

/** Whether a title says which publication is meant; where two of different levels share it, their keys do. */
const isAlone = (title: string, all: readonly { readonly title: string }[]): boolean =>
  all.filter((each) => each.title === title).length === 1;
