import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import { Jobs, type Tx } from '@app/platform';
import { ledgerError } from '../domain/errors';
import { EventWords, type WordlessEvent } from '../persistence/event-words';
import { LedgerStore } from '../persistence/ledger-store';
import { VerificationJob } from '../jobs/verification';
import { sealOfAnswer } from './posting';

/** Makes what was written about an item unreadable in the log, in the archive of keys and in what verifications found, without touching the chain. */
@Injectable()
export class PurgeWords {
  constructor(
    private readonly store: LedgerStore,
    private readonly words: EventWords,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Holds the office's head until the transaction is over. Refuses with `words_in_chain` where the words were recorded
   * before they were kept beside the chain, and nothing can be taken from it.
   */
  async ofItem(tx: Tx, officeId: number, itemId: string): Promise<void> {
    await this.store.head(tx, officeId);
    if (await this.words.areInChain(tx, officeId, itemId)) throw ledgerError.words_in_chain();
    await this.words.drop(tx, officeId, itemId);
    for (const row of await this.words.answersAbout(tx, officeId, itemId)) {
      const emptied = { ...row, input: canonicalJson({ purged: itemId }) };
      await this.words.rewriteAnswer(tx, { ...emptied, seal: sealOfAnswer(emptied) });
    }
    // A finding quotes what stands in a row; how much was found stays.
    await this.jobs.rewriteResults(tx, officeId, VerificationJob.kind, (result) => ({
      ...(result as object),
      findings: [],
    }));
  }
}

/** Events about items whose words are gone: each must be of an item that was purged. */
export function eventsWithoutWords(tx: Tx, officeId: number): AsyncIterable<WordlessEvent> {
  return new EventWords().missing(tx, officeId);
}
