import type { EntityManager } from 'typeorm';

declare const brand: unique symbol;

/** Proof that a transaction is open. Only a UnitOfWork makes one, and it is worth nothing once its function is over. */
export interface Tx {
  readonly [brand]: 'Tx';
}

const managers = new WeakMap<Tx, EntityManager>();

/** The entity manager of an open transaction; for persistence rooms only. Throws when the transaction is over. */
export function managerOf(tx: Tx): EntityManager {
  const manager = managers.get(tx);
  if (!manager) throw new Error('this Tx is over: it was kept beyond the function that UnitOfWork handed it to');
  return manager;
}

/** For UnitOfWork alone: a live Tx and the way to end it. */
export function openTx(manager: EntityManager): { tx: Tx; end: () => void } {
  const tx = Object.freeze({}) as Tx;
  managers.set(tx, manager);
  return { tx, end: () => void managers.delete(tx) };
}
