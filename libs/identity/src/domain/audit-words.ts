import { type Json, localTimeOf } from '@app/kernel';
import type { AuditRecord } from './audit-record';
import { deviceOf } from './device';
import { permissionTitles } from './permission-titles';
import { isPermission } from './permissions';
import type { StoredSession } from './session';

type Detail = Readonly<Record<string, Json>>;

/** How a session stands in the log. Sessions are forgotten, so what it was is written down with it. */
export function sessionSaid({ id, startedAt, client }: Pick<StoredSession, 'id' | 'startedAt' | 'client'>): {
  readonly subject: string;
  readonly detail: Detail;
} {
  return { subject: `session ${id}`, detail: { startedAt: startedAt.toISOString(), device: deviceOf(client) } };
}

/** How an account stands in the log as what a record is about. */
export const accountSubject = (id: number): string => `account ${id}`;

/** The account a record is about; undefined where it is about something else. */
export function accountIn({ subject }: Pick<AuditRecord, 'subject'>): number | undefined {
  const id = /^account (\d+)$/.exec(subject)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** What a record is about, in words; empty where its action says all. `nameOf` knows accounts. */
export function aboutOf(record: AuditRecord, nameOf: (account: number) => string | undefined): string {
  const { subject, accountId } = record;
  const detail = JSON.parse(record.detail) as Detail;
  const account = accountIn(record);
  if (account !== undefined) return account === accountId ? '本人账号' : `${nameOf(account) ?? '已不存在'}的账号`;
  const say = sayings[subject.split(' ')[0] ?? ''];
  if (say) return say(detail, record);
  const permission = textIn(detail, 'permission');
  return isPermission(permission) ? permissionTitles[permission] : subject;
}

/** By the first word of the subject. */
const sayings: Readonly<Record<string, (detail: Detail, record: AuditRecord) => string>> = {
  session: (detail, { name }) => sessionText(name, detail),
  login: () => '没有账号的登录名',
  address: (_, { subject }) => `来自 ${subject.slice('address '.length)} 的登录`,
  item: () => '一条信息的标题和正文',
  bulletin: (detail) => `通报${textIn(detail, 'documentNo')}`,
  payee: (detail) => `${textIn(detail, 'holder')}的收款账号`,
  payout: (detail) => `银行文件中的 ${textIn(detail, 'payments')} 个收款账号`,
};

function sessionText(name: string, detail: Detail): string {
  const startedAt = textIn(detail, 'startedAt');
  const since = startedAt && `${localTimeOf(new Date(startedAt))} 起`;
  return [`${name}的登录`, since, textIn(detail, 'device')].filter(Boolean).join('，');
}

function textIn(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
