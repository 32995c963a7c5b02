import createClient from 'openapi-fetch';
import { offline, Problem, problemOf } from './problem';
import type { components, paths } from './schema';
import { learnTime } from './server-clock';
import { liveSession, renewSession } from './session';

export type Schemas = components['schemas'];

/** The one client of the API. Its methods answer with `{data, error}`; `told` makes that a value or a `Problem`. */
export const api = createClient<paths>({ fetch: signedFetch });

/** What an answer holds; throws a `Problem` when the server refuses or is away. */
export async function told<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemOf(error, response.status);
  return data as T;
}

/** A key that makes a repeated request harmless: the same one answers with the first result. */
export function newKey(): string {
  // Not randomUUID, which browsers keep from pages on plain HTTP, as many offices serve them inside.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await send(request, isSignIn(request) ? null : await liveToken(liveSession));
  // The token may have been ended elsewhere, or the server have other keys since.
  if (answer.status !== 401 || isSignIn(request)) return answer;
  const token = await liveToken(renewSession);
  return token === null ? answer : send(again, token);
}

/** Signing in carries no token and its 401 is about the password. */
const isSignIn = ({ url }: Request) => new URL(url).pathname === '/api/v1/sessions';

async function liveToken(source: typeof liveSession): Promise<string | null> {
  try {
    return (await source())?.accessToken ?? null;
  } catch (error) {
    throw error instanceof Problem ? error : offline();
  }
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  try {
    const answer = await fetch(request);
    learnTime(answer);
    return answer;
  } catch (error) {
    throw error instanceof Problem ? error : offline();
  }
}
