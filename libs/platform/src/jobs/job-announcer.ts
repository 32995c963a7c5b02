import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';
import { managerOf, type Tx } from '../database/tx';
import { JobTransport } from './job-transport';

/** Announces the jobs of a transaction once it is committed; those of one that is rolled back never were. */
@Injectable()
export class JobAnnouncer implements EntitySubscriberInterface, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly waiting = new WeakMap<EntityManager, string[]>();

  constructor(
    dataSource: DataSource,
    private readonly transport: JobTransport,
  ) {
    dataSource.subscribers.push(this);
  }

  afterCommit(tx: Tx, id: string): void {
    const manager = managerOf(tx);
    this.waiting.set(manager, [...(this.waiting.get(manager) ?? []), id]);
  }

  /** Called by TypeORM, also at the end of a savepoint, when nothing is committed yet. */
  afterTransactionCommit({ manager, queryRunner }: TransactionCommitEvent): void {
    const ids = this.waiting.get(manager);
    if (!ids || queryRunner.isTransactionActive) return;
    this.waiting.delete(manager);
    this.transport.announce(ids).catch((error: unknown) => {
      this.log.warn(`jobs not announced, they wait to be found in the database: ${String(error)}`);
    });
  }

  /** The phase after running jobs were stopped. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.transport.close();
  }
}
