import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ReadUrgency } from '@app/submission';
import { dueSoon, URGENT_SOON_MS } from '../domain/of-urgent-items';
import type { News, NoticeSource } from './notice-source';

/** Reports of urgent items that are due within minutes. What is declared later than that, the outbox tells of. */
@Injectable()
export class UrgentDueSource implements NoticeSource {
  readonly stream = 'urgent_due_soon';

  constructor(
    private readonly urgency: ReadUrgency,
    private readonly clock: Clock,
  ) {}

  async news(tx: Tx, officeId: number, place: string | null): Promise<News | null> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + URGENT_SOON_MS);
    const after = place === null ? now : new Date(place);
    if (until <= after) return null;
    const due = await this.urgency.dueBetween(tx, officeId, after, until);
    return { happenings: due.map((report) => dueSoon(report, now)), place: until.toISOString(), more: false };
  }
}
