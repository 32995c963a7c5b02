import type { Caller } from '@app/kernel';
import { identityError } from './errors';

/** The unit whose rows the caller may see; null: the whole office. */
export function visibleUnit(caller: Pick<Caller, 'role' | 'unitId'>): number | null {
  if (caller.role !== 'liaison') return null;
  if (caller.unitId === null) throw new Error('a liaison without a unit');
  return caller.unitId;
}

/** Liaisons act and read for their own unit only; refuses with `foreign_unit`. */
export function requireOwnUnit(caller: Pick<Caller, 'role' | 'unitId'>, unitId: number): void {
  const own = visibleUnit(caller);
  if (own !== null && own !== unitId) throw identityError.foreign_unit();
}

/** The role under which a regulation (`decides`) knows the caller: its `office_head` is our leader. */
export function decidesAs(caller: Pick<Caller, 'role'>): string {
  return caller.role === 'leader' ? 'office_head' : caller.role;
}
