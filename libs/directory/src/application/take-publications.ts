import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import type { Column } from '../domain/column';
import { Publications } from '../persistence/publications';

/** A publication as a regulation lists it; without a title its name is the title. */
export interface ListedPublication {
  /** `name@level`. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly title?: string;
  /** The columns the regulation knows of it, in its order. */
  readonly columns?: readonly { readonly code: string; readonly title: string }[];
}

@Injectable()
export class TakePublications {
  constructor(private readonly publications: Publications) {}

  /**
   * Adds the publications of a regulation that the office does not have and answers with their keys; those it has keep
   * the title they have, and get the columns they lack. `from` is the first day of the regulation.
   */
  async take(tx: Tx, officeId: number, listed: Iterable<ListedPublication>, from: LocalDate): Promise<string[]> {
    checkInput({ from: { label: '施行日期', date: from } });
    const known = new Map((await this.publications.ofOffice(tx, officeId)).map((each) => [each.key, each]));
    const added: string[] = [];
    for (const each of listed) {
      const there = known.get(each.key);
      const id = there?.id ?? (await this.add(tx, officeId, each, from));
      await this.addColumns(tx, officeId, id, { there: there?.columns ?? [], listed: each.columns ?? [] }, from);
      if (!there) added.push(each.key);
    }
    return added;
  }

  private async add(tx: Tx, officeId: number, listed: ListedPublication, from: LocalDate): Promise<number> {
    const { key, name, level, title = name } = listed;
    checkInput({
      name: { label: '刊物名称', text: name, longest: 100 },
      level: { label: '级别', text: level, longest: 40 },
      title: { label: '刊名', text: title, longest: 100 },
    });
    return this.publications.add(tx, officeId, { key, name, level, titles: [{ from, title }] });
  }

  private async addColumns(
    tx: Tx,
    officeId: number,
    publicationId: number,
    columns: { readonly there: readonly Column[]; readonly listed: NonNullable<ListedPublication['columns']> },
    from: LocalDate,
  ): Promise<void> {
    const known = new Set(columns.there.map(({ code }) => code));
    let sortNo = known.size;
    for (const { code, title } of columns.listed) {
      if (known.has(code)) continue;
      sortNo += 1;
      checkInput({
        code: { label: '栏目', text: code, longest: 40 },
        title: { label: '栏目名称', text: title, longest: 40 },
      });
      const versions = [{ from, title, sortNo, inUse: true }];
      await this.publications.addColumn(tx, officeId, publicationId, { code, versions });
    }
  }
}
