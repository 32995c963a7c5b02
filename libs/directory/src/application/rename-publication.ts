import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { titlesFor } from '../domain/publication';
import { Publications } from '../persistence/publications';

export interface PublicationRenaming {
  readonly officeId: number;
  /** `name@level`; the key itself never changes. */
  readonly key: string;
  readonly title: string;
  readonly from: LocalDate;
}

@Injectable()
export class RenamePublication {
  constructor(private readonly publications: Publications) {}

  /** Doing it again does nothing. Found by its former title as well, and priced as before. */
  async rename(tx: Tx, { officeId, key, title, from }: PublicationRenaming): Promise<void> {
    checkInput({ title: { label: '刊名', text: title, longest: 100 }, from: { label: '起始日期', date: from } });
    const publications = await this.publications.ofOffice(tx, officeId);
    const publication = publications.find((each) => each.key === key);
    if (!publication) throw directoryError.publication_not_found({ key });
    await this.publications.addTitles(tx, officeId, publication.id, titlesFor(publications, publication, title, from));
  }
}
