import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import { People, type Person } from '../persistence/people';

export interface PeopleSought {
  readonly unitId?: number;
  /** Part of the name. */
  readonly text?: string;
}

/** Lists the authors of an office. They are some hundreds and kept in memory, so a page is cut from all of them. */
@Injectable()
export class ListPeople {
  constructor(private readonly people: People) {}

  async page(
    tx: Tx,
    officeId: number,
    { unitId, text }: PeopleSought,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Person>> {
    const [after] = cursor === undefined ? [0] : decodeCursor(cursor, ['number']);
    const found = (await this.people.ofOffice(tx, officeId)).filter(
      (person) =>
        person.id > after &&
        (unitId === undefined || person.unitId === unitId) &&
        (text === undefined || person.name.includes(text)),
    );
    return pageOf(found.slice(0, limit + 1), limit, ({ id }) => [id]);
  }
}
