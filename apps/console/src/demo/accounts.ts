import { CreateAccount, generatePassword, type Role } from '@app/identity';
import type { Caller } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { Installation } from '../office/installation';
import type { Body } from './bodies';

/** An account the banner shows; the password is stored nowhere else in the clear. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly name: string;
}

/** Who records what in the demo year. */
export interface DemoStaff {
  /** By the place of the unit in the list of bodies. */
  readonly liaisons: readonly Caller[];
  readonly editor: Caller;
  readonly leader: Caller;
  readonly finance: Caller;
  readonly systemAdministrator: Caller;
  /** One of each role to try the system with. */
  readonly shown: readonly DemoAccount[];
}

const serving: readonly { readonly login: string; readonly role: Exclude<Role, 'liaison'>; readonly name: string }[] = [
  { login: 'editor', role: 'editor', name: '信息科编辑' },
  { login: 'leader', role: 'leader', name: '区政府办公室主任' },
  { login: 'finance', role: 'finance', name: '区政府办公室财务' },
  { login: 'admin', role: 'system_administrator', name: '系统管理员' },
  { login: 'security', role: 'security_administrator', name: '安全管理员' },
  { login: 'audit', role: 'audit_administrator', name: '审计管理员' },
];

/**
 * Opens an account for every unit's liaison and for those who serve the office. All passwords are random; those of the
 * liaisons that are not shown are known to nobody.
 */
export async function createStaff(
  installation: Installation,
  officeId: number,
  bodies: readonly Body[],
  unitIds: readonly number[],
): Promise<DemoStaff> {
  const accounts = installation.get(CreateAccount);
  const shown: DemoAccount[] = [];
  const open = (login: string, role: Role, name: string, unitId: number | null) =>
    installation.get(UnitOfWork).run(async (tx) => {
      // Its own from the start, since a password that must be changed first shows nothing of the product.
      const password = generatePassword();
      const { account } = await accounts.create(tx, { officeId, login, name, role, unitId, password });
      const caller: Caller = { accountId: account.id, officeId, unitId, role, name };
      return { caller, shown: { login, password, role, name } };
    });

  const towns = bodies.findIndex(({ group }) => group === 'township');
  const offices = bodies.findIndex(({ group }) => group === 'department');
  const liaisons: Caller[] = [];
  for (const [place, body] of bodies.entries()) {
    const known = place === towns ? 'town' : place === offices ? 'bureau' : `unit${String(place + 1).padStart(2, '0')}`;
    const opened = await open(known, 'liaison', `${body.short}信息员`, unitIds[place] as number);
    liaisons.push(opened.caller);
    if (place === towns || place === offices) shown.push(opened.shown);
  }
  const callers = new Map<Role, Caller>();
  for (const { login, role, name } of serving) {
    const opened = await open(login, role, name, null);
    callers.set(role, opened.caller);
    shown.push(opened.shown);
  }
  const caller = (role: Role) => callers.get(role) as Caller;
  return {
    liaisons,
    editor: caller('editor'),
    leader: caller('leader'),
    finance: caller('finance'),
    systemAdministrator: caller('system_administrator'),
    shown,
  };
}
