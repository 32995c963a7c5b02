import { openApiOf } from '../../apps/api/src/open-api';
import { access, addressOf, everybody, routes } from '../support/routes';
import { TestApp } from '../support/test-app';

describe('every route', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('is one of those listed here, and each of those is served', () => {
    const tree = app.nest.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    expect(routesOfTree(tree)).toEqual(Object.keys(access).sort());
  });

  it('of the API is described in the OpenAPI document, and nothing else is', () => {
    const { paths } = openApiOf(app.nest);
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(routes.flatMap(({ route, isApi }) => (isApi ? [route] : [])).sort());
  });

  describe.each(routes)('$route', ({ method, path, allowed, isApi }) => {
    const url = addressOf(path);
    const payload = method === 'GET' ? undefined : '{}';

    if (allowed === 'public') {
      it('is open to whoever is not signed in', async () => {
        const { statusCode } = await app.ask(method, url, null, payload);
        expect(statusCode).toBeLessThan(500);
        expect(statusCode === 401 && isApi && !path.endsWith('/renewals')).toBe(false);
      });
      return;
    }

    it('turns away whoever is not signed in, or only says so', async () => {
      for (const token of [null, 'nonsense', `${await app.tokenOf('editor')}x`]) {
        const answer = await app.ask(method, url, token, payload);
        if (isApi) expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'not_signed_in']);
        else expect([answer.statusCode, answer.headers.location]).toEqual([303, loginFor(url)]);
        if (method === 'GET') expect((await app.ask('HEAD', url, token)).statusCode).toBe(isApi ? 401 : 303);
      }
    });

    it.each(everybody)('is open to a %s exactly when that role may', async (who) => {
      const answer = await app.ask(method, url, await app.tokenOf(who), payload);
      if (allowed.includes(who)) {
        expect([401, 403]).not.toContain(answer.statusCode);
        expect(answer.statusCode).toBeLessThan(500);
      } else {
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'not_permitted']);
      }
    });
  });
});

function loginFor(url: string): string {
  return `/login?next=${encodeURIComponent(url)}`;
}

/** Reads the web server's own picture of its routes: `METHOD /path` each, sorted; HEAD goes with GET. */
function routesOfTree(tree: string): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│├└─\s]*)(\S.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) continue;
    const [, indent = '', part = '', methods = ''] = match;
    const depth = Math.floor(indent.length / 4);
    above.length = depth;
    above[depth] = part;
    const path = `/${above.join('/')}`.replace(/\/+/g, '/');
    for (const method of methods.split(', ')) if (method !== '' && method !== 'HEAD') found.push(`${method} ${path}`);
  }
  return found.sort();
}
