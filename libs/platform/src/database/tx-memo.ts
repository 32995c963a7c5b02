import type { Tx } from './tx';

/**
 * Keeps what was read for as long as one transaction lasts: in it the same question has the same answer until the
 * transaction itself writes, and then whoever writes says `forget`.
 */
export class TxMemo<T, K = number> {
  private readonly known = new WeakMap<Tx, Map<K, T>>();

  async get(tx: Tx, key: K, read: () => Promise<T>): Promise<T> {
    const known = this.known.get(tx)?.get(key);
    if (known !== undefined) return known;
    const answer = await read();
    this.set(tx, key, answer);
    return answer;
  }

  /** Keeps an answer that was read together with others. */
  set(tx: Tx, key: K, answer: T): void {
    const answers = this.known.get(tx) ?? new Map<K, T>();
    this.known.set(tx, answers);
    answers.set(key, answer);
  }

  forget(tx: Tx): void {
    this.known.delete(tx);
  }
}
