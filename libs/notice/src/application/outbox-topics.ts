import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DRAFT_STEP_TOPIC, type DraftStep, ReadCommissionedDrafts } from '@app/editorial';
import type { OutboxMessage, Tx } from '@app/platform';
import { isSubmitted, ITEM_STEP_TOPIC, type Item, type ItemStep, ReadItems, ReadUrgency } from '@app/submission';
import { happening, type Happening } from '../domain/happening';
import type { NoticeKind } from '../domain/notice-kind';
import { BULLETIN_TOPIC, ofBulletin } from '../domain/of-bulletins';
import {
  OBJECTION_TOPIC,
  ofObjection,
  ofPeriod,
  ofYearEnd,
  PERIOD_TOPIC,
  YEAR_END_TOPIC,
} from '../domain/of-checked-months';
import { dueSoon, followUpSubmitted, URGENT_SOON_MS } from '../domain/of-urgent-items';

type Reads = (tx: Tx, message: OutboxMessage) => Promise<Happening[]>;

/** What messages of the outbox mean to whom, topic by topic. */
@Injectable()
export class OutboxTopics {
  readonly readers: ReadonlyMap<string, Reads>;

  constructor(
    private readonly drafts: ReadCommissionedDrafts,
    private readonly items: ReadItems,
    private readonly urgency: ReadUrgency,
    private readonly clock: Clock,
  ) {
    this.readers = new Map<string, Reads>([
      [ITEM_STEP_TOPIC, (tx, message) => this.ofItemStep(tx, message)],
      [DRAFT_STEP_TOPIC, (tx, message) => this.ofDraftStep(tx, message)],
      [PERIOD_TOPIC, (_tx, { officeId, createdAt, payload }) => told(ofPeriod(officeId, createdAt, read(payload)))],
      [
        OBJECTION_TOPIC,
        (_tx, { officeId, createdAt, payload }) => told(ofObjection(officeId, createdAt, read(payload))),
      ],
      [YEAR_END_TOPIC, (_tx, { officeId, createdAt, payload }) => told(ofYearEnd(officeId, createdAt, read(payload)))],
      [BULLETIN_TOPIC, (_tx, { officeId, createdAt, payload }) => told(ofBulletin(officeId, createdAt, read(payload)))],
    ]);
  }

  /** Every unit that takes part in the item hears of it. */
  private async ofItemStep(tx: Tx, { officeId, payload }: OutboxMessage): Promise<Happening[]> {
    const { itemId, no } = payload as { itemId: string; no: number };
    const item = await this.items.find(tx, officeId, itemId);
    const step = item && (await this.items.stepsOf(tx, itemId)).find((each) => each.no === no);
    if (!item || !step) return [];
    if (step.action === 'declare_urgent') return this.ofDeclaration(tx, item);
    if (step.action === 'follow')
      return isSubmitted(item) ? [followUpSubmitted(officeId, itemId, step.recordedAt, step.actorId)] : [];
    const kind = itemKindOf(step);
    if (!kind) return [];
    const units = new Set([
      ...item.contributors.map(({ unitId }) => unitId),
      ...(item.unitId === null ? [] : [item.unitId]),
    ]);
    const facts = { item: itemId, step: no };
    const { recordedAt: at, actorId } = step;
    return [...units].map((unitId) => happening(`${itemId} ${no}`, { officeId, kind, at, unitId, actorId, facts }));
  }

  /** Whoever is declared so late that a report is due at once hears of it at once. */
  private async ofDeclaration(tx: Tx, { officeId, id }: Item): Promise<Happening[]> {
    const now = this.clock.now();
    const soon = (await this.urgency.dueOf(tx, officeId, id)).filter(
      ({ dueAt }) => dueAt > now && dueAt.getTime() <= now.getTime() + URGENT_SOON_MS,
    );
    return soon.map((report) => dueSoon(report, now));
  }

  private async ofDraftStep(tx: Tx, { officeId, payload }: OutboxMessage): Promise<Happening[]> {
    const { draftId, no } = payload as { draftId: string; no: number };
    const step = await this.drafts.step(tx, officeId, draftId, no);
    const meaning = step && meaningOf(step);
    if (!step || !meaning) return [];
    const { kind, editors } = meaning;
    const { at, unitId, actorId, dueAt, action } = step;
    const facts = {
      draft: draftId,
      step: no,
      ...(editors && unitId !== null ? { unit: unitId } : {}),
      ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
      ...(kind === 'commission_extension' ? { granted: action === 'grant_extension' } : {}),
      ...(step.itemId === null ? {} : { item: step.itemId }),
    };
    return [happening(`${draftId} ${no}`, { officeId, kind, at, unitId: editors ? null : unitId, actorId, facts })];
  }
}

/** The sender of a topic says what its payload is. */
const read = <T>(payload: OutboxMessage['payload']) => payload as T;
const told = (happenings: Happening[]) => Promise.resolve(happenings);

function itemKindOf({ action }: ItemStep): NoticeKind | null {
  if (action === 'receive') return 'item_received';
  if (action === 'return') return 'item_returned';
  return action === 'not_use' ? 'item_not_used' : null;
}

function meaningOf({ action }: DraftStep): { readonly kind: NoticeKind; readonly editors: boolean } | null {
  switch (action) {
    case 'ask':
      return { kind: 'commission_asked', editors: false };
    case 'remind':
      return { kind: 'commission_reminded', editors: false };
    case 'grant_extension':
    case 'refuse_extension':
      return { kind: 'commission_extension', editors: false };
    case 'cancel':
      return { kind: 'commission_cancelled', editors: false };
    case 'conclude':
    case 'conclude_again':
      return { kind: 'commission_concluded', editors: false };
    case 'deliver':
      return { kind: 'commission_answered', editors: true };
    case 'ask_extension':
      return { kind: 'commission_extension_asked', editors: true };
    case 'acknowledge':
      return null;
  }
}
