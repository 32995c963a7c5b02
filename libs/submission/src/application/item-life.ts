import { Injectable } from '@nestjs/common';
import { localTimeOf } from '@app/kernel';
import { Outbox, type Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { isSubmitted, type Item, type SubmittedItem } from '../domain/item';
import { actionNames, nextStatus, statusNames, type ItemAction } from '../domain/item-life';
import type { ItemMove, ItemStep } from '../domain/item-step';
import { ItemAdoptions, type StandingAdoption } from '../persistence/item-adoptions';
import { ItemSteps } from '../persistence/item-steps';
import { UrgentItems } from '../persistence/urgent-items';
import { Items, type StatusChange } from '../persistence/items';

/** The topic under which steps are told that no event of the ledger tells of. */
export const ITEM_STEP_TOPIC = 'item.step';
const TOLD: readonly ItemAction[] = ['receive', 'return', 'not_use', 'declare_urgent', 'follow'];

/** The one way an item moves: each step is checked against the table, kept with its actor, and told to whoever came late. */
@Injectable()
export class ItemLife {
  constructor(
    private readonly items: Items,
    private readonly steps: ItemSteps,
    private readonly adoptions: ItemAdoptions,
    private readonly urgent: UrgentItems,
    private readonly outbox: Outbox,
  ) {}

  /** Holds the items until the transaction is over, so that what is checked stays true: as foresight of the posting lane. */
  readonly hold = async (tx: Tx, officeId: number, ids: readonly string[]): Promise<void> => {
    await this.items.hold(tx, officeId, ids);
  };

  /**
   * The submitted item, held, if the action can be done now; refuses with `item_unknown`, drafts too, and with
   * `step_refused`, which names who did what.
   */
  async require(tx: Tx, officeId: number, itemId: string, action: ItemAction): Promise<SubmittedItem> {
    const item = (await this.items.hold(tx, officeId, [itemId])).get(itemId);
    if (!item || !isSubmitted(item)) throw submissionError.item_unknown();
    if (nextStatus(action, item.status) === undefined) throw await this.refusal(tx, item, action);
    return item;
  }

  /** The same for an item an address names: `item_not_found` when the office has none. */
  async requireHere(tx: Tx, officeId: number, itemId: string, action: ItemAction): Promise<SubmittedItem> {
    const item = (await this.items.hold(tx, officeId, [itemId])).get(itemId);
    if (!item || !isSubmitted(item)) throw submissionError.item_not_found();
    return this.require(tx, officeId, itemId, action);
  }

  async move(tx: Tx, move: ItemMove): Promise<void> {
    await this.store(tx, [move]);
  }

  /**
   * Moves items of one office, in the order given; to be named as the `store` of what the posting lane writes alongside, so
   * that all moves of a batch cost a read, an UPDATE and an INSERT. Refuses like `require`.
   */
  readonly store = async (tx: Tx, moves: readonly ItemMove[]): Promise<void> => {
    const [first] = moves;
    if (!first) return;
    const { officeId } = first;
    const ids = moves.map(({ itemId }) => itemId);
    const items = await this.items.hold(tx, officeId, ids);
    const standing = await this.standing(tx, moves);
    const changes = new Map<string, StatusChange>();
    const steps: ItemStep[] = [];
    for (const move of moves) {
      const item = items.get(move.itemId);
      if (!item) throw submissionError.item_unknown();
      const { action } = standing.apply(move);
      const known = changes.get(item.id) ?? { from: item.status, to: item.status, steps: 0 };
      const to = nextStatus(action, known.to);
      if (to === undefined) throw await this.refusal(tx, item, action);
      steps.push(stepOf(move, action, item.steps + known.steps + 1, known.to, to));
      changes.set(item.id, { ...known, to, steps: known.steps + 1 });
    }
    await this.items.move(tx, officeId, changes);
    await this.steps.add(tx, steps);
    await this.tell(tx, officeId, steps);
    await this.adoptions.remove(tx, officeId, standing.removed);
    await this.adoptions.add(tx, standing.added);
    await this.urgent.follow(tx, moves);
  };

  /** Says who did what to the item last, so that of two who act at once the later knows whom to ask. */
  async refusal(tx: Tx, item: Item, action: ItemAction) {
    const last = await this.steps.last(tx, item.id);
    return submissionError.step_refused({
      wanted: actionNames[action],
      status: statusNames[item.status],
      who: last?.actorName ?? '系统',
      did: actionNames[last?.action ?? 'submit'],
      at: localTimeOf(last?.recordedAt ?? item.createdAt),
    });
  }

  private async tell(tx: Tx, officeId: number, steps: readonly ItemStep[]): Promise<void> {
    const told = steps.filter(({ action }) => TOLD.includes(action));
    if (told.length === 0) return;
    const messages = told.map(({ itemId, no, recordedAt }) => ({
      officeId,
      topic: ITEM_STEP_TOPIC,
      payload: { itemId, no },
      createdAt: recordedAt,
    }));
    await this.outbox.add(tx, messages);
  }

  private async standing(tx: Tx, moves: readonly ItemMove[]): Promise<Standing> {
    const cancelling = moves.filter(({ action }) => action === 'cancel_adoption').map(({ itemId }) => itemId);
    return new Standing(await this.adoptions.of(tx, [...new Set(cancelling)]));
  }
}

/** Which adoptions stand while a batch of moves is worked through: with the last one cancelled, an item is back in work. */
class Standing {
  readonly added: StandingAdoption[] = [];
  readonly removed: number[] = [];

  constructor(private readonly before: readonly StandingAdoption[]) {}

  apply({ officeId, itemId, action, details }: ItemMove): { action: ItemAction } {
    const eventNo = Number(details?.['event']);
    const publication = details?.['publication'];
    if (action === 'adopt' && typeof publication === 'string')
      this.added.push({ officeId, itemId, eventNo, publication });
    if (action !== 'cancel_adoption') return { action };
    this.removed.push(eventNo);
    const left = [...this.before, ...this.added].filter(
      (each) => each.itemId === itemId && !this.removed.includes(each.eventNo),
    );
    return { action: left.length > 0 ? 'cancel_adoption' : 'cancel_last_adoption' };
  }
}

function stepOf(
  { itemId, actor, at, details, words }: ItemMove,
  action: ItemAction,
  no: number,
  from: ItemStep['from'],
  to: ItemStep['to'],
): ItemStep {
  const who = { actorId: actor.id, actorName: actor.name, recordedAt: at };
  return { itemId, no, action, from, to, ...who, details: details ?? {}, words: words ?? null };
}
