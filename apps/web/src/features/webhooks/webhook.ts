import type { Schemas } from '../../api/client';
import { noticeKindNames } from '../../shared/notice-kinds';

export type Webhook = Schemas['WebhookResponse'];
export type Delivery = Schemas['DeliveryResponse'];

/** What is told to it, in words; everything where nothing was chosen. */
export function kindsText(kinds: Webhook['kinds']): string {
  return kinds.length === 0 ? '全部' : kinds.map((kind) => noticeKindNames[kind]).join('、');
}

export const deliveryName = (kind: Delivery['kind']): string => (kind === 'test' ? '测试' : noticeKindNames[kind]);

export const deliveryStates: Readonly<Record<Delivery['state'], string>> = {
  pending: '还没送到',
  delivered: '已送达',
  given_up: '已放弃',
};

/** How the other system answered the last attempt, or why it did not. */
export function answerText({
  attempts,
  lastStatus,
  lastError,
}: Pick<Delivery, 'attempts' | 'lastStatus' | 'lastError'>) {
  if (attempts === 0) return '还没有发送';
  if (lastStatus !== null) return `对方回答 ${lastStatus}${meaningOf(lastStatus)}`;
  const error = lastError ?? '';
  const found = causes.find(([sign]) => error.startsWith(sign));
  return found ? found[1] : `没有送到：${error}`;
}

function meaningOf(status: number): string {
  if (status < 300) return '，已收下';
  if (status < 400) return '，要求转到别处；推送不跟着转，请填最终的地址';
  if (status === 401 || status === 403) return '，不认可；请核对密钥和签名';
  if (status === 404) return '，没有这个地址';
  return status < 500 ? '，没有收下' : '，对方系统出错';
}

/** Errors by how they begin. */
const causes: readonly (readonly [string, string])[] = [
  ['address_refused', '这个地址不在允许推送的范围内；确有需要，在系统设置 WEBHOOK_ALLOW 中列出'],
  ['timeout', '对方 10 秒内没有回答'],
  ['webhook removed', '推送地址已停用，不再发送'],
  ['ECONNREFUSED', '连不上：对方没有在这个端口等候'],
  ['ECONNRESET', '对方中断了连接'],
  ['ENOTFOUND', '查不到这个主机名'],
  ['EAI_AGAIN', '查不到这个主机名'],
  ['EHOSTUNREACH', '连不上对方的网络'],
  ['ENETUNREACH', '连不上对方的网络'],
  ['ETIMEDOUT', '连不上对方的网络'],
  ['CERT_', '对方的证书已过期或不可信'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', '对方的证书已过期或不可信'],
  ['SELF_SIGNED_CERT', '对方的证书已过期或不可信'],
  ['UNABLE_TO_', '对方的证书已过期或不可信'],
  ['ERR_TLS', '对方的证书和主机名不一致'],
];
