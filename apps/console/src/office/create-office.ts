import { CreateOffice } from '@app/directory';
import { administrators, type Administrator, CreateAccount } from '@app/identity';
import { addMonths, Clock, DomainError, isMonth, monthOf } from '@app/kernel';
import { OpenLedger, PutRegulationInForce } from '@app/ledger';
import { loadConfig, UnitOfWork } from '@app/platform';
import { Misuse } from '../cli/exit-status';
import type { ExitStatus } from '../cli/exit-status';
import { print } from '../cli/terminal';
import { readRegulationFiles } from '../regulation/files';
import { accountLines } from './accounts';
import { withDatabase } from './installation';
import { roleTitles } from './role-titles';

export interface OfficeAsTyped {
  readonly code: string;
  readonly name: string;
  readonly firstMonth: string;
  /** Folder of a regulation to put in force at once, and the warnings the administrator signs off, by code. */
  readonly regulation?: string;
  readonly signOff?: string;
  readonly admin?: string;
  readonly adminName?: string;
}

/** `office create`: office, ledger, system administrator and regulation, all or nothing. Makes the tables where there are none. */
export async function createOffice(typed: OfficeAsTyped): Promise<ExitStatus> {
  const { code, name, firstMonth, admin, adminName } = typed;
  if (!isMonth(firstMonth)) throw new Misuse(`--first-month 应写成 2014-01 的形式，现在是“${firstMonth}”。`);
  if ((admin === undefined) !== (adminName === undefined))
    throw new Misuse('--admin 和 --admin-name 要一起给出：登录名和姓名。');
  if (typed.regulation !== undefined && admin === undefined)
    throw new Misuse('启用办法要有负责人：请同时用 --admin 和 --admin-name 建立系统管理员账号。');
  const files = typed.regulation === undefined ? undefined : readRegulationFiles(typed.regulation);
  const signedOff = typed.signOff?.split(/[,，]/).map((each) => each.trim()) ?? [];

  const lines = await withDatabase(loadConfig(process.env), { migrate: true }, async (installation) => {
    const latest = addMonths(monthOf(installation.get(Clock).today()), 1);
    if (firstMonth > latest) throw new Misuse(`--first-month 不能晚于下个月（${latest}），现在是 ${firstMonth}。`);
    return installation.get(UnitOfWork).run(async (tx) => {
      const office = await installation.get(CreateOffice).create(tx, { code, name });
      await installation.get(OpenLedger).open(tx, office.id, firstMonth);
      const made = [`已建立办公室：${name}（${code}），台账自 ${firstMonth} 起记`];
      if (admin === undefined || adminName === undefined) {
        return [...made, '还没有账号。', tellOfAdministrators(code, administrators)];
      }
      const wanted = { officeId: office.id, login: admin, name: adminName, role: 'system_administrator' } as const;
      const { account, password } = await installation.get(CreateAccount).create(tx, wanted);
      if (files) {
        const caller = { accountId: account.id, officeId: office.id, name: account.name };
        const put = await installation
          .get(PutRegulationInForce)
          .putFirst(tx, caller, files, signedOff)
          .catch(tellOfSignOff);
        made.push(`已启用办法：${put.id} 第 ${put.version} 版，由${adminName}负责`);
      }
      const missing = administrators.filter((role) => role !== 'system_administrator');
      return [...made, ...accountLines(account, password), tellOfAdministrators(code, missing)];
    });
  });
  print(lines.join('\n'));
  return 0;
}

/** The three exclude each other, so whoever creates the office is not asked for all of them at once. */
function tellOfAdministrators(code: string, missing: readonly Administrator[]): string {
  const verbs = missing.map(
    (role) => `  account create --office ${code} --role ${role} --login … --name …（${roleTitles[role]}）`,
  );
  return ['请由不同的人担任其余的管理员，用下列命令建立账号：', ...verbs].join('\n');
}

/** The use case does not know by which option a warning is answered for here. */
function tellOfSignOff(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'regulation_not_ready') throw error;
  throw new Misuse(
    `${error.message}\n错误要先改正；警告可以由管理员负责放行，例如 --sign-off 代码,代码。全部问题见 regulation check。`,
  );
}
