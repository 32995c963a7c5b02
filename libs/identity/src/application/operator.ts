import type { AuditActor } from './audit-trail';

/** Whoever works on the console: known to the machine, not to us. */
export function operatorOf(officeId: number): AuditActor {
  return { officeId, accountId: null, name: '控制台', role: '' };
}
