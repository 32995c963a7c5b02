import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { heldOn } from '../domain/history';
import type { Numbering } from '../domain/numbering';
import { Publications } from '../persistence/publications';

export interface PublicationNumbering extends Numbering {
  readonly officeId: number;
  /** `name@level` of the publication. */
  readonly key: string;
}

/** Says how the issues of a publication are numbered from a day on. */
@Injectable()
export class NumberPublication {
  constructor(private readonly publications: Publications) {}

  /** Doing it again does nothing. Numbers that were given stay; see who gives them for how a later rule goes on. */
  async number(tx: Tx, { officeId, key, ...numbering }: PublicationNumbering): Promise<void> {
    checkInput({ from: { label: '起始日期', date: numbering.from } });
    const publication = (await this.publications.ofOffice(tx, officeId)).find((each) => each.key === key);
    if (!publication) throw directoryError.publication_not_found({ key });
    const held = heldOn(publication.numberings, numbering.from);
    if (held && isSame(held, numbering)) return;
    await this.publications.addNumbering(tx, officeId, publication.id, numbering);
  }
}

function isSame(a: Numbering, b: Numbering): boolean {
  const fields = ['from', 'reset', 'first', 'firstCumulative'] as const;
  return fields.every((field) => a[field] === b[field]);
}
