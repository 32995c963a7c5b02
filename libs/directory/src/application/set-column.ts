import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { type Column, type ColumnChange, columnsOn, type ColumnVersion, columnVersions } from '../domain/column';
import { directoryError } from '../domain/errors';
import { Publications } from '../persistence/publications';

export interface ColumnSetting {
  readonly officeId: number;
  /** `name@level` of the publication. */
  readonly key: string;
  readonly code: string;
  /** Needed for a new column; what is left out stays as it is. */
  readonly title?: string;
  readonly sortNo?: number;
  readonly inUse?: boolean;
  readonly from: LocalDate;
}

/** Gives a publication a column, or changes its title, its place or whether it is in use, from a day on. */
@Injectable()
export class SetColumn {
  constructor(private readonly publications: Publications) {}

  /** Doing it again does nothing. */
  async set(tx: Tx, { officeId, key, code, from, ...wanted }: ColumnSetting): Promise<void> {
    // A form's empty field arrives as an own property without a value, and leaves as it is what it does not name.
    const change: ColumnChange = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    checkInput({
      code: { label: '栏目代码', text: code, longest: 40 },
      from: { label: '起始日期', date: from },
      ...(change.title === undefined ? {} : { title: { label: '栏目名称', text: change.title, longest: 40 } }),
    });
    const publication = (await this.publications.ofOffice(tx, officeId)).find((each) => each.key === key);
    if (!publication) throw directoryError.publication_not_found({ key });
    const { columns, id } = publication;
    const known = columns.find((each) => each.code === code);
    const versions = known ? columnVersions(known, from, change) : [newColumn(columns, from, change)];
    if (versions.some(({ inUse }) => inUse)) refuseTakenTitle(columns, code, versions);
    await this.publications.addColumn(tx, officeId, id, { code, versions });
  }
}

/** Behind those there are, unless its place is said. */
function newColumn(columns: readonly Column[], from: LocalDate, change: ColumnChange): ColumnVersion {
  const { title, inUse = true, sortNo = columns.length + 1 } = change;
  if (title === undefined) throw directoryError.column_without_title();
  return { from, title, sortNo, inUse };
}

function refuseTakenTitle(columns: readonly Column[], code: string, versions: readonly ColumnVersion[]): void {
  const others = columns.filter((each) => each.code !== code);
  for (const { from, title } of versions)
    if (columnsOn(others, from).some((each) => each.title === title))
      throw directoryError.column_title_taken({ title });
}
