import { Injectable } from '@nestjs/common';
import { type Caller, invalidInput, type LocalDate } from '@app/kernel';
import { Directory, type Unit } from '@app/directory';
import { ledgerError, RecordEvent, RegulationTimelines } from '@app/ledger';
import { type HowToWrite, type ImportRow, type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import type { Regulation } from '@app/regulation';
import { type ContributorInput, ReadItems, type SubmittedItem } from '@app/submission';
import { editorialError } from '../domain/errors';
import { CancelEvent } from './cancel-event';

/** Events taken back at the same time. */
const AT_ONCE = 200;

/** What the words of a block of rows stand for. */
export interface BlockOfRows {
  readonly regulation: Regulation | undefined;
  /** `甲局、乙局/张某`, the lead first. Throws DomainErrors. */
  contributors(text: string, on: LocalDate): ContributorInput[];
  /** The item of that title, of that unit if one is named. Throws DomainErrors. */
  item(title: string, unit: string): SubmittedItem;
  itemsWithTitle(title: string): readonly SubmittedItem[];
  /** Whether a row was written under its key already. */
  isWritten(row: ImportRow): boolean;
}

/** What the imports of items and of all kinds of event have in common. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly timelines: RegulationTimelines,
    private readonly events: RecordEvent,
    private readonly cancelling: CancelEvent,
  ) {}

  /** Looks up once what a block of rows names. */
  open(caller: Caller, rows: readonly ImportRow[], keyOf: ((row: ImportRow) => string) | null): Promise<BlockOfRows> {
    return this.unitOfWork.read(async (tx) => {
      const { officeId } = caller;
      const names = new UnitsByName(await this.directory.allUnits(tx, officeId));
      const titles = rows.map(({ values }) => values['title'] ?? '').filter((title) => title !== '');
      const found = groupBy(await this.items.withTitles(tx, officeId, titles), ({ title }) => title);
      const written = keyOf && (await this.events.answersTo(tx, caller, rows.map(keyOf)));
      return {
        regulation: await this.vocabulary(tx, officeId),
        contributors: (text: string, on: LocalDate) => contributorsIn(text, on, names),
        item: (title: string, unit: string) => theItem(found.get(title) ?? [], title, unit, names),
        itemsWithTitle: (title: string) => found.get(title) ?? [],
        isWritten: (row: ImportRow) => keyOf !== null && written?.has(keyOf(row)) === true,
      };
    });
  }

  /** The regulation whose words the tables of today speak. */
  async vocabulary(tx: Tx, officeId: number): Promise<Regulation | undefined> {
    return (await this.timelines.of(tx, officeId)).versions.at(-1)?.regulation;
  }

  /** Names of the units there ever were, for drop-downs. */
  async unitNames(tx: Tx, officeId: number): Promise<readonly string[]> {
    const units = await this.directory.allUnits(tx, officeId);
    return [...new Set(units.flatMap(({ versions }) => versions.map(({ name }) => name)))];
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
}

export function requestOf(caller: Caller, { key, dryRun }: HowToWrite): WriteRequest {
  return { caller, idempotencyKey: key, dryRun, refuseKnown: true };
}

/** The same submitted twice has no number of its own to be known by. */
export function alreadyRecorded(item: SubmittedItem) {
  return ledgerError.recorded_before({ event: item.eventNo });
}

/** A row says several things; all that is wrong with them is told at once. */
export function collecting(): { readonly take: <T>(read: () => T) => T | undefined; readonly done: () => void } {
  const problems: { field: string; code: string; message: string }[] = [];
  return {
    take: (read) => {
      try {
        return read();
      } catch (error) {
        const { code, message } = error as { code?: unknown; message: string };
        if (typeof code !== 'string') throw error;
        problems.push({ field: code, code, message });
        return undefined;
      }
    },
    done: () => {
      if (problems.length > 0) throw invalidInput(problems);
    },
  };
}

class UnitsByName {
  private readonly byName = new Map<string, { id: number; from: LocalDate; to: LocalDate }[]>();

  constructor(units: readonly Unit[]) {
    for (const { id, versions, merger } of units)
      versions.forEach(({ name, from }, i) => {
        const to = versions[i + 1]?.from ?? merger?.on ?? '9999-12-31';
        this.byName.set(name, [...(this.byName.get(name) ?? []), { id, from, to }]);
      });
  }

  /** Whoever was called so on the day, else the only one ever called so. Throws `import_unit_unknown`. */
  idOf(name: string, on: LocalDate): number {
    const all = this.byName.get(name) ?? [];
    const then = all.find(({ from, to }) => from <= on && on < to);
    const ids = new Set(all.map(({ id }) => id));
    const [only] = ids.size === 1 ? ids : [];
    const id = then?.id ?? only;
    if (id === undefined) throw editorialError.import_unit_unknown({ name });
    return id;
  }

  isCalled(id: number, name: string): boolean {
    return (this.byName.get(name) ?? []).some((each) => each.id === id);
  }
}

function contributorsIn(text: string, on: LocalDate, names: UnitsByName): ContributorInput[] {
  const parts = text.split(/[、，,;；\n]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [unit = '', person] = part.split('/').map((each) => each.trim());
      return { unitId: names.idOf(unit, on), ...(person && { person }) };
    });
}

function theItem(found: readonly SubmittedItem[], title: string, unit: string, names: UnitsByName): SubmittedItem {
  const own = unit === '' ? found : found.filter((item) => isOf(item, unit, names));
  const [item, another] = own.filter(({ status }) => status !== 'withdrawn' && status !== 'purged');
  if (!item) throw editorialError.import_item_unknown({ title });
  if (another) throw editorialError.import_item_ambiguous({ title });
  return item;
}

function isOf(item: SubmittedItem, unit: string, names: UnitsByName): boolean {
  return item.contributors.some(({ unitId }) => names.isCalled(unitId, unit));
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
