import type { Tx } from './tx';

/**
 * Keeps what was read for as long as one transaction lasts: in it the same question has the same answer until the
 * transaction itself writes, and then whoever writes says `forget`.
 */
export class TxMemo<T> {
  private readonly known = new WeakMap<Tx, Map<number, T>>();

  async get(tx: Tx, key: number, read: () => Promise<T>): Promise<T> {
    const answers = this.known.get(tx) ?? new Map<number, T>();
    this.known.set(tx, answers);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = await read();
    answers.set(key, answer);
    return answer;
  }

  forget(tx: Tx): void {
    this.known.delete(tx);
  }
}
