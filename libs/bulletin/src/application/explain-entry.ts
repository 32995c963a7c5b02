import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Directory, type Unit } from '@app/directory';
import { ledgerError, ReadLedger, type Explanation } from '@app/ledger';
import type { Tx } from '@app/platform';
import { EntryLines, type EntryLine } from './entry-lines';

/** An explanation with the names a reader needs beside it. */
export interface ExplainedEntry {
  readonly explanation: Explanation;
  readonly line: EntryLine;
  readonly unit: string;
}

@Injectable()
export class ExplainEntry {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly directory: Directory,
    private readonly lines: EntryLines,
  ) {}

  /** Another unit's entry is refused to a reader of one unit exactly as one that does not exist: `entry_not_found`. */
  async explain(tx: Tx, officeId: number, seq: number, onlyUnit: number | null): Promise<ExplainedEntry> {
    const entry = await this.ledger.entry(tx, officeId, seq);
    if (onlyUnit !== null && entry.unitId !== onlyUnit) throw ledgerError.entry_not_found({ entry: seq });
    const [line] = await this.lines.of(tx, officeId, [entry]);
    if (!line) throw new Error('one entry makes one line');
    const units = await this.directory.allUnits(tx, officeId);
    return {
      explanation: await this.ledger.explain(tx, officeId, seq),
      line,
      unit: nameOf(units, entry.unitId, entry.occurredOn),
    };
  }
}

/** What a unit was called on a date. */
export function nameOf(units: readonly Unit[], unitId: number, on: LocalDate): string {
  const versions = units.find(({ id }) => id === unitId)?.versions ?? [];
  return (versions.findLast(({ from }) => from <= on) ?? versions[0])?.name ?? `单位 ${unitId}`;
}
