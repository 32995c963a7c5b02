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
  'item.merge',
  'issue.read',
  'issue.edit',
  'issue.sign_off',
  'upper_list.manage',
  'event.read',
  'entry.read',
  'standings.read',
  'month.close',
  'month.read',
  'month.check',
  'statement.confirm',
  'objection.raise',
  'objection.write',
  'objection.decide',
  'year_end.read',
  'year_end.manage',
  'year_end.draw_up',
  'year_end.decide',
  'year_end.print',
  'regulation.read',
  'regulation.put_in_force',
  'ledger.verify',
  'standings.rebuild',
  'job.follow',
  'import.manage',
  'download.manage',
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
  'bulletin.read',
  'bulletin.draft',
  'bulletin.approve',
  'bulletin.publish',
  'bulletin.manage',
  'notice.read',
  'webhook.manage',
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
  'year_end.read',
  'regulation.read',
  'commission.read',
  'job.follow',
  'bulletin.read',
  'notice.read',
  'me.read',
  'me.manage',
] as const satisfies readonly Permission[];

/** What only those read who serve the whole office. */
const officeReads = [...reads, 'issue.read', 'month.check'] as const satisfies readonly Permission[];

/**
 * Who may do what. Judging (a decision, an award) and recording are different hands, and so is closing a month. What one
 * administrator may do beyond reading, no other may.
 */
const permissionsOf: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  liaison: new Set([
    ...reads,
    'item.submit',
    'commission.answer',
    'statement.confirm',
    'objection.raise',
    'objection.write',
  ]),
  editor: new Set([
    ...officeReads,
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
    'objection.write',
    'year_end.draw_up',
    'year_end.print',
    'item.merge',
    'issue.edit',
    'issue.sign_off',
    'import.manage',
    'upper_list.manage',
    'bulletin.draft',
    'bulletin.publish',
  ]),
  finance: new Set([
    ...officeReads,
    'payout.read',
    'payout.draw_up',
    'payout.review',
    'payout.export',
    'payee.manage',
    'payee.reveal',
  ]),
  leader: new Set([
    ...officeReads,
    'decision.record',
    'award.record',
    'objection.write',
    'objection.decide',
    'year_end.decide',
    'year_end.print',
    'import.manage',
    'issue.sign_off',
    'payout.read',
    'payout.approve',
    'bulletin.approve',
  ]),
  system_administrator: new Set([
    ...officeReads,
    'directory.manage',
    'submission.manage',
    'import.manage',
    'regulation.put_in_force',
    'month.close',
    'year_end.manage',
    'standings.rebuild',
    'download.manage',
    'job.oversee',
    'webhook.manage',
    'bulletin.manage',
  ]),
  security_administrator: new Set([...officeReads, 'account.manage', 'item.purge']),
  audit_administrator: new Set([...officeReads, 'audit.read', 'ledger.verify']),
};

export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}

/** False for a role this version does not know. */
export function mayDo(role: string, permission: Permission): boolean {
  return isRole(role) && permissionsOf[role].has(permission);
}

/** Everything a role may do, in the order of `permissions`; nothing for a role this version does not know. */
export function permissionsFor(role: string): Permission[] {
  return permissions.filter((permission) => mayDo(role, permission));
}

/** `mayDo` for a permission that comes as a word; false for one this version does not know. */
export function callerMay({ role }: { readonly role: string }, permission: string): boolean {
  return isPermission(permission) && mayDo(role, permission);
}
