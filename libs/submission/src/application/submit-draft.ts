import { Injectable } from '@nestjs/common';
import { Clock, type Caller, type Json, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { visibleUnit } from '@app/identity';
import { RecordEvent, type Receipt } from '@app/ledger';
import { UnitOfWork, type Tx, type WriteRequest } from '@app/platform';
import { submissionError } from '../domain/errors';
import { OfficeChoices } from '../persistence/office-choices';
import { participantsOf } from './contributors';
import { HandIn, type HandedIn } from './hand-in';
import { ItemLife } from './item-life';
import { declarationDetails, refuseFutureCheck, type Declaration } from './submit-item';
import { ScreenText } from './screen-text';
import { WorkingText, type Writing } from './working-text';

export interface SubmitDraftInput {
  /** The version of the text that is handed in. */
  readonly version: number;
  readonly declaration: Declaration;
  /** The day the office received it; for editors who enter paper. */
  readonly occurredOn?: LocalDate;
}

/** Hands in a draft, or again what was returned. The event of the submission is recorded once, at the first time. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: RecordEvent,
    private readonly directory: Directory,
    private readonly texts: WorkingText,
    private readonly handIn: HandIn,
    private readonly life: ItemLife,
    private readonly screen: ScreenText,
    private readonly choices: OfficeChoices,
    private readonly clock: Clock,
  ) {}

  /** The receipt of the submission event; null when the item was submitted before. */
  async submit(
    request: WriteRequest,
    itemId: string,
    input: SubmitDraftInput,
  ): Promise<{ receipt: Receipt | null; replayed: boolean }> {
    refuseFutureCheck(input.declaration, this.clock.today());
    const { caller } = request;
    const again = await this.unitOfWork.read((tx) => this.handIn.isReturned(tx, caller.officeId, itemId));
    return again ? this.again(caller, itemId, input) : this.first(request, itemId, input);
  }

  private async again(caller: Caller, itemId: string, input: SubmitDraftInput) {
    await this.unitOfWork.run(async (tx) => {
      const writing = await this.texts.require(tx, caller, itemId, input.version, 'submit');
      await this.requireFit(tx, writing);
      await this.handIn.store(tx, [this.handedIn(caller, writing, input, {}, this.clock.now())]);
    });
    return { receipt: null, replayed: false };
  }

  private async first(request: WriteRequest, itemId: string, input: SubmitDraftInput) {
    const { caller } = request;
    const today = this.clock.today();
    const submittedOn = input.occurredOn ?? today;
    if (visibleUnit(caller) !== null && submittedOn !== today) throw submissionError.receipt_not_today({ today });
    let writing: Writing | undefined;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'submit-draft',
      input: { itemId, ...input } as unknown as Json,
      foresight: { read: this.life.hold, keys: [itemId] },
      raw: { type: 'submission', on: submittedOn, item: itemId },
      check: async (tx, raw) => {
        writing = await this.texts.require(tx, caller, itemId, input.version, 'submit');
        const { title, contributors } = writing.item;
        if (title.trim() === '' || contributors.length === 0) throw submissionError.draft_incomplete();
        await this.requireFit(tx, writing);
        const unitIds = contributors.map(({ unitId }) => unitId);
        await this.directory.requireUnits(tx, caller.officeId, unitIds, submittedOn);
        return { ...raw, title, units: participantsOf(contributors) };
      },
      alongside: {
        store: this.handIn.store,
        // With a fair share of the bands a long text has.
        rowsEach: 32,
        row: ({ event }) => {
          if (!writing) throw new Error('a draft was recorded that was not checked');
          const { item, draft } = writing;
          const received = { ...item, submittedOn, eventNo: event.no };
          const details = { event: event.no };
          return this.handedIn(caller, { item: received, draft }, input, details, new Date(event.recordedAt));
        },
      },
    });
    return { receipt, replayed };
  }

  /** What the office asks of every text that is handed in: no secrets, and a signature where it wants one. */
  private async requireFit(tx: Tx, { item, draft }: Writing): Promise<void> {
    const { title, body } = draft;
    await this.screen.require(tx, item.officeId, { title, body, contact: item.contact });
    await this.screen.requireKind(tx, item.officeId, item.kind);
    const { signOffRequired } = await this.choices.settings(tx, item.officeId);
    if (signOffRequired && !draft.signedOff) throw submissionError.sign_off_missing();
  }

  private handedIn(
    caller: Caller,
    { item, draft }: Writing,
    { declaration }: SubmitDraftInput,
    event: { readonly event?: number },
    at: Date,
  ): HandedIn {
    const actor = { id: caller.accountId, name: caller.name };
    const details = { ...declarationDetails(declaration), ...event };
    const move = { officeId: item.officeId, itemId: item.id, action: 'submit', actor, at, details } as const;
    return { item, draft, move, caller };
  }
}
