import { padTo } from '../cli/table';
import { roleTitles } from '../office/role-titles';
import type { DemoAccount } from './accounts';

/** Where the server will listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What somebody who just started the demo wants to know. */
export function banner(address: Address, accounts: readonly DemoAccount[]): string {
  const where = urlOf(address);
  const rows = accounts.map(({ login, password, role, name }) => [login, password, roleTitles[role], name] as const);
  const widest = (place: 0 | 1 | 2) => Math.max(...rows.map((row) => row[place].length));
  const lines = rows.map(
    ([login, password, role, name]) =>
      `    ${padTo(login, widest(0) + 2)}${padTo(password, widest(1) + 2)}${padTo(role, 12)}${name}`,
  );
  return [
    '信息台账演示：岚亭区人民政府办公室的 2014 年（单位和地名均为虚构）',
    `  地址  ${where ? `${where}/app/` : '端口由系统选定，见服务启动后的提示'}`,
    '  账号  登录名、密码、角色、姓名',
    ...lines,
    '  先看  用 town 报送一条信息，再用 editor 在收稿箱里采用它；每个分数点开都有条款和算法',
    `  通报  ${where}/ 季度通报表，不需要脚本，可直接打印`,
    `  接口  ${where}/api/docs`,
    '  停止  按 Ctrl+C',
  ].join('\n');
}

export function printBanner(address: Address, accounts: readonly DemoAccount[], write: (text: string) => void): void {
  write(`${banner(address, accounts)}\n`);
}

/** A server that listens everywhere is reached at this machine's own address; empty when the port is not known yet. */
function urlOf({ host, port }: Address): string {
  if (port === 0) return '';
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}
