import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Json, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { visibleUnit } from '@app/identity';
import { RecordEvent, type Receipt } from '@app/ledger';
import { sha256Hex, type Tx, type WriteRequest } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { Item } from '../domain/item';
import type { ItemRevision, ItemStep, StepDetails } from '../domain/item-step';
import { plainText } from '../domain/plain-text';
import { bandsOf } from '../domain/similarity/bands';
import { type Fingerprint, Fingerprints } from '../persistence/fingerprints';
import { ItemRevisions } from '../persistence/item-revisions';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { UrgentItems } from '../persistence/urgent-items';
import { DeclareUrgent, type UrgencyInput } from './declare-urgent';
import { OfficeChoices } from '../persistence/office-choices';
import { ScreenText } from './screen-text';
import { contributorsOf, participantsOf, requireOwnLead, type ContributorInput } from './contributors';

/** That somebody read the text for secrets before it was handed in. */
export interface Declaration {
  /** Who checked, by name. */
  readonly checkedBy: string;
  readonly checkedOn: LocalDate;
}

/** The head of the unit who signed, by name, and when. */
export interface SignOff {
  readonly signedBy: string;
  readonly signedOn: LocalDate;
}

export interface SubmitItemInput {
  readonly title: string;
  readonly contributors: readonly ContributorInput[];
  /** The day the office received it; today unless an editor enters paper that came earlier. */
  readonly occurredOn?: LocalDate;
  readonly note?: string;
  readonly body?: string;
  readonly kind?: string;
  readonly contact?: string;
  /** When what it tells of happened, ISO 8601. */
  readonly happenedAt?: string;
  readonly declaration: Declaration;
  /** That the head of the unit signed the text off; needed where the office requires it. */
  readonly signOff?: SignOff;
  /** Of an urgent item: how grave it is, when it happened and when the unit knew. */
  readonly urgency?: UrgencyInput;
}

/** An item as it comes into being when it is handed in with one request. */
interface Submission {
  readonly item: Item;
  readonly revision: Omit<ItemRevision, 'purged'>;
  readonly steps: readonly ItemStep[];
  readonly fingerprint: Fingerprint;
}

/** Submits an item without a draft: the item, its first revision and step, and the submission event, in one transaction. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly events: RecordEvent,
    private readonly directory: Directory,
    private readonly items: Items,
    private readonly revisions: ItemRevisions,
    private readonly steps: ItemSteps,
    private readonly fingerprints: Fingerprints,
    private readonly screen: ScreenText,
    private readonly choices: OfficeChoices,
    private readonly declareUrgent: DeclareUrgent,
    private readonly urgent: UrgentItems,
    private readonly clock: Clock,
  ) {}

  private readonly store = async (tx: Tx, submissions: readonly Submission[]) => {
    await this.items.add(
      tx,
      submissions.map(({ item }) => item),
    );
    await this.revisions.add(
      tx,
      submissions.map(({ revision }) => revision),
    );
    await this.steps.add(
      tx,
      submissions.flatMap(({ steps }) => steps),
    );
    await this.fingerprints.add(
      tx,
      submissions.map(({ fingerprint }) => fingerprint),
    );
    await this.urgent.follow(
      tx,
      submissions.flatMap(({ item: { officeId }, steps }) => steps.map((step) => ({ officeId, ...step }))),
    );
  };

  /** Liaisons submit what their own unit leads, and today. A dry run answers with the receipt the item would get. */
  async submit(
    request: WriteRequest,
    input: SubmitItemInput,
  ): Promise<{ itemId: string; receipt: Receipt; replayed: boolean }> {
    const { caller } = request;
    requireOwnLead(caller, input.contributors);
    const contributors = contributorsOf(input.contributors);
    const id = randomUUID();
    const today = this.clock.today();
    const submittedOn = input.occurredOn ?? today;
    // Whoever hands something in cannot say when it was received: a missed quota would be repaired by its own unit.
    if (visibleUnit(caller) !== null && submittedOn !== today) throw submissionError.receipt_not_today({ today });
    refuseFutureCheck(input.declaration, today);
    if (input.signOff) refuseFutureSignature(input.signOff, today);
    const { title, note, urgency } = input;
    const bands = bandsOf({ title, body: plainText(input.body ?? '') });
    let declared: StepDetails | null = null;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'submit-item',
      // The key's archive needs to compare the text, not to keep it.
      input: { ...input, ...(input.body === undefined ? {} : { body: sha256Hex(input.body) }) } as unknown as Json,
      raw: {
        type: 'submission',
        on: submittedOn,
        item: id,
        title,
        units: participantsOf(contributors),
        ...(note === undefined ? {} : { note }),
      },
      check: async (tx, raw) => {
        const { body, contact, kind } = input;
        await this.screen.require(tx, caller.officeId, { title, body, contact, note });
        await this.screen.requireKind(tx, caller.officeId, kind);
        const { signOffRequired } = await this.choices.settings(tx, caller.officeId);
        if (signOffRequired && !input.signOff) throw submissionError.sign_off_missing();
        declared = urgency ? await this.declareUrgent.details(tx, caller.officeId, urgency) : null;
        const unitIds = contributors.map(({ unitId }) => unitId);
        await this.directory.requireUnits(tx, caller.officeId, unitIds, submittedOn);
        return raw;
      },
      alongside: {
        store: this.store,
        // The item, its text, its step, its fingerprint with each band, and a link a unit; of an urgent one another step, and its place in the list.
        rowsEach: 4 + bands.length + contributors.length + (urgency ? 2 : 0),
        row: ({ event }) => ({
          ...submissionOf(request, input, { id, contributors, submittedOn, declared }, event),
          fingerprint: { itemId: id, officeId: caller.officeId, submittedOn, bands },
        }),
      },
    });
    return { itemId: receipt.event.itemId ?? id, receipt, replayed };
  }
}

