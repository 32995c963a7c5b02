import { platformErrors } from '../errors';

/** Exclusive use of one item until it is freed; freeing twice is harmless. */
export interface Lease<T> {
  readonly item: T;
  free(): void;
}

interface Waiter<T> {
  readonly enter: (lease: Lease<T>) => void;
  readonly refuse: (reason: Error) => void;
}

/** At most `size` items, each used by one caller at a time; who waits is served in the order of arrival. */
export class Lanes<T> {
  private readonly idle: T[] = [];
  private readonly waiting: Waiter<T>[] = [];
  private readonly busy = new Set<T>();
  private closing?: () => void;

  constructor(
    private readonly open: () => T,
    private readonly size: number,
    private readonly waitMs: number,
  ) {}

  /** Rejects with `database_busy` after `waitMs`. */
  async acquire(): Promise<Lease<T>> {
    if (this.closing) throw new Error('the database is being closed');
    const item = this.idle.pop() ?? (this.busy.size < this.size ? this.open() : undefined);
    if (item !== undefined) return this.lease(item);
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = {
        enter: (lease) => {
          clearTimeout(timer);
          resolve(lease);
        },
        refuse: (reason) => {
          clearTimeout(timer);
          reject(reason);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(waitedInVain(this.waitMs));
      }, this.waitMs);
      this.waiting.push(waiter);
    });
  }

  /** Refuses newcomers and those who wait, lets the running ones finish (within `waitMs`), gives back the items. */
  async close(): Promise<T[]> {
    const left = new Promise<void>((resolve) => (this.closing = resolve));
    for (const waiter of this.waiting.splice(0)) waiter.refuse(new Error('the database is being closed'));
    if (this.busy.size > 0) {
      const timer = setTimeout(() => this.closing?.(), this.waitMs);
      await left;
      clearTimeout(timer);
    }
    return [...this.idle, ...this.busy];
  }

  private lease(item: T): Lease<T> {
    this.busy.add(item);
    let freed = false;
    return {
      item,
      free: () => {
        if (freed) return;
        freed = true;
        this.busy.delete(item);
        const next = this.waiting.shift();
        if (next) return next.enter(this.lease(item));
        this.idle.push(item);
        if (this.busy.size === 0) this.closing?.();
      },
    };
  }
}

function waitedInVain(waitMs: number): Error {
  const cause = new Error(
    `waited ${waitMs} ms for the database connection; is a repository used outside the transaction that holds it?`,
  );
  return Object.assign(platformErrors.database_busy(), { cause });
}
