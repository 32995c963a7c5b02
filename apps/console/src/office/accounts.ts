import { Directory } from '@app/directory';
import { type Account, CreateAccount, LetBackIn, ManageTotp, type Role, roles } from '@app/identity';
import { Clock } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import { type ExitStatus, Misuse } from '../cli/exit-status';
import { print } from '../cli/terminal';
import { type Installation, theOffice, withInstallation } from './installation';
import { roleTitles } from './role-titles';

export interface AccountAsTyped {
  readonly login: string;
  readonly name: string;
  /** One of the roles, or what it is called. */
  readonly role: string;
  /** Name or number of a liaison's unit. */
  readonly unit?: string;
  readonly office?: string;
}

/** `account create`: an account with a random password that is shown once. */
export async function createAccount({ login, name, role, unit, office }: AccountAsTyped): Promise<ExitStatus> {
  const meant = roles.find((each) => each === role || roleTitles[each] === role);
  if (!meant) throw new Misuse(`没有角色“${role}”，可用的是：${roles.map(roleAsTold).join('、')}。`);
  await withInstallation(async (installation) => {
    const { id: officeId } = await theOffice(installation, office);
    const { account, password } = await installation.get(UnitOfWork).run(async (tx) => {
      const unitId = unit === undefined ? null : await unitMeant(installation, tx, officeId, unit);
      return installation.get(CreateAccount).create(tx, { officeId, login, name, role: meant, unitId });
    });
    print(accountLines(account, password).join('\n'));
  });
  return 0;
}

/** `account reset-password`: another random password, shown once; lifts a lock as well. */
export async function resetPassword(login: string): Promise<ExitStatus> {
  await withInstallation(async (installation) => {
    const { account, password } = await installation
      .get(UnitOfWork)
      .run((tx) => installation.get(LetBackIn).resetPassword(tx, login));
    print([...accountLines(account, password), '用旧密码登录的会话已经失效。'].join('\n'));
  });
  return 0;
}

/** `account unlock`: a login name that was locked after wrong passwords can be tried again at once. */
export async function unlockAccount(login: string): Promise<ExitStatus> {
  await withInstallation(async (installation) => {
    const { name } = await installation.get(UnitOfWork).run((tx) => installation.get(LetBackIn).unlock(tx, login));
    print(`账号 ${login}（${name}）没有锁定了，可以重新登录。`);
  });
  return 0;
}

/** `account remove-totp`: for whoever lost the authenticator and has no recovery code left. */
export async function removeTotp(login: string): Promise<ExitStatus> {
  await withInstallation(async (installation) => {
    const { name } = await installation.get(UnitOfWork).run((tx) => installation.get(ManageTotp).removeOf(tx, login));
    print(`账号 ${login}（${name}）不再使用动态验证码，可以只用密码登录；请本人尽快重新启用。`);
  });
  return 0;
}

/** What is handed to the person; nothing else ever shows the password. */
export function accountLines({ login, name, role }: Account, password: string): string[] {
  return [
    `${roleTitles[role]}账号：${login}（${name}）`,
    `密码：${password}`,
    '这是一次性密码，首次登录后须立即修改；只在这里显示一次，系统没有保存，请当面交给本人；遗失时用 account reset-password 重设。',
  ];
}

async function unitMeant(installation: Installation, tx: Tx, officeId: number, text: string): Promise<number> {
  const units = await installation.get(Directory).unitsOn(tx, officeId, installation.get(Clock).today());
  const found = units.find(({ id, name }) => name === text || String(id) === text);
  if (found) return found.id;
  const known = units.slice(0, 20).map(({ name }) => name);
  throw new Misuse(`没有单位“${text}”，${known.length > 0 ? `现有：${known.join('、')}` : '名录里还没有单位'}。`);
}

function roleAsTold(role: Role): string {
  return `${role}（${roleTitles[role]}）`;
}