export function refuseFutureCheck({ checkedOn }: Declaration, today: LocalDate): void {
  if (checkedOn > today) throw submissionError.day_in_future({ field: '保密审查日期', today });
}

export function refuseFutureSignature({ signedOn }: SignOff, today: LocalDate): void {
  if (signedOn > today) throw submissionError.day_in_future({ field: '审签日期', today });
}

function submissionOf(
  { caller }: WriteRequest,
  { title, body = '', kind, contact, happenedAt, declaration, signOff }: SubmitItemInput,
  { declared, ...known }: Pick<Item, 'id' | 'contributors'> & { submittedOn: LocalDate; declared: StepDetails | null },
  event: Receipt['event'],
): Omit<Submission, 'fingerprint'> {
  const at = new Date(event.recordedAt);
  const { accountId, name, officeId } = caller;
  const handedIn: ItemStep = {
    itemId: known.id,
    no: 1,
    action: 'submit',
    from: 'start',
    to: 'submitted',
    actorId: accountId,
    actorName: name,
    recordedAt: at,
    details: { ...declarationDetails(declaration), ...signOffDetails(signOff), event: event.no, revision: 1 },
    words: null,
  };
  return {
    item: {
      ...known,
      officeId,
      unitId: visibleUnit(caller),
      title,
      kind: kind ?? null,
      contact: contact ?? null,
      occurredAt: happenedAt === undefined ? null : new Date(happenedAt),
      eventNo: event.no,
      submittedBy: accountId,
      createdAt: at,
      status: 'submitted',
      steps: declared ? 2 : 1,
      revisions: 1,
    },
    revision: {
      itemId: known.id,
      no: 1,
      kind: 'original',
      title,
      body: plainText(body),
      writtenBy: accountId,
      writerName: name,
      recordedAt: at,
    },
    steps: declared
      ? [handedIn, { ...handedIn, no: 2, action: 'declare_urgent', from: 'submitted', details: declared }]
      : [handedIn],
  };
}

export function declarationDetails({ checkedBy, checkedOn }: Declaration) {
  return { checkedBy, checkedOn };
}

function signOffDetails(signOff: SignOff | undefined): StepDetails {
  return signOff ? { signedBy: signOff.signedBy, signedOn: signOff.signedOn } : {};
}
