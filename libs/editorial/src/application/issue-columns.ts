import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { type ColumnOn, Directory } from '@app/directory';
import { RegulationTimelines } from '@app/ledger';
import type { Tx } from '@app/platform';
import { editorialError } from '../domain/errors';

/** The columns of a publication on the day of an issue. */
export interface ColumnsOfIssue {
  readonly known: KnownColumns;
  /** Whether the regulation prices them: then the column is part of the adoption event. */
  readonly isPriced: boolean;
}

@Injectable()
export class IssueColumns {
  constructor(
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
  ) {}

  async of(
    tx: Tx,
    officeId: number,
    { publication, issuedOn }: { readonly publication: string; readonly issuedOn: LocalDate },
  ): Promise<ColumnsOfIssue> {
    const { columns } = await this.directory.requirePublication(tx, officeId, publication, issuedOn);
    const version = (await this.timelines.of(tx, officeId)).vocabularyAt(issuedOn);
    const isPriced = version?.regulation.publications.get(publication)?.only.has('column') ?? false;
    return { known: new KnownColumns(columns), isPriced };
  }
}

export class KnownColumns {
  constructor(readonly all: readonly ColumnOn[]) {}

  /** Refuses with `column_unknown` what is not in use, and names what is. */
  require(code: string): ColumnOn {
    const found = this.all.find((column) => column.code === code);
    if (found) return found;
    throw editorialError.column_unknown({
      column: code,
      columns: this.all.map(({ title, code: each }) => `${title}（${each}）`),
    });
  }
}
