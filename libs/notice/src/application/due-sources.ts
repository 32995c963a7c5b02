import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { type AskedUnit, ReadCommissionedDrafts } from '@app/editorial';
import type { Tx } from '@app/platform';
import { happening, type Happening } from '../domain/happening';
import type { NoticeKind } from '../domain/notice-kind';
import type { News, NoticeSource } from './notice-source';

const MINUTE = 60_000;
/** How long before it is due a unit hears of it again. */
const SOON = 24 * 60 * MINUTE;
/** What is asked for at this very moment may be committed a little later: nobody looks closer than this. */
const SLACK = MINUTE;

/** Commissioned drafts that will be due within a day and were not delivered. */
@Injectable()
export class DueSoonSource implements NoticeSource {
  readonly stream = 'commission_due_soon';

  constructor(
    private readonly drafts: ReadCommissionedDrafts,
    private readonly clock: Clock,
  ) {}

  async news(tx: Tx, officeId: number, place: string | null): Promise<News | null> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + SOON);
    const after = place === null ? now : new Date(place);
    if (until <= after) return null;
    const units = await this.drafts.openDueBetween(tx, officeId, after, until);
    return {
      happenings: units.map((unit) => toldTo(unit, 'commission_due_soon', now)),
      place: until.toISOString(),
      more: false,
    };
  }
}

/** Commissioned drafts whose moment is past without a delivery: the unit hears of it, and the editors. */
@Injectable()
export class OverdueSource implements NoticeSource {
  readonly stream = 'commission_overdue';

  constructor(
    private readonly drafts: ReadCommissionedDrafts,
    private readonly clock: Clock,
  ) {}

  async news(tx: Tx, officeId: number, place: string | null): Promise<News | null> {
    const until = new Date(this.clock.now().getTime() - SLACK);
    if (place === null) return { happenings: [], place: until.toISOString(), more: false };
    const after = new Date(place);
    if (until <= after) return null;
    const units = await this.drafts.openDueBetween(tx, officeId, after, until);
    const happenings = units.flatMap((unit) => [
      toldTo(unit, 'commission_overdue', unit.dueAt),
      { ...toldTo({ ...unit }, 'commission_overdue', unit.dueAt, null) },
    ]);
    return { happenings, place: until.toISOString(), more: false };
  }
}

function toldTo(unit: AskedUnit, kind: NoticeKind, at: Date, to: number | null = unit.unitId): Happening {
  const { draftId, unitId, officeId, dueAt } = unit;
  const due = dueAt.toISOString();
  const facts = { draft: draftId, dueAt: due, ...(to === null ? { unit: unitId } : {}) };
  return happening(`${draftId} ${unitId} ${due}`, { officeId, kind, at, unitId: to, actorId: null, facts });
}
