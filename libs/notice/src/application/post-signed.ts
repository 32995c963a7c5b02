import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Config } from '@app/platform';
import { isReachable } from './reachable';

const PATIENCE_MS = 10_000;

export type Answered = { readonly status: number } | { readonly error: string };

/**
 * Posts a body to an address. The name is looked up once, every address behind it must be reachable for webhooks, and the
 * one that was looked at is the one that is called, so that a name cannot change in between. Redirects are not followed.
 */
export async function postSigned(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  settings: Pick<Config, 'webhookAllow' | 'webhookDeny'>,
  signal: AbortSignal,
): Promise<Answered> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
    const [first] = addresses;
    const refused = addresses.find(({ address }) => !isReachable(address, settings));
    if (!first || refused) return { error: `address_refused ${refused?.address ?? host}` };
    return { status: await post(url, body, headers, first, patience) };
  } catch (error) {
    if (signal.aborted) throw error;
    if (patience.aborted) return { error: `timeout after ${PATIENCE_MS / 1000} s` };
    const { code, message } = error as NodeJS.ErrnoException;
    return { error: (code ?? message).slice(0, 200) };
  }
}

function post(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  { address, family }: { readonly address: string; readonly family: number },
  signal: AbortSignal,
): Promise<number> {
  const ask = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sent = ask(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: (_host, options, found) =>
          options.all === true ? found(null, [{ address, family }]) : found(null, address, family),
      },
      (answer) => {
        // What it says is of no use here, and may be endless.
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
