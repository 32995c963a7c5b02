import type { PersistencePart } from '../database/database-kind';
import { CreateOutboxMessage1700000000070 } from './migrations/1700000000070-create-outbox-message';
import { OutboxRow } from './outbox-row';

/** The table of what others still have to be told of. */
export const outboxPersistence: PersistencePart = {
  entities: [OutboxRow],
  migrations: [CreateOutboxMessage1700000000070],
};
