import { Injectable, Logger } from '@nestjs/common';
import {
  type ChainStretch,
  FollowChain,
  type LoggedEvent,
  ReadLedger,
  RegulationTimelines,
  scaleOf,
} from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadUrgency } from '@app/submission';
import type { Happening } from '../domain/happening';
import { happeningsOf, type AssetWriting } from '../domain/of-the-ledger';
import { followUpSubmitted } from '../domain/of-urgent-items';
import type { News, NoticeSource } from './notice-source';

/** Events and closings looked at in one go. */
const AT_ONCE = 50;
/** Whoever is so far behind was restored, imported or away for long: a flood of old news would help nobody. */
const FAR_BEHIND = 100_000;

/** Follows the ledger by the numbers of its chain, so that recording costs nothing more. */
@Injectable()
export class LedgerSource implements NoticeSource {
  readonly stream = 'ledger';
  private readonly log = new Logger('notices');

  constructor(
    private readonly chain: FollowChain,
    private readonly ledger: ReadLedger,
    private readonly timelines: RegulationTimelines,
    private readonly urgency: ReadUrgency,
  ) {}

  async news(tx: Tx, officeId: number, place: string | null): Promise<News | null> {
    const end = await this.chain.end(tx, officeId);
    const behind = end - Number(place ?? end);
    if (place === null || behind > FAR_BEHIND) {
      if (place !== null) this.log.warn(`notices of office ${officeId} skip ${behind} records of the ledger`);
      return { happenings: [], place: String(end), more: false };
    }
    const stretch = await this.chain.next(tx, officeId, Number(place), AT_ONCE);
    if (!stretch) return null;
    const actedOn = new Map<number, LoggedEvent>();
    for (const cause of stretch.causes) {
      // A cancelled decision acts on an event that acts on another: what all of it is about is the last.
      let target = 'content' in cause ? cause.targetSeq : null;
      while (target !== null && 'content' in cause) {
        const event: LoggedEvent = await this.ledger.event(tx, officeId, target);
        actedOn.set(cause.targetSeq ?? target, event);
        target = event.targetSeq;
      }
    }
    const happenings = [
      ...happeningsOf(stretch, await this.writing(tx, officeId), actedOn),
      ...(await this.followUps(tx, officeId, stretch)),
    ];
    return { happenings, place: String(stretch.to), more: stretch.to < end };
  }

  /** Submissions that continue an urgent report. */
  private async followUps(tx: Tx, officeId: number, { causes }: ChainStretch): Promise<Happening[]> {
    const submitted = causes.flatMap((cause) =>
      'content' in cause && cause.type === 'submission' && cause.itemId !== null
        ? [{ itemId: cause.itemId, at: cause.recordedAt }]
        : [],
    );
    const ids = submitted.map(({ itemId }) => itemId);
    const followers = await this.urgency.followersAmong(tx, ids);
    return submitted
      .filter(({ itemId }) => followers.has(itemId))
      .map(({ itemId, at }) => followUpSubmitted(officeId, itemId, at, null));
  }

  private async writing(tx: Tx, officeId: number): Promise<AssetWriting> {
    const timeline = await this.timelines.of(tx, officeId);
    return (asset) => ({
      scale: scaleOf(timeline, asset),
      title:
        timeline.versions.findLast(({ regulation }) => regulation.assets.has(asset))?.regulation.assets.get(asset)
          ?.title ?? asset,
    });
  }
}
