import { isRole, type Role } from './roles';

/** What a route can ask for. Closed: a route that states another word keeps the application from starting. */
export const permissions = [
  'directory.read',
  'directory.manage',
  'item.submit',
  'item.read',
  'item.work',
  'submission.manage',
  'adoption.record',
  'forward.record',
  'instruction.record',
  'incident.record',
  'commission.record',
  'commission.read',
  'commission.ask',
  'commission.answer',
  'award.record',
  'decision.record',
  'cancellation.record',
  'event.read',
  'entry.read',
  'standings.read',
  'month.close',
  'month.read',
  'regulation.read',
  'regulation.put_in_force',
  'ledger.verify',
  'standings.rebuild',
  'job.follow',
  'job.oversee',
  'account.manage',
  'item.purge',
  'audit.read',
  'payout.read',
  'payout.draw_up',
  'payout.review',
  'payout.approve',
  'payout.export',
  'payee.manage',
  'payee.reveal',
  'me.read',
  'me.manage',
] as const;
export type Permission = (typeof permissions)[number];

/** Everybody follows the own jobs; `job.oversee` widens that to the office's. A liaison's reads of items, events and entries are further limited to the own unit (`visibleUnit`). */
const reads = [
  'directory.read',
  'item.read',
  'event.read',
  'entry.read',
  'standings.read',
  'month.read',
  'regulation.read',
  'commission.read',
  'job.follow',
  'me.read',
  'me.manage',
] as const satisfies readonly Permission[];

/**
 * Who may do what. Judging (a decision, an award) and recording are different hands, and so is closing a month. What one
 * administrator may do beyond reading, no other may.
 */
const permissionsOf: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  liaison: new Set([...reads, 'item.submit', 'commission.answer']),
  editor: new Set([
    ...reads,
    'item.submit',
    'item.work',
    'adoption.record',
    'forward.record',
    'instruction.record',
    'incident.record',
    'commission.record',
    'commission.ask',
    'commission.answer',
    'cancellation.record',
  ]),
  finance: new Set([
    ...reads,
    'payout.read',
    'payout.draw_up',
    'payout.review',
    'payout.export',
    'payee.manage',
    'payee.reveal',
  ]),
  leader: new Set([...reads, 'decision.record', 'award.record', 'payout.read', 'payout.approve']),
  system_administrator: new Set([
    ...reads,
    'directory.manage',
    'submission.manage',
    'regulation.put_in_force',
    'month.close',
    'standings.rebuild',
    'job.oversee',
  ]),
  security_administrator: new Set([...reads, 'account.manage', 'item.purge']),
  audit_administrator: new Set([...reads, 'audit.read', 'ledger.verify']),
};

export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}

/** False for a role this version does not know. */
export function mayDo(role: string, permission: Permission): boolean {
  return isRole(role) && permissionsOf[role].has(permission);
}
