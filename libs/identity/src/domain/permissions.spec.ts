import { mayDo, permissions } from './permissions';
import { roles } from './roles';

/** The table once more, by permission instead of by role: a change of one hand shows here. */
const expected: Record<string, string> = {
  'directory.read': 'liaison editor finance leader administrator',
  'directory.manage': 'administrator',
  'item.submit': 'liaison editor',
  'item.read': 'liaison editor finance leader administrator',
  'adoption.record': 'editor',
  'forward.record': 'editor',
  'instruction.record': 'editor',
  'incident.record': 'editor',
  'commission.record': 'editor',
  'award.record': 'leader',
  'decision.record': 'leader',
  'cancellation.record': 'editor',
  'event.read': 'liaison editor finance leader administrator',
  'entry.read': 'liaison editor finance leader administrator',
  'standings.read': 'liaison editor finance leader administrator',
  'month.close': 'administrator',
  'month.read': 'liaison editor finance leader administrator',
  'regulation.read': 'liaison editor finance leader administrator',
  'regulation.put_in_force': 'administrator',
  'ledger.verify': 'administrator',
  'standings.rebuild': 'administrator',
  'job.follow': 'liaison editor finance leader administrator',
  'job.oversee': 'administrator',
  'account.manage': 'administrator',
  'me.read': 'liaison editor finance leader administrator',
};

describe('permissions', () => {
  it('are given to exactly these roles, because who judges must not record and who records must not close', () => {
    const given = Object.fromEntries(
      permissions.map((permission) => [permission, roles.filter((role) => mayDo(role, permission)).join(' ')]),
    );
    expect(given).toEqual(expected);
  });

  it('are none for a role this version does not know', () => {
    expect(permissions.filter((permission) => mayDo('root', permission))).toEqual([]);
  });
});
