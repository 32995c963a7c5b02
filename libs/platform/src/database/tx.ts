import type { EntityManager } from 'typeorm';

declare const brand: unique symbol;

/** Proof that a transaction is open. Only a UnitOfWork makes one, and it is worth nothing once its function is over. */
export interface Tx {
  readonly [brand]: 'Tx';
}

interface Open {
  readonly manager: EntityManager;
  readonly locksRows: boolean;
}

const transactions = new WeakMap<Tx, Open>();

/** The entity manager of an open transaction; for persistence rooms only. Throws when the transaction is over. */
export function managerOf(tx: Tx): EntityManager {
  return openOf(tx).manager;
}

/**
 * To be spread into the options of a `find` whose rows decide what is written next: other writers of these rows then
 * wait for this transaction. Nothing where one writer has the whole database, nor in a transaction that only reads.
 */
export function forUpdate(tx: Tx): { lock?: { mode: 'pessimistic_write' } } {
  return locksRows(tx) ? { lock: { mode: 'pessimistic_write' } } : {};
}

/** Whether this transaction writes beside others, so that what it reads in order to write must be locked. */
export function locksRows(tx: Tx): boolean {
  return openOf(tx).locksRows;
}

/** For UnitOfWork alone: a live Tx and the way to end it. */
export function openTx(manager: EntityManager, locksRows: boolean): { tx: Tx; end: () => void } {
  const tx = Object.freeze({}) as Tx;
  transactions.set(tx, { manager, locksRows });
  return { tx, end: () => void transactions.delete(tx) };
}

function openOf(tx: Tx): Open {
  const open = transactions.get(tx);
  if (!open) throw new Error('this Tx is over: it was kept beyond the function that UnitOfWork handed it to');
  return open;
}
