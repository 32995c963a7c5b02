import { monthOf, SystemClock } from '@app/kernel';
import { anAdoption, type Adoption } from '../support/adoption';
import { environmentOf, openInstallation } from '../support/installation';
import { type BenchOffice, openOffice, submitItems } from '../support/office';
import { aPlace, type Kind } from '../support/places';
import { Helper, startApi } from '../support/processes';
import { alternate } from '../support/rounds';
import type { Load, Loaded } from '../processes/load';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const CLIENTS = 64;

/** Marking an adoption over HTTP, against Fastify with nothing but the posting lane behind it. */
export async function adoptionOverHttp(kind: Kind, size: Size): Promise<BenchRow> {
  const place = await aPlace(kind);
  const env = environmentOf(place);
  const today = new SystemClock().today();
  const each = scaled(size, 2_500);
  const { office, adoptions } = await prepare();
  const api = await startApi(env);
  const { helper: bare, first } = await Helper.start<{ url: string }>('bare-server', env);
  const { helper: load } = await Helper.start('load', env);
  try {
    const token = await logIn(api.url, office);
    const { accountId, officeId, name } = office.editor;
    const caller = { accountId, officeId, name };
    const take = () => adoptions.splice(0, each);
    const sides = {
      ours: () =>
        send(load, api.url, '/api/v1/adoptions', take(), ({ asked }) => asked, { authorization: `Bearer ${token}` }),
      theirs: () => send(load, first.url, '/adoptions', take(), ({ raw }) => ({ caller, raw }), {}),
    };
    const { ours, theirs } = await alternate(sides, size.rounds);
    return rowOf({
      id: `adoption-${kind}`,
      what: `mark an adoption over HTTP, ${CLIENTS} clients, ${kind}`,
      against: 'the same rows through bare Fastify and the same lane',
      unit: 'requests/s',
      ours,
      theirs,
      target: kind === 'mariadb' ? { atLeast: 0.5 } : null,
      note: `${each} requests a round, each its own item and key; the server logs, the bare one does not`,
    });
  } finally {
    await Promise.all([load.stop(), bare.stop(), api.stop()]);
    await place.remove();
  }

  async function prepare(): Promise<{ office: BenchOffice; adoptions: Adoption[] }> {
    const installation = await openInstallation(place);
    const office = await openOffice(installation, monthOf(today));
    const items = await submitItems(installation, office, each * 2 * (size.rounds + 1), today);
    await installation.close();
    return { office, adoptions: items.map((item, i) => anAdoption(item, i, today)) };
  }
}

/** Requests a second. Anything but "created" ends the measurement, since it would measure something else. */
async function send(
  load: Helper,
  url: string,
  path: string,
  adoptions: readonly Adoption[],
  bodyOf: (adoption: Adoption) => object,
  headers: Record<string, string>,
): Promise<number> {
  const requests = adoptions.map((adoption) => ({
    path,
    body: JSON.stringify(bodyOf(adoption)),
    headers: { 'idempotency-key': adoption.key },
  }));
  const asked: Load = {
    url,
    connections: CLIENTS,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests,
  };
  const { perSecond, statuses } = await load.ask<Loaded>(asked);
  if (statuses['201'] !== requests.length)
    throw new Error(`not every adoption was recorded: ${JSON.stringify(statuses)}`);
  return perSecond;
}

export async function logIn(
  url: string,
  { login, password }: Pick<BenchOffice, 'login' | 'password'>,
): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { accessToken } = (await answer.json()) as { accessToken?: string };
  if (!accessToken) throw new Error(`not signed in: ${answer.status}`);
  return accessToken;
}
