// Sends requests to a server from a process of its own, 64 at a time, and says how long the answers took.
import autocannon from 'autocannon';

/** Requests of one round; every one is sent exactly once. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly {
    readonly path: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
}

export interface Loaded {
  /** Requests answered in a second while every connection was at work: a server takes them in one after another. */
  readonly perSecond: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds, of the answers in the middle and of the slowest in a hundred. */
  readonly p50: number;
  readonly p99: number;
}

const PATIENCE_S = 120;

process.on('message', (load: Load) => {
  void carryOut(load).then((loaded) => process.send?.(loaded));
});
process.send?.('ready');

async function carryOut({ url, connections, method, headers, requests }: Load): Promise<Loaded> {
  const statuses: Record<string, number> = {};
  let next = 0;
  const begun = new Set<unknown>();
  let allBegun = Infinity;
  const answered: number[] = [];
  let running!: autocannon.Instance;
  const finished = new Promise<autocannon.Result>((resolve, reject) => {
    const settle = (error: unknown, result: autocannon.Result) => {
      if (error instanceof Error) reject(error);
      else resolve(result);
    };
    running = autocannon(options(), settle);
  });
  running.on('response', (client, status) => {
    const now = performance.now();
    answered.push(now);
    begun.add(client);
    if (begun.size === Math.min(connections, requests.length)) allBegun = Math.min(allBegun, now);
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  const { latency, errors } = await finished;
  if (errors > 0) statuses['error'] = errors;
  return { perSecond: rateAfter(allBegun, answered), statuses, p50: latency.p50, p99: latency.p99 };

  function options(): autocannon.Options {
    return {
      url,
      connections: Math.min(connections, requests.length),
      amount: requests.length,
      // How long the server lets a request wait is its own affair; by default ten seconds count as failed here.
      timeout: PATIENCE_S,
      requests: [
        {
          method,
          setupRequest: (request) => {
            const { path, body, headers: own } = requests[next++ % requests.length] as Load['requests'][number];
            return { ...request, path, headers: { ...headers, ...own }, ...(body === undefined ? {} : { body }) };
          },
        },
      ],
    };
  }
}

/** Without the last tenth too, in which connections run out of requests. Few requests are counted all. */
function rateAfter(allBegun: number, answered: readonly number[]): number {
  const last = answered[Math.floor(answered.length * 0.9)] as number;
  const counted = answered.filter((at) => at > allBegun && at <= last);
  const [from, to, count] =
    counted.length * 2 < answered.length
      ? [answered[0] as number, answered.at(-1) as number, answered.length - 1]
      : [allBegun, last, counted.length];
  return (count / (to - from)) * 1_000;
}
