import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { Publications } from '../persistence/publications';

/** A publication as a regulation lists it; without a title its name is the title. */
export interface ListedPublication {
  /** `name@level`. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly title?: string;
}

@Injectable()
export class TakePublications {
  constructor(private readonly publications: Publications) {}

  /**
   * Adds the publications of a regulation that the office does not have and answers with their keys; those it has keep
   * the title they have. `from` is the first day of the regulation.
   */
  async take(tx: Tx, officeId: number, listed: Iterable<ListedPublication>, from: LocalDate): Promise<string[]> {
    checkInput({ from: { label: '施行日期', date: from } });
    const known = new Set((await this.publications.ofOffice(tx, officeId)).map(({ key }) => key));
    const added: string[] = [];
    for (const { key, name, level, title = name } of listed) {
      if (known.has(key)) continue;
      checkInput({
        name: { label: '刊物名称', text: name, longest: 100 },
        level: { label: '级别', text: level, longest: 40 },
        title: { label: '刊名', text: title, longest: 100 },
      });
      await this.publications.add(tx, officeId, { key, name, level, titles: [{ from, title }] });
      known.add(key);
      added.push(key);
    }
    return added;
  }
}
