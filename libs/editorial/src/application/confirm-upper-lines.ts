import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type LocalDate } from '@app/kernel';
import type { Receipt } from '@app/ledger';
import { type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import { editorialError } from '../domain/errors';
import type { UpperList, UpperListLine } from '../domain/upper-list/upper-list';
import { UpperLists } from '../persistence/upper-lists';
import { MatchUpperLines } from './match-upper-lines';
import { ReadUpperLists } from './read-upper-lists';
import { type AdoptionInput, RecordAdoption } from './record-adoption';
import { StandingAdoptions } from './standing-adoptions';

/** What an editor says of one line: the item it is about, and what the list does not say or says wrongly. */
export interface LineConfirmed {
  readonly no: number;
  readonly itemId: string;
  /** Key, name or title of the publication; the line's own when left out. */
  readonly publication?: string;
  readonly issue?: string;
  readonly occurredOn?: LocalDate;
  /** How it was placed: 头条, 单篇, 综合采用 … */
  readonly placement?: string;
  /** Words of the regulation's vocabularies: `{form: single}`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** What became of one line. */
export type LineOutcome =
  | {
      readonly no: number;
      /** The adoption's event; null in a dry run. */
      readonly event: number | null;
      /** It stood before, by this list, by another one, or recorded by hand. */
      readonly already: boolean;
      /** Of what was recorded now. */
      readonly receipt: Receipt | null;
    }
  | { readonly no: number; readonly error: DomainError };

/** A line that may be recorded: the adoption it says, and the event of it that stands already. */
interface ReadyLine {
  readonly line: UpperListLine;
  readonly adoption: AdoptionInput;
  readonly event: number | undefined;
}

/** Makes adoptions of confirmed lines: each once, however often it is confirmed and in however many lists it stands. */
@Injectable()
export class ConfirmUpperLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: UpperLists,
    private readonly reading: ReadUpperLists,
    private readonly matching: MatchUpperLines,
    private readonly standing: StandingAdoptions,
    private readonly adoptions: RecordAdoption,
    private readonly clock: Clock,
  ) {}

  /** Line by line: what one is refused for is told in its outcome and does not keep the others. */
  async confirm(request: WriteRequest, id: string, lines: readonly LineConfirmed[]): Promise<LineOutcome[]> {
    const list = await this.unitOfWork.read((tx) => this.reading.requireOpen(tx, request.caller.officeId, id));
    const outcomes: LineOutcome[] = [];
    for (const line of lines) {
      try {
        outcomes.push(await this.one(request, list, line));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ no: line.no, error });
      }
    }
    return outcomes;
  }

  private async one(request: WriteRequest, list: UpperList, confirmed: LineConfirmed): Promise<LineOutcome> {
    const { no, itemId } = confirmed;
    const { line, adoption, event } = await this.unitOfWork.read((tx) => this.ready(tx, list, confirmed));
    if (event !== undefined) {
      if (!request.dryRun) await this.settle(request, line, itemId, event);
      return { no, event, already: true, receipt: null };
    }
    // What makes it happen once is the adoption's natural key; the request's own key is for the whole batch.
    const { receipt, replayed } = await this.adoptions.record({ ...request, idempotencyKey: null }, adoption);
    if (request.dryRun) return { no, event: null, already: false, receipt };
    // Should this fail, the adoption stands: confirmed once more, the line finds it.
    await this.settle(request, line, itemId, receipt.event.no);
    return { no, event: receipt.event.no, already: replayed, receipt };
  }

  private async ready(
    tx: Tx,
    list: UpperList,
    { no, itemId, fields, placement, ...said }: LineConfirmed,
  ): Promise<ReadyLine> {
    const line = (await this.lists.linesByNo(tx, list.id, [no])).get(no);
    if (!line) throw editorialError.upper_line_not_found({ no });
    if (line.status === 'not_ours') throw editorialError.upper_line_not_ours({ no });
    const known = (await this.matching.standing(tx, list.officeId, [line])).get(line.fingerprint);
    if (known && known.itemId !== itemId) throw editorialError.upper_line_of_another_item({ no, event: known.event });
    const publication = said.publication ?? line.pubKey;
    const occurredOn = said.occurredOn ?? line.adoptedOn;
    const issue = said.issue ?? line.issue;
    if (publication === null) throw editorialError.upper_publication_unknown({ no, text: line.publication });
    if (occurredOn === null) throw editorialError.upper_line_without_date({ no, text: line.dateText });
    const adoption: AdoptionInput = {
      ...{ itemId, publication, occurredOn, note: `据《${list.name}》第 ${no} 行` },
      ...(issue === '' ? {} : { issue }),
      ...(fields === undefined ? {} : { fields }),
      ...(placement === undefined ? {} : { placement }),
    };
    const event = known?.event ?? (await this.standing.find(tx, list.officeId, adoption));
    return { line, adoption, event };
  }

  private async settle({ caller }: WriteRequest, line: UpperListLine, itemId: string, eventNo: number): Promise<void> {
    const who = { decidedBy: caller.name, decidedAt: this.clock.now() };
    const decision = { status: 'recorded', itemId, eventNo, ...who } as const;
    await this.unitOfWork.run((tx) => this.lists.decide(tx, line.listId, [line.no], line.status, decision));
  }
}
