import { Injectable } from '@nestjs/common';
import { Directory, type PublicationOn } from '@app/directory';
import { type EventPart, ledgerError, RegulationTimelines } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import type { SubmittedItem } from '@app/submission';
import { editorialError } from '../domain/errors';
import { isPlacement, placementNames } from '../domain/placement';
import { type DeskOrder, EventDesk, type EventInput, type RecordedEvent } from './event-desk';
import { IssuePlaces, type NewLine } from './issue-places';
import { mayBeSame, StandingAdoptions } from './standing-adoptions';

export interface AdoptionInput extends EventInput {
  readonly itemId: string;
  /** Key, name, present or former title of a publication of the office. */
  readonly publication: string;
  /** Needed only where one name stands at several levels. */
  readonly level?: string;
  /**
   * Issue number; an item is adopted once in an issue. One that the office has opened takes the item in, or refuses it when
   * it is closed.
   */
  readonly issue?: string;
  /** How an upper office's publication placed it: a word of the regulation where it has a vocabulary of that name, else of `placementNames`. */
  readonly placement?: string;
  /** Where it stands in an issue of the office's own, when the regulation does not price the column. */
  readonly column?: string;
}

/** Records that a publication adopted an item. */
@Injectable()
export class RecordAdoption {
  constructor(
    private readonly desk: EventDesk,
    private readonly directory: Directory,
    private readonly places: IssuePlaces,
    private readonly standing: StandingAdoptions,
    private readonly timelines: RegulationTimelines,
  ) {}

  record(request: WriteRequest, input: AdoptionInput): Promise<RecordedEvent> {
    return this.desk.record(request, { command: 'record-adoption', ...this.order(request, input) });
  }

  /** The same as a part of what is recorded together with it; `instead` is the adoption that is taken back before. */
  part(request: WriteRequest, input: AdoptionInput, instead: number): EventPart {
    return this.desk.part(request, this.order(request, input, instead));
  }

  private order({ caller }: WriteRequest, input: AdoptionInput, instead?: number): Omit<DeskOrder, 'command'> {
    const { publication, level, issue, occurredOn } = input;
    const { officeId, name } = caller;
    const named = level === undefined || publication.includes('@') ? publication : `${publication}@${level}`;
    let line: NewLine['line'] | null = null;
    return {
      type: 'adoption',
      input,
      contributorsOfItem: true,
      step: { action: 'adopt' },
      more: issue === undefined ? {} : { issue },
      resolve: async (tx, item) => {
        const found =
          (await this.directory.findPublication(tx, officeId, named, occurredOn)) ??
          (await this.directory.requirePublication(tx, officeId, publication, occurredOn));
        if (level !== undefined && found.level !== level)
          throw editorialError.publication_level_differs({ title: found.title, level });
        const pub = found.key;
        const asked = issue === undefined ? null : { publication: pub, issue, occurredOn };
        const open = asked && (await this.places.openIssue(tx, officeId, asked));
        line = open && lineOf(open.id, officeId, item, input);
        if (item?.status === 'adopted' || instead !== undefined)
          await this.refuseTwice(tx, item, found, issue ?? '', instead);
        const facts = await this.placed(tx, officeId, input);
        return { pub, ...(open ? { issue: open.label } : {}), ...facts };
      },
      alongside: {
        store: this.places.addLines,
        rowsEach: 2,
        row: ({ event }): NewLine | null => line && { line: { ...line, eventNo: event.no }, by: name },
      },
    };
  }

  /** Adopted first and laid out afterwards, an item would be paid for twice. */
  private async refuseTwice(
    tx: Tx,
    item: SubmittedItem | null,
    { key, title }: PublicationOn,
    issue: string,
    instead?: number,
  ) {
    const standing = item ? await this.standing.of(tx, item.officeId, item.id, key) : [];
    // One that stands in the issue is the same write once more: the book answers it.
    if (instead !== undefined && !standing.some((each) => each.event === instead || each.issue === issue))
      throw ledgerError.already_cancelled({ event: instead });
    const same = standing.find((each) => each.event !== instead && mayBeSame(each.issue, issue));
    if (same) throw editorialError.adopted_before({ title, event: same.event, issue: same.issue });
  }

  private async placed(tx: Tx, officeId: number, { placement, occurredOn }: AdoptionInput) {
    if (placement === undefined) return {};
    const version = (await this.timelines.of(tx, officeId)).vocabularyAt(occurredOn);
    const priced = version?.regulation.eventShapes.get('adoption')?.fields.has('placement');
    if (!priced && !isPlacement(placement)) {
      const known = Object.entries(placementNames).map(([word, name]) => `${word}（${name}）`);
      throw editorialError.placement_unknown({ placement, known });
    }
    return { facts: { placement } };
  }
}

function lineOf(issueId: string, officeId: number, item: SubmittedItem | null, input: AdoptionInput): NewLine['line'] {
  const column = input.column ?? input.fields?.['column'] ?? null;
  return { officeId, issueId, eventNo: 0, itemId: input.itemId, revision: item?.revisions ?? 0, column };
}
