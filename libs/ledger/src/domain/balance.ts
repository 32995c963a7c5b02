import { randomBytes } from 'node:crypto';
import { sha256 } from './sha256';

/**
 * Whether two sides say the same, place by place, without holding what they say: what one adds and the other takes away
 * leaves nothing. Each text stands for 128 bits nobody can foresee, so a difference does not hide behind another one.
 */
export class Balance<P> {
  private readonly salt = randomBytes(16).toString('hex');
  private readonly sums = new Map<P, bigint>();

  /** So many times the text; a negative number takes it away. */
  add(place: P, text: string, times: bigint): void {
    const weight = BigInt(`0x${sha256(`${this.salt}${text}`).slice(0, 32)}`);
    this.sums.set(place, (this.sums.get(place) ?? 0n) + weight * times);
  }

  /** Something at this place cannot even be compared. */
  upset(place: P): void {
    this.add(place, 'upset', 1n);
  }

  get uneven(): P[] {
    return [...this.sums].filter(([, sum]) => sum !== 0n).map(([place]) => place);
  }
}
