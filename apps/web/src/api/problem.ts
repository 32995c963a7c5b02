interface Envelope {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
  readonly requestId?: string;
}

/** A refusal of the server, or that it could not be reached; the message is a sentence for whoever sits there. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** Stable, as docs/openapi.json names it; `offline` when there was no answer. */
    readonly code: string,
    message: string,
    /** HTTP status; 0 without an answer. */
    readonly status: number,
    readonly fields: readonly { readonly field: string; readonly message: string }[] = [],
  ) {
    super(message);
  }

  /** Whether the same request may succeed in a moment. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 502;
  }
}

export const offline = () => new Problem('offline', '暂时连不上服务器，请检查网络；恢复后会自动重试', 0);

/** The refusal in an answer's body; a sentence of its own where a proxy answered with something else. */
export function problemOf(body: unknown, status: number): Problem {
  if (isEnvelope(body)) return new Problem(body.code, body.message, status, body.problems);
  return new Problem('unknown', `服务器没有按约定回答（${status}），请稍后重试`, status);
}

function isEnvelope(body: unknown): body is Envelope {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
