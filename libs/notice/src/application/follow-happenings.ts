import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Outbox, UnitOfWork } from '@app/platform';
import type { Happening } from '../domain/happening';
import { Places } from '../persistence/places';
import { DueSoonSource, OverdueSource } from './due-sources';
import { LedgerSource } from './ledger-source';
import type { NoticeSource } from './notice-source';
import { OutboxTopics } from './outbox-topics';
import { PlanDigests } from './plan-digests';
import { QuotaSource } from './quota-source';
import { Tell } from './tell';
import { UrgentDueSource } from './urgent-source';

/** Happenings told in one transaction: with their notices well below the rows a cluster takes. */
const AT_ONCE = 40;
/** Turns of one source before the others have theirs: who writes much must not keep everybody else's news back. */
const TURNS = 20;

/**
 * Tells of everything that happened since the last time. What was found is read first and told then, in transactions of a
 * bearable size, the last of which moves the place: a process killed in between begins again from the old place, and what
 * was told already is known by its id.
 */
@Injectable()
export class FollowHappenings {
  private readonly sources: readonly NoticeSource[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly outbox: Outbox,
    private readonly topics: OutboxTopics,
    private readonly places: Places,
    private readonly teller: Tell,
    private readonly digests: PlanDigests,
    ledger: LedgerSource,
    dueSoon: DueSoonSource,
    overdue: OverdueSource,
    quota: QuotaSource,
    urgent: UrgentDueSource,
  ) {
    this.sources = [ledger, dueSoon, overdue, quota, urgent];
  }

  /** Answers whether it left something for the next time. */
  async follow(signal?: AbortSignal): Promise<boolean> {
    let left = await this.followOutbox(signal);
    const offices = await this.unitOfWork.read((tx) => this.directory.allOffices(tx));
    for (const { id } of offices) {
      for (const source of this.sources) {
        signal?.throwIfAborted();
        if (await this.followSource(id, source, signal)) left = true;
      }
      await this.digests.plan(id);
    }
    return left;
  }

  private async followSource(officeId: number, source: NoticeSource, signal?: AbortSignal): Promise<boolean> {
    const { stream } = source;
    for (let turn = 0; turn < TURNS; turn++) {
      const found = await this.unitOfWork.read(async (tx) => {
        const place = await this.places.find(tx, officeId, stream);
        return { place, news: await source.news(tx, officeId, place) };
      });
      const { place, news } = found;
      if (!news) return false;
      const [last, ...before] = chunksOf(news.happenings).reverse();
      for (const some of before.reverse()) {
        signal?.throwIfAborted();
        await this.unitOfWork.run((tx) => this.teller.tell(tx, officeId, some));
      }
      const moved = await this.unitOfWork.run(async (tx) => {
        await this.teller.tell(tx, officeId, last ?? []);
        return this.places.move(tx, officeId, stream, place, news.place);
      });
      // Another process follows too: it has told the same, and goes on from there.
      if (!moved || !news.more) return false;
      signal?.throwIfAborted();
    }
    return true;
  }

  private async followOutbox(signal?: AbortSignal): Promise<boolean> {
    for (const [topic, read] of this.topics.readers)
      for (let turn = 0; ; turn++) {
        if (turn === TURNS) return true;
        signal?.throwIfAborted();
        const found = await this.unitOfWork.read(async (tx) => {
          const messages = await this.outbox.waiting(tx, topic, AT_ONCE);
          const happenings: Happening[] = [];
          for (const message of messages) happenings.push(...(await read(tx, message)));
          return { ids: messages.map(({ id }) => id), happenings };
        });
        if (found.ids.length === 0) break;
        await this.unitOfWork.run(async (tx) => {
          for (const officeId of new Set(found.happenings.map((each) => each.officeId)))
            await this.teller.tell(
              tx,
              officeId,
              found.happenings.filter((each) => each.officeId === officeId),
            );
          await this.outbox.remove(tx, found.ids);
        });
      }
    return false;
  }
}

function chunksOf(happenings: readonly Happening[]): (readonly Happening[])[] {
  const chunks: (readonly Happening[])[] = [];
  for (let i = 0; i < happenings.length; i += AT_ONCE) chunks.push(happenings.slice(i, i + AT_ONCE));
  return chunks;
}
