import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import type { WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface AdoptionInput extends EventInput {
  readonly itemId: string;
  /** Key, name, present or former title of a publication of the office. */
  readonly publication: string;
  /** Needed only where one name stands at several levels. */
  readonly level?: string;
  /** Issue number; an item is adopted once in an issue. */
  readonly issue?: string;
}

/** Records that a publication adopted an item. */
@Injectable()
export class RecordAdoption {
  constructor(
    private readonly desk: EventDesk,
    private readonly directory: Directory,
  ) {}

  record(request: WriteRequest, input: AdoptionInput): Promise<RecordedEvent> {
    const { publication, level, issue, occurredOn } = input;
    const named = level === undefined || publication.includes('@') ? publication : `${publication}@${level}`;
    return this.desk.record(request, {
      command: 'record-adoption',
      type: 'adoption',
      input,
      contributorsOfItem: true,
      step: { action: 'adopt' },
      more: issue === undefined ? {} : { issue },
      resolve: async (tx) => {
        const { officeId } = request.caller;
        const found =
          (await this.directory.findPublication(tx, officeId, named, occurredOn)) ??
          (await this.directory.requirePublication(tx, officeId, publication, occurredOn));
        if (level !== undefined && found.level !== level)
          throw editorialError.publication_level_differs({ title: found.title, level });
        return { pub: found.key };
      },
    });
  }
}
