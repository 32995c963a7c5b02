import { mayDo, permissions } from './permissions';
import { administrators, roles } from './roles';

const everybody = roles.join(' ');

/** The table once more, by permission instead of by role: a change of one hand shows here. */
const expected: Record<string, string> = {
  'directory.read': everybody,
  'directory.manage': 'system_administrator',
  'item.submit': 'liaison editor',
  'item.read': everybody,
  'adoption.record': 'editor',
  'forward.record': 'editor',
  'instruction.record': 'editor',
  'incident.record': 'editor',
  'commission.record': 'editor',
  'commission.read': everybody,
  'commission.ask': 'editor',
  'commission.answer': 'liaison editor',
  'award.record': 'leader',
  'decision.record': 'leader',
  'cancellation.record': 'editor',
  'event.read': everybody,
  'entry.read': everybody,
  'standings.read': everybody,
  'month.close': 'system_administrator',
  'month.read': everybody,
  'month.check': 'editor finance leader system_administrator security_administrator audit_administrator',
  'statement.confirm': 'liaison',
  'objection.raise': 'liaison',
  'objection.write': 'liaison editor leader',
  'objection.decide': 'leader',
  'year_end.read': everybody,
  'year_end.manage': 'system_administrator',
  'year_end.draw_up': 'editor',
  'year_end.decide': 'leader',
  'year_end.print': 'editor leader',
  'download.manage': 'system_administrator',
  'regulation.read': everybody,
  'regulation.put_in_force': 'system_administrator',
  'ledger.verify': 'audit_administrator',
  'standings.rebuild': 'system_administrator',
  'job.follow': everybody,
  'job.oversee': 'system_administrator',
  'account.manage': 'security_administrator',
  'item.work': 'editor',
  'submission.manage': 'system_administrator',
  'payout.read': 'finance leader',
  'payout.draw_up': 'finance',
  'payout.review': 'finance',
  'payout.approve': 'leader',
  'payout.export': 'finance',
  'import.manage': 'editor leader system_administrator',
  'issue.edit': 'editor',
  'issue.read': 'editor finance leader system_administrator security_administrator audit_administrator',
  'issue.sign_off': 'editor leader',
  'item.merge': 'editor',
  'payee.manage': 'finance',
  'payee.reveal': 'finance',
  'upper_list.manage': 'editor',
  'item.purge': 'security_administrator',
  'audit.read': 'audit_administrator',
  'bulletin.read': everybody,
  'bulletin.draft': 'editor',
  'bulletin.approve': 'leader',
  'bulletin.publish': 'editor',
  'bulletin.manage': 'system_administrator',
  'notice.read': everybody,
  'webhook.manage': 'system_administrator',
  'me.read': everybody,
  'me.manage': everybody,
};

describe('permissions', () => {
  it('are given to exactly these roles, because who judges must not record and who records must not close', () => {
    const given = Object.fromEntries(
      permissions.map((permission) => [permission, roles.filter((role) => mayDo(role, permission)).join(' ')]),
    );
    expect(given).toEqual(expected);
  });

  it('are shared by no two administrators beyond reading, so that each of the three is watched by another', () => {
    const shared = permissions.filter(
      (permission) => administrators.filter((one) => mayDo(one, permission)).length === 2,
    );
    expect(shared).toEqual([]);
  });

  it('are none for a role this version does not know', () => {
    expect(permissions.filter((permission) => mayDo('root', permission))).toEqual([]);
  });
});
