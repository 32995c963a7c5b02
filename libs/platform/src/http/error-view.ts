import { DomainError, type ErrorKind, type FieldProblem } from '@app/kernel';
import { HttpException } from '@nestjs/common';

/** What the caller is told of a failure: a stable code and a Chinese sentence that says what to do. */
export interface ErrorView {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems: readonly FieldProblem[];
  readonly requestId: string;
}

/** Where the failure happened, as far as the caller may read it again. */
export interface Place {
  readonly requestId: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
}

/** Translates whatever was thrown. What is not meant for the caller becomes `internal`, without any detail. */
export function viewOf(thrown: unknown, place: Place): ErrorView {
  const { requestId } = place;
  if (thrown instanceof DomainError) {
    const { code, message, problems } = thrown;
    return { status: STATUS[thrown.kind], code, message, problems, requestId };
  }
  const [status, code, message] = refusalOf(thrown, place) ?? [
    500,
    'internal',
    `系统出现内部错误，请稍后重试；如果仍然失败，请把编号 ${requestId} 告诉管理员`,
  ];
  return { status, code, message, problems: [], requestId };
}

const STATUS: { readonly [K in ErrorKind]: number } = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  busy: 503,
};

type Refusal = readonly [status: number, code: string, message: string];

/** Refusals of the web server and of Nest: by the server's own code first, then by the status. */
function refusalOf(thrown: unknown, place: Place): Refusal | undefined {
  const status = statusOf(thrown);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  if (status === 404) {
    return [404, 'unknown_route', `没有这个地址：${place.method} ${place.path.slice(0, 200)}，请检查网址和请求方法`];
  }
  const known = BY_CODE[codeOf(thrown) ?? ''] ?? BY_STATUS[status];
  return known ? [status, ...known] : [status, 'refused', '请求不被接受，请检查后重新提交'];
}

const MALFORMED = ['malformed_body', '请求内容不是完整的 JSON，请检查后重新提交'] as const;

const BY_CODE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: MALFORMED,
  FST_ERR_CTP_EMPTY_JSON_BODY: ['empty_body', '请求没有内容，请填写后重新提交'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_body', '请求内容的长度与声明不符，请重新提交'],
  FST_ERR_BAD_URL: ['bad_url', '网址中含有无法识别的字符，请检查后重新输入'],
};

const BY_STATUS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad_request', '请求无法识别，请检查后重新提交'],
  401: ['unauthenticated', '请先登录'],
  403: ['forbidden', '您没有进行这项操作的权限，如有需要请联系管理员'],
  405: ['method_not_allowed', '这个地址不接受该请求方法，请检查后重新提交'],
  406: ['not_acceptable', '无法按所要求的格式返回，请换一种格式'],
  408: ['request_timeout', '请求没有在规定时间内传完，请检查网络后重新提交'],
  409: ['conflict', '与现有数据冲突，请刷新后重试'],
  413: ['body_too_large', '提交的内容过大，请减少后重新提交'],
  414: ['url_too_long', '网址过长，请缩短查询条件后重试'],
  415: ['unsupported_media_type', '不支持这种内容类型，请以 JSON 或表单提交'],
  429: ['too_many', '操作过于频繁，请稍后再试'],
  431: ['headers_too_large', '请求头过大，请清除浏览器中本站的 Cookie 后重试'],
};

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function codeOf(thrown: unknown): string | undefined {
  const cause = thrown instanceof HttpException ? thrown.cause : thrown;
  if (cause instanceof SyntaxError) return 'FST_ERR_CTP_INVALID_JSON_BODY';
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
