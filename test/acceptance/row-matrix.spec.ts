import { existsSync } from 'node:fs';
import { projectPath } from '@app/platform';
import { aWorld, type Known, type World } from '../support/matrix-world';
import { isRule, rows, seesAll } from '../support/route-rows';
import { access, addressOf, type Role, routes } from '../support/routes';
import { TestApp } from '../support/test-app';

const ownOf = ({ own }: Known, who: Role) => (typeof own === 'object' ? own[who] : own);

describe('every route and every role', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await TestApp.start({ settings: { WEBHOOK_ALLOW: '127.0.0.1' } });
    world = await aWorld(app);
  });
  afterAll(() => app.close());

  it('have said of which rows they are, or why there are none, or where that is shown', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(access).sort());
    for (const [route, rule] of Object.entries(rows)) {
      // What stands in an address names something, so it needs an answer to whose it is.
      if (rule === 'own office') expect(route).not.toContain(':');
      else if ('shownIn' in rule) expect([rule, existsSync(projectPath(rule.shownIn))]).toEqual([rule, true]);
      else if ('none' in rule) expect(rule.none).toMatch(/\w+ \w+/);
    }
  });

  const walked = routes.flatMap(({ route, method, path, allowed }) => {
    const rule = rows[route];
    return isRule(rule) && allowed !== 'public' ? allowed.map((who) => ({ route, method, path, who, rule })) : [];
  });

  it.each(walked)('$route as $who: a foreign row is answered like one that does not exist', async (one) => {
    const { method, path, who, rule } = one;
    const known = world[rule.row];
    const token = await app.tokenOf(who);
    const told = async (id: string) => {
      const [first = '', second = ''] = id.split('/');
      const params = { ':id': first, ':attachment': second, ':no': first, ':from': '1', ':to': '1' };
      const url = addressOf(path, params) + (rule.query ? `?${rule.query(id)}` : '');
      const body = method === 'GET' ? undefined : JSON.stringify(rule.body?.(id, world) ?? {});
      const answer = await (rule.bytes === undefined
        ? app.ask(method, url, token, body)
        : app.send(url, token, Buffer.from(rule.bytes)));
      const { code } =
        path.startsWith('/api/') && answer.statusCode >= 400 ? answer.json<{ code: string }>() : { code: '' };
      return { status: answer.statusCode, code };
    };
    const nobody = await told(known.nobody);
    // A body that is refused for itself would show nothing of the row.
    expect(nobody).not.toMatchObject({ code: 'invalid_input' });
    expect(nobody.status).toBeGreaterThanOrEqual(400);
    for (const foreign of known.foreign) expect(await told(foreign)).toEqual(nobody);
    if (known.otherUnit !== undefined && !seesAll(who) && rule.hidesOtherUnits)
      expect(await told(known.otherUnit)).toEqual(nobody);
    if (known.otherUnit !== undefined && seesAll(who)) expect(await told(known.otherUnit)).not.toEqual(nobody);
    const own = ownOf(known, who);
    if (own !== undefined) expect(await told(own)).not.toEqual(nobody);
  });
});
