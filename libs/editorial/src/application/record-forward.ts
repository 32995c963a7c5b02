import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import type { Tx, WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface ForwardInput extends EventInput {
  readonly itemId: string;
  /** Code of a route of the office; may stand in `fields` where the regulation prices it. */
  readonly route?: string;
  /** Number of the letter it went with. */
  readonly number?: string;
}

/** Records that the office sent an item on to an upper office, by one of its routes. */
@Injectable()
export class RecordForward {
  constructor(
    private readonly desk: EventDesk,
    private readonly directory: Directory,
  ) {}

  record(request: WriteRequest, input: ForwardInput): Promise<RecordedEvent> {
    return this.desk.record(request, {
      command: 'record-forward',
      type: 'forward',
      input,
      contributorsOfItem: true,
      step: { action: 'forward' },
      resolve: async (tx) => ({ facts: await this.facts(tx, request.caller.officeId, input) }),
    });
  }

  private async facts(tx: Tx, officeId: number, { route, number, fields, occurredOn }: ForwardInput) {
    const inFields = fields?.['route'];
    if (route !== undefined && inFields !== undefined && route !== inFields)
      throw editorialError.forward_route_twice({ route, other: inFields });
    const letter = number === undefined ? {} : { document_no: number };
    const code = route ?? inFields;
    const known = await this.directory.forwardRoutesOn(tx, officeId, occurredOn);
    if (known.length === 0 && route === undefined) return letter;
    if (code === undefined) throw editorialError.forward_route_missing({ known: known.map(({ title }) => title) });
    const { to } = await this.directory.requireForwardRoute(tx, officeId, code, occurredOn);
    return { ...letter, to_office: to, ...(inFields === undefined ? { route: code } : {}) };
  }
}
