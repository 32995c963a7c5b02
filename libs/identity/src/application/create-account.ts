import { Injectable } from '@nestjs/common';
import { Clock, type FieldProblem, invalidInput } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import { type Account, isLogin, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { generatePassword } from '../domain/password';
import { isRole, type Role } from '../domain/roles';
import { Accounts } from '../persistence/accounts';
import { AuditTrail } from './audit-trail';
import { operatorOf } from './operator';
import { chosenPasswordProblem } from './password-policy';
import { Passwords } from './passwords';
import { refuseSecondAdministration } from './refuse-second-administration';

export interface NewAccount {
  readonly officeId: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** A liaison's unit; left out for everybody else. */
  readonly unitId?: number | null;
  /** One its owner has chosen already; left out, a random one that is good for signing in once. */
  readonly password?: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Answers with the password, which is stored nowhere, so that it can be handed over. */
  async create(
    tx: Tx,
    wanted: NewAccount,
    by = operatorOf(wanted.officeId),
    address?: string,
  ): Promise<{ account: Account; password: string }> {
    const { officeId, role, unitId = null, password = generatePassword() } = wanted;
    const name = wanted.name.trim();
    const login = normalLogin(wanted.login);
    const problems = problemsOf({ login, name, role, password });
    if (problems.length > 0) throw invalidInput(problems);
    await this.directory.office(tx, officeId);
    if (role === 'liaison' && unitId === null) throw identityError.unit_needed();
    if (role !== 'liaison' && unitId !== null) throw identityError.unit_not_allowed();
    if (unitId !== null) await this.directory.requireUnits(tx, officeId, [unitId], this.clock.today());
    if (await this.accounts.byLogin(tx, login)) throw identityError.login_taken({ login });
    await refuseSecondAdministration(this.accounts, tx, { officeId, name, role });
    const now = this.clock.now();
    const passwordSetAt = wanted.password === undefined ? null : now;
    const added = { officeId, login, role, unitId, name, createdAt: now, disabledAt: null, passwordSetAt };
    const account = await this.accounts.add(tx, added, await this.passwords.hash(password));
    const said = { subject: `account ${account.id}`, detail: { login, name, role, unitId }, address };
    await this.audit.record(tx, by, { action: 'account.create', ...said });
    return { account, password };
  }
}

function problemsOf(wanted: { login: string; name: string; role: string; password: string }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isLogin(wanted.login)) {
    const message = '登录名须为 2 到 40 个小写字母、数字或 . _ -，并以字母或数字开头';
    problems.push({ field: 'login', code: 'bad_login', message });
  }
  if (wanted.name === '' || wanted.name.length > 50) {
    problems.push({ field: 'name', code: 'bad_name', message: '请填写姓名，最多 50 个字' });
  }
  if (!isRole(wanted.role)) problems.push({ field: 'role', code: 'bad_role', message: `没有角色“${wanted.role}”` });
  const password = chosenPasswordProblem(wanted.password);
  if (password) problems.push({ field: 'password', ...password });
  return problems;
}
